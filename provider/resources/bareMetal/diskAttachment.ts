import type { Resource } from "../../lifecycle/resource";
import { attach, attachmentId, detach, isAttachedTo } from "./disk/attachment";
import { diskLock, findDisk } from "./shared/disks";
import { adoptable, idOf, replaceOnChanges } from "../../lifecycle/inputs";

const inputs = {
  /** Disk to attach; its own `instanceId` must be left out. Changing it replaces the attachment. */
  diskId: replaceOnChanges(idOf("Disk")),
  /** Bare-metal instance to attach the disk to, in the same region. Changing it replaces the attachment: the disk is detached first. */
  instanceId: replaceOnChanges(idOf("BmsInstance")),
  ...adoptable,
};

/** What an attachment has beyond its inputs: nothing. */
type DiskAttachmentOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface DiskAttachmentKind extends Resource<typeof inputs & typeof adoptable, DiskAttachmentOutputs> {}

/** Attachments of disks to bare-metal instances: AttachDisk, DescribeDisks, DetachDisk. Its id is `<disk>/<instance>`. */
export const diskAttachment: DiskAttachmentKind = {
  kind: "DiskAttachment",
  description:
    "The attachment of a disk to a bare-metal instance, for disks whose `instanceId` is left out. An existing attachment is taken over.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    id: ({ diskId, instanceId }) => attachmentId(diskId, instanceId),
    attach: (context, { diskId, instanceId }) =>
      context.locks.hold(diskLock(diskId), () => attach(context, diskId, instanceId)),
  },

  async read(context, id) {
    const [diskId = "", instanceId = ""] = id.split("/");
    const found = await findDisk(context, diskId);
    return found !== undefined && (await isAttachedTo(context, found, instanceId))
      ? { inputs: { diskId, instanceId }, outputs: {} }
      : undefined;
  },

  update: () => Promise.resolve(),

  delete: (context, _, { diskId, instanceId }) =>
    context.locks.hold(diskLock(diskId), () => detach(context, diskId, instanceId)),

  // A disk is attached to one instance at a time.
  deleteBeforeReplace: (state, news) => state.diskId === news.diskId,
};
