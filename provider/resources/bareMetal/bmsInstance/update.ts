import type { Context } from "../../../lifecycle/context";
import { isTriggered } from "../../../lifecycle/inputs";
import { powerOf, waitUntilIdle } from "../shared/bmsInstances";
import type { CheckedBmsInstance } from "./inputs";
import { changeToPrepaid, RenewalPayment, setAutoRenew } from "./payment";
import { reboot, setPower } from "./power";
import type { BmsInstanceState } from "./read";
import { reinstall } from "./reinstall";
import { reinstalls } from "./rules";

/** One update of one bare-metal instance. */
export class BmsInstanceUpdate {
  constructor(
    private readonly context: Context,
    private readonly id: string,
    private readonly state: CheckedBmsInstance & BmsInstanceState,
    private readonly news: CheckedBmsInstance,
    private readonly saveProgress: (progress: BmsInstanceState) => void,
  ) {}

  async run(): Promise<void> {
    await this.#changeToPrepaid();
    await this.#setAutoRenew();
    await this.#renew();
    if (reinstalls(this.state, this.news)) await this.#reinstall();
    else await this.#setPowerState();
    await this.#reboot();
  }

  async #changeToPrepaid(): Promise<void> {
    const { instanceChargeType, prepaidMonth } = this.news;
    if (instanceChargeType !== "PrePaid" || this.state.instanceChargeType === "PrePaid") return;
    await changeToPrepaid(this.context, this.id, this.news);
    this.saveProgress({ instanceChargeType, prepaidMonth });
  }

  async #setAutoRenew(): Promise<void> {
    const { autoRenew } = this.news;
    if (autoRenew === undefined || autoRenew === this.state.autoRenew) return;
    await setAutoRenew(this.context, this.id, autoRenew);
    this.saveProgress({ autoRenew });
  }

  async #renew(): Promise<void> {
    const { renewal } = this.news;
    if (renewal === undefined || !isTriggered(this.state.renewal?.on, renewal.on)) return;
    const save = (__renewing: BmsInstanceState["__renewing"]) => this.saveProgress({ __renewing });
    await new RenewalPayment(this.context, this.id, renewal, save).run(this.state.__renewing);
    this.saveProgress({ renewal, __renewing: undefined });
  }

  async #reinstall(): Promise<void> {
    const { imageId, partitions, password, powerState, raid } = this.news;
    const power = powerOf(await waitUntilIdle(this.context, this.id, "ReinstallBms"));
    await reinstall(this.context, this.id, this.news);
    // It is running now, even if it was stopped before.
    this.saveProgress({ imageId, partitions, password, raid, powerState: powerState && "running" });
    await setPower(this.context, this.id, powerState ?? (power === "stopped" ? "stopped" : "running"));
    this.saveProgress({ powerState });
  }

  async #setPowerState(): Promise<void> {
    const { powerState } = this.news;
    if (powerState === undefined || powerState === this.state.powerState) return;
    await setPower(this.context, this.id, powerState);
    this.saveProgress({ powerState });
  }

  async #reboot(): Promise<void> {
    const { rebootTrigger } = this.news;
    if (!isTriggered(this.state.rebootTrigger, rebootTrigger)) return;
    await reboot(this.context, this.id, {
      record: () => this.saveProgress({ rebootTrigger }),
      takeBack: () => this.saveProgress({ rebootTrigger: this.state.rebootTrigger }),
    });
  }
}
