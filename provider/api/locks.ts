import pLimit, { type LimitFunction } from "p-limit";

/** One at a time for each key, first come first served; within this process only. */
export interface Locks {
  /** Runs the work when no other work under the same key runs. A key may not be taken again inside. */
  hold<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** A fresh set of locks. */
export function createLocks(): Locks {
  const queues = new Map<string, LimitFunction>();
  return {
    async hold(key, work) {
      const queue = queues.get(key) ?? pLimit(1);
      queues.set(key, queue);
      try {
        return await queue(work);
      } finally {
        if (queue.activeCount + queue.pendingCount === 0) queues.delete(key);
      }
    },
  };
}
