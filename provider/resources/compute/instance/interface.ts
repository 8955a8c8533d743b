import type { ApiContext, Context } from "../../../lifecycle/context";
import type { Creation } from "../../../lifecycle/creation";
import {
  findInstance,
  instanceAsParent,
  findInstances,
  interfacesOf,
  networkOf,
  powerOf,
  type Interface,
} from "../../shared/instances";
import { changeInstance } from "./power";

/** A private or a public network. */
interface Network {
  privateNetworkId?: string;
  publicNetworkId?: string;
}

/** An interface to add to an instance. */
export interface InterfaceRequest extends Network {
  instanceId: string;
  vdcId: string;
  /** Password of the instance's administrator. */
  password?: string;
}

/** A network, under the field in which the API takes it. */
export const networkKey = ({ privateNetworkId, publicNetworkId }: Network) =>
  privateNetworkId === undefined ? { PublicId: publicNetworkId } : { PrivateId: privateNetworkId };

/** The interfaces of an instance; none when it does not exist. */
const listInterfaces = async (context: ApiContext, instanceId: string): Promise<Interface[]> =>
  (await findInstances(context, instanceId)).flatMap(interfacesOf);

/** Reads the interface of an instance on a network; undefined when there is none. */
export const findInterfaceOn = async (context: ApiContext, instanceId: string, network: string) =>
  (await listInterfaces(context, instanceId)).find((item) => networkOf(item) === network);

/** How an interface is added to an instance. */
export const interfaceCreation: Omit<Creation<InterfaceRequest, Interface>, "lock"> = {
  action: "BatchAddNetworkInterfaces",
  listedWhenDone: true,
  hasUniqueName: () => false,
  identity: (request) => ["interface", request.instanceId, networkOf(request)],
  list: (context, { instanceId }) => listInterfaces(context, instanceId),
  async find(context, interfaceId, { instanceId }) {
    const found = await findInstance(context, instanceId);
    return found !== undefined && powerOf(found) !== "busy"
      ? interfacesOf(found).find((candidate) => candidate.interfaceId === interfaceId)
      : undefined;
  },
  getId: ({ interfaceId }) => interfaceId,
  matches: (candidate, request) => networkOf(candidate) === networkOf(request),
  status: () => "ready",
  send: ({ api }, { instanceId, vdcId, password, ...network }) =>
    api.ccs.BatchAddNetworkInterfaces({
      InstanceIds: [instanceId],
      VdcId: vdcId,
      ...networkKey(network),
      Password: password,
    }),
  parent: (context, { instanceId }) => instanceAsParent(context, instanceId),
};

/** Removes the interface on a network from an instance. */
export async function removeInterface(
  context: Context,
  instanceId: string,
  vdcId: string,
  network: Network,
): Promise<void> {
  if ((await findInterfaceOn(context, instanceId, networkOf(network))) === undefined) return;
  await changeInstance(context, instanceId, {
    send: () =>
      context.api.ccs.BatchDeleteNetworkInterfaces({ InstanceIds: [instanceId], VdcId: vdcId, ...networkKey(network) }),
    unmetCondition: `still has an interface on ${networkOf(network)}`,
    isVisible: (found) => interfacesOf(found).every((item) => networkOf(item) !== networkOf(network)),
  });
}

/** Changes the address of an interface, unless none is declared or the interface has it already. */
export async function setAddress(
  context: Context,
  instanceId: string,
  current: Interface,
  { ipAddress, password }: { ipAddress?: string; password?: string },
): Promise<void> {
  if (ipAddress === undefined || ipAddress === current.ipAddress) return;
  const { interfaceId } = current;
  await changeInstance(context, instanceId, {
    send: () =>
      context.api.ccs.ModifyIpAddress({
        InstanceId: instanceId,
        InterfaceId: interfaceId,
        Address: ipAddress,
        Password: password,
      }),
    unmetCondition: `does not have ${ipAddress} yet`,
    isVisible: (found) =>
      interfacesOf(found).some((item) => item.interfaceId === interfaceId && item.ipAddress === ipAddress),
  });
}

/** Connects or disconnects an interface. */
export async function setConnected(
  context: Context,
  instanceId: string,
  interfaceId: string,
  connected: boolean,
): Promise<void> {
  const { ConnectNetworkInterface, DisconnectNetworkInterface } = context.api.ccs;
  await changeInstance(context, instanceId, {
    send: () =>
      (connected ? ConnectNetworkInterface : DisconnectNetworkInterface)({
        InstanceId: instanceId,
        InterfaceId: interfaceId,
      }),
    unmetCondition: `still has its interface ${interfaceId} ${connected ? "disconnected" : "connected"}`,
    isVisible: (found) =>
      interfacesOf(found).some((item) => item.interfaceId === interfaceId && item.connected === connected),
  });
}

/** All interfaces of an instance, as messages call them. */
export const interfacesOfInstance = (instanceId: string) => `the interfaces of instance ${instanceId}`;
