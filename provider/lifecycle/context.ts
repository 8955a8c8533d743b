import type { Api } from "../api/client";
import type { Locks } from "../api/locks";
import type { WaitContext } from "../api/wait";
import type { PendingCall, Values } from "./state";

/** Everything that one operation on one resource works with. */
export interface Context extends WaitContext {
  api: Api;
  locks: Locks;
  run: RunView;
  /** A purchase for this very resource whose outcome an earlier update could not learn. */
  earlierPurchase?: PendingCall;
  /** The inputs that the program has marked as secrets. */
  secretInputs: readonly string[];
  /** The state of the resource that this one replaces, if it replaces one. */
  replacedState?: Values;
  /** Finds what exists under these ids; those that no listing shows are left out. */
  identify(ids: readonly string[]): Promise<ReadonlyMap<string, AccountResource>>;
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
  /** Notes a request whose outcome is unknown and whose result nothing but the listing identifies. */
  markAmbiguous(request: string): void;
  /** Whether such a request, equal to this one, has been noted: the results could not be told apart. */
  isAmbiguous(request: string): boolean;
  /** Whether another resource of the run owns something: then it must not be deleted or detached here. */
  isOwnedElsewhere(kind: string, id: string): boolean;
  /** Notes that this update has detached something that a resource of its own may want: that one attaches it again. */
  markDetached(kind: string, id: string): void;
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
