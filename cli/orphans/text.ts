import { table } from "../table";
import type { Orphan } from "./orphan";

/** The result for people. */
export function orphansAsText(orphans: readonly Orphan[], stacks: readonly string[]): string {
  const of = stacks.length === 0 ? "an empty stack" : stacks.join(", ");
  if (orphans.length === 0) return `Nothing was found that belongs to ${of} and is in no given export.\n`;
  const rows = orphans.map((orphan) => [
    orphan.kind,
    orphan.id ?? "(not shown)",
    orphan.name ?? "",
    placeOf(orphan),
    orphan.certainty,
    orphan.evidence,
  ]);
  return `${table(["KIND", "ID", "NAME", "PLACE", "CERTAINTY", "EVIDENCE"], rows)}\n${advice}\n`;
}

const advice =
  "Nothing was deleted. Run `pulumi up` first: it takes over what an interrupted run has created. What is left then can be taken over with `adopt`, or deleted in the console.";

const placeOf = ({ partOf, regionId, vdcId }: Orphan) =>
  partOf === undefined
    ? [regionId, vdcId && `VDC ${vdcId}`].filter((part) => part !== undefined).join(", ")
    : `part of ${partOf}`;
