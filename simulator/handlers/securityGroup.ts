import type { securityGroup as rows } from "../../provider/catalogue/securityGroup";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import { startInstanceTask } from "../account/instanceTask";
import { getInstanceInState, getSecurityGroup } from "../account/lookup";
import type { Rule, SecurityGroup } from "../account/store";
import { malformed } from "../refusals/refusal";
import { dataReply, successReply, taskReplyWithData } from "../replies/reply";
import { formatRule, formatSecurityGroup } from "../replies/securityGroupReply";
import type { Handlers } from "./handler";
import { checkRule, parsePriority } from "./ruleOrder";

interface Binding {
  InstanceId: string;
  PrivateId?: string;
  PublicId?: string;
}

/** Handlers for security groups and their rules. */
export const securityGroup: Handlers<typeof rows> = {
  CreateSecurityGroup({ SecurityGroupName, Description, SecurityGroupType }, account) {
    const now = account.clock.now();
    const id = account.random.uuid();
    const texts = { name: SecurityGroupName, description: Description };
    account.change(put("securityGroups", { id, ...texts, type: SecurityGroupType, createdAt: now, updatedAt: now }));
    return successReply();
  },

  DeleteSecurityGroup({ SecurityGroupId }, account) {
    const group = getSecurityGroup(account, "DeleteSecurityGroup", SecurityGroupId);
    if (account.tables.memberships.where("groupId", group.id).length > 0)
      throw malformed("DeleteSecurityGroup", "SecurityGroupId", "The security group still has members.");
    account.change(drop("securityGroups", group.id));
    return successReply();
  },

  ForceDeleteSecurityGroup({ SecurityGroupId }, account) {
    const { id } = getSecurityGroup(account, "ForceDeleteSecurityGroup", SecurityGroupId);
    const order = { type: "forceDeleteSecurityGroup", resourceId: id, holds: { [id]: "deleting" } };
    return taskReplyWithData(account.startTask({ ...order, finish: [drop("securityGroups", id)], fail: [] }));
  },

  DescribeSecurityGroupAttribute({ SecurityGroupId, RuleId }, account) {
    const group = getSecurityGroup(account, "DescribeSecurityGroupAttribute", SecurityGroupId);
    const all = account.tables.rules.where("groupId", group.id);
    const requested = RuleId === undefined ? all : all.filter((rule) => rule.id === RuleId);
    const data = {
      SecurityGroupType: group.type,
      SecurityGroupRuleCount: all.length,
      SecurityGroupRules: requested.map((rule) => formatRule(account, rule)),
      SecurityGroupName: group.name,
    };
    return { ...dataReply(data), TaskId: "" };
  },

  ModifySecurityGroupAttribute({ SecurityGroupId, Description, SecurityGroupName }, account) {
    const group = getSecurityGroup(account, "ModifySecurityGroupAttribute", SecurityGroupId);
    const texts = { name: SecurityGroupName, description: Description };
    account.change(edit("securityGroups", group.id, { ...texts, updatedAt: account.clock.now() }));
    return successReply();
  },

  DescribeSecurityGroups({ SecurityGroupType, Keyword = "", SecurityGroupId }, account) {
    const groups = account.tables.securityGroups
      .all()
      .filter((group) => SecurityGroupType === undefined || group.type === SecurityGroupType)
      .filter(
        (group) => group.name.includes(Keyword) && (SecurityGroupId === undefined || group.id === SecurityGroupId),
      );
    const data = {
      SecurityGroupCount: groups.length,
      SecurityGroup: groups.map((group) => formatSecurityGroup(account, group)),
    };
    return { ...dataReply(data), TaskId: "" };
  },

  AddSecurityGroupRule({ SecurityGroupId, ...order }, account) {
    const group = getSecurityGroup(account, "AddSecurityGroupRule", SecurityGroupId);
    const rule = { ...checkRule(order), id: account.random.uuid(), groupId: group.id, createdAt: account.clock.now() };
    const finish = [put("rules", rule)];
    return taskReplyWithData(
      account.startTask({ type: "addSecurityGroupRule", resourceId: group.id, holds: {}, finish, fail: [] }),
    );
  },

  RemoveSecurityGroupRule({ SecurityGroupId, RuleIds }, account) {
    const group = getSecurityGroup(account, "RemoveSecurityGroupRule", SecurityGroupId);
    const ids = RuleIds.map((ruleId) => getRule(account, "RemoveSecurityGroupRule", group, ruleId).id);
    const holds = Object.fromEntries(ids.map((id) => [id, "deleting"]));
    const finish = ids.map((id) => drop("rules", id));
    return taskReplyWithData(
      account.startTask({ type: "removeSecurityGroupRule", resourceId: group.id, holds, finish, fail: [] }),
    );
  },

  ModifySecurityGroupRule({ SecurityGroupId, RuleId, Description }, account) {
    const group = getSecurityGroup(account, "ModifySecurityGroupRule", SecurityGroupId);
    const rule = getRule(account, "ModifySecurityGroupRule", group, RuleId);
    account.change(edit("rules", rule.id, { description: Description }));
    return successReply();
  },

  JoinSecurityGroup({ SecurityGroupId, BindData }, account) {
    const group = getSecurityGroup(account, "JoinSecurityGroup", SecurityGroupId);
    const bound = BindData.map((binding) => checkBinding(account, "JoinSecurityGroup", group, binding));
    const finish = bound
      .filter(({ id }) => account.tables.memberships.get(id) === undefined)
      .map((member) => put("memberships", { ...member, groupId: group.id }));
    const instanceIds = bound.map(({ instanceId }) => instanceId);
    const order = { type: "joinSecurityGroup", resourceId: group.id, finish };
    return taskReplyWithData(startInstanceTask(account, instanceIds, order));
  },

  LeaveSecurityGroup({ SecurityGroupId, BindData }, account) {
    const group = getSecurityGroup(account, "LeaveSecurityGroup", SecurityGroupId);
    const bound = BindData.map((binding) => checkBinding(account, "LeaveSecurityGroup", group, binding));
    const finish = bound.map(({ id }) => drop("memberships", id));
    const instanceIds = bound.map(({ instanceId }) => instanceId);
    const order = { type: "leaveSecurityGroup", resourceId: group.id, finish };
    return taskReplyWithData(startInstanceTask(account, instanceIds, order));
  },

  ModifySecurityGroupRulePriority({ SecurityGroupId, BindData }, account) {
    const group = getSecurityGroup(account, "ModifySecurityGroupRulePriority", SecurityGroupId);
    const finish = BindData.map(({ RuleId, Priority }) => {
      const rule = getRule(account, "ModifySecurityGroupRulePriority", group, RuleId);
      return edit("rules", rule.id, { priority: Priority === undefined ? rule.priority : parsePriority(Priority) });
    });
    const holds = Object.fromEntries(BindData.map(({ RuleId }) => [RuleId, "updating"]));
    return taskReplyWithData(
      account.startTask({ type: "modifySecurityGroupRule", resourceId: group.id, holds, finish, fail: [] }),
    );
  },
};

function getRule(account: Account, action: string, group: SecurityGroup, id: string): Rule {
  const rule = account.tables.rules.get(id);
  if (rule?.groupId !== group.id) throw malformed(action, "RuleId", 'The specified parameter "RuleId" is not valid.');
  return rule;
}

/** Checks a binding: its network must have the kind of the group, and its instance must be on that network. */
function checkBinding(
  account: Account,
  action: string,
  group: SecurityGroup,
  { InstanceId, PrivateId, PublicId }: Binding,
) {
  const networkId = group.type === "public" ? PublicId : PrivateId;
  const otherId = group.type === "public" ? PrivateId : PublicId;
  if (networkId === undefined || otherId !== undefined)
    throw malformed(action, "BindData", `A ${group.type} security group binds interfaces on ${group.type} networks.`);
  const instance = getInstanceInState(account, action, InstanceId);
  const networks = group.type === "public" ? account.tables.publicNetworks : account.tables.privateNetworks;
  const networkInterfaces = account.tables.interfaces.where("instanceId", instance.id);
  if (
    networks.get(networkId) === undefined ||
    !networkInterfaces.some((networkInterface) => networkInterface.networkId === networkId)
  )
    throw malformed(action, "BindData", "The instance has no interface on that network.");
  return { id: `${group.id}/${instance.id}/${networkId}`, instanceId: instance.id, networkId };
}
