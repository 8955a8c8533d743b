import { z } from "zod";
import { action } from "./action";
import { decimalText, id, neededText, listReply, numberReply, objectReply, oneOf, text, textReply } from "./fields";

const binding = z.object({
  /** The machine. */
  InstanceId: id,
  /** The private network of the interface to bind, for a private group. */
  PrivateId: text.optional(),
  /** The public network of the interface to bind, for a public group. */
  PublicId: text.optional(),
});

/** Security groups and their rules (`/ccs`); announced as switched off upstream in 2025. */
export const securityGroup = {
  CreateSecurityGroup: action({
    method: "POST",
    class: "create",
    description: "Makes a security group; the reply carries no id.",
    request: {
      /** Display name. */
      SecurityGroupName: text,
      /** What it is for. */
      Description: text,
      /** `public` guards interfaces on public networks, `private` those on private ones. */
      SecurityGroupType: oneOf("public", "private"),
    },
  }),
  DeleteSecurityGroup: action({
    method: "GET",
    class: "delete",
    description: "Deletes a security group that nothing belongs to.",
    request: {
      /** The group to delete. */
      SecurityGroupId: id,
    },
  }),
  ForceDeleteSecurityGroup: action({
    method: "GET",
    class: "delete",
    task: "TaskId",
    description: "Deletes a security group with whatever belongs to it.",
    request: {
      /** The group to delete. */
      SecurityGroupId: id,
    },
  }),
  DescribeSecurityGroupAttribute: action({
    method: "GET",
    class: "read",
    description: "Reads a security group with its rules.",
    request: {
      /** The group to read. */
      SecurityGroupId: id,
      /** Only this rule of it. */
      RuleId: text.optional(),
    },
    data: objectReply({
      /** `public` or `private`. */
      SecurityGroupType: textReply,
      /** Display name. */
      SecurityGroupName: textReply,
      /** How many rules it has. */
      SecurityGroupRuleCount: numberReply,
      /** Its rules. */
      SecurityGroupRules: listReply(
        z.object({
          /** Id of the rule. */
          RuleId: neededText,
          /** `ok` when settled. */
          Status: textReply,
          /** Addresses on the far side, joined by semicolons. */
          TargetAddress: textReply,
          /** Ports on the far side; 0 for all. */
          TargetPort: textReply,
          /** Ports of the machine; 0 for all. */
          LocalPort: textReply,
          /** `all`. */
          Direction: textReply,
          /** TCP, UDP or ICMP. */
          Protocol: textReply,
          /** 1 to 100. */
          Priority: numberReply,
          /** 1 allows, 0 denies. */
          Action: numberReply,
          /** `ip` or `mac`. */
          Type: textReply,
          /** When it was made. */
          CreateTime: textReply,
          /** What it is for. */
          Description: textReply,
        }),
      ),
    }),
  }),
  ModifySecurityGroupAttribute: action({
    method: "POST",
    class: "set",
    description: "Changes the name and the description of a security group, both at once.",
    request: {
      /** The group to change. */
      SecurityGroupId: id,
      /** What it is for. */
      Description: text,
      /** Display name. */
      SecurityGroupName: text,
    },
  }),
  DescribeSecurityGroups: action({
    method: "POST",
    class: "read",
    description: "Lists security groups.",
    request: {
      /** Only those of this type. */
      SecurityGroupType: oneOf("public", "private").optional(),
      /** Only those whose name contains it; a vendor client writes it small, so it may do nothing. */
      Keyword: text.optional(),
      /** Only this one. */
      SecurityGroupId: text.optional(),
    },
    data: objectReply({
      /** How many there are. */
      SecurityGroupCount: numberReply,
      /** The groups. */
      SecurityGroup: listReply(
        z.object({
          /** Id of the group. */
          SecurityGroupId: neededText,
          /** Display name. */
          SecurityGroupName: textReply,
          /** What it is for. */
          Description: textReply,
          /** `public` or `private`. */
          SecurityGroupType: textReply,
          /** How many machines belong to it. */
          BindInstanceCount: numberReply,
          /** How many interfaces belong to it. */
          BindInterfaceCount: numberReply,
          /** How many data centres they are in; only in the document's sample. */
          BindVdcCount: numberReply,
          /** When it was made. */
          CreateTime: textReply,
          /** When it was last changed. */
          UpdateTime: textReply,
        }),
      ),
    }),
  }),
  AddSecurityGroupRule: action({
    method: "POST",
    class: "child",
    task: "TaskId",
    description: "Adds a rule to a security group; the reply carries no rule id.",
    request: {
      /** The group that gets it. */
      SecurityGroupId: id,
      /** `1` allows, `0` denies; not to be confused with the query's own Action. */
      Action: oneOf("1", "0"),
      /** What it is for. */
      Description: text,
      /** Addresses on the far side, joined by semicolons. */
      TargetAddress: text,
      /** Ports on the far side, joined by semicolons; 0 for all; documented as required, but to be left out for ICMP. */
      TargetPort: text.optional(),
      /** Ports of the machine, joined by semicolons; 0 for all; documented as required, but to be left out for ICMP. */
      LocalPort: text.optional(),
      /** `all`; no other value is documented. */
      Direction: text,
      /** `1` to `100`, as text. */
      Priority: decimalText,
      /** TCP, UDP or ICMP. */
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
      /** The group that loses them. */
      SecurityGroupId: id,
      /** The rules to remove. */
      RuleIds: z.array(id),
    },
  }),
  ModifySecurityGroupRule: action({
    method: "POST",
    class: "set",
    description: "Changes the description of a rule, and nothing else of it.",
    request: {
      /** The group of the rule. */
      SecurityGroupId: id,
      /** The rule to change. */
      RuleId: id,
      /** What it is for. */
      Description: text,
    },
  }),
  JoinSecurityGroup: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Puts interfaces of machines under a security group.",
    request: {
      /** The group to join. */
      SecurityGroupId: id,
      /** The interfaces, each by machine and network; a list, although the document's table calls it a text. */
      BindData: z.array(binding),
    },
  }),
  LeaveSecurityGroup: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Takes interfaces of machines out of a security group.",
    request: {
      /** The group to leave. */
      SecurityGroupId: id,
      /** The interfaces, each by machine and network; a list, although the document's table calls it a text. */
      BindData: z.array(binding),
    },
  }),
  ModifySecurityGroupRulePriority: action({
    method: "POST",
    class: "set",
    task: "TaskId",
    description: "Changes the priority of rules.",
    request: {
      /** The group of the rules. */
      SecurityGroupId: id,
      /** The rules with their new priorities; a list, although the document's table calls it a text. */
      BindData: z.array(
        z.object({
          /** The rule to change. */
          RuleId: id,
          /** `1` to `100`, as text like the document's sample, although its table says number; pointless without. */
          Priority: decimalText.optional(),
        }),
      ),
    },
  }),
};
