import type { RequestOf, Services } from "../../provider/catalogue/index";
import { Account, type TaskFault } from "../account/account";
import { type Clock, realClock } from "../account/clock";
import type { LedgerEntry } from "../account/ledger";
import { load, save, type SavedAccount } from "../account/savedAccount";
import { countResources, type Counts, describeState, type State } from "../account/state";
import { defaultSwitches, type Preset, presets, type Switches } from "../account/switches";
import { Refusal, refusalWithCode } from "../refusals/refusal";
import type { Reply } from "../replies/reply";
import { ConnectionLost, type FaultEffect, type FaultOrder, Faults } from "./faults";
import { Nonces } from "./nonces";
import { findRoute, findRoutes, type Route } from "./routes";
import { decodeQuery, verifySignature } from "./signature";

/** Options of a cloud; all of them have a default. */
export interface CloudOptions {
  /** Duration of a task, in milliseconds of the clock. Defaults to 1000. */
  taskMs?: number;
  /** Seed of ids and random values. Defaults to 1. The same seed and the same calls create the same ids. */
  seed?: number;
  /** The only valid access key id. Defaults to `simulator-key`. */
  accessKeyId?: string;
  /** The secret of the access key. Defaults to `simulator-secret`. */
  accessKeySecret?: string;
  /** The clock of the cloud. Defaults to `realClock`. */
  clock?: Clock;
  /** Preset of the switches. Defaults to `documented`. */
  preset?: Preset;
  /** Switches that differ from the preset. */
  switches?: Partial<Switches>;
  /** The initial account, as returned by `save`. Defaults to an empty account. */
  saved?: unknown;
}

/** An HTTP request; the URL can be without scheme and host. */
export interface CloudRequest {
  method: string;
  url: string;
  body?: string;
}

/** An HTTP response. */
export interface CloudAnswer {
  status: number;
  body: string;
}

/** The simulated cloud: handles HTTP requests without the need for a server. */
export interface Cloud {
  /** Handles a signed request; throws ConnectionLost when a fault breaks the connection. */
  handle(request: CloudRequest): Promise<CloudAnswer>;
  /** Calls an action directly, without a signature and without faults; throws a Refusal. */
  call<S extends keyof Services, A extends keyof Services[S]["actions"] & string>(
    service: S,
    action: A,
    request: RequestOf<Services[S]["actions"][A]>,
  ): Reply;
  /** Every call so far, in order. */
  readonly ledger: readonly LedgerEntry[];
  /** Counts the resources of each kind. */
  counts(): Counts;
  /** Everything in the account, without secrets. */
  state(): State;
  /** Injects a fault into later calls. */
  fault(order: FaultOrder): void;
  /** Ends every running task now, including stuck ones, and makes listings show every change. */
  settle(): void;
  /** The account as data, running tasks included; the ledger is not part of it. */
  save(): SavedAccount;
  /** Increases with every change of the account. */
  readonly version: number;
}

/** Creates a cloud; its account is empty by default. */
export function createCloud(options: CloudOptions = {}): Cloud {
  const { accessKeyId = "simulator-key", accessKeySecret = "simulator-secret", clock = realClock } = options;
  const switches = { ...defaultSwitches, ...presets[options.preset ?? "documented"], ...options.switches };
  const account = new Account(clock, options.taskMs ?? 1000, options.seed ?? 1, switches);
  if (options.saved !== undefined) load(account, options.saved);
  const faults = new Faults();
  const nonces = new Nonces(switches);

  /** Verifies the signature of a request and finds its route; reports the route as soon as it is known. */
  function admit({ body, method, url }: CloudRequest, reportRoute: (route: Route) => void) {
    const queryStart = url.includes("?") ? url.indexOf("?") : url.length;
    const path = url.slice(0, queryStart).replace(/^https?:\/\/[^/]*/, "");
    const pairs = decodeQuery(url.slice(queryStart + 1));
    const action = pairs.get("Action") ?? "";
    const candidate = findRoutes(action)[0];
    if (candidate !== undefined) reportRoute(candidate);
    const signed = verifySignature(method, pairs, { accessKeyId, accessKeySecret });
    nonces.use(signed, clock.now());
    const route = findRoute(action, path, method, switches);
    reportRoute(route);
    return { route, request: method === "GET" ? signed.fields : parseBody(body) };
  }

  function handle(request: CloudRequest): CloudAnswer {
    account.catchUp();
    const requested = { action: "", service: "" };
    let admitted: ReturnType<typeof admit>;
    try {
      admitted = admit(request, ({ action, service }) => Object.assign(requested, { action, service }));
    } catch (error) {
      return refuseCall(account.recordCall({ ...requested, outcome: "refused" }), error, switches);
    }
    const fault = faults.take(requested.service, requested.action);
    const effect = fault?.effect;
    const entry = account.recordCall({ ...requested, outcome: "ok", fault: effect }, toTaskFault(effect));
    if (fault?.code !== undefined) return refuseCall(entry, refusalWithCode(fault.code), switches);
    const faultAnswer = faultAnswerTo(effect);
    if (faultAnswer !== undefined) return loseReply(entry, faultAnswer);
    const answer = runHandler(entry, admitted.route, admitted.request);
    if (effect === "lost-after") return loseReply(entry, "nothing");
    if (effect !== "truncated") return answer;
    return loseReply(entry, { ...answer, body: answer.body.slice(0, answer.body.length / 2) });
  }

  function runHandler(entry: LedgerEntry, route: Route, request: Readonly<Record<string, unknown>>): CloudAnswer {
    try {
      const reply = route.serve(request, account);
      entry.status = 200;
      account.catchUp();
      return { status: 200, body: JSON.stringify(reply) };
    } catch (error) {
      return refuseCall(entry, error, switches);
    }
  }

  return {
    handle: async (request) => handle(request),
    call(service, action, request) {
      account.catchUp();
      const route = findRoutes(action).find((candidate) => candidate.service === service);
      if (route === undefined) throw new Refusal(404, "UnsupportedAction", "There is no such action.");
      const entry = account.recordCall({ action, service, outcome: "ok", direct: true });
      try {
        return route.serve({ ...request }, account);
      } catch (error) {
        refuseCall(entry, error, switches);
        throw error;
      }
    },
    get ledger() {
      account.catchUp();
      return account.ledger;
    },
    counts() {
      account.catchUp();
      return countResources(account);
    },
    state() {
      account.catchUp();
      return describeState(account);
    },
    fault: (order) => faults.add(order),
    settle() {
      account.tasks.endAllAt(clock.now());
      account.catchUp();
      account.listAllChanges();
    },
    save() {
      account.catchUp();
      return save(account);
    },
    get version() {
      account.catchUp();
      return account.version;
    },
  };
}

function parseBody(body = ""): Readonly<Record<string, unknown>> {
  if (body.trim() === "") return {};
  const parsed = parseJson(body);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new Refusal(400, "ParameterInvalid", "The body must be a JSON object.");
  return { ...parsed };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Any error but a Refusal is a bug in the simulator, and is thrown again. */
function refuseCall(entry: LedgerEntry, error: unknown, { refuseWith200 }: Switches): CloudAnswer {
  if (!(error instanceof Refusal)) throw error;
  const { code, message } = error;
  const status = refuseWith200 ? 200 : error.status;
  Object.assign(entry, { outcome: "refused", code, status });
  return { status, body: JSON.stringify({ Code: code, Message: message }) };
}

/** The answer of a fault that keeps the call from happening. */
function faultAnswerTo(effect: FaultEffect | undefined): CloudAnswer | "nothing" | undefined {
  switch (effect) {
    case "lost-before":
      return "nothing";
    case "status-503":
      return { status: 503, body: "Service Unavailable" };
    case "html":
      return {
        status: 502,
        body: "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>",
      };
    case "throttled":
      return {
        status: 429,
        body: JSON.stringify({ Code: "Throttling", Message: "Request was denied due to request throttling." }),
      };
    default:
      return undefined;
  }
}

function loseReply(entry: LedgerEntry, answer: CloudAnswer | "nothing"): CloudAnswer {
  entry.outcome = "lost";
  if (answer === "nothing") throw new ConnectionLost();
  entry.status = answer.status;
  return answer;
}

const toTaskFault = (effect: FaultEffect | undefined): TaskFault | undefined =>
  effect === "task-error" || effect === "task-stuck" ? effect : undefined;
