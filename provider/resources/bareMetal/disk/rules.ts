import { shrinkError } from "../../../lifecycle/messages";
import type { ValidationRule } from "../../../lifecycle/resource";
import type { CheckedDisk } from "./inputs";

/** The rules over several inputs of a disk, and over changes of them. */
export const rules: ReadonlyArray<ValidationRule<CheckedDisk>> = [
  {
    inputs: ["goodsId", "snapshotId"],
    property: "goodsId",
    validate: ({ goodsId, snapshotId }) =>
      (goodsId === undefined) === (snapshotId === undefined)
        ? "give either goodsId, for an empty disk, or snapshotId, for a clone of a snapshot"
        : undefined,
  },
  {
    inputs: ["goodsId", "regionId", "snapshotId"],
    property: "regionId",
    validate({ goodsId, regionId, snapshotId }) {
      if (goodsId !== undefined) return regionId === undefined ? "is required with goodsId" : undefined;
      return regionId === undefined || snapshotId === undefined
        ? undefined
        : "cannot be combined with snapshotId: a clone is at the site of its snapshot";
    },
  },
  {
    inputs: ["goodsId", "size", "snapshotId"],
    property: "size",
    validate: ({ size, snapshotId }) =>
      snapshotId === undefined && size === undefined ? "is required for an empty disk, in GB" : undefined,
  },
  { inputs: ["size"], property: "size", validate: ({ size }, prior) => shrinkError(prior?.size, size) },
];
