import type { Context } from "../contract";
import { buy, type Creation } from "../creation";
import {
  findInstance,
  instanceAsParent,
  interfacesOf,
  networkOf,
  powerOf,
  type FoundInstance,
  type Interface,
} from "./found";
import type { CheckedInstance } from "./inputs";
import { changeInstance } from "./power";

type Wanted = NonNullable<CheckedInstance["networkInterfaces"]>;
type WantedInterface = Wanted[number];

/** The interfaces that CreateInstance itself makes: the first public and the first private one. */
export function firstInterfaces(wanted: Wanted | undefined): Wanted | undefined {
  const first = [
    wanted?.find((item) => item.publicNetworkId !== undefined),
    wanted?.find((item) => item.privateNetworkId !== undefined),
  ];
  return wanted === undefined ? undefined : first.filter((item) => item !== undefined);
}

/** The user's interfaces as they are: his order and spelling first, then those that he does not know of. */
export function seenInterfaces(found: FoundInstance, wanted: Wanted): Wanted {
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
  news: CheckedInstance,
  wanted: Wanted,
): Promise<void> {
  const there = async () => {
    const found = await findInstance(context, id);
    return found === undefined ? [] : interfacesOf(found);
  };
  const has = (found: FoundInstance, network: string) =>
    interfacesOf(found).some((item) => networkOf(item) === network);

  for (const item of (await there()).filter(
    (candidate) => !wanted.some((known) => networkOf(known) === networkOf(candidate)),
  )) {
    const leave = () =>
      context.api.ccs.BatchDeleteNetworkInterfaces({ InstanceIds: [id], VdcId: news.vdcId, ...networkKey(item) });
    await changeInstance(
      context,
      id,
      `still has an interface on ${networkOf(item)}`,
      leave,
      (found) => !has(found, networkOf(item)),
    );
  }
  for (const item of wanted) {
    const network = networkOf(item);
    if (!(await there()).some((candidate) => networkOf(candidate) === network))
      await buy(context, creationOf(news, item), id);
    const current = (await there()).find((candidate) => networkOf(candidate) === network);
    const address = item.ipAddress;
    if (address === undefined || current === undefined || current.ipAddress === address) continue;
    const move = () =>
      context.api.ccs.ModifyIpAddress({
        InstanceId: id,
        InterfaceId: current.interfaceId,
        Address: address,
        Password: news.password,
      });
    await changeInstance(context, id, `does not have ${address} yet`, move, (found) =>
      interfacesOf(found).some((now) => now.ipAddress === address),
    );
  }
}

const creationOf = (news: CheckedInstance, item: WantedInterface): Creation<string, Interface> => ({
  action: `BatchAddNetworkInterfaces (${networkOf(item)})`,
  lock: (id) => `interfaces of ${id}`,
  marked: () => false,
  list: async (context, id) => listOf(await findInstance(context, id)),
  async find(context, interfaceId, id) {
    const found = await findInstance(context, id);
    return found !== undefined && powerOf(found) !== "busy"
      ? interfacesOf(found).find((candidate) => candidate.interfaceId === interfaceId)
      : undefined;
  },
  idOf: ({ interfaceId }) => interfaceId,
  matches: (candidate) => networkOf(candidate) === networkOf(item),
  condition: () => "ready",
  send: ({ api }, id) =>
    api.ccs.BatchAddNetworkInterfaces({
      InstanceIds: [id],
      VdcId: news.vdcId,
      ...networkKey(item),
      Password: news.password,
    }),
  parent: (context, id) => instanceAsParent(context, id),
});

const listOf = (found: FoundInstance | undefined) => (found === undefined ? [] : interfacesOf(found));

/** The key under which the API wants the network of an interface. */
export const networkKey = (item: { privateNetworkId?: string; publicNetworkId?: string }) =>
  item.privateNetworkId === undefined ? { PublicId: item.publicNetworkId } : { PrivateId: item.privateNetworkId };
