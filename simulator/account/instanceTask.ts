import type { Account } from "./account";
import type { TaskOrder } from "./task";

/** Starts a task that keeps instances busy, all with the same status. Defaults to `updating`. */
export function startInstanceTask(
  account: Account,
  instanceIds: readonly string[],
  { status = "updating", ...order }: Pick<TaskOrder, "type" | "finish"> & Partial<TaskOrder> & { status?: string },
): string {
  const holds = { ...order.holds, ...Object.fromEntries(instanceIds.map((id) => [id, status])) };
  if (account.switches.vdcBusyByInstances)
    for (const id of instanceIds) {
      const vdcId = account.tables.instances.get(id)?.vdcId;
      if (vdcId !== undefined) holds[vdcId] = "updating";
    }
  return account.startTask({ resourceId: instanceIds.join(","), fail: [], ...order, holds });
}
