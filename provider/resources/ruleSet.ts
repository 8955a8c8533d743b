import { z } from "zod";
import type { Resource } from "./contract";
import { boughtEarlier, make } from "./creation";
import { alike, idOf, replaces } from "./inputs";
import { addRule, describeRule, prioritizeRule, removeRules, rulesOf } from "./ruleListing";
import { asShown, asWritten, pairsOf, sameRuleLists, seenRules } from "./rulePairs";
import { identityOf, ruleShape, wrongAddress, wrongPorts, type CheckedRule, type GivenRule } from "./ruleShape";
import { findSecurityGroup } from "./securityGroup";

const ruleInSet: z.ZodType<CheckedRule, GivenRule> = z.strictObject(ruleShape).superRefine((rule, { addIssue }) => {
  for (const message of [wrongAddress(rule), wrongPorts(rule)])
    if (message !== undefined) addIssue({ code: "custom", message });
});

const ruleList = z.array(ruleInSet).superRefine((rules, { addIssue }) => {
  const identities = rules.map((rule) => JSON.stringify(identityOf(rule)));
  const second = identities.findIndex((identity, index) => identities.indexOf(identity) < index);
  if (second < 0) return;
  const message = `rules ${identities.indexOf(identities[second] ?? "")} and ${second} match the same and do the same: leave one out`;
  addIssue({ code: "custom", message });
});

function sameRules(...lists: [unknown, unknown]): boolean {
  const [one, other] = lists.map((list) => ruleList.safeParse(list).data);
  return one !== undefined && other !== undefined && sameRuleLists(one, other);
}

const inputs = {
  /** Security group whose rules they are; one set for each group, and no `Rule` beside it. Changing it replaces the set. */
  securityGroupId: replaces(idOf("SecurityGroup")),
  /** All rules of the group, in any order; an empty list leaves it without any. Changed in place: first rules are changed and added (ModifySecurityGroupRule, ModifySecurityGroupRulePriority, AddSecurityGroupRule), then those that are not in the list are removed, whoever made them (RemoveSecurityGroupRule). */
  rules: alike(sameRules, ruleList),
};

/** What a set of rules has beyond its inputs: nothing. */
type RuleSetOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface RuleSetKind extends Resource<typeof inputs, RuleSetOutputs> {}

/** All rules of a security group: DescribeSecurityGroupAttribute, AddSecurityGroupRule, ModifySecurityGroupRule, ModifySecurityGroupRulePriority, RemoveSecurityGroupRule. Its id is the group's. */
export const ruleSet: RuleSetKind = {
  kind: "RuleSet",
  inputs,
  minutes: { create: 30, update: 30, delete: 30 },
  creation: {
    key: ({ securityGroupId }) => securityGroupId,
    async join(context, { securityGroupId }) {
      if ((await findSecurityGroup(context, securityGroupId)) === undefined)
        throw new Error(`there is no security group ${securityGroupId}`);
    },
  },
  // All the rest is an update of the rules that the group has.
  made: (checked) => ({ ...checked, rules: [] }),

  async read(context, id, { rules = [] }) {
    if ((await findSecurityGroup(context, id)) === undefined) return undefined;
    const there = await rulesOf(context, id);
    if (there.length === 0 && rules.length > 0) return undefined;
    return { inputs: { securityGroupId: id, rules: seenRules(there, rules) }, outputs: {} };
  },

  async update(context, id, state, { rules }, reached) {
    // Of a group that is just taken over nobody knows yet whether it has none.
    if (context.earlier === undefined && rules.length > 0 && sameRuleLists(state.rules, rules)) return;
    for (const rule of rules) await boughtEarlier(context, addRuleLike(rule), { ...rule, securityGroupId: id });
    const there = await rulesOf(context, id);
    const { kept, missing, strange } = pairsOf(there, rules);
    const now = new Map(
      [...kept, ...strange.map((found) => [found, asWritten(found)] as const)].map(([found, rule]) => [
        found.RuleId,
        asShown(found, rule),
      ]),
    );
    const has = (ruleId: string, rule: CheckedRule) => {
      now.set(ruleId, rule);
      reached({ rules: [...now.values()] });
    };
    for (const [found, rule] of kept) {
      const shown = asShown(found, rule);
      if (shown.description !== rule.description) {
        await describeRule(context, id, found.RuleId, rule.description);
        has(found.RuleId, { ...shown, description: rule.description });
      }
      if (shown.priority !== rule.priority) {
        await prioritizeRule(context, id, found.RuleId, rule.priority);
        has(found.RuleId, rule);
      }
    }
    for (const rule of missing)
      has((await make(context, addRuleLike(rule), { ...rule, securityGroupId: id }, "")).id, rule);
    await removeRules(
      context,
      id,
      strange.map(({ RuleId }) => RuleId),
    );
    reached({ rules });
  },

  async delete(context, id) {
    await removeRules(
      context,
      id,
      (await rulesOf(context, id)).map(({ RuleId }) => RuleId),
    );
  },
};

const addRuleLike = (rule: CheckedRule): typeof addRule => ({
  ...addRule,
  // The rule belongs to the action: an unresolved one is taken up again for the same rule only.
  action: `${addRule.action} (${Object.values(identityOf(rule)).join(" ")})`,
});
