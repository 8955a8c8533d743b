import type { Io } from "../../provider/api/io";

/** A clock that stands still while anything runs, and jumps to the next sleeper when nothing does. */
export interface VirtualClock extends Pick<Io, "now" | "elapsed" | "sleep"> {
  /** Sets what `now` says ahead, or back. */
  setAhead(ms: number): void;
}

/** Creates a clock whose `now` begins with 2026 and whose `elapsed` begins with 0. */
export function virtualClock(): VirtualClock {
  let passed = 0;
  let started = Date.UTC(2026, 0, 1);
  let running = false;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeNext = () => {
    const next = sleepers.sort((a, b) => a.at - b.at).shift();
    running = next !== undefined;
    if (next === undefined) return;
    passed = Math.max(passed, next.at);
    next.wake();
    setImmediate(wakeNext);
  };
  return {
    now: () => started + passed,
    elapsed: () => passed,
    setAhead(ms) {
      started += ms;
    },
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: passed + ms, wake });
        if (!running) setImmediate(wakeNext);
        running = true;
      }),
  };
}

/** Chance that is the same in every run. */
export function seededBytes(seed = 1): Io["randomBytes"] {
  let state = seed;
  return (count) => Uint8Array.from({ length: count }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff);
}
