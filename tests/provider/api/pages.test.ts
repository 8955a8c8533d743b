import { allPages, type Page } from "../../../provider/api/pages";

/** Reads a listing of so many things, ten a page, whose replies count as told; gives the pages that were asked for. */
async function pagesRead(there: number, counts: Omit<Page<number>, "items">) {
  const asked: number[] = [];
  const things = Array.from({ length: there }, (_, index) => index);
  const found = await allPages((page) => {
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
    expect(await allPages(() => Promise.resolve({ items: ["a", "b"] }))).toEqual(["a", "b"]);
  });
});
