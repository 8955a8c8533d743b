import { change } from "../../../api/change";
import { ApiError } from "../../../api/errors";
import type { Context } from "../../../lifecycle/context";
import { equalsIgnoringCase } from "../../../lifecycle/inputs";
import { presentBareMetal, type FoundBareMetal } from "../shared/bmsInstances";
import { renewsByDefault } from "./order";

/** Whether a machine is paid ahead. */
export const isPrepaid = (found: Pick<FoundBareMetal, "InstanceChargeType">) =>
  equalsIgnoringCase(found.InstanceChargeType, "PrePaid");

/** Turns a machine that is paid by use into one that is paid ahead. */
export async function payAhead(
  context: Context,
  id: string,
  { autoRenew = renewsByDefault, prepaidMonth }: { autoRenew?: 0 | 1; prepaidMonth?: number },
): Promise<void> {
  if (isPrepaid(await presentBareMetal(context, id))) return;
  await change(context, {
    send: () =>
      context.api.bms.ModifyBmsOrder({
        BaremetalId: id,
        AutoRenewal: autoRenew,
        BillMethod: "1",
        Duration: prepaidMonth,
      }),
    observe: async () => (isPrepaid(await presentBareMetal(context, id)) ? true : undefined),
    unmetCondition: `${id} is still paid by use`,
  });
}

/** Has a machine renew itself, or not. */
export async function setAutoRenew(context: Context, id: string, wanted: 0 | 1): Promise<void> {
  const isSo = async () => ((await presentBareMetal(context, id)).IsAutoRenewal === wanted ? true : undefined);
  if (await isSo()) return;
  await change(context, {
    send: () => context.api.bms.ModifyBmsOrder({ BaremetalId: id, AutoRenewal: wanted }),
    observe: isSo,
    unmetCondition: `${id} does not show autoRenew ${wanted} yet`,
  });
}

/** A payment for further months that was about to be sent. */
export interface Renewing {
  /** What it was for. */
  on: string;
  /** Until when the machine was paid before. */
  paidUntil: string;
  /** Whether the API has said yes: then it is paid, whenever that shows. */
  accepted?: true;
}

/**
 * Pays for further months. Until when the machine is paid is noted before, so that a later run can tell
 * whether a call without a reply has been carried out, and never pays twice.
 */
export async function renew(
  context: Context,
  id: string,
  { months, on }: { months: number; on: string },
  earlier: Renewing | undefined,
  saveRenewing: (renewing: Renewing | undefined) => void,
): Promise<void> {
  const paidUntil = async () => {
    const { ExpireDate = "" } = await presentBareMetal(context, id);
    if (ExpireDate !== "") return ExpireDate;
    throw new Error(`renewal: the API does not show until when ${id} is paid, so a payment could not be checked`);
  };
  if (earlier?.on === on && earlier.accepted === true) return;
  const now = await paidUntil();
  const before = earlier?.on === on ? earlier.paidUntil : now;
  if (now !== before) return;
  saveRenewing({ on, paidUntil: before });
  const { IsAutoRenewal } = await presentBareMetal(context, id);
  const pay = async () => {
    try {
      const order = { BaremetalId: id, AutoRenewal: IsAutoRenewal === 0 ? 0 : 1, Duration: months } as const;
      const reply = await context.api.bms.ModifyBmsOrder(order);
      saveRenewing({ on, paidUntil: before, accepted: true });
      return reply;
    } catch (error) {
      // Refused, nothing was paid: a later renewal by itself must not pass for this one.
      if (error instanceof ApiError) saveRenewing(undefined);
      throw error;
    }
  };
  await change(context, {
    send: pay,
    observe: async () => ((await paidUntil()) === before ? undefined : true),
    unmetCondition: `${id} is paid no longer than before`,
  });
}
