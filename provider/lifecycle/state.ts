/** The values of a resource, by property. */
export type Values = Readonly<Record<string, unknown>>;

/** A call whose outcome is unknown, as the state records it; it holds no secret. */
export interface PendingCall {
  action: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** The keys that were listed before the call; absent where the name alone identifies the result. */
  before?: string[];
}

/** Inputs and outputs side by side, and what the life cycle itself has to remember. */
export interface State {
  readonly [property: string]: unknown;
  /** It exists but is not as declared: `waiting` (being created) and `changing` continue with the next update, `broken` is replaced. */
  readonly __unfinished?: "waiting" | "broken" | "changing";
  /** The inputs that a failed update was changing: their current values have to be read. */
  readonly __changing?: readonly string[];
  /** A call whose outcome is unknown. */
  readonly __pending?: PendingCall;
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

/** An earlier creation of the same resource whose outcome is unknown. */
export interface EarlierCreation {
  inputs: Values;
  pending: PendingCall;
}

/** The entries whose value is not undefined. */
export const definedValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
