import { resourceKey } from "../../provider/pulumi/run";
import { isPending } from "../../provider/lifecycle/state";
import { kindNamed, nameInputOf } from "../account/kinds";
import type { Thing } from "../account/listings";
import type { StackResource } from "../stack/stackExport";

/** Tells what stacks have: their resources, and everything that these manage beside themselves. */
export function knownTo(resources: readonly StackResource[]): (thing: Pick<Thing, "id" | "kind" | "name">) => boolean {
  const existing = resources.filter(({ id }) => id !== "" && !isPending(id));
  const keys = new Set(
    existing.flatMap(({ id, kind, state }) =>
      [[kind, id] as const, ...(kindNamed(kind)?.owns?.(id, state) ?? [])].map(([of, part]) => resourceKey(of, part)),
    ),
  );
  return ({ id, kind, name }) => {
    if (id !== undefined) return keys.has(resourceKey(kind, id));
    // The listing of disks may leave ids out.
    const { input = "" } = nameInputOf(kind) ?? {};
    return existing.some((resource) => resource.kind === kind && resource.state[input] === name);
  };
}
