import { isDeepStrictEqual } from "node:util";
import { readRule, type FoundRule } from "./ruleListing";
import { identityOf, matchesContent, contentOf, type CheckedRule } from "./ruleShape";

interface Pairs {
  /** Rules that are there, each with the wanted one that it is, or can be made by a change; in the order of those wanted. */
  kept: (readonly [FoundRule, CheckedRule])[];
  missing: CheckedRule[];
  strange: FoundRule[];
}

/** Finds for each wanted rule the one that is there: one that is just like it, else one that differs in what can change. */
export function matchRules(there: readonly FoundRule[], wanted: readonly CheckedRule[]): Pairs {
  const pairs = new Map<CheckedRule, FoundRule>();
  for (const aspect of [contentOf, identityOf]) {
    for (const rule of wanted.filter((candidate) => !pairs.has(candidate))) {
      const taken = new Set(pairs.values());
      const match = there.find((found) => !taken.has(found) && matchesContent(aspect(readRule(found)), aspect(rule)));
      if (match !== undefined) pairs.set(rule, match);
    }
  }
  const taken = new Set(pairs.values());
  return {
    kept: wanted.flatMap((rule) => {
      const found = pairs.get(rule);
      return found === undefined ? [] : [[found, rule] as const];
    }),
    missing: wanted.filter((rule) => !pairs.has(rule)),
    strange: there.filter((found) => !taken.has(found)),
  };
}

/** The rules that are there: those that are wanted in the user's order and spelling, then the others. */
export function readRules(there: readonly FoundRule[], wanted: readonly CheckedRule[]): CheckedRule[] {
  const { kept, strange } = matchRules(there, wanted);
  return [...kept.map(([found, rule]) => asShown(found, rule)), ...strange.map(asWritten)];
}

/** A rule that is there, as the user writes it. */
export const asShown = (found: FoundRule, rule: CheckedRule): CheckedRule => ({
  ...rule,
  priority: found.Priority ?? rule.priority,
  description: found.Description ?? rule.description,
});

/** A rule that nobody has written, as a user would write it; what the API does not tell of it is left as check would have it, or empty. */
export function asWritten(found: FoundRule): CheckedRule {
  const { action = "allow", protocol = "TCP", targetAddress = "", priority = 1, ...seen } = readRule(found);
  const { ruleType = "ip", description = "", targetPort, localPort } = seen;
  const ports = { ...(targetPort && { targetPort }), ...(localPort && { localPort }) };
  return { action, protocol, targetAddress, ...ports, priority, ruleType, description };
}

/** Whether two lists hold the same rules, whatever their order. */
export function sameRuleLists(a: readonly CheckedRule[], b: readonly CheckedRule[]): boolean {
  const sorted = (list: readonly CheckedRule[]) => list.map((rule) => JSON.stringify(contentOf(rule))).sort();
  return isDeepStrictEqual(sorted(a), sorted(b));
}
