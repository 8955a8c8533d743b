import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/resource";
import { once } from "../../../lifecycle/trigger";
import { bareMetalAsParent, powerOf, presentBareMetal, settledBareMetal } from "./listing";

/** Powers a machine on or off, unless it is so already. */
export async function setPower(context: Context, id: string, wanted: "running" | "stopped"): Promise<void> {
  if (powerOf(await settledBareMetal(context, id, "OperateBmsPower")) === wanted) return;
  const Operate = wanted === "running" ? "start" : "stop";
  await change(context, {
    send: () => context.api.bms.OperateBmsPower({ Operate, BaremetalIds: [id] }),
    reached: async () => (powerOf(await presentBareMetal(context, id)) === wanted ? true : undefined),
    missing: `${id} is not ${wanted}`,
    parent: () => bareMetalAsParent(context, id),
  });
}

/** Restarts a machine that runs; for one that does not there is nothing to do. */
export async function reboot(context: Context, id: string, pulled: () => void): Promise<void> {
  if (powerOf(await settledBareMetal(context, id, "OperateBmsPower")) !== "running") {
    context.warn(`rebootTrigger: ${id} is not running, so it is not restarted`);
    return pulled();
  }
  const send = () => context.api.bms.OperateBmsPower({ Operate: "reset", BaremetalIds: [id] });
  await once("rebootTrigger", pulled, (sending) =>
    change(context, {
      send: sending(send),
      reached: async () => (powerOf(await presentBareMetal(context, id)) === "busy" ? undefined : true),
      visible: false,
      missing: `${id} is still restarting`,
      parent: () => bareMetalAsParent(context, id),
    }),
  );
}
