import { visibleWithinMs } from "../api/wait";
import { adopt } from "./adopt";
import type { Context } from "./context";
import { createOnce } from "./createOnce";
import { excludingClaimed, UnfinishedError, type Attachment, type Creation } from "./creation";
import { diff } from "./diff";
import { existing } from "./findResult";
import { explainMistakenIds } from "./mistakenIds";
import { inputsSetByCreate, type AnyResource } from "./resource";
import {
  PartialFailureError,
  pendingCalls,
  pendingId,
  recordedCalls,
  type EarlierCreation,
  type RecoveryPoint,
  type State,
  type Values,
} from "./state";
import { mayHaveTakenEffect, ResourceUpdate } from "./update";
import { failuresOf } from "./validate";

/** What a creation gives. */
export interface Created {
  id: string;
  state: State;
}

/** Creates it, waits until it is ready, and reads it; or completes what an earlier run has requested. */
export const create = (
  context: Context,
  resource: AnyResource,
  inputs: Values,
  nonce: string,
  earlier?: EarlierCreation,
): Promise<Created> =>
  explainMistakenIds(context, resource, inputs, () =>
    new ResourceCreation(context, resource, inputs, nonce, earlier).run(),
  );

class ResourceCreation {
  /** What it is by now; until something exists, a call whose outcome is unknown is all there is to record. */
  #reached: RecoveryPoint | undefined;

  constructor(
    private readonly context: Context,
    private readonly resource: AnyResource,
    private readonly inputs: Values,
    private readonly nonce: string,
    private readonly earlier: EarlierCreation | undefined,
  ) {
    this.#reached = earlier?.reached;
    if (earlier?.pending !== undefined) context.pending.push(earlier.pending);
  }

  async run(): Promise<Created> {
    const { creation } = this.resource;
    const { adopt: adoptedId } = this.inputs;
    try {
      if (typeof adoptedId === "string") return await adopt(this.context, this.resource, adoptedId, this.inputs);
      if ("attach" in creation) return await this.#attach(creation);
      this.context.track(() => this.#reached ?? this.#pending());
      // Before anything else: the provider of a killed run goes on, and the next run has to know what it does.
      await this.context.persist();
      return (await this.#completeReached(creation)) ?? (await this.#create(creation));
    } catch (error) {
      throw error instanceof Error ? this.#recordable(error) : error;
    }
  }

  /** Completes what an interrupted run has created; undefined where there is nothing, or it is gone. */
  async #completeReached(creation: Creation<Values, unknown>): Promise<Created | undefined> {
    if (this.#reached === undefined) return undefined;
    const { id, state } = this.#reached;
    // What was ready has been listed: no listing lags behind that any more.
    const lagMs = state.__unfinished === undefined ? 0 : visibleWithinMs;
    if ((await existing(this.context, creation, state, id, lagMs)) !== undefined) return this.#complete(id, state);
    this.#reached = undefined;
    return undefined;
  }

  async #create(creation: Creation<Values, unknown>): Promise<Created> {
    const { earlier, inputs } = this;
    const pending = earlier?.pending && { inputs: earlier.inputs, pending: earlier.pending };
    const { id, foundEarlier } = await createOnce(this.context, creation, inputs, this.nonce, pending);
    if (foundEarlier) return this.#complete(id, this.#createdState(earlier?.inputs ?? inputs));
    this.#reached = { id, state: this.#createdState(inputs) };
    return this.#reconcile(this.#reached);
  }

  /** Attaches it; attaching what is attached already does no harm. */
  async #attach(attachment: Attachment<Values>): Promise<Created> {
    const id = attachment.id(this.inputs);
    if (this.#reached !== undefined) {
      // What it is attached to tells how far it has come; the state, which calls of it are open.
      const { __pending, ...reached } = this.#reached.state;
      const known = this.#reached.id === id ? this.inputs : reached;
      return this.#complete(this.#reached.id, { ...this.#createdState(known), __pending });
    }
    await attachment.validate?.(this.context, this.inputs);
    this.context.track(() => ({ id, state: this.#createdState(this.inputs) }));
    try {
      await attachment.attach(this.context, this.inputs);
      return await this.#reconcile({ id, state: this.#createdState(this.inputs) });
    } catch (error) {
      if (!(error instanceof Error) || error instanceof PartialFailureError || !mayHaveTakenEffect(error)) throw error;
      throw new PartialFailureError(id, this.#createdState(this.inputs), error);
    }
  }

  async #reconcile({ id, state }: RecoveryPoint): Promise<Created> {
    return { id, state: await new ResourceUpdate(this.context, this.resource, id, state, this.inputs).reconcile() };
  }

  /** Continues with what an earlier run has created, if an update can change it to what is declared now. */
  async #complete(id: string, state: State): Promise<Created> {
    this.#reached = { id, state };
    if (state.__unfinished === "broken")
      throw new UnfinishedError(id, "broken", new Error(`${id} is broken: its creation by an earlier run has failed`));
    const wanted = { ...state, ...this.inputs };
    const unchangeable = [
      ...diff(this.resource, state, wanted).replaces,
      ...failuresOf(this.resource, state, wanted).map(({ property }) => property),
    ];
    if (unchangeable.length > 0)
      throw new PartialFailureError(
        id,
        { __unfinished: "changing", ...state, __changing: unchangeable },
        new Error(
          `${id} was created by an earlier run with a different ${unchangeable.join(", ")}. It is recorded as it is: run \`pulumi up\` again`,
        ),
      );
    return { id, state: await new ResourceUpdate(this.context, this.resource, id, state, this.inputs).run() };
  }

  #createdState(inputs: Values): State {
    return { ...inputsSetByCreate(this.resource, inputs), __unfinished: "waiting" };
  }

  /** The placeholder of a call whose outcome is unknown. */
  #pending(): RecoveryPoint {
    const { context, earlier, inputs, nonce } = this;
    const call = context.pending.at(-1);
    const requested = call !== undefined && call === earlier?.pending ? earlier.inputs : inputs;
    return { id: pendingId(nonce), state: { ...requested, __pending: call } };
  }

  /** The failure, with the state that the engine has to record. */
  #recordable(error: Error): Error {
    if (error instanceof PartialFailureError) return error;
    if (error instanceof UnfinishedError)
      return new PartialFailureError(
        error.id,
        { ...inputsSetByCreate(this.resource, this.inputs), __unfinished: error.state },
        error,
      );
    if (this.#reached !== undefined) return new PartialFailureError(this.#reached.id, this.#reached.state, error);
    if (this.context.pending.length === 0) return error;
    const { id, state } = this.#pending();
    const calls = pendingCalls(state).map((call) => excludingClaimed(call, this.context));
    return new PartialFailureError(id, { ...state, __pending: recordedCalls(calls) }, error);
  }
}
