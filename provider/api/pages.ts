import { isDeepStrictEqual } from "node:util";

/** One page, with what its reply counts: the pages or the things there are in all. */
export interface Page<Item> {
  items: Item[];
  pages?: number;
  total?: number;
}

/** Reads a listing to its end by what the replies count, never by the size asked for: the API may give fewer a page. */
export async function allPages<Item>(read: (page: number) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = [];
  let last: Item[] = [];
  for (let page = 1; ; page++) {
    const { items, pages, total } = await read(page);
    // Without a count only an empty page ends it, or the same one again where pages are not a thing.
    if (items.length === 0 || isDeepStrictEqual(items, last)) return found;
    found.push(...items);
    last = items;
    if (total !== undefined && total > 0 ? found.length >= total : pages !== undefined && pages > 0 && page >= pages)
      return found;
  }
}
