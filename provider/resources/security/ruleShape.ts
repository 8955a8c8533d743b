import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { equivalentBy } from "../../lifecycle/inputs";
import { defaultDescription } from "./securityGroup";

/** What ports are when none are given. */
export const allPorts = "0";

const ports = z
  .string()
  .regex(
    /^\d+(-\d+)?(;\d+(-\d+)?)*$/,
    'must be a port, a range such as 8000-8100, several joined by semicolons, or "0" for all',
  )
  .refine((text) => text.split(/[-;]/).every((port) => Number(port) <= 65_535), "has a port above 65535");

const range = z.union([z.ipv4(), z.cidrv4()]);

/** Texts that one spelling makes equal. */
const equivalentWhen = <Schema extends z.ZodType>(spell: (given: unknown) => unknown, schema: Schema) =>
  equivalentBy((a, b) => isDeepStrictEqual(spell(a), spell(b)), schema);

const somePorts = equivalentWhen((given = allPorts) => normalizePorts(given), ports.optional());

/** What a rule is made of, in a set or by itself. */
export const ruleShape = {
  /** Whether what matches may pass: `allow` or `deny`. */
  action: z.enum(["allow", "deny"]),
  /** `TCP`, `UDP` or `ICMP`. */
  protocol: z.enum(["TCP", "UDP", "ICMP"]),
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. */
  targetAddress: equivalentWhen(normalizeAddresses, z.string().min(1)),
  /** Ports on the far side; "0" (the default) for all; not for ICMP. */
  targetPort: somePorts,
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. */
  localPort: somePorts,
  /** 1 (first) to 100. */
  priority: z.int().min(1).max(100),
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. */
  ruleType: z.enum(["ip", "mac"]).default("ip"),
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". */
  description: z.string().min(1).max(256).default(defaultDescription),
};

/** A rule, as programs write it. */
export interface GivenRule extends z.input<z.ZodObject<typeof ruleShape>> {}

/** A rule, with what was left out filled in. */
export interface CheckedRule extends z.output<z.ZodObject<typeof ruleShape>> {}

const addressOf = { ip: range, mac: z.mac() };

/** What is wrong with the addresses of a rule. */
export const addressError = ({ ruleType, targetAddress }: Pick<CheckedRule, "ruleType" | "targetAddress">) =>
  targetAddress.split(";").every((address) => addressOf[ruleType].safeParse(address).success)
    ? undefined
    : `must be ${ruleType === "ip" ? "IPv4 addresses or ranges such as 10.0.0.0/8" : "hardware addresses such as 00:16:3e:00:00:01"}, joined by semicolons`;

/** What is wrong with the ports of a rule. */
export const portsError = ({
  protocol,
  targetPort,
  localPort,
}: Pick<CheckedRule, "protocol" | "targetPort" | "localPort">) =>
  protocol === "ICMP" && (targetPort ?? localPort) !== undefined
    ? "ICMP has no ports: leave targetPort and localPort out"
    : undefined;

/** A list in a text, in one spelling: each item once, in one order. What does not read as a list stays as it is. */
const normalizeList = (list: unknown, spell: (item: string) => string) =>
  typeof list === "string" ? [...new Set(list.split(/[;,\s]+/).map(spell))].sort().join(";") : list;

function normalizePorts(list: unknown) {
  return normalizeList(list, (item) => {
    const [from, to = from] = item.split("-").map(Number);
    if (from === undefined || Number.isNaN(from) || Number.isNaN(to)) return item;
    // No traffic has the port 0.
    if (from <= 1 && to === 65_535) return allPorts;
    return from === to ? String(from) : `${from}-${to}`;
  });
}

function normalizeAddresses(list: unknown) {
  return normalizeList(list, (item) => {
    if (!range.safeParse(item).success) return item.toLowerCase().replaceAll("-", ":");
    const [address = "", length = "32"] = item.split("/");
    const start = networkOf(address, Number(length));
    return Number(length) === 32 ? start : `${start}/${Number(length)}`;
  });
}

/** The first address of the range that an address is in. */
const networkOf = (address: string, length: number) =>
  address
    .split(".")
    .map((byte, index) => Number(byte) & (256 - 2 ** (8 - Math.min(8, Math.max(0, length - 8 * index)))))
    .join(".");

/** A rule in the one spelling in which rules are compared. */
export const normalizeRule = ({ targetAddress, targetPort, localPort, ...rest }: Partial<CheckedRule>) => ({
  ...rest,
  targetAddress: normalizeAddresses(targetAddress),
  targetPort: normalizePorts(targetPort),
  localPort: normalizePorts(localPort),
});

/** What a rule matches, apart from what it does with it; in one spelling. */
export function trafficOf(rule: Partial<CheckedRule>) {
  const { protocol, targetAddress, targetPort = allPorts, localPort = allPorts, ruleType } = normalizeRule(rule);
  return { protocol, targetAddress, ...(protocol === "ICMP" ? {} : { targetPort, localPort }), ruleType };
}

/** What of a rule never changes. */
export const identityOf = (rule: Partial<CheckedRule>) => ({ ...trafficOf(rule), action: rule.action });

/** All that there is to a rule. */
export const contentOf = (rule: Partial<CheckedRule>) => ({
  ...identityOf(rule),
  priority: rule.priority,
  description: rule.description,
});

/** Whether what the API shows is as wanted; what it leaves out says nothing. */
export const matchesContent = (shown: object, wanted: object) =>
  isDeepStrictEqual({ ...wanted, ...defined(shown) }, wanted);

const defined = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]: [string, unknown]) => value !== undefined));
