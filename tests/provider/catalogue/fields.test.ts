import fc from "fast-check";
import { z } from "zod";
import { services } from "../../../provider/catalogue/index";
import {
  aliasedItem,
  aliasedReply,
  numericString,
  boolean,
  identifiedReply,
  requiredString,
  listReply,
  numberReply,
  objectReply,
  oneOf,
  oneOfIntegers,
  recordReply,
  stringReply,
  integer,
  zeroOrOne,
} from "../../../provider/catalogue/fields";
import { anyJson } from "../json";

describe("a text in a reply", () => {
  it.each([
    ["a", "a"],
    ["", ""],
    [7, "7"],
    [0, "0"],
    [null, undefined],
    [undefined, undefined],
  ])("reads %j as %j", (value, read) => {
    expect(stringReply.parse(value)).toBe(read);
  });

  it.each([{}, [], true])("refuses %j", (value) => {
    expect(stringReply.safeParse(value).success).toBe(false);
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
    ["an empty object", {}, []],
    ["what is missing", undefined, []],
  ])("reads %s", (_, value, read) => {
    expect(list.parse(value)).toEqual(read);
  });

  it("refuses items of another kind", () => {
    expect(list.safeParse(["a"]).success).toBe(false);
  });
});

describe("an object in a reply", () => {
  const object = objectReply({ a: stringReply });

  it("keeps nothing but its fields", () => {
    expect(object.parse(JSON.parse('{"a":"x","b":1,"__proto__":{"c":1}}'))).toEqual({ a: "x" });
  });

  it.each([null, undefined, ""])("reads %j as missing", (value) => {
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

describe("an item of a list whose fields go by several names", () => {
  const disks = listReply(aliasedItem({ Size: ["size"] }, { DiskId: requiredString, Size: numberReply }));

  it("is read by any of them", () => {
    expect(disks.parse([{ DiskId: "a", size: 1 }])).toEqual([{ DiskId: "a", Size: 1 }]);
  });

  it.each([null, "a", [], {}])("is refused when it is %j", (item) => {
    expect(disks.safeParse([item]).success).toBe(false);
  });
});

describe("an id in a reply", () => {
  it.each([
    ["a", "a"],
    [7, "7"],
  ])("reads %j as %j", (value, read) => {
    expect(requiredString.parse(value)).toBe(read);
  });

  it.each(["", null, undefined, {}])("refuses %j", (value) => {
    expect(requiredString.safeParse(value).success).toBe(false);
  });
});

describe("one of a few values in a request", () => {
  it("is taken as text, or as a number that reads so", () => {
    const flag = oneOf("1", "0");
    expect([flag.parse("1"), flag.parse(0)]).toEqual(["1", "0"]);
    expect([flag.safeParse(2).success, flag.safeParse("").success]).toEqual([false, false]);
  });

  it("is taken as a number, or as its decimal text", () => {
    const period = oneOfIntegers(60, 900);
    expect([period.parse(60), period.parse("900")]).toEqual([60, 900]);
    expect([period.safeParse(61).success, period.safeParse("").success]).toEqual([false, false]);
  });
});

describe("a number that goes as text", () => {
  it("may be given as a number", () => {
    expect([numericString.parse("7"), numericString.parse(7)]).toEqual(["7", "7"]);
    expect(numericString.safeParse(true).success).toBe(false);
  });
});

describe("a whole number in a request", () => {
  it.each([
    [7, 7],
    ["7", 7],
    ["-7", -7],
  ])("reads %j as %j", (value, read) => {
    expect(integer.parse(value)).toBe(read);
  });

  it.each([1.5, "1.5", "", " 7", "seven", null, true])("refuses %j", (value) => {
    expect(integer.safeParse(value).success).toBe(false);
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

describe("a yes or no in a request", () => {
  it.each([
    [true, true],
    [1, true],
    ["1", true],
    [0, false],
    ["0", false],
  ])("reads %j as %j", (value, read) => {
    expect(boolean.parse(value)).toBe(read);
  });

  it.each([2, "true", "", null])("refuses %j", (value) => {
    expect(boolean.safeParse(value).success).toBe(false);
  });
});

describe("an object in a reply that is known by its id", () => {
  const thing = identifiedReply({ Id: requiredString, Name: stringReply });

  it.each([{}, null, undefined, ""])("is missing when it is %j", (value) => {
    expect(thing.parse(value)).toBeUndefined();
  });

  it("is refused when only its id is missing", () => {
    expect(thing.safeParse({ Name: "a" }).success).toBe(false);
  });
});

describe("an object in a reply whose keys are data", () => {
  const families = recordReply(listReply(z.object({ Id: stringReply })));

  it.each([
    [
      { Ubuntu: [{ Id: 8 }], Redhat: null },
      { Ubuntu: [{ Id: "8" }], Redhat: [] },
    ],
    [[], {}],
    [null, undefined],
  ])("reads %j as %j", (value, read) => {
    expect(families.parse(value)).toEqual(read);
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

  // Of these a single field is asked for: an answer without it is none.
  const single = ["CreateInstanceHtmlConsoleURL", "DescribeInstancePrice", "DescribeBmsVNC", "DescribeGoodsId"];

  it.each(rows.filter(({ name }) => !single.includes(name)))("of $name are read when all is missing", ({ data }) => {
    expect([undefined, null, {}].map((given) => data.safeParse(given).success)).toEqual([true, true, true]);
  });

  it.each(rows.filter(({ name }) => single.includes(name)))(
    "of $name are not read without the one field",
    ({ data }) => {
      expect(data.safeParse({}).success).toBe(false);
    },
  );
});
