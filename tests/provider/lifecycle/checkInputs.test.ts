import { z } from "zod";
import {
  adoptable,
  asSet,
  immutable,
  name,
  openEnum,
  enumIgnoringCase,
  openNumberEnum,
  protectable,
  replaceOnChanges,
  secret,
} from "../../../provider/lifecycle/inputs";
import { privateNetwork } from "../../../provider/resources/network/privateNetwork";
import { publicNetwork } from "../../../provider/resources/network/publicNetwork";
import { vdc } from "../../../provider/resources/network/vdc";
import { kind, unknowns } from "./kind";
import { checked, failuresOf } from "./checked";

const unknown = unknowns.string;

describe("a region", () => {
  it("is that of the setting where none is given", () => {
    expect(checked(vdc, {}, undefined, { defaults: { regionId: "CN_Beijing_A", tags: [] } }).inputs["regionId"]).toBe(
      "CN_Beijing_A",
    );
  });

  it("is the one that is given where the setting says something else", () => {
    const given = { regionId: "CN_Beijing_A" };
    expect(
      checked(vdc, given, undefined, { defaults: { regionId: "APAC_Seoul_A", tags: [] } }).inputs["regionId"],
    ).toBe("CN_Beijing_A");
  });

  it("is missing where there is neither, and the text says what to do", () => {
    expect(failuresOf(vdc, {})).toEqual([
      {
        property: "regionId",
        reason:
          "is required: give it, or set a default for the stack with `pulumi config set cds:regionId CN_Beijing_A` (or as regionId of its cds.Provider)",
      },
    ]);
  });

  it("that nobody knows is accepted with a warning", () => {
    expect(checked(vdc, { regionId: "EU_Atlantis_A" })).toMatchObject({
      failures: [],
      warnings: [
        'regionId: "EU_Atlantis_A" is not a region that this version knows; getRegions lists all; it is sent as it is',
      ],
    });
  });

  it("that is nearly one of those known is asked about", () => {
    expect(checked(vdc, { regionId: "CN_Beijng_A" }).warnings).toEqual([
      'regionId: "CN_Beijng_A" is not a region that this version knows (did you mean CN_Beijing_A?); getRegions lists all; it is sent as it is',
    ]);
  });

  it.each(["", "Beijing", "China, Beijing"])("is refused when it is %j", (regionId) => {
    expect(failuresOf(vdc, { regionId })).toEqual([
      { property: "regionId", reason: "must be a region code such as CN_Beijing_A; getRegions lists all" },
    ]);
  });

  it.each(["cn_shanghai_a", "CN_Shanghai_A ", "CN-Shanghai-A"])(
    "is refused when it is %j, with the one that was meant",
    (regionId) => {
      expect(failuresOf(vdc, { regionId })).toEqual([
        {
          property: "regionId",
          reason: "must be a region code such as CN_Beijing_A; getRegions lists all (did you mean CN_Shanghai_A?)",
        },
      ]);
    },
  );
});

describe("an open list of values", () => {
  const lists = kind({
    line: openEnum(["bgp", "cn2"], "a kind of line", "getLines lists all"),
    mask: openNumberEnum([4, 8], "a size"),
  });

  it("accepts what it knows without a word", () => {
    expect(checked(lists, { line: "bgp", mask: 8 })).toMatchObject({ failures: [], warnings: [] });
  });

  it("accepts what is well formed with a warning", () => {
    expect(checked(lists, { line: "x.25", mask: 5 })).toMatchObject({
      failures: [],
      warnings: [
        'line: "x.25" is not a kind of line; getLines lists all; it is sent as it is',
        "mask: 5 is not a size (4, 8); it is sent as it is",
      ],
    });
  });

  it("refuses what is not", () => {
    expect(failuresOf(lists, { line: "b g p", mask: 0 })).toEqual([
      { property: "line", reason: "must be a kind of line, such as bgp; getLines lists all (did you mean bgp?)" },
      { property: "mask", reason: "must be at least 1" },
    ]);
  });
});

it.each(["line", "mask"])("%s: says what is doubtful without the value, where that is a secret", (input) => {
  const secrets = kind({
    line: secret(openEnum(["bgp", "cn2"], "a kind of line", "getLines lists all")),
    mask: secret(openNumberEnum([4, 8], "a size")),
  });
  const warnings = checked(secrets, { line: "bgp5", mask: 5 }).warnings.filter((text) => text.startsWith(input));
  expect(warnings).toEqual([expect.stringMatching(/^\w+: is not a /)]);
  expect(warnings.join()).not.toMatch(/bgp|: 5/);
});

describe("a closed list of values", () => {
  const lists = kind({ paid: enumIgnoringCase(["ByTime", "ByUse"]) });

  it("takes any case, and spells it as the list does", () => {
    expect(checked(lists, { paid: "bytime" })).toMatchObject({
      inputs: { paid: "ByTime" },
      failures: [],
      warnings: [],
    });
  });

  it("refuses all else, with the values", () => {
    expect(failuresOf(lists, { paid: "never" })).toEqual([
      { property: "paid", reason: "must be one of ByTime, ByUse" },
    ]);
  });

  it("asks whether the nearest was meant", () => {
    expect(failuresOf(lists, { paid: "ByTimes" })).toEqual([
      { property: "paid", reason: "must be one of ByTime, ByUse (did you mean ByTime?)" },
    ]);
  });

  it("passes what is not known yet", () => {
    expect(checked(lists, { paid: unknown })).toMatchObject({ inputs: { paid: unknown }, failures: [] });
  });
});

describe("an input that cannot change", () => {
  const thing = kind({
    place: replaceOnChanges(z.string()),
    mode: immutable(asSet(z.array(z.string()))),
    plain: z.string().optional(),
  });
  const before = { place: "a", mode: ["x", "y"] };

  it("is blamed when it does", () => {
    expect(failuresOf(thing, { ...before, mode: ["z"] }, before)).toEqual([
      {
        property: "mode",
        reason: expect.stringMatching(/^cannot change on an existing resource: take the change back/),
      },
    ]);
  });

  it("passes on a new thing", () => {
    expect(failuresOf(thing, { ...before, mode: ["z"] })).toEqual([]);
  });

  it("passes when it means the same as before", () => {
    expect(failuresOf(thing, { ...before, mode: ["y", "x"] }, before)).toEqual([]);
  });

  it("passes when another change makes a new thing anyway", () => {
    expect(failuresOf(thing, { place: "b", mode: ["z"] }, before)).toEqual([]);
  });

  it("passes while it is not known", () => {
    expect(failuresOf(thing, { ...before, mode: [unknown] }, before)).toEqual([]);
  });

  it("keeps a name that the program does not give, even one that was changed elsewhere", () => {
    const named = kind({ name: immutable(name(36)) });
    expect(checked(named, {}, { name: "clicked" })).toMatchObject({ inputs: { name: "clicked" }, failures: [] });
    expect(checked(named, {}, { name: "clicked" }, { adopted: true })).toMatchObject({ inputs: {}, failures: [] });
  });
});

describe("an input that keeps a thing from deletion", () => {
  const disk = kind({
    place: replaceOnChanges(z.string()),
    size: z.int(),
    label: name(36),
    ...adoptable,
    ...protectable,
  });
  const there = { place: "a", size: 4, label: "data-abcd2345", deleteProtection: true };
  const refusal = {
    property: "deleteProtection",
    reason: "is on, and a change of place replaces the resource: set it to false in an update of its own first",
  };

  it.each([true, false, undefined])("refuses a replacement, also when it becomes %s with it", (deleteProtection) => {
    expect(failuresOf(disk, { ...there, place: "b", deleteProtection }, there)).toEqual([refusal]);
  });

  it("refuses a replacement that may come of a value that is not known yet", () => {
    expect(failuresOf(disk, { ...there, place: unknowns.string }, there)).toEqual([refusal]);
  });

  it("passes a change in place, and its own", () => {
    expect(failuresOf(disk, { ...there, size: 5 }, there)).toEqual([]);
    expect(failuresOf(disk, { ...there, deleteProtection: false }, there)).toEqual([]);
  });

  it("says nothing of what was not protected before", () => {
    expect(failuresOf(disk, { ...there, place: "b" }, { ...there, deleteProtection: false })).toEqual([]);
  });

  it("is off unless it is given", () => {
    expect(checked(disk, { place: "a", size: 4 }).inputs).toMatchObject({ deleteProtection: false });
  });

  it("leaves a thing that was adopted its name", () => {
    const { inputs } = checked(disk, { place: "a", size: 4, adopt: "d-1" }, undefined, { adopted: true });
    expect(inputs).not.toHaveProperty("label");
  });
});

describe("the inputs of networks", () => {
  const publicOrder = { vdcId: "v", type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 };

  it.each([4, 8, 16, 32, 64])("may ask for %i addresses", (ipNum) => {
    expect(failuresOf(publicNetwork, { ...publicOrder, ipNum })).toEqual([]);
  });

  it.each([0, 1, 5, 128, -4])("may not ask for %i addresses", (ipNum) => {
    expect(failuresOf(publicNetwork, { ...publicOrder, ipNum })).toEqual([
      { property: "ipNum", reason: "must be 4, 8, 16, 32 or 64" },
    ]);
  });

  it("may not ask for fewer addresses than there are", () => {
    expect(
      failuresOf(publicNetwork, { ...publicOrder, name: "n" }, { ...publicOrder, name: "n", ipNum: 16, autoRenew: 1 }),
    ).toEqual([
      {
        property: "ipNum",
        reason: expect.stringMatching(/^cannot shrink from 16: addresses can only be deleted by the block$/),
      },
    ]);
  });

  it("may not ask for another bandwidth with billing by traffic, however that is spelt", () => {
    const before = { ...publicOrder, name: "n", billingMethod: "Traffic", autoRenew: 1 };
    expect(failuresOf(publicNetwork, { ...publicOrder, name: "n", billingMethod: "traffic", qos: 10 }, before)).toEqual(
      [{ property: "qos", reason: "cannot change with billing by traffic: the API refuses it" }],
    );
  });

  it.each([
    [{ type: "manual" }, "type", "manual needs address and mask"],
    [{ type: "manual", address: "10.0.0.0" }, "type", "manual needs address and mask"],
    [{ address: "10.0.0.0", mask: 24 }, "type", "must be manual when address or mask is given"],
    [
      { type: "manual", address: "10.0.0.1", mask: 24 },
      "address",
      "is not the first address of a /24 network: that is 10.0.0.0",
    ],
    [
      { type: "manual", address: "255.255.255.255", mask: 8 },
      "address",
      "is not the first address of a /8 network: that is 255.0.0.0",
    ],
    [{ type: "manual", address: "10.0.0", mask: 24 }, "address", "must be an IPv4 address such as 192.168.1.0"],
    [{ type: "manual", address: "10.0.0.0", mask: 31 }, "mask", "must be at most 30"],
  ])("of a private network are refused: %j", (given, property, reason) => {
    expect(failuresOf(privateNetwork, { vdcId: "v", ...given })).toEqual([{ property, reason }]);
  });

  it.each([
    [{ type: "manual", address: unknown, mask: 24 }],
    [{ type: "manual", address: "10.0.0.1", mask: unknown }],
    [{ type: unknown, address: "10.0.0.0", mask: 24 }],
  ])("of a private network pass while one is not known: %j", (given) => {
    expect(failuresOf(privateNetwork, { vdcId: "v", ...given })).toEqual([]);
  });
});
