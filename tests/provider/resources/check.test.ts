import fc from "fast-check";
import { z } from "zod";
import { check, type CheckContext } from "../../../provider/resources/check";
import type { AnyResource } from "../../../provider/resources/contract";
import {
  adoptable,
  asSet,
  fixed,
  idOf,
  name,
  openEnum,
  openNumber,
  protectable,
  replaces,
  secret,
} from "../../../provider/resources/inputs";
import { privateNetwork } from "../../../provider/resources/privateNetwork";
import { publicNetwork } from "../../../provider/resources/publicNetwork";
import { rule } from "../../../provider/resources/rule";
import { securityGroup } from "../../../provider/resources/securityGroup";
import { vdc } from "../../../provider/resources/vdc";
import { anyJson } from "../json";
import { kind, unknowns } from "./kind";

type Values = Readonly<Record<string, unknown>>;

const context: CheckContext = { logicalName: "web", nonce: "abcd2345", regionId: undefined, adopted: false };
const unknown = unknowns.string;

const checked = (resource: AnyResource, given: Values, before?: Values, more: Partial<CheckContext> = {}) =>
  check(resource, { ...context, ...more }, before, given);
const failuresOf = (resource: AnyResource, given: Values, before?: Values) => checked(resource, given, before).failures;

// A kind with an input of every sort.
const machine = kind(
  {
    vdcId: replaces(idOf("Vdc")),
    size: z.int().min(1).max(64),
    label: z.string().min(2).max(8).optional(),
    powered: z.boolean().optional(),
    chargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
    months: z.int().optional(),
    password: secret(z.string().min(8).optional()),
    disks: z
      .record(z.string(), z.strictObject({ size: z.int().min(10), type: z.enum(["ssd", "high"]).optional() }))
      .optional(),
    interfaces: z.array(z.object({ networkId: idOf("PrivateNetwork"), address: z.ipv4().optional() })).optional(),
    tags: z.array(z.string()).max(3).optional(),
  },
  {
    rules: [
      {
        over: ["chargeType", "months"],
        blames: "months",
        broken: ({ chargeType, months }) =>
          chargeType === "PrePaid" && months === undefined ? "PrePaid needs months" : undefined,
      },
      {
        over: ["password", "label"],
        blames: "password",
        broken: ({ label, password }) =>
          password !== undefined && password === label ? "must not be the label" : undefined,
      },
      {
        over: ["size"],
        blames: "size",
        broken: ({ size }, before) => (before?.size !== undefined && size < before.size ? "cannot shrink" : undefined),
      },
    ],
  },
);
const good = { vdcId: "v", size: 4 };

describe("check", () => {
  it("passes good inputs, with defaults filled in", () => {
    expect(checked(machine, good)).toEqual({
      inputs: { vdcId: "v", size: 4, chargeType: "PostPaid" },
      failures: [],
      warnings: [],
    });
  });

  it.each([undefined, null])("leaves out what is %j", (nothing) => {
    expect(checked(machine, { ...good, label: nothing, tags: nothing }).inputs).toEqual({
      ...good,
      chargeType: "PostPaid",
    });
  });

  it("does not change what it is given", () => {
    const given = Object.freeze({ ...good, interfaces: Object.freeze([Object.freeze({ networkId: "p" })]) });
    expect(checked(machine, given).failures).toEqual([]);
  });

  it("says nothing of hidden inputs, and leaves them out", () => {
    expect(checked(machine, { ...good, __nonce: "x", __urn: "y" })).toMatchObject({
      inputs: expect.not.objectContaining({ __nonce: "x" }),
      failures: [],
    });
  });

  it.each([
    ["vdcId", { size: 4 }, "is missing"],
    ["vdcId", { ...good, vdcId: "" }, "must be the id of a Vdc"],
    [
      "vdcId",
      { ...good, vdcId: "pending:abcd2345" },
      "is the id of a Vdc whose creation is not settled yet: run `pulumi up` again",
    ],
    ["vdcId", { ...good, vdcId: 7 }, "expected string, received number"],
    ["size", { ...good, size: 0 }, "must be at least 1"],
    ["size", { ...good, size: 65 }, "must be at most 64"],
    ["size", { ...good, size: 1.5 }, "expected int, received number"],
    ["size", { ...good, size: "4" }, "expected number, received string"],
    ["size", { ...good, size: null }, "is missing"],
    ["label", { ...good, label: "x" }, "must have at least 2 characters"],
    ["label", { ...good, label: "x".repeat(9) }, "must have at most 8 characters"],
    ["chargeType", { ...good, chargeType: "Free" }, "must be one of PostPaid, PrePaid"],
    ["disks", { ...good, disks: { a: { size: 9 } } }, "a.size: must be at least 10"],
    ["disks", { ...good, disks: { a: {} } }, "a.size: is missing"],
    ["disks", { ...good, disks: { a: { size: 10, color: 1, shape: 2 } } }, "a: color, shape is not known here"],
    ["interfaces", { ...good, interfaces: [{ networkId: "p" }, {}] }, "1.networkId: is missing"],
  ])("blames %s: %j", (property, given, reason) => {
    expect(failuresOf(machine, given)).toEqual([{ property, reason }]);
  });

  it("blames each property that is wrong", () => {
    const failures = failuresOf(machine, { vdcId: 1, size: "x", powered: "yes", disks: { a: { size: 1 } } });
    expect(failures.map(({ property }) => property)).toEqual(["vdcId", "size", "powered", "disks"]);
  });

  it.each([
    ["a list for a text", { label: ["x"] }],
    ["a text for a list", { tags: "four" }],
    ["two faults inside", { disks: { a: { size: 1, type: "b" } } }],
  ])("gives one message for a property: %s", (_, given) => {
    expect(failuresOf(machine, { ...good, ...given })).toHaveLength(1);
  });

  it("never throws, whatever it is given", () => {
    const kinds = fc.constantFrom<AnyResource>(machine, vdc, publicNetwork, privateNetwork, securityGroup, rule);
    const values = fc.oneof(anyJson, fc.constantFrom(...Object.values(unknowns)));
    fc.assert(
      fc.property(kinds, fc.infiniteStream(values), fc.boolean(), (resource, stream, isUpdate) => {
        const next = () => Object.fromEntries(Object.keys(resource.inputs).map((key) => [key, stream.next().value]));
        const { failures } = check(resource, context, isUpdate ? next() : undefined, next());
        expect(failures.every(({ reason }) => reason !== "")).toBe(true);
      }),
    );
  });
});

describe("a rule over several inputs", () => {
  it("blames the input that it names", () => {
    expect(failuresOf(machine, { ...good, chargeType: "PrePaid" })).toEqual([
      { property: "months", reason: "PrePaid needs months" },
    ]);
  });

  it("sees what was there before", () => {
    expect(failuresOf(machine, { ...good, size: 2 }, { ...good, size: 4 })).toEqual([
      { property: "size", reason: "cannot shrink" },
    ]);
  });

  it.each(["chargeType", "months"])("is left alone while %s is not known", (property) => {
    expect(failuresOf(machine, { ...good, chargeType: "PrePaid", [property]: unknown })).toEqual([]);
  });

  it("is left alone where one of its inputs is wrong already", () => {
    const failures = failuresOf(machine, { ...good, chargeType: "PrePaid", months: "x" });
    expect(failures.map(({ reason }) => reason)).toEqual(["expected number, received string"]);
  });
});

describe("a value that is not known yet", () => {
  it.each(Object.entries(unknowns))("passes as every input when it is the engine's unknown %s", (_, value) => {
    const given = Object.fromEntries(Object.keys(machine.inputs).map((property) => [property, value]));
    expect(checked(machine, given)).toEqual({ inputs: given, failures: [], warnings: [] });
  });

  it.each([
    ["in a record", { disks: { a: unknown } }],
    ["in an object in a record", { disks: { a: { size: unknown } } }],
    ["for an enum in an object in a record", { disks: { a: { size: 10, type: unknown } } }],
    ["in a list", { tags: ["a", unknown] }],
    ["for an object in a list", { interfaces: [unknown] }],
    ["in an object in a list", { interfaces: [{ networkId: unknown, address: unknown }] }],
  ])("passes %s", (_, given) => {
    expect(checked(machine, { ...good, ...given })).toMatchObject({ inputs: given, failures: [] });
  });

  it.each([
    ["record", "disks", { disks: { a: { size: unknown }, b: { size: 1 } } }, "b.size: must be at least 10"],
    ["object", "disks", { disks: { a: { size: 1, type: unknown } } }, "a.size: must be at least 10"],
    ["list", "interfaces", { interfaces: [{ networkId: unknown }, {}] }, "1.networkId: is missing"],
    [
      "item of a list",
      "interfaces",
      { interfaces: [{ networkId: unknown, address: "x" }] },
      "0.address: Invalid IPv4 address",
    ],
  ])("does not hide what is wrong beside it in a %s", (_, property, given, reason) => {
    expect(failuresOf(machine, { ...good, ...given })).toEqual([{ property, reason }]);
  });

  it("is no name that has to be kept", () => {
    expect(checked(vdc, { regionId: "CN_Beijing_A", vdcName: unknown }).inputs["vdcName"]).toBe(unknown);
  });

  it("gives rise to no warning", () => {
    expect(checked(vdc, { regionId: unknown }).warnings).toEqual([]);
  });

  it.each<[string, AnyResource]>([
    ["Vdc", vdc],
    ["PublicNetwork", publicNetwork],
    ["PrivateNetwork", privateNetwork],
    ["SecurityGroup", securityGroup],
    ["Rule", rule],
  ])("passes as every input of a %s", (_, resource) => {
    const given = Object.fromEntries(Object.keys(resource.inputs).map((property) => [property, unknown]));
    expect(checked(resource, given)).toEqual({ inputs: given, failures: [], warnings: [] });
  });
});

describe("a secret input that is wrong", () => {
  it.each([
    ["too short", "hunter2"],
    ["of a wrong type", 12_345_678],
    ["an object", { hunter: 2 }],
  ])("is blamed under no name, with its path in the reason: %s", (_, password) => {
    expect(failuresOf(machine, { ...good, password })).toEqual([
      { property: "", reason: expect.stringMatching(/^password: /) },
    ]);
  });

  it("is blamed by a rule under no name", () => {
    expect(failuresOf(machine, { ...good, password: "hunter22", label: "hunter22" })).toEqual([
      { property: "", reason: "password: must not be the label" },
    ]);
  });

  it("is never repeated", () => {
    const secrets = fc.oneof(fc.string({ minLength: 4, maxLength: 7 }), fc.integer({ min: 1000 }));
    fc.assert(
      fc.property(secrets, (password) => {
        // Marks that no text of ours holds.
        const value = typeof password === "string" ? `§${password}`.slice(0, 7) : password;
        expect(JSON.stringify(failuresOf(machine, { ...good, password: value }))).not.toContain(
          JSON.stringify(value).replaceAll('"', ""),
        );
      }),
    );
  });
});

describe("an input that nobody knows", () => {
  it("is refused with the list of inputs", () => {
    const [failure] = failuresOf(vdc, { regionId: "CN_Beijing_A", vdcNme: "x" });
    expect(failure?.reason).toContain("is not an input of Vdc; its inputs are regionId, vdcName");
  });

  it("has its name in the message", () => {
    const [failure] = failuresOf(vdc, { regionId: "CN_Beijing_A", vdcNme: "x" });
    expect(`${failure?.property} ${failure?.reason}`).toContain("vdcNme");
  });

  it("is not shown with its value, which may be a misspelt secret", () => {
    // The engine prints the value of a property that is named.
    expect(failuresOf(machine, { ...good, pasword: "hunter2" })).toMatchObject([{ property: "" }]);
  });

  it.each(["constructor", "toString", "hasOwnProperty", "valueOf"])(
    "is refused when JavaScript knows it: %s",
    (property) => {
      expect(failuresOf(vdc, { regionId: "CN_Beijing_A", [property]: "x" })).toHaveLength(1);
    },
  );

  it("does not reach the inputs", () => {
    expect(checked(vdc, { regionId: "CN_Beijing_A", vdcNme: "x" }).inputs).not.toHaveProperty("vdcNme");
  });
});

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
    ["", "must have at least 1 characters"],
    ["x".repeat(37), "must have at most 36 characters"],
    [7, "expected string, received number"],
  ])("is refused when it is %j", (vdcName, reason) => {
    expect(failuresOf(vdc, { regionId: "CN_Beijing_A", vdcName })).toEqual([{ property: "vdcName", reason }]);
  });
});

describe("a region", () => {
  it("is that of the setting where none is given", () => {
    expect(checked(vdc, {}, undefined, { regionId: "CN_Beijing_A" }).inputs["regionId"]).toBe("CN_Beijing_A");
  });

  it("is the one that is given where the setting says something else", () => {
    const given = { regionId: "CN_Beijing_A" };
    expect(checked(vdc, given, undefined, { regionId: "APAC_Seoul_A" }).inputs["regionId"]).toBe("CN_Beijing_A");
  });

  it("is missing where there is neither, and the text says what to do", () => {
    expect(failuresOf(vdc, {})).toEqual([
      {
        property: "regionId",
        reason:
          "is missing: give it, or set one for the stack with `pulumi config set cds:regionId CN_Beijing_A` (or as regionId of its cds.Provider)",
      },
    ]);
  });

  it("that nobody knows is accepted with a warning", () => {
    expect(checked(vdc, { regionId: "EU_Atlantis_A" })).toMatchObject({
      failures: [],
      warnings: ['regionId: "EU_Atlantis_A" is not a region that this version knows; it is sent as it is'],
    });
  });

  it.each(["", "Beijing", "cn_beijing_a", "CN_Beijing_A ", "CN-Beijing-A"])("is refused when it is %j", (regionId) => {
    expect(failuresOf(vdc, { regionId })).toEqual([
      { property: "regionId", reason: "must be a region code such as CN_Beijing_A" },
    ]);
  });
});

describe("an open list of values", () => {
  const lists = kind({ line: openEnum(["bgp", "cn2"], "a kind of line"), mask: openNumber([4, 8], "a size") });

  it("accepts what it knows without a word", () => {
    expect(checked(lists, { line: "bgp", mask: 8 })).toMatchObject({ failures: [], warnings: [] });
  });

  it("accepts what is well formed with a warning", () => {
    expect(checked(lists, { line: "x.25", mask: 5 })).toMatchObject({
      failures: [],
      warnings: [
        'line: "x.25" is not a kind of line; it is sent as it is',
        "mask: 5 is not a size (4, 8); it is sent as it is",
      ],
    });
  });

  it("refuses what is not", () => {
    expect(failuresOf(lists, { line: "b g p", mask: 0 })).toEqual([
      { property: "line", reason: "must be a kind of line, such as bgp" },
      { property: "mask", reason: "must be at least 1" },
    ]);
  });
});

describe("an input that cannot change", () => {
  const thing = kind({
    place: replaces(z.string()),
    mode: fixed(asSet(z.array(z.string()))),
    plain: z.string().optional(),
  });
  const before = { place: "a", mode: ["x", "y"] };

  it("is blamed when it does", () => {
    expect(failuresOf(thing, { ...before, mode: ["z"] }, before)).toEqual([
      { property: "mode", reason: expect.stringMatching(/^cannot change on an existing thing: take the change back/) },
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
    const named = kind({ name: fixed(name(36)) });
    expect(checked(named, {}, { name: "clicked" })).toMatchObject({ inputs: { name: "clicked" }, failures: [] });
    expect(checked(named, {}, { name: "clicked" }, { adopted: true })).toMatchObject({ inputs: {}, failures: [] });
  });
});

describe("an input that keeps a thing from deletion", () => {
  const disk = kind({ place: replaces(z.string()), size: z.int(), label: name(36), ...adoptable, ...protectable });
  const there = { place: "a", size: 4, label: "data-abcd2345", deleteProtection: true };
  const refusal = {
    property: "deleteProtection",
    reason: "is on, and place cannot change without a new one: set it to false in an update of its own first",
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
        reason: expect.stringMatching(
          /^cannot shrink from 16: addresses are given back by the block, not by the number; /,
        ),
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
      "is not where a /24 network begins: that is 10.0.0.0",
    ],
    [
      { type: "manual", address: "255.255.255.255", mask: 8 },
      "address",
      "is not where a /8 network begins: that is 255.0.0.0",
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

describe("the name of a thing", () => {
  it("may be as long as its kind takes", () => {
    expect(failuresOf(kind({ name: name(4) }), { name: "abcd" })).toEqual([]);
  });
});
