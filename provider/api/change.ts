import { type Reply } from "./client";
import { RefusedError, saysBusy, saysNotFound, UnknownOutcomeError } from "./errors";
import { lookFor, visibleWithinMs, waitFor, type Waiting } from "./wait";

/** How the thing that an action needs to itself is doing. */
export interface Parent {
  /** Whether nothing is going on there. */
  settled: boolean;
  /** What is inside, for a refusal that waiting cannot cure. */
  holds?: readonly string[];
}

/** A change to something that exists: which call makes it, and how it shows. */
export interface Change<Fact> {
  /** Sends the call. */
  send(): Promise<Reply>;
  /** Looks whether the change is there. */
  reached(): Promise<Fact | undefined>;
  /** What is missing while it is not, as in "vdc-1 is still there". */
  missing: string;
  /** What has to be free for it. */
  parent?(): Promise<Parent | undefined>;
}

const mostSends = 3;
const settledTwiceGapMs = 1_000;

/** Makes a change and waits until it shows. A lost reply is looked into before anything is sent again. */
export async function change<Fact>(world: Waiting, wanted: Change<Fact>): Promise<Fact> {
  for (let sends = 1; ; sends++) {
    try {
      const reply = await sendWhenFree(world, wanted.send, wanted.parent);
      return await waitFor(world, {
        action: reply.action,
        taskIds: reply.taskIds,
        missing: wanted.missing,
        fact: wanted.reached,
      });
    } catch (error) {
      // Not found, said to a delete, may be its end: the fact tells.
      const fact = isUnknown(error)
        ? await lookFor(world, visibleWithinMs, wanted.reached)
        : saysNotFound(error)
          ? await wanted.reached().catch(() => undefined)
          : undefined;
      if (fact !== undefined) return fact;
      // Sent again only where a second send reaches the same end.
      if (!isUnknown(error) || !["set", "delete"].includes(error.actionClass) || sends >= mostSends) throw error;
    }
  }
}

const isUnknown = (error: unknown): error is UnknownOutcomeError => error instanceof UnknownOutcomeError;

/** Sends a call, and again after each refusal for being busy, once its parent has settled. */
export async function sendWhenFree(
  world: Waiting,
  send: () => Promise<Reply>,
  parent?: () => Promise<Parent | undefined>,
): Promise<Reply> {
  const { io } = world;
  let refusedWhileSettled = 0;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!saysBusy(error) || !(error instanceof RefusedError) || parent === undefined) throw error;
      const state = await parent();
      if (state === undefined) throw error;
      if (state.settled) {
        if (state.holds !== undefined && state.holds.length > 0) throw new StillHoldsError(error, state.holds);
        if (++refusedWhileSettled >= 2) throw error;
        await io.sleep(settledTwiceGapMs);
      } else {
        await waitFor(world, {
          action: error.action,
          taskIds: [],
          missing: `refused until other work there has ended (${error.code})`,
          fact: async () => ((await parent())?.settled ? true : undefined),
        });
      }
    }
  }
}

/** A delete was refused because something is inside. */
export class StillHoldsError extends Error {
  override readonly name = "StillHoldsError";
  constructor(refusal: RefusedError, holds: readonly string[]) {
    super(`${refusal.message}. It still holds ${holds.join(", ")}: delete that first`);
  }
}
