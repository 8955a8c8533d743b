import type { Views } from "../api/recent";
import { withoutValues } from "../api/redact";
import type { Context } from "../lifecycle/context";
import { messageOf } from "../lifecycle/messages";
import { shapeOf, type AnyResource, type OperationMinutes } from "../lifecycle/resource";
import { valuesAt } from "../lifecycle/secrets";
import { PartialFailureError, type State } from "../lifecycle/state";
import { withoutUnknowns } from "../lifecycle/unknown";
import { resourceLabel } from "./engineLog";
import { hiddenInputs, readHidden, stateSchema } from "./hiddenInputs";
import type { Host } from "./host";
import { pick, withoutUndefined, type Properties } from "./properties";
import { resourceKey } from "./run";

/** One kind of resource between Pulumi and the life cycle: what all its operations have in common. */
export class Bridge {
  constructor(
    readonly resource: AnyResource,
    readonly host: Host,
  ) {}

  /** What an operation works with; its timeout is the user's, or that of the kind. */
  context(properties: Properties, operation: keyof OperationMinutes, view: keyof Views = "fresh"): Context {
    const { timeouts, ...who } = readHidden(properties);
    return this.host.context(who, timeouts[operation] ?? this.resource.timeoutMinutes[operation] * 60_000, view);
  }

  /** What identifies one of this kind. */
  keyOf(id: string): string {
    return resourceKey(this.resource.kind, id);
  }

  /** Those of these properties that are inputs of the kind. */
  inputsOf(properties: Properties): Properties {
    return pick(properties, Object.keys(shapeOf(this.resource)));
  }

  /** Records what a resource owns in this state, itself included. */
  setOwned(urn: string, nonce: string, id: string, state: State): void {
    const parts = (this.resource.owns?.(id, state) ?? []).map(([kind, part]) => resourceKey(kind, part));
    this.host.run.setOwned(urn, nonce, [this.keyOf(id), ...parts]);
  }

  /** Records the list that a resource declares; returns what is wrong with declaring it here. */
  declareList(urn: string, id: string | undefined, inputs: Properties): string | undefined {
    const list = this.resource.declaredList?.(id, withoutUnknowns(inputs));
    return list && this.host.run.declareList(urn, list);
  }

  /** Does what ends in a state, and records what the resource owns then; also where it fails half way. */
  async reachState(properties: Properties, work: () => Promise<{ id: string; state: State }>) {
    const { nonce, urn } = readHidden(properties);
    try {
      const { id, state } = await work();
      this.setOwned(urn, nonce, id, state);
      this.host.run.clearDetached(this.keyOf(id));
      return { id, outs: storedProperties(properties, state) };
    } catch (error) {
      if (error instanceof PartialFailureError) this.setOwned(urn, nonce, error.id, error.state);
      throw error;
    }
  }

  /** Runs an operation; its errors become what the engine understands. */
  async withPulumiErrors<Result>(properties: Properties, operation: () => Promise<Result>): Promise<Result> {
    try {
      return await this.host.work(operation);
    } catch (error) {
      throw this.#toPulumiError(properties, error);
    }
  }

  /** One line without secrets, and the state that has to be recorded. */
  #toPulumiError(properties: Properties, error: unknown): Error {
    const { urn } = readHidden(properties);
    const secrets = this.host.run.declarationOf(urn)?.secrets ?? [];
    const secretValues = [...valuesAt(secrets, properties), ...valuesAt(secrets, this.host.run.existingOf(urn)?.state)];
    const message = `${resourceLabel(urn)}: ${withoutValues(messageOf(error), secretValues)}`;
    const partial =
      error instanceof PartialFailureError
        ? { id: error.id, properties: storedProperties(properties, error.state), reasons: [message] }
        : {};
    // The plugin host prints some errors as well as returning them: a short line that points to the error is enough there.
    return Object.assign(new Error(message), {
      ...partial,
      stack: "its error says why",
      toString: () => `${resourceLabel(urn)} failed`,
    });
  }
}

/** What the engine stores: inputs, hidden ones included, and outputs. */
export const storedProperties = (properties: Properties, state: State): Properties =>
  withoutUndefined({ ...pick(properties, [...hiddenInputs, "__provider"]), ...state, __schema: stateSchema });

/** The inputs and outputs in what the engine has stored. */
export const inputsAndOutputs = (properties: Properties): State => {
  const { __provider, __schema, __urn, __timeouts, __nonce, ...state } = properties;
  return withoutUndefined(state);
};
