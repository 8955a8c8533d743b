import { setImmediate } from "node:timers";

/** One that waits for a time. */
interface Sleeper {
  at: number;
  isAlive(): boolean;
  wake(): void;
}

const start = Date.UTC(2026, 0, 1);

/** Everybody waits for something that nobody will do. */
export class Stalled extends Error {
  override readonly name = "Stalled";
}

/** The one clock of a world: it stands still while anything runs, and jumps to the next sleeper when nothing does. */
export class Clock {
  #now = start;
  /** Sorted by time; of the same time, the first to sleep comes first. */
  readonly #sleepers: Sleeper[] = [];

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#now;

  /** Waits; one that is dead by then is never woken. */
  sleep(ms: number, isAlive: () => boolean = () => true): Promise<void> {
    return new Promise((wake) => {
      const at = this.#now + Math.max(0, ms);
      const index = this.#sleepers.findLastIndex((other) => other.at <= at) + 1;
      this.#sleepers.splice(index, 0, { at, isAlive, wake });
    });
  }

  /** Lets time pass until the work is done. */
  async drive<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    work.then(end, end);
    for (;;) {
      // Behind everything that runs without waiting for a time.
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) return work;
      const next = this.#next();
      if (next === undefined) throw new Stalled("everybody waits, and nobody will wake anybody");
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }

  #next(): Sleeper | undefined {
    for (;;) {
      const next = this.#sleepers.shift();
      if (next === undefined || next.isAlive()) return next;
    }
  }
}
