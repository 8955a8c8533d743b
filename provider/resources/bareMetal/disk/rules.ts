import { shrunk } from "../../../lifecycle/messages";
import type { Rule } from "../../../lifecycle/resource";
import type { CheckedDisk } from "./inputs";

/** What must fit together in the inputs of a disk, and with those of the last run. */
export const rules: ReadonlyArray<Rule<CheckedDisk>> = [
  {
    over: ["goodsId", "snapshotId"],
    blames: "goodsId",
    broken: ({ goodsId, snapshotId }) =>
      (goodsId === undefined) === (snapshotId === undefined)
        ? "give either goodsId, for an empty disk, or snapshotId, for a copy of what a snapshot has kept"
        : undefined,
  },
  {
    over: ["goodsId", "regionId", "snapshotId"],
    blames: "regionId",
    broken({ goodsId, regionId, snapshotId }) {
      if (goodsId !== undefined) return regionId === undefined ? "is needed with goodsId" : undefined;
      return regionId === undefined || snapshotId === undefined
        ? undefined
        : "goes with goodsId only: a clone is where its snapshot is";
    },
  },
  {
    over: ["goodsId", "size", "snapshotId"],
    blames: "size",
    broken: ({ size, snapshotId }) =>
      snapshotId === undefined && size === undefined ? "is needed for an empty disk, in GB" : undefined,
  },
  { over: ["size"], blames: "size", broken: ({ size }, stays) => shrunk(stays?.size, size) },
];
