import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { DataOf, Services } from "../api/actions";
import { change } from "../api/change";
import { RefusedError } from "../api/errors";
import type { CheckedInputs, Context, Resource } from "./contract";
import { alike, idOf, replaces } from "./inputs";
import { defaultDescription, findSecurityGroup } from "./securityGroup";

const allPorts = "0";

const ports = z
  .string()
  .regex(
    /^\d+(-\d+)?(;\d+(-\d+)?)*$/,
    'must be a port, a range such as 8000-8100, several joined by semicolons, or "0" for all',
  )
  .refine((text) => text.split(/[-;]/).every((port) => Number(port) <= 65_535), "has a port above 65535");

const addressOf = { ip: z.union([z.ipv4(), z.cidrv4()]), mac: z.mac() };

const somePorts = () => replaces(alike((a, b) => (a ?? allPorts) === (b ?? allPorts), ports.optional()));

const inputs = {
  /** Security group that gets it. Changing it replaces the rule. */
  securityGroupId: replaces(idOf("SecurityGroup")),
  /** Whether what matches may pass: `allow` or `deny`. Changing it replaces the rule. */
  action: replaces(z.enum(["allow", "deny"])),
  /** `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  protocol: replaces(z.enum(["TCP", "UDP", "ICMP"])),
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons. Changing it replaces the rule. */
  targetAddress: replaces(z.string().min(1)),
  /** Ports on the far side; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  targetPort: somePorts(),
  /** Ports of the machine, such as "22" or "80;443"; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  localPort: somePorts(),
  /** 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  priority: z.int().min(1).max(100),
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. Changing it replaces the rule. */
  ruleType: replaces(z.enum(["ip", "mac"]).default("ip")),
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  description: z.string().min(1).max(256).default(defaultDescription),
};

type Checked = CheckedInputs<typeof inputs>;

/** What a rule has beyond its inputs: nothing. */
type RuleOutputs = Record<never, never>;

type Found = NonNullable<
  DataOf<Services["ccs"]["actions"]["DescribeSecurityGroupAttribute"]>
>["SecurityGroupRules"][number];

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface RuleKind extends Resource<typeof inputs, RuleOutputs, Found> {}

/** Rules of security groups: AddSecurityGroupRule, DescribeSecurityGroupAttribute, ModifySecurityGroupRule, ModifySecurityGroupRulePriority, RemoveSecurityGroupRule. */
export const rule: RuleKind = {
  kind: "Rule",
  inputs,
  rules: [
    {
      over: ["ruleType", "targetAddress"],
      blames: "targetAddress",
      broken: ({ ruleType, targetAddress }) =>
        targetAddress.split(";").every((address) => addressOf[ruleType].safeParse(address).success)
          ? undefined
          : `must be ${ruleType === "ip" ? "IPv4 addresses or ranges such as 10.0.0.0/8" : "hardware addresses such as 00:16:3e:00:00:01"}, joined by semicolons`,
    },
    {
      over: ["protocol", "targetPort", "localPort"],
      blames: "protocol",
      broken: ({ protocol, targetPort, localPort }) =>
        protocol === "ICMP" && (targetPort ?? localPort) !== undefined
          ? "ICMP has no ports: leave targetPort and localPort out"
          : undefined,
    },
  ],
  minutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "AddSecurityGroupRule",
    lock: ({ securityGroupId }) => `rules of ${securityGroupId}`,
    marked: () => false,
    list: (context, { securityGroupId }) => rulesOf(context, securityGroupId),
    find: (context, id, { securityGroupId }) => findRule(context, securityGroupId, id),
    idOf: (found) => found.RuleId,
    matches: (found, checked) => showsNothingElse(seenInputs(found), matchOf(checked)),
    condition: (found) => (found.Status === undefined || found.Status === "ok" ? "ready" : "busy"),
    send: ({ api }, checked) =>
      api.ccs.AddSecurityGroupRule({
        SecurityGroupId: checked.securityGroupId,
        Action: checked.action === "allow" ? "1" : "0",
        Description: checked.description,
        TargetAddress: checked.targetAddress,
        ...(checked.protocol === "ICMP"
          ? {}
          : { TargetPort: checked.targetPort ?? allPorts, LocalPort: checked.localPort ?? allPorts }),
        // The only direction that the API document knows.
        Direction: "all",
        Priority: String(checked.priority),
        Protocol: checked.protocol,
        RuleType: checked.ruleType,
      }),
  },

  async read(context, id, { securityGroupId }) {
    if (securityGroupId === undefined)
      throw new Error("A rule is read within its group: give { securityGroupId } as the state of Rule.get");
    const found = await findRule(context, securityGroupId, id);
    return found && { inputs: { securityGroupId, ...seenInputs(found) }, outputs: {} };
  },

  async update(context, id, state, news, reached) {
    const { securityGroupId } = news;
    const changing = (
      wanted: Pick<Found, "Priority"> | Pick<Found, "Description">,
      send: Parameters<typeof change>[1]["send"],
    ) =>
      context.locks.hold(`rules of ${securityGroupId}`, () =>
        change(context, {
          send,
          reached: async () => {
            const found = await findRule(context, securityGroupId, id);
            return found !== undefined && isDeepStrictEqual({ ...found, ...wanted }, found) ? true : undefined;
          },
          missing: `${id} does not show the change`,
        }),
      );
    if (news.description !== state.description) {
      await changing({ Description: news.description }, () =>
        context.api.ccs.ModifySecurityGroupRule({
          SecurityGroupId: securityGroupId,
          RuleId: id,
          Description: news.description,
        }),
      );
      reached({ description: news.description });
    }
    if (news.priority !== state.priority) {
      await changing({ Priority: news.priority }, () =>
        context.api.ccs.ModifySecurityGroupRulePriority({
          SecurityGroupId: securityGroupId,
          BindData: [{ RuleId: id, Priority: String(news.priority) }],
        }),
      );
      reached({ priority: news.priority });
    }
  },

  async delete(context, id, { securityGroupId }) {
    await context.locks.hold(`rules of ${securityGroupId}`, async () => {
      const gone = async () => ((await findRule(context, securityGroupId, id)) === undefined ? true : undefined);
      if (await gone()) return;
      await change(context, {
        send: () => context.api.ccs.RemoveSecurityGroupRule({ SecurityGroupId: securityGroupId, RuleIds: [id] }),
        reached: gone,
        missing: `${id} is still there`,
      });
    });
  },

  // Two rules that match the same traffic would shadow each other.
  deleteFirst: (state, news) => isDeepStrictEqual(trafficOf(state), trafficOf(news)),
};

async function rulesOf(context: Context, securityGroupId: string): Promise<Found[]> {
  try {
    const { data } = await context.api.ccs.DescribeSecurityGroupAttribute({ SecurityGroupId: securityGroupId });
    return data?.SecurityGroupRules ?? [];
  } catch (error) {
    // No code says that the group is gone: the listing does.
    if (error instanceof RefusedError && (await findSecurityGroup(context, securityGroupId)) === undefined) return [];
    throw error;
  }
}

const findRule = async (context: Context, securityGroupId: string, id: string) =>
  (await rulesOf(context, securityGroupId)).find((found) => found.RuleId === id);

/** A rule as the API shows it, in the words of the inputs. */
function seenInputs(found: Found): Partial<Checked> {
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

/** Whether what the API shows is as wanted; what it leaves out says nothing. */
const showsNothingElse = (shown: object, wanted: object) => isDeepStrictEqual({ ...wanted, ...defined(shown) }, wanted);

const defined = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]: [string, unknown]) => value !== undefined));

/** What a rule matches, apart from what it does with it. */
const trafficOf = ({ protocol, targetAddress, targetPort, localPort, ruleType }: Partial<Checked>) => ({
  protocol,
  targetAddress,
  ...(protocol === "ICMP" ? {} : { targetPort: targetPort ?? allPorts, localPort: localPort ?? allPorts }),
  ruleType,
});

/** All by which a new rule is told from others. */
const matchOf = (checked: Partial<Checked>) => ({
  ...trafficOf(checked),
  action: checked.action,
  priority: checked.priority,
  description: checked.description,
});
