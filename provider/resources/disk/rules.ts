import type { Rule } from "../contract";
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
    over: ["goodsId", "regionId"],
    blames: "regionId",
    broken({ goodsId, regionId }) {
      if (goodsId !== undefined) return regionId === undefined ? "is needed with goodsId" : undefined;
      return regionId === undefined ? undefined : "goes with goodsId only: a clone is where its snapshot is";
    },
  },
  {
    over: ["goodsId", "size"],
    blames: "size",
    broken: ({ goodsId, size }) =>
      goodsId !== undefined && size === undefined ? "is needed with goodsId, in GB" : undefined,
  },
  {
    over: ["size"],
    blames: "size",
    broken: ({ size }, stays) =>
      size !== undefined && stays?.size !== undefined && size < stays.size
        ? `cannot shrink from ${stays.size} to ${size} GB; if the last run failed half way, run \`pulumi refresh\` first`
        : undefined,
  },
];
