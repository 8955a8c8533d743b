import type { securityGroup } from "../provider/resources/securityGroup";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a security group is made with. */
export type SecurityGroupArgs = ArgumentsOf<typeof securityGroup>;

/** A set of rules for the interfaces that belong to it. */
export class SecurityGroup extends resourceClass<typeof securityGroup>(
  "SecurityGroup",
  { securityGroupName: undefined, description: undefined, securityGroupType: undefined, createTime: undefined },
  {},
) {}
