import fc from "fast-check";
import { isEquivalent } from "../../../provider/lifecycle/diff";
import { rule } from "../../../provider/resources/security/rule";
import { sameRuleLists } from "../../../provider/resources/security/rulePairs";
import { identityOf, type CheckedRule } from "../../../provider/resources/security/ruleShape";

const web: CheckedRule = {
  action: "allow",
  protocol: "TCP",
  targetAddress: "192.0.2.1",
  localPort: "80",
  priority: 10,
  ruleType: "ip",
  description: "web",
};

type Text = "targetAddress" | "targetPort" | "localPort";

/** Whether two texts of a rule mean the same, to a `Rule` and to a `RuleSet`: both must say so, or neither. */
function mean(input: Text, one: string | undefined, other: string | undefined): boolean {
  const inRule = isEquivalent(rule.inputs[input], one, other);
  expect(sameRuleLists([{ ...web, [input]: one }], [{ ...web, [input]: other }])).toBe(inRule);
  return inRule;
}

const byte = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(byte, byte, byte, byte);
const number = ([a, b, c, d]: readonly number[]) => (((a ?? 0) * 256 + (b ?? 0)) * 256 + (c ?? 0)) * 256 + (d ?? 0);
const range = fc.record({ address, length: fc.integer({ min: 0, max: 32 }) });
interface Range {
  address: readonly number[];
  length: number;
}
const port = fc.integer({ min: 1, max: 65_534 });
const ports = fc.tuple(port, port).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** The same items in another order, some of them twice. */
const again = <T>(items: readonly T[]) =>
  fc
    .tuple(fc.shuffledSubarray([...items], { minLength: items.length }), fc.subarray([...items]))
    .map(([all, some]) => [...all, ...some]);
const twoSpellings = <T>(item: fc.Arbitrary<T>) =>
  fc.array(item, { minLength: 1, maxLength: 5 }).chain((items) => fc.tuple(again(items), again(items)));

const spellRange = ({ address: bytes, length }: Range, long: boolean) =>
  length === 32 && !long ? bytes.join(".") : `${bytes.join(".")}/${length}`;
const spellPorts = ([from, to]: readonly [number, number], long: boolean) =>
  from === to && !long ? String(from) : `${from}-${to}`;

describe("the spelling of a rule", () => {
  it.each<[Text, string | undefined, string | undefined]>([
    ["localPort", "80;443", "443;80"],
    ["localPort", "80-80", "80"],
    ["localPort", "80;80", "80"],
    ["localPort", "080", "80"],
    ["targetPort", undefined, "0"],
    ["targetPort", "0-65535", "0"],
    ["targetPort", "1-65535", undefined],
    ["targetAddress", "192.0.2.1", "192.0.2.1/32"],
    ["targetAddress", "10.1.2.3/8", "10.0.0.0/8"],
    ["targetAddress", "10.0.0.0/8;192.0.2.1", "192.0.2.1/32;10.0.0.0/8;192.0.2.1"],
    ["targetAddress", "1.2.3.4/0", "0.0.0.0/0"],
    ["targetAddress", "00:16:3E:00:00:01", "00:16:3e:00:00:01"],
    ["targetAddress", "00:16:3e:00:00:02;00:16:3e:00:00:01", "00-16-3E-00-00-01;00-16-3E-00-00-02"],
  ])("does not count: %s %s is %s", (input, one, other) => {
    expect(mean(input, one, other)).toBe(true);
  });

  it.each<[Text, string | undefined, string | undefined]>([
    ["localPort", "80;443", "80"],
    ["localPort", "80-443", "80;443"],
    ["localPort", "0", "80"],
    ["localPort", undefined, "80"],
    ["localPort", "2-65535", "0"],
    ["targetAddress", "192.0.2.1", "192.0.2.0/24"],
    ["targetAddress", "10.0.0.0/8", "10.0.0.0/9"],
    ["targetAddress", "10.0.0.0/8", "11.0.0.0/8"],
    ["targetAddress", "00:16:3e:00:00:01", "00:16:3e:00:00:02"],
  ])("counts where it means something else: %s %s is not %s", (input, one, other) => {
    expect(mean(input, one, other)).toBe(false);
  });

  it("does not count, whatever the order, however often, in a long form or a short one", () => {
    fc.assert(
      fc.property(twoSpellings(range), twoSpellings(ports), fc.boolean(), (ranges, spans, long) => {
        const [oneRange, otherRange] = ranges.map((list, side) =>
          list.map((item) => spellRange(item, long === (side === 0))).join(";"),
        );
        const [onePort, otherPort] = spans.map((list, side) =>
          list.map((item) => spellPorts(item, long === (side === 0))).join(";"),
        );
        expect([mean("targetAddress", oneRange, otherRange), mean("localPort", onePort, otherPort)]).toEqual([
          true,
          true,
        ]);
      }),
    );
  });

  it("counts exactly where two ranges hold other addresses", () => {
    const near = fc
      .tuple(range, fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1, 256))
      .map(([{ address: bytes, length }, shorter, step]) => {
        const moved = (number(bytes) + step) % 2 ** 32;
        const other = [24, 16, 8, 0].map((shift) => Math.floor(moved / 2 ** shift) % 256);
        return [
          { address: bytes, length },
          { address: other, length: Math.max(0, length - shorter) },
        ] as const;
      });
    const span = ({ address: bytes, length }: Range) => {
      const size = 2 ** (32 - length);
      return `${Math.floor(number(bytes) / size)} ${size}`;
    };
    fc.assert(
      fc.property(near, ([one, other]) => {
        expect(mean("targetAddress", spellRange(one, true), spellRange(other, true))).toBe(span(one) === span(other));
      }),
    );
  });

  it("is one spelling: spelling it so once more changes nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (targetAddress, localPort) => {
        const once = identityOf({ ...web, targetAddress, localPort });
        const texts = { targetAddress: String(once.targetAddress), localPort: String(once.localPort) };
        expect(identityOf({ ...web, ...texts })).toEqual(once);
      }),
    );
  });
});
