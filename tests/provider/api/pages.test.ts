import { allPages, maxItems, maxPages, type Page } from "../../../provider/api/pages";
import { failureOf } from "../world";

/** Reads a listing of so many things, ten a page, whose replies count as told; gives the pages that were asked for. */
async function pagesRead(there: number, counts: Omit<Page<number>, "items">) {
  const asked: number[] = [];
  const things = Array.from({ length: there }, (_, index) => index);
  const found = await allPages("DescribeThings", (page) => {
    asked.push(page);
    return Promise.resolve({ items: things.slice((page - 1) * 10, page * 10), ...counts });
  });
  expect(found).toEqual(things);
  return asked;
}

describe("a listing is read to its end", () => {
  it("by the number of pages", async () => {
    expect(await pagesRead(25, { pages: 3 })).toEqual([1, 2, 3]);
  });

  it("by the number of things", async () => {
    expect(await pagesRead(25, { total: 25 })).toEqual([1, 2, 3]);
  });

  it("by the number of things where that of pages says nothing", async () => {
    expect(await pagesRead(25, { pages: 0, total: 25 })).toEqual([1, 2, 3]);
  });

  it("by an empty page where nothing is counted", async () => {
    expect(await pagesRead(25, {})).toEqual([1, 2, 3, 4]);
  });

  it("at once where there is nothing", async () => {
    expect(await pagesRead(0, { pages: 1 })).toEqual([1]);
  });

  it("once where the API gives the same page again", async () => {
    expect(await allPages("DescribeThings", () => Promise.resolve({ items: ["a", "b"] }))).toEqual(["a", "b"]);
  });
});

describe("a listing that does not end", () => {
  /** Reads a listing whose pages have so many new things; gives the pages that were asked for, and the error. */
  async function endless(size: number, countsOn: (page: number) => Omit<Page<number>, "items">) {
    let asked = 0;
    const read = allPages("DescribeThings", (page) => {
      asked = page;
      const items = Array.from({ length: size }, (_, index) => page * size + index);
      return Promise.resolve({ items, ...countsOn(page) });
    });
    return { message: (await failureOf(read)).message, asked: () => asked };
  }

  it.each([
    ["of pages grows", (page: number) => ({ pages: page + 1 })],
    ["of things grows", (page: number) => ({ total: page * 100 + 1 })],
    ["of things is never reached", () => ({ total: 1_000_000 })],
    ["is missing", () => ({})],
  ])("and whose number %s fails after a bound", async (_, countsOn) => {
    const { asked, message } = await endless(100, countsOn);
    expect(asked()).toBe(maxItems / 100);
    expect(message).toBe(
      "DescribeThings lists 20000 items on 200 pages and does not end: no more than 20000 items and 1000 pages are read. Check that cds:endpoint is the API; if the account really has that many, report this error",
    );
  });

  it("and has one thing on each page fails after a bound", async () => {
    const { asked, message } = await endless(1, () => ({ total: 1_000_000 }));
    expect([asked(), message]).toEqual([maxPages, expect.stringMatching(/^DescribeThings lists 1000 items on 1000/)]);
  });
});
