import { parameterInvalid } from "../refusals/genericRefusals";
import type { Account } from "./account";
import type { StorageDisk } from "./store";
import type { TaskOrder, TaskService } from "./task";

const taskServices: Record<Account["switches"]["storageTasks"], TaskService[]> = {
  both: ["ccs", "bms"],
  ccs: ["ccs"],
  bms: ["bms"],
  neither: [],
};

/** Starts a task of the storage service and returns its id, a UUID; its ResourceId in the real cloud is unknown. */
export function startStorageTask(
  account: Account,
  order: Pick<TaskOrder, "type" | "holds" | "finish"> & Partial<TaskOrder>,
): string {
  const answeredBy = taskServices[account.switches.storageTasks];
  return account.startTask({ resourceId: "", answeredBy, fail: [], ...order }, account.random.uuid());
}

/** The state of a disk, with the names that the switch `diskStates` sets. */
export function reportedDiskState(account: Account, disk: StorageDisk): string {
  const [attached, detached] = account.switches.diskStates;
  const state = diskStateOf(account, disk);
  return (
    new Map([
      ["attach", attached],
      ["detach", detached],
    ]).get(state) ?? state
  );
}

/** The state of a disk. */
const diskStateOf = (account: Account, { bareMetalId, id }: StorageDisk): string =>
  account.tasks.statusOf(id) ?? (bareMetalId === "" ? "detach" : "attach");

/** Finds a disk. */
export function getStorageDisk(account: Account, id: string): StorageDisk {
  const disk = account.tables.storageDisks.get(id);
  if (disk === undefined) throw parameterInvalid(`There is no disk "${id}".`);
  return disk;
}

/** Finds a disk, and refuses a change unless it is in one of these states. */
export function getStorageDiskInState(
  account: Account,
  id: string,
  states: readonly string[] = ["attach", "detach"],
): StorageDisk {
  const disk = getStorageDisk(account, id);
  const state = diskStateOf(account, disk);
  if (!states.includes(state)) throw parameterInvalid(`The disk "${id}" is in the state ${state}.`);
  return disk;
}
