import { z } from "zod";
import type { CheckedInputs } from "../../../lifecycle/resource";
import { adoptable, immutable, idOf, name, protectable, replaceOnChanges } from "../../../lifecycle/inputs";

const positiveInteger = () => z.int().min(1);

/** The inputs of a disk. */
export const inputs = {
  /** Site of the disk: the UUID of a site, or a region code such as `CN_Beijing_F`, which the API document's samples use; required with `goodsId`, and for that only, since a clone is at the site of its snapshot. Changing it replaces the disk. */
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
  /** Id of the product to buy as an empty disk, from `getDiskGoods`; required unless `snapshotId` is given. A change is refused at preview: change `iops` and `bandwidth` instead. The API does not show it. */
  goodsId: immutable(z.string().min(1).optional()),
  /** Snapshot to clone the disk from (CloneSnapshot); required unless `goodsId` is given. Changing it replaces the disk. The API does not show it. */
  snapshotId: replaceOnChanges(idOf("Snapshot").optional()),
  /** Size in GB, 1 or more; required with `goodsId`; with `snapshotId` by default the size of the snapshot's disk. A larger size grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  size: positiveInteger().optional(),
  /** Number of I/O operations per second, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeIops). */
  iops: positiveInteger().optional(),
  /** Bandwidth, presumably in Mbit/s, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeBandwidth). */
  bandwidth: positiveInteger().optional(),
  /** Bare-metal instance to attach the disk to, in the same region. Changed in place (AttachDisk, DetachDisk); removing it detaches the disk. Where it was never given, the attachment is not managed here, as `DiskAttachment` requires. The API does not show it. */
  instanceId: idOf("BmsInstance").optional(),
  ...adoptable,
  ...protectable,
};

/** The inputs after check. */
export type CheckedDisk = CheckedInputs<typeof inputs>;
