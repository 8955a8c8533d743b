/** Converts an API name to the name in programs: `VdcId` is `vdcId`, `IPNum` is `ipNum`, `IPs` is `ips`, `OSType` is `osType`. */
export const camel = (name: string): string =>
  name.replace(/^[A-Z]+(?=[A-Z][a-z]{2,}|$)|^[A-Z]+(?=s?$)|^[A-Z]/, (head) => head.toLowerCase());

/** Converts every name in plain data. */
export function namesToCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(namesToCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [camel(name), namesToCamelCase(item)]));
}
