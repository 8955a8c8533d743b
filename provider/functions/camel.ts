/** A wire name as programs write it: `VdcId` is `vdcId`, `IPNum` is `ipNum`, `IPs` is `ips`, `OSType` is `osType`. */
export const camel = (name: string): string =>
  name.replace(/^[A-Z]+(?=[A-Z][a-z]{2,}|$)|^[A-Z]+(?=s?$)|^[A-Z]/, (head) => head.toLowerCase());

/** Plain data with every name as programs write it. */
export function camelized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelized);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [camel(name), camelized(item)]));
}
