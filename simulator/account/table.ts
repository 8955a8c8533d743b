/** Names of the fields of a row that hold text; an index can be kept on them. */
export type TextField<Row> = { [Field in keyof Row]: Row[Field] extends string ? Field : never }[keyof Row];

/** Rows by id, in order of their creation, with indexes so that 100,000 of them stay quick to ask. */
export class Table<Row extends { id: string }> {
  readonly #rows = new Map<string, Row>();
  readonly #indexes = new Map<TextField<Row>, Map<Row[TextField<Row>], Set<string>>>();

  /** Keeps an index on each of the fields named. */
  constructor(...indexed: TextField<Row>[]) {
    for (const field of indexed) this.#indexes.set(field, new Map());
  }

  /** How many rows there are. */
  get size(): number {
    return this.#rows.size;
  }

  /** The row with this id. */
  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** The oldest row. */
  first(): Row | undefined {
    return this.#rows.values().next().value;
  }

  /** Every row. */
  all(): Row[] {
    return [...this.#rows.values()];
  }

  /** The rows whose indexed field has this value. */
  where<Field extends TextField<Row>>(field: Field, value: Row[Field]): Row[] {
    const index = this.#indexes.get(field);
    if (index === undefined) return this.all().filter((row) => row[field] === value);
    return [...(index.get(value) ?? [])].flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Adds a row, or replaces the one with its id. */
  put(row: Row): void {
    const former = this.#rows.get(row.id);
    this.#rows.set(row.id, row);
    for (const [field, index] of this.#indexes) {
      if (former?.[field] === row[field]) continue;
      if (former !== undefined) index.get(former[field])?.delete(row.id);
      const ids = index.get(row[field]);
      if (ids === undefined) index.set(row[field], new Set([row.id]));
      else ids.add(row.id);
    }
  }

  /** Takes a row out. */
  drop(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    for (const [field, index] of this.#indexes) {
      const ids = index.get(row[field]);
      ids?.delete(id);
      if (ids?.size === 0) index.delete(row[field]);
    }
  }
}
