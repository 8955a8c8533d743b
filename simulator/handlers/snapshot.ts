import type { storage as rows } from "../../provider/catalogue/storage";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { parameterInvalid } from "../refusals/genericRefusals";
import { found } from "../replies/reply";
import { settledDiskOf, startInStorage, storageDiskOf } from "../account/storageTask";
import type { Snapshot } from "../account/store";

type SnapshotActions = Pick<typeof rows, "CreateSnapshot" | "CloneSnapshot" | "DeleteSnapshot" | "RollbackSnapshot">;

/** Snapshots of bare-metal machines' disks. */
export const snapshots: Handlers<SnapshotActions> = {
  CreateSnapshot({ DiskId, SnapshotName }, account) {
    const disk = settledDiskOf(account, DiskId);
    const id = account.random.uuid();
    const createdAt = account.clock.now();
    account.change(put("snapshots", { id, diskId: disk.id, name: SnapshotName, content: disk.content, createdAt }));
    const holds = { [id]: "creating" };
    const fail = [drop("snapshots", id)];
    const TaskId = startInStorage(account, { type: "createBmsSnapshot", holds, finish: [], fail });
    return found({ TaskId, SnapshotId: id });
  },

  CloneSnapshot({ Name, SnapshotId }, account) {
    const { content, diskId, id: snapshotId } = settledSnapshotOf(account, SnapshotId);
    const id = account.random.uuid();
    const createdAt = account.clock.now();
    const clone = { ...storageDiskOf(account, diskId), id, name: Name, bareMetalId: "", content, createdAt };
    account.change(put("storageDisks", clone));
    const holds = { [id]: "creating", [snapshotId]: "cloning" };
    const fail = [drop("storageDisks", id)];
    const TaskId = startInStorage(account, { type: "cloneBmsSnapshot", holds, finish: [], fail });
    return found({ TaskId, DiskId: id });
  },

  DeleteSnapshot({ SnapshotId }, account) {
    const { id } = settledSnapshotOf(account, SnapshotId);
    const finish = [drop("snapshots", id)];
    return found({
      TaskId: startInStorage(account, { type: "deleteBmsSnapshot", holds: { [id]: "deleting" }, finish }),
    });
  },

  RollbackSnapshot({ SnapshotId }, account) {
    const { content, diskId, id } = settledSnapshotOf(account, SnapshotId);
    const disk = settledDiskOf(account, diskId, ["detach"]);
    const holds = { [id]: "restoring", [disk.id]: "updating" };
    const finish = [edit("storageDisks", disk.id, { content })];
    return found({ TaskId: startInStorage(account, { type: "rollbackBmsSnapshot", holds, finish }) });
  },
};

function settledSnapshotOf(account: Account, id: string): Snapshot {
  const snapshot = account.tables.snapshots.get(id);
  if (snapshot === undefined) throw parameterInvalid(`There is no snapshot "${id}".`);
  const status = account.tasks.statusOf(id);
  if (status !== undefined) throw parameterInvalid(`The snapshot "${id}" is ${status}.`);
  return snapshot;
}
