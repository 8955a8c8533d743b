import { z } from "zod";
import type { ApiContext } from "../../lifecycle/context";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, replaceOnChanges, secret } from "../../lifecycle/inputs";
import { instanceLock, findInstances, interfacesOf, networkOf, type Interface } from "../shared/instances";
import { oneNetworkError, hasOneNetwork, password } from "./instance/inputs";
import {
  interfaceCreation,
  findInterfaceOn,
  interfacesOfInstance,
  setAddress,
  setConnected,
  removeInterface,
} from "./instance/interface";

const inputs = {
  /** Instance that gets the interface; its `networkInterfaces` must be left out. Changing it replaces the interface. */
  instanceId: replaceOnChanges(idOf("Instance")),
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Private network to join; required unless `publicNetworkId` is given. Changing it replaces the interface. */
  privateNetworkId: replaceOnChanges(idOf("PrivateNetwork").optional()),
  /** Public network to join; required unless `privateNetworkId` is given. Changing it replaces the interface. */
  publicNetworkId: replaceOnChanges(idOf("PublicNetwork").optional()),
  /** IPv4 address, a free one of the network; by default the API chooses one, which is not managed. Changed in place (ModifyIpAddress). */
  ipAddress: z.ipv4("must be an IPv4 address").optional(),
  /** Whether the interface is connected: true by default. A disconnected interface keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  connected: z.boolean().default(true),
  /** Current password of the instance's administrator, which newer versions of the API require for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  password: secret(password.optional()),
  ...adoptable,
};

/** What an interface has beyond its inputs. */
export interface NetworkInterfaceOutputs {
  /** Its address, given or chosen by the API; absent while it has none. */
  address?: string;
  /** Its MAC address. */
  macAddress?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface NetworkInterfaceKind extends Resource<
  typeof inputs & typeof adoptable,
  NetworkInterfaceOutputs,
  Interface
> {}

/** Network interfaces of cloud instances: BatchAddNetworkInterfaces, DescribeInstances, ModifyIpAddress, ConnectNetworkInterface, DisconnectNetworkInterface, BatchDeleteNetworkInterfaces. */
export const networkInterface: NetworkInterfaceKind = {
  kind: "NetworkInterface",
  description: "A network interface of a cloud instance, for instances whose `networkInterfaces` is left out.",
  inputs,
  validations: [
    {
      inputs: ["privateNetworkId", "publicNetworkId"],
      property: "privateNetworkId",
      presence: true,
      validate: (news) => (hasOneNetwork(news) ? undefined : oneNetworkError),
    },
  ],
  lookupInput: { input: "instanceId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    ...interfaceCreation,
    lock: ({ instanceId }) => instanceLock(instanceId),
    async send(context, request) {
      const existing = await findInterfaceOn(context, request.instanceId, networkOf(request));
      if (existing !== undefined)
        throw new Error(
          `instance ${request.instanceId} has an interface on that network already: take it over with \`adopt: "${existing.interfaceId}"\``,
        );
      return interfaceCreation.send(context, request);
    },
  },
  // The API chooses the first address, and connects it.
  setByCreate: (checked) => ({ ...checked, ipAddress: undefined, connected: true }),

  async read(context, id, { instanceId }) {
    const found = await findWithInstance(context, id, instanceId);
    if (found === undefined) return undefined;
    const { ipAddress, macAddress, connected, privateNetworkId, publicNetworkId } = found.item;
    return {
      inputs: {
        instanceId: found.instance.InstanceId,
        vdcId: found.instance.VdcId,
        privateNetworkId,
        publicNetworkId,
        ipAddress,
        connected,
      },
      outputs: { address: ipAddress, macAddress },
    };
  },

  update: (context, id, state, news, saveProgress) =>
    context.locks.hold(instanceLock(news.instanceId), async () => {
      const { connected, instanceId, ipAddress } = news;
      if (ipAddress !== state.ipAddress) {
        const found = await findWithInstance(context, id, instanceId);
        if (found !== undefined) await setAddress(context, instanceId, found.item, news);
        saveProgress({ ipAddress });
      }
      if (connected !== state.connected) {
        await setConnected(context, instanceId, id, connected);
        saveProgress({ connected });
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(instanceLock(state.instanceId), async () => {
      // The API deletes by network: the interface that is on it now may be another one.
      if ((await findWithInstance(context, id, state.instanceId)) === undefined) return;
      await removeInterface(context, state.instanceId, state.vdcId, state);
    }),

  declaredList: (_, { instanceId }) =>
    instanceId === undefined ? undefined : { name: interfacesOfInstance(instanceId), isWhole: false },

  // An instance has one interface on a network, and an address belongs to one interface.
  deleteBeforeReplace: (state, news) =>
    networkOf(state) === networkOf(news) &&
    (state.instanceId === news.instanceId || (news.ipAddress !== undefined && state.ipAddress === news.ipAddress)),
};

const findWithInstance = async (context: ApiContext, id: string, instanceId: string | undefined) =>
  (await findInstances(context, instanceId))
    .flatMap((instance) => interfacesOf(instance).map((item) => ({ instance, item })))
    .find(({ item }) => item.interfaceId === id);
