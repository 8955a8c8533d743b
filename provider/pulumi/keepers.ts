/** A resource, and what it looks after. */
interface Keeper {
  nonce: string;
  places: ReadonlySet<string>;
}

/**
 * Who looks after what in this run. The same thing may be declared twice while a program changes: under an old name and
 * a new one, or by itself and inside another. What goes then must not take along what somebody else has by now.
 */
export class Keepers {
  /** By URN: what is made anew under one looks after its own, and the one before it after nothing any more. */
  readonly #keepers = new Map<string, Keeper>();

  /** Notes what a resource looks after now, and nothing else any more. */
  keep(urn: string, nonce: string, places: readonly string[]): void {
    this.#keepers.set(urn, { nonce, places: new Set(places) });
  }

  /** Forgets a resource that is gone. */
  letGo(nonce: string): void {
    for (const [urn, keeper] of this.#keepers) if (keeper.nonce === nonce) this.#keepers.delete(urn);
  }

  /** Whether this run has met a resource. */
  knows(nonce: string): boolean {
    return [...this.#keepers.values()].some((keeper) => keeper.nonce === nonce);
  }

  /** Whether a resource of another name looks after a thing. */
  hasOtherName(urn: string, place: string): boolean {
    return [...this.#keepers].some(([other, { places }]) => other !== urn && places.has(place));
  }

  /** Whether a resource other than this one looks after a thing, be it what takes its place under the same name. */
  hasOther(nonce: string, place: string): boolean {
    return [...this.#keepers.values()].some((keeper) => keeper.nonce !== nonce && keeper.places.has(place));
  }
}

/** What tells one thing from all others. */
export const placeOf = (kind: string, id: string) => `${kind} ${id}`;
