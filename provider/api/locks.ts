import pLimit, { type LimitFunction } from "p-limit";

/** Mutual exclusion by key, first come first served; within this process only. */
export interface Locks {
  /** Runs the work when no other work under the same key is running. Not reentrant. */
  hold<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Creates an empty set of locks. */
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
