import { type Reply } from "./client";
import { ApiError, mayBeNotFound, isBusy, isNotFound, UnknownOutcomeError } from "./errors";
import { pollFor, visibleWithinMs, waitFor, type WaitContext } from "./wait";

/** How the thing that an action needs to itself is doing. */
export interface Parent {
  /** Whether nothing is going on there. */
  isIdle: boolean;
}

/** A change to something that exists: which call makes it, and how it shows. */
export interface Change<Fact> {
  /** Sends the call. */
  send(): Promise<Reply>;
  /** Looks whether the change is there; or, where it cannot be seen, whether all has settled. */
  observe(): Promise<Fact | undefined>;
  /** Whether `reached` proves that the call was carried out; true unless said otherwise. */
  isObservable?: boolean;
  /** What is missing while it is not, as in "vdc-1 is still there". */
  unmetCondition: string;
  /** What has to be free for it. */
  parent?(): Promise<Parent | undefined>;
  /** For a deletion: what is in its way, to be named when it is refused. */
  blockers?(): Promise<readonly string[]>;
}

const mostSends = 3;
const settledTwiceGapMs = 1_000;

/** Makes a change and waits until it shows. A lost reply is looked into before anything is sent again. */
export async function change<Fact>(world: WaitContext, wanted: Change<Fact>): Promise<Fact> {
  let lost: UnknownOutcomeError | undefined;
  for (let sends = 1; ; sends++) {
    try {
      const reply = await sendWhenIdle(world, wanted.send, wanted.parent);
      return await waitFor(world, {
        action: reply.action,
        taskIds: reply.taskIds,
        service: reply.service,
        unmetCondition: wanted.unmetCondition,
        isInconclusive: wanted.isObservable === false,
        observe: wanted.observe,
      });
    } catch (error) {
      const fact = await observeAfterFailure(world, wanted, error, lost !== undefined);
      if (fact !== undefined) return fact;
      // The call before this one may have been carried out: that may be why this one is refused.
      if (lost !== undefined && error instanceof ApiError)
        throw new UnknownOutcomeError(lost.action, lost.actionClass, `${lost.reason}; sent again: ${error.message}`);
      // Sent again only where a second send reaches the same end.
      if (!isUnknown(error) || !["set", "delete"].includes(error.actionClass) || sends >= mostSends)
        throw await withBlockers(error, wanted.blockers);
      lost = error;
    }
  }
}

/** What can be seen of a change whose call failed: it may have been carried out all the same. */
async function observeAfterFailure<Fact>(
  world: WaitContext,
  { observe: reached, isObservable: visible }: Change<Fact>,
  error: unknown,
  sentBefore: boolean,
): Promise<Fact | undefined> {
  if (visible === false) return undefined;
  if (isUnknown(error))
    return pollFor(world, visibleWithinMs, reached).catch(() => {
      throw error;
    });
  // What a delete does not find is gone, if nothing else shows it; what a second send is refused for may be there.
  const mayBeDone = isNotFound(error) || mayBeNotFound(error) || (sentBefore && error instanceof ApiError);
  return mayBeDone ? reached().catch(() => undefined) : undefined;
}

const isUnknown = (error: unknown): error is UnknownOutcomeError => error instanceof UnknownOutcomeError;

/** The same error; a refusal with what is in the way, where that can be seen. */
async function withBlockers(error: unknown, holds: Change<unknown>["blockers"]): Promise<unknown> {
  if (!(error instanceof ApiError) || holds === undefined) return error;
  const there = await holds().catch(() => []);
  return there.length === 0 ? error : error.because(`It still holds ${there.join(", ")}: remove that first`);
}

/** Sends a call, and again after each refusal for being busy, once its parent has settled. */
export async function sendWhenIdle(
  world: WaitContext,
  send: () => Promise<Reply>,
  parent?: () => Promise<Parent | undefined>,
): Promise<Reply> {
  const { io } = world;
  let refusedWhileSettled = 0;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error) || !(error instanceof ApiError) || parent === undefined) throw error;
      if (io.now() >= world.deadline) throw error;
      const state = await parent();
      if (state === undefined) throw error;
      if (!state.isIdle) refusedWhileSettled = 0;
      if (state.isIdle) {
        if (++refusedWhileSettled >= 2) throw error;
        await io.sleep(settledTwiceGapMs);
      } else {
        await waitFor(world, {
          action: error.action,
          taskIds: [],
          unmetCondition: `refused until other work there has ended (${error.code})`,
          observe: async () => ((await parent())?.isIdle ? true : undefined),
        });
      }
    }
  }
}
