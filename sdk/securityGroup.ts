import type { SecurityGroupInputs, SecurityGroupState } from "../provider/resources/securityGroup";
import { resourceClass, type Arguments } from "./resource";

/** What a security group is made with. */
export type SecurityGroupArgs = Arguments<SecurityGroupInputs>;

/** A set of rules for the interfaces that belong to it. */
export class SecurityGroup extends resourceClass<SecurityGroupInputs, SecurityGroupState>(
  "SecurityGroup",
  { securityGroupName: undefined, description: undefined, securityGroupType: undefined, createTime: undefined },
  {},
) {}
