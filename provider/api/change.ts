import type { Reply } from "./client";
import { ApiError, isBusy, isNotFound, mayBeNotFound, UnknownOutcomeError } from "./errors";
import { pollFor, pollIntervalAfter, visibleWithinMs, waitFor, type WaitContext } from "./wait";

/** What changing something works with. */
export interface ChangeContext extends WaitContext {
  /** Resolves once a later run can continue where this process is killed; awaited before anything is sent. */
  persist(): Promise<void>;
}

/** The state of what has to be idle before an action is accepted. */
export interface Parent {
  /** Whether no other task runs there. */
  isIdle: boolean;
}

/** A change of an existing resource: the call, and how its effect shows. */
export interface Change<Effect> {
  /** Sends the call. */
  send(): Promise<Reply>;
  /** Looks for the effect; or, where it is not observable, whether the resource is idle again. */
  observe(): Promise<Effect | undefined>;
  /** Whether `observe` proves that the call took effect; true by default. */
  isObservable?: boolean;
  /** What is said while the effect does not show, as in "vdc-1 is still there". */
  unmetCondition: string;
  /** What has to be idle for it. */
  parent?(): Promise<Parent | undefined>;
  /** For a deletion: what prevents it, for the message when it is refused. */
  blockers?(): Promise<readonly string[]>;
}

const maxSends = 3;

/** Makes a change and waits until it shows. After a lost reply its effect is looked for before anything is sent again. */
export async function change<Effect>(context: ChangeContext, wanted: Change<Effect>): Promise<Effect> {
  let lost: UnknownOutcomeError | undefined;
  for (let sends = 1; ; sends++) {
    try {
      const reply = await sendWhenIdle(context, () => context.persist().then(wanted.send), wanted.parent);
      return await waitFor(context, {
        action: reply.action,
        taskIds: reply.taskIds,
        service: reply.service,
        unmetCondition: wanted.unmetCondition,
        isInconclusive: wanted.isObservable === false,
        observe: wanted.observe,
      });
    } catch (error) {
      const effect = await observeAfterFailure(context, wanted, error, lost !== undefined);
      if (effect !== undefined) return effect;
      // The call before this one may have taken effect: that may be why this one is refused.
      if (lost !== undefined && error instanceof ApiError)
        throw new UnknownOutcomeError(lost.action, lost.actionClass, `${lost.reason}; sent again: ${error.message}`);
      // Sent again only where a second call has the same effect.
      if (!isUnknownOutcome(error) || !["set", "delete"].includes(error.actionClass) || sends >= maxSends)
        throw await withBlockers(error, wanted.blockers);
      lost = error;
    }
  }
}

/** The effect of a call that failed: it may have taken place all the same. */
async function observeAfterFailure<Effect>(
  context: WaitContext,
  { isObservable, observe }: Change<Effect>,
  error: unknown,
  wasSentBefore: boolean,
): Promise<Effect | undefined> {
  if (isObservable === false) return undefined;
  if (isUnknownOutcome(error))
    return pollFor(context, visibleWithinMs, observe).catch(() => {
      throw error;
    });
  // What a deletion does not find is gone, unless something shows it; what a second call is refused for may be done.
  const mayBeDone = isNotFound(error) || mayBeNotFound(error) || (wasSentBefore && error instanceof ApiError);
  return mayBeDone ? observe().catch(() => undefined) : undefined;
}

const isUnknownOutcome = (error: unknown): error is UnknownOutcomeError => error instanceof UnknownOutcomeError;

/** The same error; that of a refused deletion names what prevents it, where that can be read. */
async function withBlockers(error: unknown, blockers: Change<unknown>["blockers"]): Promise<unknown> {
  if (!(error instanceof ApiError) || blockers === undefined) return error;
  const found = await blockers().catch(() => []);
  return found.length === 0 ? error : error.because(`It still holds ${found.join(", ")}: remove that first`);
}

/**
 * Sends a call; after each refusal because something is busy, sends it again once its parent is idle. A refusal counts
 * for good when the parent has looked idle ever since one of them, for as long as a listing may lag: one more look proves
 * nothing where others start a short task in between.
 */
export async function sendWhenIdle<Result>(
  context: WaitContext,
  send: () => Promise<Result>,
  parent?: () => Promise<Parent | undefined>,
): Promise<Result> {
  const { io } = context;
  let refusedSince: number | undefined;
  let idleSince: number | undefined;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error) || !(error instanceof ApiError) || parent === undefined) throw error;
      const state = await parent();
      const now = io.elapsed();
      refusedSince ??= now;
      idleSince = state?.isIdle === true ? (idleSince ?? now) : undefined;
      const looksIdleForGood = idleSince !== undefined && now - idleSince >= visibleWithinMs;
      if (state === undefined || looksIdleForGood || now >= context.deadline) throw error;
      await io.sleep(Math.min(pollIntervalAfter(now - refusedSince), context.deadline - now));
      if (!state.isIdle) await waitUntilIdle(context, error, parent);
    }
  }
}

const waitUntilIdle = (context: WaitContext, { action, code }: ApiError, parent: () => Promise<Parent | undefined>) =>
  waitFor(context, {
    action,
    taskIds: [],
    unmetCondition: `refused until other work there has ended (${code})`,
    observe: async () => ((await parent())?.isIdle ? true : undefined),
  });
