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
import { diskPurchase, deleteDisk, disksOf, growDisk, type FoundDisk } from "./instance/disk";
import { instanceLock, instancesFor } from "../shared/instances";
import { dataDiskTypes, diskSize, packs } from "./instance/inputs";
import { packsWithoutSsd } from "./instance/rules";

const inputs = {
  /** Instance that gets the disk. Changing it replaces the disk: an empty one is bought for the other instance. */
  instanceId: replaceOnChanges(idOf("Instance")),
  /** GB, at most 4000. A larger number grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: diskSize,
  /** `ssd_disk` or `high_disk`; DescribeAvailableResource tells what a region sells. Changing it replaces the disk. */
  type: replaceOnChanges(equivalentBy(equalsIgnoringCase, enumIgnoringCase(dataDiskTypes))),
  /** Number of performance packs, for `ssd_disk` only; 0 by default. The API does not show it. Changing it replaces the disk. */
  iops: replaceOnChanges(equivalentBy((a, b) => (a ?? 0) === (b ?? 0), packs.optional())),
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

/** Data disks of cloud machines: CreateDisk, DescribeInstances, ResizeDisk and DeleteDisk of `/ccs`. */
export const instanceDisk: InstanceDiskKind = {
  kind: "InstanceDisk",
  description: "A data disk of a cloud machine, for machines whose `dataDisks` do not name it.",
  inputs,
  validations: [
    { inputs: ["type", "iops"], property: "iops", validate: packsWithoutSsd },
    { inputs: ["size"], property: "size", validate: ({ size }, prior) => shrinkError(prior?.size, size) },
  ],
  lookupInput: { input: "instanceId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: { ...diskPurchase, lock: ({ instanceId }) => instanceLock(instanceId) },
  lostOnReplace: "all that is on it",

  async read(context, id, { instanceId }) {
    const [found] = (await instancesFor(context, instanceId)).flatMap((instance) =>
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
