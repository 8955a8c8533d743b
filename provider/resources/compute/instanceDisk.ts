import { shrinkError } from "../../lifecycle/messages";
import type { Resource } from "../../lifecycle/resource";
import {
  adoptable,
  equivalentBy,
  idOf,
  enumIgnoringCase,
  protectable,
  replaceOnChanges,
  equalsIgnoringCase,
} from "../../lifecycle/inputs";
import { diskCreation, deleteDisk, disksOf, growDisk, type FoundDisk } from "./instance/disk";
import { instanceLock, findInstances } from "../shared/instances";
import { dataDiskTypes, diskSize, performancePacks } from "./instance/inputs";
import { iopsError } from "./instance/rules";

const inputs = {
  /** Instance that gets the disk. Changing it replaces the disk: the new instance gets an empty one. */
  instanceId: replaceOnChanges(idOf("Instance")),
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: diskSize,
  /** Type: `ssd_disk` or `high_disk`; `getAvailableResources` lists what a region sells. Changing it replaces the disk. */
  type: replaceOnChanges(equivalentBy(equalsIgnoringCase, enumIgnoringCase(dataDiskTypes))),
  /** Number of performance packs, for `ssd_disk` only; by default 0. Changing it replaces the disk. The API does not show it. */
  iops: replaceOnChanges(equivalentBy((a, b) => (a ?? 0) === (b ?? 0), performancePacks.optional())),
  ...adoptable,
  ...protectable,
};

/** What a data disk has beyond its inputs: nothing. */
type InstanceDiskOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface InstanceDiskKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  InstanceDiskOutputs,
  FoundDisk
> {}

/** Data disks of cloud instances: CreateDisk, DescribeInstances, ResizeDisk and DeleteDisk of `/ccs`. */
export const instanceDisk: InstanceDiskKind = {
  kind: "InstanceDisk",
  description: "A data disk of a cloud instance, for disks that are not in the `dataDisks` of the instance.",
  inputs,
  validations: [
    { inputs: ["type", "iops"], property: "iops", validate: iopsError },
    { inputs: ["size"], property: "size", validate: ({ size }, prior) => shrinkError(prior?.size, size) },
  ],
  lookupInput: { input: "instanceId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: { ...diskCreation, lock: ({ instanceId }) => instanceLock(instanceId) },
  lostOnReplace: "all data on it",

  async read(context, id, { instanceId }) {
    const [found] = (await findInstances(context, instanceId)).flatMap((instance) =>
      disksOf(instance)
        .filter(({ diskId }) => diskId === id)
        .map(({ size, type }) => ({ instanceId: instance.InstanceId, size, type })),
    );
    return found && { inputs: found, outputs: {} };
  },

  async update(context, id, state, { instanceId, size }, saveProgress) {
    if (size === state.size) return;
    await context.locks.hold(instanceLock(instanceId), () => growDisk(context, instanceId, id, size));
    saveProgress({ size });
  },

  delete: (context, id, { instanceId }) =>
    context.locks.hold(instanceLock(instanceId), () => deleteDisk(context, instanceId, id)),
};
