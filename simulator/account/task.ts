import type { Change } from "./change";

/** A service that can be asked how far a task is: `ccs` by DescribeTask, `bms` by DescribeBmsTask. */
export type TaskTeller = "ccs" | "bms";

/** What a handler wants done over time. */
export interface TaskOrder {
  /** Kind of task, as DescribeTask tells it. */
  type: string;
  /** What the task makes or changes, as DescribeTask tells it; empty where the real cloud's answer is unknown. */
  resourceId: string;
  /** All that it makes, where the real cloud lists it. */
  resourceIds?: string[];
  /** Which services tell how far it is; only `ccs` unless said otherwise. */
  answeredBy?: TaskTeller[];
  /** What it keeps busy until it ends, with the status shown meanwhile. */
  holds: Record<string, string>;
  /** What it does when it ends well. */
  finish: Change[];
  /** What it does when it fails. */
  fail: Change[];
}

/** A task: its state follows from the time alone. */
export interface Task extends TaskOrder {
  id: string;
  startedAt: number;
  /** When it ends; null when it never does. */
  endsAt: number | null;
  outcome: "FINISH" | "ERROR";
  ended: boolean;
  /** The call that started it, by its number in the ledger. */
  call: number;
}

/** A task's status at a moment: NEW for the first tenth of its time. */
export function taskStatus(task: Task, now: number): "NEW" | "DOING" | "FINISH" | "ERROR" {
  if (task.ended) return task.outcome;
  const length = (task.endsAt ?? Infinity) - task.startedAt;
  return now - task.startedAt < Math.min(length / 10, 10_000) ? "NEW" : "DOING";
}

const mostEnded = 20_000;

/** The tasks of the account, and what the running ones keep busy. */
export class Tasks {
  readonly #byId = new Map<string, Task>();
  /** Running ones, the next to end first. */
  #running: Task[] = [];
  readonly #holders = new Map<string, Task[]>();

  /** The task with this id. */
  get(id: string): Task | undefined {
    return this.#byId.get(id);
  }

  /** Every task that is still remembered. */
  all(): Task[] {
    return [...this.#byId.values()];
  }

  /** Takes a task in. */
  add(task: Task): void {
    this.#byId.set(task.id, task);
    if (task.ended) return;
    const after = this.#running.findLastIndex((other) => endOf(other) <= endOf(task));
    this.#running.splice(after + 1, 0, task);
    for (const id of Object.keys(task.holds)) this.#holders.set(id, [...(this.#holders.get(id) ?? []), task]);
  }

  /** The status that a running task gives to a thing; undefined when none holds it. */
  statusOf(id: string): string | undefined {
    return this.#holders.get(id)?.[0]?.holds[id];
  }

  /** Ends the next task whose time is up by then; gives when, what it does, and to which call that is put down. */
  endNext(now: number): { at: number; call: number; changes: Change[] } | undefined {
    const next = this.#running[0];
    if (next === undefined || endOf(next) > now) return undefined;
    this.#running.shift();
    next.ended = true;
    const changes = next.outcome === "FINISH" ? next.finish : next.fail;
    this.#release(next);
    this.#forgetOld();
    return { at: endOf(next), call: next.call, changes };
  }

  /** Makes every running task end at this moment, in the order in which they would have ended. */
  endAllAt(now: number): void {
    for (const task of this.#running) task.endsAt = now;
  }

  #release(task: Task): void {
    for (const id of Object.keys(task.holds)) {
      const left = (this.#holders.get(id) ?? []).filter((holder) => holder !== task);
      if (left.length === 0) this.#holders.delete(id);
      else this.#holders.set(id, left);
    }
    // A task that ended needs its effects no more, and the state file shall not carry them.
    task.holds = {};
    task.finish = [];
    task.fail = [];
  }

  #forgetOld(): void {
    if (this.#byId.size <= mostEnded) return;
    for (const task of this.#byId.values()) {
      if (!task.ended) continue;
      this.#byId.delete(task.id);
      return;
    }
  }
}

const endOf = (task: Task) => task.endsAt ?? Infinity;
