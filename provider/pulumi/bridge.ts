import type { Views } from "../api/recent";
import { withoutValues } from "../api/redact";
import type { Context } from "../lifecycle/context";
import { metadataOf } from "../lifecycle/inputs";
import { messageOf } from "../lifecycle/messages";
import { shapeOf, type AnyResource, type OperationMinutes } from "../lifecycle/resource";
import { inputsAt, valuesAt } from "../lifecycle/secrets";
import { isPending, PartialFailureError, type RecoveryPoint, type State } from "../lifecycle/state";
import { withoutUnknowns } from "../lifecycle/unknown";
import { resourceLabel } from "./engineLog";
import { hiddenInputs, readHidden, stateSchema } from "./hiddenInputs";
import type { Host } from "./host";
import type { OperationJournal } from "./journal";
import { pick, withoutUndefined, type Properties } from "./properties";
import { resourceKey } from "./run";

/** One kind of resource between Pulumi and the life cycle: what all its operations have in common. */
export class Bridge {
  constructor(
    readonly resource: AnyResource,
    readonly host: Host,
  ) {}

  /** What an operation works with; its timeout is the user's, or that of the kind. */
  context(
    properties: Properties,
    operation: keyof OperationMinutes,
    { journal, view = "fresh" }: { journal?: OperationJournal; view?: keyof Views } = {},
  ): Context {
    const { timeouts, ...who } = readHidden(properties);
    const timeoutMs = timeouts[operation] ?? this.resource.timeoutMinutes[operation] * 60_000;
    return this.host.context(who, timeoutMs, view, journal);
  }

  /** A resource as it is: what the engine has of it, or what an interrupted operation on it has left. */
  async recover(id: string, olds: Properties): Promise<RecoveryPoint> {
    const { nonce, urn } = readHidden(olds);
    const state = inputsAndOutputs(olds);
    return (await this.host.journalOf(urn).leftBy(urn, nonce, state)) ?? { id, state };
  }

  /** Changes a resource while no other process does, beginning with what such a process has left by then. */
  change<Result>(id: string, olds: Properties, work: (known: RecoveryPoint) => Promise<Result>): Promise<Result> {
    const { nonce, urn } = readHidden(olds);
    return this.host.holdResource(urn, async () => {
      await this.host.journalOf(urn).reread(urn, nonce);
      return work(await this.recover(id, olds));
    });
  }

  /** The inputs that are secrets whatever the program says. */
  get secretInputs(): string[] {
    return Object.entries(shapeOf(this.resource)).flatMap(([property, schema]) =>
      metadataOf(schema).secret === true ? [property] : [],
    );
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
  setOwned(urn: string, owner: string, id: string, state: State): void {
    const parts = (this.resource.owns?.(id, state) ?? []).map(([kind, part]) => resourceKey(kind, part));
    this.host.run.setOwned(urn, owner, [this.keyOf(id), ...parts]);
  }

  /** Records the list that a resource declares; returns what is wrong with declaring it here. */
  declareList(urn: string, id: string | undefined, inputs: Properties): string | undefined {
    const list = this.resource.declaredList?.(id, withoutUnknowns(inputs));
    return list && this.host.run.declareList(urn, list);
  }

  /** Creates or updates a resource, and records what it is then and what it owns; also where that fails half way. `prior` is what the engine has of it. */
  async reachState(
    operation: "create" | "update",
    properties: Properties,
    prior: Properties | undefined,
    work: (context: Context) => Promise<RecoveryPoint>,
  ) {
    const { urn } = readHidden(properties);
    const { nonce } = readHidden(prior ?? properties);
    const { io, run } = this.host;
    const journal = this.host.journalOf(urn);
    const before = prior && { prior: inputsAndOutputs(prior) };
    const { kind } = this.resource;
    const declared = inputsAt(run.declarationOf(urn)?.secrets ?? []);
    const secrets = [...new Set([...declared, ...this.secretInputs])];
    const earlier = journal.entryOf(urn, nonce);
    const opened = journal.begin({ urn, kind, nonce, operation, at: io.now(), secrets, ...before });
    // A creation whose result the engine may have all the same: should it delete that as what was replaced, it is another.
    const isTakenAgain = operation === "create" && earlier?.result !== undefined && !isPending(earlier.id);
    const __takenAgain = isTakenAgain ? this.host.drawNonce() : prior?.["__takenAgain"];
    const hidden = { ...properties, __takenAgain };
    const end = async ({ id, state }: RecoveryPoint) => {
      this.setOwned(urn, readHidden(hidden).owner, id, state);
      await opened.end({ id, state: inputsAndOutputs(storedProperties(hidden, state)) });
    };
    try {
      const { id, state } = await work(this.context(properties, operation, { journal: opened }));
      await end({ id, state });
      run.clearDetached(this.keyOf(id));
      return { id, outs: storedProperties(hidden, state) };
    } catch (error) {
      if (!(error instanceof PartialFailureError)) {
        await journal.takeBack(earlier, urn, nonce);
        throw error;
      }
      await end(error);
      throw new PartialFailureError(error.id, { ...error.state, __takenAgain }, error);
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
  withoutUndefined({
    ...pick(properties, [...hiddenInputs, "__provider", "__takenAgain"]),
    ...state,
    __schema: stateSchema,
  });

/** The inputs and outputs in what the engine has stored. */
export const inputsAndOutputs = (properties: Properties): State => {
  const { __provider, __schema, __urn, __timeouts, __nonce, __takenAgain, ...state } = properties;
  return withoutUndefined(state);
};
