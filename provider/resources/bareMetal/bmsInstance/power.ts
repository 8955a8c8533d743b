import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import { actOnce } from "../../../lifecycle/trigger";
import { bareMetalAsParent, powerOf, presentBareMetal, settledBareMetal } from "../shared/bmsInstances";

/** Powers a machine on or off, unless it is so already. */
export async function setPower(context: Context, id: string, wanted: "running" | "stopped"): Promise<void> {
  if (powerOf(await settledBareMetal(context, id, "OperateBmsPower")) === wanted) return;
  const Operate = wanted === "running" ? "start" : "stop";
  await change(context, {
    send: () => context.api.bms.OperateBmsPower({ Operate, BaremetalIds: [id] }),
    observe: async () => (powerOf(await presentBareMetal(context, id)) === wanted ? true : undefined),
    unmetCondition: `${id} is not ${wanted}`,
    parent: () => bareMetalAsParent(context, id),
  });
}

/** Restarts a machine that runs; for one that does not there is nothing to do. */
export async function reboot(context: Context, id: string, recordTriggered: () => void): Promise<void> {
  if (powerOf(await settledBareMetal(context, id, "OperateBmsPower")) !== "running") {
    context.warn(`rebootTrigger: ${id} is not running, so it is not restarted`);
    return recordTriggered();
  }
  const send = () => context.api.bms.OperateBmsPower({ Operate: "reset", BaremetalIds: [id] });
  await actOnce("rebootTrigger", recordTriggered, (sending) =>
    change(context, {
      send: sending(send),
      observe: async () => (powerOf(await presentBareMetal(context, id)) === "busy" ? undefined : true),
      isObservable: false,
      unmetCondition: `${id} is still restarting`,
      parent: () => bareMetalAsParent(context, id),
    }),
  );
}
