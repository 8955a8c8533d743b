import { change } from "../../api/change";
import { ApiError } from "../../api/errors";
import type { Resource } from "../../lifecycle/resource";
import { conditionOf, diskLock, findDisk, presentDisk } from "./shared/disks";
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
  /** Disk to take it of. Changing it replaces the snapshot. */
  diskId: replaceOnChanges(idOf("Disk")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  snapshotName: immutable(name(64)),
  /** Any text: each time it changes to another, the disk is set back, once, to what it was when the snapshot was taken (RollbackSnapshot), and what was written since is lost; never when the snapshot is made or adopted. The disk presumably has to be detached. */
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

/** Snapshots of bare-metal machines' disks: CreateSnapshot, RollbackSnapshot, DeleteSnapshot. No action reads one: what Pulumi has recorded is all that is known, and a refresh leaves it as it is. */
export const snapshot: SnapshotKind = {
  kind: "Snapshot",
  description:
    "A snapshot of a bare-metal machine's disk. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` believes what the program says.",
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
      await presentDisk(context, diskId, "CreateSnapshot");
      const reply = await context.api.storage.CreateSnapshot({ DiskId: diskId, SnapshotName: snapshotName });
      return { ...reply, newId: reply.data?.SnapshotId };
    },
  },

  read: () => Promise.resolve({ inputs: {}, outputs: {} }),

  async update(context, id, state, { diskId, rollbackTrigger }, saveProgress) {
    if (!isTriggered(state.rollbackTrigger, rollbackTrigger)) return;
    await context.locks.hold(diskLock(diskId), async () => {
      await presentDisk(context, diskId, "RollbackSnapshot");
      const send = () => context.api.storage.RollbackSnapshot({ SnapshotId: id });
      const setBack = () => saveProgress({ rollbackTrigger });
      await actOnce("rollbackTrigger", setBack, (sending) =>
        change(context, {
          send: sending(send),
          async observe() {
            const disk = await findDisk(context, diskId);
            return disk !== undefined && conditionOf(disk) === "busy" ? undefined : true;
          },
          isObservable: false,
          unmetCondition: `disk ${diskId} is still being set back`,
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
        // No code says that it is gone, and no listing does.
        if (!(error instanceof ApiError) || !["invalid", "notFound", "maybeNotFound"].includes(error.kind)) throw error;
        context.warn(
          `${error.message}. It is taken for deleted, since no action shows a snapshot: if the console still has ${id}, delete it there`,
        );
      }
    });
  },

  lostOnReplace: "what it has kept",
  warnings: (state, { rollbackTrigger }) =>
    isTriggered(state.rollbackTrigger, rollbackTrigger)
      ? ["rollbackTrigger: the disk is set back, and what was written since the snapshot is lost"]
      : [],
};
