import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { AddressPlan } from "../account/addressPlan";
import { drop, edit, put } from "../account/change";
import type { Handlers } from "./handler";
import { newInterface } from "./instanceOrder";
import { startOnInstances } from "../account/instanceTask";
import { checkIdleNetwork, privateNetworkOf, publicNetworkOf, settledInstanceOf, vdcOf } from "../account/lookup";
import { malformed, Refusal } from "../refusals/refusal";
import { accepted, acceptedWithData } from "../replies/reply";
import type { Interface } from "../account/store";

type InterfaceActions = Pick<
  typeof rows,
  | "ConnectNetworkInterface"
  | "DisconnectNetworkInterface"
  | "ModifyIpAddress"
  | "BatchAddNetworkInterfaces"
  | "BatchDeleteNetworkInterfaces"
>;

/** The interfaces of machines. */
export const interfaces: Handlers<InterfaceActions> = {
  ConnectNetworkInterface: (request, account) => plug(account, "ConnectNetworkInterface", request, 1),
  DisconnectNetworkInterface: (request, account) => plug(account, "DisconnectNetworkInterface", request, 0),

  ModifyIpAddress({ InstanceId, InterfaceId, Address }, account) {
    const { id } = settledInstanceOf(account, "ModifyIpAddress", InstanceId);
    const card = cardOf(account, "ModifyIpAddress", id, InterfaceId);
    checkIdleNetwork(account, card.networkId);
    const address = nextAddressOf(account, card, Address);
    account.change(edit("interfaces", card.id, { nextAddress: address }));
    const finish = [edit("interfaces", card.id, { address, nextAddress: null })];
    const fail = [edit("interfaces", card.id, { nextAddress: null })];
    return accepted(startOnInstances(account, [id], { type: "modifyIpAddress", finish, fail }));
  },

  BatchAddNetworkInterfaces({ InstanceIds, PrivateId, PublicId, VdcId }, account) {
    const target = targetOf(account, "BatchAddNetworkInterfaces", { PrivateId, PublicId, VdcId });
    const plan = new AddressPlan(account, "BatchAddNetworkInterfaces");
    const planned = [...new Set(InstanceIds)].map((instanceId) => {
      const { id } = memberOf(account, "BatchAddNetworkInterfaces", instanceId, VdcId);
      if (cardOn(account, id, target.networkId) !== undefined)
        throw new Refusal(400, "ParameterInvalid", `The instance ${id} is on that network already.`);
      return { id, ...plan.in(target.kind, target.networkId, "auto") };
    });
    const cards = planned.map(({ id, ...plan }) => newInterface(account, id, plan));
    // The address is shown when the task has ended, and taken from now on.
    account.change(...cards.map((card) => put("interfaces", { ...card, address: "", nextAddress: card.address })));
    const finish = cards.map((card) => edit("interfaces", card.id, { address: card.address, nextAddress: null }));
    const fail = cards.map((card) => drop("interfaces", card.id));
    return acceptedWithData(startOnInstances(account, InstanceIds, { type: "addInterface", finish, fail }), {}, "");
  },

  BatchDeleteNetworkInterfaces({ InstanceIds, PrivateId, PublicId, VdcId }, account) {
    const target = targetOf(account, "BatchDeleteNetworkInterfaces", { PrivateId, PublicId, VdcId });
    const finish = [...new Set(InstanceIds)].map((instanceId) => {
      const { id } = memberOf(account, "BatchDeleteNetworkInterfaces", instanceId, VdcId);
      const card = cardOn(account, id, target.networkId);
      if (card === undefined) throw new Refusal(400, "ParameterInvalid", `The instance ${id} is not on that network.`);
      return drop("interfaces", card.id);
    });
    return acceptedWithData(startOnInstances(account, InstanceIds, { type: "deleteInterface", finish }), {}, "");
  },
};

/** Plugs an interface in or out; one that is so already stays so. */
function plug(
  account: Account,
  action: string,
  { InstanceId, InterfaceId }: { InstanceId: string; InterfaceId: string },
  connected: number,
) {
  const { id } = settledInstanceOf(account, action, InstanceId);
  const card = cardOf(account, action, id, InterfaceId);
  const finish = [edit("interfaces", card.id, { connected })];
  return accepted(startOnInstances(account, [id], { type: connected === 1 ? "upCard" : "downCard", finish }));
}

function cardOf(account: Account, action: string, instanceId: string, id: string): Interface {
  const card = account.tables.interfaces.get(id);
  if (card?.instanceId === instanceId) return card;
  throw malformed(action, "InterfaceId", 'The specified parameter "InterfaceID" is not valid.');
}

function nextAddressOf(account: Account, card: Interface, wanted: string): string {
  // Newer documents ask for the word None; a vendor client sends an empty text.
  if (wanted === "None" || wanted === "") return "";
  if (wanted === card.address) return wanted;
  return new AddressPlan(account, "ModifyIpAddress").in(card.kind, card.networkId, wanted).address;
}

function targetOf(
  account: Account,
  action: string,
  { PrivateId, PublicId, VdcId }: { PrivateId?: string; PublicId?: string; VdcId: string },
): Pick<Interface, "kind" | "networkId"> {
  if ((PrivateId === undefined) === (PublicId === undefined))
    throw new Refusal(400, "ParameterInvalid", "Either PrivateId or PublicId must be given.");
  const vdc = vdcOf(account, action, VdcId);
  const [kind, network] =
    PrivateId === undefined
      ? (["public", publicNetworkOf(account, action, PublicId ?? "")] as const)
      : (["private", privateNetworkOf(account, action, PrivateId)] as const);
  if (network.vdcId !== vdc.id) throw new Refusal(400, "ParameterInvalid", "The network is in another VDC.");
  checkIdleNetwork(account, network.id);
  return { kind, networkId: network.id };
}

function memberOf(account: Account, action: string, instanceId: string, vdcId: string) {
  const instance = settledInstanceOf(account, action, instanceId);
  if (instance.vdcId !== vdcId)
    throw new Refusal(400, "ParameterInvalid", `The instance ${instanceId} is in another VDC.`);
  return instance;
}

const cardOn = (account: Account, instanceId: string, networkId: string) =>
  account.tables.interfaces.where("instanceId", instanceId).find((card) => card.networkId === networkId);
