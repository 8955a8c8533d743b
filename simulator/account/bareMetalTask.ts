import type { Account } from "./account";
import type { BareMetalInstance } from "./store";
import type { TaskOrder } from "./task";

/** The current state of a bare-metal instance. */
export const bareMetalStateOf = (account: Account, { id, state }: BareMetalInstance): string =>
  account.tasks.statusOf(id) ?? state;

/** Starts a task on a bare-metal instance and returns the task id, a UUID. */
export function startBareMetalTask(
  account: Account,
  instance: BareMetalInstance,
  { state, ...order }: Pick<TaskOrder, "type" | "finish"> & Partial<TaskOrder> & { state: string },
): string {
  const holds = {
    [instance.id]: state,
    ...(account.switches.vdcBusyByInstances ? { [instance.vdcId]: "updating" } : {}),
  };
  return account.startTask(
    { resourceId: instance.id, resourceIds: [instance.id], answeredBy: ["bms"], fail: [], ...order, holds },
    account.random.uuid(),
  );
}
