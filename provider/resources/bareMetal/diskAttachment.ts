import type { Resource } from "../../lifecycle/resource";
import { attach, attachmentId, detach, isOn } from "./disk/attachment";
import { diskLock, findDisk } from "./shared/disks";
import { adoptable, idOf, replaceOnChanges } from "../../lifecycle/inputs";

const inputs = {
  /** Disk to attach; one whose own `instanceId` is left out. Changing it replaces the attachment. */
  diskId: replaceOnChanges(idOf("Disk")),
  /** Bare-metal machine that gets it, in the same region. Changing it replaces the attachment, the old one first. */
  instanceId: replaceOnChanges(idOf("BmsInstance")),
  ...adoptable,
};

/** What an attachment has beyond its inputs: nothing. */
type DiskAttachmentOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface DiskAttachmentKind extends Resource<typeof inputs & typeof adoptable, DiskAttachmentOutputs> {}

/** Disks on bare-metal machines: AttachDisk, DescribeDisks, DetachDisk. Its id is `<disk>/<instance>`. */
export const diskAttachment: DiskAttachmentKind = {
  kind: "DiskAttachment",
  description:
    "A disk on a bare-metal machine, for disks that leave `instanceId` out. One that is there already is taken over.",
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
    return found !== undefined && (await isOn(context, found, instanceId))
      ? { inputs: { diskId, instanceId }, outputs: {} }
      : undefined;
  },

  update: () => Promise.resolve(),

  delete: (context, _, { diskId, instanceId }) =>
    context.locks.hold(diskLock(diskId), () => detach(context, diskId, instanceId)),

  // A disk is on one machine at a time.
  deleteBeforeReplace: (state, news) => state.diskId === news.diskId,
};
