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

/** The rules of a security group; none when it is gone. */
export async function rulesOf(context: ApiContext, securityGroupId: string): Promise<FoundRule[]> {
  try {
    const { data } = await context.api.ccs.DescribeSecurityGroupAttribute({ SecurityGroupId: securityGroupId });
    return data?.SecurityGroupRules ?? [];
  } catch (error) {
    // No code says that the group is gone: the listing does.
    if (error instanceof ApiError && (await findSecurityGroup(context, securityGroupId)) === undefined) return [];
    throw error;
  }
}

/** Reads one rule; undefined when it is gone. */
export const findRule = async (context: ApiContext, securityGroupId: string, id: string) =>
  (await rulesOf(context, securityGroupId)).find((found) => found.RuleId === id);

/** A rule as the API shows it, in the words of the inputs. */
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

/** Adding a rule to a security group. */
export const addRule: Creation<CheckedRule & { securityGroupId: string }, FoundRule> = {
  action: "AddSecurityGroupRule",
  lock: ({ securityGroupId }) => rulesLock(securityGroupId),
  hasUniqueName: () => false,
  identity: (wanted) => ["rule", wanted.securityGroupId, contentOf(wanted)],
  list: (context, { securityGroupId }) => rulesOf(context, securityGroupId),
  find: (context, id, { securityGroupId }) => findRule(context, securityGroupId, id),
  getId: (found) => found.RuleId,
  matches: (found, wanted) => matchesContent(normalizeRule(readRule(found)), contentOf(wanted)),
  status: (found) => (found.Status === undefined || found.Status === "ok" ? "ready" : "busy"),
  send: ({ api }, wanted) =>
    api.ccs.AddSecurityGroupRule({
      SecurityGroupId: wanted.securityGroupId,
      Action: wanted.action === "allow" ? "1" : "0",
      Description: wanted.description,
      TargetAddress: wanted.targetAddress,
      ...(wanted.protocol === "ICMP"
        ? {}
        : { TargetPort: wanted.targetPort ?? allPorts, LocalPort: wanted.localPort ?? allPorts }),
      // The only direction that the API document knows.
      Direction: "all",
      Priority: String(wanted.priority),
      Protocol: wanted.protocol,
      RuleType: wanted.ruleType,
    }),
};

/** Says anew what a rule is for. */
export const describeRule = (context: Context, securityGroupId: string, id: string, description: string) =>
  changeRule(context, securityGroupId, id, { Description: description }, () =>
    context.api.ccs.ModifySecurityGroupRule({ SecurityGroupId: securityGroupId, RuleId: id, Description: description }),
  );

/** Gives a rule another priority. */
export const prioritizeRule = (context: Context, securityGroupId: string, id: string, priority: number) =>
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
  wanted: Pick<FoundRule, "Priority"> | Pick<FoundRule, "Description">,
  send: Parameters<typeof change>[1]["send"],
) =>
  context.locks.hold(rulesLock(securityGroupId), () =>
    change(context, {
      send,
      observe: async () => {
        const found = await findRule(context, securityGroupId, id);
        return found !== undefined && isDeepStrictEqual({ ...found, ...wanted }, found) ? true : undefined;
      },
      unmetCondition: `${id} does not show the change`,
    }),
  );

/** Removes rules from a security group; done at once when none of them is there. */
export const removeRules = (context: Context, securityGroupId: string, ids: readonly string[]) =>
  context.locks.hold(rulesLock(securityGroupId), async () => {
    const left = async () =>
      (await rulesOf(context, securityGroupId)).map(({ RuleId }) => RuleId).filter((id) => ids.includes(id));
    const there = await left();
    if (there.length === 0) return;
    await change(context, {
      send: () => context.api.ccs.RemoveSecurityGroupRule({ SecurityGroupId: securityGroupId, RuleIds: there }),
      observe: async () => ((await left()).length === 0 ? true : undefined),
      unmetCondition: `${there.join(", ")} ${there.length === 1 ? "is" : "are"} still there`,
    });
  });

/** All rules of a group, as messages call them. */
export const rulesOfGroup = (securityGroupId: string) => `the rules of security group ${securityGroupId}`;
