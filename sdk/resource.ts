import * as pulumi from "@pulumi/pulumi";
import type { AnyResource, GivenOf, SecretsOf, StateOf } from "../provider/resources/contract";
import { completeLast } from "./registration";
import { typePrefix } from "./transforms";

/** An argument; it, or any part of it, may be an output of another resource. */
export type Argument<T> = pulumi.Input<Parts<T>>;

type Parts<T> = T extends string | number | boolean | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? Argument<Item>[]
    : { [K in keyof T]: Argument<T[K]> };

/** The arguments of a class, made of its handler's inputs. */
export type ArgumentsOf<R extends AnyResource> = { [K in keyof GivenOf<R>]: Argument<GivenOf<R>[K]> };

/** The outputs of a class: its inputs as they were filled in, and what the cloud adds. */
type OutputsOf<R extends AnyResource> = { readonly [K in keyof StateOf<R>]-?: pulumi.Output<StateOf<R>[K]> };

/** A class of resources. */
export interface ResourceClass<R extends AnyResource> {
  /**
   * Makes one, or keeps it as the arguments say.
   * @param name Logical name: unique in the stack, never sent to the cloud as it is.
   * @param args What it should be like.
   * @param opts Pulumi's options; `customTimeouts` bounds the waiting, `import` is refused.
   */
  new (name: string, args: ArgumentsOf<R>, opts?: pulumi.CustomResourceOptions): pulumi.CustomResource & OutputsOf<R>;

  /**
   * Reads one that exists and that this stack does not manage; fails when there is none.
   * @param name Logical name in this stack.
   * @param id The API's own id.
   * @param state What it belongs to, such as `{ vdcId }`, where the id alone does not lead to it.
   * @param opts Pulumi's options.
   */
  get<Resource>(
    this: new (...args: never[]) => Resource,
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: Partial<ArgumentsOf<R>>,
    opts?: pulumi.CustomResourceOptions,
  ): Resource;
}

/** Makes the class of a kind. `properties` names all that it shows: Pulumi resolves nothing else. */
export function resourceClass<R extends AnyResource>(
  kind: string,
  properties: Record<keyof StateOf<R> & string, undefined>,
  secrets: Record<SecretsOf<R> & string, true>,
): ResourceClass<R> {
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
        throw new pulumi.RunError(`${name}: ${kind}.get needs the id of one that exists, and was given none`);
      };
      const given =
        pulumi.Output.isInstance(id) || id instanceof Promise ? pulumi.output(id).apply(needed) : needed(id);
      return new this(name, state, { ...opts, id: given });
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Pulumi sets the properties while the constructor runs, unseen by TypeScript
  return made as unknown as ResourceClass<R>;
}
