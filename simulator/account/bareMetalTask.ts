import type { Account } from "./account";
import type { BareMetal } from "./store";
import type { TaskOrder } from "./task";

/** The state that a bare-metal machine shows. */
export const bareMetalState = (account: Account, { id, state }: BareMetal): string =>
  account.tasks.statusOf(id) ?? state;

/** Starts a task on a bare-metal machine and gives its id, a UUID. */
export function startOnBareMetal(
  account: Account,
  machine: BareMetal,
  { state, ...order }: Pick<TaskOrder, "type" | "finish"> & Partial<TaskOrder> & { state: string },
): string {
  const holds = {
    [machine.id]: state,
    ...(account.switches.vdcBusyByInstances ? { [machine.vdcId]: "updating" } : {}),
  };
  return account.start(
    { resourceId: machine.id, resourceIds: [machine.id], answeredBy: ["bms"], fail: [], ...order, holds },
    account.random.uuid(),
  );
}
