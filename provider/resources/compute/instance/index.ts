import { change } from "../../../api/change";
import { ApiError } from "../../../api/errors";
import { notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable, equalsIgnoringCase } from "../../../lifecycle/inputs";
import { prepaidProtection, validatePrepaidDelete } from "../../shared/payment";
import { regionConflict } from "../../shared/regionConflict";
import { vdcAsParent } from "../../shared/vdcs";
import {
  findInstance,
  instanceAsParent,
  instanceLock,
  listInstances,
  networkOf,
  powerOf,
  type FoundInstance,
} from "../../shared/instances";
import { inputs, type CheckedInstance } from "./inputs";
import { validateNetworks } from "./interfaces";
import { GroupMemberships, membershipId, membershipsOn } from "./memberships";
import { orderOf } from "./order";
import { interfacesOfInstance } from "./interface";
import { readInputs, readOutputs, type HiddenOutputs, type InstanceOutputs } from "./read";
import { imageChanges, reinstalls, rules } from "./rules";
import { deleteOwnTags, ownTag } from "./tags";
import { InstanceUpdate } from "./update";

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface InstanceKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  InstanceOutputs & HiddenOutputs,
  FoundInstance
> {}

/** Instances: CreateInstance, DescribeInstances, DeleteInstance, and all actions that change one in place. */
export const instance: InstanceKind = {
  kind: "Instance",
  description: "A cloud instance with its disks, network interfaces, tags and security groups.",
  inputs,
  validations: rules,
  conflict: regionConflict,
  idsInUse: ({ networkInterfaces = [] }) => networkInterfaces.flatMap((item) => networkOf(item) ?? []),
  timeoutMinutes: { create: 60, update: 60, delete: 60 },
  creation: {
    action: "CreateInstance",
    lock: ({ vdcId, instanceName }) => `instance name ${vdcId} ${instanceName}`,
    hasUniqueName: ({ instanceName }, nonce) => endsWithNonce(instanceName, nonce),
    list: (context, { vdcId }) => listInstances(context, vdcId),
    find: findInstance,
    getId: (found) => found.InstanceId,
    matches: (found, { instanceName }) => found.InstanceName === instanceName,
    status: (found) =>
      (({ running: "ready", stopped: "ready", broken: "broken", busy: "busy" }) as const)[powerOf(found)],
    idFromTask: true,
    async send(context, checked) {
      await validateNetworks(context, checked);
      return context.api.ccs.CreateInstance(orderOf(checked));
    },
    parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
  },
  setByCreate: (checked) => ({
    ...checked,
    // CreateInstance adds the first interface of each type, but does not promise on which network: update looks, and adds the rest.
    networkInterfaces: checked.networkInterfaces && [],
    securityGroups: checked.securityGroups && [],
    tags: checked.tags && [],
    powerState: checked.powerState && "running",
  }),

  async read(context, id, known) {
    const found = await findInstance(context, id);
    return found && { inputs: readInputs(found, known), outputs: readOutputs(found, known) };
  },

  update: (context, id, state, news, saveProgress) =>
    context.locks.hold(instanceLock(id), async () => {
      const found = await findInstance(context, id);
      if (found === undefined) throw notFound(`instance ${id}`);
      await new InstanceUpdate(context, id, found, state, news, saveProgress).run();
    }),

  delete: (context, id, state) =>
    context.locks.hold(instanceLock(id), async () => {
      const found = await findInstance(context, id);
      // What it has created besides may be there all the same.
      if (found === undefined) return deleteOwnTags(context, state.__madeTags ?? []);
      const chargeType = found.InstanceChargeType ?? state.instanceChargeType;
      validatePrepaidDelete(`instance ${id}`, equalsIgnoringCase(chargeType, "PrePaid"), state);
      await leaveGroups(context, found, state);
      await change(context, {
        send: () => context.api.ccs.DeleteInstance({ InstanceIds: [id] }),
        observe: async () => ((await findInstance(context, id)) === undefined ? true : undefined),
        unmetCondition: `${id} still exists`,
        parent: () => instanceAsParent(context, id),
      });
      await deleteOwnTags(context, state.__madeTags ?? []);
    }),

  protection: prepaidProtection,
  lostOnReplace: "its disks, with all data on them",
  dataLosses: (state, news) => [
    ...(reinstalls(state, news) ? ["installing the image loses all data on the system disk"] : []),
    ...Object.keys(state.dataDisks ?? {})
      .filter((name) => news.dataDisks !== undefined && !(name in news.dataDisks))
      .map((name) => `the data disk ${name} is deleted with all data on it`),
  ],
  owns: (id, { __madeTags = [], dataDiskIds, interfaces, networkInterfaces, securityGroups }) => [
    ...__madeTags.map(ownTag),
    ...Object.values(dataDiskIds ?? {}).map((diskId) => ["InstanceDisk", diskId] as const),
    ...(interfaces ?? [])
      .filter((item) => networkInterfaces?.some((declared) => networkOf(declared) === networkOf(item)))
      .map((item) => ["NetworkInterface", item.interfaceId] as const),
    ...(securityGroups ?? []).map((item) => ["SecurityGroupAttachment", membershipId(id, item)] as const),
  ],

  declaredList: (id, { networkInterfaces }) =>
    id !== undefined && networkInterfaces !== undefined ? { name: interfacesOfInstance(id), isWhole: true } : undefined,

  customizeDiff: (state, news) =>
    imageChanges(state, news)
      ? {
          replaces: news.onImageChange === "replace" ? ["imageId", "publicKey"] : [],
          ignored: news.onImageChange === "ignore" ? ["imageId", "publicKey"] : [],
        }
      : {},

  // The new instance could not have the address while the old one has it.
  deleteBeforeReplace: (state, news) =>
    (news.networkInterfaces ?? []).some(
      (item) =>
        item.ipAddress !== undefined && state.networkInterfaces?.some((prior) => prior.ipAddress === item.ipAddress),
    ),

  warnings(state, news) {
    const resized = (["cpu", "ram", "instanceType"] as const).filter((property) => state[property] !== news[property]);
    return state.instanceStatus === "running" && resized.length > 0
      ? [`a change of ${resized.join(", ")} stops the instance and starts it again`]
      : [];
  },
};

/** Leaves the security groups before deletion; where that is refused, DeleteInstance shows whether it was necessary. */
async function leaveGroups(context: Context, found: FoundInstance, { securityGroups = [] }: Partial<CheckedInstance>) {
  const joined = membershipsOn(found, securityGroups);
  const memberships = new GroupMemberships(context, found.InstanceId, joined, () => undefined);
  await memberships.leave(joined).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    context.warn(`${error.message}. The instance is deleted all the same`);
  });
}
