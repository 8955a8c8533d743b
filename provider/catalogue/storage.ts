import { z } from "zod";
import { action } from "./action";
import {
  id,
  identifiedReply,
  integer,
  listReply,
  numberReply,
  objectReply,
  requiredString,
  string,
  stringReply,
} from "./fields";

/** The reply of an action on one disk: a list, which the document's table does not mention. */
const diskTaskReply = objectReply({
  /** A list with one item. */
  DiskInfo: listReply(
    z.object({
      /** Id of the task; a UUID. */
      TaskId: stringReply,
    }),
  ),
});

const taskReply = {
  /** Id of the task; a UUID. */
  TaskId: stringReply,
};

const usageReply = {
  /** Used space in GB. */
  Use: numberReply,
  /** Total size in GB. */
  Size: numberReply,
  /** Usage in percent, such as `40%`. */
  Ratio: stringReply,
};

/** Disks and snapshots of bare-metal instances (`/storage-service`). */
export const storage = {
  CreateDisk: action({
    method: "POST",
    class: "create",
    task: "Data.DiskInfo[].TaskId",
    description: "Creates disks for bare-metal instances.",
    request: {
      /** Site of the disks: a UUID in the document's tables, a region code in its sample. */
      RegionId: id,
      /** Display name. */
      Name: string,
      /** Size in GB. */
      Size: integer,
      /** Number of disks. */
      Num: integer,
      /** Goods id of the performance, from DescribeGoodsId; not the number of this name in CreateBmsInstance. */
      GoodsId: id,
    },
    data: objectReply({
      /** The new disks. */
      DiskInfo: listReply(
        z.object({
          /** Id of the disk. */
          DiskId: requiredString,
          /** Id of the task; a UUID. */
          TaskId: stringReply,
        }),
      ),
    }),
  }),
  AttachDisk: action({
    method: "POST",
    class: "set",
    task: "Data.DiskInfo[].TaskId",
    description: "Attaches a disk to a bare-metal instance.",
    request: {
      /** Id of the bare-metal instance. */
      InstanceId: id,
      /** Id of the disk. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DetachDisk: action({
    method: "POST",
    class: "set",
    task: "Data.DiskInfo[].TaskId",
    description: "Detaches a disk from its instance.",
    request: {
      /** Id of the disk. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DeleteDisk: action({
    method: "POST",
    class: "delete",
    task: "Data.DiskInfo[].TaskId",
    description: "Deletes a disk; presumably it must be detached.",
    request: {
      /** Id of the disk. */
      DiskId: id,
    },
    data: diskTaskReply,
  }),
  DescribeDisks: action({
    method: "GET",
    class: "read",
    description: "Lists disks; the reply does not have their instances, but it can be filtered by instance.",
    request: {
      /** Only disks at this site. */
      RegionId: string.optional(),
      /** Only the one with this id. */
      DiskId: string.optional(),
      /** Only disks attached to this bare-metal instance. */
      InstanceId: string.optional(),
      /** Presumably only those whose name contains this string. */
      Name: string.optional(),
      /** Page number, from 1. Defaults to 1. */
      PageNumber: integer.optional(),
      /** Disks per page. Defaults to 50. */
      PageSize: integer.optional(),
    },
    data: objectReply({
      /** Number of disks on all pages. */
      Total: numberReply,
      /** The disks on this page. */
      DiskList: listReply(
        z.object({
          /** Id of the disk; missing in the document's example. */
          DiskId: stringReply,
          /** Display name. */
          Name: stringReply,
          /** `attach` when attached; no other value is documented. */
          State: stringReply,
          /** Size in GB. */
          Size: numberReply,
          /** Operations per second. */
          Iops: numberReply,
          /** Bandwidth, presumably in Mbit/s. */
          Bw: numberReply,
          /** Disk type, such as `Nvme`; the spelling differs from DescribeGoodsId. */
          DiskType: stringReply,
          /** Site of the disk. */
          RegionId: stringReply,
          /** Id of the customer. */
          CustomerId: stringReply,
          /** Id of the customer's user. */
          UserId: stringReply,
          /** Creation time, such as `2020-08-13 07:20:00`. */
          CreateTime: stringReply,
        }),
      ),
    }),
  }),
  DescribeDiskUsage: action({
    method: "GET",
    class: "read",
    description: "Gets the usage of a disk.",
    request: {
      /** Id of the disk. */
      DiskId: id,
    },
    data: objectReply({
      /** Id of the disk. */
      DiskId: stringReply,
      ...usageReply,
    }),
  }),
  DescribePoolUsage: action({
    method: "GET",
    class: "read",
    description: "Gets the usage of a storage pool.",
    request: {
      /** Site of the pool. */
      RegionId: id,
      /** Name of the pool, such as `ssd_pool`. */
      PoolName: string,
    },
    data: objectReply({
      /** Name of the storage pool. */
      PoolName: stringReply,
      ...usageReply,
    }),
  }),
  ChangeIops: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Changes the operations per second of a disk.",
    request: {
      /** Id of the disk. */
      DiskId: id,
      /** Operations per second; presumably the total. */
      Iops: integer,
    },
    data: objectReply(taskReply),
  }),
  ChangeBandwidth: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Changes the bandwidth of a disk.",
    request: {
      /** Id of the disk. */
      DiskId: id,
      /** Bandwidth; presumably the total, although the document speaks of adding. */
      Bw: integer,
    },
    data: objectReply(taskReply),
  }),
  ExpansionSize: action({
    method: "POST",
    class: "relative",
    task: "Data.TaskId",
    description: "Extends a disk.",
    request: {
      /** Id of the disk; optional in the document's table, although nothing else identifies the disk. */
      DiskId: string.optional(),
      /** Size to add in GB, not the total size. */
      Size: integer,
    },
    data: objectReply(taskReply),
  }),
  CreateSnapshot: action({
    method: "POST",
    class: "create",
    task: "Data.TaskId",
    description: "Creates a snapshot of a disk; no action lists snapshots.",
    request: {
      /** Id of the disk. */
      DiskId: id,
      /** Display name of the snapshot. */
      SnapshotName: string,
    },
    data: identifiedReply({
      ...taskReply,
      /** Id of the snapshot. */
      SnapshotId: requiredString,
    }),
  }),
  CloneSnapshot: action({
    method: "POST",
    class: "create",
    task: "Data.TaskId",
    description: "Creates a disk from a snapshot.",
    request: {
      /** Display name of the new disk; according to the document that of the snapshot. */
      Name: string,
      /** Id of the snapshot. */
      SnapshotId: id,
    },
    data: identifiedReply({
      ...taskReply,
      /** Id of the new disk. */
      DiskId: requiredString,
    }),
  }),
  DeleteSnapshot: action({
    method: "POST",
    class: "delete",
    task: "Data.TaskId",
    description: "Deletes a snapshot.",
    request: {
      /** Id of the snapshot. */
      SnapshotId: id,
    },
    data: objectReply(taskReply),
  }),
  RollbackSnapshot: action({
    method: "POST",
    class: "act",
    task: "Data.TaskId",
    description: "Rolls a disk back to a snapshot; later data is lost.",
    request: {
      /** Id of the snapshot. */
      SnapshotId: id,
    },
    data: objectReply(taskReply),
  }),
  DescribeGoodsId: action({
    method: "GET",
    class: "read",
    description: "Gets the goods id for disks with the given performance.",
    request: {
      /** Site of the disks. */
      RegionId: id,
      /** Bandwidth, presumably in Mbit/s. */
      Bw: integer,
      /** Operations per second. */
      Iops: integer,
      /** Disk type, such as `ssd`. */
      Type: string,
    },
    data: objectReply({
      /** Goods id, for CreateDisk. */
      GoodsId: requiredString,
    }),
  }),
};
