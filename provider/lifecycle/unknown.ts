import type { Values } from "./state";

/** What stands for an unknown string. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// What the engine sends in previews, one for each of its types.
const unknowns = new Set([
  unknownText,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** Whether a value is unknown. */
export const isUnknown = (value: unknown): boolean => typeof value === "string" && unknowns.has(value);

/** Whether a value, or anything inside it, is unknown. */
export function holdsUnknown(value: unknown): boolean {
  if (isUnknown(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}

/** A value without its unknown parts, at any depth. */
export function withoutUnknownParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isUnknown(item)).map(withoutUnknownParts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      isUnknown(part) ? [] : [[key, withoutUnknownParts(part)]],
    ),
  );
}

/** Properties without the unknown ones. */
export const withoutUnknowns = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isUnknown(value)));
