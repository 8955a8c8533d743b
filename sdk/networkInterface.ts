import type { NetworkInterfaceKind } from "../provider/resources/networkInterface";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What an interface is made with. */
export type NetworkInterfaceArgs = ArgumentsOf<NetworkInterfaceKind>;

/** An interface of a cloud machine on a network, for machines whose `networkInterfaces` is left out. */
export class NetworkInterface extends resourceClass<NetworkInterfaceKind>(
  "NetworkInterface",
  {
    instanceId: undefined,
    vdcId: undefined,
    privateNetworkId: undefined,
    publicNetworkId: undefined,
    ipAddress: undefined,
    connected: undefined,
    password: undefined,
    adopt: undefined,
    address: undefined,
    macAddress: undefined,
  },
  { password: true },
) {}
