import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable } from "../../../lifecycle/inputs";
import { attach, attachmentId, detach, findHolder, isAttached, isAttachedTo } from "./attachment";
import { quantities, setQuantity, type PendingGrowth } from "./quantities";
import {
  statusOf,
  diskLock,
  findDisk,
  keyOf,
  listDisks,
  findIdleDisk,
  type FoundDisk,
  type ListedDisk,
} from "../shared/disks";
import { inputs, type CheckedDisk } from "./inputs";
import { rules } from "./rules";

/** What a disk has beyond its inputs. */
export interface DiskOutputs {
  /** Type of the disk, such as `Nvme`. */
  diskType?: string;
  /** Time of its creation, in the API's time zone. */
  createTime?: string;
}

/** What only the next update has to know. */
interface HiddenOutputs {
  /** A growth that may have taken effect. */
  __growing?: PendingGrowth;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface DiskKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  DiskOutputs & HiddenOutputs,
  ListedDisk
> {}

/** Disks of bare-metal instances: CreateDisk, CloneSnapshot, DescribeDisks, ExpansionSize, ChangeIops, ChangeBandwidth, AttachDisk, DetachDisk, DeleteDisk. */
export const disk: DiskKind = {
  kind: "Disk",
  description:
    "A disk for bare-metal instances (`/storage-service`), empty or cloned from a snapshot. Data disks of cloud instances are another resource.",
  inputs,
  validations: rules,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateDisk or CloneSnapshot",
    lock: (checked) => `disk name ${checked.name}`,
    hasUniqueName: (checked, nonce) => endsWithNonce(checked.name, nonce),
    list: (context, checked) => listDisks(context, { Name: checked.name }),
    find: findDisk,
    getId: (found) => found.DiskId,
    getKey: keyOf,
    matches: (found, checked) => found.Name === checked.name,
    status: statusOf,
    send: createDisk,
  },
  // A clone has the size of the snapshot's disk, and each product its own performance: update changes the rest.
  setByCreate: (checked) => ({
    ...checked,
    size: checked.snapshotId === undefined ? checked.size : undefined,
    iops: undefined,
    bandwidth: undefined,
    instanceId: undefined,
  }),

  async read(context, id, known) {
    const found = await findDisk(context, id);
    if (found === undefined) return undefined;
    return {
      inputs: {
        // The program gives no site for a clone.
        regionId: known.snapshotId === undefined ? readSite(found.RegionId, known.regionId) : undefined,
        name: found.Name,
        size: found.Size,
        iops: found.Iops,
        bandwidth: found.Bw,
        instanceId: await readAttachment(context, found, known.instanceId),
      },
      outputs: { diskType: found.DiskType, createTime: found.CreateTime, __growing: known.__growing },
    };
  },

  update: (context, id, state, news, saveProgress) =>
    context.locks.hold(diskLock(id), async () => {
      for (const quantity of quantities) {
        const value = news[quantity.input];
        if (value === undefined || value === state[quantity.input]) continue;
        await setQuantity(context, id, quantity, value, {
          earlier: state.__growing,
          save: (__growing) => saveProgress({ __growing }),
        });
        saveProgress({ [quantity.input]: value });
      }
      if (news.instanceId === state.instanceId) return;
      if (isManaged(state.instanceId)) {
        await detach(context, id, state.instanceId);
        // The program may declare this attachment as a resource by now: then that one attaches the disk again.
        context.run.markDetached("DiskAttachment", attachmentId(id, state.instanceId));
        saveProgress({ instanceId: detached });
      }
      if (news.instanceId !== undefined) {
        // Recorded before: an attachment that shows late must not be forgotten.
        saveProgress({ instanceId: news.instanceId });
        await attach(context, id, news.instanceId);
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(diskLock(id), async () => {
      if (isManaged(state.instanceId)) await detach(context, id, state.instanceId);
      const found = await findIdleDisk(context, id, "DeleteDisk");
      if (found === undefined) return;
      if (isAttached(found))
        throw new Error(
          `disk ${id} is attached to ${await findHolder(context, found)}, which this resource does not manage: detach it there first`,
        );
      await change(context, {
        send: () => context.api.storage.DeleteDisk({ DiskId: id }),
        observe: async () => ((await findDisk(context, id)) === undefined ? true : undefined),
        unmetCondition: `disk ${id} still exists`,
      });
    }),

  owns: (id, { instanceId }) => (isManaged(instanceId) ? [["DiskAttachment", attachmentId(id, instanceId)]] : []),
  lostOnReplace: "all data on it",
};

async function createDisk({ api }: Context, checked: CheckedDisk) {
  const { goodsId = "", name, regionId = "", size = 0, snapshotId } = checked;
  if (snapshotId !== undefined) {
    const reply = await api.storage.CloneSnapshot({ SnapshotId: snapshotId, Name: name });
    return { ...reply, newId: reply.data?.DiskId };
  }
  const reply = await api.storage.CreateDisk({ RegionId: regionId, Name: name, Size: size, Num: 1, GoodsId: goodsId });
  return { ...reply, newId: reply.data?.DiskInfo[0]?.DiskId };
}

/** What is recorded where an instance is declared and the disk is detached. */
const detached = "";

const isManaged = (instanceId: string | undefined): instanceId is string =>
  instanceId !== undefined && instanceId !== detached;

async function readAttachment(context: Context, found: FoundDisk, known: string | undefined) {
  if (!isManaged(known)) return known;
  return (await isAttachedTo(context, found, known)) ? known : detached;
}

/** The site in the form that the program gives: no document tells which UUID stands for which region. */
const readSite = (shown: string | undefined, known: string | undefined) =>
  known === undefined || shown?.includes("_") === known.includes("_") ? shown : known;
