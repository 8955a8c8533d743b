import type { Change } from "./change";

/** A service that knows a task: `ccs` in DescribeTask, `bms` in DescribeBmsTask. */
export type TaskService = "ccs" | "bms";

/** A task that a handler starts. */
export interface TaskOrder {
  /** TaskType in DescribeTask. */
  type: string;
  /** ResourceId in DescribeTask; empty where that of the real cloud is unknown. */
  resourceId: string;
  /** ResourceIds in DescribeTask, where the real cloud has them. */
  resourceIds?: string[];
  /** The services that know the task. Defaults to `ccs` only. */
  answeredBy?: TaskService[];
  /** Ids of the resources that are busy until the task ends, each with the status shown until then. */
  holds: Record<string, string>;
  /** Changes when the task succeeds. */
  finish: Change[];
  /** Changes when the task fails. */
  fail: Change[];
}

/** A task; its status depends on the time alone. */
export interface Task extends TaskOrder {
  id: string;
  startedAt: number;
  /** When the task ends; null for never. */
  endsAt: number | null;
  outcome: "FINISH" | "ERROR";
  ended: boolean;
  /** The ledger number of the call that started the task. */
  call: number;
}

/** The status of a task at a given time: NEW for the first tenth of its duration. */
export function taskStatus(task: Task, now: number): "NEW" | "DOING" | "FINISH" | "ERROR" {
  if (task.ended) return task.outcome;
  const length = (task.endsAt ?? Infinity) - task.startedAt;
  return now - task.startedAt < Math.min(length / 10, 10_000) ? "NEW" : "DOING";
}

const maxEnded = 20_000;

/** The tasks of the account, and the resources that they keep busy. */
export class Tasks {
  readonly #byId = new Map<string, Task>();
  /** Running tasks, the next to end first. */
  #running: Task[] = [];
  readonly #holders = new Map<string, Task[]>();

  /** The task with this id. */
  get(id: string): Task | undefined {
    return this.#byId.get(id);
  }

  /** Every task that is still stored. */
  all(): Task[] {
    return [...this.#byId.values()];
  }

  /** Adds a task. */
  add(task: Task): void {
    this.#byId.set(task.id, task);
    if (task.ended) return;
    const after = this.#running.findLastIndex((other) => endOf(other) <= endOf(task));
    this.#running.splice(after + 1, 0, task);
    for (const id of Object.keys(task.holds)) this.#holders.set(id, [...(this.#holders.get(id) ?? []), task]);
  }

  /** The status that a running task gives to a resource; undefined when no task holds it. */
  statusOf(id: string): string | undefined {
    return this.#holders.get(id)?.[0]?.holds[id];
  }

  /** Ends the next task that is due; returns its end, its changes, and the call that started it. */
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

  /** Sets the end of every running task to the given time; their order stays. */
  endAllAt(now: number): void {
    for (const task of this.#running) task.endsAt = now;
  }

  #release(task: Task): void {
    for (const id of Object.keys(task.holds)) {
      const left = (this.#holders.get(id) ?? []).filter((holder) => holder !== task);
      if (left.length === 0) this.#holders.delete(id);
      else this.#holders.set(id, left);
    }
    // The changes of a task that has ended would only make the state file larger.
    task.holds = {};
    task.finish = [];
    task.fail = [];
  }

  #forgetOld(): void {
    if (this.#byId.size <= maxEnded) return;
    for (const task of this.#byId.values()) {
      if (!task.ended) continue;
      this.#byId.delete(task.id);
      return;
    }
  }
}

const endOf = (task: Task) => task.endsAt ?? Infinity;
