import { change } from "../../../api/change";
import { RefusedError } from "../../../api/errors";
import { noneThere } from "../../../lifecycle/messages";
import type { Context, Resource } from "../../../lifecycle/resource";
import { equal } from "../../../lifecycle/diff";
import { type adoptable, isMarked, isPulled, type protectable, sameText } from "../../../lifecycle/inputs";
import { once } from "../../../lifecycle/trigger";
import { prepaidGuard, refusePrepaid } from "../../shared/payment";
import { regionConflict, vdcAsParent } from "../../shared/vdcs";
import { assignDisks, growSystemDisk, seenDisks, setDisks, type DiskIds } from "./disks";
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
import { refuseMistakenNetworks, seenInterfaces, setInterfaces } from "./interfaces";
import { joinGroups, leaveGroups, membershipId, membershipsOn, membershipsWithout } from "./memberships";
import { orderOf } from "./order";
import { changeInstance, setPower } from "./power";
import { interfacesOfInstance } from "./interface";
import { imageChanges, rules } from "./rules";
import { letTagsGo, setTags, tagsOf } from "./tags";

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
export interface Notes {
  /** It was stopped for a change and has to be started again. */
  __restart?: boolean;
  /** Ids of the tags that it has made: those alone it deletes. */
  __madeTags?: readonly string[];
}

type Known = Partial<CheckedInstance & InstanceOutputs & Notes>;
type Reached = (progress: Known) => void;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface InstanceKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  InstanceOutputs & Notes,
  FoundInstance
> {}

/** Instances: CreateInstance, DescribeInstances, DeleteInstance, and all that changes one in place. */
export const instance: InstanceKind = {
  kind: "Instance",
  about: "A cloud machine with its disks, interfaces, tags and security groups.",
  inputs,
  rules,
  conflict: regionConflict,
  occupies: ({ networkInterfaces = [] }) => networkInterfaces.flatMap((item) => networkOf(item) ?? []),
  minutes: { create: 60, update: 60, delete: 60 },
  creation: {
    action: "CreateInstance",
    lock: ({ vdcId, instanceName }) => `instance name ${vdcId} ${instanceName}`,
    marked: ({ instanceName }, nonce) => isMarked(instanceName, nonce),
    list: (context, { vdcId }) => listInstances(context, vdcId),
    find: findInstance,
    idOf: (found) => found.InstanceId,
    matches: (found, { instanceName }) => found.InstanceName === instanceName,
    condition: (found) =>
      (({ running: "ready", stopped: "ready", broken: "broken", busy: "busy" }) as const)[powerOf(found)],
    idFromTask: true,
    async send(context, checked) {
      await refuseMistakenNetworks(context, checked);
      return context.api.ccs.CreateInstance(orderOf(checked));
    },
    parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
  },
  made: (checked) => ({
    ...checked,
    // CreateInstance makes the first of each sort, but does not promise on which network: update looks, and makes the rest.
    networkInterfaces: checked.networkInterfaces && [],
    securityGroups: checked.securityGroups && [],
    tags: checked.tags && [],
    powerState: checked.powerState && "running",
  }),

  async read(context, id, known) {
    const found = await findInstance(context, id);
    return found && { inputs: seenInputs(found, known), outputs: seenOutputs(found, known) };
  },

  update: (context, id, state, news, reached) =>
    context.locks.hold(instanceLock(id), async () => {
      const found = await findInstance(context, id);
      if (found === undefined) throw noneThere(`instance ${id}`);
      // What was changed elsewhere is for a refresh to show first: nothing is touched that the program has not changed.
      const changed = (property: keyof CheckedInstance) => !equal(inputs[property], state[property], news[property]);

      if (changed("instanceName")) await rename(context, id, news, reached);
      await changeStopped(context, id, found, state, news, reached);
      const passwordWanted = changed("password") || isPulled(state.passwordTrigger, news.passwordTrigger);
      if (passwordWanted && !reinstalls(state, news)) await resetPassword(context, id, news, reached);
      if (changed("systemDisk")) await growSystemDisk(context, id, news.systemDisk);
      if (news.dataDisks !== undefined && changed("dataDisks")) {
        const dataDiskIds = assignDisks(found, state.dataDisks, state.dataDiskIds);
        await setDisks(context, id, news.dataDisks, { dataDisks: state.dataDisks ?? {}, dataDiskIds }, reached);
      }
      if (changed("networkInterfaces") || changed("securityGroups"))
        await reconnect(context, id, found, state, news, reached);
      if (news.tags !== undefined && changed("tags")) {
        const { __madeTags = [], tags: before = [] } = state;
        await setTags(context, id, before, news.tags, __madeTags, (made) => reached({ __madeTags: made }));
        reached({ tags: news.tags });
      }
      if (changed("instanceChargeType")) await payAhead(context, id, found, news, reached);
      if (news.powerState !== undefined && changed("powerState")) await setPower(context, id, news.powerState);
      if (isPulled(state.rebootTrigger, news.rebootTrigger)) await reboot(context, id, news, reached);
    }),

  delete: (context, id, state) =>
    context.locks.hold(instanceLock(id), async () => {
      const found = await findInstance(context, id);
      if (found === undefined) return;
      refusePrepaid(`instance ${id}`, sameText(found.InstanceChargeType ?? state.instanceChargeType, "PrePaid"), state);
      await leaveGroups(context, id, membershipsOn(found, state.securityGroups ?? []), [], () => undefined).catch(
        (error: unknown) => {
          // Whether a machine has to leave first, DeleteInstance will say.
          if (!(error instanceof RefusedError)) throw error;
          context.warn(`${error.message}. The machine is deleted all the same`);
        },
      );
      await change(context, {
        send: () => context.api.ccs.DeleteInstance({ InstanceIds: [id] }),
        reached: async () => ((await findInstance(context, id)) === undefined ? true : undefined),
        missing: `${id} is still there`,
        parent: () => instanceAsParent(context, id),
      });
      await letTagsGo(context, found, state.__madeTags ?? []);
    }),

  guard: prepaidGuard,
  loses: "its disks, with all that is on them",
  losses: (state, news) => [
    ...(reinstalls(state, news) ? ["the image is installed anew: all that is on the system disk is lost"] : []),
    ...Object.keys(state.dataDisks ?? {})
      .filter((name) => news.dataDisks !== undefined && !(name in news.dataDisks))
      .map((name) => `the data disk ${name} is deleted with all that is on it`),
  ],
  keeps: (id, { dataDiskIds, interfaces, networkInterfaces, securityGroups }) => [
    ...Object.values(dataDiskIds ?? {}).map((diskId) => ["InstanceDisk", diskId] as const),
    ...(interfaces ?? [])
      .filter((item) => networkInterfaces?.some((wanted) => networkOf(wanted) === networkOf(item)))
      .map((item) => ["NetworkInterface", item.interfaceId] as const),
    ...(securityGroups ?? []).map((item) => ["SecurityGroupAttachment", membershipId(id, item)] as const),
  ],

  list: (id, { networkInterfaces }) =>
    id !== undefined && networkInterfaces !== undefined ? { of: interfacesOfInstance(id), whole: true } : undefined,

  judge: (state, news) =>
    imageChanges(state, news)
      ? {
          replaces: news.onImageChange === "replace" ? ["imageId", "publicKey"] : [],
          ignored: news.onImageChange === "ignore" ? ["imageId", "publicKey"] : [],
        }
      : {},

  // The new machine could not have the address while the old one has it.
  deleteFirst: (state, news) =>
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

function seenInputs(found: FoundInstance, known: Known): Partial<CheckedInstance> {
  const power = powerOf(found);
  return {
    regionId: found.RegionId,
    vdcId: found.VdcId,
    instanceName: found.InstanceName,
    cpu: found.Cpu,
    ram: found.Ram,
    instanceChargeType: sameText(found.InstanceChargeType, "PrePaid")
      ? "PrePaid"
      : sameText(found.InstanceChargeType, "PostPaid")
        ? "PostPaid"
        : undefined,
    systemDisk: seenSystemDisk(found, known.systemDisk),
    dataDisks: seenDisks(found, known.dataDisks, assignDisks(found, known.dataDisks, known.dataDiskIds)),
    networkInterfaces: seenInterfaces(found, known.networkInterfaces ?? []),
    securityGroups: known.securityGroups && membershipsOn(found, known.securityGroups),
    tags: tagsOf(found),
    powerState: power === "running" || power === "stopped" ? power : undefined,
  };
}

/** The system disk as the user describes it, with the size that it has. */
function seenSystemDisk(found: FoundInstance, known: CheckedInstance["systemDisk"]): CheckedInstance["systemDisk"] {
  const size = found.Disks?.SystemDisk?.Size;
  return size === undefined || (known !== undefined && known.size === undefined) ? known : { ...known, size };
}

function seenOutputs(found: FoundInstance, known: Known): InstanceOutputs & Notes {
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
  state: Known,
  news: CheckedInstance,
  reached: Reached,
): Promise<void> {
  const { networkInterfaces, securityGroups } = news;
  const joined = membershipsOn(found, state.securityGroups ?? []);
  const leaving = securityGroups === undefined ? [] : membershipsWithout(joined, securityGroups);
  const nowIn = (list: CheckedInstance["securityGroups"]) => reached({ securityGroups: list });
  await leaveGroups(context, id, leaving, joined, nowIn);
  if (networkInterfaces !== undefined && !equal(inputs.networkInterfaces, state.networkInterfaces, networkInterfaces)) {
    await setInterfaces(context, id, news, networkInterfaces);
    reached({ networkInterfaces });
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
  reached: Reached,
): Promise<void> {
  const send = () => context.api.ccs.ModifyInstanceName({ InstanceId: id, InstanceName: instanceName });
  await changeInstance(context, id, "still has its old name", send, (now) => now.InstanceName === instanceName);
  reached({ instanceName });
}

/** Changes what only a stopped machine can change, and starts it again if it was running. */
async function changeStopped(
  context: Context,
  id: string,
  found: FoundInstance,
  state: Known,
  news: CheckedInstance,
  reached: Reached,
): Promise<void> {
  const respec = state.cpu !== news.cpu || state.ram !== news.ram || state.instanceType !== news.instanceType;
  const reinstall = reinstalls(state, news);
  let restart = state.__restart === true;
  const startAgain = async () => {
    if (restart && news.powerState !== "stopped") await setPower(context, id, "running");
    if (restart) reached({ __restart: undefined });
  };
  if (respec || reinstall) {
    if (powerOf(found) === "running") reached({ __restart: (restart = true) });
    await setPower(context, id, "stopped");
  }
  try {
    if (respec) await resize(context, id, found, news, reached);
    if (reinstall) await install(context, id, news, reached);
  } catch (error) {
    // Nothing has happened to it: no reason to leave it down until the next run.
    if (error instanceof RefusedError) await startAgain();
    throw error;
  }
  await startAgain();
}

async function resize(
  context: Context,
  id: string,
  found: FoundInstance,
  news: CheckedInstance,
  reached: Reached,
): Promise<void> {
  const { cpu, instanceType, ram } = news;
  // The type does not show: where nothing else changes, nothing shows.
  const shows =
    found.Cpu === cpu && found.Ram === ram ? "invisible" : (now: FoundInstance) => now.Cpu === cpu && now.Ram === ram;
  const send = () =>
    context.api.ccs.ModifyInstanceSpec({ InstanceId: id, Cpu: cpu, Ram: ram, InstanceType: instanceType });
  await changeInstance(context, id, `does not have ${cpu} cores and ${ram} GB yet`, send, shows);
  reached({ cpu, ram, instanceType });
}

async function install(context: Context, id: string, news: CheckedInstance, reached: Reached): Promise<void> {
  const { imageId, password, passwordTrigger, publicKey } = news;
  const send = () =>
    context.api.ccs.ResetImage({ InstanceId: id, ImageId: imageId, Password: password, PublicKey: publicKey });
  // The image does not show: that the machine has settled again is all there is.
  await changeInstance(context, id, "is still being installed", send, "invisible");
  reached({ imageId, publicKey, password, passwordTrigger });
}

async function resetPassword(
  context: Context,
  id: string,
  { password, passwordTrigger }: CheckedInstance,
  reached: Reached,
): Promise<void> {
  await changeInstance(
    context,
    id,
    "is still taking its new password",
    () => context.api.ccs.ResetInstancesPassword({ InstanceIds: id, Password: password }),
    "invisible",
  );
  reached({ password, passwordTrigger });
}

async function reboot(
  context: Context,
  id: string,
  { rebootTrigger }: CheckedInstance,
  reached: Reached,
): Promise<void> {
  const found = await findInstance(context, id);
  if (found === undefined || powerOf(found) !== "running") {
    context.warn(`rebootTrigger: ${id} is not running, so there is nothing to restart`);
    return;
  }
  const send = () => context.api.ccs.RebootInstance({ InstanceId: id });
  const pulled = () => reached({ rebootTrigger });
  await once("rebootTrigger", pulled, (sending) =>
    changeInstance(context, id, "is still restarting", sending(send), "invisible"),
  );
}

async function payAhead(
  context: Context,
  id: string,
  found: FoundInstance,
  news: CheckedInstance,
  reached: Reached,
): Promise<void> {
  const { instanceChargeType, autoRenew, prepaidMonth } = news;
  if (sameText(found.InstanceChargeType, "PrePaid")) return;
  const send = () =>
    context.api.ccs.ModifyInstanceChargeType({
      InstanceId: id,
      InstanceChargeType: "PrePaid",
      AutoRenew: autoRenew,
      PrepaidMonth: prepaidMonth,
    });
  await changeInstance(context, id, "is still paid by use", send, (now) => sameText(now.InstanceChargeType, "PrePaid"));
  reached({ instanceChargeType, autoRenew, prepaidMonth });
}
