import { z } from "zod";
import { action } from "./action";
import { id, identifiedReply, neededText, listReply, numberReply, objectReply, text, textReply, whole } from "./fields";

/** The reply of an action on one disk: a list, of which the document's table says nothing. */
const diskTaskReply = objectReply({
  /** One entry. */
  DiskInfo: listReply(
    z.object({
      /** Its task; a UUID. */
      TaskId: textReply,
    }),
  ),
});

const taskReply = {
  /** Its task; a UUID. */
  TaskId: textReply,
};

const usageReply = {
  /** GB in use. */
  Use: numberReply,
  /** GB in all. */
  Size: numberReply,
  /** The one in percent of the other, such as `40%`. */
  Ratio: textReply,
};

/** Disks and snapshots of bare-metal machines (`/storage-service`). */
export const storage = {
  CreateDisk: action({
    method: "POST",
    class: "create",
    task: "Data.DiskInfo[].TaskId",
    description: "Buys disks for bare-metal machines.",
    request: {
      /** Site to make them in: the UUID of one in the document's tables, a region code in its sample. */
      RegionId: id,
      /** Display name. */
      Name: text,
      /** Size in GB. */
      Size: whole,
      /** How many disks. */
      Num: whole,
      /** What they can do, from DescribeGoodsId; a number by this name is what bare-metal machines are bought with. */
      GoodsId: id,
    },
    data: objectReply({
      /** The new disks. */
      DiskInfo: listReply(
        z.object({
          /** Id of the disk. */
          DiskId: neededText,
          /** Its task; a UUID. */
          TaskId: textReply,
        }),
      ),
    }),
  }),
  AttachDisk: action({
    method: "POST",
    class: "set",
    task: "Data.DiskInfo[].TaskId",
    description: "Attaches a disk to a bare-metal machine.",
    request: {
      /** The bare-metal machine. */
      InstanceId: id,
      /** The disk. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DetachDisk: action({
    method: "POST",
    class: "set",
    task: "Data.DiskInfo[].TaskId",
    description: "Detaches a disk from its machine.",
    request: {
      /** The disk. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DeleteDisk: action({
    method: "POST",
    class: "delete",
    task: "Data.DiskInfo[].TaskId",
    description: "Deletes a disk; it must presumably be detached.",
    request: {
      /** The disk to delete. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DescribeDisks: action({
    method: "GET",
    class: "read",
    description: "Lists disks; which machine one is attached to can only be asked for.",
    request: {
      /** Only those of this site. */
      RegionId: text.optional(),
      /** Only this one. */
      DiskId: text.optional(),
      /** Only those attached to this bare-metal machine. */
      InstanceId: text.optional(),
      /** Only those whose name contains it, presumably. */
      Name: text.optional(),
      /** Page, from 1 (the default). */
      PageNumber: whole.optional(),
      /** Disks a page; 50 by default. */
      PageSize: whole.optional(),
    },
    data: objectReply({
      /** Number of disks on all pages. */
      Total: numberReply,
      /** The disks of this page. */
      DiskList: listReply(
        z.object({
          /** Id of the disk; missing in the document's example. */
          DiskId: textReply,
          /** Display name. */
          Name: textReply,
          /** `attach` when it is attached; no other value is documented. */
          State: textReply,
          /** Size in GB. */
          Size: numberReply,
          /** Operations a second. */
          Iops: numberReply,
          /** Bandwidth, presumably in Mbit/s. */
          Bw: numberReply,
          /** Kind of disk, such as `Nvme`; spelled otherwise than in DescribeGoodsId. */
          DiskType: textReply,
          /** Site that it is in. */
          RegionId: textReply,
          /** The customer. */
          CustomerId: textReply,
          /** The customer's user. */
          UserId: textReply,
          /** When it was made, such as `2020-08-13 07:20:00`. */
          CreateTime: textReply,
        }),
      ),
    }),
  }),
  DescribeDiskUsage: action({
    method: "GET",
    class: "read",
    description: "Tells how full a disk is.",
    request: {
      /** The disk. */
      DiskId: id,
    },
    data: objectReply({
      /** The disk. */
      DiskId: textReply,
      ...usageReply,
    }),
  }),
  DescribePoolUsage: action({
    method: "GET",
    class: "read",
    description: "Tells how full a storage pool is.",
    request: {
      /** Site of the pool. */
      RegionId: id,
      /** Name of the pool, such as `ssd_pool`. */
      PoolName: text,
    },
    data: objectReply({
      /** The pool. */
      PoolName: textReply,
      ...usageReply,
    }),
  }),
  ChangeIops: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Changes how many operations a second a disk can do.",
    request: {
      /** The disk. */
      DiskId: id,
      /** Operations a second, taken as the number in all, which no source proves. */
      Iops: whole,
    },
    data: objectReply(taskReply),
  }),
  ChangeBandwidth: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Changes the bandwidth of a disk.",
    request: {
      /** The disk. */
      DiskId: id,
      /** Bandwidth, taken as the figure in all, although the document speaks of adding. */
      Bw: whole,
    },
    data: objectReply(taskReply),
  }),
  ExpansionSize: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Grows a disk.",
    request: {
      /** The disk; optional in the document's table, though nothing else says which one. */
      DiskId: text.optional(),
      /** GB to add, not the size in all. */
      Size: whole,
    },
    data: objectReply(taskReply),
  }),
  CreateSnapshot: action({
    method: "POST",
    class: "create",
    task: "Data.TaskId",
    description: "Makes a snapshot of a disk; nothing lists it afterwards.",
    request: {
      /** The disk. */
      DiskId: id,
      /** Display name of the snapshot. */
      SnapshotName: text,
    },
    data: identifiedReply({
      ...taskReply,
      /** Id of the snapshot. */
      SnapshotId: neededText,
    }),
  }),
  CloneSnapshot: action({
    method: "POST",
    class: "create",
    task: "Data.TaskId",
    description: "Makes a new disk of a snapshot.",
    request: {
      /** Display name of the new disk; the document calls it the snapshot's. */
      Name: text,
      /** The snapshot. */
      SnapshotId: id,
    },
    data: identifiedReply({
      ...taskReply,
      /** Id of the new disk. */
      DiskId: neededText,
    }),
  }),
  DeleteSnapshot: action({
    method: "POST",
    class: "delete",
    task: "Data.TaskId",
    description: "Deletes a snapshot.",
    request: {
      /** The snapshot to delete. */
      SnapshotId: id,
    },
    data: objectReply(taskReply),
  }),
  RollbackSnapshot: action({
    method: "POST",
    class: "act",
    task: "Data.TaskId",
    description: "Sets a disk back to what it was when the snapshot was made; what was written since is lost.",
    request: {
      /** The snapshot. */
      SnapshotId: id,
    },
    data: objectReply(taskReply),
  }),
  DescribeGoodsId: action({
    method: "GET",
    class: "read",
    description: "Gives the id that disks of some performance are bought by.",
    request: {
      /** Site to buy in. */
      RegionId: id,
      /** Bandwidth, presumably in Mbit/s. */
      Bw: whole,
      /** Operations a second. */
      Iops: whole,
      /** Kind of disk, such as `ssd`. */
      Type: text,
    },
    data: objectReply({
      /** The id, for CreateDisk. */
      GoodsId: neededText,
    }),
  }),
};
