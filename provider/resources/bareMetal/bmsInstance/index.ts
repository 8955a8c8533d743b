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
  waitUntilIdle,
  type FoundBareMetal,
  type ListedBareMetal,
} from "../shared/bmsInstances";
import { inputs } from "./inputs";
import { orderOf } from "./order";
import { isPrepaid } from "./payment";
import { setPower } from "./power";
import { imageChanges, installedInputs, reinstalls, rules } from "./rules";
import { hasName, readInputs, readOutputs, type BmsInstanceOutputs, type HiddenOutputs } from "./read";
import { BmsInstanceUpdate } from "./update";

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface BmsInstanceKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  BmsInstanceOutputs & HiddenOutputs,
  ListedBareMetal
> {}

/** Bare-metal instances: CreateBmsInstance, DescribeBms, DescribeBmsDetail, OperateBmsPower, ReinstallBms, ModifyBmsOrder, DeleteBmsInstance. */
export const bmsInstance: BmsInstanceKind = {
  kind: "BmsInstance",
  description: "A bare-metal instance with its local disks.",
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
    context.locks.hold(bareMetalLock(id), () => new BmsInstanceUpdate(context, id, state, news, saveProgress).run()),

  delete: (context, id, state) =>
    context.locks.hold(bareMetalLock(id), async () => {
      if ((await findBareMetal(context, id)) === undefined) return;
      const found = await waitUntilIdle(context, id, "DeleteBmsInstance");
      validatePrepaidDelete(`bare-metal instance ${id}`, isPrepaid(found), state);
      await validateNoDisks(context, found);
      // The API deletes only instances that are stopped or broken.
      if (powerOf(found) === "running") await setPower(context, id, "stopped");
      await change(context, {
        send: () => context.api.bms.DeleteBmsInstance({ BaremetalId: id }),
        observe: async () => ((await findBareMetal(context, id)) === undefined ? true : undefined),
        unmetCondition: `${id} still exists`,
      });
    }),

  customizeDiff: (state, news) =>
    imageChanges(state, news)
      ? {
          replaces: news.onImageChange === "replace" ? installedInputs : [],
          ignored: news.onImageChange === "ignore" ? installedInputs : [],
        }
      : {},

  protection: prepaidProtection,
  lostOnReplace: "all data on its local disks",
  dataLosses: (state, news) =>
    reinstalls(state, news) ? ["installing the image loses all data on the local disks"] : [],
  warnings: (state, { renewal }) =>
    renewal !== undefined && isTriggered(state.renewal?.on, renewal.on)
      ? [`renewal: pays for ${renewal.months} more months`]
      : [],
};

async function validateNoDisks(context: Context, { BaremetalId, Name }: FoundBareMetal): Promise<void> {
  const names = (await listDisks(context, { InstanceId: BaremetalId })).map((disk) => disk.Name ?? disk.DiskId);
  if (names.length > 0)
    throw new Error(
      `bare-metal instance ${Name} (${BaremetalId}) still has disks attached: detach ${names.join(", ")} first`,
    );
}
