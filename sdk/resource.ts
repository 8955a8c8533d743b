import * as pulumi from "@pulumi/pulumi";
import { completeLast } from "./registration";
import { programError } from "./programError";
import { typePrefix } from "./transforms";

/** An argument; it, or any part of it, may be an output of another resource. */
export type Argument<T> = pulumi.Input<Parts<T>>;

type Parts<T> = T extends string | number | boolean | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? Argument<Item>[]
    : { [K in keyof T]: Argument<T[K]> };

/** The base class of a kind; the class itself declares its arguments and properties. */
export interface ResourceClass<Instance> {
  new (name: string, args: object, opts?: pulumi.CustomResourceOptions): pulumi.CustomResource;
  get(name: string, id: pulumi.Input<pulumi.ID>, state?: object, opts?: pulumi.CustomResourceOptions): Instance;
}

/** @internal Creates the base class of a kind. `properties` names all its inputs and outputs: Pulumi resolves no others. */
export function resourceClass<Instance>(
  kind: string,
  properties: Readonly<Record<string, undefined>>,
  secrets: Readonly<Record<string, true>>,
): ResourceClass<Instance> {
  const type = `${typePrefix}${kind}`;
  const secretNames = Object.keys(secrets);

  const base = class extends pulumi.CustomResource {
    constructor(name: string, args: object = {}, opts: pulumi.CustomResourceOptions = {}) {
      super(
        type,
        name,
        { ...properties, ...args },
        pulumi.mergeOptions(opts, {
          additionalSecretOutputs: secretNames,
          transformations: [completeLast({ kind, type, secrets: secretNames })],
        }),
      );
    }

    static get(name: string, id: pulumi.Input<pulumi.ID>, state: object = {}, opts: pulumi.CustomResourceOptions = {}) {
      // Without an id, the engine would create a new one.
      const requireId = (known: unknown) => {
        if (typeof known === "string" && known !== "") return known;
        throw programError(`${name}: ${kind}.get requires the id of an existing resource, and was given none`);
      };
      const given =
        pulumi.Output.isInstance(id) || id instanceof Promise ? pulumi.output(id).apply(requireId) : requireId(id);
      return new this(name, state, { ...opts, id: given });
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Pulumi sets the properties while the constructor runs, unseen by TypeScript
  return base as unknown as ResourceClass<Instance>;
}
