import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { equivalentBy } from "../../lifecycle/inputs";
import { definedValues } from "../../lifecycle/state";
import { defaultDescription } from "./securityGroup";

/** The default of ports: all. */
export const allPorts = "0";

const ports = z
  .string()
  .regex(
    /^\d+(-\d+)?(;\d+(-\d+)?)*$/,
    'must be a port, a range such as 8000-8100, several separated by semicolons, or "0" for all',
  )
  .refine((text) => text.split(/[-;]/).every((port) => Number(port) <= 65_535), "has a port above 65535");

const range = z.union([z.ipv4(), z.cidrv4()]);

/** An input whose values are equivalent where they are equal once normalized. */
const equivalentWhen = <Schema extends z.ZodType>(normalize: (given: unknown) => unknown, schema: Schema) =>
  equivalentBy((a, b) => isDeepStrictEqual(normalize(a), normalize(b)), schema);

const portList = equivalentWhen((given = allPorts) => normalizePorts(given), ports.optional());

/** The inputs of a rule, in a set or by itself. */
export const ruleShape = {
  /** What happens to matching traffic: `allow` or `deny`. */
  action: z.enum(["allow", "deny"]),
  /** Protocol: `TCP`, `UDP` or `ICMP`. */
  protocol: z.enum(["TCP", "UDP", "ICMP"]),
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. */
  targetAddress: equivalentWhen(normalizeAddresses, z.string().min(1)),
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. */
  targetPort: portList,
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. */
  localPort: portList,
  /** Priority, 1 (first) to 100. */
  priority: z.int().min(1).max(100),
  /** Type of the addresses: `ip` or `mac`; by default `ip`. */
  ruleType: z.enum(["ip", "mac"]).default("ip"),
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". */
  description: z.string().min(1).max(256).default(defaultDescription),
};

/** A rule, as programs declare it. */
export interface GivenRule extends z.input<z.ZodObject<typeof ruleShape>> {}

/** A rule after check. */
export interface CheckedRule extends z.output<z.ZodObject<typeof ruleShape>> {}

const addressSchemas = { ip: range, mac: z.mac() };

/** What is wrong with the addresses of a rule; undefined when nothing is. */
export const addressError = ({ ruleType, targetAddress }: Pick<CheckedRule, "ruleType" | "targetAddress">) =>
  targetAddress.split(";").every((address) => addressSchemas[ruleType].safeParse(address).success)
    ? undefined
    : `must be ${ruleType === "ip" ? "IPv4 addresses or ranges such as 10.0.0.0/8" : "MAC addresses such as 00:16:3e:00:00:01"}, separated by semicolons`;

/** What is wrong with the ports of a rule; undefined when nothing is. */
export const portsError = ({
  protocol,
  targetPort,
  localPort,
}: Pick<CheckedRule, "protocol" | "targetPort" | "localPort">) =>
  protocol === "ICMP" && (targetPort ?? localPort) !== undefined
    ? "ICMP has no ports: leave targetPort and localPort out"
    : undefined;

/** A list in a string, normalized: each item once, sorted. A value that is not a string stays as it is. */
const normalizeList = (list: unknown, normalizeItem: (item: string) => string) =>
  typeof list === "string" ? [...new Set(list.split(/[;,\s]+/).map(normalizeItem))].sort().join(";") : list;

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

/** The first address of the range that contains an address. */
const networkOf = (address: string, length: number) =>
  address
    .split(".")
    .map((byte, index) => Number(byte) & (256 - 2 ** (8 - Math.min(8, Math.max(0, length - 8 * index)))))
    .join(".");

/** A rule in the normal form in which rules are compared. */
export const normalizeRule = ({ targetAddress, targetPort, localPort, ...rest }: Partial<CheckedRule>) => ({
  ...rest,
  targetAddress: normalizeAddresses(targetAddress),
  targetPort: normalizePorts(targetPort),
  localPort: normalizePorts(localPort),
});

/** The traffic that a rule matches, in normal form. */
export function trafficOf(rule: Partial<CheckedRule>) {
  const { protocol, targetAddress, targetPort = allPorts, localPort = allPorts, ruleType } = normalizeRule(rule);
  return { protocol, targetAddress, ...(protocol === "ICMP" ? {} : { targetPort, localPort }), ruleType };
}

/** The properties of a rule that cannot change in place. */
export const identityOf = (rule: Partial<CheckedRule>) => ({ ...trafficOf(rule), action: rule.action });

/** All properties of a rule, in normal form. */
export const contentOf = (rule: Partial<CheckedRule>) => ({
  ...identityOf(rule),
  priority: rule.priority,
  description: rule.description,
});

/** Whether what the API shows matches what is declared; what the API leaves out is not compared. */
export const matchesContent = (shown: object, declared: object) =>
  isDeepStrictEqual({ ...declared, ...definedValues({ ...shown }) }, declared);
