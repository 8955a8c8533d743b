import type { securityGroup as rows } from "../../provider/catalogue/securityGroup";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { securityGroupOf, settledInstanceOf } from "../account/lookup";
import { malformed } from "../refusals/refusal";
import { acceptedWithData, done, found } from "../replies/reply";
import { checkPriority, checkRule } from "./ruleOrder";
import type { Rule, SecurityGroup } from "../account/store";
import { startOnInstances } from "../account/instanceTask";
import { printRule, printGroup } from "../replies/securityGroupReply";

interface Binding {
  InstanceId: string;
  PrivateId?: string;
  PublicId?: string;
}

/** Security groups and their rules. */
export const securityGroup: Handlers<typeof rows> = {
  CreateSecurityGroup({ SecurityGroupName, Description, SecurityGroupType }, account) {
    const now = account.clock.now();
    const id = account.random.uuid();
    const texts = { name: SecurityGroupName, description: Description };
    account.change(put("securityGroups", { id, ...texts, type: SecurityGroupType, createdAt: now, updatedAt: now }));
    return done();
  },

  DeleteSecurityGroup({ SecurityGroupId }, account) {
    const group = securityGroupOf(account, "DeleteSecurityGroup", SecurityGroupId);
    if (account.tables.memberships.where("groupId", group.id).length > 0)
      throw malformed("DeleteSecurityGroup", "SecurityGroupId", "The security group still has members.");
    account.change(drop("securityGroups", group.id));
    return done();
  },

  ForceDeleteSecurityGroup({ SecurityGroupId }, account) {
    const { id } = securityGroupOf(account, "ForceDeleteSecurityGroup", SecurityGroupId);
    const order = { type: "forceDeleteSecurityGroup", resourceId: id, holds: { [id]: "deleting" } };
    return acceptedWithData(account.start({ ...order, finish: [drop("securityGroups", id)], fail: [] }));
  },

  DescribeSecurityGroupAttribute({ SecurityGroupId, RuleId }, account) {
    const group = securityGroupOf(account, "DescribeSecurityGroupAttribute", SecurityGroupId);
    const all = account.tables.rules.where("groupId", group.id);
    const asked = RuleId === undefined ? all : all.filter((rule) => rule.id === RuleId);
    const data = {
      SecurityGroupType: group.type,
      SecurityGroupRuleCount: all.length,
      SecurityGroupRules: asked.map((rule) => printRule(account, rule)),
      SecurityGroupName: group.name,
    };
    return { ...found(data), TaskId: "" };
  },

  ModifySecurityGroupAttribute({ SecurityGroupId, Description, SecurityGroupName }, account) {
    const group = securityGroupOf(account, "ModifySecurityGroupAttribute", SecurityGroupId);
    const texts = { name: SecurityGroupName, description: Description };
    account.change(edit("securityGroups", group.id, { ...texts, updatedAt: account.clock.now() }));
    return done();
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
      SecurityGroup: groups.map((group) => printGroup(account, group)),
    };
    return { ...found(data), TaskId: "" };
  },

  AddSecurityGroupRule({ SecurityGroupId, ...order }, account) {
    const group = securityGroupOf(account, "AddSecurityGroupRule", SecurityGroupId);
    const rule = { ...checkRule(order), id: account.random.uuid(), groupId: group.id, createdAt: account.clock.now() };
    const finish = [put("rules", rule)];
    return acceptedWithData(
      account.start({ type: "addSecurityGroupRule", resourceId: group.id, holds: {}, finish, fail: [] }),
    );
  },

  RemoveSecurityGroupRule({ SecurityGroupId, RuleIds }, account) {
    const group = securityGroupOf(account, "RemoveSecurityGroupRule", SecurityGroupId);
    const ids = RuleIds.map((ruleId) => ruleOf(account, "RemoveSecurityGroupRule", group, ruleId).id);
    const holds = Object.fromEntries(ids.map((id) => [id, "deleting"]));
    const finish = ids.map((id) => drop("rules", id));
    return acceptedWithData(
      account.start({ type: "removeSecurityGroupRule", resourceId: group.id, holds, finish, fail: [] }),
    );
  },

  ModifySecurityGroupRule({ SecurityGroupId, RuleId, Description }, account) {
    const group = securityGroupOf(account, "ModifySecurityGroupRule", SecurityGroupId);
    const rule = ruleOf(account, "ModifySecurityGroupRule", group, RuleId);
    account.change(edit("rules", rule.id, { description: Description }));
    return done();
  },

  JoinSecurityGroup({ SecurityGroupId, BindData }, account) {
    const group = securityGroupOf(account, "JoinSecurityGroup", SecurityGroupId);
    const bound = BindData.map((binding) => boundTo(account, "JoinSecurityGroup", group, binding));
    const finish = bound
      .filter(({ id }) => account.tables.memberships.get(id) === undefined)
      .map((member) => put("memberships", { ...member, groupId: group.id }));
    const instanceIds = bound.map(({ instanceId }) => instanceId);
    const order = { type: "joinSecurityGroup", resourceId: group.id, finish };
    return acceptedWithData(startOnInstances(account, instanceIds, order));
  },

  LeaveSecurityGroup({ SecurityGroupId, BindData }, account) {
    const group = securityGroupOf(account, "LeaveSecurityGroup", SecurityGroupId);
    const bound = BindData.map((binding) => boundTo(account, "LeaveSecurityGroup", group, binding));
    const finish = bound.map(({ id }) => drop("memberships", id));
    const instanceIds = bound.map(({ instanceId }) => instanceId);
    const order = { type: "leaveSecurityGroup", resourceId: group.id, finish };
    return acceptedWithData(startOnInstances(account, instanceIds, order));
  },

  ModifySecurityGroupRulePriority({ SecurityGroupId, BindData }, account) {
    const group = securityGroupOf(account, "ModifySecurityGroupRulePriority", SecurityGroupId);
    const finish = BindData.map(({ RuleId, Priority }) => {
      const rule = ruleOf(account, "ModifySecurityGroupRulePriority", group, RuleId);
      return edit("rules", rule.id, { priority: Priority === undefined ? rule.priority : checkPriority(Priority) });
    });
    const holds = Object.fromEntries(BindData.map(({ RuleId }) => [RuleId, "updating"]));
    return acceptedWithData(
      account.start({ type: "modifySecurityGroupRule", resourceId: group.id, holds, finish, fail: [] }),
    );
  },
};

function ruleOf(account: Account, action: string, group: SecurityGroup, id: string): Rule {
  const rule = account.tables.rules.get(id);
  if (rule?.groupId !== group.id) throw malformed(action, "RuleId", 'The specified parameter "RuleId" is not valid.');
  return rule;
}

/** The machine and the network of a binding: the network's kind must be the group's, and the machine must be on it. */
function boundTo(account: Account, action: string, group: SecurityGroup, { InstanceId, PrivateId, PublicId }: Binding) {
  const networkId = group.type === "public" ? PublicId : PrivateId;
  const otherId = group.type === "public" ? PrivateId : PublicId;
  if (networkId === undefined || otherId !== undefined)
    throw malformed(action, "BindData", `A ${group.type} security group binds interfaces on ${group.type} networks.`);
  const instance = settledInstanceOf(account, action, InstanceId);
  const networks = group.type === "public" ? account.tables.publicNetworks : account.tables.privateNetworks;
  const cards = account.tables.interfaces.where("instanceId", instance.id);
  if (networks.get(networkId) === undefined || !cards.some((card) => card.networkId === networkId))
    throw malformed(action, "BindData", "The instance has no interface on that network.");
  return { id: `${group.id}/${instance.id}/${networkId}`, instanceId: instance.id, networkId };
}
