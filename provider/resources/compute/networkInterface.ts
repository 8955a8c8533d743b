import { z } from "zod";
import type { ApiContext } from "../../lifecycle/context";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, replaceOnChanges, secret } from "../../lifecycle/inputs";
import { instanceLock, instancesFor, interfacesOf, networkOf, type Interface } from "../shared/instances";
import { eitherNetwork, oneNetwork, password } from "./instance/inputs";
import {
  addInterface,
  findInterfaceOn,
  interfacesOfInstance,
  setAddress,
  setConnected,
  removeInterface,
} from "./instance/interface";

const inputs = {
  /** Instance that gets it; one whose `networkInterfaces` is left out. Changing it replaces the interface. */
  instanceId: replaceOnChanges(idOf("Instance")),
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** The private network to join; this or `publicNetworkId`. Changing it replaces the interface. */
  privateNetworkId: replaceOnChanges(idOf("PrivateNetwork").optional()),
  /** The public network to join; this or `privateNetworkId`. Changing it replaces the interface. */
  publicNetworkId: replaceOnChanges(idOf("PublicNetwork").optional()),
  /** A free address of the network; by default the API chooses one, and it is not managed. Changed in place (ModifyIpAddress). */
  ipAddress: z.ipv4("must be an IPv4 address").optional(),
  /** Whether it is plugged in: true by default; unplugged it keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  connected: z.boolean().default(true),
  /** Present password of the instance's administrator, which newer versions of the API want for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  password: secret(password.optional()),
  ...adoptable,
};

/** What an interface has beyond its inputs. */
export interface NetworkInterfaceOutputs {
  /** Its address, whoever has chosen it; absent while it has none. */
  address?: string;
  /** Its hardware address. */
  macAddress?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface NetworkInterfaceKind extends Resource<
  typeof inputs & typeof adoptable,
  NetworkInterfaceOutputs,
  Interface
> {}

/** Interfaces of cloud machines: BatchAddNetworkInterfaces, DescribeInstances, ModifyIpAddress, ConnectNetworkInterface, DisconnectNetworkInterface, BatchDeleteNetworkInterfaces. */
export const networkInterface: NetworkInterfaceKind = {
  kind: "NetworkInterface",
  description: "An interface of a cloud machine on a network, for machines whose `networkInterfaces` is left out.",
  inputs,
  validations: [
    {
      inputs: ["privateNetworkId", "publicNetworkId"],
      property: "privateNetworkId",
      presence: true,
      validate: (news) => (oneNetwork(news) ? undefined : eitherNetwork),
    },
  ],
  lookupInput: { input: "instanceId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    ...addInterface,
    lock: ({ instanceId }) => instanceLock(instanceId),
    async send(context, wanted) {
      const there = await findInterfaceOn(context, wanted.instanceId, networkOf(wanted));
      if (there !== undefined)
        throw new Error(
          `instance ${wanted.instanceId} has an interface on that network already: take it over with \`adopt: "${there.interfaceId}"\``,
        );
      return addInterface.send(context, wanted);
    },
  },
  // The API chooses the address first, and plugs it in.
  setByCreate: (checked) => ({ ...checked, ipAddress: undefined, connected: true }),

  async read(context, id, { instanceId }) {
    const found = await findWith(context, id, instanceId);
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
        const found = await findWith(context, id, instanceId);
        if (found !== undefined) await setAddress(context, instanceId, found.item, ipAddress, news.password);
        saveProgress({ ipAddress });
      }
      if (connected !== state.connected) {
        await setConnected(context, instanceId, id, connected);
        saveProgress({ connected });
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(instanceLock(state.instanceId), async () => {
      // The API deletes by network: what is there by now may be another's.
      if ((await findWith(context, id, state.instanceId)) === undefined) return;
      await removeInterface(context, state.instanceId, state.vdcId, state);
    }),

  declaredList: (_, { instanceId }) =>
    instanceId === undefined ? undefined : { name: interfacesOfInstance(instanceId), isWhole: false },

  // A machine is on a network once, and an address is given once.
  deleteBeforeReplace: (state, news) =>
    networkOf(state) === networkOf(news) &&
    (state.instanceId === news.instanceId || (news.ipAddress !== undefined && state.ipAddress === news.ipAddress)),
};

const findWith = async (context: ApiContext, id: string, instanceId: string | undefined) =>
  (await instancesFor(context, instanceId))
    .flatMap((instance) => interfacesOf(instance).map((item) => ({ instance, item })))
    .find(({ item }) => item.interfaceId === id);
