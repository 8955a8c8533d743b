import { apply, type Change } from "./change";
import type { Clock } from "./clock";
import type { LedgerEntry } from "./ledger";
import { Random } from "./random";
import { emptyTables } from "./store";
import type { Switches } from "./switches";
import { Tasks, type TaskOrder } from "./task";

/** How the tasks of a call are to end, when a fault says so. */
export type TaskFault = "task-error" | "task-stuck";

/** The account: what is in it, its tasks, and the call that is being served. */
export class Account {
  readonly tables = emptyTables();
  readonly tasks = new Tasks();
  readonly ledger: LedgerEntry[] = [];
  readonly random: Random;
  /** Grows with every change, so that a saver knows when there is something to save. */
  version = 0;
  nextTaskId: number;
  nextTagId = 257;
  /** Where the next block of public addresses begins. */
  nextAddress = 0;
  #taskFault: TaskFault | undefined;

  constructor(
    readonly clock: Clock,
    readonly taskMs: number,
    seed: number,
    readonly switches: Switches,
  ) {
    this.random = new Random(seed);
    this.nextTaskId = 7_000_000 + this.random.below(900_000);
  }

  /** Opens the ledger's entry of a call; what changes from here on is put down to it. */
  open(entry: Omit<LedgerEntry, "n" | "at" | "effects">, taskFault?: TaskFault): LedgerEntry {
    const opened: LedgerEntry = { n: this.ledger.length + 1, at: this.clock.now(), ...entry, effects: [] };
    this.ledger.push(opened);
    this.#taskFault = taskFault;
    return opened;
  }

  /** Changes the account at once. */
  change(...changes: Change[]): void {
    this.#changeFor(this.ledger.length, changes);
  }

  /** Starts a task and gives its id. */
  start(order: TaskOrder): string {
    const id = String(this.nextTaskId);
    this.nextTaskId += 1 + this.random.below(9);
    const now = this.clock.now();
    const call = this.ledger.length;
    this.tasks.add({
      ...order,
      id,
      startedAt: now,
      endsAt: this.#taskFault === "task-stuck" ? null : now + this.taskMs,
      outcome: this.#taskFault === "task-error" ? "ERROR" : "FINISH",
      ended: false,
      call,
    });
    const entry = this.ledger[call - 1];
    if (entry !== undefined) entry.taskId = entry.taskId === undefined ? id : `${entry.taskId},${id}`;
    this.version += 1;
    return id;
  }

  /** Applies the effects of every task that has ended by now, in the order of their ends. */
  catchUp(): void {
    const now = this.clock.now();
    for (let ended = this.tasks.endNext(now); ended !== undefined; ended = this.tasks.endNext(now)) {
      this.version += 1;
      this.#changeFor(ended.call, ended.changes);
    }
  }

  #changeFor(call: number, changes: Change[]): void {
    const effects = changes.flatMap((change) => apply(this.tables, change));
    if (effects.length > 0) this.version += 1;
    this.ledger[call - 1]?.effects.push(...effects);
  }
}
