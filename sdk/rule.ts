import type { rule } from "../provider/resources/rule";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a rule is made with. */
export type RuleArgs = ArgumentsOf<typeof rule>;

/** A rule of a security group: who may reach what. */
export class Rule extends resourceClass<typeof rule>(
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
