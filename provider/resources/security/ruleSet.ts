import { z } from "zod";
import { notFound } from "../../lifecycle/messages";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, equivalentBy, idOf, nestedObject, replaceOnChanges } from "../../lifecycle/inputs";
import { removeRules, rulesOf, rulesOfGroup, type FoundRule } from "./ruleListing";
import { matchRules, sameRuleLists, readRules } from "./rulePairs";
import { findEarlierRules, RuleSetUpdate, validateAllListed } from "./ruleSetUpdate";
import { identityOf, ruleShape, addressError, portsError, type CheckedRule, type GivenRule } from "./ruleShape";
import { findSecurityGroup } from "../shared/securityGroups";

const ruleInSet: z.ZodType<CheckedRule, GivenRule> = nestedObject(ruleShape).superRefine((rule, { addIssue }) => {
  for (const message of [addressError(rule), portsError(rule)])
    if (message !== undefined) addIssue({ code: "custom", message });
});

const ruleList = z.array(ruleInSet).superRefine((rules, { addIssue }) => {
  const identities = rules.map((rule) => JSON.stringify(identityOf(rule)));
  const duplicate = identities.findIndex((identity, index) => identities.indexOf(identity) < index);
  if (duplicate < 0) return;
  const message = `rules ${identities.indexOf(identities[duplicate] ?? "")} and ${duplicate} match the same traffic with the same action: remove one`;
  addIssue({ code: "custom", message });
});

function sameRules(...lists: [unknown, unknown]): boolean {
  const [left, right] = lists.map((list) => ruleList.safeParse(list).data);
  return left !== undefined && right !== undefined && sameRuleLists(left, right);
}

const inputs = {
  /** Security group of the rules; it has one `RuleSet`, and no `Rule`. Changing it replaces the set. */
  securityGroupId: replaceOnChanges(idOf("SecurityGroup")),
  /** All rules of the group, in any order; an empty list removes all. Changed in place: rules are changed (ModifySecurityGroupRule, ModifySecurityGroupRulePriority) and added (AddSecurityGroupRule), then rules that were in the list, or that a refresh has found, and are not in it any more are removed (RemoveSecurityGroupRule). At creation, a group that has other rules is refused: add them to the list, and remove them later. */
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

/** The rules of a security group: DescribeSecurityGroupAttribute, AddSecurityGroupRule, ModifySecurityGroupRule, ModifySecurityGroupRulePriority, RemoveSecurityGroupRule. Its id is the group's. */
export const ruleSet: RuleSetKind = {
  kind: "RuleSet",
  sharesIdWith: "SecurityGroup",
  description:
    "All rules of a security group in one list, for groups without any `Rule`. At creation, the group must have no rules that are not in the list.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    id: ({ securityGroupId }) => securityGroupId,
    async attach(context, { securityGroupId }) {
      if ((await findSecurityGroup(context, securityGroupId)) === undefined)
        throw notFound(`security group ${securityGroupId}`);
    },
    async validate(context, { rules, securityGroupId }) {
      validateAllListed(securityGroupId, matchRules(await rulesOf(context, securityGroupId), rules).undeclared);
    },
  },
  // Update changes the rules that the group has.
  setByCreate: (checked) => ({ ...checked, rules: [] }),

  async read(context, id, { rules }) {
    if ((await findSecurityGroup(context, id)) === undefined) return undefined;
    const existing = await rulesOf(context, id);
    if (existing.length === 0 && rules !== undefined && rules.length > 0) return undefined;
    return {
      inputs: { securityGroupId: id, rules: readRules(existing, rules ?? []) },
      outputs: { ruleIds: idsOf(existing, rules) },
    };
  },

  async update(context, id, state, { rules }, saveProgress) {
    const isUnchanged = state.ruleIds !== undefined && sameRuleLists(state.rules, rules);
    if (isUnchanged && context.pending.length === 0) return;
    await new RuleSetUpdate(context, id, state, rules, saveProgress).run();
  },

  async delete(context, id, { rules }) {
    const earlier = await findEarlierRules(context, id);
    const ruleIds = [...new Set([...idsOf(await rulesOf(context, id), rules), ...earlier])];
    await removeRules(
      context,
      id,
      ruleIds.filter((ruleId) => !context.run.isOwnedElsewhere("Rule", ruleId)),
    );
  },

  declaredList: (_, { securityGroupId }) =>
    securityGroupId === undefined ? undefined : { name: rulesOfGroup(securityGroupId), isWhole: true },
  owns: (_, { ruleIds = [] }) => ruleIds.map((ruleId) => ["Rule", ruleId] as const),
};

/** The ids of the rules that a list declares; without a list, of all rules. */
const idsOf = (existing: readonly FoundRule[], rules: readonly CheckedRule[] | undefined) =>
  (rules === undefined ? existing : matchRules(existing, rules).kept.map(([found]) => found)).map(
    ({ RuleId }) => RuleId,
  );
