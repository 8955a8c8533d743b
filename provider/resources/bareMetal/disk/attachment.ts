import { change } from "../../../api/change";
import { listBareMetals, bareMetalLock } from "../shared/bmsInstances";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { conditionOf, findDisk, keyOf, listDisks, presentDisk, settledDisk, type FoundDisk } from "../shared/disks";

/** The id of an attachment as a resource of its own. */
export const attachmentId = (diskId: string, instanceId: string) => `${diskId}/${instanceId}`;

/** Whether a disk says that it is attached, to whatever machine: `attach` is the one state that is documented. */
export const isAttached = ({ State }: FoundDisk) => State?.toLowerCase() === "attach";

/** Whether a disk is attached to this machine: no reply names the machine, but the listing can be asked for its disks. */
export async function isOn(context: ApiContext, disk: FoundDisk, instanceId: string): Promise<boolean> {
  if (/^(detach(ed)?|unattached|available|free)$/i.test(disk.State ?? "")) return false;
  const there = await listDisks(context, { InstanceId: instanceId, DiskId: disk.DiskId });
  return there.some((item) => keyOf(item) === keyOf({ ...disk, DiskId: item.DiskId && disk.DiskId }));
}

/** Attaches a disk to a machine, unless it is there already. */
export async function attach(context: Context, diskId: string, instanceId: string): Promise<void> {
  await context.locks.hold(bareMetalLock(instanceId), async () => {
    const disk = await presentDisk(context, diskId, "AttachDisk");
    if (await isOn(context, disk, instanceId)) return;
    if (isAttached(disk))
      throw new Error(
        `disk ${diskId} is attached to ${await holderOf(context, disk)} already: detach it there in a run of its own first`,
      );
    await change(context, {
      send: () => context.api.storage.AttachDisk({ InstanceId: instanceId, DiskId: diskId }),
      async observe() {
        const now = await findDisk(context, diskId);
        if (now === undefined || conditionOf(now) === "busy") return undefined;
        // It was not attached before: that it is now is enough.
        return isAttached(now) || (await isOn(context, now, instanceId)) ? true : undefined;
      },
      unmetCondition: `disk ${diskId} is not attached to ${instanceId} yet`,
    });
  });
}

/** Detaches a disk from a machine, unless it is not there. */
export async function detach(context: Context, diskId: string, instanceId: string): Promise<void> {
  const disk = await settledDisk(context, diskId, "DetachDisk");
  if (disk === undefined || !(await isOn(context, disk, instanceId))) return;
  await change(context, {
    send: () => context.api.storage.DetachDisk({ DiskId: diskId }),
    async observe() {
      const now = await findDisk(context, diskId);
      if (now === undefined) return true;
      if (conditionOf(now) === "busy") return undefined;
      return now.State !== disk.State || !(await isOn(context, now, instanceId)) ? true : undefined;
    },
    unmetCondition: `disk ${diskId} is still attached to ${instanceId}`,
  });
}

/** The machine that a disk is attached to, as messages call it. */
export async function holderOf(context: Context, disk: FoundDisk): Promise<string> {
  for (const { BaremetalId, Name } of await listBareMetals(context, undefined))
    if (await isOn(context, disk, BaremetalId)) return `${Name} (${BaremetalId})`;
  return "a machine that the API does not name";
}
