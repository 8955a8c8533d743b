/** One page, with what its reply counts: the pages or the things there are in all. */
export interface Page<Item> {
  items: Item[];
  pages?: number;
  total?: number;
}

/** Reads a listing to its end by what the replies count, never by the size asked for: the API may give fewer a page. */
export async function allPages<Item>(read: (page: number) => Promise<Page<Item>>): Promise<Item[]> {
  const found: Item[] = [];
  for (let page = 1; ; page++) {
    const { items, pages, total } = await read(page);
    found.push(...items);
    const last = pages === undefined ? found.length >= (total ?? 0) : page >= pages;
    if (last || items.length === 0) return found;
  }
}
