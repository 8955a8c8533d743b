import type { RuleInputs, RuleState } from "../provider/resources/rule";
import { resourceClass, type Arguments } from "./resource";

/** What a rule is made with. */
export type RuleArgs = Arguments<RuleInputs>;

/** A rule of a security group: who may reach what. */
export class Rule extends resourceClass<RuleInputs, RuleState>(
  "Rule",
  {
    securityGroupId: undefined,
    action: undefined,
    protocol: undefined,
    targetAddress: undefined,
    targetPort: undefined,
    localPort: undefined,
    priority: undefined,
    ruleType: undefined,
    description: undefined,
  },
  {},
) {}
