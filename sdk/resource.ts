import * as pulumi from "@pulumi/pulumi";
import { completeLast } from "./registration";
import { refusal } from "./refusal";
import { typePrefix } from "./transforms";

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
  const type = `${typePrefix}${kind}`;
  const secretNames = Object.keys(secrets);

  const made = class extends pulumi.CustomResource {
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
      // Without an id, the engine would make a new one.
      const needed = (known: unknown) => {
        if (typeof known === "string" && known !== "") return known;
        throw refusal(`${name}: ${kind}.get needs the id of one that exists, and was given none`);
      };
      const given =
        pulumi.Output.isInstance(id) || id instanceof Promise ? pulumi.output(id).apply(needed) : needed(id);
      return new this(name, state, { ...opts, id: given });
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Pulumi sets the properties while the constructor runs, unseen by TypeScript
  return made as unknown as ResourceClass<Made>;
}
