/** One page of a listing. */
export interface Page<Row> {
  rows: Row[];
  pageNumber: number;
  /** Number of pages. */
  pageCount: number;
}

/** Returns one page of a listing; pages after the last one are empty. */
export function slicePage<Row>(rows: readonly Row[], number: number, size: number): Page<Row> {
  const start = (Math.max(1, number) - 1) * size;
  return {
    rows: rows.slice(start, start + size),
    pageNumber: Math.max(1, number),
    pageCount: Math.max(1, Math.ceil(rows.length / size)),
  };
}
