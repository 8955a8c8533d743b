import type { storage as rows } from "../../provider/catalogue/storage";
import type { Account } from "../account/account";
import { bareMetalState } from "../account/bareMetalTask";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { pageOf } from "../replies/paging";
import { isEmpty, parameterInvalid } from "../refusals/genericRefusals";
import { found, type Reply } from "../replies/reply";
import {
  checkPerformance,
  checkSite,
  goodsIdOf,
  isNear,
  largestDisk,
  performanceOf,
  poolNames,
  poolSize,
} from "../goods/storageGoods";
import { settledDiskOf, startInStorage, storageDiskOf } from "../account/storageTask";
import type { StorageDisk } from "../account/store";
import { snapshots } from "./snapshot";
import { printDisk } from "../replies/storageDiskReply";

const disksPerPage = 50;

/** Disks and snapshots of bare-metal machines (`/storage-service`). */
export const storage: Handlers<typeof rows> = {
  ...snapshots,

  CreateDisk({ RegionId, Name, Size, Num, GoodsId }, account) {
    checkSite(RegionId);
    const performance = performanceOf(GoodsId);
    if (Size < 1 || Size > largestDisk) throw parameterInvalid(`Size must be from 1 to ${largestDisk}.`);
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
        TaskId: startInStorage(account, { type: "createBmsDisk", holds: { [id]: "creating" }, finish: [], fail }),
      };
    });
    return found({ DiskInfo });
  },

  AttachDisk({ InstanceId, DiskId }, account) {
    const disk = settledDiskOf(account, DiskId, ["detach"]);
    const machine = account.tables.bareMetals.get(InstanceId);
    const state = machine === undefined ? undefined : bareMetalState(account, machine);
    if (machine === undefined || (state !== "running" && state !== "stopped"))
      throw parameterInvalid(`There is no bare-metal machine "${InstanceId}" that is running or stopped.`);
    if (!isNear(disk.regionId, account.tables.vdcs.get(machine.vdcId)?.regionId ?? ""))
      throw parameterInvalid("The disk is at another site than the machine.");
    const finish = [edit("storageDisks", disk.id, { bareMetalId: machine.id })];
    return diskInfo(startOn(account, disk, { type: "attachBmsDisk", state: "attaching", finish }));
  },

  DetachDisk({ DiskId }, account) {
    const disk = settledDiskOf(account, DiskId, ["attach"]);
    const finish = [edit("storageDisks", disk.id, { bareMetalId: "" })];
    return diskInfo(startOn(account, disk, { type: "detachBmsDisk", state: "detaching", finish }));
  },

  DeleteDisk({ DiskId }, account) {
    const disk = settledDiskOf(account, DiskId, ["detach"]);
    const finish = [drop("storageDisks", disk.id)];
    return diskInfo(startOn(account, disk, { type: "deleteBmsDisk", state: "deleting", finish }));
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
    const page = pageOf(matching, PageNumber, Math.min(Math.max(1, PageSize), disksPerPage));
    return found({ Total: matching.length, DiskList: page.rows.map((disk) => printDisk(account, disk)) });
  },

  DescribeDiskUsage({ DiskId }, account) {
    const { id, size } = storageDiskOf(account, DiskId);
    // What is on a disk is nothing that the API can tell; the document's example is two fifths full.
    return found({ DiskId: id, ...usage(Math.floor(size * 0.4), size) });
  },

  DescribePoolUsage({ RegionId, PoolName }, account) {
    checkSite(RegionId);
    if (!poolNames.includes(PoolName)) throw parameterInvalid(`There is no pool "${PoolName}".`);
    const there = account.tables.storageDisks.all().filter(({ regionId }) => regionId === RegionId);
    return found({
      PoolName,
      ...usage(
        there.reduce((sum, { size }) => sum + size, 0),
        poolSize,
      ),
    });
  },

  ChangeIops({ DiskId, Iops }, account) {
    const disk = settledDiskOf(account, DiskId);
    const finish = [edit("storageDisks", disk.id, { iops: checkPerformance("Iops", Iops) })];
    return taskOnly(startOn(account, disk, { type: "changeBmsDiskIops", state: "updating", finish }));
  },

  ChangeBandwidth({ DiskId, Bw }, account) {
    const disk = settledDiskOf(account, DiskId);
    const finish = [edit("storageDisks", disk.id, { bandwidth: checkPerformance("Bw", Bw) })];
    return taskOnly(startOn(account, disk, { type: "changeBmsDiskBandwidth", state: "updating", finish }));
  },

  ExpansionSize({ DiskId, Size }, account) {
    if (DiskId === undefined) throw isEmpty("DiskId");
    const disk = settledDiskOf(account, DiskId);
    if (Size < 1 || disk.size + Size > largestDisk)
      throw parameterInvalid(`Size must be 1 at least, and the disk ${largestDisk} GB at most.`);
    const finish = [edit("storageDisks", disk.id, { size: disk.size + Size })];
    return taskOnly(startOn(account, disk, { type: "expandBmsDisk", state: "updating", finish }));
  },

  DescribeGoodsId({ RegionId, Bw, Iops, Type }) {
    checkSite(RegionId);
    if (!/^(ssd|nvme)$/i.test(Type)) throw parameterInvalid(`There is no disk type "${Type}".`);
    const performance = { iops: checkPerformance("Iops", Iops), bandwidth: checkPerformance("Bw", Bw) };
    return found({ GoodsId: goodsIdOf(performance) });
  },
};

const diskInfo = (taskId: string): Reply => found({ DiskInfo: [{ TaskId: taskId }] });

const taskOnly = (taskId: string): Reply => found({ TaskId: taskId });

const usage = (use: number, size: number) => ({ Use: use, Size: size, Ratio: `${Math.round((use / size) * 100)}%` });

function startOn(
  account: Account,
  { id }: StorageDisk,
  { state, ...order }: Pick<Parameters<typeof startInStorage>[1], "type" | "finish"> & { state: string },
): string {
  return startInStorage(account, { ...order, holds: { [id]: state } });
}
