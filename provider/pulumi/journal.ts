import { createHash } from "node:crypto";
import { z } from "zod";
import { messageOf } from "../lifecycle/messages";
import type { RecoveryPoint, State } from "../lifecycle/state";
import type { Storage } from "./storage";

const entrySchema = z.object({
  urn: z.string(),
  kind: z.string(),
  nonce: z.string(),
  operation: z.enum(["create", "update"]),
  /** When it began, in milliseconds since 1970. */
  at: z.number(),
  /** The digest of the state before it; absent for a creation. */
  before: z.string().optional(),
  /** What would have to be recorded if it ended now; without secrets. */
  id: z.string(),
  state: z.record(z.string(), z.unknown()),
  /** The inputs that were left out because they are secrets. */
  secrets: z.array(z.string()),
  /** The digest of what the engine was given, once the operation had ended. */
  result: z.string().optional(),
});

/** What an operation has left for the case that this process is killed, or that the engine does not record its result. */
export type JournalEntry = z.output<typeof entrySchema>;

/** What identifies an operation, and what it may not write down. */
export type OpenOperation = Pick<JournalEntry, "urn" | "kind" | "nonce" | "operation" | "at" | "secrets"> & {
  /** The state before it; absent for a creation. */
  prior?: State;
};

/**
 * The write-ahead journal of one stack: one file per operation, from before its first call until the engine is known to
 * have its result. A killed run leaves files behind, and the next one continues with them.
 */
export class Journal {
  readonly #entries = new Map<string, JournalEntry>();
  #opened: Promise<void> | undefined;

  constructor(
    private readonly storage: Storage,
    private readonly folder: string,
    /** Reports a file that cannot be read or written; the run goes on without it. */
    private readonly report: (problem: string) => void,
  ) {}

  /** Every operation that the engine may know nothing of. */
  async entries(): Promise<JournalEntry[]> {
    await this.#open();
    return [...this.#entries.values()].toSorted(byTime);
  }

  /** Creations under this URN that the engine may know nothing of, the first one first. */
  async creationsOf(urn: string): Promise<JournalEntry[]> {
    await this.#open();
    // Asked for every resource: what is sorted is mostly nothing.
    const all = [...this.#entries.values()];
    return all.filter((entry) => entry.urn === urn && entry.operation === "create").toSorted(byTime);
  }

  /** Reads what other processes have begun since: the provider of a killed run may still be at work. */
  async readNew(): Promise<void> {
    await this.#open();
    await this.#readAll((path) => !this.#entries.has(path));
  }

  /** What an operation on this resource has left that the engine does not have; `state` is what the engine has. */
  async leftBy(urn: string, nonce: string, state: State): Promise<RecoveryPoint | undefined> {
    await this.#open();
    const path = pathOf(this.folder, urn, nonce);
    const entry = this.#entries.get(path);
    if (entry === undefined) return undefined;
    const digest = digestOf(state, entry.secrets);
    const isOpen = entry.result === undefined;
    const isLost = entry.before === digest;
    if (entry.result === digest || !(isOpen || isLost)) {
      await this.#remove(path);
      return undefined;
    }
    return { id: entry.id, state: withSecrets(entry, state) };
  }

  /** Takes an operation back that has changed nothing: what was there before it counts again. */
  async takeBack(earlier: JournalEntry | undefined, urn: string, nonce: string): Promise<void> {
    const path = pathOf(this.folder, urn, nonce);
    if (earlier !== undefined) await this.#write(path, earlier);
    else if (this.#entries.has(path)) await this.#remove(path);
  }

  /** Reads an operation anew: the process that carried it out may have gone on since. */
  async reread(urn: string, nonce: string): Promise<JournalEntry | undefined> {
    await this.#open();
    await this.#read(pathOf(this.folder, urn, nonce));
    return this.entryOf(urn, nonce);
  }

  /** The operation on a resource, as it was last read or written. */
  entryOf(urn: string, nonce: string): JournalEntry | undefined {
    return this.#entries.get(pathOf(this.folder, urn, nonce));
  }

  /** Notes what the engine is about to be given of what an operation has left. */
  async settle(urn: string, nonce: string, prior: State, result: RecoveryPoint): Promise<void> {
    const path = pathOf(this.folder, urn, nonce);
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    const { secrets } = entry;
    const state = withoutSecrets(result.state, secrets);
    const [before, digest] = [digestOf(prior, secrets), digestOf(result.state, secrets)];
    await this.#write(path, { ...entry, id: result.id, state, before, result: digest });
  }

  /** Forgets the operations on a resource: it does not exist any more. */
  async forget(urn: string, nonce: string): Promise<void> {
    await this.#open();
    await this.takeBack(undefined, urn, nonce);
  }

  /** Begins an operation. */
  begin(operation: OpenOperation): OperationJournal {
    const path = pathOf(this.folder, operation.urn, operation.nonce);
    const { prior, ...entry } = operation;
    const before = prior === undefined ? {} : { before: digestOf(prior, entry.secrets) };
    return new OperationJournal({ ...entry, ...before }, this.#entries.get(path), (written) =>
      this.#write(path, written),
    );
  }

  #open(): Promise<void> {
    return (this.#opened ??= this.#readAll(() => true));
  }

  async #readAll(isWanted: (path: string) => boolean): Promise<void> {
    const names = await this.storage.list(this.folder).catch(() => []);
    await Promise.all(
      names
        .filter((name) => name.endsWith(".json"))
        .map((name) => `${this.folder}/${name}`)
        .filter(isWanted)
        .map((path) => this.#read(path)),
    );
  }

  async #read(path: string): Promise<void> {
    this.#entries.delete(path);
    const text = await this.storage.read(path).catch(() => undefined);
    if (text === undefined) return;
    const entry = parse(text);
    if (entry === undefined)
      return this.report(
        `the journal entry ${path} is damaged, and is ignored: what an interrupted run was doing there is not known (npx pulumi-cds orphans shows what belongs to no stack)`,
      );
    this.#entries.set(path, entry);
  }

  async #write(path: string, entry: JournalEntry): Promise<void> {
    this.#entries.set(path, entry);
    await this.storage.write(path, JSON.stringify(entry)).catch((error: unknown) => this.report(unwritable(error)));
  }

  async #remove(path: string): Promise<void> {
    this.#entries.delete(path);
    await this.storage.remove(path).catch((error: unknown) => this.report(unwritable(error)));
  }
}

/** One operation in the journal. */
export class OperationJournal {
  #current: (() => RecoveryPoint) | undefined;

  constructor(
    private readonly operation: Omit<JournalEntry, "id" | "state" | "result">,
    /** What is on the disk; at first, what an interrupted operation has left there. */
    private written: JournalEntry | undefined,
    private readonly write: (entry: JournalEntry) => Promise<void>,
  ) {}

  /** Says what would have to be recorded if the operation ended now. */
  track(current: () => RecoveryPoint): void {
    this.#current = current;
  }

  /** Resolves once that is on the disk. */
  async persist(): Promise<void> {
    if (this.#current === undefined) return;
    const { id, state } = this.#current();
    await this.#save({ ...this.operation, id, state: withoutSecrets(state, this.operation.secrets) });
  }

  /** Notes the result that the engine is about to be given; where nothing was sent, there is nothing to note. */
  async end(result: RecoveryPoint): Promise<void> {
    if (this.written === undefined) return;
    const { secrets } = this.operation;
    const digest = digestOf(result.state, secrets);
    await this.#save({
      ...this.operation,
      id: result.id,
      state: withoutSecrets(result.state, secrets),
      result: digest,
    });
  }

  async #save(entry: JournalEntry): Promise<void> {
    if (JSON.stringify(entry) === JSON.stringify(this.written)) return;
    this.written = entry;
    await this.write(entry);
  }
}

const byTime = (a: JournalEntry, b: JournalEntry) => a.at - b.at;

// By the nonce, which a renamed resource keeps.
const pathOf = (folder: string, urn: string, nonce: string) => `${folder}/${nonce || hashOf(urn)}.json`;

/** A short hash, for names of files. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);

const digestOf = (state: State, secrets: readonly string[]) =>
  hashOf(JSON.stringify(sorted(withoutSecrets(state, secrets))));

/** The same value, with the keys of its objects in one order, and without what JSON leaves out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

const withoutSecrets = (state: State, secrets: readonly string[]): State =>
  Object.fromEntries(Object.entries(state).filter(([key]) => !secrets.includes(key)));

const withSecrets = ({ secrets, state }: JournalEntry, known: State): State => ({
  ...state,
  ...Object.fromEntries(secrets.filter((key) => known[key] !== undefined).map((key) => [key, known[key]])),
});

function parse(text: string): JournalEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const unwritable = (error: unknown) =>
  `the journal cannot be written (${messageOf(error)}): where this run is killed, the next one may not know what it has created. Name another folder with cds:journal`;
