import { createApi, type Api } from "../api/client";
import { ApiError } from "../api/errors";
import type { Io } from "../api/io";
import { createLocks } from "../api/locks";
import { withRecent, type Views } from "../api/recent";
import { accountOf, previewsOffline, type Settings } from "./settings";
import { Keepers, placeOf } from "./keepers";
import { Lists } from "./lists";
import type { HiddenInputs } from "./hiddenInputs";
import type { EngineLog } from "./engineLog";
import { Program } from "./program";
import { inputsAt } from "../lifecycle/secrets";
import type { Context } from "../lifecycle/resource";
import type { EarlierCreation, State } from "../lifecycle/life";

const base32 = "abcdefghijklmnopqrstuvwxyz234567";
const firstStatusMs = 2_000;
const statusEveryMs = 10_000;

/** What all kinds of one provider process share. */
export class Host {
  /** Settings of the stack or of the explicit provider. */
  settings: Settings | undefined;
  /** Unresolved creations that diff has seen, by nonce: the replacement's check and create find them here. */
  readonly unresolved = new Map<string, EarlierCreation & { urn: string }>();
  /** What diff has seen of each resource, and what the program wants of it now, by its URN. */
  readonly managed = new Map<string, { id: string; state: State; news: Readonly<Record<string, unknown>> }>();
  /** Who declares what list. */
  readonly lists = new Lists();
  /** What updates of this run have undone. */
  readonly undone = new Set<string>();
  /** Who looks after what in this run. */
  readonly keepers = new Keepers();
  /** What the program of this run declares: a refresh compares without having checked. */
  readonly program = new Program();
  readonly #locks = createLocks();
  readonly #claimed = new Set<string>();
  readonly #doubtful = new Set<string>();
  #views: Views | undefined;
  #proof: Promise<string | undefined> | undefined;

  constructor(
    readonly io: Io,
    readonly log: EngineLog,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** The nonce of an unresolved creation of this resource. */
  unresolvedOf(urn: string): string | undefined {
    return [...this.unresolved].findLast(([, earlier]) => earlier.urn === urn)?.[0];
  }

  /** Why the run would fail for want of the account: asked and told once, and never where previews stay offline. */
  async accountProblem(): Promise<string | undefined> {
    if (this.#proof !== undefined) return undefined;
    this.#proof = this.#proveAccount();
    return this.#proof;
  }

  /** Whether previews must not ask the API. */
  get isOffline(): boolean {
    return previewsOffline(this.settings);
  }

  async #proveAccount(): Promise<string | undefined> {
    try {
      if (this.isOffline) return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    try {
      await this.#api("fresh").ccs.DescribeTags({});
      return undefined;
    } catch (error) {
      // A refusal for any other reason comes from the API, and of these keys.
      if (error instanceof ApiError && error.kind !== "credentials") return undefined;
      const message = error instanceof Error ? error.message : String(error);
      return `the run would fail: ${message} (to preview without the account: pulumi config set cds:offlinePreview true)`;
    }
  }

  #api(view: keyof Views): Api {
    this.#views ??= withRecent(createApi(accountOf(this.settings, this.environment), this.io), this.io);
    return this.#views[view];
  }

  /** Eight characters of chance: 40 bits. */
  drawNonce(): string {
    return [...this.io.randomBytes(8)].map((byte) => base32[byte % base32.length]).join("");
  }

  /** What a handler works with, for one operation on one resource; `view` says how old its reads may be. */
  context({ nonce, urn }: Pick<HiddenInputs, "nonce" | "urn">, timeoutMs: number, view: keyof Views): Context {
    const started = this.io.now();
    let shownAt = started + firstStatusMs - statusEveryMs;
    const context: Context = {
      api: this.#api(view),
      io: this.io,
      locks: {
        // Standing in the queue for a lock is not counted against the work.
        hold: (key, work) => {
          const asked = this.io.now();
          return this.#locks.hold(key, () => {
            context.deadline += this.io.now() - asked;
            return work();
          });
        },
      },
      claimedIds: this.#claimed,
      ambiguousRequests: this.#doubtful,
      deadline: started + timeoutMs,
      secretInputs: inputsAt(this.program.declarationOf(urn)?.secrets ?? []),
      isOwnedElsewhere: (kind, id) => this.keepers.hasOther(nonce, placeOf(kind, id)),
      markDetached: (kind, id) => void this.undone.add(placeOf(kind, id)),
      warn: (text) => this.log.warn(urn, text),
      status: (text) => {
        const now = this.io.now();
        if (now - shownAt < statusEveryMs) return;
        shownAt = now;
        this.log.status(urn, `${text} (${Math.round((now - started) / 1000)} s)`);
      },
    };
    return context;
  }
}
