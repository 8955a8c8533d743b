/** A text without these values, or anything in them. */
export function withoutValues(text: string, values: readonly unknown[]): string {
  return values
    .flatMap(leavesOf)
    .toSorted((one, other) => other.length - one.length)
    .reduce((shorter, value) => shorter.replaceAll(new RegExp(`(?<!\\w)${escaped(value)}(?!\\w)`, "g"), "***"), text);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leavesOf);
  return (typeof value === "string" && value !== "") || typeof value === "number" ? [String(value)] : [];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
