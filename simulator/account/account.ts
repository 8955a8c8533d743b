import { apply, type Change } from "./change";
import type { Clock } from "./clock";
import type { LedgerEntry } from "./ledger";
import { Random } from "./random";
import { emptyTables, type Tables } from "./store";
import type { Switches } from "./switches";
import { type Task, type TaskOrder, Tasks, type TaskService } from "./task";

/** A fault of the tasks that a call starts. */
export type TaskFault = "task-error" | "task-stuck";

/** The account: its tables, its tasks, and the call that is being handled. */
export class Account {
  readonly tasks = new Tasks();
  readonly ledger: LedgerEntry[] = [];
  readonly random: Random;
  /** Increases with every change, so that the state file is only written when something has changed. */
  version = 0;
  nextTaskId: number;
  nextTagId = 257;
  /** First address of the next public block. */
  nextAddress = 0;
  readonly #tables = emptyTables();
  /** The tables that listings show: the same, unless listings lag behind. */
  readonly #listed: Tables;
  /** Changes that listings do not show yet, the oldest first. */
  #unlisted: { at: number; changes: Change[] }[] = [];
  #isReadingListed = false;
  #taskFault: TaskFault | undefined;

  constructor(
    readonly clock: Clock,
    readonly taskMs: number,
    seed: number,
    readonly switches: Switches,
  ) {
    this.random = new Random(seed);
    this.nextTaskId = 7_000_000 + this.random.below(900_000);
    this.#listed = switches.listingLagMs > 0 ? emptyTables() : this.#tables;
  }

  /** The tables of the account; within `readListed`, as listings show them. */
  get tables(): Tables {
    return this.#isReadingListed ? this.#listed : this.#tables;
  }

  /** Calls a function that sees the tables as listings show them. */
  readListed<Result>(read: () => Result): Result {
    this.#isReadingListed = true;
    try {
      return read();
    } finally {
      this.#isReadingListed = false;
    }
  }

  /** Adds a call to the ledger; later changes are recorded as its effects. */
  recordCall(entry: Omit<LedgerEntry, "n" | "at" | "effects">, taskFault?: TaskFault): LedgerEntry {
    const recorded: LedgerEntry = { n: this.ledger.length + 1, at: this.clock.now(), ...entry, effects: [] };
    this.ledger.push(recorded);
    this.#taskFault = taskFault;
    return recorded;
  }

  /** Applies changes now. */
  change(...changes: Change[]): void {
    this.#changeForCall(this.ledger.length, changes, this.clock.now());
  }

  /** Starts a task and returns its id, a number unless an id is given. */
  startTask(order: TaskOrder, id: string = this.#nextTaskNumber()): string {
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

  /** Finds a task; undefined also when the service does not know the task, or does not show it yet. */
  findTask(id: string, service: TaskService = "ccs"): Task | undefined {
    const task = this.tasks.get(id);
    const isKnown = task !== undefined && (task.answeredBy ?? ["ccs"]).includes(service);
    return isKnown && this.clock.now() - task.startedAt >= this.switches.taskHiddenMs ? task : undefined;
  }

  /** Applies the changes of every task that has ended by now, in the order of their ends. */
  catchUp(): void {
    const now = this.clock.now();
    for (let ended = this.tasks.endNext(now); ended !== undefined; ended = this.tasks.endNext(now)) {
      this.version += 1;
      this.#changeForCall(ended.call, ended.changes, ended.at);
    }
    this.#listUntil(now - this.switches.listingLagMs);
  }

  /** Makes listings show every change, even if they lag behind. */
  listAllChanges(): void {
    this.#listUntil(Infinity);
  }

  #nextTaskNumber(): string {
    const id = String(this.nextTaskId);
    this.nextTaskId += 1 + this.random.below(9);
    return id;
  }

  #changeForCall(call: number, changes: Change[], at: number): void {
    const effects = changes.flatMap((change) => apply(this.#tables, change, at));
    if (this.#listed !== this.#tables) this.#unlisted.push({ at, changes });
    if (effects.length > 0) this.version += 1;
    this.ledger[call - 1]?.effects.push(...effects);
  }

  #listUntil(time: number): void {
    const next = this.#unlisted.findIndex(({ at }) => at > time);
    const listed = next < 0 ? this.#unlisted.splice(0) : this.#unlisted.splice(0, next);
    for (const { at, changes } of listed) for (const change of changes) apply(this.#listed, change, at);
  }
}
