import type { RuleKind } from "../provider/resources/rule";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a rule is made with. */
export type RuleArgs = ArgumentsOf<RuleKind>;

/** A rule of a security group: who may reach what. */
export class Rule extends resourceClass<RuleKind>(
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
    adopt: undefined,
  },
  {},
) {}
