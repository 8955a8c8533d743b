/** The values of a resource, by property. */
export type Values = Readonly<Record<string, unknown>>;

/** A call whose outcome is unknown, as the state records it; it holds no secret. */
export interface PendingCall {
  action: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** The keys that were listed before the call; absent where the name alone identifies the result. */
  before?: string[];
  /** What was asked for, where an update may no longer ask for it; it holds no secret. */
  request?: Values;
  /** Its tasks, once it was accepted. */
  taskIds?: string[];
  /** The service that knows these tasks. */
  service?: string;
  /** The id of the result, where the reply contains it. */
  newId?: string;
}

/** Inputs and outputs side by side, and what the life cycle itself has to remember. */
export interface State {
  readonly [property: string]: unknown;
  /** It exists but is not as declared: `waiting` (being created) and `changing` continue with the next update, `broken` is replaced. */
  readonly __unfinished?: "waiting" | "broken" | "changing";
  /** The inputs that a failed update was changing: their current values have to be read. */
  readonly __changing?: readonly string[];
  /** The calls whose outcome is unknown; one by itself, as all versions write it. */
  readonly __pending?: PendingCall | readonly PendingCall[];
}

/** The calls of a state whose outcome is unknown. */
export const pendingCalls = ({ __pending }: State): PendingCall[] =>
  __pending === undefined ? [] : "action" in __pending ? [__pending] : [...__pending];

/** Such calls, as a state records them. */
export const recordedCalls = (calls: readonly PendingCall[]): State["__pending"] =>
  calls.length > 1 ? calls : calls[0];

/** What has to be recorded of a resource where its operation does not end. */
export interface RecoveryPoint {
  id: string;
  state: State;
}

/** An operation failed after it had changed something: the engine has to record the state that was reached. */
export class PartialFailureError extends Error {
  override readonly name = "PartialFailureError";
  constructor(
    readonly id: string,
    readonly state: State,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

const pendingPrefix = "pending:";

/** The placeholder id of a resource whose creation has an unknown outcome. */
export const pendingId = (nonce: string) => `${pendingPrefix}${nonce}`;

/** Whether an id is such a placeholder. */
export const isPending = (id: string) => id.startsWith(pendingPrefix);

/** An earlier creation of the same resource that the engine knows nothing of, or only that its outcome is unknown. */
export interface EarlierCreation {
  inputs: Values;
  /** The call, where its outcome is unknown. */
  pending?: PendingCall;
  /** What an interrupted run has created, as far as it came. */
  reached?: RecoveryPoint;
}

/** The entries whose value is not undefined. */
export const definedValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
