import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { freeAddresses, freeCount, takenAddresses } from "../account/addresses";
import type { Handlers } from "./handler";
import { privateNetworkOf, publicNetworkOf, vdcOf } from "../account/lookup";
import { malformed } from "../refusals/refusal";
import { found, type Reply } from "../replies/reply";

type AddressActions = Pick<typeof rows, "DescribePublicIp" | "DescribePrivateIp">;

// A private network can have millions.
const mostListed = 1000;

/** The used and the free addresses of networks. */
export const addressLists: Handlers<AddressActions> = {
  DescribePublicIp({ VdcId, PublicId }, account) {
    const vdc = vdcOf(account, "DescribePublicIp", VdcId);
    if (publicNetworkOf(account, "DescribePublicIp", PublicId).vdcId !== vdc.id)
      throw malformed("DescribePublicIp", "PublicId", "The public network is in another VDC.");
    return addressesOf(account, PublicId);
  },

  DescribePrivateIp({ VdcId, PrivateId }, account) {
    const vdc = vdcOf(account, "DescribePrivateIp", VdcId);
    if (privateNetworkOf(account, "DescribePrivateIp", PrivateId).vdcId !== vdc.id)
      throw malformed("DescribePrivateIp", "PrivateId", "The private network is in another VDC.");
    return addressesOf(account, PrivateId);
  },
};

function addressesOf(account: Account, networkId: string): Reply {
  const cards = account.tables.interfaces.where("networkId", networkId);
  const used = [...takenAddresses(account, networkId)];
  const data = {
    UnusedList: freeAddresses(account, networkId, mostListed),
    UnusedTotal: freeCount(account, networkId),
    UsedList: used.map((address) => {
      const card = cards.find((one) => one.address === address || one.nextAddress === address);
      return { Address: address, Usage: usageBy(account, card?.instanceId ?? "") };
    }),
    UsedTotal: used.length,
  };
  return { ...found(data), TaskId: "" };
}

function usageBy({ tables }: Account, machineId: string): string {
  const machine = tables.instances.get(machineId);
  return machine === undefined
    ? `裸金属使用(${tables.bareMetals.get(machineId)?.name ?? ""})`
    : `云服务器使用(${machine.name})`;
}
