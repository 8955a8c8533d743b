import type { Account } from "./account";
import type { TaskOrder } from "./task";

/** Starts a task that keeps machines busy, each with the same status, `updating` by default. */
export function startOnInstances(
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
  return account.start({ resourceId: instanceIds.join(","), fail: [], ...order, holds });
}
