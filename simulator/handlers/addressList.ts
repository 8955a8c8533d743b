import type { instance as rows } from "../../provider/catalogue/instance";
import type { Account } from "../account/account";
import { countFreeAddresses, listFreeAddresses, listTakenAddresses } from "../account/addresses";
import { getPrivateNetwork, getPublicNetwork, getVdc } from "../account/lookup";
import { malformed } from "../refusals/refusal";
import { dataReply, type Reply } from "../replies/reply";
import type { Handlers } from "./handler";

type AddressActions = Pick<typeof rows, "DescribePublicIp" | "DescribePrivateIp">;

// A private network can have millions.
const maxListed = 1000;

/** Handlers for the used and the free addresses of networks. */
export const addressLists: Handlers<AddressActions> = {
  DescribePublicIp({ VdcId, PublicId }, account) {
    const vdc = getVdc(account, "DescribePublicIp", VdcId);
    if (getPublicNetwork(account, "DescribePublicIp", PublicId).vdcId !== vdc.id)
      throw malformed("DescribePublicIp", "PublicId", "The public network is in another VDC.");
    return describeAddresses(account, PublicId);
  },

  DescribePrivateIp({ VdcId, PrivateId }, account) {
    const vdc = getVdc(account, "DescribePrivateIp", VdcId);
    if (getPrivateNetwork(account, "DescribePrivateIp", PrivateId).vdcId !== vdc.id)
      throw malformed("DescribePrivateIp", "PrivateId", "The private network is in another VDC.");
    return describeAddresses(account, PrivateId);
  },
};

function describeAddresses(account: Account, networkId: string): Reply {
  const networkInterfaces = account.tables.interfaces.where("networkId", networkId);
  const used = [...listTakenAddresses(account, networkId)];
  const data = {
    UnusedList: listFreeAddresses(account, networkId, maxListed),
    UnusedTotal: countFreeAddresses(account, networkId),
    UsedList: used.map((address) => {
      const networkInterface = networkInterfaces.find((one) => one.address === address || one.nextAddress === address);
      return { Address: address, Usage: describeUsage(account, networkInterface?.instanceId ?? "") };
    }),
    UsedTotal: used.length,
  };
  return { ...dataReply(data), TaskId: "" };
}

function describeUsage({ tables }: Account, machineId: string): string {
  const instance = tables.instances.get(machineId);
  return instance === undefined
    ? `裸金属使用(${tables.bareMetals.get(machineId)?.name ?? ""})`
    : `云服务器使用(${instance.name})`;
}
