import type { InstanceDiskKind } from "../provider/resources/instanceDisk";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a data disk is made with. */
export type InstanceDiskArgs = ArgumentsOf<InstanceDiskKind>;

/** A data disk of a cloud machine, for machines whose `dataDisks` do not name it. */
export class InstanceDisk extends resourceClass<InstanceDiskKind>(
  "InstanceDisk",
  {
    instanceId: undefined,
    size: undefined,
    type: undefined,
    iops: undefined,
    adopt: undefined,
    deleteProtection: undefined,
  },
  {},
) {}
