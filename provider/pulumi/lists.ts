/** A list that a resource declares as a whole, or one item of. */
export interface DeclaredList {
  /** What the items are, and of what: "the rules of security group sg-1". */
  name: string;
  isWhole: boolean;
}

/** Who declares what list in this run: as a whole and item by item, each run would undo what the other declares. */
export class Lists {
  readonly #declared = new Map<string, Map<string, boolean>>();

  /** Notes what a resource declares. Gives what is wrong where another declares the same list the other way. */
  declare(urn: string, { name: of, isWhole: whole }: DeclaredList): string | undefined {
    const by = this.#declared.get(of) ?? new Map<string, boolean>();
    this.#declared.set(of, by.set(urn, whole));
    const other = [...by]
      .find(([, otherWhole]) => otherWhole !== whole)?.[0]
      .split("::")
      .at(-1);
    if (other === undefined) return undefined;
    return whole
      ? `${of} are listed here, and "${other}" is one of them by itself: leave out either the list or that resource, since each run would undo the other`
      : `${of} are listed in "${other}": leave out either that list or this resource, since each run would undo the other`;
  }
}
