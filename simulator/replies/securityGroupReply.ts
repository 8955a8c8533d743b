import type { Account } from "../account/account";
import type { Rule, SecurityGroup } from "../account/store";
import { formatTime } from "../shared/beijingTime";

export function formatRule(account: Account, rule: Rule) {
  return {
    Status: account.tasks.statusOf(rule.id) ?? "ok",
    TargetAddress: rule.targetAddress,
    Direction: rule.direction,
    Protocol: rule.protocol,
    LocalPort: rule.localPort,
    RuleId: rule.id,
    Priority: rule.priority,
    Action: rule.action,
    TargetPort: rule.targetPort,
    Type: rule.ruleType,
    CreateTime: formatTime(rule.createdAt),
    Description: rule.description,
  };
}

export function formatSecurityGroup(account: Account, group: SecurityGroup) {
  const members = account.tables.memberships.where("groupId", group.id);
  const instanceIds = new Set(members.map(({ instanceId }) => instanceId));
  const vdcIds = new Set([...instanceIds].map((id) => account.tables.instances.get(id)?.vdcId));
  return {
    SecurityGroupId: group.id,
    SecurityGroupName: group.name,
    Description: group.description,
    SecurityGroupType: group.type,
    BindInstanceCount: instanceIds.size,
    BindInterfaceCount: members.length,
    BindVdcCount: vdcIds.size,
    CreateTime: formatTime(group.createdAt),
    UpdateTime: formatTime(group.updatedAt),
  };
}
