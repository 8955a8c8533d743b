import { change } from "../../../api/change";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { listDisks } from "../shared/disks";
import { type adoptable, endsWithNonce, isTriggered, type protectable } from "../../../lifecycle/inputs";
import { prepaidProtection, validatePrepaidDelete } from "../../shared/payment";
import { regionConflict } from "../../shared/regionConflict";
import { vdcAsParent } from "../../shared/vdcs";
import {
  bareMetalLock,
  findBareMetal,
  listBareMetals,
  powerOf,
  settledBareMetal,
  type FoundBareMetal,
  type ListedBareMetal,
} from "../shared/bmsInstances";
import { inputs, type CheckedBmsInstance } from "./inputs";
import { orderOf } from "./order";
import { isPrepaid, payAhead, renew, setAutoRenew } from "./payment";
import { reboot, setPower } from "./power";
import { reinstall } from "./reinstall";
import { imageChanges, installed, reinstalls, rules } from "./rules";
import { hasName, readInputs, readOutputs, type BmsInstanceOutputs, type KnownState, type HiddenOutputs } from "./read";

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface BmsInstanceKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  BmsInstanceOutputs & HiddenOutputs,
  ListedBareMetal
> {}

/** Bare-metal machines: CreateBmsInstance, DescribeBms, DescribeBmsDetail, OperateBmsPower, ReinstallBms, ModifyBmsOrder, DeleteBmsInstance. */
export const bmsInstance: BmsInstanceKind = {
  kind: "BmsInstance",
  description: "A bare-metal machine with its local disks.",
  inputs,
  validations: rules,
  conflict: regionConflict,
  timeoutMinutes: { create: 240, update: 240, delete: 240 },
  creation: {
    action: "CreateBmsInstance",
    lock: ({ vdcId, instanceName }) => `bare metal name ${vdcId} ${instanceName}`,
    hasUniqueName: ({ instanceName }, nonce) => endsWithNonce(instanceName, nonce),
    list: (context, { vdcId }) => listBareMetals(context, vdcId),
    find: findBareMetal,
    getId: (found) => found.BaremetalId,
    matches: (found, checked) => hasName(found.Name, checked),
    status: (found) =>
      (({ running: "ready", stopped: "ready", broken: "broken", busy: "busy" }) as const)[powerOf(found)],
    idFromTask: true,
    send: ({ api }, checked) => api.bms.CreateBmsInstance(orderOf(checked)),
    parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
  },
  setByCreate: (checked) => ({ ...checked, powerState: checked.powerState && "running" }),

  async read(context, id, known) {
    const found = await findBareMetal(context, id);
    return found && { inputs: readInputs(found, known), outputs: readOutputs(found, known) };
  },

  update: (context, id, state, news, saveProgress) =>
    context.locks.hold(bareMetalLock(id), async () => {
      await pay(context, id, state, news, saveProgress);
      const { imageId, partitions, password, powerState, raid, rebootTrigger } = news;
      if (reinstalls(state, news)) {
        const power = powerOf(await settledBareMetal(context, id, "ReinstallBms"));
        await reinstall(context, id, news);
        // It runs now, whatever it did before.
        saveProgress({ imageId, partitions, password, raid, powerState: powerState && "running" });
        await setPower(context, id, powerState ?? (power === "stopped" ? "stopped" : "running"));
        saveProgress({ powerState });
      } else if (powerState !== undefined && powerState !== state.powerState) {
        await setPower(context, id, powerState);
        saveProgress({ powerState });
      }
      if (isTriggered(state.rebootTrigger, rebootTrigger))
        await reboot(context, id, () => saveProgress({ rebootTrigger }));
    }),

  delete: (context, id, state) =>
    context.locks.hold(bareMetalLock(id), async () => {
      if ((await findBareMetal(context, id)) === undefined) return;
      const found = await settledBareMetal(context, id, "DeleteBmsInstance");
      validatePrepaidDelete(`bare-metal machine ${id}`, isPrepaid(found), state);
      await refuseWithDisks(context, found);
      // The API deletes only what is off, or broken.
      if (powerOf(found) === "running") await setPower(context, id, "stopped");
      await change(context, {
        send: () => context.api.bms.DeleteBmsInstance({ BaremetalId: id }),
        observe: async () => ((await findBareMetal(context, id)) === undefined ? true : undefined),
        unmetCondition: `${id} is still there`,
      });
    }),

  customizeDiff: (state, news) =>
    imageChanges(state, news)
      ? {
          replaces: news.onImageChange === "replace" ? installed : [],
          ignored: news.onImageChange === "ignore" ? installed : [],
        }
      : {},

  protection: prepaidProtection,
  lostOnReplace: "all that is on its local disks",
  dataLosses: (state, news) =>
    reinstalls(state, news) ? ["the image is installed anew: all that is on the local disks is lost"] : [],
  warnings: (state, { renewal }) =>
    renewal !== undefined && isTriggered(state.renewal?.on, renewal.on)
      ? [`renewal: ${renewal.months} more months are paid`]
      : [],
};

async function pay(
  context: Context,
  id: string,
  state: CheckedBmsInstance & KnownState,
  news: CheckedBmsInstance,
  saveProgress: (progress: KnownState) => void,
): Promise<void> {
  const { autoRenew, instanceChargeType, prepaidMonth, renewal } = news;
  if (instanceChargeType === "PrePaid" && state.instanceChargeType !== "PrePaid") {
    await payAhead(context, id, news);
    saveProgress({ instanceChargeType, prepaidMonth });
  }
  if (autoRenew !== undefined && autoRenew !== state.autoRenew) {
    await setAutoRenew(context, id, autoRenew);
    saveProgress({ autoRenew });
  }
  if (renewal !== undefined && isTriggered(state.renewal?.on, renewal.on)) {
    await renew(context, id, renewal, state.__renewing, (__renewing) => saveProgress({ __renewing }));
    saveProgress({ renewal, __renewing: undefined });
  }
}

async function refuseWithDisks(context: Context, { BaremetalId, Name }: FoundBareMetal): Promise<void> {
  const names = (await listDisks(context, { InstanceId: BaremetalId })).map((disk) => disk.Name ?? disk.DiskId);
  if (names.length > 0)
    throw new Error(
      `bare-metal machine ${Name} (${BaremetalId}) still has disks attached: detach ${names.join(", ")} first`,
    );
}
