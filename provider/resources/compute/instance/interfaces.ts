import { NotFoundError } from "../../../lifecycle/messages";
import type { ApiContext, Context } from "../../../lifecycle/context";
import { purchase } from "../../../lifecycle/createOnce";
import type { Creation } from "../../../lifecycle/creation";
import { findInstance, interfacesOf, networkOf, type FoundInstance, type Interface } from "../../shared/instances";
import type { CheckedInstance } from "./inputs";
import { findVdc } from "../../shared/vdcs";
import { addInterface, findInterfaceOn, setAddress, removeInterface, type WantedInterface } from "./interface";

type Wanted = NonNullable<CheckedInstance["networkInterfaces"]>;

/** The interfaces that CreateInstance itself makes: the first public and the first private one. */
export function firstInterfaces(wanted: Wanted | undefined): Wanted | undefined {
  const first = [
    wanted?.find((item) => item.publicNetworkId !== undefined),
    wanted?.find((item) => item.privateNetworkId !== undefined),
  ];
  return wanted === undefined ? undefined : first.filter((item) => item !== undefined);
}

/** The user's interfaces as they are: his order and spelling first, then those that he does not know of. */
export function readInterfaces(found: FoundInstance, wanted: Wanted): Wanted {
  const there = interfacesOf(found);
  const kept = wanted.flatMap((item) => {
    const match = there.find((candidate) => networkOf(candidate) === networkOf(item));
    return match === undefined ? [] : [item.ipAddress === undefined ? item : { ...item, ipAddress: match.ipAddress }];
  });
  const strange = there.filter((item) => !wanted.some((known) => networkOf(known) === networkOf(item)));
  return [
    ...kept,
    ...strange.map(({ privateNetworkId, publicNetworkId }) =>
      privateNetworkId === undefined ? { publicNetworkId } : { privateNetworkId },
    ),
  ];
}

/** Joins and leaves networks until the interfaces are those wanted, each with its address. */
export async function setInterfaces(
  context: Context,
  id: string,
  { password, vdcId }: CheckedInstance,
  wanted: Wanted,
): Promise<void> {
  const found = await findInstance(context, id);
  const there = found === undefined ? [] : interfacesOf(found);
  for (const item of there.filter((other) => !wanted.some((known) => networkOf(known) === networkOf(other))))
    await removeInterface(context, id, vdcId, item);
  for (const item of wanted) {
    const network = networkOf(item);
    if ((await findInterfaceOn(context, id, network)) === undefined)
      await purchase(context, addInterfaceOn(network), { ...item, instanceId: id, vdcId, password });
    const current = await findInterfaceOn(context, id, network);
    if (current !== undefined) await setAddress(context, id, current, item.ipAddress, password);
  }
}

const addInterfaceOn = (network: string): Creation<WantedInterface, Interface> => ({
  ...addInterface,
  // The network belongs to the action: an unresolved purchase is taken up again for the same network only.
  action: `${addInterface.action} (${network})`,
  lock: ({ instanceId }) => `interfaces of ${instanceId}`,
});

/** Refuses a network that is given as one of the other sort: CreateInstance would make the machine before that shows. */
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
