import { services } from "../../provider/catalogue/index";
import { ConnectionError, type WireReply, type WireRequest } from "../../provider/api/io";
import type { Cloud } from "../../simulator";
import type { Effect, Fault } from "./scenario";
import type { Clock } from "./clock";
import type { Random } from "./random";

/** How long after its caller has given up a delayed request arrives. */
const delayMs = 3_000;

const reads = new Set(
  Object.values(services).flatMap(({ actions }) =>
    Object.entries(actions).flatMap(([name, row]) => (row.class === "read" ? [name] : [])),
  ),
);

/** The action that a request calls. */
export const actionOf = ({ url }: Pick<WireRequest, "url">): string => /[?&]Action=([^&]*)/.exec(url)?.[1] ?? "";

/** Whether an action changes nothing. */
export const isRead = (action: string): boolean => reads.has(action);

/** The network between the processes of one command and the cloud, with the faults of that command. */
export class Wire {
  /** The faults that have hit a call. */
  readonly hits: string[] = [];
  readonly #left: { fault: Fault; skip: number; left: number }[];

  constructor(
    private readonly cloud: Cloud,
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly latencyMs: number,
    private readonly beforeCall: (action: string) => void,
    faults: readonly Fault[] = [],
  ) {
    this.#left = faults.map((fault) => ({ fault, skip: fault.nth - 1, left: fault.times ?? 1 }));
  }

  /** Delivers a request; what has left arrives, whatever becomes of its sender. */
  async deliver(request: WireRequest): Promise<WireReply> {
    const action = actionOf(request);
    const fault = this.#take(action);
    const effect = fault?.effect;
    if (effect !== undefined) this.hits.push(`${effect} ${action}`);
    await this.#travel();
    if (effect === "not-sent") throw new ConnectionError("no connection", false);
    if (effect === "delayed") {
      void this.clock.sleep(delayMs).then(() => this.#arrive(request, action).catch(() => undefined));
      throw new ConnectionError("the connection was closed without a reply", true);
    }
    if (effect === "replayed") await this.#arrive(request, action).catch(() => undefined);
    try {
      return await this.#arrive(request, action, fault);
    } catch (error) {
      // By name: a test that puts modules in the place of others has the class twice.
      if (error instanceof Error && error.name === "ConnectionLost") throw new ConnectionError(error.message, true);
      throw error;
    } finally {
      await this.#travel();
    }
  }

  #arrive(request: WireRequest, action: string, fault?: Fault): Promise<WireReply> {
    this.beforeCall(action);
    if (fault !== undefined && isSimulated(fault.effect)) {
      const { code, effect } = fault;
      this.cloud.fault({ action, effect, ...(effect === "refused" && { code: code ?? "ParameterInvalid" }) });
    }
    return this.cloud.handle(request);
  }

  async #travel(): Promise<void> {
    if (this.latencyMs > 0) await this.clock.sleep(this.random.int(1, this.latencyMs));
  }

  #take(action: string): Fault | undefined {
    const kind = isRead(action) ? "read" : "write";
    let hit: Fault | undefined;
    for (const entry of this.#left) {
      const { on } = entry.fault;
      if (on !== action && on !== kind) continue;
      if (entry.skip > 0) entry.skip -= 1;
      else if (entry.left > 0 && hit === undefined) {
        hit = entry.fault;
        entry.left -= 1;
      }
    }
    return hit;
  }
}

const isSimulated = (effect: Effect): effect is Exclude<Effect, "not-sent" | "delayed" | "replayed"> =>
  effect !== "not-sent" && effect !== "delayed" && effect !== "replayed";
