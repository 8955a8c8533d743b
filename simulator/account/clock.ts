/** Where the simulated cloud takes the time from, in milliseconds since 1970. */
export interface Clock {
  /** The present moment. */
  now(): number;
}

/** A clock that a test moves by hand. */
export interface VirtualClock extends Clock {
  /** Moves the time on by so many milliseconds. */
  advance(ms: number): void;
}

/** The machine's own clock. */
export const realClock: Clock = { now: () => Date.now() };

/** A clock that starts now and runs `factor` times as fast as the machine's. */
export function scaledClock(factor: number): Clock {
  const start = Date.now();
  return { now: () => start + (Date.now() - start) * factor };
}

/** A clock that stands still until it is advanced; it starts on 2024-01-01 unless told otherwise. */
export function virtualClock(start: number = Date.UTC(2024, 0, 1)): VirtualClock {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
