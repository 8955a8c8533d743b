import { TaskFailedError } from "../api/errors";
import { ignoreTransient, pollIntervalAfter, visibleWithinMs, waitFor } from "../api/wait";
import type { Context } from "./context";
import {
  keyOf,
  manualResolution,
  requestOf,
  UndecidableError,
  UnfinishedError,
  UnresolvedError,
  type Creation,
} from "./creation";
import type { PendingCall } from "./state";

// What a listing does not show may still be coming: listings lag, and some resources appear only when their task ends.
// So a call counts as without effect only where nothing shows for a minute during which its parent was seen idle; or,
// where no parent shows whether a task runs, for as long as a task may take.

/** Looks once for the result of a call, and gives its id. Undefined where nothing shows; throws an UndecidableError where more shows than was asked for. */
export async function findResult<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: PendingCall,
  /** The ids that its task has named: proof where several show. */
  named: readonly string[] = [],
): Promise<string | undefined> {
  const found = await candidates(context, creation, inputs, pending);
  const proved = found.filter(({ isProved, key }) => isProved || named.includes(key));
  const [first, ...others] = proved.length > 0 ? proved : found;
  if (first === undefined) return undefined;
  if (others.length >= context.run.equalRequests(requestOf(creation, inputs))) {
    const keys = [first, ...others].map(({ key }) => key);
    throw new UndecidableError(
      `${creation.action} shows ${keys.length} new resources where one was requested: ${keys.join(", ")}. None is taken by guess: give the id of the one that belongs here as \`adopt\``,
    );
  }
  const id = creation.getId(first.item);
  if (id === undefined)
    throw new UndecidableError(
      `${creation.action} has taken effect, but the API does not show the id of the result: look it up in the console and give it as \`adopt\``,
    );
  return id;
}

/** What may be the result of a call. */
interface Candidate<Item> {
  item: Item;
  key: string;
  /** Whether this resource has reserved it before it was killed. */
  isProved: boolean;
}

/** What was not there before, and belongs to nothing else. */
async function candidates<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  { before = [], sentAt }: PendingCall,
): Promise<Candidate<Item>[]> {
  const { machine, run } = context;
  const listed = (await creation.list?.(context, inputs)) ?? [];
  const found = await Promise.all(
    listed.map(async (item): Promise<Candidate<Item>[]> => {
      const key = keyOf(creation, item);
      if (key === undefined || before.includes(key) || !creation.matches(item, inputs)) return [];
      if (run.isClaimed(key) || run.isHeld(key)) return [];
      const claimant = await machine.claimantOf(key, sentAt);
      return claimant === "another" ? [] : [{ item, key, isProved: claimant === "this" }];
    }),
  );
  return found.flat();
}

/** Looks for the result of a call of an earlier run, or of one whose reply was lost, until it shows or cannot come any more: then undefined. Throws an UnresolvedError where that remains open. */
export async function findEarlier<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  earlier: PendingCall,
): Promise<string | undefined> {
  const started = context.io.elapsed();
  const found = await lookBack(context, creation, inputs, earlier);
  // Looking for it takes nothing from the time of what comes next.
  context.deadline += context.io.elapsed() - started;
  return found;
}

async function lookBack<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  earlier: PendingCall,
): Promise<string | undefined> {
  if (creation.list === undefined && earlier.newId === undefined)
    throw new Error(manualResolution(`the ${earlier.action} of an earlier run`));
  const tasks = await endOfTasks(context, earlier);
  if (earlier.newId !== undefined) return existing(context, creation, inputs, earlier.newId);
  if (tasks === undefined && isUnobservable(creation)) {
    // Ended before the deadline, however the clock was set meanwhile.
    const longestMs = Math.max(context.timeoutMs - visibleWithinMs, visibleWithinMs);
    const sinceMs = Math.max(0, context.io.now() - earlier.sentAt);
    return lookFor(context, creation, inputs, earlier, {
      forMs: Math.max(longestMs - sinceMs, visibleWithinMs),
    });
  }
  return lookFor(context, creation, inputs, earlier, { tasks });
}

/** Whether nothing shows that the call is being carried out. */
const isUnobservable = ({ listedWhenDone, parent }: { listedWhenDone?: true; parent?: unknown }) =>
  listedWhenDone === true && parent === undefined;

/** Waits until the tasks of a call have ended, however they do; undefined where it has none. */
async function endOfTasks(context: Context, { action, service, taskIds = [] }: PendingCall) {
  if (taskIds.length === 0) return undefined;
  const observe = (ids: readonly string[]) => Promise.resolve({ ids });
  try {
    return await waitFor(context, { action, taskIds, service, unmetCondition: "it has not ended", observe });
  } catch (error) {
    if (error instanceof TaskFailedError) return { ids: error.resourceIds };
    throw error;
  }
}

/** Looks until the result shows; undefined where it has not shown for a minute, or for `forMs`, while nothing was going on. */
export function lookFor<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: PendingCall,
  { forMs, tasks }: { forMs?: number; tasks?: { ids: readonly string[] } } = {},
): Promise<string | undefined> {
  const stillOpen = new Error(`${pending.action} may still take effect: other work goes on there`);
  return untilAbsent(context, {
    forMs,
    status: `${pending.action}: looking for the result of an earlier call`,
    look: () => findResult(context, creation, inputs, pending, tasks?.ids),
    isBusy: () => (tasks === undefined ? hasBusyParent(context, creation, inputs) : Promise.resolve(false)),
    atDeadline: new UnresolvedError(pending, stillOpen),
  });
}

/** The id, if something has it; undefined where nothing has shown under it for as long as listings may lag. */
export function existing<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
  lagMs = visibleWithinMs,
): Promise<string | undefined> {
  return untilAbsent(context, {
    forMs: lagMs,
    status: `${creation.action}: looking for ${id}`,
    look: async () => ((await creation.find(context, id, inputs)) === undefined ? undefined : id),
    isBusy: () => hasBusyParent(context, creation, inputs),
    atDeadline: new UnfinishedError(id, "waiting", new Error(`${id} does not show yet: other work goes on there`)),
  });
}

/** Whether work is going on that may end with something that is not listed before. */
export async function hasBusyParent<Inputs, Item>(
  context: Context,
  { listedWhenDone, parent }: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<boolean> {
  if (listedWhenDone !== true) return false;
  return (await parent?.(context, inputs).catch(ignoreTransient))?.isIdle === false;
}

/** Looks until something shows, or has not shown for a minute, or for `forMs`, while nothing was going on. */
async function untilAbsent(
  { deadline, io, status }: Context,
  looking: {
    forMs?: number;
    status: string;
    look(): Promise<string | undefined>;
    isBusy(): Promise<boolean>;
    atDeadline: Error;
  },
): Promise<string | undefined> {
  const { forMs = visibleWithinMs, look } = looking;
  const started = io.elapsed();
  let quietSince = started;
  for (;;) {
    const isLast = io.elapsed() - quietSince >= forMs;
    const found = await (isLast ? look() : look().catch(ignoreTransient));
    if (found !== undefined) return found;
    const isBusy = await looking.isBusy();
    if (isBusy) quietSince = io.elapsed();
    else if (isLast) return undefined;
    if (io.elapsed() >= deadline) throw looking.atDeadline;
    status(looking.status);
    const endsAt = isBusy ? deadline : Math.min(quietSince + forMs, deadline);
    const leftMs = Math.max(1, endsAt - io.elapsed());
    await io.sleep(Math.min(pollIntervalAfter(io.elapsed() - started), leftMs));
  }
}
