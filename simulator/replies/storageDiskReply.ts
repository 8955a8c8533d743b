import type { Account } from "../account/account";
import { reportedDiskState } from "../account/storageTask";
import type { StorageDisk } from "../account/store";
import { formatTime } from "../shared/beijingTime";
import type { Json } from "./reply";

/** Formats a disk as DescribeDisks returns it; the document's example has neither its id nor its instance. */
export function formatStorageDisk(account: Account, disk: StorageDisk): Json {
  return {
    ...(account.switches.listedDiskIds ? { DiskId: disk.id } : {}),
    Name: disk.name,
    State: reportedDiskState(account, disk),
    Size: disk.size,
    Iops: disk.iops,
    Bw: disk.bandwidth,
    DiskType: "Nvme",
    RegionId: disk.regionId,
    CustomerId: "E001",
    UserId: "",
    CreateTime: formatTime(disk.createdAt),
  };
}
