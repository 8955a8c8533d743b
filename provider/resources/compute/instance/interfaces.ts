import { NotFoundError } from "../../../lifecycle/messages";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { purchase } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import { findInstance, interfacesOf, networkOf, type FoundInstance, type Interface } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { findVdc } from "../../shared/vdcs";
import { interfaceCreation, findInterfaceOn, setAddress, removeInterface, type InterfaceRequest } from "./interface";

type Interfaces = NonNullable<CheckedInstance["networkInterfaces"]>;

/** The interfaces that CreateInstance itself creates: the first public and the first private one. */
export function firstInterfaces(declared: Interfaces | undefined): Interfaces | undefined {
  const first = [
    declared?.find((item) => item.publicNetworkId !== undefined),
    declared?.find((item) => item.privateNetworkId !== undefined),
  ];
  return declared === undefined ? undefined : first.filter((item) => item !== undefined);
}

/** The actual interfaces: first those that are declared, in their order and spelling, then the others. */
export function readInterfaces(found: FoundInstance, declared: Interfaces): Interfaces {
  const actual = interfacesOf(found);
  const kept = declared.flatMap((item) => {
    const match = actual.find((candidate) => networkOf(candidate) === networkOf(item));
    return match === undefined ? [] : [item.ipAddress === undefined ? item : { ...item, ipAddress: match.ipAddress }];
  });
  const undeclared = actual.filter((item) => !isListed(item, declared));
  return [
    ...kept,
    ...undeclared.map(({ privateNetworkId, publicNetworkId }) =>
      privateNetworkId === undefined ? { publicNetworkId } : { privateNetworkId },
    ),
  ];
}

const isListed = (item: Interface, list: Interfaces) => list.some((other) => networkOf(other) === networkOf(item));

/** Removes the interfaces that are not declared, then adds the missing ones and sets their addresses. */
export async function setInterfaces(
  context: Context,
  id: string,
  { password, vdcId }: CheckedInstance,
  declared: Interfaces,
): Promise<void> {
  const found = await findInstance(context, id);
  const actual = found === undefined ? [] : interfacesOf(found);
  for (const item of actual.filter((other) => !isListed(other, declared)))
    await removeInterface(context, id, vdcId, item);
  for (const item of declared) {
    const network = networkOf(item);
    if ((await findInterfaceOn(context, id, network)) === undefined)
      await purchase(context, interfaceCreationOn(network), { ...item, instanceId: id, vdcId, password });
    const current = await findInterfaceOn(context, id, network);
    if (current !== undefined) await setAddress(context, id, current, { ipAddress: item.ipAddress, password });
  }
}

const interfaceCreationOn = (network: string): Creation<InterfaceRequest, Interface> => ({
  ...interfaceCreation,
  // The network is a part of the action: an unresolved purchase is continued for the same network only.
  action: `${interfaceCreation.action} (${network})`,
  lock: ({ instanceId }) => `interfaces of ${instanceId}`,
});

/** Refuses a network that is given as one of the other type: CreateInstance would create the instance before that shows. */
export async function validateNetworks(
  context: ApiContext,
  { networkInterfaces = [], vdcId }: CheckedInstance,
): Promise<void> {
  if (networkInterfaces.length === 0) return;
  const vdc = await findVdc(context, vdcId);
  for (const { privateNetworkId, publicNetworkId } of networkInterfaces) {
    if (vdc?.PrivateNetwork.some((network) => network.PrivateId === publicNetworkId) === true)
      throw new NotFoundError(`there is no public network ${publicNetworkId} in VDC ${vdcId}`);
    if (vdc?.PublicNetwork.some((network) => network.PublicId === privateNetworkId) === true)
      throw new NotFoundError(`there is no private network ${privateNetworkId} in VDC ${vdcId}`);
  }
}
