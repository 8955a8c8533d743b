import { change } from "../../../api/change";
import { ApiError } from "../../../api/errors";
import { notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { isEquivalent } from "../../../lifecycle/diff";
import {
  type adoptable,
  endsWithNonce,
  isTriggered,
  type protectable,
  equalsIgnoringCase,
} from "../../../lifecycle/inputs";
import { actOnce } from "../../../lifecycle/trigger";
import { prepaidProtection, validatePrepaidDelete } from "../../shared/payment";
import { regionConflict } from "../../shared/regionConflict";
import { vdcAsParent } from "../../shared/vdcs";
import { assignDisks, growSystemDisk, readDisks, setDisks, type DiskIds } from "./disks";
import {
  findInstance,
  instanceAsParent,
  instanceLock,
  interfacesOf,
  listInstances,
  networkOf,
  powerOf,
  type FoundInstance,
  type Interface,
} from "../../shared/instances";
import { inputs, type CheckedInstance } from "./inputs";
import { validateNetworks, readInterfaces, setInterfaces } from "./interfaces";
import { joinGroups, leaveGroups, membershipId, membershipsOn, membershipsWithout } from "./memberships";
import { orderOf } from "./order";
import { changeInstance, setPower } from "./power";
import { interfacesOfInstance } from "./interface";
import { imageChanges, rules } from "./rules";
import { deleteOwnTags, ownTag, setTags, tagsOf } from "./tags";

/** What an instance has beyond its inputs. */
export interface InstanceOutputs {
  /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`, as the API says it. */
  instanceStatus?: string;
  /** Its addresses on public networks. */
  publicIps: string[];
  /** Its addresses on private networks. */
  privateIps: string[];
  /** All its interfaces, with ids and hardware addresses. */
  interfaces: Interface[];
  /** The API's id of each data disk, by the name that you gave it. */
  dataDiskIds: DiskIds;
}

/** What only the next update has to know. */
export interface HiddenOutputs {
  /** It was stopped for a change and has to be started again. */
  __restart?: boolean;
  /** Ids of the tags that it has made: those alone it deletes. */
  __madeTags?: readonly string[];
}

type KnownState = Partial<CheckedInstance & InstanceOutputs & HiddenOutputs>;
type SaveProgress = (progress: KnownState) => void;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface InstanceKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  InstanceOutputs & HiddenOutputs,
  FoundInstance
> {}

/** Instances: CreateInstance, DescribeInstances, DeleteInstance, and all that changes one in place. */
export const instance: InstanceKind = {
  kind: "Instance",
  description: "A cloud machine with its disks, interfaces, tags and security groups.",
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
    // CreateInstance makes the first of each sort, but does not promise on which network: update looks, and makes the rest.
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
      // What was changed elsewhere is for a refresh to show first: nothing is touched that the program has not changed.
      const changed = (property: keyof CheckedInstance) =>
        !isEquivalent(inputs[property], state[property], news[property]);

      if (changed("instanceName")) await rename(context, id, news, saveProgress);
      await changeStopped(context, id, found, state, news, saveProgress);
      const passwordWanted = changed("password") || isTriggered(state.passwordTrigger, news.passwordTrigger);
      if (passwordWanted && !reinstalls(state, news)) await resetPassword(context, id, news, saveProgress);
      if (changed("systemDisk")) await growSystemDisk(context, id, news.systemDisk);
      if (news.dataDisks !== undefined && changed("dataDisks")) {
        const dataDiskIds = assignDisks(found, state.dataDisks, state.dataDiskIds);
        await setDisks(context, id, news.dataDisks, { dataDisks: state.dataDisks ?? {}, dataDiskIds }, saveProgress);
      }
      if (changed("networkInterfaces") || changed("securityGroups"))
        await reconnect(context, id, found, state, news, saveProgress);
      if (news.tags !== undefined && changed("tags")) {
        const { __madeTags = [], tags: before = [] } = state;
        await setTags(context, id, before, news.tags, __madeTags, (made) => saveProgress({ __madeTags: made }));
        saveProgress({ tags: news.tags });
      }
      if (changed("instanceChargeType")) await payAhead(context, id, found, news, saveProgress);
      if (news.powerState !== undefined && changed("powerState")) await setPower(context, id, news.powerState);
      if (isTriggered(state.rebootTrigger, news.rebootTrigger)) await reboot(context, id, news, saveProgress);
    }),

  delete: (context, id, state) =>
    context.locks.hold(instanceLock(id), async () => {
      const found = await findInstance(context, id);
      if (found === undefined) return;
      validatePrepaidDelete(
        `instance ${id}`,
        equalsIgnoringCase(found.InstanceChargeType ?? state.instanceChargeType, "PrePaid"),
        state,
      );
      await leaveGroups(context, id, membershipsOn(found, state.securityGroups ?? []), [], () => undefined).catch(
        (error: unknown) => {
          // Whether a machine has to leave first, DeleteInstance will say.
          if (!(error instanceof ApiError)) throw error;
          context.warn(`${error.message}. The machine is deleted all the same`);
        },
      );
      await change(context, {
        send: () => context.api.ccs.DeleteInstance({ InstanceIds: [id] }),
        observe: async () => ((await findInstance(context, id)) === undefined ? true : undefined),
        unmetCondition: `${id} is still there`,
        parent: () => instanceAsParent(context, id),
      });
      await deleteOwnTags(context, found, state.__madeTags ?? []);
    }),

  protection: prepaidProtection,
  lostOnReplace: "its disks, with all that is on them",
  dataLosses: (state, news) => [
    ...(reinstalls(state, news) ? ["the image is installed anew: all that is on the system disk is lost"] : []),
    ...Object.keys(state.dataDisks ?? {})
      .filter((name) => news.dataDisks !== undefined && !(name in news.dataDisks))
      .map((name) => `the data disk ${name} is deleted with all that is on it`),
  ],
  owns: (id, { __madeTags = [], dataDiskIds, interfaces, networkInterfaces, securityGroups }) => [
    ...__madeTags.map(ownTag),
    ...Object.values(dataDiskIds ?? {}).map((diskId) => ["InstanceDisk", diskId] as const),
    ...(interfaces ?? [])
      .filter((item) => networkInterfaces?.some((wanted) => networkOf(wanted) === networkOf(item)))
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

  // The new machine could not have the address while the old one has it.
  deleteBeforeReplace: (state, news) =>
    (news.networkInterfaces ?? []).some(
      (item) =>
        item.ipAddress !== undefined && state.networkInterfaces?.some((old) => old.ipAddress === item.ipAddress),
    ),

  warnings(state, news) {
    const spec = (["cpu", "ram", "instanceType"] as const).filter((property) => state[property] !== news[property]);
    const running = state.instanceStatus === "running";
    return running && spec.length > 0 ? [`a change of ${spec.join(", ")} stops the machine and starts it again`] : [];
  },
};

const reinstalls = (state: Partial<CheckedInstance>, news: CheckedInstance) =>
  news.onImageChange === "reinstall" && imageChanges(state, news);

function readInputs(found: FoundInstance, known: KnownState): Partial<CheckedInstance> {
  const power = powerOf(found);
  return {
    regionId: found.RegionId,
    vdcId: found.VdcId,
    instanceName: found.InstanceName,
    cpu: found.Cpu,
    ram: found.Ram,
    instanceChargeType: equalsIgnoringCase(found.InstanceChargeType, "PrePaid")
      ? "PrePaid"
      : equalsIgnoringCase(found.InstanceChargeType, "PostPaid")
        ? "PostPaid"
        : undefined,
    systemDisk: readSystemDisk(found, known.systemDisk),
    dataDisks: readDisks(found, known.dataDisks, assignDisks(found, known.dataDisks, known.dataDiskIds)),
    networkInterfaces: readInterfaces(found, known.networkInterfaces ?? []),
    securityGroups: known.securityGroups && membershipsOn(found, known.securityGroups),
    tags: tagsOf(found),
    powerState: power === "running" || power === "stopped" ? power : undefined,
  };
}

/** The system disk as the user describes it, with the size that it has. */
function readSystemDisk(found: FoundInstance, known: CheckedInstance["systemDisk"]): CheckedInstance["systemDisk"] {
  const size = found.Disks?.SystemDisk?.Size;
  return size === undefined || (known !== undefined && known.size === undefined) ? known : { ...known, size };
}

function readOutputs(found: FoundInstance, known: KnownState): InstanceOutputs & HiddenOutputs {
  const interfaces = interfacesOf(found);
  const addresses = (list: Interface[]) =>
    list.flatMap(({ ipAddress }) => (ipAddress === undefined ? [] : [ipAddress]));
  return {
    instanceStatus: found.InstanceStatus,
    publicIps: addresses(interfaces.filter((item) => item.publicNetworkId !== undefined)),
    privateIps: addresses(interfaces.filter((item) => item.privateNetworkId !== undefined)),
    interfaces,
    dataDiskIds: assignDisks(found, known.dataDisks, known.dataDiskIds),
    __madeTags: known.__madeTags,
  };
}

/** Leaves groups, joins and leaves networks, and joins groups, in this order: a membership goes with its interface. */
async function reconnect(
  context: Context,
  id: string,
  found: FoundInstance,
  state: KnownState,
  news: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const { networkInterfaces, securityGroups } = news;
  const joined = membershipsOn(found, state.securityGroups ?? []);
  const leaving = securityGroups === undefined ? [] : membershipsWithout(joined, securityGroups);
  const nowIn = (list: CheckedInstance["securityGroups"]) => saveProgress({ securityGroups: list });
  await leaveGroups(context, id, leaving, joined, nowIn);
  if (
    networkInterfaces !== undefined &&
    !isEquivalent(inputs.networkInterfaces, state.networkInterfaces, networkInterfaces)
  ) {
    await setInterfaces(context, id, news, networkInterfaces);
    saveProgress({ networkInterfaces });
  }
  if (securityGroups !== undefined)
    await joinGroups(
      context,
      id,
      membershipsWithout(securityGroups, joined),
      membershipsWithout(joined, leaving),
      nowIn,
    );
}

async function rename(
  context: Context,
  id: string,
  { instanceName }: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const send = () => context.api.ccs.ModifyInstanceName({ InstanceId: id, InstanceName: instanceName });
  await changeInstance(context, id, "still has its old name", send, (now) => now.InstanceName === instanceName);
  saveProgress({ instanceName });
}

/** Changes what only a stopped machine can change, and starts it again if it was running. */
async function changeStopped(
  context: Context,
  id: string,
  found: FoundInstance,
  state: KnownState,
  news: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const respec = state.cpu !== news.cpu || state.ram !== news.ram || state.instanceType !== news.instanceType;
  const reinstall = reinstalls(state, news);
  let restart = state.__restart === true;
  const startAgain = async () => {
    if (restart && news.powerState !== "stopped") await setPower(context, id, "running");
    if (restart) saveProgress({ __restart: undefined });
  };
  if (respec || reinstall) {
    if (powerOf(found) === "running") saveProgress({ __restart: (restart = true) });
    await setPower(context, id, "stopped");
  }
  try {
    if (respec) await resize(context, id, found, news, saveProgress);
    if (reinstall) await install(context, id, news, saveProgress);
  } catch (error) {
    // Nothing has happened to it: no reason to leave it down until the next run.
    if (error instanceof ApiError) await startAgain();
    throw error;
  }
  await startAgain();
}

async function resize(
  context: Context,
  id: string,
  found: FoundInstance,
  news: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const { cpu, instanceType, ram } = news;
  // The type does not show: where nothing else changes, nothing shows.
  const shows =
    found.Cpu === cpu && found.Ram === ram ? "invisible" : (now: FoundInstance) => now.Cpu === cpu && now.Ram === ram;
  const send = () =>
    context.api.ccs.ModifyInstanceSpec({ InstanceId: id, Cpu: cpu, Ram: ram, InstanceType: instanceType });
  await changeInstance(context, id, `does not have ${cpu} cores and ${ram} GB yet`, send, shows);
  saveProgress({ cpu, ram, instanceType });
}

async function install(context: Context, id: string, news: CheckedInstance, saveProgress: SaveProgress): Promise<void> {
  const { imageId, password, passwordTrigger, publicKey } = news;
  const send = () =>
    context.api.ccs.ResetImage({ InstanceId: id, ImageId: imageId, Password: password, PublicKey: publicKey });
  // The image does not show: that the machine has settled again is all there is.
  await changeInstance(context, id, "is still being installed", send, "invisible");
  saveProgress({ imageId, publicKey, password, passwordTrigger });
}

async function resetPassword(
  context: Context,
  id: string,
  { password, passwordTrigger }: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  await changeInstance(
    context,
    id,
    "is still taking its new password",
    () => context.api.ccs.ResetInstancesPassword({ InstanceIds: id, Password: password }),
    "invisible",
  );
  saveProgress({ password, passwordTrigger });
}

async function reboot(
  context: Context,
  id: string,
  { rebootTrigger }: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const found = await findInstance(context, id);
  if (found === undefined || powerOf(found) !== "running") {
    context.warn(`rebootTrigger: ${id} is not running, so there is nothing to restart`);
    return;
  }
  const send = () => context.api.ccs.RebootInstance({ InstanceId: id });
  const recordTriggered = () => saveProgress({ rebootTrigger });
  await actOnce("rebootTrigger", recordTriggered, (sending) =>
    changeInstance(context, id, "is still restarting", sending(send), "invisible"),
  );
}

async function payAhead(
  context: Context,
  id: string,
  found: FoundInstance,
  news: CheckedInstance,
  saveProgress: SaveProgress,
): Promise<void> {
  const { instanceChargeType, autoRenew, prepaidMonth } = news;
  if (equalsIgnoringCase(found.InstanceChargeType, "PrePaid")) return;
  const send = () =>
    context.api.ccs.ModifyInstanceChargeType({
      InstanceId: id,
      InstanceChargeType: "PrePaid",
      AutoRenew: autoRenew,
      PrepaidMonth: prepaidMonth,
    });
  await changeInstance(context, id, "is still paid by use", send, (now) =>
    equalsIgnoringCase(now.InstanceChargeType, "PrePaid"),
  );
  saveProgress({ instanceChargeType, autoRenew, prepaidMonth });
}
