import { change } from "../../../api/change";
import type { Reply } from "../../../api/client";
import { notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import { findInstance, instanceAsParent, powerOf, type FoundInstance } from "../../shared/instances";

/** A change of an instance. */
interface InstanceChange {
  send(): Promise<Reply>;
  /** What is missing while it does not show, as in "still has its old name". */
  unmetCondition: string;
  /** Whether the instance shows the change; absent where nothing shows it. */
  isVisible?(found: FoundInstance): boolean;
}

/** Changes an instance and waits until it shows; where nothing shows it, until the instance is idle. */
export function changeInstance(
  context: Context,
  id: string,
  { isVisible, send, unmetCondition }: InstanceChange,
): Promise<true> {
  return change(context, {
    send,
    unmetCondition: `${id} ${unmetCondition}`,
    isObservable: isVisible !== undefined,
    observe: async () => {
      const found = await findInstance(context, id);
      if (found === undefined) throw notFound(`instance ${id}`);
      if (powerOf(found) === "busy") return undefined;
      return isVisible === undefined || isVisible(found) ? true : undefined;
    },
    parent: () => instanceAsParent(context, id),
  });
}

/** Starts or stops an instance, unless it is running or stopped already. */
export async function setPower(context: Context, id: string, power: "running" | "stopped"): Promise<void> {
  const found = await findInstance(context, id);
  if (found === undefined || powerOf(found) === power) return;
  const { StartInstance, StopInstance } = context.api.ccs;
  await changeInstance(context, id, {
    send: () => (power === "running" ? StartInstance : StopInstance)({ InstanceId: id }),
    unmetCondition: `is not ${power}`,
    isVisible: (changed) => powerOf(changed) === power,
  });
}
