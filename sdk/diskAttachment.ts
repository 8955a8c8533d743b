import type { DiskAttachmentKind } from "../provider/resources/diskAttachment";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What an attachment is made with. */
export type DiskAttachmentArgs = ArgumentsOf<DiskAttachmentKind>;

/** A disk on a bare-metal machine, for disks that leave `instanceId` out. One that is there already is taken over. */
export class DiskAttachment extends resourceClass<DiskAttachmentKind>(
  "DiskAttachment",
  {
    diskId: undefined,
    instanceId: undefined,
    adopt: undefined,
  },
  {},
) {}
