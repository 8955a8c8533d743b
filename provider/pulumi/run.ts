import type { RunView } from "../lifecycle/context";
import type { DeclaredList, DeclaredResource, OtherResources } from "../lifecycle/resource";
import type { EarlierCreation, State, Values } from "../lifecycle/state";
import { isUnknown } from "../lifecycle/unknown";

/** A resource as the program of this run declares it, with what only the bridge to Pulumi needs. */
export interface Declaration extends DeclaredResource {
  /** The resources whose ids are values of its inputs, as URNs by path. */
  references: Readonly<Record<string, string>>;
  /** Whether the program runs for a preview. */
  preview: boolean;
}

/** A resource that exists, as diff has seen it in this run. */
export interface Existing {
  id: string;
  state: State;
  /** The inputs that the program declares for it now. */
  news: Values;
}

/** A creation of an earlier run whose outcome is unknown. */
export interface UnresolvedCreation extends EarlierCreation {
  nonce: string;
}

/** Everything that the run knows of one URN. */
interface Entry {
  declaration?: Declaration;
  existing?: Existing;
  unresolved?: UnresolvedCreation;
  /** What it owns, itself included, and as which owner: a replacement is another one than what it replaces. */
  owned?: { owner: string; keys: ReadonlySet<string>; ids: ReadonlySet<string> };
  /** By name, whether it declares the whole list. */
  lists: Map<string, boolean>;
}

/**
 * What this process has seen of the run: one entry per URN, and the ids that creations have claimed. The engine asks a
 * provider about one resource at a time; whatever concerns several of them is asked here.
 */
export class Run {
  readonly #entries = new Map<string, Entry>();
  readonly #urnOfId = new Map<string, string>();
  readonly #deletedFirst = new Map<string, Declaration>();
  readonly #detached = new Set<string>();
  readonly #claimedIds = new Set<string>();
  /** The creations whose outcome is unknown, by request and nonce; with a way to look for it, where an earlier run has begun them. */
  readonly #openRequests = new Map<string, Map<string, Find | undefined>>();

  // What the program declares.

  /** Records what the program declares under a URN. */
  setDeclaration(urn: string, declaration: Declaration): void {
    this.#entry(urn).declaration = declaration;
  }

  /** What the program declares under a URN; undefined in a refresh, which runs no program. */
  declarationOf(urn: string): Declaration | undefined {
    return this.#entries.get(urn)?.declaration;
  }

  /** Forgets the declaration of a resource that a refresh is about to read. */
  forgetDeclaration(urn: string): void {
    delete this.#entry(urn).declaration;
  }

  /** The other resources of the program, as one of them sees them. */
  othersOf(urn: string): OtherResources {
    const own = this.declarationOf(urn);
    return {
      referenced: (input) => {
        const parent = own && this.#parentOf(own, input);
        return parent === undefined ? undefined : this.declarationOf(parent);
      },
      siblings: (input) => {
        const parent = own && this.#parentKeyOf(own, input);
        if (parent === undefined) return [];
        return [...this.#entries]
          .filter(([other]) => other !== urn)
          .flatMap(([, { declaration }]) => declaration ?? [])
          .filter((other) => other.kind === own?.kind && this.#parentKeyOf(other, input) === parent);
      },
    };
  }

  /** Records that a resource declares a list. Returns what is wrong where another resource declares the same list the other way. */
  declareList(urn: string, { name, isWhole }: DeclaredList): string | undefined {
    this.#entry(urn).lists.set(name, isWhole);
    const [conflicting] = [...this.#entries].find(([, { lists }]) => lists.get(name) === !isWhole) ?? [];
    if (conflicting === undefined) return undefined;
    const other = conflicting.split("::").at(-1);
    return isWhole
      ? `${name} are listed here, and "${other}" declares one of them: leave out either the list or that resource, since each run would undo the other`
      : `${name} are listed in "${other}": leave out either that list or this resource, since each run would undo the other`;
  }

  // What exists.

  /** Records what diff receives of an existing resource. */
  setExisting(urn: string, existing: Existing): void {
    const entry = this.#entry(urn);
    entry.existing = existing;
    if (entry.declaration !== undefined) entry.declaration.priorState = existing.state;
    this.setId(urn, existing.id);
  }

  /** What diff has received of a resource in this run: create replaces it, and delete has it as a successor. */
  existingOf(urn: string): Existing | undefined {
    return this.#entries.get(urn)?.existing;
  }

  /** Records the id that a resource has by now. */
  setId(urn: string, id: string): void {
    this.#urnOfId.set(id, urn);
  }

  /** Records that a resource has to be deleted before its replacement can be created. */
  markDeletedFirst(urn: string, id: string): void {
    const declaration = this.declarationOf(urn);
    if (declaration !== undefined) this.#deletedFirst.set(id, declaration);
  }

  /** The first of these ids that is deleted before its replacement exists. */
  deletedFirstAmong(ids: readonly string[]): Declaration | undefined {
    return ids.map((id) => this.#deletedFirst.get(id)).find((declaration) => declaration !== undefined);
  }

  // What earlier runs have left unresolved.

  /** Records a creation whose outcome is unknown: the check and the create of its replacement ask for it. */
  setUnresolved(urn: string, unresolved: UnresolvedCreation): void {
    this.#entry(urn).unresolved = unresolved;
  }

  /** The creation of this resource whose outcome is unknown. */
  unresolvedOf(urn: string): UnresolvedCreation | undefined {
    return this.#entries.get(urn)?.unresolved;
  }

  // Who owns what. One resource may be declared twice while a program changes: under an old name and a new one, or as a
  // resource and as a part of another. Deleting the one must not delete what the other owns by now.

  /** Records everything that a resource owns now. */
  setOwned(urn: string, owner: string, keys: readonly string[]): void {
    const ids = new Set(keys.map((key) => key.slice(key.indexOf(" ") + 1)));
    this.#entry(urn).owned = { owner, keys: new Set(keys), ids };
  }

  /** Whether any resource owns this. */
  isOwned(key: string): boolean {
    return [...this.#entries.values()].some(({ owned }) => owned?.keys.has(key) === true);
  }

  /** Whether any resource has this id, or owns it. */
  isHeld(id: string): boolean {
    return [...this.#entries.values()].some(({ owned }) => owned?.ids.has(id) === true);
  }

  /** Forgets what a resource owned that does not exist any more. */
  release(owner: string): void {
    for (const entry of this.#entries.values()) if (entry.owned?.owner === owner) delete entry.owned;
  }

  /** Whether the resource of this creation is known to the run. */
  isKnown(nonce: string): boolean {
    return [...this.#entries.values()].some(({ owned }) => owned?.owner.split("/", 1)[0] === nonce);
  }

  /** Whether a resource under another URN owns this. */
  isOwnedByAnotherUrn(urn: string, key: string): boolean {
    return [...this.#entries].some(([other, { owned }]) => other !== urn && owned?.keys.has(key) === true);
  }

  /** Whether another resource owns this, be it the replacement under the same URN. */
  isOwnedByAnother(owner: string, key: string): boolean {
    return [...this.#entries.values()].some(({ owned }) => owned?.owner !== owner && owned?.keys.has(key) === true);
  }

  /** Whether an update of this run has detached this. */
  isDetached(key: string): boolean {
    return this.#detached.has(key);
  }

  /** Records that it is attached again. */
  clearDetached(key: string): void {
    this.#detached.delete(key);
  }

  /** The run as the operations of one resource ask it. */
  viewOf(owner: string): RunView {
    const openOf = (request: string) => this.#openRequests.get(request) ?? new Map<string, Find | undefined>();
    return {
      claim: (id) => void this.#claimedIds.add(id),
      isClaimed: (id) => this.#claimedIds.has(id),
      claimedIds: () => [...this.#claimedIds],
      isHeld: (id) => this.isHeld(id),
      markOpen: (request, find) =>
        void this.#openRequests.set(request, new Map([...openOf(request), [owner, find && once(find)]])),
      outcomeOf: (request) => openOf(request).get(owner)?.(),
      clearOpen: (request) => void this.#openRequests.get(request)?.delete(owner),
      equalRequests: (request) => new Set([...openOf(request).keys(), owner]).size,
      settleOthers: async (request) => {
        const others = [...openOf(request)].filter(([other]) => other !== owner).map(([, find]) => find);
        const settled = await Promise.all(
          others.map((find) => (find === undefined ? Promise.resolve(false) : find().then(isSettled, isNotSettled))),
        );
        return settled.every(Boolean);
      },
      isOwnedElsewhere: (kind, id) => this.isOwnedByAnother(owner, resourceKey(kind, id)),
      markDetached: (kind, id) => void this.#detached.add(resourceKey(kind, id)),
    };
  }

  #entry(urn: string): Entry {
    const entry = this.#entries.get(urn) ?? { lists: new Map() };
    this.#entries.set(urn, entry);
    return entry;
  }

  /** The URN of the resource that an input refers to. */
  #parentOf({ inputs, references }: Declaration, input: string): string | undefined {
    const id = inputs[input];
    return typeof id === "string" && !isUnknown(id) ? this.#urnOfId.get(id) : references[input];
  }

  /** What identifies the resource that an input refers to: its URN, or its id where the program does not declare it. */
  #parentKeyOf(declaration: Declaration, input: string): string | undefined {
    const id = declaration.inputs[input];
    return this.#parentOf(declaration, input) ?? (typeof id === "string" && !isUnknown(id) ? id : undefined);
  }
}

/** Looks for the result of a creation; undefined where there is none. */
type Find = () => Promise<string | undefined>;

/** The same, carried out once. */
function once(find: Find): Find {
  let found: ReturnType<Find> | undefined;
  return () => (found ??= find());
}

const isSettled = () => true;
const isNotSettled = () => false;

/** What identifies a resource of the account. */
export const resourceKey = (kind: string, id: string) => `${kind} ${id}`;
