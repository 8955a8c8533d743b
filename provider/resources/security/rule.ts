import { isDeepStrictEqual } from "node:util";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, optionalComputed, replaceOnChanges } from "../../lifecycle/inputs";
import {
  ruleCreation,
  changeDescription,
  findRule,
  changePriority,
  removeRules,
  rulesOfGroup,
  readRule,
  type FoundRule,
} from "./ruleListing";
import { ruleShape, trafficOf, addressError, portsError } from "./ruleShape";

const inputs = {
  /** Security group of the rule. Changing it replaces the rule. */
  securityGroupId: replaceOnChanges(idOf("SecurityGroup")),
  /** What happens to matching traffic: `allow` or `deny`. Changing it replaces the rule. */
  action: replaceOnChanges(ruleShape.action),
  /** Protocol: `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  protocol: replaceOnChanges(ruleShape.protocol),
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. Changing it replaces the rule. */
  targetAddress: replaceOnChanges(ruleShape.targetAddress),
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  targetPort: replaceOnChanges(ruleShape.targetPort),
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  localPort: replaceOnChanges(ruleShape.localPort),
  /** Priority, 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  priority: ruleShape.priority,
  /** Type of the addresses: `ip` or `mac`; by default `ip`. Changing it replaces the rule. */
  ruleType: replaceOnChanges(ruleShape.ruleType),
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  description: optionalComputed(ruleShape.description),
  ...adoptable,
};

/** What a rule has beyond its inputs: nothing. */
type RuleOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface RuleKind extends Resource<typeof inputs & typeof adoptable, RuleOutputs, FoundRule> {}

/** Rules of security groups: AddSecurityGroupRule, DescribeSecurityGroupAttribute, ModifySecurityGroupRule, ModifySecurityGroupRulePriority, RemoveSecurityGroupRule. */
export const rule: RuleKind = {
  kind: "Rule",
  description: "A rule of a security group, which allows or denies traffic.",
  inputs,
  validations: [
    { inputs: ["ruleType", "targetAddress"], property: "targetAddress", validate: addressError },
    { inputs: ["protocol", "targetPort", "localPort"], property: "protocol", validate: portsError },
  ],
  lookupInput: { input: "securityGroupId", required: true },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: ruleCreation,

  async read(context, id, { securityGroupId }) {
    if (securityGroupId === undefined)
      throw new Error("A rule is read within its group: give { securityGroupId } as the state of Rule.get");
    const found = await findRule(context, securityGroupId, id);
    return found && { inputs: { securityGroupId, ...readRule(found) }, outputs: {} };
  },

  async update(context, id, state, { description, priority, securityGroupId }, saveProgress) {
    if (description !== state.description) {
      await changeDescription(context, securityGroupId, id, description);
      saveProgress({ description });
    }
    if (priority !== state.priority) {
      await changePriority(context, securityGroupId, id, priority);
      saveProgress({ priority });
    }
  },

  delete: (context, id, { securityGroupId }) => removeRules(context, securityGroupId, [id]),

  declaredList: (_, { securityGroupId }) =>
    securityGroupId === undefined ? undefined : { name: rulesOfGroup(securityGroupId), isWhole: false },

  // Of two rules that match the same traffic, only one would take effect.
  deleteBeforeReplace: (state, news) => isDeepStrictEqual(trafficOf(state), trafficOf(news)),
};
