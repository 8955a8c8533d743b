import pLimit from "p-limit";
import type { Io } from "./io";

const mostInFlight = 16;
const firstPauseMs = 1_000;
/** The longest pause after a throttle. */
export const longestPauseMs = 30_000;
const cleanMs = 30_000;

/** Limits the calls of one account: how many run at a time, and a pause for all of them when the API throttles. */
export interface Limiter {
  /** Runs a call when it is its turn. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** The API throttles: all calls wait, longer each time, and continue with half as many at a time. */
  slowDown(): void;
}

/** Creates a limiter on the given clock. */
export function createLimiter(io: Pick<Io, "elapsed" | "sleep">): Limiter {
  const limit = pLimit(mostInFlight);
  let pauseMs = 0;
  let pausedUntil = -Infinity;
  const isClean = () => io.elapsed() - pausedUntil > cleanMs;
  return {
    run: (call) =>
      limit(async () => {
        while (io.elapsed() < pausedUntil) await io.sleep(pausedUntil - io.elapsed());
        if (isClean()) limit.concurrency = mostInFlight;
        return call();
      }),
    slowDown() {
      const now = io.elapsed();
      if (now < pausedUntil) return;
      pauseMs = isClean() ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
      pausedUntil = now + pauseMs;
    },
  };
}
