import { shrinkError } from "../../../lifecycle/messages";
import type { ValidationRule } from "../../../lifecycle/resource";
import type { CheckedDisk } from "./inputs";

/** What must fit together in the inputs of a disk, and with those of the last run. */
export const rules: ReadonlyArray<ValidationRule<CheckedDisk>> = [
  {
    inputs: ["goodsId", "snapshotId"],
    property: "goodsId",
    validate: ({ goodsId, snapshotId }) =>
      (goodsId === undefined) === (snapshotId === undefined)
        ? "give either goodsId, for an empty disk, or snapshotId, for a copy of what a snapshot has kept"
        : undefined,
  },
  {
    inputs: ["goodsId", "regionId", "snapshotId"],
    property: "regionId",
    validate({ goodsId, regionId, snapshotId }) {
      if (goodsId !== undefined) return regionId === undefined ? "is needed with goodsId" : undefined;
      return regionId === undefined || snapshotId === undefined
        ? undefined
        : "goes with goodsId only: a clone is where its snapshot is";
    },
  },
  {
    inputs: ["goodsId", "size", "snapshotId"],
    property: "size",
    validate: ({ size, snapshotId }) =>
      snapshotId === undefined && size === undefined ? "is needed for an empty disk, in GB" : undefined,
  },
  { inputs: ["size"], property: "size", validate: ({ size }, prior) => shrinkError(prior?.size, size) },
];
