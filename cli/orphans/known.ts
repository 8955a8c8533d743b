import { isPending } from "../../provider/lifecycle/state";
import { kindNamed, nameInputOf } from "../account/kinds";
import type { Thing } from "../account/listings";
import type { StackResource } from "../stack/stackExport";

/** Tells what stacks have: their resources, and everything that these manage beside themselves. */
export function knownTo(resources: readonly StackResource[]): (thing: Pick<Thing, "id" | "kind" | "name">) => boolean {
  const existing = resources.filter(({ id }) => id !== "" && !isPending(id));
  const ids = new Set(
    existing.flatMap(({ id, kind, state }) => [
      id,
      ...(kindNamed(kind)?.owns?.(id, state) ?? []).map(([, part]) => part),
    ]),
  );
  return ({ id, kind, name }) => {
    if (id !== undefined) return ids.has(id);
    // The listing of disks may leave ids out.
    const { input = "" } = nameInputOf(kind) ?? {};
    return existing.some((resource) => resource.kind === kind && resource.state[input] === name);
  };
}
