import { type CheckContext } from "../../../provider/lifecycle/check";
import { name } from "../../../provider/lifecycle/inputs";
import { vdc } from "../../../provider/resources/network/vdc";
import { kind } from "./kind";
import { checked, failuresOf, type Values } from "./checked";

describe("a name that is not given", () => {
  const given = { regionId: "CN_Beijing_A" };
  const nameOf = (before?: Values, more?: Partial<CheckContext>, also: Values = {}) =>
    checked(vdc, { ...given, ...also }, before, more).inputs["vdcName"];

  it("is the logical name with this creation's random part", () => {
    expect(nameOf()).toBe("web-abcd2345");
  });

  it("is cut to the longest that the API takes, and keeps the random part", () => {
    expect(nameOf(undefined, { logicalName: "x".repeat(100) })).toBe(`${"x".repeat(27)}-abcd2345`);
  });

  it("is kept from the last run", () => {
    expect(nameOf({ ...given, vdcName: "web-abcd2345" })).toBe("web-abcd2345");
  });

  it("is kept when the logical name changes", () => {
    expect(nameOf({ ...given, vdcName: "web-abcd2345" }, { logicalName: "api" })).toBe("web-abcd2345");
  });

  it("is made anew for a new creation", () => {
    expect(nameOf(undefined, { nonce: "zzzz7777" })).toBe("web-zzzz7777");
  });

  it("is made with the same random part when the user has taken their own away", () => {
    expect(nameOf({ ...given, vdcName: "mine" })).toBe("web-abcd2345");
  });

  it("gives way to one that is given", () => {
    expect(nameOf({ ...given, vdcName: "web-abcd2345" }, {}, { vdcName: "mine" })).toBe("mine");
  });

  it("never cuts a character in two", () => {
    const cut = ["a", "aa"].map((prefix) => nameOf(undefined, { logicalName: prefix + "😀".repeat(50) }));
    expect(cut.every((text) => typeof text === "string" && text.isWellFormed())).toBe(true);
  });
});

describe("a name that is given", () => {
  it.each([
    ["", "must have at least 1 character"],
    ["x".repeat(37), "must have at most 36 characters"],
    [7, "expected string, received number"],
  ])("is refused when it is %j", (vdcName, reason) => {
    expect(failuresOf(vdc, { regionId: "CN_Beijing_A", vdcName })).toEqual([{ property: "vdcName", reason }]);
  });
});

describe("the name of a thing", () => {
  it("may be as long as its kind takes", () => {
    expect(failuresOf(kind({ name: name(4) }), { name: "abcd" })).toEqual([]);
  });
});
