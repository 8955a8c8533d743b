import type { ApiContext, Context } from "../../../lifecycle/context";
import type { Creation } from "../../../lifecycle/creation";
import { equalsIgnoringCase } from "../../../lifecycle/inputs";
import { findInstance, instanceAsParent, powerOf, type FoundInstance } from "../../shared/instances";
import { changeInstance } from "./power";

/** A data disk of a machine, as the API shows it. */
export interface FoundDisk {
  diskId: string;
  size?: number;
  type?: string;
}

/** A data disk to buy. */
export interface WantedDisk {
  instanceId: string;
  /** GB. */
  size: number;
  type: string;
  /** Number of performance packs. */
  iops?: number;
}

/** The data disks of a machine. */
export const disksOf = (found: FoundInstance | undefined): FoundDisk[] =>
  (found?.Disks?.DataDisks ?? []).map((disk) => ({ diskId: disk.DiskId, size: disk.Size, type: disk.DiskType }));

/** Reads one data disk of a machine; undefined when it is gone, or its machine. */
export const findDisk = async (context: ApiContext, instanceId: string, diskId: string) =>
  disksOf(await findInstance(context, instanceId)).find((disk) => disk.diskId === diskId);

/** Whether a disk is like the one that is wanted, as far as the API shows. */
export const matchesDisk = (found: FoundDisk, { size, type }: { size: number; type?: string }) =>
  found.size === size && (type === undefined || found.type === undefined || equalsIgnoringCase(found.type, type));

/** Buying a data disk for a machine. */
export const diskPurchase: Omit<Creation<WantedDisk, FoundDisk>, "lock"> = {
  action: "CreateDisk",
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

/** Grows a data disk, unless it is as large already. */
export async function growDisk(context: Context, instanceId: string, diskId: string, wanted: number): Promise<void> {
  const size = (await findDisk(context, instanceId, diskId))?.size;
  if (size === undefined || size === wanted) return;
  if (size > wanted)
    throw new Error(
      `data disk ${diskId} of ${instanceId} has ${size} GB and cannot shrink to ${wanted}: set its size to ${size} or more`,
    );
  const send = () => context.api.ccs.ResizeDisk({ InstanceId: instanceId, DiskId: diskId, DataSize: wanted });
  await changeInstance(context, instanceId, `still has the data disk ${diskId} at ${size} GB`, send, (found) =>
    disksOf(found).some((disk) => disk.diskId === diskId && disk.size === wanted),
  );
}

/** Deletes a data disk, unless it is gone already. */
export async function deleteDisk(context: Context, instanceId: string, diskId: string): Promise<void> {
  if ((await findDisk(context, instanceId, diskId)) === undefined) return;
  const send = () => context.api.ccs.DeleteDisk({ InstanceId: instanceId, DiskIds: [diskId] });
  await changeInstance(context, instanceId, `still has the data disk ${diskId}`, send, (found) =>
    disksOf(found).every((disk) => disk.diskId !== diskId),
  );
}
