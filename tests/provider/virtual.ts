import type { Io } from "../../provider/api/io";

/** A clock that stands still while anything runs, and jumps to the next sleeper when nothing does. */
export function virtualClock(): Pick<Io, "now" | "elapsed" | "sleep"> {
  let now = Date.UTC(2026, 0, 1);
  let running = false;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeNext = () => {
    const next = sleepers.sort((a, b) => a.at - b.at).shift();
    running = next !== undefined;
    if (next === undefined) return;
    now = Math.max(now, next.at);
    next.wake();
    setImmediate(wakeNext);
  };
  return {
    now: () => now,
    elapsed: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
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
