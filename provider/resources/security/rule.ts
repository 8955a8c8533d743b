import { isDeepStrictEqual } from "node:util";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, optionalComputed, replaceOnChanges } from "../../lifecycle/inputs";
import {
  addRule,
  describeRule,
  findRule,
  prioritizeRule,
  removeRules,
  rulesOfGroup,
  readRule,
  type FoundRule,
} from "./ruleListing";
import { ruleShape, trafficOf, addressError, portsError } from "./ruleShape";

const inputs = {
  /** Security group that gets it. Changing it replaces the rule. */
  securityGroupId: replaceOnChanges(idOf("SecurityGroup")),
  /** Whether what matches may pass: `allow` or `deny`. Changing it replaces the rule. */
  action: replaceOnChanges(ruleShape.action),
  /** `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  protocol: replaceOnChanges(ruleShape.protocol),
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. Changing it replaces the rule. */
  targetAddress: replaceOnChanges(ruleShape.targetAddress),
  /** Ports on the far side; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  targetPort: replaceOnChanges(ruleShape.targetPort),
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  localPort: replaceOnChanges(ruleShape.localPort),
  /** 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  priority: ruleShape.priority,
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. Changing it replaces the rule. */
  ruleType: replaceOnChanges(ruleShape.ruleType),
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
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
  description: "A rule of a security group: who may reach what.",
  inputs,
  validations: [
    { inputs: ["ruleType", "targetAddress"], property: "targetAddress", validate: addressError },
    { inputs: ["protocol", "targetPort", "localPort"], property: "protocol", validate: portsError },
  ],
  lookupInput: { input: "securityGroupId", required: true },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: addRule,

  async read(context, id, { securityGroupId }) {
    if (securityGroupId === undefined)
      throw new Error("A rule is read within its group: give { securityGroupId } as the state of Rule.get");
    const found = await findRule(context, securityGroupId, id);
    return found && { inputs: { securityGroupId, ...readRule(found) }, outputs: {} };
  },

  async update(context, id, state, { description, priority, securityGroupId }, saveProgress) {
    if (description !== state.description) {
      await describeRule(context, securityGroupId, id, description);
      saveProgress({ description });
    }
    if (priority !== state.priority) {
      await prioritizeRule(context, securityGroupId, id, priority);
      saveProgress({ priority });
    }
  },

  delete: (context, id, { securityGroupId }) => removeRules(context, securityGroupId, [id]),

  declaredList: (_, { securityGroupId }) =>
    securityGroupId === undefined ? undefined : { name: rulesOfGroup(securityGroupId), isWhole: false },

  // Two rules that match the same traffic would shadow each other.
  deleteBeforeReplace: (state, news) => isDeepStrictEqual(trafficOf(state), trafficOf(news)),
};
