import { createApi, type Api } from "../api/client";
import { ApiError } from "../api/errors";
import type { Io } from "../api/io";
import { createLocks } from "../api/locks";
import { withRecentReads, type Views } from "../api/recent";
import type { AccountResource, ApiContext, Context } from "../lifecycle/context";
import { messageOf } from "../lifecycle/messages";
import { inputsAt } from "../lifecycle/secrets";
import type { EngineLog } from "./engineLog";
import type { HiddenInputs } from "./hiddenInputs";
import { Run } from "./run";
import type { Storage } from "./storage";
import { accountOf, previewsOffline, type Settings } from "./settings";

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
  #views: Views | undefined;
  #accountProblem: Promise<string | undefined> | undefined;
  #operations = 0;

  constructor(
    readonly io: Io,
    readonly log: EngineLog,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly identify: Identify,
    readonly openStorage: (folder: string) => Storage,
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

  /** Eight random characters: 40 bits. */
  drawNonce(): string {
    return [...this.io.randomBytes(8)].map((byte) => base32[byte % base32.length]).join("");
  }

  /** Everything that one operation on one resource works with; `view` says how old its reads may be. */
  context({ nonce, urn }: Pick<HiddenInputs, "nonce" | "urn">, timeoutMs: number, view: keyof Views): Context {
    const api = this.#api(view);
    const started = this.io.elapsed();
    let shownAt = started + firstStatusMs - statusEveryMs;
    const context: Context = {
      api,
      io: this.io,
      locks: {
        // Waiting for a lock does not count against the timeout.
        hold: (key, work) => {
          const requested = this.io.elapsed();
          return this.#locks.hold(key, () => {
            context.deadline += this.io.elapsed() - requested;
            return work();
          });
        },
      },
      run: this.run.viewOf(nonce),
      deadline: started + timeoutMs,
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
