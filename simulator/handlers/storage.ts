import type { storage as rows } from "../../provider/catalogue/storage";
import type { Account } from "../account/account";
import { bareMetalStateOf } from "../account/bareMetalTask";
import { drop, edit, put } from "../account/change";
import { getStorageDisk, getStorageDiskInState, startStorageTask } from "../account/storageTask";
import type { StorageDisk } from "../account/store";
import {
  checkPerformance,
  checkSite,
  goodsIdOf,
  isAttachable,
  maxDiskSize,
  parseGoodsId,
  poolNames,
  poolSize,
} from "../goods/storageGoods";
import { parameterEmpty, parameterInvalid } from "../refusals/genericRefusals";
import { slicePage } from "../replies/paging";
import { dataReply, type Reply } from "../replies/reply";
import { formatStorageDisk } from "../replies/storageDiskReply";
import type { Handlers } from "./handler";
import { snapshots } from "./snapshot";

const disksPerPage = 50;

/** Handlers for disks and snapshots of bare-metal instances (`/storage-service`). */
export const storage: Handlers<typeof rows> = {
  ...snapshots,

  CreateDisk({ RegionId, Name, Size, Num, GoodsId }, account) {
    checkSite(RegionId);
    const performance = parseGoodsId(GoodsId);
    if (Size < 1 || Size > maxDiskSize) throw parameterInvalid(`Size must be from 1 to ${maxDiskSize}.`);
    if (Num < 1 || Num > 100) throw parameterInvalid("Num must be from 1 to 100.");
    const DiskInfo = Array.from({ length: Num }, () => {
      const id = account.random.uuid();
      const content = account.random.uuid();
      const createdAt = account.clock.now();
      const disk = {
        id,
        regionId: RegionId,
        name: Name,
        size: Size,
        ...performance,
        bareMetalId: "",
        content,
        createdAt,
      };
      account.change(put("storageDisks", disk));
      const fail = [drop("storageDisks", id)];
      return {
        DiskId: id,
        TaskId: startStorageTask(account, { type: "createBmsDisk", holds: { [id]: "creating" }, finish: [], fail }),
      };
    });
    return dataReply({ DiskInfo });
  },

  AttachDisk({ InstanceId, DiskId }, account) {
    const disk = getStorageDiskInState(account, DiskId, ["detach"]);
    const instance = account.tables.bareMetals.get(InstanceId);
    const state = instance === undefined ? undefined : bareMetalStateOf(account, instance);
    if (instance === undefined || (state !== "running" && state !== "stopped"))
      throw parameterInvalid(`There is no bare-metal instance "${InstanceId}" that is running or stopped.`);
    if (!isAttachable(disk.regionId, account.tables.vdcs.get(instance.vdcId)?.regionId ?? ""))
      throw parameterInvalid("The disk is at another site than the instance.");
    const finish = [edit("storageDisks", disk.id, { bareMetalId: instance.id })];
    return diskTaskReply(startDiskTask(account, disk, { type: "attachBmsDisk", state: "attaching", finish }));
  },

  DetachDisk({ DiskId }, account) {
    const disk = getStorageDiskInState(account, DiskId, ["attach"]);
    const finish = [edit("storageDisks", disk.id, { bareMetalId: "" })];
    return diskTaskReply(startDiskTask(account, disk, { type: "detachBmsDisk", state: "detaching", finish }));
  },

  DeleteDisk({ DiskId }, account) {
    const disk = getStorageDiskInState(account, DiskId, ["detach"]);
    const finish = [drop("storageDisks", disk.id)];
    return diskTaskReply(startDiskTask(account, disk, { type: "deleteBmsDisk", state: "deleting", finish }));
  },

  DescribeDisks({ RegionId, DiskId, InstanceId, Name = "", PageNumber = 1, PageSize = disksPerPage }, account) {
    const { storageDisks } = account.tables;
    const all = InstanceId === undefined ? storageDisks.all() : storageDisks.where("bareMetalId", InstanceId);
    const matching = all.filter(
      ({ id, name, regionId }) =>
        (DiskId === undefined || id === DiskId) &&
        (RegionId === undefined || regionId === RegionId) &&
        name.includes(Name),
    );
    const page = slicePage(matching, PageNumber, Math.min(Math.max(1, PageSize), disksPerPage));
    return dataReply({ Total: matching.length, DiskList: page.rows.map((disk) => formatStorageDisk(account, disk)) });
  },

  DescribeDiskUsage({ DiskId }, account) {
    const { id, size } = getStorageDisk(account, DiskId);
    // Nothing writes to a simulated disk; the document's example is two fifths full.
    return dataReply({ DiskId: id, ...formatUsage(Math.floor(size * 0.4), size) });
  },

  DescribePoolUsage({ RegionId, PoolName }, account) {
    checkSite(RegionId);
    if (!poolNames.includes(PoolName)) throw parameterInvalid(`There is no pool "${PoolName}".`);
    const disksAtSite = account.tables.storageDisks.all().filter(({ regionId }) => regionId === RegionId);
    return dataReply({
      PoolName,
      ...formatUsage(
        disksAtSite.reduce((sum, { size }) => sum + size, 0),
        poolSize,
      ),
    });
  },

  ChangeIops({ DiskId, Iops }, account) {
    const disk = getStorageDiskInState(account, DiskId);
    const finish = [edit("storageDisks", disk.id, { iops: checkPerformance("Iops", Iops) })];
    return storageTaskReply(startDiskTask(account, disk, { type: "changeBmsDiskIops", state: "updating", finish }));
  },

  ChangeBandwidth({ DiskId, Bw }, account) {
    const disk = getStorageDiskInState(account, DiskId);
    const finish = [edit("storageDisks", disk.id, { bandwidth: checkPerformance("Bw", Bw) })];
    return storageTaskReply(
      startDiskTask(account, disk, { type: "changeBmsDiskBandwidth", state: "updating", finish }),
    );
  },

  ExpansionSize({ DiskId, Size }, account) {
    if (DiskId === undefined) throw parameterEmpty("DiskId");
    const disk = getStorageDiskInState(account, DiskId);
    if (Size < 1 || disk.size + Size > maxDiskSize)
      throw parameterInvalid(`Size must be 1 at least, and the disk ${maxDiskSize} GB at most.`);
    const finish = [edit("storageDisks", disk.id, { size: disk.size + Size })];
    return storageTaskReply(startDiskTask(account, disk, { type: "expandBmsDisk", state: "updating", finish }));
  },

  DescribeGoodsId({ RegionId, Bw, Iops, Type }) {
    checkSite(RegionId);
    if (!/^(ssd|nvme)$/i.test(Type)) throw parameterInvalid(`There is no disk type "${Type}".`);
    const performance = { iops: checkPerformance("Iops", Iops), bandwidth: checkPerformance("Bw", Bw) };
    return dataReply({ GoodsId: goodsIdOf(performance) });
  },
};

const diskTaskReply = (taskId: string): Reply => dataReply({ DiskInfo: [{ TaskId: taskId }] });

const storageTaskReply = (taskId: string): Reply => dataReply({ TaskId: taskId });

const formatUsage = (use: number, size: number) => ({
  Use: use,
  Size: size,
  Ratio: `${Math.round((use / size) * 100)}%`,
});

function startDiskTask(
  account: Account,
  { id }: StorageDisk,
  { state, ...order }: Pick<Parameters<typeof startStorageTask>[1], "type" | "finish"> & { state: string },
): string {
  return startStorageTask(account, { ...order, holds: { [id]: state } });
}
