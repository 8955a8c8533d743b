import { change } from "../../api/change";
import { ApiError } from "../../api/errors";
import type { Resource } from "../../lifecycle/resource";
import { statusOf, diskLock, findDisk, requireIdleDisk } from "./shared/disks";
import {
  adoptable,
  immutable,
  idOf,
  isTriggered,
  name,
  protectable,
  replaceOnChanges,
  trigger,
} from "../../lifecycle/inputs";
import { actOnce } from "../../lifecycle/trigger";

const inputs = {
  /** Disk to take the snapshot of. Changing it replaces the snapshot. */
  diskId: replaceOnChanges(idOf("Disk")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  snapshotName: immutable(name(64)),
  /** Any string that triggers a rollback: each time it changes, the disk is rolled back once to the snapshot (RollbackSnapshot), which loses all data written since. Not when the snapshot is created or adopted. The disk presumably must be detached. */
  rollbackTrigger: trigger(),
  ...adoptable,
  ...protectable,
};

/** What a snapshot has beyond its inputs: nothing. */
type SnapshotOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface SnapshotKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  SnapshotOutputs,
  string
> {}

/** Snapshots of disks of bare-metal instances: CreateSnapshot, RollbackSnapshot, DeleteSnapshot. No action reads one: only the recorded state is known, and a refresh leaves it as it is. */
export const snapshot: SnapshotKind = {
  kind: "Snapshot",
  description:
    "A snapshot of the disk of a bare-metal instance. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` accepts what the program declares.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateSnapshot",
    lock: ({ diskId }) => diskLock(diskId),
    hasUniqueName: () => true,
    find: (_, id) => Promise.resolve(id),
    getId: (id) => id,
    matches: () => true,
    status: () => "ready",
    async send(context, { diskId, snapshotName }) {
      await requireIdleDisk(context, diskId, "CreateSnapshot");
      const reply = await context.api.storage.CreateSnapshot({ DiskId: diskId, SnapshotName: snapshotName });
      return { ...reply, newId: reply.data?.SnapshotId };
    },
  },

  read: () => Promise.resolve({ inputs: {}, outputs: {} }),

  async update(context, id, state, { diskId, rollbackTrigger }, saveProgress) {
    if (!isTriggered(state.rollbackTrigger, rollbackTrigger)) return;
    await context.locks.hold(diskLock(diskId), async () => {
      await requireIdleDisk(context, diskId, "RollbackSnapshot");
      const send = () => context.api.storage.RollbackSnapshot({ SnapshotId: id });
      const recorded = {
        trigger: "rollbackTrigger",
        record: () => saveProgress({ rollbackTrigger }),
        takeBack: () => saveProgress({ rollbackTrigger: state.rollbackTrigger }),
      };
      await actOnce(recorded, (sending) =>
        change(context, {
          send: sending(send),
          async observe() {
            const disk = await findDisk(context, diskId);
            return disk !== undefined && statusOf(disk) === "busy" ? undefined : true;
          },
          isObservable: false,
          unmetCondition: `disk ${diskId} is still being rolled back`,
        }),
      );
    });
  },

  async delete(context, id, { diskId }) {
    await context.locks.hold(diskLock(diskId), async () => {
      try {
        await change(context, {
          send: () => context.api.storage.DeleteSnapshot({ SnapshotId: id }),
          observe: () => Promise.resolve(true),
          isObservable: false,
          unmetCondition: "",
        });
      } catch (error) {
        // No error code says that it does not exist, and no action lists snapshots.
        if (!(error instanceof ApiError) || !["invalid", "notFound", "maybeNotFound"].includes(error.kind)) throw error;
        context.warn(
          `${error.message}. It counts as deleted, since no action shows a snapshot: if the console still shows ${id}, delete it there`,
        );
      }
    });
  },

  lostOnReplace: "all data that it holds",
  warnings: (state, { rollbackTrigger }) =>
    isTriggered(state.rollbackTrigger, rollbackTrigger)
      ? ["rollbackTrigger: the disk is rolled back, and all data written since the snapshot is lost"]
      : [],
};
