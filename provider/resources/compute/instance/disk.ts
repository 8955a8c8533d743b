import type { ApiContext, Context } from "../../../lifecycle/context";
import type { Creation } from "../../../lifecycle/creation";
import { equalsIgnoringCase } from "../../../lifecycle/inputs";
import { findInstance, instanceAsParent, powerOf, type FoundInstance } from "../../shared/instances";
import { changeInstance } from "./power";

/** A data disk of an instance, as the API shows it. */
export interface FoundDisk {
  diskId: string;
  size?: number;
  type?: string;
}

/** A data disk to buy. */
export interface DiskRequest {
  instanceId: string;
  /** GB. */
  size: number;
  type: string;
  /** Number of performance packs. */
  iops?: number;
}

/** The data disks of an instance. */
export const disksOf = (found: FoundInstance | undefined): FoundDisk[] =>
  (found?.Disks?.DataDisks ?? []).map((disk) => ({ diskId: disk.DiskId, size: disk.Size, type: disk.DiskType }));

/** Reads one data disk of an instance; undefined when it, or its instance, does not exist. */
export const findDisk = async (context: ApiContext, instanceId: string, diskId: string) =>
  disksOf(await findInstance(context, instanceId)).find((disk) => disk.diskId === diskId);

/** Whether a disk is as requested, as far as the API shows. */
export const matchesDisk = (found: FoundDisk, { size, type }: { size: number; type?: string }) =>
  found.size === size && (type === undefined || found.type === undefined || equalsIgnoringCase(found.type, type));

/** How a data disk is bought for an instance. */
export const diskCreation: Omit<Creation<DiskRequest, FoundDisk>, "lock"> = {
  action: "CreateDisk",
  listedWhenDone: true,
  hasUniqueName: () => false,
  identity: ({ instanceId, size, type }) => ["disk", instanceId, size, type],
  list: async (context, { instanceId }) => disksOf(await findInstance(context, instanceId)),
  async find(context, diskId, { instanceId }) {
    const found = await findInstance(context, instanceId);
    return found !== undefined && powerOf(found) !== "busy"
      ? disksOf(found).find((disk) => disk.diskId === diskId)
      : undefined;
  },
  getId: ({ diskId }) => diskId,
  matches: matchesDisk,
  status: () => "ready",
  send: ({ api }, { instanceId, size, type, iops }) =>
    api.ccs.CreateDisk({ InstanceId: instanceId, DataDisks: [{ Size: size, Type: type, IOPS: iops }] }),
  parent: (context, { instanceId }) => instanceAsParent(context, instanceId),
};

/** Grows a data disk to a size, unless it has that size already. */
export async function growDisk(context: Context, instanceId: string, diskId: string, size: number): Promise<void> {
  const actual = (await findDisk(context, instanceId, diskId))?.size;
  if (actual === undefined || actual === size) return;
  if (actual > size)
    throw new Error(
      `data disk ${diskId} of ${instanceId} has ${actual} GB and cannot shrink to ${size}: set its size to ${actual} or more`,
    );
  await changeInstance(context, instanceId, {
    send: () => context.api.ccs.ResizeDisk({ InstanceId: instanceId, DiskId: diskId, DataSize: size }),
    unmetCondition: `still has the data disk ${diskId} at ${actual} GB`,
    isVisible: (found) => disksOf(found).some((disk) => disk.diskId === diskId && disk.size === size),
  });
}

/** Deletes a data disk, unless it does not exist. */
export async function deleteDisk(context: Context, instanceId: string, diskId: string): Promise<void> {
  if ((await findDisk(context, instanceId, diskId)) === undefined) return;
  await changeInstance(context, instanceId, {
    send: () => context.api.ccs.DeleteDisk({ InstanceId: instanceId, DiskIds: [diskId] }),
    unmetCondition: `still has the data disk ${diskId}`,
    isVisible: (found) => disksOf(found).every((disk) => disk.diskId !== diskId),
  });
}
