import type { ApiContext, Context } from "../../../lifecycle/context";
import type { Creation } from "../../../lifecycle/creation";
import {
  findInstance,
  instanceAsParent,
  instancesFor,
  interfacesOf,
  networkOf,
  powerOf,
  type FoundInstance,
  type Interface,
} from "../../shared/instances";
import { changeInstance } from "./power";

/** One of the two kinds of network. */
interface Network {
  privateNetworkId?: string;
  publicNetworkId?: string;
}

/** An interface to give to a machine. */
export interface WantedInterface extends Network {
  instanceId: string;
  vdcId: string;
  /** Password of the machine's administrator. */
  password?: string;
}

/** The key under which the API wants the network of an interface. */
export const networkKey = ({ privateNetworkId, publicNetworkId }: Network) =>
  privateNetworkId === undefined ? { PublicId: publicNetworkId } : { PrivateId: privateNetworkId };

/** The interfaces of a machine, none when it is gone. */
const interfacesAt = async (context: ApiContext, instanceId: string): Promise<Interface[]> =>
  (await instancesFor(context, instanceId)).flatMap(interfacesOf);

/** Reads the interface of a machine on a network; undefined when there is none. */
export const findInterfaceOn = async (context: ApiContext, instanceId: string, network: string) =>
  (await interfacesAt(context, instanceId)).find((item) => networkOf(item) === network);

/** Giving a machine an interface. */
export const addInterface: Omit<Creation<WantedInterface, Interface>, "lock"> = {
  action: "BatchAddNetworkInterfaces",
  hasUniqueName: () => false,
  identity: (wanted) => ["interface", wanted.instanceId, networkOf(wanted)],
  list: (context, { instanceId }) => interfacesAt(context, instanceId),
  async find(context, interfaceId, { instanceId }) {
    const found = await findInstance(context, instanceId);
    return found !== undefined && powerOf(found) !== "busy"
      ? interfacesOf(found).find((candidate) => candidate.interfaceId === interfaceId)
      : undefined;
  },
  getId: ({ interfaceId }) => interfaceId,
  matches: (candidate, wanted) => networkOf(candidate) === networkOf(wanted),
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

/** Takes the interface on a network away from a machine. */
export async function removeInterface(
  context: Context,
  instanceId: string,
  vdcId: string,
  network: Network,
): Promise<void> {
  if ((await findInterfaceOn(context, instanceId, networkOf(network))) === undefined) return;
  const send = () =>
    context.api.ccs.BatchDeleteNetworkInterfaces({ InstanceIds: [instanceId], VdcId: vdcId, ...networkKey(network) });
  const isGone = (found: FoundInstance) => interfacesOf(found).every((item) => networkOf(item) !== networkOf(network));
  await changeInstance(context, instanceId, `still has an interface on ${networkOf(network)}`, send, isGone);
}

/** Gives an interface another address, unless it has it already. */
export async function setAddress(
  context: Context,
  instanceId: string,
  { interfaceId, ipAddress }: Interface,
  wanted: string | undefined,
  password: string | undefined,
): Promise<void> {
  if (wanted === undefined || wanted === ipAddress) return;
  const send = () =>
    context.api.ccs.ModifyIpAddress({
      InstanceId: instanceId,
      InterfaceId: interfaceId,
      Address: wanted,
      Password: password,
    });
  await changeInstance(context, instanceId, `does not have ${wanted} yet`, send, (found) =>
    interfacesOf(found).some((item) => item.interfaceId === interfaceId && item.ipAddress === wanted),
  );
}

/** Plugs an interface in or out. */
export async function setConnected(
  context: Context,
  instanceId: string,
  interfaceId: string,
  connected: boolean,
): Promise<void> {
  const { ConnectNetworkInterface, DisconnectNetworkInterface } = context.api.ccs;
  const send = () =>
    (connected ? ConnectNetworkInterface : DisconnectNetworkInterface)({
      InstanceId: instanceId,
      InterfaceId: interfaceId,
    });
  const missing = `has its interface ${interfaceId} still ${connected ? "unplugged" : "plugged in"}`;
  await changeInstance(context, instanceId, missing, send, (found) =>
    interfacesOf(found).some((item) => item.interfaceId === interfaceId && item.connected === connected),
  );
}

/** All interfaces of a machine, as messages call them. */
export const interfacesOfInstance = (instanceId: string) => `the interfaces of instance ${instanceId}`;
