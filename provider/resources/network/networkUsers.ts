import type { Context } from "../../lifecycle/context";
import { listGpns } from "./gpn/listing";
import { interfacesOf, listInstances, networkOf } from "../shared/instances";

/** What uses a network and prevents its deletion, as messages call it. No action shows the networks of bare-metal instances. */
export async function listNetworkUsers(context: Context, vdcId: string, networkId: string): Promise<string[]> {
  const [instances, gpns] = await Promise.all([listInstances(context, vdcId), listGpns(context)]);
  return [
    ...instances
      .filter((instance) => interfacesOf(instance).some((item) => networkOf(item) === networkId))
      .map(({ InstanceId, InstanceName }) => `an interface of instance ${InstanceName} (${InstanceId})`),
    ...gpns
      .filter(({ JoinVdcs }) => JoinVdcs.some(({ PrivateId }) => PrivateId === networkId))
      .map(({ GpnId, Name }) => `an access point of GPN ${Name} (${GpnId})`),
  ];
}
