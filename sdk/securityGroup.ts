import type { SecurityGroupKind } from "../provider/resources/securityGroup";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a security group is made with. */
export type SecurityGroupArgs = ArgumentsOf<SecurityGroupKind>;

/** A set of rules for the interfaces that belong to it. */
export class SecurityGroup extends resourceClass<SecurityGroupKind>(
  "SecurityGroup",
  {
    securityGroupName: undefined,
    description: undefined,
    securityGroupType: undefined,
    adopt: undefined,
    createTime: undefined,
  },
  {},
) {}
