import type { RuleSetKind } from "../provider/resources/ruleSet";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a set of rules is made with. */
export type RuleSetArgs = ArgumentsOf<RuleSetKind>;

/** All rules of a security group as one value. */
export class RuleSet extends resourceClass<RuleSetKind>(
  "RuleSet",
  { securityGroupId: undefined, rules: undefined, ruleIds: undefined, adopt: undefined },
  {},
) {}
