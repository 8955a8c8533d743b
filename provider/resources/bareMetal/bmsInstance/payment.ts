import { change } from "../../../api/change";
import { ApiError } from "../../../api/errors";
import type { Context } from "../../../lifecycle/context";
import { equalsIgnoringCase } from "../../../lifecycle/inputs";
import { requireBareMetal, type FoundBareMetal } from "../shared/bmsInstances";
import { renewsByDefault } from "./order";

/** Whether an instance is prepaid. */
export const isPrepaid = (found: Pick<FoundBareMetal, "InstanceChargeType">) =>
  equalsIgnoringCase(found.InstanceChargeType, "PrePaid");

/** Changes an instance from PostPaid to PrePaid. */
export async function changeToPrepaid(
  context: Context,
  id: string,
  { autoRenew = renewsByDefault, prepaidMonth }: { autoRenew?: 0 | 1; prepaidMonth?: number },
): Promise<void> {
  if (isPrepaid(await requireBareMetal(context, id))) return;
  await change(context, {
    send: () =>
      context.api.bms.ModifyBmsOrder({
        BaremetalId: id,
        AutoRenewal: autoRenew,
        BillMethod: "1",
        Duration: prepaidMonth,
      }),
    observe: async () => (isPrepaid(await requireBareMetal(context, id)) ? true : undefined),
    unmetCondition: `${id} is still PostPaid`,
  });
}

/** Turns automatic renewal on or off. */
export async function setAutoRenew(context: Context, id: string, autoRenew: 0 | 1): Promise<void> {
  const observe = async () => ((await requireBareMetal(context, id)).IsAutoRenewal === autoRenew ? true : undefined);
  if (await observe()) return;
  await change(context, {
    send: () => context.api.bms.ModifyBmsOrder({ BaremetalId: id, AutoRenewal: autoRenew }),
    observe,
    unmetCondition: `${id} does not show autoRenew ${autoRenew} yet`,
  });
}

/** A payment for further months, recorded before it is sent. */
export interface PendingRenewal {
  /** The trigger of the renewal. */
  on: string;
  /** The end of the paid period before the payment. */
  paidUntil: string;
  /** Whether the API has accepted it: then it is paid, even before that shows. */
  accepted?: true;
}

/**
 * One payment for further months. The end of the paid period is recorded before, so that a later run can tell
 * whether a call without a reply has taken effect, and never pays twice.
 */
export class RenewalPayment {
  constructor(
    private readonly context: Context,
    private readonly id: string,
    private readonly renewal: { months: number; on: string },
    private readonly save: (pending: PendingRenewal | undefined) => void,
  ) {}

  /** Pays, unless an earlier run has done so. */
  async run(earlier: PendingRenewal | undefined): Promise<void> {
    const prior = earlier?.on === this.renewal.on ? earlier : undefined;
    if (prior?.accepted === true) return;
    const paidUntil = await this.#readPaidUntil();
    if (prior !== undefined && paidUntil !== prior.paidUntil) return;
    this.save({ on: this.renewal.on, paidUntil });
    const { IsAutoRenewal } = await requireBareMetal(this.context, this.id);
    await change(this.context, {
      send: () => this.#send(paidUntil, IsAutoRenewal === 0 ? 0 : 1),
      observe: async () => ((await this.#readPaidUntil()) === paidUntil ? undefined : true),
      unmetCondition: `the paid period of ${this.id} does not end later than before`,
    });
  }

  async #send(paidUntil: string, autoRenew: 0 | 1) {
    const { months, on } = this.renewal;
    try {
      const reply = await this.context.api.bms.ModifyBmsOrder({
        BaremetalId: this.id,
        AutoRenewal: autoRenew,
        Duration: months,
      });
      this.save({ on, paidUntil, accepted: true });
      return reply;
    } catch (error) {
      // Refused, nothing was paid: a later automatic renewal must not count as this one.
      if (error instanceof ApiError) this.save(undefined);
      throw error;
    }
  }

  async #readPaidUntil(): Promise<string> {
    const { ExpireDate = "" } = await requireBareMetal(this.context, this.id);
    if (ExpireDate !== "") return ExpireDate;
    throw new Error(
      `renewal: the API does not show until when ${this.id} is paid, so that a payment could not be verified`,
    );
  }
}
