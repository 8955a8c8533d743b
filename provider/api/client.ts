import pRetry from "p-retry";
import { z } from "zod";
import { services, type Action, type DataOf, type RequestOf, type Services } from "../catalogue/index";
import { NotSentError, ApiError, UnknownOutcomeError } from "./errors";
import { withoutValues } from "./redact";
import { ConnectionError, sendTimeoutMs, type Io, type Proxy } from "./io";
import { createLimiter, longestPauseMs } from "./limiter";
import { oneLine, parseEnvelope } from "./reply";
import { signedQuery } from "./sign";

/** The account: its keys, and the endpoint of its API. */
export interface Account {
  /** Such as `https://cdsapi.capitalonline.net`; no path, no slash at the end. */
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** The proxy; none where the API is reached directly. */
  proxy?: Proxy;
}

/** The reply to an accepted call. */
export interface Reply<Data = unknown> {
  /** The action that was called. */
  action: string;
  /** The service that it was called on, which knows its tasks. */
  service: string;
  /** The payload. */
  data: Data;
  /** The tasks to wait for; none when it is done already. */
  taskIds: string[];
  /** What the API says about it, on one line; empty when it says nothing. */
  message: string;
}

/** Every action of the catalogue as a method: `api.network.CreateVdc({ ... })`. */
export type Api = {
  [S in keyof Services]: {
    [A in keyof Services[S]["actions"]]: (
      request: RequestOf<Services[S]["actions"][A]>,
    ) => Promise<Reply<DataOf<Services[S]["actions"][A]>>>;
  };
};

/** Where an action is called: a service of the catalogue. */
interface Endpoint {
  service: string;
  path: string;
}

const readRetries = 4;
const throttleRetries = 10;
const longestGapMs = 8_000;
/**
 * How long a call can take once it is its turn, 22.5 minutes: it is sent five times, and ten times more while the API
 * throttles; each time it has its timeout and the longest pause. Without throttling, a read ends after 307.5 seconds.
 */
export const longestCallMs = (1 + readRetries + throttleRetries) * (sendTimeoutMs + longestPauseMs);

/** The API of one account. */
export function createApi(account: Account, io: Io): Api {
  const limiter = createLimiter(io);
  let proven: Promise<unknown> | undefined;

  async function call(place: Endpoint, name: string, row: Action, request: object): Promise<Reply> {
    // Nothing is bought until one read has shown that the endpoint is the API and accepts the keys.
    if (row.class !== "read") {
      await (proven ??= proveAccount().catch(forget)).catch((error: unknown) => {
        throw asSaidTo(name, error);
      });
    }
    return pRetry(() => limiter.run(() => sendOnce(place, name, row, request).catch(slowDownWhenThrottled)), {
      retries: readRetries,
      minTimeout: 0,
      shouldConsumeRetry: ({ error, attemptNumber }) => !isThrottled(error) || attemptNumber > throttleRetries,
      shouldRetry: ({ error }) => isRetryable(error, row),
      async onFailedAttempt({ error, attemptNumber, retriesLeft }) {
        if (retriesLeft > 0 && !isThrottled(error) && isRetryable(error, row))
          await io.sleep(Math.min(500 * 2 ** (attemptNumber - 1), longestGapMs));
      },
    });
  }

  // Before the call leaves the limiter, so that no other call starts in between.
  function slowDownWhenThrottled(error: unknown): never {
    if (isThrottled(error)) limiter.slowDown();
    throw error;
  }

  /** The failure of that read, attributed to the call that needed it: the user has not asked for the read. */
  function asSaidTo(name: string, error: unknown): unknown {
    if (error instanceof ApiError) return new ApiError(name, error.apiText, error.code, error.httpStatus);
    if (error instanceof NotSentError) return new NotSentError(name, account.endpoint, error.reason);
    return error instanceof UnknownOutcomeError ? new NotSentError(name, account.endpoint, error.reason) : error;
  }

  function forget(error: unknown): never {
    proven = undefined;
    throw error;
  }

  async function proveAccount(): Promise<void> {
    const { path, actions } = services.ccs;
    await call({ service: "ccs", path }, "DescribeTags", actions.DescribeTags, {}).catch((error: unknown) => {
      // An error for any other reason comes from the API, which has accepted the keys.
      if (!(error instanceof ApiError) || error.kind === "credentials") throw error;
    });
  }

  async function sendOnce(place: Endpoint, name: string, row: Action, request: object): Promise<Reply> {
    const given = Object.entries(request).filter(([, value]) => value !== undefined && value !== "");
    const query = signed(name, row, given);
    const { status, body } = await send(place, name, row, given, query);
    const envelope = parseEnvelope(body);
    const shown = (text: string) => oneLine(withoutCredentials(text, given, query));
    const unknown = (reason: string) => new UnknownOutcomeError(name, row.class, reason);
    const refusal = (message = "", code = "") => new ApiError(name, shown(message), shown(code), status);
    if (status === 429) {
      const refused = refusal(envelope?.message || "too many requests", envelope?.code);
      throw refused.kind === "delivered" ? unknown(refused.message) : refused;
    }
    if (envelope === undefined) {
      throw unknown(
        `HTTP ${status} with ${status >= 300 && status < 400 ? "a redirect" : "no JSON object"}${status < 500 ? "; check that cds:endpoint is the API" : ""}`,
      );
    }
    if (!envelope.ok) {
      const refused = refusal(envelope.message, envelope.code);
      // After an internal error, a second delivery, or a 5xx without an explanation, the task may have begun.
      const explained =
        envelope.code !== "" &&
        refused.kind !== "internal" &&
        refused.kind !== "delivered" &&
        (status < 500 || refused.kind !== "other");
      throw explained ? refused : unknown(refused.message);
    }
    if (status !== 200) throw unknown(`HTTP ${status} with the code ${envelope.code}`);
    const data = row.data?.safeParse(envelope.data);
    if (data?.success === false) throw unknown(`unexpected ${describeIssue(data.error)}`);
    return {
      action: name,
      service: place.service,
      data: data?.data,
      taskIds: row.class === "read" ? [] : envelope.taskIds,
      message: shown(envelope.message),
    };
  }

  const signed = (name: string, row: Action, given: [string, unknown][]) =>
    signedQuery({
      method: row.method,
      action: name,
      accessKeyId: account.accessKeyId,
      accessKeySecret: account.accessKeySecret,
      nonce: uuid(io.randomBytes(16)),
      now: io.now(),
      query: row.method === "GET" ? Object.fromEntries(given.map(([field, value]) => [field, String(value)])) : {},
    });

  async function send({ path }: Endpoint, name: string, row: Action, given: [string, unknown][], query: string) {
    try {
      return await io.send({
        method: row.method,
        url: `${account.endpoint}${row.path ?? path}/?${query}`,
        ...(row.method === "POST" ? { body: JSON.stringify(Object.fromEntries(given)) } : {}),
        reuseConnection: row.class === "read",
        ...(account.proxy === undefined ? {} : { proxy: account.proxy }),
      });
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      throw error.sent
        ? new UnknownOutcomeError(name, row.class, error.message)
        : new NotSentError(name, account.endpoint, error.message);
    }
  }

  function withoutCredentials(text: string, given: [string, unknown][], query: string): string {
    const signature = decodeURIComponent(/&Signature=(.*)$/.exec(query)?.[1] ?? "");
    const passwords = given.flatMap(([field, value]) => (field.endsWith("Password") ? [String(value)] : []));
    return withoutValues(text, [account.accessKeySecret, account.accessKeyId, signature, ...passwords]);
  }

  const methods = Object.entries(services).map(([service, { path, actions }]) => [
    service,
    Object.fromEntries(
      Object.entries(actions).map(([name, row]) => [
        name,
        (request: object) => call({ service, path }, name, row, request),
      ]),
    ),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the catalogue entry by entry, which the mapped type cannot follow
  return Object.fromEntries(methods) as Api;
}

const isThrottled = (error: unknown) => error instanceof ApiError && error.kind === "throttled";

/** A read is always retryable; anything else only when it certainly had no effect. */
const isRetryable = (error: unknown, row: Action) =>
  error instanceof NotSentError || isThrottled(error) || (row.class === "read" && error instanceof UnknownOutcomeError);

function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return `Data${issue?.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("")}: ${issue?.message}`;
}

function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
