import { z } from "zod";
import { action } from "./action";
import {
  id,
  listReply,
  numberReply,
  numericString,
  objectReply,
  oneOf,
  requiredString,
  string,
  stringReply,
} from "./fields";

const binding = z.object({
  /** Id of the instance. */
  InstanceId: id,
  /** Id of the private network, for a private security group. */
  PrivateId: string.optional(),
  /** Id of the public network, for a public security group. */
  PublicId: string.optional(),
});

/** Security groups and their rules (`/ccs`); the vendor announced their end for 2025. */
export const securityGroup = {
  CreateSecurityGroup: action({
    method: "POST",
    class: "create",
    description: "Creates a security group; the reply has no id.",
    request: {
      /** Display name. */
      SecurityGroupName: string,
      /** Description. */
      Description: string,
      /** `public` for interfaces on public networks, `private` for interfaces on private networks. */
      SecurityGroupType: oneOf("public", "private"),
    },
  }),
  DeleteSecurityGroup: action({
    method: "GET",
    class: "delete",
    description: "Deletes a security group without members.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
    },
  }),
  ForceDeleteSecurityGroup: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a security group, even if it has members.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
    },
  }),
  DescribeSecurityGroupAttribute: action({
    method: "GET",
    class: "read",
    description: "Gets a security group with its rules.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** Only the rule with this id. */
      RuleId: string.optional(),
    },
    data: objectReply({
      /** `public` or `private`. */
      SecurityGroupType: stringReply,
      /** Display name. */
      SecurityGroupName: stringReply,
      /** Number of rules. */
      SecurityGroupRuleCount: numberReply,
      /** Rules of the security group. */
      SecurityGroupRules: listReply(
        z.object({
          /** Id of the rule. */
          RuleId: requiredString,
          /** `ok` when idle. */
          Status: stringReply,
          /** Remote addresses, joined by semicolons. */
          TargetAddress: stringReply,
          /** Remote ports; 0 for all. */
          TargetPort: stringReply,
          /** Local ports; 0 for all. */
          LocalPort: stringReply,
          /** `all`. */
          Direction: stringReply,
          /** `TCP`, `UDP` or `ICMP`. */
          Protocol: stringReply,
          /** Priority, 1 to 100. */
          Priority: numberReply,
          /** 1 allows, 0 denies. */
          Action: numberReply,
          /** `ip` or `mac`. */
          Type: stringReply,
          /** Creation time. */
          CreateTime: stringReply,
          /** Description. */
          Description: stringReply,
        }),
      ),
    }),
  }),
  ModifySecurityGroupAttribute: action({
    method: "POST",
    class: "set",
    description: "Changes the name and the description of a security group.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** Description. */
      Description: string,
      /** Display name. */
      SecurityGroupName: string,
    },
  }),
  DescribeSecurityGroups: action({
    method: "POST",
    class: "read",
    description: "Lists security groups.",
    request: {
      /** Only those of this type. */
      SecurityGroupType: oneOf("public", "private").optional(),
      /** Only those whose name contains this string; a vendor client sends it in lower case, so it may have no effect. */
      Keyword: string.optional(),
      /** Only the one with this id. */
      SecurityGroupId: string.optional(),
    },
    data: objectReply({
      /** Number of security groups. */
      SecurityGroupCount: numberReply,
      /** The security groups. */
      SecurityGroup: listReply(
        z.object({
          /** Id of the security group. */
          SecurityGroupId: requiredString,
          /** Display name. */
          SecurityGroupName: stringReply,
          /** Description. */
          Description: stringReply,
          /** `public` or `private`. */
          SecurityGroupType: stringReply,
          /** Number of instances in the security group. */
          BindInstanceCount: numberReply,
          /** Number of interfaces in the security group. */
          BindInterfaceCount: numberReply,
          /** Number of VDCs of these instances; only in the document's sample. */
          BindVdcCount: numberReply,
          /** Creation time. */
          CreateTime: stringReply,
          /** Time of the last change. */
          UpdateTime: stringReply,
        }),
      ),
    }),
  }),
  AddSecurityGroupRule: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Adds a rule to a security group; the reply has no rule id.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** `1` allows, `0` denies; not to be confused with Action in the query. */
      Action: oneOf("1", "0"),
      /** Description. */
      Description: string,
      /** Remote addresses, joined by semicolons. */
      TargetAddress: string,
      /** Remote ports, joined by semicolons; 0 for all. Required except for ICMP, although the document always requires it. */
      TargetPort: string.optional(),
      /** Local ports, joined by semicolons; 0 for all. Required except for ICMP, although the document always requires it. */
      LocalPort: string.optional(),
      /** `all`; no other value is documented. */
      Direction: string,
      /** `1` to `100`, as a string. */
      Priority: numericString,
      /** `TCP`, `UDP` or `ICMP`. */
      Protocol: oneOf("TCP", "UDP", "ICMP"),
      /** `ip` or `mac`. */
      RuleType: oneOf("ip", "mac"),
    },
  }),
  RemoveSecurityGroupRule: action({
    method: "POST",
    class: "delete",
    task: "TaskId",
    description: "Removes rules from a security group.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** Ids of the rules. */
      RuleIds: z.array(id),
    },
  }),
  ModifySecurityGroupRule: action({
    method: "POST",
    class: "set",
    description: "Changes the description of a rule.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** Id of the rule. */
      RuleId: id,
      /** Description. */
      Description: string,
    },
  }),
  JoinSecurityGroup: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Adds interfaces of instances to a security group.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** The interfaces, each by instance and network; a list, although the document's table calls it a string. */
      BindData: z.array(binding),
    },
  }),
  LeaveSecurityGroup: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Removes interfaces of instances from a security group.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** The interfaces, each by instance and network; a list, although the document's table calls it a string. */
      BindData: z.array(binding),
    },
  }),
  ModifySecurityGroupRulePriority: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes the priority of rules.",
    request: {
      /** Id of the security group. */
      SecurityGroupId: id,
      /** The rules with their new priorities; a list, although the document's table calls it a string. */
      BindData: z.array(
        z.object({
          /** Id of the rule. */
          RuleId: id,
          /** `1` to `100`, as a string; a number in the document's table. Without it the action has no effect. */
          Priority: numericString.optional(),
        }),
      ),
    },
  }),
};
