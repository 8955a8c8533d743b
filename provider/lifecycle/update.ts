import { isDeepStrictEqual } from "node:util";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { pollFor, visibleWithinMs } from "../api/wait";
import type { Context } from "./context";
import { waitUntilReady } from "./createOnce";
import { excludingClaimed, UnfinishedError, UnresolvedError } from "./creation";
import { computedValuesOf, dataLossesOf, isEquivalent } from "./diff";
import { notFound } from "./messages";
import { explainMistakenIds } from "./mistakenIds";
import { protectionOf, replaceRefused, withClientOnlyInputs } from "./protection";
import { read } from "./read";
import { inputsSetByCreate, shapeOf, type AnyResource } from "./resource";
import { definedValues, PartialFailureError, type State, type Values } from "./state";

/** Changes it to the declared inputs, and reads it. */
export const update = (context: Context, resource: AnyResource, id: string, state: State, news: Values) =>
  explainMistakenIds(context, resource, news, () => resumeUpdate(context, resource, id, state, news));

/** The same; it first completes what an earlier run has left unfinished. */
export async function resumeUpdate(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Values,
): Promise<State> {
  switch (state.__unfinished) {
    case undefined:
      return reconcile(context, resource, id, state, news);
    case "broken":
      return updateBroken(context, resource, id, state, news);
    case "waiting":
      await finishCreation(context, resource, id, state, news);
      return reconcile(context, resource, id, state, news);
    case "changing":
      await finishChange(context, resource, id, state, news);
      return reconcile(context, resource, id, await readChanging(context, resource, id, state, news), news);
  }
}

/** Changes what differs from the declared inputs, and reads the result; a failure holds what has been reached. */
export async function reconcile(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Values,
): Promise<State> {
  const wanted = { ...computedValuesOf(resource, state), ...news, ...ignoredInputs(resource, state, news) };
  // Protection that is switched on together with a data loss would keep the next run from completing this one.
  let reached =
    dataLossesOf(resource, state, wanted).length === 0 ? withClientOnlyInputs(resource, state, news) : state;
  context.earlierPurchase = state.__pending;
  try {
    await resource.update(context, id, state, wanted, (progress) => (reached = { ...reached, ...progress }));
    const found = await pollFor(context, visibleWithinMs, () => resource.read(context, id, { ...reached, ...wanted }));
    if (found === undefined) throw notFound(`${resource.kind} ${id}`);
    if (context.earlierPurchase !== undefined)
      context.warn(
        `${context.earlierPurchase.action} of an earlier run may have taken effect, and is no longer wanted: look for its result in the console`,
      );
    return { ...wanted, ...found.outputs };
  } catch (error) {
    throw error instanceof Error ? failureOf(context, resource, id, { state, reached, wanted }, error) : error;
  }
}

/** What the engine has to know of an update that failed: nothing, where nothing can have changed. */
function failureOf(
  context: Context,
  resource: AnyResource,
  id: string,
  { reached, state, wanted }: { state: State; reached: State; wanted: Values },
  error: Error,
): Error {
  const pending = error instanceof UnresolvedError || error instanceof UnfinishedError ? error.pending : undefined;
  const isUntouched = !mayHaveTakenEffect(error) && isDeepStrictEqual(definedValues(reached), definedValues(state));
  if (pending === undefined && isUntouched && state.__unfinished === undefined) return error;
  const ownId = error instanceof UnfinishedError ? error.id : undefined;
  const changing = Object.entries(shapeOf(resource))
    .filter(([property, schema]) => !isEquivalent(schema, state[property], wanted[property]))
    .map(([property]) => property);
  return new PartialFailureError(
    id,
    {
      ...reached,
      __unfinished: "changing",
      __changing: [...new Set([...(state.__changing ?? []), ...changing])],
      ...(pending && { __pending: excludingClaimed(pending, context, ownId) }),
    },
    error,
  );
}

/** Waits for a creation that an earlier run has begun; attaches again what was to be attached. */
async function finishCreation(context: Context, resource: AnyResource, id: string, state: State, news: Values) {
  const { creation } = resource;
  try {
    if ("attach" in creation) await creation.attach(context, state);
    else await waitUntilReady(context, creation, state, id);
  } catch (error) {
    if (!(error instanceof UnfinishedError) && !("attach" in creation && error instanceof Error)) throw error;
    const __unfinished = error instanceof UnfinishedError ? error.state : state.__unfinished;
    throw new PartialFailureError(id, { ...withClientOnlyInputs(resource, state, news), __unfinished }, error);
  }
}

/** Waits until a resource whose update failed is idle. One that is broken by now still holds data: it is not replaced for that. */
async function finishChange(context: Context, resource: AnyResource, id: string, state: State, news: Values) {
  const { creation } = resource;
  try {
    if ("attach" in creation) return await creation.attach(context, state);
    // One that is gone would be waited for in vain.
    await readChanging(context, resource, id, state, news);
    await waitUntilReady(context, creation, state, id);
  } catch (error) {
    if (error instanceof UnfinishedError && error.state === "broken") return;
    if (!(error instanceof UnfinishedError) && !("attach" in creation && error instanceof Error)) throw error;
    throw new PartialFailureError(id, withClientOnlyInputs(resource, state, news), error);
  }
}

/** The state after a failed update, with the current values of what was being changed: it may have taken effect since. */
async function readChanging(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Values,
): Promise<State> {
  const found = await pollFor(context, visibleWithinMs, () => read(context, resource, id, state, true));
  if (found === undefined && "attach" in resource.creation) return { ...state, ...inputsSetByCreate(resource, state) };
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
function updateBroken(context: Context, resource: AnyResource, id: string, state: State, news: Values): State {
  const released = withClientOnlyInputs(resource, state, news);
  const protection = protectionOf(resource, released);
  if (protection !== undefined)
    throw new Error(
      `${protection.input}: ${replaceRefused(protection, `${id} is broken, so that a new one has to replace it`)}`,
    );
  context.warn(`${id} is broken: the next run replaces it`);
  return released;
}

/** Whether a failed operation may have taken effect, or may still do so. */
export const mayHaveTakenEffect = (error: Error) =>
  error instanceof TaskFailedError ||
  error instanceof WaitTimeoutError ||
  (error instanceof UnknownOutcomeError && error.actionClass !== "read");

/** The inputs whose change is ignored, at their prior values: recorded as changed, the state would be wrong. */
function ignoredInputs(resource: AnyResource, state: State, news: Values): Values {
  const ignored = resource.customizeDiff?.(state, news).ignored ?? [];
  return Object.fromEntries(ignored.map((property) => [property, state[property]]));
}
