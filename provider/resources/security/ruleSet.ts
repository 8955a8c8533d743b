import { z } from "zod";
import { notFound } from "../../lifecycle/messages";
import type { Context } from "../../lifecycle/context";
import type { Resource } from "../../lifecycle/resource";
import { findEarlierPurchase, createOnce } from "../../lifecycle/createOnce";
import { adoptable, equivalentBy, idOf, nestedObject, replaceOnChanges } from "../../lifecycle/inputs";
import {
  addRule,
  describeRule,
  prioritizeRule,
  removeRules,
  rulesOf,
  rulesOfGroup,
  type FoundRule,
} from "./ruleListing";
import { asShown, asWritten, matchRules, sameRuleLists, readRules } from "./rulePairs";
import { identityOf, ruleShape, addressError, portsError, type CheckedRule, type GivenRule } from "./ruleShape";
import { findSecurityGroup } from "../shared/securityGroups";

const ruleInSet: z.ZodType<CheckedRule, GivenRule> = nestedObject(ruleShape).superRefine((rule, { addIssue }) => {
  for (const message of [addressError(rule), portsError(rule)])
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
  const [left, right] = lists.map((list) => ruleList.safeParse(list).data);
  return left !== undefined && right !== undefined && sameRuleLists(left, right);
}

const inputs = {
  /** Security group whose rules they are; one set for each group, and no `Rule` beside it. Changing it replaces the set. */
  securityGroupId: replaceOnChanges(idOf("SecurityGroup")),
  /** All rules of the group, in any order; an empty list leaves it without any. Changed in place: first rules are changed and added (ModifySecurityGroupRule, ModifySecurityGroupRulePriority, AddSecurityGroupRule), then those that were in the list, or that a refresh has found, and are not wanted any more are removed (RemoveSecurityGroupRule). A group that has other rules when the set is made is refused: name them, and take them out later. */
  rules: equivalentBy(sameRules, ruleList),
  ...adoptable,
};

/** What a set of rules has beyond its inputs. */
export interface RuleSetOutputs {
  /** Ids of the rules, in the order of `rules`. */
  ruleIds: string[];
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface RuleSetKind extends Resource<typeof inputs & typeof adoptable, RuleSetOutputs> {}

/** All rules of a security group: DescribeSecurityGroupAttribute, AddSecurityGroupRule, ModifySecurityGroupRule, ModifySecurityGroupRulePriority, RemoveSecurityGroupRule. Its id is the group's. */
export const ruleSet: RuleSetKind = {
  kind: "RuleSet",
  sharesIdWith: "SecurityGroup",
  description:
    "All rules of a security group as one value, for groups without any `Rule`. It begins with a group that has no other rules than those of its list.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    id: ({ securityGroupId }) => securityGroupId,
    async attach(context, { securityGroupId }) {
      if ((await findSecurityGroup(context, securityGroupId)) === undefined)
        throw notFound(`security group ${securityGroupId}`);
    },
    async validate(context, { rules, securityGroupId }) {
      refuseUnlisted(securityGroupId, matchRules(await rulesOf(context, securityGroupId), rules).strange);
    },
  },
  // All the rest is an update of the rules that the group has.
  setByCreate: (checked) => ({ ...checked, rules: [] }),

  async read(context, id, { rules }) {
    if ((await findSecurityGroup(context, id)) === undefined) return undefined;
    const there = await rulesOf(context, id);
    if (there.length === 0 && rules !== undefined && rules.length > 0) return undefined;
    return {
      inputs: { securityGroupId: id, rules: readRules(there, rules ?? []) },
      outputs: { ruleIds: idsOf(there, rules) },
    };
  },

  async update(context, id, { ruleIds, ...state }, { rules }, saveProgress) {
    if (context.earlierPurchase === undefined && ruleIds !== undefined && sameRuleLists(state.rules, rules)) return;
    for (const rule of rules) await findEarlierPurchase(context, addRuleLike(rule), { ...rule, securityGroupId: id });
    const { kept, missing, strange } = matchRules(await rulesOf(context, id), rules);
    const leaving = rulesToRemove(context, id, strange, ruleIds && state.rules);
    const now = new Map(
      [...kept, ...leaving.map((found) => [found, asWritten(found)] as const)].map(([found, rule]) => [
        found.RuleId,
        asShown(found, rule),
      ]),
    );
    const has = (ruleId: string, rule: CheckedRule) => {
      now.set(ruleId, rule);
      saveProgress({ rules: [...now.values()], ruleIds: [...now.keys()] });
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
      has((await createOnce(context, addRuleLike(rule), { ...rule, securityGroupId: id }, "")).id, rule);
    await removeRules(
      context,
      id,
      leaving.map(({ RuleId }) => RuleId),
    );
    saveProgress({ rules });
  },

  async delete(context, id, { rules }) {
    const there = idsOf(await rulesOf(context, id), rules);
    await removeRules(
      context,
      id,
      there.filter((ruleId) => !context.run.isOwnedElsewhere("Rule", ruleId)),
    );
  },

  declaredList: (_, { securityGroupId }) =>
    securityGroupId === undefined ? undefined : { name: rulesOfGroup(securityGroupId), isWhole: true },
  owns: (_, { ruleIds = [] }) => ruleIds.map((ruleId) => ["Rule", ruleId] as const),
};

/** The ids of the rules that a list is about; of all, without a list. */
const idsOf = (there: readonly FoundRule[], rules: readonly CheckedRule[] | undefined) =>
  (rules === undefined ? there : matchRules(there, rules).kept.map(([found]) => found)).map(({ RuleId }) => RuleId);

/** The rules to remove: those that are not wanted any more. What neither the set nor a refresh knows of is left alone. */
function rulesToRemove(
  context: Context,
  id: string,
  strange: readonly FoundRule[],
  before: readonly CheckedRule[] | undefined,
): FoundRule[] {
  if (before === undefined) refuseUnlisted(id, strange);
  const { kept: known, strange: unknown } = matchRules(strange, before ?? []);
  if (unknown.length > 0)
    context.warn(
      `${namesOf(unknown)} was added elsewhere and stays: after a \`pulumi refresh\` the next run removes it`,
    );
  return known.map(([found]) => found).filter(({ RuleId }) => !context.run.isOwnedElsewhere("Rule", RuleId));
}

function refuseUnlisted(id: string, strange: readonly FoundRule[]): void {
  if (strange.length === 0) return;
  throw new Error(
    `security group ${id} has rules that are not in the list: ${namesOf(strange)}. Add them to rules, run \`pulumi up\`, then take out what is not wanted`,
  );
}

const namesOf = (rules: readonly FoundRule[]) =>
  rules.map((found) => `${found.RuleId} (${Object.values(identityOf(asWritten(found))).join(" ")})`).join(", ");

const addRuleLike = (rule: CheckedRule): typeof addRule => ({
  ...addRule,
  // The rule belongs to the action: an unresolved one is taken up again for the same rule only.
  action: `${addRule.action} (${Object.values(identityOf(rule)).join(" ")})`,
});
