import type { storage as rows } from "../../provider/catalogue/storage";
import type { Account } from "../account/account";
import { drop, edit, put } from "../account/change";
import { getStorageDisk, getStorageDiskInState, startStorageTask } from "../account/storageTask";
import type { Snapshot } from "../account/store";
import { parameterInvalid } from "../refusals/genericRefusals";
import { dataReply } from "../replies/reply";
import type { Handlers } from "./handler";

type SnapshotActions = Pick<typeof rows, "CreateSnapshot" | "CloneSnapshot" | "DeleteSnapshot" | "RollbackSnapshot">;

/** Handlers for snapshots of bare-metal disks. */
export const snapshots: Handlers<SnapshotActions> = {
  CreateSnapshot({ DiskId, SnapshotName }, account) {
    const disk = getStorageDiskInState(account, DiskId);
    const id = account.random.uuid();
    const createdAt = account.clock.now();
    account.change(put("snapshots", { id, diskId: disk.id, name: SnapshotName, content: disk.content, createdAt }));
    const holds = { [id]: "creating" };
    const fail = [drop("snapshots", id)];
    const TaskId = startStorageTask(account, { type: "createBmsSnapshot", holds, finish: [], fail });
    return dataReply({ TaskId, SnapshotId: id });
  },

  CloneSnapshot({ Name, SnapshotId }, account) {
    const { content, diskId, id: snapshotId } = getIdleSnapshot(account, SnapshotId);
    const id = account.random.uuid();
    const createdAt = account.clock.now();
    const clone = { ...getStorageDisk(account, diskId), id, name: Name, bareMetalId: "", content, createdAt };
    account.change(put("storageDisks", clone));
    const holds = { [id]: "creating", [snapshotId]: "cloning" };
    const fail = [drop("storageDisks", id)];
    const TaskId = startStorageTask(account, { type: "cloneBmsSnapshot", holds, finish: [], fail });
    return dataReply({ TaskId, DiskId: id });
  },

  DeleteSnapshot({ SnapshotId }, account) {
    const { id } = getIdleSnapshot(account, SnapshotId);
    const finish = [drop("snapshots", id)];
    return dataReply({
      TaskId: startStorageTask(account, { type: "deleteBmsSnapshot", holds: { [id]: "deleting" }, finish }),
    });
  },

  RollbackSnapshot({ SnapshotId }, account) {
    const { content, diskId, id } = getIdleSnapshot(account, SnapshotId);
    const disk = getStorageDiskInState(account, diskId, ["detach"]);
    const holds = { [id]: "restoring", [disk.id]: "updating" };
    const finish = [edit("storageDisks", disk.id, { content })];
    return dataReply({ TaskId: startStorageTask(account, { type: "rollbackBmsSnapshot", holds, finish }) });
  },
};

function getIdleSnapshot(account: Account, id: string): Snapshot {
  const snapshot = account.tables.snapshots.get(id);
  if (snapshot === undefined) throw parameterInvalid(`There is no snapshot "${id}".`);
  const status = account.tasks.statusOf(id);
  if (status !== undefined) throw parameterInvalid(`The snapshot "${id}" is ${status}.`);
  return snapshot;
}
