import fc from "fast-check";
import { z } from "zod";
import { services } from "../../../../provider/api/actions";
import {
  aliasedReply,
  listReply,
  numberReply,
  objectReply,
  textReply,
  whole,
  zeroOrOne,
} from "../../../../provider/api/actions/fields";
import { anyJson } from "../../json";

describe("a text in a reply", () => {
  it.each([
    ["a", "a"],
    ["", ""],
    [7, "7"],
    [0, "0"],
    [null, undefined],
    [undefined, undefined],
  ])("reads %j as %j", (value, read) => {
    expect(textReply.parse(value)).toBe(read);
  });

  it.each([{}, [], true])("refuses %j", (value) => {
    expect(textReply.safeParse(value).success).toBe(false);
  });
});

describe("a number in a reply", () => {
  it.each([
    [7, 7],
    [1.5, 1.5],
    ["7", 7],
    ["-1.5", -1.5],
    ["0", 0],
    ["", undefined],
    [" ", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("reads %j as %j", (value, read) => {
    expect(numberReply.parse(value)).toBe(read);
  });

  it.each(["seven", "7 GB", {}, [], true])("refuses %j", (value) => {
    expect(numberReply.safeParse(value).success).toBe(false);
  });
});

describe("a list in a reply", () => {
  const list = listReply(z.object({ a: numberReply }));

  it.each([
    ["a list", [{ a: 1 }, { a: "2" }], [{ a: 1 }, { a: 2 }]],
    ["a lone object", { a: 1 }, [{ a: 1 }]],
    ["null", null, []],
    ["an empty text", "", []],
    ["what is missing", undefined, []],
  ])("reads %s", (_, value, read) => {
    expect(list.parse(value)).toEqual(read);
  });

  it("refuses items of another kind", () => {
    expect(list.safeParse(["a"]).success).toBe(false);
  });
});

describe("an object in a reply", () => {
  const object = objectReply({ a: textReply });

  it("keeps nothing but its fields", () => {
    expect(object.parse(JSON.parse('{"a":"x","b":1,"__proto__":{"c":1}}'))).toEqual({ a: "x" });
  });

  it.each([null, undefined])("reads %j as missing", (value) => {
    expect(object.parse(value)).toBeUndefined();
  });

  it.each(["a", 1, []])("refuses %j", (value) => {
    expect(object.safeParse(value).success).toBe(false);
  });
});

describe("an object whose fields go by several names", () => {
  const disk = aliasedReply({ Size: ["size"], Iops: ["IopsSize", "IOPS"] }, { Size: numberReply, Iops: numberReply });

  it.each([
    ["its own name", { Size: 1, size: 2 }, { Size: 1 }],
    ["another name", { size: "2" }, { Size: 2 }],
    ["the first of several that is there", { IOPS: 3, IopsSize: 2 }, { Iops: 2 }],
    ["another name where its own holds null", { Size: null, size: 2 }, { Size: 2 }],
  ])("reads a field by %s", (_, value, read) => {
    expect(disk.parse(value)).toEqual(read);
  });

  it.each(["a", 1, []])("refuses %j", (value) => {
    expect(disk.safeParse(value).success).toBe(false);
  });
});

describe("a whole number in a request", () => {
  it.each([
    [7, 7],
    ["7", 7],
    ["-7", -7],
  ])("reads %j as %j", (value, read) => {
    expect(whole.parse(value)).toBe(read);
  });

  it.each([1.5, "1.5", "", " 7", "seven", null, true])("refuses %j", (value) => {
    expect(whole.safeParse(value).success).toBe(false);
  });
});

describe("a 0 or 1 in a request", () => {
  it.each([
    [0, 0],
    ["1", 1],
  ])("reads %j as %j", (value, read) => {
    expect(zeroOrOne.parse(value)).toBe(read);
  });

  it.each([2, "2", "", true, null])("refuses %j", (value) => {
    expect(zeroOrOne.safeParse(value).success).toBe(false);
  });
});

describe("the data of every action", () => {
  const rows = Object.values(services).flatMap(({ actions }) =>
    Object.entries<{ data?: z.ZodType }>(actions).flatMap(([name, { data }]) =>
      data === undefined ? [] : [{ name, data }],
    ),
  );

  it.each(rows)("of $name are read, or refused, whatever they are", ({ data }) => {
    const value = fc.oneof(anyJson, fc.array(anyJson, { maxLength: 2 }));
    fc.assert(fc.property(value, (given) => expect(typeof data.safeParse(given).success).toBe("boolean")));
  });

  it.each(rows)("of $name are read when all is missing", ({ data }) => {
    expect([undefined, null, {}].map((given) => data.safeParse(given).success)).toEqual([true, true, true]);
  });
});
