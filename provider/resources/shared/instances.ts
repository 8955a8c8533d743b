import type { DataOf, Services } from "../../catalogue/index";
import type { Parent } from "../../api/change";
import { mayBeNotFound, isNotFound } from "../../api/errors";
import { allInstances } from "../../api/listings";
import type { ApiContext } from "../../lifecycle/context";

type Page = NonNullable<DataOf<Services["ccs"]["actions"]["DescribeInstances"]>>;

/** An instance, as DescribeInstances shows it. */
export type FoundInstance = Page["Instances"][number];

/** The lock under which one instance changes. */
export const instanceLock = (id: string) => `instance ${id}`;

/** Reads one instance; undefined when it does not exist. */
export async function findInstance(context: ApiContext, id: string): Promise<FoundInstance | undefined> {
  const listed = (list: FoundInstance[]) => list.find((instance) => instance.InstanceId === id);
  try {
    return listed((await context.api.ccs.DescribeInstances({ InstanceId: id })).data?.Instances ?? []);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    if (mayBeNotFound(error)) return listed(await listInstances(context, undefined));
    throw error;
  }
}

/** All instances of a VDC, or of the account. */
export const listInstances = ({ api }: ApiContext, vdcId: string | undefined): Promise<FoundInstance[]> =>
  allInstances(api, { VdcId: vdcId });

/** The given instance, or all: for a part of an instance that may not be known. */
export async function findInstances(context: ApiContext, id: string | undefined): Promise<FoundInstance[]> {
  if (id === undefined) return listInstances(context, undefined);
  const found = await findInstance(context, id);
  return found === undefined ? [] : [found];
}

/** The power state of an instance. */
export function powerOf(found: FoundInstance): "running" | "stopped" | "broken" | "busy" {
  switch (found.InstanceStatus?.toLowerCase()) {
    case "running":
      return "running";
    case "stop":
    case "stopped":
    case "shutoff":
      return "stopped";
    case "error":
      return "broken";
    default:
      return "busy";
  }
}

/** An instance as the one that has to be idle for changes to itself. */
export async function instanceAsParent(context: ApiContext, id: string): Promise<Parent | undefined> {
  const found = await findInstance(context, id);
  return found && { isIdle: powerOf(found) !== "busy" };
}

/** A network interface of an instance. */
export interface Interface {
  /** Id of the interface. */
  interfaceId: string;
  /** Private network of the interface; absent on a public one. */
  privateNetworkId?: string;
  /** Public network of the interface; absent on a private one. */
  publicNetworkId?: string;
  /** Its address; absent while it has none. */
  ipAddress?: string;
  /** Its MAC address. */
  macAddress?: string;
  /** Whether it is connected. */
  connected?: boolean;
}

/** The interfaces of an instance, public ones first. */
export function interfacesOf(found: FoundInstance): Interface[] {
  type Shown = Omit<FoundInstance["PublicNetworkInterface"][number], "PublicId">;
  const common = ({ InterfaceId = "", IP, MAC, Connected }: Shown) => ({
    interfaceId: InterfaceId,
    ipAddress: IP === "" ? undefined : IP,
    macAddress: MAC,
    connected: Connected === undefined ? undefined : Connected === 1,
  });
  return [
    ...found.PublicNetworkInterface.map((item) => ({ ...common(item), publicNetworkId: item.PublicId })),
    ...found.PrivateNetworkInterface.map((item) => ({ ...common(item), privateNetworkId: item.PrivateId })),
  ];
}

/** The network of an interface or of a membership. */
export const networkOf = (item: { privateNetworkId?: string; publicNetworkId?: string }) =>
  item.privateNetworkId ?? item.publicNetworkId ?? "";
