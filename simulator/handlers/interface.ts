import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { AddressPlan } from "../account/addressPlan";
import { drop, edit, put } from "../account/change";
import { startInstanceTask } from "../account/instanceTask";
import { checkNetworkIsIdle, getInstanceInState, getPrivateNetwork, getPublicNetwork, getVdc } from "../account/lookup";
import type { Interface } from "../account/store";
import { malformed, Refusal } from "../refusals/refusal";
import { taskReply, taskReplyWithData } from "../replies/reply";
import type { Handlers } from "./handler";
import { buildInterface } from "./instanceOrder";

type InterfaceActions = Pick<
  typeof rows,
  | "ConnectNetworkInterface"
  | "DisconnectNetworkInterface"
  | "ModifyIpAddress"
  | "BatchAddNetworkInterfaces"
  | "BatchDeleteNetworkInterfaces"
>;

/** Handlers for the interfaces of instances. */
export const interfaces: Handlers<InterfaceActions> = {
  ConnectNetworkInterface: (request, account) => setConnected(account, "ConnectNetworkInterface", request, 1),
  DisconnectNetworkInterface: (request, account) => setConnected(account, "DisconnectNetworkInterface", request, 0),

  ModifyIpAddress({ InstanceId, InterfaceId, Address }, account) {
    const { id } = getInstanceInState(account, "ModifyIpAddress", InstanceId);
    const networkInterface = getInterface(account, "ModifyIpAddress", id, InterfaceId);
    checkNetworkIsIdle(account, networkInterface.networkId);
    const address = chooseAddress(account, networkInterface, Address);
    account.change(edit("interfaces", networkInterface.id, { nextAddress: address }));
    const finish = [edit("interfaces", networkInterface.id, { address, nextAddress: null })];
    const fail = [edit("interfaces", networkInterface.id, { nextAddress: null })];
    return taskReply(startInstanceTask(account, [id], { type: "modifyIpAddress", finish, fail }));
  },

  BatchAddNetworkInterfaces({ InstanceIds, PrivateId, PublicId, VdcId }, account) {
    const target = getTargetNetwork(account, "BatchAddNetworkInterfaces", { PrivateId, PublicId, VdcId });
    const plan = new AddressPlan(account, "BatchAddNetworkInterfaces");
    const planned = [...new Set(InstanceIds)].map((instanceId) => {
      const { id } = getInstanceInVdc(account, "BatchAddNetworkInterfaces", instanceId, VdcId);
      if (findInterface(account, id, target.networkId) !== undefined)
        throw new Refusal(400, "ParameterInvalid", `The instance ${id} is on that network already.`);
      return { id, ...plan.chooseIn(target.kind, target.networkId, "auto") };
    });
    const networkInterfaces = planned.map(({ id, ...plan }) => buildInterface(account, id, plan));
    // The address is taken from now on, and shown once the task has ended.
    account.change(
      ...networkInterfaces.map((networkInterface) =>
        put("interfaces", { ...networkInterface, address: "", nextAddress: networkInterface.address }),
      ),
    );
    const finish = networkInterfaces.map((networkInterface) =>
      edit("interfaces", networkInterface.id, { address: networkInterface.address, nextAddress: null }),
    );
    const fail = networkInterfaces.map((networkInterface) => drop("interfaces", networkInterface.id));
    return taskReplyWithData(startInstanceTask(account, InstanceIds, { type: "addInterface", finish, fail }), {}, "");
  },

  BatchDeleteNetworkInterfaces({ InstanceIds, PrivateId, PublicId, VdcId }, account) {
    const target = getTargetNetwork(account, "BatchDeleteNetworkInterfaces", { PrivateId, PublicId, VdcId });
    const finish = [...new Set(InstanceIds)].map((instanceId) => {
      const { id } = getInstanceInVdc(account, "BatchDeleteNetworkInterfaces", instanceId, VdcId);
      const networkInterface = findInterface(account, id, target.networkId);
      if (networkInterface === undefined)
        throw new Refusal(400, "ParameterInvalid", `The instance ${id} is not on that network.`);
      return drop("interfaces", networkInterface.id);
    });
    return taskReplyWithData(startInstanceTask(account, InstanceIds, { type: "deleteInterface", finish }), {}, "");
  },
};

/** Connects or disconnects an interface; succeeds also when nothing changes. */
function setConnected(
  account: Account,
  action: string,
  { InstanceId, InterfaceId }: { InstanceId: string; InterfaceId: string },
  connected: number,
) {
  const { id } = getInstanceInState(account, action, InstanceId);
  const networkInterface = getInterface(account, action, id, InterfaceId);
  const finish = [edit("interfaces", networkInterface.id, { connected })];
  return taskReply(startInstanceTask(account, [id], { type: connected === 1 ? "upCard" : "downCard", finish }));
}

function getInterface(account: Account, action: string, instanceId: string, id: string): Interface {
  const networkInterface = account.tables.interfaces.get(id);
  if (networkInterface?.instanceId === instanceId) return networkInterface;
  throw malformed(action, "InterfaceId", 'The specified parameter "InterfaceID" is not valid.');
}

function chooseAddress(account: Account, networkInterface: Interface, wanted: string): string {
  // Newer documents specify None; a vendor client sends an empty string.
  if (wanted === "None" || wanted === "") return "";
  if (wanted === networkInterface.address) return wanted;
  return new AddressPlan(account, "ModifyIpAddress").chooseIn(networkInterface.kind, networkInterface.networkId, wanted)
    .address;
}

function getTargetNetwork(
  account: Account,
  action: string,
  { PrivateId, PublicId, VdcId }: { PrivateId?: string; PublicId?: string; VdcId: string },
): Pick<Interface, "kind" | "networkId"> {
  if ((PrivateId === undefined) === (PublicId === undefined))
    throw new Refusal(400, "ParameterInvalid", "Either PrivateId or PublicId must be given.");
  const vdc = getVdc(account, action, VdcId);
  const [kind, network] =
    PrivateId === undefined
      ? (["public", getPublicNetwork(account, action, PublicId ?? "")] as const)
      : (["private", getPrivateNetwork(account, action, PrivateId)] as const);
  if (network.vdcId !== vdc.id) throw new Refusal(400, "ParameterInvalid", "The network is in another VDC.");
  checkNetworkIsIdle(account, network.id);
  return { kind, networkId: network.id };
}

function getInstanceInVdc(account: Account, action: string, instanceId: string, vdcId: string) {
  const instance = getInstanceInState(account, action, instanceId);
  if (instance.vdcId !== vdcId)
    throw new Refusal(400, "ParameterInvalid", `The instance ${instanceId} is in another VDC.`);
  return instance;
}

const findInterface = (account: Account, instanceId: string, networkId: string) =>
  account.tables.interfaces
    .where("instanceId", instanceId)
    .find((networkInterface) => networkInterface.networkId === networkId);
