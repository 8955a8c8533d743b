import { ApiError } from "../../../api/errors";
import type { Context } from "../../../lifecycle/context";
import { isEquivalent } from "../../../lifecycle/diff";
import { equalsIgnoringCase, isTriggered } from "../../../lifecycle/inputs";
import { actOnce } from "../../../lifecycle/trigger";
import { findInstance, powerOf, type FoundInstance } from "../../shared/instances";
import { DataDisksUpdate, assignDisks, growSystemDisk } from "./disks";
import { inputs, type CheckedInstance } from "./inputs";
import { setInterfaces } from "./interfaces";
import { GroupMemberships, membershipsOn, membershipsWithout } from "./memberships";
import { changeInstance, setPower } from "./power";
import type { InstanceState } from "./read";
import { reinstalls } from "./rules";
import { TagsUpdate } from "./tags";

/** One update of one instance. */
export class InstanceUpdate {
  #hasToRestart: boolean;

  constructor(
    private readonly context: Context,
    private readonly id: string,
    /** The instance before the update. */
    private readonly found: FoundInstance,
    private readonly state: CheckedInstance & InstanceState,
    private readonly news: CheckedInstance,
    private readonly saveProgress: (progress: InstanceState) => void,
  ) {
    this.#hasToRestart = state.__restart === true;
  }

  async run(): Promise<void> {
    await this.#rename();
    await this.#changeWhileStopped();
    await this.#resetPassword();
    await this.#growSystemDisk();
    await this.#changeDataDisks();
    await this.#changeInterfacesAndGroups();
    await this.#changeTags();
    await this.#changeToPrepaid();
    await this.#setPowerState();
    await this.#reboot();
  }

  /** Whether the program has changed an input. What was changed elsewhere is for a refresh to show first: it is not touched. */
  #isChanged(property: keyof CheckedInstance): boolean {
    return !isEquivalent(inputs[property], this.state[property], this.news[property]);
  }

  async #rename(): Promise<void> {
    if (!this.#isChanged("instanceName")) return;
    const { instanceName } = this.news;
    await changeInstance(this.context, this.id, {
      send: () => this.context.api.ccs.ModifyInstanceName({ InstanceId: this.id, InstanceName: instanceName }),
      unmetCondition: "still has its old name",
      isVisible: ({ InstanceName }) => InstanceName === instanceName,
    });
    this.saveProgress({ instanceName });
  }

  /** Changes what only a stopped instance can change, and starts it again if it was running. */
  async #changeWhileStopped(): Promise<void> {
    const { news, state } = this;
    const isResized = state.cpu !== news.cpu || state.ram !== news.ram || state.instanceType !== news.instanceType;
    const isReinstalled = reinstalls(state, news);
    if (isResized || isReinstalled) await this.#stop();
    try {
      if (isResized) await this.#resize();
      if (isReinstalled) await this.#installImage();
    } catch (error) {
      // Nothing has changed: no reason to leave it stopped until the next run.
      if (error instanceof ApiError) await this.#startAgain();
      throw error;
    }
    await this.#startAgain();
  }

  async #stop(): Promise<void> {
    if (powerOf(this.found) === "running") {
      this.#hasToRestart = true;
      this.saveProgress({ __restart: true });
    }
    await setPower(this.context, this.id, "stopped");
  }

  async #startAgain(): Promise<void> {
    if (!this.#hasToRestart) return;
    if (this.news.powerState !== "stopped") await setPower(this.context, this.id, "running");
    this.saveProgress({ __restart: undefined });
  }

  async #resize(): Promise<void> {
    const { cpu, instanceType, ram } = this.news;
    const hasSize = ({ Cpu, Ram }: FoundInstance) => Cpu === cpu && Ram === ram;
    await changeInstance(this.context, this.id, {
      send: () =>
        this.context.api.ccs.ModifyInstanceSpec({
          InstanceId: this.id,
          Cpu: cpu,
          Ram: ram,
          InstanceType: instanceType,
        }),
      unmetCondition: `does not have ${cpu} cores and ${ram} GB yet`,
      // The API does not show the type: where nothing else changes, nothing shows.
      isVisible: hasSize(this.found) ? undefined : hasSize,
    });
    this.saveProgress({ cpu, ram, instanceType });
  }

  async #installImage(): Promise<void> {
    const { imageId, password, passwordTrigger, publicKey } = this.news;
    await changeInstance(this.context, this.id, {
      send: () =>
        this.context.api.ccs.ResetImage({
          InstanceId: this.id,
          ImageId: imageId,
          Password: password,
          PublicKey: publicKey,
        }),
      // The API does not show the image.
      unmetCondition: "is still being installed",
    });
    this.saveProgress({ imageId, publicKey, password, passwordTrigger });
  }

  async #resetPassword(): Promise<void> {
    const { password, passwordTrigger } = this.news;
    if (!this.#isChanged("password") && !isTriggered(this.state.passwordTrigger, passwordTrigger)) return;
    // An installation has set it.
    if (reinstalls(this.state, this.news)) return;
    await changeInstance(this.context, this.id, {
      send: () => this.context.api.ccs.ResetInstancesPassword({ InstanceIds: this.id, Password: password }),
      unmetCondition: "is still changing its password",
    });
    this.saveProgress({ password, passwordTrigger });
  }

  async #growSystemDisk(): Promise<void> {
    if (this.#isChanged("systemDisk")) await growSystemDisk(this.context, this.id, this.news.systemDisk);
  }

  async #changeDataDisks(): Promise<void> {
    const { dataDisks, dataDiskIds } = this.state;
    const current = { dataDisks: dataDisks ?? {}, dataDiskIds: assignDisks(this.found, dataDisks, dataDiskIds) };
    const update = new DataDisksUpdate(this.context, this.id, current, this.saveProgress);
    await update.deleteUndeclaredPurchases(this.news.dataDisks ?? {});
    if (this.news.dataDisks !== undefined && this.#isChanged("dataDisks")) await update.run(this.news.dataDisks);
  }

  /** Leaves groups, then leaves and joins networks, then joins groups: a membership ends with its interface. */
  async #changeInterfacesAndGroups(): Promise<void> {
    if (!this.#isChanged("networkInterfaces") && !this.#isChanged("securityGroups")) return;
    const { securityGroups } = this.news;
    const joined = membershipsOn(this.found, this.state.securityGroups ?? []);
    const memberships = new GroupMemberships(this.context, this.id, joined, (list) =>
      this.saveProgress({ securityGroups: list }),
    );
    if (securityGroups !== undefined) await memberships.leave(membershipsWithout(joined, securityGroups));
    await this.#changeInterfaces();
    if (securityGroups !== undefined) await memberships.join(membershipsWithout(securityGroups, joined));
  }

  async #changeInterfaces(): Promise<void> {
    const { networkInterfaces } = this.news;
    if (networkInterfaces === undefined || !this.#isChanged("networkInterfaces")) return;
    await setInterfaces(this.context, this.id, this.news, networkInterfaces);
    this.saveProgress({ networkInterfaces });
  }

  async #changeTags(): Promise<void> {
    const { tags } = this.news;
    const { __changing = [], __madeTags = [], tags: priorTags = [] } = this.state;
    // The instance may show its new tags while those that it does not have any more are still to be deleted.
    const isUnfinished = __changing.includes("tags") || this.context.pending.length > 0;
    if (tags === undefined || !(this.#isChanged("tags") || isUnfinished)) return;
    const saveOwnTags = (ids: readonly string[]) => this.saveProgress({ __madeTags: ids });
    await new TagsUpdate(this.context, this.id, __madeTags, saveOwnTags).run(priorTags, tags);
    this.saveProgress({ tags });
  }

  async #changeToPrepaid(): Promise<void> {
    if (!this.#isChanged("instanceChargeType")) return;
    if (equalsIgnoringCase(this.found.InstanceChargeType, "PrePaid")) return;
    const { autoRenew, instanceChargeType, prepaidMonth } = this.news;
    await changeInstance(this.context, this.id, {
      send: () =>
        this.context.api.ccs.ModifyInstanceChargeType({
          InstanceId: this.id,
          InstanceChargeType: "PrePaid",
          AutoRenew: autoRenew,
          PrepaidMonth: prepaidMonth,
        }),
      unmetCondition: "is still PostPaid",
      isVisible: ({ InstanceChargeType }) => equalsIgnoringCase(InstanceChargeType, "PrePaid"),
    });
    this.saveProgress({ instanceChargeType, autoRenew, prepaidMonth });
  }

  async #setPowerState(): Promise<void> {
    const { powerState } = this.news;
    if (powerState !== undefined && this.#isChanged("powerState")) await setPower(this.context, this.id, powerState);
  }

  async #reboot(): Promise<void> {
    const { rebootTrigger } = this.news;
    if (!isTriggered(this.state.rebootTrigger, rebootTrigger)) return;
    const found = await findInstance(this.context, this.id);
    if (found === undefined || powerOf(found) !== "running") {
      this.context.warn(`rebootTrigger: ${this.id} is not running, so it is not restarted`);
      return;
    }
    const send = () => this.context.api.ccs.RebootInstance({ InstanceId: this.id });
    const recorded = {
      trigger: "rebootTrigger",
      record: () => this.saveProgress({ rebootTrigger }),
      takeBack: () => this.saveProgress({ rebootTrigger: this.state.rebootTrigger }),
    };
    await actOnce(recorded, (sending) =>
      changeInstance(this.context, this.id, { send: sending(send), unmetCondition: "is still restarting" }),
    );
  }
}
