import type { Parent } from "../api/change";
import type { Reply } from "../api/client";
import type { Context } from "./context";
import type { PendingCall, Values } from "./state";

/** How a resource is created exactly once although the API has no idempotency token, and mostly does not return the new id. */
export interface Creation<Inputs, Item> {
  /** The action, for messages. */
  action: string;
  /** Creations under one key run one after the other, until each id is known. */
  lock(inputs: Inputs): string;
  /** What identifies the request among others under the same lock: what is created, and what `matches` compares. */
  identity?(inputs: Inputs): readonly unknown[];
  /** What a later update has to know of the request where the program does not ask for it any more; no secret. */
  request?(inputs: Inputs): Values;
  /** Whether the name contains the nonce of this creation: then the name alone identifies the result. */
  hasUniqueName(inputs: Inputs, nonce: string): boolean;
  /** Whether it is listed only once its task has ended: until then, nothing shows that it will exist. */
  listedWhenDone?: true;
  /** All candidates for the new resource; absent where no action lists them: then only the reply contains the id. */
  list?(context: Context, inputs: Inputs): Promise<Item[]>;
  /** Finds one of them by its id. */
  find(context: Context, id: string, inputs: Inputs): Promise<Item | undefined>;
  /** The id of one; undefined where the listing leaves it out. */
  getId(item: Item): string | undefined;
  /** What identifies one in the listing, where that is not its id. */
  getKey?(item: Item): string;
  /** Whether one is what these inputs ask for. */
  matches(item: Item, inputs: Inputs): boolean;
  /** Whether one is ready, still being created, or broken. */
  status(item: Item): "ready" | "busy" | "broken";
  /** Whether the task names the new resource. */
  idFromTask?: boolean;
  /** Sends the call, once; `newId` is the id of the new resource where the reply contains it. */
  send(context: Context, inputs: Inputs): Promise<Reply & { newId?: string }>;
  /** What has to be idle for it. */
  parent?(context: Context, inputs: Inputs): Promise<Parent | undefined>;
}

/** What tells a request from others whose results could be confused with its own. */
export const requestOf = <Inputs>(
  { action, identity, lock }: Pick<Creation<Inputs, never>, "action" | "identity" | "lock">,
  inputs: Inputs,
): string => JSON.stringify(identity?.(inputs) ?? [action, lock(inputs)]);

/** What identifies one in a listing. */
export const keyOf = <Item>(creation: Pick<Creation<never, Item>, "getId" | "getKey">, item: Item) =>
  creation.getKey?.(item) ?? creation.getId(item);

/** How something that has a key of its own, such as a disk on an instance, is attached: doing it twice does no harm. With `adopt`, a wrong id fails instead of attaching. */
export interface Attachment<Inputs> {
  /** Its id, made of the ids that it connects. */
  id(inputs: Inputs): string;
  /** Throws where it must not be attached: nothing has happened then, and nothing is recorded. */
  validate?(context: Context, inputs: Inputs): Promise<void>;
  /** Attaches it, and waits until that shows. */
  attach(context: Context, inputs: Inputs): Promise<void>;
}

/** A call was sent, and its outcome is unknown. */
export class UnresolvedError extends Error {
  override readonly name = "UnresolvedError";
  constructor(
    readonly pending: PendingCall,
    cause: Error,
    advice = "It may or may not have taken effect. Run `pulumi up` again: it looks for the result first, and creates nothing twice",
  ) {
    super(cause instanceof UndecidableError ? cause.message : `${cause.message}. ${advice}`);
  }
}

/** The resource exists, but it is not ready. */
export class UnfinishedError extends Error {
  override readonly name = "UnfinishedError";
  constructor(
    readonly id: string,
    /** `waiting`: it may still become ready; `broken`: it will not. */
    readonly state: "waiting" | "broken",
    cause: Error,
    /** The call that created it, where it is a part of another resource. */
    readonly pending?: PendingCall,
  ) {
    super(cause.message);
  }
}

/** The listing does not tell which one the new resource is: the user has to. */
export class UndecidableError extends Error {
  override readonly name = "UndecidableError";
}

/** A resource that was known does not exist any more. */
export class GoneError extends Error {
  override readonly name = "GoneError";
}

/** What to do about a call whose outcome no action shows. */
export const manualResolution = (action: string) =>
  `No action shows the outcome of ${action}: look for its result in the console. If it exists, give its id as \`adopt\`; if it does not, remove this resource from the state with \`pulumi state delete\``;

/** The same unresolved call; its result is none of what other creations of this run have claimed. */
export function excludingClaimed(pending: PendingCall, { run }: Context, ownId?: string): PendingCall {
  if (pending.before === undefined) return pending;
  const others = run.claimedIds().filter((id) => id !== ownId);
  return { ...pending, before: [...new Set([...pending.before, ...others])] };
}
