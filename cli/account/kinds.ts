import type { Creation } from "../../provider/lifecycle/creation";
import { metadataOf } from "../../provider/lifecycle/inputs";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import type { Values } from "../../provider/lifecycle/state";
import { registry } from "../../provider/resources/registry";

const kinds: ReadonlyMap<string, AnyResource> = new Map(Object.entries(registry));

/** A kind by its name; undefined where a newer version has declared it. */
export const kindNamed = (name: string): AnyResource | undefined => kinds.get(name);

/** How a kind is created; undefined for attachments. */
export function creationOf(kind: string): Creation<Values, unknown> | undefined {
  const creation = kindNamed(kind)?.creation;
  return creation === undefined || "attach" in creation ? undefined : creation;
}

/** The kind that a recorded call creates, and what follows its action in brackets: which part of a resource it buys. */
export function createdBy(action: string): { kind: string; part?: string } | undefined {
  const [, plain, part] = /^(.*?)(?: \((.*)\))?$/s.exec(action) ?? [];
  const kind = [...kinds.keys()].find((candidate) => creationOf(candidate)?.action === plain);
  return kind === undefined ? undefined : { kind, part };
}

/** The input that names a resource of a kind, and how long a name may be; undefined where it has none. */
export function nameInputOf(kind: string): { input: string; maxLength: number } | undefined {
  const resource = kindNamed(kind);
  for (const [input, schema] of Object.entries(resource === undefined ? {} : shapeOf(resource))) {
    const { maxNameLength } = metadataOf(schema);
    if (maxNameLength !== undefined) return { input, maxLength: maxNameLength };
  }
  return undefined;
}
