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

const sameWhateverOrder = (a: unknown, b: unknown) => {
  const [left, right] = [accessPoints.safeParse(a), accessPoints.safeParse(b)];
  return left.success && right.success && samePoints(left.data, right.data);
};

/** The inputs of a global private network. */
export const inputs = {
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the GPN. */
  name: replaceOnChanges(name(64)),
  /** Bandwidth in Mbit/s, 1 or more. The API cannot alter it: changing it replaces the GPN, the old one first where it connects a network. */
  qos: replaceOnChanges(z.int().min(1)),
  /** What it connects, exclusively, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Connected and disconnected in place (AddAccessPoint, DeleteAccessPoint). Left out: not managed, which is what `GpnAccessPoint` needs. */
  accessPoints: equivalentBy(sameWhateverOrder, accessPoints),
  ...adoptable,
  ...protectable,
};

/** The inputs once they are checked. */
export type CheckedGpn = CheckedInputs<typeof inputs>;
