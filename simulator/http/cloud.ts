import type { RequestOf, Services } from "../../provider/catalogue/index";
import { Account, type TaskFault } from "../account/account";
import { realClock, type Clock } from "../account/clock";
import { ConnectionLost, Faults, type FaultEffect, type FaultOrder } from "./faults";
import type { LedgerEntry } from "../account/ledger";
import { Nonces } from "./nonces";
import { Refusal, refusalWith } from "../refusals/refusal";
import type { Reply } from "../replies/reply";
import { findRoute, routesNamed, type Route } from "./routes";
import { decodeQuery, verify } from "./signature";
import { countsOf, show, type Counts, type State } from "../account/state";
import { load, save, type SavedAccount } from "../account/savedAccount";
import { defaultSwitches, presets, type Preset, type Switches } from "../account/switches";

/** How a cloud is to be; everything has a default. */
export interface CloudOptions {
  /** How long a task takes, in milliseconds of the clock; 1000 by default. */
  taskMs?: number;
  /** Seed of ids and chance; 1 by default. The same seed and the same calls give the same ids. */
  seed?: number;
  /** The only access key id that it knows; `simulator-key` by default. */
  accessKeyId?: string;
  /** Its secret; `simulator-secret` by default. */
  accessKeySecret?: string;
  /** The real clock by default. */
  clock?: Clock;
  /** Guesses that go together; `documented` by default. */
  preset?: Preset;
  /** Guesses and checks to set otherwise. */
  switches?: Partial<Switches>;
  /** The account to begin with, from `save`; an empty one by default. */
  saved?: unknown;
}

/** A request as it came over the wire; the URL may leave scheme and host out. */
export interface CloudRequest {
  method: string;
  url: string;
  body?: string;
}

/** The answer to a request. */
export interface CloudAnswer {
  status: number;
  body: string;
}

/** The simulated cloud, without HTTP around it. */
export interface Cloud {
  /** Answers a signed request; throws ConnectionLost where a fault says so. */
  handle(request: CloudRequest): Promise<CloudAnswer>;
  /** Calls an action directly, unsigned and spared by faults; throws a Refusal. */
  call<S extends keyof Services, A extends keyof Services[S]["actions"] & string>(
    service: S,
    action: A,
    request: RequestOf<Services[S]["actions"][A]>,
  ): Reply;
  /** Every call so far, in order. */
  readonly ledger: readonly LedgerEntry[];
  /** How many of each thing there are. */
  counts(): Counts;
  /** Everything that there is; no secret in it. */
  state(): State;
  /** Injects a fault into calls to come. */
  fault(order: FaultOrder): void;
  /** Ends every running task now, the stuck ones too, and lets listings show everything. */
  settle(): void;
  /** The account as data, running tasks included; the ledger is not part of it. */
  save(): SavedAccount;
  /** Grows with every change of the account. */
  readonly version: number;
}

/** Makes a cloud with an empty account. */
export function createCloud(options: CloudOptions = {}): Cloud {
  const { accessKeyId = "simulator-key", accessKeySecret = "simulator-secret", clock = realClock } = options;
  const switches = { ...defaultSwitches, ...presets[options.preset ?? "documented"], ...options.switches };
  const account = new Account(clock, options.taskMs ?? 1000, options.seed ?? 1, switches);
  if (options.saved !== undefined) load(account, options.saved);
  const faults = new Faults();
  const nonces = new Nonces(switches);

  /** Checks a request up to the point where its handler can take it; tells on the way what it asks for. */
  function admit({ body, method, url }: CloudRequest, asked: (route: Route) => void) {
    const mark = url.includes("?") ? url.indexOf("?") : url.length;
    const path = url.slice(0, mark).replace(/^https?:\/\/[^/]*/, "");
    const pairs = decodeQuery(url.slice(mark + 1));
    const action = pairs.get("Action") ?? "";
    const named = routesNamed(action)[0];
    if (named !== undefined) asked(named);
    const signed = verify(method, pairs, { accessKeyId, accessKeySecret });
    nonces.use(signed, clock.now());
    const route = findRoute(action, path, method, switches);
    asked(route);
    return { route, request: method === "GET" ? signed.fields : parseBody(body) };
  }

  function handle(wire: CloudRequest): CloudAnswer {
    account.catchUp();
    const asked = { action: "", service: "" };
    let admitted: ReturnType<typeof admit>;
    try {
      admitted = admit(wire, ({ action, service }) => Object.assign(asked, { action, service }));
    } catch (error) {
      return refuse(account.open({ ...asked, outcome: "refused" }), error, switches);
    }
    const fault = faults.take(asked.service, asked.action);
    const effect = fault?.effect;
    const entry = account.open({ ...asked, outcome: "ok", fault: effect }, taskFaultOf(effect));
    if (fault?.code !== undefined) return refuse(entry, refusalWith(fault.code), switches);
    const instead = insteadOf(effect);
    if (instead !== undefined) return lose(entry, instead);
    const answer = answerTo(entry, admitted.route, admitted.request);
    if (effect === "lost-after") return lose(entry, "nothing");
    if (effect !== "truncated") return answer;
    return lose(entry, { ...answer, body: answer.body.slice(0, answer.body.length / 2) });
  }

  function answerTo(entry: LedgerEntry, route: Route, request: Readonly<Record<string, unknown>>): CloudAnswer {
    try {
      const reply = route.serve(request, account);
      entry.status = 200;
      account.catchUp();
      return { status: 200, body: JSON.stringify(reply) };
    } catch (error) {
      return refuse(entry, error, switches);
    }
  }

  return {
    handle: async (request) => handle(request),
    call(service, action, request) {
      account.catchUp();
      const route = routesNamed(action).find((candidate) => candidate.service === service);
      if (route === undefined) throw new Refusal(404, "UnsupportedAction", "There is no such action.");
      const entry = account.open({ action, service, outcome: "ok", direct: true });
      try {
        return route.serve({ ...request }, account);
      } catch (error) {
        refuse(entry, error, switches);
        throw error;
      }
    },
    get ledger() {
      account.catchUp();
      return account.ledger;
    },
    counts() {
      account.catchUp();
      return countsOf(account);
    },
    state() {
      account.catchUp();
      return show(account);
    },
    fault: (order) => faults.add(order),
    settle() {
      account.tasks.endAllAt(clock.now());
      account.catchUp();
      account.showAll();
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

/** Anything but a Refusal is a mistake of the simulator's own, and goes on. */
function refuse(entry: LedgerEntry, error: unknown, { refuseWith200 }: Switches): CloudAnswer {
  if (!(error instanceof Refusal)) throw error;
  const { code, message } = error;
  const status = refuseWith200 ? 200 : error.status;
  Object.assign(entry, { outcome: "refused", code, status });
  return { status, body: JSON.stringify({ Code: code, Message: message }) };
}

/** What a fault answers instead of letting the call happen. */
function insteadOf(effect: FaultEffect | undefined): CloudAnswer | "nothing" | undefined {
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

function lose(entry: LedgerEntry, answer: CloudAnswer | "nothing"): CloudAnswer {
  entry.outcome = "lost";
  if (answer === "nothing") throw new ConnectionLost();
  entry.status = answer.status;
  return answer;
}

const taskFaultOf = (effect: FaultEffect | undefined): TaskFault | undefined =>
  effect === "task-error" || effect === "task-stuck" ? effect : undefined;
