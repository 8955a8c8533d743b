import type { Account } from "../account/account";
import { shownDiskState } from "../account/storageTask";
import type { StorageDisk } from "../account/store";
import { printTime } from "../shared/beijingTime";
import type { Json } from "./reply";

/** The document's example has neither the id nor the machine. */
export function printDisk(account: Account, disk: StorageDisk): Json {
  return {
    ...(account.switches.listedDiskIds ? { DiskId: disk.id } : {}),
    Name: disk.name,
    State: shownDiskState(account, disk),
    Size: disk.size,
    Iops: disk.iops,
    Bw: disk.bandwidth,
    DiskType: "Nvme",
    RegionId: disk.regionId,
    CustomerId: "E001",
    UserId: "",
    CreateTime: printTime(disk.createdAt),
  };
}
