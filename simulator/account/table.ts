/** The names of a row's string fields, which can be indexed. */
export type StringField<Row> = { [Field in keyof Row]: Row[Field] extends string ? Field : never }[keyof Row];

/** Rows by id, in the order of their creation; indexes keep a table with 100,000 rows fast. */
export class Table<Row extends { id: string }> {
  readonly #rows = new Map<string, Row>();
  readonly #indexes = new Map<StringField<Row>, Map<Row[StringField<Row>], Set<string>>>();

  /** Creates an index for each of the given fields. */
  constructor(...indexed: StringField<Row>[]) {
    for (const field of indexed) this.#indexes.set(field, new Map());
  }

  /** Number of rows. */
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
  where<Field extends StringField<Row>>(field: Field, value: Row[Field]): Row[] {
    const index = this.#indexes.get(field);
    if (index === undefined) return this.all().filter((row) => row[field] === value);
    return [...(index.get(value) ?? [])].flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** Adds a row, or replaces the one with its id. */
  put(row: Row): void {
    const previous = this.#rows.get(row.id);
    this.#rows.set(row.id, row);
    for (const [field, index] of this.#indexes) {
      if (previous?.[field] === row[field]) continue;
      if (previous !== undefined) index.get(previous[field])?.delete(row.id);
      const ids = index.get(row[field]);
      if (ids === undefined) index.set(row[field], new Set([row.id]));
      else ids.add(row.id);
    }
  }

  /** Deletes a row. */
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
