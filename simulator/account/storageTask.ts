import type { Account } from "./account";
import { parameterInvalid } from "../refusals/genericRefusals";
import type { StorageDisk } from "./store";
import type { TaskOrder, TaskTeller } from "./task";

const tellers: Record<Account["switches"]["storageTasks"], TaskTeller[]> = {
  both: ["ccs", "bms"],
  ccs: ["ccs"],
  bms: ["bms"],
  neither: [],
};

/** Starts a task of the storage service and gives its id, a UUID; the real cloud's ResourceId is unknown. */
export function startInStorage(
  account: Account,
  order: Pick<TaskOrder, "type" | "holds" | "finish"> & Partial<TaskOrder>,
): string {
  const answeredBy = tellers[account.switches.storageTasks];
  return account.start({ resourceId: "", answeredBy, fail: [], ...order }, account.random.uuid());
}

/** The state that a disk shows, in the words of the account. */
export function shownDiskState(account: Account, disk: StorageDisk): string {
  const [attached, detached] = account.switches.diskStates;
  const state = diskState(account, disk);
  return (
    new Map([
      ["attach", attached],
      ["detach", detached],
    ]).get(state) ?? state
  );
}

/** The state of a disk. */
const diskState = (account: Account, { bareMetalId, id }: StorageDisk): string =>
  account.tasks.statusOf(id) ?? (bareMetalId === "" ? "detach" : "attach");

/** The disk with this id. */
export function storageDiskOf(account: Account, id: string): StorageDisk {
  const disk = account.tables.storageDisks.get(id);
  if (disk === undefined) throw parameterInvalid(`There is no disk "${id}".`);
  return disk;
}

/** The disk with this id, for a change that needs it in one of these states. */
export function settledDiskOf(
  account: Account,
  id: string,
  states: readonly string[] = ["attach", "detach"],
): StorageDisk {
  const disk = storageDiskOf(account, id);
  const state = diskState(account, disk);
  if (!states.includes(state)) throw parameterInvalid(`The disk "${id}" is in the state ${state}.`);
  return disk;
}
