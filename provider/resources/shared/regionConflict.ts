import type { CheckFailure, OtherResources } from "../../lifecycle/resource";
import { inputsAt } from "../../lifecycle/secrets";
import { isUnknown } from "../../lifecycle/unknown";

/** The failure of a resource whose region is not that of its VDC, where the program declares both. */
export function regionConflict(
  { regionId }: { regionId?: string },
  { referenced }: OtherResources,
): CheckFailure | undefined {
  const vdc = referenced("vdcId");
  const vdcRegion = vdc?.inputs["regionId"];
  if (typeof vdcRegion !== "string" || isUnknown(vdcRegion)) return undefined;
  if (regionId === undefined || regionId === vdcRegion) return undefined;
  const isSecret = inputsAt(vdc?.secrets ?? []).includes("regionId");
  return {
    property: "regionId",
    reason: `is ${regionId}, and the VDC "${vdc?.name}" is in ${isSecret ? "another" : vdcRegion}: give the regionId of the VDC`,
    inputs: ["regionId", "vdcId"],
  };
}
