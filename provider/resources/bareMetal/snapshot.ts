import { change } from "../../api/change";
import { RefusedError } from "../../api/errors";
import type { Resource } from "../../lifecycle/resource";
import { conditionOf, diskLock, findDisk, presentDisk } from "./disk/listing";
import { adoptable, fixed, idOf, isPulled, name, protectable, replaces, trigger } from "../../lifecycle/inputs";
import { once } from "../../lifecycle/trigger";

const inputs = {
  /** Disk to take it of. Changing it replaces the snapshot. */
  diskId: replaces(idOf("Disk")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  snapshotName: fixed(name(64)),
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
  about:
    "A snapshot of a bare-metal machine's disk. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` believes what the program says.",
  inputs,
  minutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateSnapshot",
    lock: ({ diskId }) => diskLock(diskId),
    marked: () => true,
    find: (_, id) => Promise.resolve(id),
    idOf: (id) => id,
    matches: () => true,
    condition: () => "ready",
    async send(context, { diskId, snapshotName }) {
      await presentDisk(context, diskId, "CreateSnapshot");
      const reply = await context.api.storage.CreateSnapshot({ DiskId: diskId, SnapshotName: snapshotName });
      return { ...reply, newId: reply.data?.SnapshotId };
    },
  },

  read: () => Promise.resolve({ inputs: {}, outputs: {} }),

  async update(context, id, state, { diskId, rollbackTrigger }, reached) {
    if (!isPulled(state.rollbackTrigger, rollbackTrigger)) return;
    await context.locks.hold(diskLock(diskId), async () => {
      await presentDisk(context, diskId, "RollbackSnapshot");
      const send = () => context.api.storage.RollbackSnapshot({ SnapshotId: id });
      const setBack = () => reached({ rollbackTrigger });
      await once("rollbackTrigger", setBack, (sending) =>
        change(context, {
          send: sending(send),
          async reached() {
            const disk = await findDisk(context, diskId);
            return disk !== undefined && conditionOf(disk) === "busy" ? undefined : true;
          },
          visible: false,
          missing: `disk ${diskId} is still being set back`,
        }),
      );
    });
  },

  async delete(context, id, { diskId }) {
    await context.locks.hold(diskLock(diskId), async () => {
      try {
        await change(context, {
          send: () => context.api.storage.DeleteSnapshot({ SnapshotId: id }),
          reached: () => Promise.resolve(true),
          visible: false,
          missing: "",
        });
      } catch (error) {
        // No code says that it is gone, and no listing does.
        if (!(error instanceof RefusedError) || !["invalid", "notFound", "maybeNotFound"].includes(error.kind))
          throw error;
        context.warn(
          `${error.message}. It is taken for deleted, since no action shows a snapshot: if the console still has ${id}, delete it there`,
        );
      }
    });
  },

  loses: "what it has kept",
  warnings: (state, { rollbackTrigger }) =>
    isPulled(state.rollbackTrigger, rollbackTrigger)
      ? ["rollbackTrigger: the disk is set back, and what was written since the snapshot is lost"]
      : [],
};
