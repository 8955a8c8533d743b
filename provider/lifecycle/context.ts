import type { ChangeContext } from "../api/change";
import type { Api } from "../api/client";
import type { Locks } from "../api/locks";
import type { PendingCall, RecoveryPoint, Values } from "./state";

/** Everything that one operation on one resource works with. */
export interface Context extends ChangeContext {
  api: Api;
  locks: Locks;
  run: RunView;
  machine: SharedClaims;
  /** The calls of this operation, and of earlier ones, whose results are not recorded yet. */
  readonly pending: PendingCall[];
  /** How long the operation may take, in milliseconds. */
  timeoutMs: number;
  /** The inputs that the program has marked as secrets. */
  secretInputs: readonly string[];
  /** The state of the resource that this one replaces, if it replaces one. */
  replacedState?: Values;
  /** Finds what exists under these ids; those that no listing shows are left out. */
  identify(ids: readonly string[]): Promise<ReadonlyMap<string, AccountResource>>;
  /** Says what the engine would have to record if the operation ended now; asked each time before something is sent. */
  track(current: () => RecoveryPoint): void;
  /** Prints a warning that stays on the screen. */
  warn(text: string): void;
}

/** Enough of a context to read the account. */
export type ApiContext = Pick<Context, "api">;

/** What this process knows of the run, as one operation asks it. */
export interface RunView {
  /** Reserves an id for this resource: no other creation of the run takes it. */
  claim(id: string): void;
  /** Whether a creation of this run has reserved an id. */
  isClaimed(id: string): boolean;
  /** All ids that creations of this run have reserved. */
  claimedIds(): readonly string[];
  /** Whether a resource of the run has this id, or owns it: then it is the result of no other call. */
  isHeld(id: string): boolean;
  /** Notes a request of this resource whose outcome is unknown and whose result nothing but the listing identifies; `find` looks for it, where an earlier run has sent it. */
  markOpen(request: string, find?: () => Promise<string | undefined>): void;
  /** What that has found, or finds now; absent where there is no such request. */
  outcomeOf(request: string): Promise<string | undefined> | undefined;
  /** Notes that the outcome of such a request of this resource is known. */
  clearOpen(request: string): void;
  /** Looks for the results of equal requests of other resources; whether all outcomes are known then. */
  settleOthers(request: string): Promise<boolean>;
  /** How many equal requests, with this one, have results that could not be told apart: so many may be taken. */
  equalRequests(request: string): number;
  /** Whether another resource of the run owns something: then it must not be deleted or detached here. */
  isOwnedElsewhere(kind: string, id: string): boolean;
  /** Notes that this update has detached something that a resource of its own may want: that one attaches it again. */
  markDetached(kind: string, id: string): void;
}

/** The ids that creations have reserved, for all runs of this machine. */
export interface SharedClaims {
  /** Reserves an id for this resource. */
  claim(id: string): Promise<void>;
  /** Who has reserved it: this resource; or another one of any stack, not long before a call was sent or after that. */
  claimantOf(id: string, sentAt: number): Promise<"this" | "another" | undefined>;
}

/** Something of the account that an id stands for. */
export interface AccountResource {
  id: string;
  kind: string;
  /** What messages call it, such as `the Vdc "main"`. */
  label: string;
  /** The kind of resource that it cannot be combined with. */
  incompatibleKind?: string;
}
