import { change } from "../../../api/change";
import { listBareMetals, bareMetalLock } from "../shared/bmsInstances";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { statusOf, findDisk, keyOf, listDisks, requireIdleDisk, findIdleDisk, type FoundDisk } from "../shared/disks";

/** The id of an attachment as a resource of its own. */
export const attachmentId = (diskId: string, instanceId: string) => `${diskId}/${instanceId}`;

/** Whether a disk is attached to any instance: `attach` is the only documented state. */
export const isAttached = ({ State }: FoundDisk) => State?.toLowerCase() === "attach";

/** Whether a disk is attached to this instance: no reply names the instance, but the listing can be filtered by it. */
export async function isAttachedTo(context: ApiContext, disk: FoundDisk, instanceId: string): Promise<boolean> {
  if (/^(detach(ed)?|unattached|available|free)$/i.test(disk.State ?? "")) return false;
  const attached = await listDisks(context, { InstanceId: instanceId, DiskId: disk.DiskId });
  return attached.some((item) => keyOf(item) === keyOf({ ...disk, DiskId: item.DiskId && disk.DiskId }));
}

/** Attaches a disk to an instance, unless it is attached already. */
export async function attach(context: Context, diskId: string, instanceId: string): Promise<void> {
  await context.locks.hold(bareMetalLock(instanceId), async () => {
    const disk = await requireIdleDisk(context, diskId, "AttachDisk");
    if (await isAttachedTo(context, disk, instanceId)) return;
    if (isAttached(disk))
      throw new Error(
        `disk ${diskId} is attached to ${await findHolder(context, disk)} already: detach it there in a run of its own first`,
      );
    await change(context, {
      send: () => context.api.storage.AttachDisk({ InstanceId: instanceId, DiskId: diskId }),
      async observe() {
        const found = await findDisk(context, diskId);
        if (found === undefined || statusOf(found) === "busy") return undefined;
        // It was not attached before: any attachment is this one.
        return isAttached(found) || (await isAttachedTo(context, found, instanceId)) ? true : undefined;
      },
      unmetCondition: `disk ${diskId} is not attached to ${instanceId} yet`,
    });
  });
}

/** Detaches a disk from an instance, if it is attached to it. */
export async function detach(context: Context, diskId: string, instanceId: string): Promise<void> {
  const disk = await findIdleDisk(context, diskId, "DetachDisk");
  if (disk === undefined || !(await isAttachedTo(context, disk, instanceId))) return;
  await change(context, {
    send: () => context.api.storage.DetachDisk({ DiskId: diskId }),
    async observe() {
      const found = await findDisk(context, diskId);
      if (found === undefined) return true;
      if (statusOf(found) === "busy") return undefined;
      return found.State !== disk.State || !(await isAttachedTo(context, found, instanceId)) ? true : undefined;
    },
    unmetCondition: `disk ${diskId} is still attached to ${instanceId}`,
  });
}

/** Finds the instance that a disk is attached to, as messages call it. */
export async function findHolder(context: Context, disk: FoundDisk): Promise<string> {
  for (const { BaremetalId, Name } of await listBareMetals(context, undefined))
    if (await isAttachedTo(context, disk, BaremetalId)) return `${Name} (${BaremetalId})`;
  return "an instance that the API does not name";
}
