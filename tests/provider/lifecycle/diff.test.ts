import fc from "fast-check";
import { z } from "zod";
import type { AnyResource } from "../../../provider/lifecycle/resource";
import { diff, isEquivalent } from "../../../provider/lifecycle/diff";
import {
  adoptable,
  equivalentBy,
  asSet,
  protectable,
  replaceOnChanges,
  equalsIgnoringCase,
  secret,
} from "../../../provider/lifecycle/inputs";
import { privateNetwork } from "../../../provider/resources/network/privateNetwork";
import { publicNetwork } from "../../../provider/resources/network/publicNetwork";
import { rule } from "../../../provider/resources/security/rule";
import { vdc } from "../../../provider/resources/network/vdc";
import { anyJson, overTheWire } from "../json";
import { kind, unknowns } from "./kind";

const unknown = unknowns.string;
const thing = kind({
  place: replaceOnChanges(z.string()),
  size: z.int(),
  method: equivalentBy(equalsIgnoringCase, z.string().optional()),
  tags: asSet(z.array(z.string()).optional()),
  password: secret(z.string().optional()),
  disks: z.record(z.string(), z.object({ size: z.int() })).optional(),
});
const state = { place: "a", size: 4, method: "Traffic", tags: ["x", "y"], disks: { a: { size: 10 } } };

const copyOf = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, overTheWire(value)]));

describe("diff", () => {
  it("sees no difference between equal inputs", () => {
    expect(diff(thing, state, { ...state, tags: [...state.tags], disks: { a: { size: 10 } } })).toEqual({
      changed: [],
      replaces: [],
      deleteBeforeReplace: false,
      warnings: [],
    });
  });

  it.each([
    ["a value", { size: 5 }, ["size"]],
    ["a value that is added", { password: "x" }, ["password"]],
    ["a value that is taken away", { tags: undefined }, ["tags"]],
    ["something deep inside", { disks: { a: { size: 20 } } }, ["disks"]],
    ["something added inside", { disks: { ...state.disks, b: { size: 10 } } }, ["disks"]],
    ["several values", { size: 5, method: "Fixed", place: "b" }, ["place", "size", "method"]],
  ])("names the inputs that change: %s", (_, change, changed) => {
    expect(diff(thing, state, { ...state, ...change }).changed).toEqual(changed);
  });

  it("names those whose change needs a new thing", () => {
    expect(diff(thing, state, { ...state, place: "b", size: 5 }).replaces).toEqual(["place"]);
  });

  it.each([
    ["outputs", { segments: ["10.0.0.0/24"] }],
    ["hidden inputs", { __nonce: "abcd2345", __urn: "urn", __schema: 1 }],
  ])("looks past %s in the state", (_, more) => {
    expect(diff(thing, { ...state, ...more }, state).changed).toEqual([]);
  });

  it("looks past hidden inputs that change", () => {
    expect(diff(thing, { ...state, __timeouts: {} }, { ...state, __timeouts: { create: "1h" } }).changed).toEqual([]);
  });

  it.each([
    ["in another case", { method: "TRAFFIC" }],
    ["in another order", { tags: ["y", "x"] }],
    ["missing on both sides", { password: undefined }],
  ])("takes spellings of one meaning for equal: %s", (_, change) => {
    expect(diff(thing, state, { ...state, ...change }).changed).toEqual([]);
  });

  it.each([
    ["one more", { tags: ["x", "y", "y"] }],
    ["another", { tags: ["x", "z"] }],
  ])("takes sets with different members for different: %s", (_, change) => {
    expect(diff(thing, state, { ...state, ...change }).changed).toEqual(["tags"]);
  });

  it.each(Object.entries(unknowns))("takes an unknown %s for a change", (_, value) => {
    expect(diff(thing, state, { ...state, size: value }).changed).toEqual(["size"]);
  });

  it.each([
    ["in a set", { tags: ["x", unknown] }, "tags"],
    ["in an object", { disks: { a: { size: unknown } } }, "disks"],
  ])("takes a value that is not known inside for a change: %s", (_, change, property) => {
    expect(diff(thing, state, { ...state, ...change }).changed).toEqual([property]);
  });

  it("replaces for a value that is not known yet where a change would", () => {
    expect(diff(thing, state, { ...state, place: unknown }).replaces).toEqual(["place"]);
  });

  it("replaces what the kind says has to be replaced this time", () => {
    const judging = kind(
      { size: z.int() },
      { customizeDiff: (was, is) => ({ replaces: is.size < was.size ? ["size"] : [] }) },
    );
    expect([
      diff(judging, { size: 4 }, { size: 2 }).replaces,
      diff(judging, { size: 4 }, { size: 8 }).replaces,
    ]).toEqual([["size"], []]);
  });

  it("looks past what the kind says does not matter this time", () => {
    const judging = kind({ image: z.string() }, { customizeDiff: () => ({ ignored: ["image"] }) });
    expect(diff(judging, { image: "a" }, { image: "b" }).changed).toEqual([]);
  });

  it("deletes first where the kind asks for it", () => {
    const alone = kind({ place: replaceOnChanges(z.string()) }, { deleteBeforeReplace: () => true });
    expect(diff(alone, { place: "a" }, { place: "b" }).deleteBeforeReplace).toBe(true);
  });

  it("deletes nothing first where nothing is replaced", () => {
    const alone = kind({ size: z.int() }, { deleteBeforeReplace: () => true });
    expect(diff(alone, { size: 1 }, { size: 2 }).deleteBeforeReplace).toBe(false);
  });

  it.each([
    ["a change in place", { size: 2 }, ["it stops"]],
    ["a replacement", { size: 2, place: "b" }, []],
    ["no change", {}, []],
  ])("gives the kind's warnings for %s", (_, change, warnings) => {
    const stopping = kind({ size: z.int(), place: replaceOnChanges(z.string()) }, { warnings: () => ["it stops"] });
    expect(diff(stopping, { size: 1, place: "a" }, { size: 1, place: "a", ...change }).warnings).toEqual(warnings);
  });

  it("never throws, and sees no difference between a thing and itself", () => {
    const kinds = fc.constantFrom<AnyResource>(thing, vdc, publicNetwork, privateNetwork, rule);
    fc.assert(
      fc.property(kinds, fc.infiniteStream(anyJson), (resource, stream) => {
        const next = () => Object.fromEntries(Object.keys(resource.inputs).map((key) => [key, stream.next().value]));
        const [was, is] = [next(), next()];
        expect(diff(resource, was, copyOf(was)).changed).toEqual([]);
        expect(() => diff(resource, was, is)).not.toThrow();
      }),
    );
  });

  it("replaces nothing that does not change", () => {
    fc.assert(
      fc.property(fc.infiniteStream(anyJson), (stream) => {
        const next = () =>
          Object.fromEntries(Object.keys(privateNetwork.inputs).map((key) => [key, stream.next().value]));
        const { changed, replaces: replaced } = diff(privateNetwork, next(), next());
        expect(replaced.filter((property) => !changed.includes(property))).toEqual([]);
      }),
    );
  });
});

describe("a replacement", () => {
  const disk = kind(
    {
      place: replaceOnChanges(z.string()),
      kept: replaceOnChanges(z.int()),
      size: z.int(),
      ...adoptable,
      ...protectable,
    },
    { lostOnReplace: "all that is on it", warnings: () => ["a change that hurts"] },
  );
  const there = { place: "a", kept: 1, size: 4, deleteProtection: false };

  it("says what is lost, and which inputs are the reason", () => {
    expect(diff(disk, there, { ...there, place: "b", kept: 2 }).warnings).toEqual([
      "a change of place and kept replaces it, and loses all that is on it",
    ]);
  });

  it("that loses nothing says nothing", () => {
    expect(diff(kind({ place: replaceOnChanges(z.string()) }), { place: "a" }, { place: "b" }).warnings).toEqual([]);
  });

  it("is not what a change in place warns of", () => {
    expect(diff(disk, there, { ...there, size: 5 }).warnings).toEqual(["a change that hurts"]);
  });

  it("does not come of `adopt`, nor does an update", () => {
    expect(diff(disk, there, { ...there, adopt: "d-1" })).toMatchObject({ changed: [], warnings: [] });
  });
});

describe("the difference between two", () => {
  it("public networks is none when the billing method has another case only", () => {
    const was = { vdcId: "v", name: "n", type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 };
    expect(diff(publicNetwork, was, { ...was, billingMethod: "Bandwidth" }).changed).toEqual([]);
  });

  it.each([
    ["manual", "manual", true],
    ["auto", "manual", false],
    ["manual", "auto", false],
  ])("private networks deletes the old one first when both are manual: %s and %s", (was, is, first) => {
    const network = { vdcId: "v", name: "n", address: "10.0.0.0", mask: 24 };
    const { deleteBeforeReplace } = diff(privateNetwork, { ...network, type: was }, { ...network, mask: 25, type: is });
    expect(deleteBeforeReplace).toBe(first);
  });

  it("rules deletes the old one first when both match the same traffic", () => {
    const was = {
      securityGroupId: "g",
      action: "allow",
      protocol: "TCP",
      targetAddress: "10.0.0.0/8",
      localPort: "22",
      priority: 1,
      direction: "all",
      ruleType: "ip",
      description: "d",
    };
    expect([
      diff(rule, was, { ...was, action: "deny" }).deleteBeforeReplace,
      diff(rule, was, { ...was, localPort: "23" }).deleteBeforeReplace,
    ]).toEqual([true, false]);
  });

  it("VDCs is made up in place when the name changes, and by a new one when the region does", () => {
    const was = { regionId: "CN_Beijing_A", vdcName: "a" };
    expect([
      diff(vdc, was, { ...was, vdcName: "b" }).replaces,
      diff(vdc, was, { ...was, regionId: "APAC_Seoul_A" }).replaces,
    ]).toEqual([[], ["regionId"]]);
  });
});

describe("equal", () => {
  it.each([
    ["Traffic", "traffic", true],
    ["Traffic", "Traffics", false],
    ["Traffic", undefined, false],
    [undefined, undefined, true],
    [1, "1", false],
  ])("by case-blind text compares %j and %j: %s", (a, b, same) => {
    expect(isEquivalent(equivalentBy(equalsIgnoringCase, z.string()), a, b)).toBe(same);
  });

  it("of sets does not mind the order, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 1 })), fc.integer(), (list, by) => {
        const at = list.length === 0 ? 0 : Math.abs(by) % list.length;
        expect(isEquivalent(asSet(z.array(z.unknown())), list, [...list.slice(at), ...list.slice(0, at)])).toBe(true);
      }),
    );
  });

  it("is not deceived by an input that is marked twice", () => {
    expect(isEquivalent(replaceOnChanges(equivalentBy(equalsIgnoringCase, z.string())), "A", "a")).toBe(true);
  });

  it("does not depend on the order of parts inside an item, which the engine sorts by name", () => {
    const as = (one: string, other: string) => ({ [one]: one, [other]: other });
    const [a, b] = [as("network", "address"), as("network", "zone")];
    const [sameA, sameB] = [as("address", "network"), as("zone", "network")];
    expect(isEquivalent(asSet(z.array(z.unknown())), [a, b], [sameB, sameA])).toBe(true);
    expect(isEquivalent(asSet(z.array(z.unknown())), [a, b], [sameA, sameA])).toBe(false);
  });
});
