import { apply, type Change } from "./change";
import type { Clock } from "./clock";
import type { LedgerEntry } from "./ledger";
import { Random } from "./random";
import { emptyTables, type Tables } from "./store";
import type { Switches } from "./switches";
import { Tasks, type Task, type TaskOrder, type TaskTeller } from "./task";

/** How the tasks of a call are to end, when a fault says so. */
export type TaskFault = "task-error" | "task-stuck";

/** The account: what is in it, its tasks, and the call that is being served. */
export class Account {
  readonly tasks = new Tasks();
  readonly ledger: LedgerEntry[] = [];
  readonly random: Random;
  /** Grows with every change, so that a saver knows when there is something to save. */
  version = 0;
  nextTaskId: number;
  nextTagId = 257;
  /** Where the next block of public addresses begins. */
  nextAddress = 0;
  readonly #tables = emptyTables();
  /** What reads see: the same tables, unless the listings lag behind. */
  readonly #shown: Tables;
  /** Changes that reads do not see yet, the oldest first. */
  #late: { at: number; changes: Change[] }[] = [];
  #reading = false;
  #taskFault: TaskFault | undefined;

  constructor(
    readonly clock: Clock,
    readonly taskMs: number,
    seed: number,
    readonly switches: Switches,
  ) {
    this.random = new Random(seed);
    this.nextTaskId = 7_000_000 + this.random.below(900_000);
    this.#shown = switches.listingLagMs > 0 ? emptyTables() : this.#tables;
  }

  /** What is in it; inside of `reading`, what listings show of it. */
  get tables(): Tables {
    return this.#reading ? this.#shown : this.#tables;
  }

  /** Does something with what listings show. */
  reading<Result>(read: () => Result): Result {
    this.#reading = true;
    try {
      return read();
    } finally {
      this.#reading = false;
    }
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
    this.#changeFor(this.ledger.length, changes, this.clock.now());
  }

  /** Starts a task and gives its id: a number, unless another form of id is given. */
  start(order: TaskOrder, id: string = this.#nextNumber()): string {
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

  /** The task with this id; undefined also when the service asked is not the one that tells, or does not show it yet. */
  shownTask(id: string, asked: TaskTeller = "ccs"): Task | undefined {
    const task = this.tasks.get(id);
    const isTold = task !== undefined && (task.answeredBy ?? ["ccs"]).includes(asked);
    return isTold && this.clock.now() - task.startedAt >= this.switches.taskHiddenMs ? task : undefined;
  }

  /** Applies the effects of every task that has ended by now, in the order of their ends. */
  catchUp(): void {
    const now = this.clock.now();
    for (let ended = this.tasks.endNext(now); ended !== undefined; ended = this.tasks.endNext(now)) {
      this.version += 1;
      this.#changeFor(ended.call, ended.changes, ended.at);
    }
    this.#showUntil(now - this.switches.listingLagMs);
  }

  /** Lets listings show everything, whatever they lag behind. */
  showAll(): void {
    this.#showUntil(Infinity);
  }

  #nextNumber(): string {
    const id = String(this.nextTaskId);
    this.nextTaskId += 1 + this.random.below(9);
    return id;
  }

  #changeFor(call: number, changes: Change[], at: number): void {
    const effects = changes.flatMap((change) => apply(this.#tables, change, at));
    if (this.#shown !== this.#tables) this.#late.push({ at, changes });
    if (effects.length > 0) this.version += 1;
    this.ledger[call - 1]?.effects.push(...effects);
  }

  #showUntil(moment: number): void {
    const due = this.#late.findIndex(({ at }) => at > moment);
    const shown = due < 0 ? this.#late.splice(0) : this.#late.splice(0, due);
    for (const { at, changes } of shown) for (const change of changes) apply(this.#shown, change, at);
  }
}
