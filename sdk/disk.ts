import type { DiskKind } from "../provider/resources/disk";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a disk is made with. */
export type DiskArgs = ArgumentsOf<DiskKind>;

/** A disk for bare-metal machines (`/storage-service`), empty or made from a snapshot; data disks of cloud instances are another thing. */
export class Disk extends resourceClass<DiskKind>(
  "Disk",
  {
    regionId: undefined,
    name: undefined,
    goodsId: undefined,
    snapshotId: undefined,
    size: undefined,
    iops: undefined,
    bandwidth: undefined,
    instanceId: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    diskType: undefined,
    createTime: undefined,
  },
  {},
) {}
