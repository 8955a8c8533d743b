import fc from "fast-check";
import { z } from "zod";
import { check } from "../../../provider/lifecycle/check";
import type { AnyResource } from "../../../provider/lifecycle/resource";
import { idOf, nestedObject, replaceOnChanges, secret } from "../../../provider/lifecycle/inputs";
import { privateNetwork } from "../../../provider/resources/network/privateNetwork";
import { publicNetwork } from "../../../provider/resources/network/publicNetwork";
import { rule } from "../../../provider/resources/security/rule";
import { securityGroup } from "../../../provider/resources/security/securityGroup";
import { vdc } from "../../../provider/resources/network/vdc";
import { anyJson } from "../json";
import { kind, unknowns } from "./kind";
import { checked, context, failuresOf } from "./checked";

const unknown = unknowns.string;

// A kind with an input of every sort.
const machine = kind(
  {
    vdcId: replaceOnChanges(idOf("Vdc")),
    size: z.int().min(1).max(64),
    label: z.string().min(2).max(8).optional(),
    powered: z.boolean().optional(),
    chargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
    months: z.int().optional(),
    password: secret(z.string().min(8).optional()),
    disks: z
      .record(z.string(), nestedObject({ size: z.int().min(10), type: z.enum(["ssd", "high"]).optional() }))
      .optional(),
    interfaces: z.array(z.object({ networkId: idOf("PrivateNetwork"), address: z.ipv4().optional() })).optional(),
    tags: z.array(z.string()).max(3).optional(),
  },
  {
    validations: [
      {
        inputs: ["chargeType", "months"],
        property: "months",
        validate: ({ chargeType, months }) =>
          chargeType === "PrePaid" && months === undefined ? "PrePaid needs months" : undefined,
      },
      {
        inputs: ["password", "label"],
        property: "password",
        validate: ({ label, password }) =>
          password !== undefined && password === label ? "must not be the label" : undefined,
      },
      {
        inputs: ["size"],
        property: "size",
        validate: ({ size }, before) =>
          before?.size !== undefined && size < before.size ? "cannot shrink" : undefined,
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
    ["vdcId", { size: 4 }, "is required"],
    ["vdcId", { ...good, vdcId: "" }, "must be the id of a Vdc"],
    [
      "vdcId",
      { ...good, vdcId: "pending:abcd2345" },
      "is the id of a Vdc whose creation has an unknown outcome: run `pulumi up` again",
    ],
    ["vdcId", { ...good, vdcId: 7 }, "expected string, received number"],
    ["size", { ...good, size: 0 }, "must be at least 1"],
    ["size", { ...good, size: 65 }, "must be at most 64"],
    ["size", { ...good, size: 1.5 }, "expected int, received number"],
    ["size", { ...good, size: "4" }, "expected number, received string"],
    ["size", { ...good, size: null }, "is required"],
    ["label", { ...good, label: "x" }, "must have at least 2 characters"],
    ["label", { ...good, label: "x".repeat(9) }, "must have at most 8 characters"],
    ["chargeType", { ...good, chargeType: "Free" }, "must be one of PostPaid, PrePaid"],
    ["disks", { ...good, disks: { a: { size: 9 } } }, "a.size: must be at least 10"],
    ["disks", { ...good, disks: { a: {} } }, "a.size: is required"],
    [
      "disks",
      { ...good, disks: { a: { size: 10, sise: 1, shape: 2 } } },
      "a: sise is not known here (did you mean size?), shape is not known here; known are size, type",
    ],
    ["interfaces", { ...good, interfaces: [{ networkId: "p" }, {}] }, "1.networkId: is required"],
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
    ["list", "interfaces", { interfaces: [{ networkId: unknown }, {}] }, "1.networkId: is required"],
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
  ])("is blamed by its name: %s", (_, password) => {
    expect(failuresOf(machine, { ...good, password })).toEqual([{ property: "password", reason: expect.any(String) }]);
  });

  it("is blamed by a rule as well", () => {
    expect(failuresOf(machine, { ...good, password: "hunter22", label: "hunter22" })).toEqual([
      { property: "password", reason: "must not be the label" },
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
    expect(failure?.reason).toContain(
      "is not an input of Vdc (did you mean vdcName?); its inputs are regionId, vdcName",
    );
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
