import { createApi, type Api } from "../api/client";
import { ApiError } from "../api/errors";
import type { Io } from "../api/io";
import { createLocks } from "../api/locks";
import { withRecentReads, type Views } from "../api/recent";
import { visibleWithinMs } from "../api/wait";
import type { AccountResource, ApiContext, Context } from "../lifecycle/context";
import { messageOf } from "../lifecycle/messages";
import { inputsAt } from "../lifecycle/secrets";
import type { EngineLog } from "./engineLog";
import type { HiddenInputs } from "./hiddenInputs";
import { hashOf, Journal, type OperationJournal } from "./journal";
import { accountFolder, backendOf, stackFolder } from "./journalFolder";
import type { readRecordedStack } from "./recordedStack";
import { Run } from "./run";
import { memoryStorage, type Storage } from "./storage";
import { accountOf, journalRootOf, previewsOffline, type Settings } from "./settings";

/** Finds what exists under ids. */
type Identify = (context: ApiContext, ids: readonly string[]) => Promise<ReadonlyMap<string, AccountResource>>;

const base32 = "abcdefghijklmnopqrstuvwxyz234567";
const firstStatusMs = 2_000;
const statusEveryMs = 10_000;

/** What all kinds of one provider process share. */
export class Host {
  /** Settings of the stack or of the explicit provider. */
  settings: Settings | undefined;
  /** What this process has seen of the run. */
  readonly run = new Run();
  readonly #locks = createLocks();
  readonly #journals = new Map<string, Journal>();
  readonly #reported = new Set<string>();
  #openedStorage: Storage | undefined;
  #knownBackend: string | undefined;
  #knownAccountFolder: string | undefined;
  #recordedStack: ReturnType<typeof readRecordedStack> | undefined;
  #views: Views | undefined;
  #accountProblem: Promise<string | undefined> | undefined;
  #operations = 0;

  constructor(
    readonly io: Io,
    readonly log: EngineLog,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly identify: Identify,
    private readonly openStorage: (folder: string) => Storage,
    private readonly readStack: typeof readRecordedStack = () => Promise.resolve(undefined),
  ) {}

  /** Whether an operation is under way. */
  get isWorking(): boolean {
    return this.#operations > 0;
  }

  /** Counts an operation for as long as it is under way. */
  async work<Result>(operation: () => Promise<Result>): Promise<Result> {
    this.#operations++;
    try {
      return await operation();
    } finally {
      this.#operations--;
    }
  }

  /** Whether previews must not call the API. */
  get isOffline(): boolean {
    return previewsOffline(this.settings);
  }

  /** Why the run would fail for the account: asked and returned once, and never where previews are offline. */
  async accountProblem(): Promise<string | undefined> {
    if (this.#accountProblem !== undefined) return undefined;
    this.#accountProblem = this.#checkAccount();
    return this.#accountProblem;
  }

  async #checkAccount(): Promise<string | undefined> {
    try {
      if (this.isOffline) return undefined;
    } catch (error) {
      return messageOf(error);
    }
    try {
      await this.#api("fresh").ccs.DescribeTags({});
      return undefined;
    } catch (error) {
      // An error for any other reason comes from the API, which has accepted the keys.
      if (error instanceof ApiError && error.kind !== "credentials") return undefined;
      return `the run would fail: ${messageOf(error)} (to preview without the account: pulumi config set cds:offlinePreview true)`;
    }
  }

  #api(view: keyof Views): Api {
    this.#views ??= withRecentReads(createApi(accountOf(this.settings, this.environment), this.io), this.io);
    return this.#views[view];
  }

  /** What outlives this process; nothing does where the journal is off. */
  get #storage(): Storage {
    return (this.#openedStorage ??= this.#openJournal());
  }

  #openJournal(): Storage {
    const root = journalRootOf(this.settings, this.environment);
    return root === undefined ? memoryStorage() : this.openStorage(root);
  }

  #stackFolder(urn: string): string {
    return stackFolder(urn, (this.#knownBackend ??= backendOf(this.environment)));
  }

  /** The journal of the stack that a resource belongs to. */
  journalOf(urn: string): Journal {
    const folder = this.#stackFolder(urn);
    const journal =
      this.#journals.get(folder) ?? new Journal(this.#storage, folder, (problem) => this.#report(urn, problem));
    this.#journals.set(folder, journal);
    return journal;
  }

  /** What the engine had recorded of the stack when this process began; undefined where that cannot be read. */
  recordedStack(urn: string): ReturnType<typeof readRecordedStack> {
    return (this.#recordedStack ??= this.readStack(urn, this.environment));
  }

  /** Once is enough. */
  #report(urn: string, problem: string): void {
    if (this.#reported.has(problem)) return;
    this.#reported.add(problem);
    this.log.warn(urn, problem);
  }

  /** Runs an operation on a resource while no other process does: the provider of a killed run may still be at work. */
  holdResource<T>(urn: string, work: () => Promise<T>): Promise<T> {
    return this.#storage.hold(`${this.#stackFolder(urn)}/locks/${hashOf(urn)}`, work);
  }

  /** The folder of what all stacks with this account share. */
  get #accountFolder(): string {
    return (this.#knownAccountFolder ??= accountFolder(accountOf(this.settings, this.environment)));
  }

  /** Eight random characters: 40 bits. */
  drawNonce(): string {
    return [...this.io.randomBytes(8)].map((byte) => base32[byte % base32.length]).join("");
  }

  /** Everything that one operation on one resource works with; `view` says how old its reads may be. */
  context(
    { nonce, owner, urn }: Pick<HiddenInputs, "nonce" | "owner" | "urn">,
    timeoutMs: number,
    view: keyof Views,
    journal?: OperationJournal,
  ): Context {
    const api = this.#api(view);
    const storage = this.#storage;
    const claims = `${this.#accountFolder}/claims`;
    const locks = `${this.#accountFolder}/locks`;
    const started = this.io.elapsed();
    let shownAt = started + firstStatusMs - statusEveryMs;
    const context: Context = {
      api,
      io: this.io,
      locks: {
        // Waiting for a lock does not count against the timeout.
        hold: (key, work) => {
          const requested = this.io.elapsed();
          return this.#locks.hold(key, () =>
            storage.hold(`${locks}/${hashOf(key)}`, () => {
              context.deadline += this.io.elapsed() - requested;
              return work();
            }),
          );
        },
      },
      run: this.run.viewOf(owner),
      machine: {
        claim: (id) => storage.write(`${claims}/${id}`, `${nonce} ${this.io.now()}`).catch(() => undefined),
        claimantOf: async (id, sentAt) => {
          const [claimant, at] = (await storage.read(`${claims}/${id}`).catch(() => undefined))?.split(" ") ?? [];
          if (claimant === nonce) return "this";
          // What was there before a call is not its result, whoever has reserved it: the simulator uses ids again.
          return Number(at) >= sentAt - visibleWithinMs ? "another" : undefined;
        },
      },
      pending: [],
      timeoutMs,
      deadline: started + timeoutMs,
      track: (current) => journal?.track(current),
      persist: () => journal?.persist() ?? Promise.resolve(),
      secretInputs: inputsAt(this.run.declarationOf(urn)?.secrets ?? []),
      identify: (ids) => this.identify({ api }, ids),
      warn: (text) => this.log.warn(urn, text),
      status: (text) => {
        const now = this.io.elapsed();
        if (now - shownAt < statusEveryMs) return;
        shownAt = now;
        this.log.status(urn, `${text} (${Math.round((now - started) / 1000)} s)`);
      },
    };
    return context;
  }
}
