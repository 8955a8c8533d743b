import type { RuleSetKind } from "../provider/resources/ruleSet";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a set of rules is made with. */
export type RuleSetArgs = ArgumentsOf<RuleSetKind>;

/** All rules of a security group as one value, for groups without any `Rule`. It begins with a group that has no other rules than those of its list. */
export class RuleSet extends resourceClass<RuleSetKind>(
  "RuleSet",
  { securityGroupId: undefined, rules: undefined, ruleIds: undefined, adopt: undefined },
  {},
) {}
