/** One page of a listing. */
export interface Page<Row> {
  rows: Row[];
  number: number;
  /** Number of pages. */
  count: number;
}

/** Cuts a page out of a listing; pages beyond the last one are empty. */
export function pageOf<Row>(rows: readonly Row[], number: number, size: number): Page<Row> {
  const start = (Math.max(1, number) - 1) * size;
  return {
    rows: rows.slice(start, start + size),
    number: Math.max(1, number),
    count: Math.max(1, Math.ceil(rows.length / size)),
  };
}
