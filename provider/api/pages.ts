import { isDeepStrictEqual } from "node:util";

/** One page, and the totals that its reply contains: of pages or of items. */
export interface Page<Item> {
  items: Item[];
  pages?: number;
  total?: number;
}

/** Reads all pages of a listing. It ends by the totals in the replies, never by the requested size: the API may return fewer items per page. */
export async function allPages<Item>(read: (page: number) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = [];
  let last: Item[] = [];
  for (let page = 1; ; page++) {
    const { items, pages, total } = await read(page);
    // Without totals it ends with an empty page, or with the same page again where the action ignores pages.
    if (items.length === 0 || isDeepStrictEqual(items, last)) return found;
    found.push(...items);
    last = items;
    if (total !== undefined && total > 0 ? found.length >= total : pages !== undefined && pages > 0 && page >= pages)
      return found;
  }
}
