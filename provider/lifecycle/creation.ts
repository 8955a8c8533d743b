import type { Reply } from "../api/client";
import { sendWhenIdle, type Parent } from "../api/change";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { pollFor, visibleWithinMs, waitFor } from "../api/wait";
import type { Context } from "./resource";

/** How a thing is made exactly once although the API has no token for it, and mostly does not tell the new id. */
export interface Creation<Inputs, Item> {
  /** The action, for messages. */
  action: string;
  /** Those under one key are made one after the other, until each id is known. */
  lock(inputs: Inputs): string;
  /** What tells one from others in the listing, where several that differ are made under one lock: what it is, and what `matches` compares. */
  identity?(inputs: Inputs): readonly unknown[];
  /** Whether the name holds this creation's own random part: then the name alone tells it from others. */
  hasUniqueName(inputs: Inputs, nonce: string): boolean;
  /** All that may be the new thing; absent where no action lists any: then only the reply tells. */
  list?(context: Context, inputs: Inputs): Promise<Item[]>;
  /** One of them by its id. */
  find(context: Context, id: string, inputs: Inputs): Promise<Item | undefined>;
  /** The id of one; undefined where the listing leaves it out. */
  getId(item: Item): string | undefined;
  /** What tells one from others in the listing, where that is not its id. */
  getKey?(item: Item): string;
  /** Whether one is what these inputs ask for. */
  matches(item: Item, inputs: Inputs): boolean;
  /** Whether one is ready, still being made, or broken. */
  status(item: Item): "ready" | "busy" | "broken";
  /** Whether the task names the new thing. */
  idFromTask?: boolean;
  /** Sends the call, once; `newId` is the new thing's id where the reply carries it. */
  send(context: Context, inputs: Inputs): Promise<Reply & { newId?: string }>;
  /** What has to be free for it. */
  parent?(context: Context, inputs: Inputs): Promise<Parent | undefined>;
}

/** How a thing that has a key of its own, such as a disk on a machine, is brought about: doing it twice does no harm. */
export interface Attachment<Inputs> {
  /** Its id, made of what it joins. */
  id(inputs: Inputs): string;
  /** Throws where it must not be joined: nothing has happened then, and nothing is recorded. */
  validate?(context: Context, inputs: Inputs): Promise<void>;
  /** Joins, and waits until that shows. */
  attach(context: Context, inputs: Inputs): Promise<void>;
}

/** What is kept of a call whose outcome is not known; no secret in it. */
export interface Pending {
  action: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** What was there before; absent when the name alone tells. */
  before?: string[];
}

/** A call left and nobody knows what became of it. */
export class UnresolvedError extends Error {
  override readonly name = "UnresolvedError";
  constructor(
    readonly pending: Pending,
    cause: Error,
    advice = "It may or may not have been carried out. Run `pulumi up` again: it looks for the result first and makes nothing twice",
  ) {
    super(cause instanceof MissingIdError ? cause.message : `${cause.message}. ${advice}`);
  }
}

/** What to do about a call whose outcome no action shows. */
export const manualResolution = (action: string) =>
  `No action shows what became of ${action}: look for its result in the console. If it is there, give its id as \`adopt\`; if it is not, take this resource out with \`pulumi state delete\``;

/** The new thing shows, but not its id. */
class MissingIdError extends Error {
  override readonly name = "UnidentifiedError";
}

/** It exists, but it is not as it should be. */
export class UnfinishedError extends Error {
  override readonly name = "UnfinishedError";
  constructor(
    readonly id: string,
    /** `waiting`: it may still become ready; `broken`: it will not. */
    readonly state: "waiting" | "broken",
    cause: Error,
    /** The call that made it, for one that is a part of another thing. */
    readonly pending?: Pending,
  ) {
    super(cause.message);
  }
}

/** Makes one and waits until it is ready; or finds the one that an earlier run has asked for, ready or not. */
export async function createOnce<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  nonce: string,
  earlier?: { inputs: Inputs; pending: Pending },
): Promise<{ id: string; foundEarlier: boolean }> {
  const hasUniqueName = creation.hasUniqueName(inputs, nonce);
  const requestKey = JSON.stringify(creation.identity?.(inputs) ?? [creation.action, creation.lock(inputs)]);
  const markAmbiguous = (error: unknown) => {
    if (!hasUniqueName) context.ambiguousRequests.add(requestKey);
    throw error;
  };
  return context.locks.hold(creation.lock(inputs), async () => {
    if (earlier !== undefined) {
      if (creation.list === undefined)
        throw new Error(manualResolution(`the ${earlier.pending.action} of an earlier run`));
      const found = await findEarlier(context, creation, earlier.inputs, earlier.pending).catch(markAmbiguous);
      if (found !== undefined) {
        context.claimedIds.add(found);
        return { id: found, foundEarlier: true };
      }
    } else if (!hasUniqueName && context.ambiguousRequests.has(requestKey)) {
      throw new Error(
        `${creation.action} was not sent: what became of one like it is not known yet, and nothing would tell the two apart. Run \`pulumi up\` again`,
      );
    }
    const pending: Pending = { action: creation.action, sentAt: context.io.now() };
    if (!hasUniqueName) pending.before = await listKeys(context, creation, inputs);
    const made = sendAndWait(context, creation, inputs, pending);
    const id = await made.catch((error: unknown) => {
      if (error instanceof UnresolvedError) markAmbiguous(error);
      throw error;
    });
    return { id, foundEarlier: false };
  });
}

/** Buys a part of a thing that exists; or takes the one that an earlier update of it asked for. Gives its id. */
export async function purchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string> {
  return (await findEarlierPurchase(context, creation, inputs)) ?? (await createOnce(context, creation, inputs, "")).id;
}

/** The part that an earlier update asked for, if it was bought. */
export async function findEarlierPurchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string | undefined> {
  if (context.earlierPurchase?.action !== creation.action) return undefined;
  const found = await findEarlier(context, creation, inputs, context.earlierPurchase);
  context.earlierPurchase = undefined;
  return found;
}

/** Looks for what an earlier call may have made, until it would have to be visible. */
export function findEarlier<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  earlier: Pending,
): Promise<string | undefined> {
  const left = earlier.sentAt + visibleWithinMs - context.io.now();
  return pollFor(context, Math.max(0, left), () => findNew(context, creation, inputs, earlier));
}

/** Looks once for what an earlier call may have made. */
export async function findNew<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: Pending,
  claiming = false,
): Promise<string | undefined> {
  const keyOf = (item: Item) => creation.getKey?.(item) ?? creation.getId(item);
  const [item, ...others] = ((await creation.list?.(context, inputs)) ?? []).filter((candidate) => {
    const key = keyOf(candidate);
    if (key === undefined || pending.before?.includes(key) === true || context.claimedIds.has(key)) return false;
    return creation.matches(candidate, inputs);
  });
  const found = item && creation.getId(item);
  if (item !== undefined && found === undefined)
    throw new MissingIdError(
      `${creation.action} has been carried out, but the API does not show the id of the result: look it up in the console and give it as \`adopt\``,
    );
  if (claiming && found !== undefined) context.claimedIds.add(found);
  if (others.length > 0)
    context.warn(
      `${creation.action} shows ${others.length + 1} new things where one was asked for: ${found} is taken, look at ${others.map(keyOf).join(", ")}`,
    );
  return found;
}

/** Waits until a thing that exists is ready; says so when it is broken. */
export async function waitUntilReady<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
): Promise<string> {
  context.claimedIds.add(id);
  let condition: "ready" | "broken";
  try {
    condition = await waitFor(context, {
      action: creation.action,
      taskIds: [],
      unmetCondition: `${id} is not ready`,
      observe: () => finalStatus(context, creation, inputs, id),
    });
  } catch (error) {
    throw error instanceof Error ? new UnfinishedError(id, "waiting", error) : error;
  }
  if (condition === "broken") throw new UnfinishedError(id, "broken", new Error(`${id} is broken`));
  return id;
}

async function sendAndWait<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: Pending,
): Promise<string> {
  const send = () => {
    pending.sentAt = context.io.now();
    return creation.send(context, inputs);
  };
  const found = (id: string) =>
    waitUntilReady(context, creation, inputs, id).catch((error: unknown) => {
      throw error instanceof UnfinishedError ? new UnfinishedError(error.id, error.state, error, pending) : error;
    });
  let reply: Awaited<ReturnType<typeof send>>;
  try {
    reply = await sendWhenIdle(context, send, () => creation.parent?.(context, inputs) ?? Promise.resolve(undefined));
  } catch (error) {
    // Behind a read that failed, of the parent say, the call itself has not left.
    if (!(error instanceof UnknownOutcomeError) || error.actionClass === "read") throw error;
    return found(await findAfterLostReply(context, creation, inputs, pending, error));
  }
  if (reply.taskIds.length === 0 && reply.newId === undefined) {
    const silent = new Error(`${creation.action} was accepted, but nothing new shows`);
    return found(await findAfterLostReply(context, creation, inputs, pending, silent));
  }
  return waitForNew(context, creation, inputs, pending, reply);
}

async function waitForNew<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: Pending,
  reply: Reply & { newId?: string },
): Promise<string> {
  let id = reply.newId;
  if (id !== undefined) context.claimedIds.add(id);
  let condition: "ready" | "broken";
  try {
    condition = await waitFor(context, {
      action: creation.action,
      taskIds: reply.taskIds,
      service: reply.service,
      unmetCondition: "the new thing does not show, or is not ready",
      isInconclusive: creation.list === undefined,
      async observe(resourceIds) {
        id ??= await findNewId(context, creation, inputs, pending, resourceIds);
        return id === undefined ? undefined : finalStatus(context, creation, inputs, id);
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    id ??= await findNewId(context, creation, inputs, pending, resourceIdsOf(error)).catch(() => {
      throw new UnresolvedError(pending, error);
    });
    const failed = error instanceof TaskFailedError;
    if (id === undefined) throw failed ? error : new UnresolvedError(pending, error);
    if (failed && creation.list !== undefined && (await isGone(context, creation, inputs, id))) throw error;
    throw new UnfinishedError(id, failed ? "broken" : "waiting", error, pending);
  }
  if (id === undefined)
    throw new UnresolvedError(pending, new Error(`${creation.action} ended, but nothing new shows`));
  if (condition === "ready") return id;
  throw new UnfinishedError(id, "broken", new Error(`${creation.action} ended, but ${id} is broken`), pending);
}

/** Whether nothing is left of a thing; where that cannot be seen, it counts as there. */
const isGone = <Inputs, Item>(context: Context, creation: Creation<Inputs, Item>, inputs: Inputs, id: string) =>
  creation.find(context, id, inputs).then(
    (found) => found === undefined,
    () => false,
  );

async function findNewId<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: Pending,
  resourceIds: readonly string[],
): Promise<string | undefined> {
  const [fromTask] = creation.idFromTask === true ? resourceIds : [];
  const known = fromTask !== undefined && (await creation.find(context, fromTask, inputs)) !== undefined;
  const id = known ? fromTask : await findNew(context, creation, inputs, pending, true);
  if (id !== undefined) context.claimedIds.add(id);
  return id;
}

async function findAfterLostReply<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: Pending,
  cause: Error,
): Promise<string> {
  if (creation.list === undefined) throw new UnresolvedError(pending, cause, manualResolution("it"));
  const found = await pollFor(context, visibleWithinMs, () => findNew(context, creation, inputs, pending, true)).catch(
    (error: unknown) => {
      if (error instanceof MissingIdError) throw new UnresolvedError(pending, cause, error.message);
      return undefined;
    },
  );
  if (found === undefined) throw new UnresolvedError(pending, cause);
  return found;
}

async function listKeys<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string[]> {
  const existing = (await creation.list?.(context, inputs)) ?? [];
  return existing.map((item) => creation.getKey?.(item) ?? creation.getId(item)).filter((key) => key !== undefined);
}

async function finalStatus<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
) {
  const item = await creation.find(context, id, inputs);
  const condition = item === undefined ? "busy" : creation.status(item);
  return condition === "busy" ? undefined : condition;
}

const resourceIdsOf = (error: Error) =>
  error instanceof TaskFailedError || error instanceof WaitTimeoutError ? error.resourceIds : [];
