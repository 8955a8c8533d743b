import { z } from "zod";
import type { CheckedInputs } from "../../../lifecycle/resource";
import { adoptable, equivalentBy, name, protectable, replaceOnChanges } from "../../../lifecycle/inputs";
import { accessPoint, samePoints, targetOf } from "./point";

const accessPoints = z
  .array(accessPoint)
  .refine(
    (points) => new Set(points.map(targetOf)).size === points.length,
    "names a network or a point of presence twice",
  )
  .optional();

const isEquivalent = (a: unknown, b: unknown) => {
  const [left, right] = [accessPoints.safeParse(a), accessPoints.safeParse(b)];
  return left.success && right.success && samePoints(left.data, right.data);
};

/** The inputs of a global private network. */
export const inputs = {
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the GPN. */
  name: replaceOnChanges(name(64)),
  /** Bandwidth in Mbit/s, 1 or more. The API cannot change it: changing it replaces the GPN, which is deleted first where it connects a network. */
  qos: replaceOnChanges(z.int().min(1)),
  /** All access points, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Changed in place (AddAccessPoint, DeleteAccessPoint). Where it is left out, access points are not managed, as `GpnAccessPoint` requires. */
  accessPoints: equivalentBy(isEquivalent, accessPoints),
  ...adoptable,
  ...protectable,
};

/** The inputs after check. */
export type CheckedGpn = CheckedInputs<typeof inputs>;
