/** The clock of the simulated cloud. */
export interface Clock {
  /** The current time, in milliseconds since 1970. */
  now(): number;
}

/** A clock that a test advances. */
export interface VirtualClock extends Clock {
  /** Advances the clock by some milliseconds. */
  advance(ms: number): void;
}

/** The clock of this computer. */
export const realClock: Clock = { now: () => Date.now() };

/** Creates a clock that starts now and runs `factor` times as fast as the clock of this computer. */
export function scaledClock(factor: number): Clock {
  const start = Date.now();
  return { now: () => start + (Date.now() - start) * factor };
}

/** Creates a clock that stands still until it is advanced. It starts on 2024-01-01 by default. */
export function virtualClock(start: number = Date.UTC(2024, 0, 1)): VirtualClock {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
