import { adopt } from "./adopt";
import type { Context } from "./context";
import { createOnce } from "./createOnce";
import { excludingClaimed, UnfinishedError, UnresolvedError, type Attachment } from "./creation";
import { diff } from "./diff";
import { explainMistakenIds } from "./mistakenIds";
import { inputsSetByCreate, type AnyResource } from "./resource";
import {
  PartialFailureError,
  pendingId,
  type EarlierCreation,
  type PendingCall,
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
  constructor(
    private readonly context: Context,
    private readonly resource: AnyResource,
    private readonly inputs: Values,
    private readonly nonce: string,
    private readonly earlier: EarlierCreation | undefined,
  ) {}

  async run(): Promise<Created> {
    const { creation } = this.resource;
    const { adopt: adoptedId } = this.inputs;
    try {
      if (typeof adoptedId === "string") return await adopt(this.context, this.resource, adoptedId, this.inputs);
      if ("attach" in creation) return await this.#attach(creation);
      const { id, foundEarlier } = await createOnce(this.context, creation, this.inputs, this.nonce, this.earlier);
      return foundEarlier ? await this.#completeEarlier(id) : await this.#reconcile(id);
    } catch (error) {
      throw error instanceof Error ? this.#recordable(error) : error;
    }
  }

  /** Attaches it; attaching what is attached already does no harm. */
  async #attach(attachment: Attachment<Values>): Promise<Created> {
    const id = attachment.id(this.inputs);
    await attachment.validate?.(this.context, this.inputs);
    try {
      await attachment.attach(this.context, this.inputs);
      return await this.#reconcile(id);
    } catch (error) {
      if (!(error instanceof Error) || error instanceof PartialFailureError || !mayHaveTakenEffect(error)) throw error;
      throw new PartialFailureError(id, this.#createdState(this.inputs), error);
    }
  }

  async #reconcile(id: string): Promise<Created> {
    const state = this.#createdState(this.inputs);
    return { id, state: await new ResourceUpdate(this.context, this.resource, id, state, this.inputs).reconcile() };
  }

  /** Continues with what an earlier run has created, if an update can change it to what is declared now. */
  async #completeEarlier(id: string): Promise<Created> {
    const state = this.#createdState(this.earlier?.inputs ?? this.inputs);
    const wanted = { ...state, ...this.inputs };
    const unchangeable = [
      ...diff(this.resource, state, wanted).replaces,
      ...failuresOf(this.resource, state, wanted).map(({ property }) => property),
    ];
    if (unchangeable.length > 0)
      throw new Error(
        `${id} was created by an earlier run with a different ${unchangeable.join(", ")}. Run \`pulumi refresh\`, then \`pulumi up\` again`,
      );
    return { id, state: await new ResourceUpdate(this.context, this.resource, id, state, this.inputs).run() };
  }

  #createdState(inputs: Values): State {
    return { ...inputsSetByCreate(this.resource, inputs), __unfinished: "waiting" };
  }

  /** The failure, with the state that the engine has to record. */
  #recordable(error: Error): Error {
    if (error instanceof PartialFailureError) return error;
    if (error instanceof UnresolvedError) return this.#pending(this.inputs, error.pending, error);
    if (error instanceof UnfinishedError)
      return new PartialFailureError(
        error.id,
        { ...inputsSetByCreate(this.resource, this.inputs), __unfinished: error.state },
        error,
      );
    // What an earlier run has left unresolved stays so.
    return this.earlier === undefined ? error : this.#pending(this.earlier.inputs, this.earlier.pending, error);
  }

  #pending(inputs: Values, pending: PendingCall, error: Error): PartialFailureError {
    const state = { ...inputs, __pending: excludingClaimed(pending, this.context) };
    return new PartialFailureError(pendingId(this.nonce), state, error);
  }
}
