import { z } from "zod";
import type { CheckedInputs } from "../../../lifecycle/resource";
import { adoptable, immutable, idOf, name, protectable, replaceOnChanges } from "../../../lifecycle/inputs";

const figure = () => z.int().min(1);

/** The inputs of a disk. */
export const inputs = {
  /** Site to make an empty disk in: the UUID of one, or a region code such as `CN_Beijing_F`, which the API document's samples use; with `goodsId` only, since a clone is where its snapshot is. Changing it replaces the disk. */
  regionId: replaceOnChanges(
    z
      .string()
      .regex(
        /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2,5}_[A-Za-z]+_[A-Z]+)$/,
        "must be the UUID of a site or a region code such as CN_Beijing_F",
      )
      .optional(),
  ),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  name: immutable(name(64)),
  /** What an empty disk is bought by, from `getDiskGoods`; this or `snapshotId`. A change is refused at preview: `iops` and `bandwidth` change what the disk can do. The API does not show it. */
  goodsId: immutable(z.string().min(1).optional()),
  /** Snapshot to make it from (CloneSnapshot); this or `goodsId`. Changing it replaces the disk. The API does not show it. */
  snapshotId: replaceOnChanges(idOf("Snapshot").optional()),
  /** GB; needed with `goodsId`, and by default that of the snapshot's disk with `snapshotId`. A larger one grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  size: figure().optional(),
  /** Operations a second; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeIops). */
  iops: figure().optional(),
  /** Bandwidth, presumably in Mbit/s; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeBandwidth). */
  bandwidth: figure().optional(),
  /** Bare-metal machine to attach it to, in the same region. Changed in place (AttachDisk, DetachDisk); taken away, the disk is detached. Left out from the start: not managed here, which is what `DiskAttachment` needs. The API does not show it. */
  instanceId: idOf("BmsInstance").optional(),
  ...adoptable,
  ...protectable,
};

/** The inputs once they are checked. */
export type CheckedDisk = CheckedInputs<typeof inputs>;
