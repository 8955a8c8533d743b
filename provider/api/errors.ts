import type { ActionClass } from "../catalogue/index";

/** What an error of the API means for the caller. */
export type ApiErrorKind =
  | "delivered"
  | "notFound"
  | "maybeNotFound"
  | "busy"
  | "throttled"
  | "credentials"
  | "internal"
  | "invalid"
  | "conflict"
  | "quota"
  | "balance"
  | "other";

/** The API has refused a call: nothing has happened. */
export class ApiError extends Error {
  override readonly name = "RefusedError";
  readonly kind: ApiErrorKind;
  constructor(
    readonly action: string,
    readonly apiText: string,
    readonly code: string,
    readonly httpStatus: number,
  ) {
    const kind = errorKind(code, httpStatus);
    super(
      `${action} refused: ${apiText || "no reason given"} (${code || "no code"}, HTTP ${httpStatus})${hints[kind] ?? hintFor(action, kind)}`,
    );
    this.kind = kind;
  }

  /** The same error, with what is known of its cause. */
  because(cause: string): ApiError {
    const { action, apiText, code, httpStatus } = this;
    return Object.assign(new ApiError(action, apiText, code, httpStatus), { message: `${this.message}. ${cause}` });
  }
}

/** The request was not sent: nothing has happened. */
export class NotSentError extends Error {
  override readonly name = "NotSentError";
  constructor(
    readonly action: string,
    endpoint: string,
    readonly reason: string,
  ) {
    super(
      `${action} was not sent: ${endpoint} cannot be reached, ${reason}. Check the network and cds:endpoint (or CDS_ENDPOINT).`,
    );
  }
}

/** The request was sent, and no valid reply came: it may have taken effect. */
export class UnknownOutcomeError extends Error {
  override readonly name = "UnknownOutcomeError";
  constructor(
    readonly action: string,
    readonly actionClass: ActionClass,
    readonly reason: string,
  ) {
    super(`${action} got no usable reply: ${reason}`);
  }
}

/** A task ended in ERROR. */
export class TaskFailedError extends Error {
  override readonly name = "TaskFailedError";
  constructor(
    action: string,
    taskId: string,
    status: string,
    elapsedMs: number,
    /** The ids that the task named. */
    readonly resourceIds: readonly string[],
  ) {
    super(`${action} failed: task ${taskId} ended with ${status} after ${seconds(elapsedMs)}`);
  }
}

/** Something did not show until the deadline. */
export class WaitTimeoutError extends Error {
  override readonly name = "WaitTimeoutError";
  constructor(
    action: string,
    waitedFor: string,
    elapsedMs: number,
    /** The ids that the task named. */
    readonly resourceIds: readonly string[],
  ) {
    super(
      `${action} is not done after ${seconds(elapsedMs)}: ${waitedFor}. It may still succeed: run \`pulumi up\` again, or give it more time with customTimeouts`,
    );
  }
}

/** A setting is missing or wrong; the message says which, and what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Milliseconds as readable seconds. */
export const seconds = (ms: number) => `${ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000)} s`;

const hints: Partial<Record<ApiErrorKind, string>> = {
  delivered: ". The API has received this very request before, from a proxy that repeats requests, say",
  credentials:
    ". Check cds:accessKeyId and cds:accessKeySecret, or CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET; where keys are stored with the stack, destroy and refresh use those unless run with --run-program",
  balance: ". Top the account up, then run `pulumi up` again",
};

// A code that the document does not list for them may mean that they are switched off.
const hintFor = (action: string, kind: ApiErrorKind) =>
  kind === "other" && action.includes("SecurityGroup")
    ? ". The vendor announced in 2025 that the old security-group actions are switched off: this account may no longer have them"
    : "";

// No request is signed twice: what the API has seen before was delivered before, and may have taken effect.
const delivered =
  /^(?!.*(missing|empty|malformed)).*(nonce|replay|(repeat|duplicat)(e|ed)?\.?request|request\.?(is)?(repeat|duplicat))/;

const kinds: ReadonlyArray<readonly [ApiErrorKind, RegExp]> = [
  [
    "credentials",
    /^(signature(?!nonce)|invalidaccesskey|accesskey|invalidtimestamp|invalidsignature|unauthorized|authfailure)/,
  ],
  ["throttled", /throttl|limit.*exceed|toofrequent|^500a0006$/],
  ["busy", /^(incorrectinstancestatus|incorrectvdcstatus|taskduplicate|instanceerror|rebuildfailed)$/],
  ["notFound", /notfound$|^datanotexists$|^orderresourceerror$/],
  ["internal", /^(tasktocorefaild|orderupdateerror|internalerror)$/],
  ["balance", /^(notenoughbalance|account\.arrearage)$/],
  ["conflict", /duplicated$|^invalidip\.ip(repeated|assigned)$|^20101$|^logicerror$/],
  ["quota", /^quotaexceed|^notsufficient$|^ipnotenough$|notonsale$|^amountoversize$/],
  ["maybeNotFound", /^invalid.*id\.malformed$/],
  [
    "invalid",
    /malformed$|valuenotsupported$|valueunauthorized$|^parameters?(invalid|isempty)$|^incompleteparamter$|^invalidparamater$|isnull$|toosmall$|^invalidip\.address$|^ordergoodsconfempty$/,
  ],
];

function errorKind(code: string, httpStatus: number): ApiErrorKind {
  // The document prints some codes with a space inside, and some in two spellings.
  const plain = code.replaceAll(" ", "").toLowerCase();
  if (delivered.test(plain)) return "delivered";
  if (httpStatus === 429) return "throttled";
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? (httpStatus === 401 ? "credentials" : "other");
}

/** Whether the error says that the resource does not exist, or no longer. */
export const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.kind === "notFound";

/** Whether the error may mean that a resource no longer exists: a listing has to decide. */
export const mayBeNotFound = (error: unknown): boolean => error instanceof ApiError && error.kind === "maybeNotFound";

/** Whether the API refuses a call because another task is running. */
export const isBusy = (error: unknown): boolean => error instanceof ApiError && error.kind === "busy";
