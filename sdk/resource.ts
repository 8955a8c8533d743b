import * as pulumi from "@pulumi/pulumi";

/** An argument; it, or any part of it, may be an output of another resource. */
export type Argument<T> = pulumi.Input<Parts<T>>;

type Parts<T> = T extends string | number | boolean | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? Argument<Item>[]
    : { [K in keyof T]: Argument<T[K]> };

/** What the class of a kind is made from; the class itself says what its arguments and its properties are. */
export interface ResourceClass<Made> {
  new (name: string, args: object, opts?: pulumi.CustomResourceOptions): pulumi.CustomResource;
  get(name: string, id: pulumi.Input<pulumi.ID>, state?: object, opts?: pulumi.CustomResourceOptions): Made;
}

/** @internal Makes the class of a kind. `properties` names all that it shows: Pulumi resolves nothing else. */
export function resourceClass<Made>(
  kind: string,
  properties: Readonly<Record<string, undefined>>,
  secrets: Readonly<Record<string, true>>,
): ResourceClass<Made> {
  const type = `pulumi-nodejs:dynamic/cds:${kind}`;
  const secretNames = Object.keys(secrets);

  const made = class extends pulumi.CustomResource {
    constructor(name: string, args: object = {}, opts: pulumi.CustomResourceOptions = {}) {
      if (opts.import !== undefined)
        throw new pulumi.RunError(
          `${name}: the option "import" cannot work for a dynamic resource; take over what exists with the argument "adopt", or read it with ${kind}.get`,
        );
      const given = Object.fromEntries(
        Object.entries(args).map(([key, value]: [string, unknown]) => [
          key,
          secretNames.includes(key) && value !== undefined ? pulumi.secret(value) : value,
        ]),
      );
      const hidden = {
        // What is stored is this one line: it asks the installed package, whatever its version, for the provider.
        __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
        __urn: pulumi.createUrn(name, type, opts.parent),
        __timeouts: opts.customTimeouts,
        __preview: pulumi.runtime.isDryRun() ? true : undefined,
      };
      super(
        type,
        name,
        { ...properties, ...given, ...hidden },
        pulumi.mergeOptions(opts, { additionalSecretOutputs: secretNames }),
      );
    }

    static get(name: string, id: pulumi.Input<pulumi.ID>, state: object = {}, opts: pulumi.CustomResourceOptions = {}) {
      // Without an id, the engine would make a new one.
      const needed = (known: unknown) => {
        if (typeof known === "string" && known !== "") return known;
        throw new pulumi.RunError(`${name}: ${kind}.get needs the id of one that exists, and was given none`);
      };
      const given =
        pulumi.Output.isInstance(id) || id instanceof Promise ? pulumi.output(id).apply(needed) : needed(id);
      return new this(name, state, { ...opts, id: given });
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Pulumi sets the properties while the constructor runs, unseen by TypeScript
  return made as unknown as ResourceClass<Made>;
}
