import { change } from "../../../api/change";
import type { Reply } from "../../../api/client";
import { notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import { findInstance, instanceAsParent, powerOf, type FoundInstance } from "../../shared/instances";

/** Changes an instance and waits until it shows; where nothing shows it, until the instance has settled. */
export function changeInstance(
  context: Context,
  id: string,
  missing: string,
  send: () => Promise<Reply>,
  shows: ((found: FoundInstance) => boolean) | "invisible",
): Promise<true> {
  return change(context, {
    send,
    unmetCondition: `${id} ${missing}`,
    isObservable: shows !== "invisible",
    observe: async () => {
      const found = await findInstance(context, id);
      if (found === undefined) throw notFound(`instance ${id}`);
      if (powerOf(found) === "busy") return undefined;
      return shows === "invisible" || shows(found) ? true : undefined;
    },
    parent: () => instanceAsParent(context, id),
  });
}

/** Powers an instance on or off, unless it is so already. */
export async function setPower(context: Context, id: string, wanted: "running" | "stopped"): Promise<void> {
  const found = await findInstance(context, id);
  if (found === undefined || powerOf(found) === wanted) return;
  const { StartInstance, StopInstance } = context.api.ccs;
  const send = () => (wanted === "running" ? StartInstance : StopInstance)({ InstanceId: id });
  await changeInstance(context, id, `is not ${wanted}`, send, (now) => powerOf(now) === wanted);
}
