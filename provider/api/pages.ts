import { isDeepStrictEqual } from "node:util";

/** One page, and the totals that its reply contains: of pages or of items. */
export interface Page<Item> {
  items: Item[];
  pages?: number;
  total?: number;
}

/** The most items of a listing that are read: some 100 MB of instances, and more than an account can have. */
export const maxItems = 20_000;
/** The most pages of a listing that are read, however few items each of them has. */
export const maxPages = 1_000;

/**
 * Reads all pages of the listing of an action. It ends by the totals in the replies, never by the requested size: the
 * API may return fewer items per page. One whose totals are never reached fails.
 */
export async function allPages<Item>(action: string, read: (page: number) => Promise<Page<Item>>): Promise<Item[]> {
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
    if (found.length >= maxItems || page >= maxPages)
      throw new Error(
        `${action} lists ${found.length} items on ${page} pages and does not end: no more than ${maxItems} items and ${maxPages} pages are read. Check that cds:endpoint is the API; if the account really has that many, report this error`,
      );
  }
}
