import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { DataOf, Services } from "../../catalogue/index";
import { change } from "../../api/change";
import { ApiError } from "../../api/errors";
import type { ApiContext, Context } from "../../lifecycle/context";
import type { Creation } from "../../lifecycle/creation";
import { allPorts, normalizeRule, matchesContent, contentOf, type CheckedRule } from "./ruleShape";
import { findSecurityGroup } from "../shared/securityGroups";

/** A rule, as DescribeSecurityGroupAttribute shows it. */
export type FoundRule = NonNullable<
  DataOf<Services["ccs"]["actions"]["DescribeSecurityGroupAttribute"]>
>["SecurityGroupRules"][number];

const rulesLock = (securityGroupId: string) => `rules of ${securityGroupId}`;

/** The rules of a security group; none when it does not exist. */
export async function rulesOf(context: ApiContext, securityGroupId: string): Promise<FoundRule[]> {
  try {
    const { data } = await context.api.ccs.DescribeSecurityGroupAttribute({ SecurityGroupId: securityGroupId });
    return data?.SecurityGroupRules ?? [];
  } catch (error) {
    // No error code says that the group does not exist: the listing does.
    if (error instanceof ApiError && (await findSecurityGroup(context, securityGroupId)) === undefined) return [];
    throw error;
  }
}

/** Reads one rule; undefined when it does not exist. */
export const findRule = async (context: ApiContext, securityGroupId: string, id: string) =>
  (await rulesOf(context, securityGroupId)).find((found) => found.RuleId === id);

/** A rule as the API shows it, as inputs. */
export function readRule(found: FoundRule): Partial<CheckedRule> {
  const protocol = z.enum(["TCP", "UDP", "ICMP"]).optional().catch(undefined).parse(found.Protocol?.toUpperCase());
  return {
    action: found.Action === undefined ? undefined : found.Action === 0 ? "deny" : "allow",
    protocol,
    targetAddress: found.TargetAddress,
    ...(protocol === "ICMP" ? {} : { targetPort: found.TargetPort, localPort: found.LocalPort }),
    priority: found.Priority,
    ruleType: z.enum(["ip", "mac"]).optional().catch(undefined).parse(found.Type),
    description: found.Description,
  };
}

/** How a rule is added to a security group. */
export const ruleCreation: Creation<CheckedRule & { securityGroupId: string }, FoundRule> = {
  action: "AddSecurityGroupRule",
  listedWhenDone: true,
  lock: ({ securityGroupId }) => rulesLock(securityGroupId),
  hasUniqueName: () => false,
  identity: (rule) => ["rule", rule.securityGroupId, contentOf(rule)],
  list: (context, { securityGroupId }) => rulesOf(context, securityGroupId),
  find: (context, id, { securityGroupId }) => findRule(context, securityGroupId, id),
  getId: (found) => found.RuleId,
  matches: (found, rule) => matchesContent(normalizeRule(readRule(found)), contentOf(rule)),
  status: (found) => (found.Status === undefined || found.Status === "ok" ? "ready" : "busy"),
  send: ({ api }, rule) =>
    api.ccs.AddSecurityGroupRule({
      SecurityGroupId: rule.securityGroupId,
      Action: rule.action === "allow" ? "1" : "0",
      Description: rule.description,
      TargetAddress: rule.targetAddress,
      ...(rule.protocol === "ICMP"
        ? {}
        : { TargetPort: rule.targetPort ?? allPorts, LocalPort: rule.localPort ?? allPorts }),
      // The only direction that the API document knows.
      Direction: "all",
      Priority: String(rule.priority),
      Protocol: rule.protocol,
      RuleType: rule.ruleType,
    }),
};

/** Changes the description of a rule. */
export const changeDescription = (context: Context, securityGroupId: string, id: string, description: string) =>
  changeRule(context, securityGroupId, id, { Description: description }, () =>
    context.api.ccs.ModifySecurityGroupRule({ SecurityGroupId: securityGroupId, RuleId: id, Description: description }),
  );

/** Changes the priority of a rule. */
export const changePriority = (context: Context, securityGroupId: string, id: string, priority: number) =>
  changeRule(context, securityGroupId, id, { Priority: priority }, () =>
    context.api.ccs.ModifySecurityGroupRulePriority({
      SecurityGroupId: securityGroupId,
      BindData: [{ RuleId: id, Priority: String(priority) }],
    }),
  );

const changeRule = (
  context: Context,
  securityGroupId: string,
  id: string,
  changed: Pick<FoundRule, "Priority"> | Pick<FoundRule, "Description">,
  send: Parameters<typeof change>[1]["send"],
) =>
  context.locks.hold(rulesLock(securityGroupId), () =>
    change(context, {
      send,
      observe: async () => {
        const found = await findRule(context, securityGroupId, id);
        return found !== undefined && isDeepStrictEqual({ ...found, ...changed }, found) ? true : undefined;
      },
      unmetCondition: `${id} does not show the change`,
    }),
  );

/** Removes rules from a security group; done at once when none of them exists. */
export const removeRules = (context: Context, securityGroupId: string, ids: readonly string[]) =>
  context.locks.hold(rulesLock(securityGroupId), async () => {
    const listRemaining = async () =>
      (await rulesOf(context, securityGroupId)).map(({ RuleId }) => RuleId).filter((id) => ids.includes(id));
    const existing = await listRemaining();
    if (existing.length === 0) return;
    await change(context, {
      send: () => context.api.ccs.RemoveSecurityGroupRule({ SecurityGroupId: securityGroupId, RuleIds: existing }),
      observe: async () => ((await listRemaining()).length === 0 ? true : undefined),
      unmetCondition: `${existing.join(", ")} ${existing.length === 1 ? "still exists" : "still exist"}`,
    });
  });

/** All rules of a group, as messages call them. */
export const rulesOfGroup = (securityGroupId: string) => `the rules of security group ${securityGroupId}`;
