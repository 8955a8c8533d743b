import type { Literal } from "./literal";

/** The JSON type at each path of a value: `Data.Instances[].Cpu` is `number`. Several types at a path are joined by `|`. */
export function shapeOf(value: unknown, at = ""): Record<string, string> {
  const types = new Map<string, Set<string>>();
  visit(value, at, (path, type) => types.set(path, (types.get(path) ?? new Set()).add(type)));
  return Object.fromEntries([...types].map(([path, found]) => [path, [...found].toSorted().join("|")]));
}

function visit(value: unknown, path: string, note: (path: string, type: string) => void): void {
  if (path !== "") note(path, typeOf(value));
  if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`, note);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) visit(inner, path === "" ? key : `${path}.${key}`, note);
}

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** The fields of an object, or none where it is something else. */
export const fieldsOf = (value: Literal | undefined): Record<string, Literal> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};

/** Where a reply has an id of a task that is not empty, as the catalogue writes it. */
export function taskPlaceOf(value: Literal, path = ""): string | undefined {
  if (Array.isArray(value))
    return value.map((item) => taskPlaceOf(item, `${path}[]`)).find((place) => place !== undefined);
  for (const [key, inner] of Object.entries(fieldsOf(value))) {
    const here = path === "" ? key : `${path}.${key}`;
    const place = /^TaskIds?$/.test(key) ? (inner === "" ? undefined : here) : taskPlaceOf(inner, here);
    if (place !== undefined) return place;
  }
  return undefined;
}
