import { ApiError, type ApiErrorKind } from "../../provider/api/errors";
import { documentedCodes } from "../../simulator/refusals/codes";
import { textOf } from "./pages";

const page = textOf("docs/guides/errors.md");

/** The section that tells what to do about refusals of a kind. */
const headings: Record<Exclude<ApiErrorKind, "other">, string> = {
  credentials: "Keys are refused",
  notFound: "Not found",
  maybeNotFound: "Not found, or malformed",
  invalid: "Invalid input",
  busy: "Busy",
  conflict: "Conflict",
  quota: "Quota and stock",
  balance: "Balance",
  throttled: "Too many calls",
  internal: "Internal",
  delivered: "Delivered twice",
};

const sectionOf = (heading: string) => page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? "";

/** The codes in the first column of a section's table. */
const codesIn = (heading: string) =>
  [...sectionOf(heading).matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code),
  );

describe("docs/guides/errors.md", () => {
  it.each(Object.entries(headings))("tells of refusals of the kind %s in a section of its own", (kind, heading) => {
    expect(sectionOf(heading)).not.toBe("");
    const others = codesIn(heading).filter((code) => new ApiError("Action", "", code, 400).kind !== kind);
    expect(others).toEqual([]);
  });

  it("has every code of the API document", () => {
    const told = new Set(Object.values(headings).flatMap(codesIn));
    expect(documentedCodes.filter((code) => !told.has(code))).toEqual([]);
  });
});
