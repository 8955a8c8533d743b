import { isDeepStrictEqual } from "node:util";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { pollFor, visibleWithinMs } from "../api/wait";
import { notFound } from "./messages";
import { adopt } from "./adopt";
import { shapeOf, type AnyResource, type Context, type ReadResult } from "./resource";
import {
  waitUntilReady,
  manualResolution,
  findEarlier,
  findNew,
  createOnce,
  UnfinishedError,
  UnresolvedError,
  type Attachment,
  type Pending,
} from "./creation";
import { diff, isEquivalent, computedValuesOf, dataLossesOf } from "./diff";
import { protectionOf, withClientOnlyInputs, replaceRefused } from "./protection";
import { explainMistakenIds } from "./mistakenIds";
import { failuresOf } from "./validate";

/** Inputs and outputs side by side, and what the life cycle itself has to remember. */
export interface State {
  readonly [property: string]: unknown;
  /** It exists but is not as wanted: `waiting` (being made) and `changing` go on with the next update, `broken` is replaced. */
  readonly __unfinished?: "waiting" | "broken" | "changing";
  /** The inputs that a failed update was to change: what they are by now has to be read. */
  readonly __changing?: readonly string[];
  /** A call whose outcome is not known. */
  readonly __pending?: Pending;
}

/** It failed half way: what is there must be kept. */
export class PartialFailureError extends Error {
  override readonly name = "PartialFailure";
  constructor(
    readonly id: string,
    readonly state: State,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

/** An earlier creation of the same thing whose outcome nobody knows. */
export interface EarlierCreation {
  inputs: Inputs;
  pending: Pending;
}

type Inputs = Readonly<Record<string, unknown>>;

const pendingPrefix = "pending:";

/** The id of a thing of which nobody knows whether it exists. */
export const pendingId = (nonce: string) => `${pendingPrefix}${nonce}`;

/** Whether an id stands for such a thing. */
export const isPending = (id: string) => id.startsWith(pendingPrefix);

/** Makes it, waits until it is ready, and reads it. */
export const create = (
  context: Context,
  resource: AnyResource,
  inputs: Inputs,
  nonce: string,
  earlier?: EarlierCreation,
): Promise<{ id: string; state: State }> =>
  explainMistakenIds(context, resource, inputs, () => createResource(context, resource, inputs, nonce, earlier));

async function createResource(
  context: Context,
  resource: AnyResource,
  inputs: Inputs,
  nonce: string,
  earlier: EarlierCreation | undefined,
): Promise<{ id: string; state: State }> {
  if (typeof inputs["adopt"] === "string")
    return adopt(context, resource, inputs["adopt"], inputs).catch((error: unknown) => {
      throw error instanceof Error ? keepPending(context, nonce, earlier, error) : error;
    });
  if ("attach" in resource.creation) return attach(context, resource, resource.creation, inputs);
  try {
    const { id, foundEarlier } = await createOnce(context, resource.creation, inputs, nonce, earlier);
    const made: State = {
      ...inputsSetByCreate(resource, foundEarlier && earlier !== undefined ? earlier.inputs : inputs),
      __unfinished: "waiting",
    };
    if (!foundEarlier) return { id, state: await reconcile(context, resource, id, made, inputs) };
    const wanted = { ...made, ...inputs };
    const impossible = [
      ...diff(resource, made, wanted).replaces,
      ...failuresOf(resource, made, wanted).map(({ property }) => property),
    ];
    if (impossible.length === 0) return { id, state: await updateResource(context, resource, id, made, inputs) };
    throw new Error(
      `${id} was made by an earlier run with another ${impossible.join(", ")}. Run \`pulumi refresh\`, then \`pulumi up\` again`,
    );
  } catch (error) {
    if (!(error instanceof Error) || error instanceof PartialFailureError) throw error;
    if (error instanceof UnresolvedError)
      throw new PartialFailureError(
        pendingId(nonce),
        { ...inputs, __pending: excludingClaimed(error.pending, context) },
        error,
      );
    if (error instanceof UnfinishedError)
      throw new PartialFailureError(
        error.id,
        { ...inputsSetByCreate(resource, inputs), __unfinished: error.state },
        error,
      );
    throw keepPending(context, nonce, earlier, error);
  }
}

/** The same failure; what an earlier run has left open stays open in it. */
const keepPending = (context: Context, nonce: string, earlier: EarlierCreation | undefined, error: Error) =>
  earlier === undefined
    ? error
    : new PartialFailureError(
        pendingId(nonce),
        { ...earlier.inputs, __pending: excludingClaimed(earlier.pending, context) },
        error,
      );

/** An open call, which has made none of what others of this run have got. */
const excludingClaimed = (pending: Pending, { claimedIds: claimed }: Context, own?: string): Pending => {
  const others = [...claimed].filter((id) => id !== own);
  return pending.before === undefined ? pending : { ...pending, before: [...new Set([...pending.before, ...others])] };
};

/** Joins what it is a link between; one that exists is joined anew, which does no harm. */
async function attach(context: Context, resource: AnyResource, joining: Attachment<Inputs>, inputs: Inputs) {
  const id = joining.id(inputs);
  await joining.validate?.(context, inputs);
  try {
    await joining.attach(context, inputs);
    return {
      id,
      state: await reconcile(
        context,
        resource,
        id,
        { ...inputsSetByCreate(resource, inputs), __unfinished: "waiting" },
        inputs,
      ),
    };
  } catch (error) {
    if (!(error instanceof Error) || error instanceof PartialFailureError || !mayHaveTakenEffect(error)) throw error;
    throw new PartialFailureError(id, { ...inputsSetByCreate(resource, inputs), __unfinished: "waiting" }, error);
  }
}

/** Brings it to the wanted inputs, and reads it. */
export const update = (context: Context, resource: AnyResource, id: string, state: State, news: Inputs) =>
  explainMistakenIds(context, resource, news, () => updateResource(context, resource, id, state, news));

async function updateResource(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Inputs,
): Promise<State> {
  if (state.__unfinished === "broken") return updateBroken(context, resource, id, state, news);
  if (state.__unfinished === undefined) return reconcile(context, resource, id, state, news);
  const hasLived = state.__unfinished === "changing";
  const { creation } = resource;
  try {
    if ("attach" in creation) await creation.attach(context, state);
    else {
      // One that is gone would be waited for in vain.
      if (hasLived) await readChanging(context, resource, id, state, news);
      await waitUntilReady(context, creation, state, id);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What has lived holds something: only what was never finished is given up for broken, and replaced.
    const isBroken = error instanceof UnfinishedError && error.state === "broken";
    if (!(hasLived && isBroken)) {
      if (!("attach" in creation || error instanceof UnfinishedError)) throw error;
      const __unfinished = isBroken ? "broken" : state.__unfinished;
      throw new PartialFailureError(id, { ...withClientOnlyInputs(resource, state, news), __unfinished }, error);
    }
  }
  return reconcile(
    context,
    resource,
    id,
    hasLived ? await readChanging(context, resource, id, state, news) : state,
    news,
  );
}

/** The state of what has failed half way, with what was to change read anew: it may have come about since. */
async function readChanging(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Inputs,
): Promise<State> {
  const seen = await pollFor(context, visibleWithinMs, () => read(context, resource, id, state, true));
  if (seen === undefined && "attach" in resource.creation) return { ...state, ...inputsSetByCreate(resource, state) };
  if (seen === undefined) throw notFound(`${resource.kind} ${id}`);
  const changing = Object.entries(seen.inputs).filter(([property]) => state.__changing?.includes(property));
  // What the program has never named is for a refresh to show, before anything takes it away.
  const named = ([property, value]: [string, unknown]) => {
    const lists = [state[property], news[property]].filter((list) => Array.isArray(list));
    const isNamed = (item: unknown) => lists.some((list) => list.some((known) => isDeepStrictEqual(known, item)));
    return [property, Array.isArray(value) ? value.filter(isNamed) : value];
  };
  return { ...state, ...Object.fromEntries(changing.map(named)) };
}

/** Of a broken thing nothing changes but what keeps it: without that, the next run replaces it. */
function updateBroken(context: Context, resource: AnyResource, id: string, state: State, news: Inputs): State {
  const released = withClientOnlyInputs(resource, state, news);
  const guard = protectionOf(resource, released);
  if (guard !== undefined)
    throw new Error(
      `${guard.input}: ${replaceRefused(guard, `${id} is broken, so that a new one has to take its place`)}`,
    );
  context.warn(`${id} is broken: the next run replaces it`);
  return released;
}

/** Reads it; undefined when it is gone. Without a recorded state (`get`), all that can be read is filled in. */
export async function read(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  recorded: boolean,
): Promise<{ id: string; state: State; inputs: Inputs } | undefined> {
  if (isPending(id)) {
    // Where no action shows what became of it, it stays what it is until the user says.
    if (!isListed(resource)) return { id, state, inputs: mergeReadInputs(resource, state, {}) };
    const found = await findPending(context, resource, state);
    if (found === undefined) return undefined;
    const { __pending, ...inputs } = state;
    return read(
      context,
      resource,
      found,
      { ...inputs, ...inputsSetByCreate(resource, inputs), __unfinished: "waiting" },
      recorded,
    );
  }
  if (!recorded && !("attach" in resource.creation) && !isListed(resource))
    throw new Error(
      `${resource.kind}.get cannot work: no action of the API reads a ${resource.kind}. Pass its id as a text to what needs it, or take it over with \`adopt\``,
    );
  const seen: ReadResult<Inputs, object> | undefined = await resource.read(context, id, state);
  if (seen === undefined) return undefined;
  const inputs = recorded ? mergeReadInputs(resource, state, seen.inputs) : seen.inputs;
  return { id, state: { ...inputs, ...seen.outputs, ...hiddenOutputs(state) }, inputs };
}

/** What updates have left for the next: a refresh hands it on. */
const hiddenOutputs = (state: State) =>
  Object.fromEntries(Object.entries(state).filter(([property]) => property.startsWith("__")));

/** Deletes it; one of which nobody knows whether it exists is looked for first. */
export async function deleteResource(context: Context, resource: AnyResource, id: string, state: State): Promise<void> {
  if (!isPending(id)) {
    if (state["deleteProtection"] === true && state.__unfinished !== "broken")
      throw new Error(`${id} is protected: set deleteProtection to false, run \`pulumi up\`, then delete it`);
    return resource.delete(context, id, state);
  }
  const { creation } = resource;
  if ("attach" in creation || state.__pending === undefined) return;
  if (creation.list === undefined) throw new Error(manualResolution(state.__pending.action));
  const found = await findEarlier(context, creation, state, state.__pending);
  if (found !== undefined)
    throw new Error(
      `The ${resource.kind} that an earlier run asked for exists by now, as ${found}. Run \`pulumi refresh\`, then delete again`,
    );
}

async function reconcile(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  news: Inputs,
): Promise<State> {
  const wanted = { ...computedValuesOf(resource, state), ...news, ...ignoredInputs(resource, state, news) };
  // Protection that is asked for together with a loss would keep the next run from going on with that.
  let current =
    dataLossesOf(resource, state, wanted).length === 0 ? withClientOnlyInputs(resource, state, news) : state;
  context.earlierPurchase = state.__pending;
  try {
    await resource.update(context, id, state, wanted, (progress) => (current = { ...current, ...progress }));
    const seen = await pollFor(context, visibleWithinMs, () => resource.read(context, id, { ...current, ...wanted }));
    if (seen === undefined) throw notFound(`${resource.kind} ${id}`);
    if (context.earlierPurchase !== undefined)
      context.warn(
        `${context.earlierPurchase.action} of an earlier run may have been carried out, and is not wanted any more: look for its result in the console`,
      );
    return { ...wanted, ...seen.outputs };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const pending = error instanceof UnresolvedError || error instanceof UnfinishedError ? error.pending : undefined;
    // Nothing has been done: the state as it was is still the truth.
    const untouched = !mayHaveTakenEffect(error) && isDeepStrictEqual(defined(current), defined(state));
    if (pending === undefined && untouched && state.__unfinished === undefined) throw error;
    const own = error instanceof UnfinishedError ? error.id : undefined;
    const open = pending && { __pending: excludingClaimed(pending, context, own) };
    const changing = Object.entries(shapeOf(resource))
      .filter(([property, schema]) => !isEquivalent(schema, state[property], wanted[property]))
      .map(([property]) => property);
    const __changing = [...new Set([...(state.__changing ?? []), ...changing])];
    throw new PartialFailureError(id, { ...current, __unfinished: "changing", __changing, ...open }, error);
  }
}

const defined = (values: Inputs): Inputs =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Whether what has failed may have been carried out, or be so yet. */
const mayHaveTakenEffect = (error: Error) =>
  error instanceof TaskFailedError ||
  error instanceof WaitTimeoutError ||
  (error instanceof UnknownOutcomeError && error.actionClass !== "read");

/** The inputs whose change is ignored, as they were: recorded as changed, they would lie about the thing. */
function ignoredInputs(resource: AnyResource, state: State, news: Inputs): Inputs {
  const ignored = resource.customizeDiff?.(state, news).ignored ?? [];
  return Object.fromEntries(ignored.map((property) => [property, state[property]]));
}

async function findPending(context: Context, resource: AnyResource, state: State): Promise<string | undefined> {
  if (state.__pending === undefined || "attach" in resource.creation) return undefined;
  const { action, sentAt } = state.__pending;
  const found = await findNew(context, resource.creation, state, state.__pending);
  const visibleAt = sentAt + visibleWithinMs;
  if (found === undefined && context.io.now() < visibleAt) {
    throw new Error(
      `${action} was sent ${new Date(sentAt).toISOString()} and shows no result yet: refresh again after ${new Date(visibleAt).toISOString()}`,
    );
  }
  return found;
}

/** Inputs as the user wrote them, changed only where the API shows something that means another thing. */
function mergeReadInputs(resource: AnyResource, state: State, seen: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property]) => state[property] !== undefined)
      .map(([property, schema]) => {
        const shown = seen[property];
        return [
          property,
          shown === undefined || isEquivalent(schema, state[property], shown) ? state[property] : shown,
        ];
      }),
  );
}

const isListed = ({ creation }: AnyResource) => "list" in creation && creation.list !== undefined;

const inputsSetByCreate = (resource: AnyResource, inputs: Inputs): Inputs => resource.setByCreate?.(inputs) ?? inputs;
