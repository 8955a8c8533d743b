import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import { actOnce } from "../../../lifecycle/trigger";
import { bareMetalAsParent, powerOf, requireBareMetal, waitUntilIdle } from "../shared/bmsInstances";

/** Starts or stops an instance, unless it is running or stopped already. */
export async function setPower(context: Context, id: string, power: "running" | "stopped"): Promise<void> {
  if (powerOf(await waitUntilIdle(context, id, "OperateBmsPower")) === power) return;
  const Operate = power === "running" ? "start" : "stop";
  await change(context, {
    send: () => context.api.bms.OperateBmsPower({ Operate, BaremetalIds: [id] }),
    observe: async () => (powerOf(await requireBareMetal(context, id)) === power ? true : undefined),
    unmetCondition: `${id} is not ${power}`,
    parent: () => bareMetalAsParent(context, id),
  });
}

/** Restarts an instance if it is running. */
export async function reboot(
  context: Context,
  id: string,
  recorded: { record(): void; takeBack(): void },
): Promise<void> {
  if (powerOf(await waitUntilIdle(context, id, "OperateBmsPower")) !== "running") {
    context.warn(`rebootTrigger: ${id} is not running, so it is not restarted`);
    return recorded.record();
  }
  const send = () => context.api.bms.OperateBmsPower({ Operate: "reset", BaremetalIds: [id] });
  await actOnce({ ...recorded, trigger: "rebootTrigger" }, (sending) =>
    change(context, {
      send: sending(send),
      observe: async () => (powerOf(await requireBareMetal(context, id)) === "busy" ? undefined : true),
      isObservable: false,
      unmetCondition: `${id} is still restarting`,
      parent: () => bareMetalAsParent(context, id),
    }),
  );
}
