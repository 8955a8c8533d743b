import { isDeepStrictEqual } from "node:util";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { pollFor, visibleWithinMs } from "../api/wait";
import type { Context } from "./context";
import { waitUntilReady } from "./creationCall";
import { excludingClaimed, GoneError, UnfinishedError } from "./creation";
import { computedValuesOf, dataLossesOf, isEquivalent } from "./diff";
import { notFound } from "./messages";
import { explainMistakenIds } from "./mistakenIds";
import { protectionOf, replaceRefused, withClientOnlyInputs } from "./protection";
import { read } from "./read";
import { inputsSetByCreate, shapeOf, type AnyResource } from "./resource";
import {
  definedValues,
  PartialFailureError,
  pendingCalls,
  recordedCalls,
  type PendingCall,
  type State,
  type Values,
} from "./state";

/** Changes it to the declared inputs, and reads it; first completes what an earlier run has left unfinished. */
export const update = (context: Context, resource: AnyResource, id: string, state: State, news: Values) =>
  explainMistakenIds(context, resource, news, () => new ResourceUpdate(context, resource, id, state, news).run());

/** How far an update has come. */
interface Progress {
  /** The state before it. */
  state: State;
  /** The state by now. */
  reached: State;
  wanted: Values;
}

/** One update of one resource of any kind. */
export class ResourceUpdate {
  constructor(
    private readonly context: Context,
    private readonly resource: AnyResource,
    private readonly id: string,
    private readonly state: State,
    private readonly news: Values,
  ) {
    context.pending.push(...pendingCalls(state));
  }

  /** Completes what an earlier run has left unfinished, and then makes the changes. */
  async run(): Promise<State> {
    switch (this.state.__unfinished) {
      case undefined:
        return this.reconcile();
      case "broken":
        return this.#updateBroken();
      case "waiting":
        await this.#finishCreation();
        return this.reconcile();
      case "changing":
        await this.#finishChange();
        return this.reconcile(await this.#readChanging());
    }
  }

  /** Changes what differs from the declared inputs, and reads the result; a failure holds what has been reached. */
  async reconcile(state = this.state): Promise<State> {
    const { context, id, news, resource } = this;
    const wanted = { ...computedValuesOf(resource, state), ...news, ...this.#ignoredInputs(state) };
    // Protection that is switched on together with a data loss would keep the next run from completing this one.
    const losesData = dataLossesOf(resource, state, wanted).length > 0;
    let reached = losesData ? state : withClientOnlyInputs(resource, state, news);
    context.track(() => ({ id, state: this.#unfinishedState({ reached, state, wanted }, context.pending) }));
    try {
      await resource.update(context, id, state, wanted, (progress) => (reached = { ...reached, ...progress }));
      const read = () => resource.read(context, id, { ...reached, ...wanted });
      const found = await pollFor(context, visibleWithinMs, read);
      if (found === undefined) throw notFound(`${resource.kind} ${id}`);
      for (const { action } of context.pending)
        context.warn(
          `${action} of an earlier run may have taken effect, and is no longer wanted: look for its result in the console`,
        );
      return { ...wanted, ...found.outputs };
    } catch (error) {
      throw error instanceof Error ? this.#failure(error, { state, reached, wanted }) : error;
    }
  }

  /** What the engine has to know of an update that failed: nothing, where nothing can have changed. */
  #failure(error: Error, { reached, state, wanted }: Progress): Error {
    const isUntouched = !mayHaveTakenEffect(error) && isDeepStrictEqual(definedValues(reached), definedValues(state));
    if (this.context.pending.length === 0 && isUntouched && state.__unfinished === undefined) return error;
    const ownId = error instanceof UnfinishedError ? error.id : undefined;
    const calls = this.context.pending.map((call) => excludingClaimed(call, this.context, ownId));
    return new PartialFailureError(this.id, this.#unfinishedState({ reached, state, wanted }, calls), error);
  }

  /** The state of an update that has not ended. */
  #unfinishedState({ reached, state, wanted }: Progress, calls: readonly PendingCall[]): State {
    const changing = Object.entries(shapeOf(this.resource))
      .filter(([property, schema]) => !isEquivalent(schema, state[property], wanted[property]))
      .map(([property]) => property);
    return {
      ...reached,
      __unfinished: "changing",
      __changing: [...new Set([...(state.__changing ?? []), ...changing])],
      __pending: recordedCalls(calls),
    };
  }

  /** Waits for a creation that an earlier run has begun; attaches again what was to be attached. */
  async #finishCreation(): Promise<void> {
    const { creation } = this.resource;
    try {
      if ("attach" in creation) await creation.attach(this.context, this.state);
      else await waitUntilReady(this.context, creation, this.state, this.id);
    } catch (error) {
      throw this.#unfinished(error, error instanceof UnfinishedError ? error.state : this.state.__unfinished);
    }
  }

  /** Waits until a resource whose update failed is idle. One that is broken by now still holds data: it is not replaced for that. */
  async #finishChange(): Promise<void> {
    const { creation } = this.resource;
    try {
      if ("attach" in creation) return await creation.attach(this.context, this.state);
      // One that is gone would be waited for in vain.
      await this.#readChanging();
      await waitUntilReady(this.context, creation, this.state, this.id);
    } catch (error) {
      if (error instanceof UnfinishedError && error.state === "broken") return;
      throw this.#unfinished(error, this.state.__unfinished);
    }
  }

  /** What the engine has to know where an earlier run could not be completed. */
  #unfinished(error: unknown, __unfinished: State["__unfinished"]): unknown {
    if (error instanceof GoneError) return this.#gone(error);
    if (!(error instanceof UnfinishedError) && !("attach" in this.resource.creation && error instanceof Error))
      return error;
    const state = { ...withClientOnlyInputs(this.resource, this.state, this.news), __unfinished };
    return new PartialFailureError(this.id, state, error);
  }

  /** A creation that came to nothing in the end is replaced, as one that is broken. */
  #gone(error: GoneError): Error {
    const state: State = { ...this.state, __unfinished: "broken" };
    const message = `${error.message}: its creation has failed, or it was deleted elsewhere. Run \`pulumi up\` again: it is created anew`;
    return new PartialFailureError(this.id, state, new Error(message));
  }

  /** The state after a failed update, with the current values of what was being changed: it may have taken effect since. */
  async #readChanging(): Promise<State> {
    const { context, id, news, resource, state } = this;
    const found = await pollFor(context, visibleWithinMs, () => read(context, resource, id, state, true));
    if (found === undefined && "attach" in resource.creation)
      return { ...state, ...inputsSetByCreate(resource, state) };
    if (found === undefined) throw notFound(`${resource.kind} ${id}`);
    const changing = Object.entries(found.inputs).filter(([property]) => state.__changing?.includes(property));
    // Items that the program has never named are for a refresh to show, before anything removes them.
    const onlyNamed = ([property, value]: [string, unknown]) => {
      const lists = [state[property], news[property]].filter((list) => Array.isArray(list));
      const isNamed = (item: unknown) => lists.some((list) => list.some((known) => isDeepStrictEqual(known, item)));
      return [property, Array.isArray(value) ? value.filter(isNamed) : value];
    };
    return { ...state, ...Object.fromEntries(changing.map(onlyNamed)) };
  }

  /** Of a broken resource nothing changes but its protection: without that, the next run replaces it. */
  #updateBroken(): State {
    const released = withClientOnlyInputs(this.resource, this.state, this.news);
    const protection = protectionOf(this.resource, released);
    if (protection !== undefined)
      throw new Error(
        `${protection.input}: ${replaceRefused(protection, `${this.id} is broken, so that a new one has to replace it`)}`,
      );
    this.context.warn(`${this.id} is broken: the next run replaces it`);
    return released;
  }

  /** The inputs whose change is ignored, at their prior values: recorded as changed, the state would be wrong. */
  #ignoredInputs(state: State): Values {
    const ignored = this.resource.customizeDiff?.(state, this.news).ignored ?? [];
    return Object.fromEntries(ignored.map((property) => [property, state[property]]));
  }
}

/** Whether a failed operation may have taken effect, or may still do so. */
export const mayHaveTakenEffect = (error: Error) =>
  error instanceof TaskFailedError ||
  error instanceof WaitTimeoutError ||
  (error instanceof UnknownOutcomeError && error.actionClass !== "read");
