import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable } from "../../../lifecycle/inputs";
import { attach, attachmentId, detach, holderOf, isAttached, isOn } from "./attachment";
import { figures, setFigure } from "./figures";
import {
  conditionOf,
  diskLock,
  findDisk,
  keyOf,
  listDisks,
  settledDisk,
  type FoundDisk,
  type ListedDisk,
} from "../shared/disks";
import { inputs, type CheckedDisk } from "./inputs";
import { rules } from "./rules";

/** What a disk has beyond its inputs. */
export interface DiskOutputs {
  /** Kind of disk, such as `Nvme`. */
  diskType?: string;
  /** When it was made, in the API's own time. */
  createTime?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface DiskKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  DiskOutputs,
  ListedDisk
> {}

/** Disks of bare-metal machines: CreateDisk, CloneSnapshot, DescribeDisks, ExpansionSize, ChangeIops, ChangeBandwidth, AttachDisk, DetachDisk, DeleteDisk. */
export const disk: DiskKind = {
  kind: "Disk",
  description:
    "A disk for bare-metal machines (`/storage-service`), empty or made from a snapshot; data disks of cloud instances are another thing.",
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
    status: conditionOf,
    send: order,
  },
  // A clone has the size of the snapshot's disk, and goods have figures of their own: update looks, and changes the rest.
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
        // A clone has no site of the program's.
        regionId: known.snapshotId === undefined ? readSite(found.RegionId, known.regionId) : undefined,
        name: found.Name,
        size: found.Size,
        iops: found.Iops,
        bandwidth: found.Bw,
        instanceId: await readAttachment(context, found, known.instanceId),
      },
      outputs: { diskType: found.DiskType, createTime: found.CreateTime },
    };
  },

  update: (context, id, state, news, saveProgress) =>
    context.locks.hold(diskLock(id), async () => {
      for (const figure of figures) {
        const wanted = news[figure.input];
        if (wanted === undefined || wanted === state[figure.input]) continue;
        await setFigure(context, id, figure, wanted);
        saveProgress({ [figure.input]: wanted });
      }
      if (news.instanceId === state.instanceId) return;
      if (isManaged(state.instanceId)) {
        await detach(context, id, state.instanceId);
        context.run.markDetached("DiskAttachment", attachmentId(id, state.instanceId));
        saveProgress({ instanceId: detached });
      }
      if (news.instanceId !== undefined) {
        // Noted before: one that is attached late must not be forgotten.
        saveProgress({ instanceId: news.instanceId });
        await attach(context, id, news.instanceId);
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(diskLock(id), async () => {
      if (isManaged(state.instanceId)) await detach(context, id, state.instanceId);
      const found = await settledDisk(context, id, "DeleteDisk");
      if (found === undefined) return;
      if (isAttached(found))
        throw new Error(
          `disk ${id} is attached to ${await holderOf(context, found)}, which this resource has not done: detach it there first`,
        );
      await change(context, {
        send: () => context.api.storage.DeleteDisk({ DiskId: id }),
        observe: async () => ((await findDisk(context, id)) === undefined ? true : undefined),
        unmetCondition: `disk ${id} is still there`,
      });
    }),

  owns: (id, { instanceId }) => (isManaged(instanceId) ? [["DiskAttachment", attachmentId(id, instanceId)]] : []),
  lostOnReplace: "all that is on it",
};

async function order({ api }: Context, checked: CheckedDisk) {
  const { goodsId = "", name, regionId = "", size = 0, snapshotId } = checked;
  if (snapshotId !== undefined) {
    const reply = await api.storage.CloneSnapshot({ SnapshotId: snapshotId, Name: name });
    return { ...reply, newId: reply.data?.DiskId };
  }
  const reply = await api.storage.CreateDisk({ RegionId: regionId, Name: name, Size: size, Num: 1, GoodsId: goodsId });
  return { ...reply, newId: reply.data?.DiskInfo[0]?.DiskId };
}

/** What is recorded where a machine was wanted and none has the disk. */
const detached = "";

const isManaged = (instanceId: string | undefined): instanceId is string =>
  instanceId !== undefined && instanceId !== detached;

async function readAttachment(context: Context, found: FoundDisk, known: string | undefined) {
  if (!isManaged(known)) return known;
  return (await isOn(context, found, known)) ? known : detached;
}

/** The site in the user's form: which UUID stands for which region no document tells. */
const readSite = (shown: string | undefined, known: string | undefined) =>
  known === undefined || shown?.includes("_") === known.includes("_") ? shown : known;
