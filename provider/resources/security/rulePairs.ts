import { isDeepStrictEqual } from "node:util";
import { readRule, type FoundRule } from "./ruleListing";
import { identityOf, matchesContent, contentOf, type CheckedRule } from "./ruleShape";

interface Pairs {
  /** Existing rules, each with the declared one that it is, or can be changed to; in the order of the declared ones. */
  kept: (readonly [FoundRule, CheckedRule])[];
  /** Declared rules that do not exist. */
  missing: CheckedRule[];
  /** Existing rules that are not declared. */
  undeclared: FoundRule[];
}

/** Finds the existing rule for each declared one: an equal one, or else one that differs only in what can change. */
export function matchRules(existing: readonly FoundRule[], declared: readonly CheckedRule[]): Pairs {
  const pairs = new Map<CheckedRule, FoundRule>();
  for (const aspect of [contentOf, identityOf]) {
    for (const rule of declared.filter((candidate) => !pairs.has(candidate))) {
      const taken = new Set(pairs.values());
      const match = existing.find(
        (found) => !taken.has(found) && matchesContent(aspect(readRule(found)), aspect(rule)),
      );
      if (match !== undefined) pairs.set(rule, match);
    }
  }
  const taken = new Set(pairs.values());
  return {
    kept: declared.flatMap((rule) => {
      const found = pairs.get(rule);
      return found === undefined ? [] : [[found, rule] as const];
    }),
    missing: declared.filter((rule) => !pairs.has(rule)),
    undeclared: existing.filter((found) => !taken.has(found)),
  };
}

/** The existing rules: first those that are declared, in their order and spelling, then the others. */
export function readRules(existing: readonly FoundRule[], declared: readonly CheckedRule[]): CheckedRule[] {
  const { kept, undeclared } = matchRules(existing, declared);
  return [...kept.map(([found, rule]) => withActualValues(rule, found)), ...undeclared.map(asDeclared)];
}

/** A declared rule with the priority and the description that the existing one has. */
export const withActualValues = (rule: CheckedRule, found: FoundRule): CheckedRule => ({
  ...rule,
  priority: found.Priority ?? rule.priority,
  description: found.Description ?? rule.description,
});

/** An existing rule as a program would declare it; what the API does not show has its default, or is empty. */
export function asDeclared(found: FoundRule): CheckedRule {
  const { action = "allow", protocol = "TCP", targetAddress = "", priority = 1, ...rest } = readRule(found);
  const { ruleType = "ip", description = "", targetPort, localPort } = rest;
  const ports = { ...(targetPort && { targetPort }), ...(localPort && { localPort }) };
  return { action, protocol, targetAddress, ...ports, priority, ruleType, description };
}

/** Whether two lists contain the same rules, in any order. */
export function sameRuleLists(a: readonly CheckedRule[], b: readonly CheckedRule[]): boolean {
  const sorted = (list: readonly CheckedRule[]) => list.map((rule) => JSON.stringify(contentOf(rule))).sort();
  return isDeepStrictEqual(sorted(a), sorted(b));
}
