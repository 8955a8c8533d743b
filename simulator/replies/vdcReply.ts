import type { Account } from "../account/account";
import { countFreeAddresses } from "../account/addresses";
import type { PrivateNetwork, PublicNetwork, Vdc } from "../account/store";
import { formatAddress, parseBlock } from "../shared/ipv4";
import type { Json } from "./reply";

/** Formats a VDC as DescribeVdc returns it. */
export function formatVdc(account: Account, vdc: Vdc): { [key: string]: Json } {
  const { privateNetworks, publicNetworks } = account.tables;
  return {
    VdcId: vdc.id,
    VdcName: vdc.name,
    RegionId: vdc.regionId,
    VdcStatus: account.tasks.statusOf(vdc.id) ?? "ok",
    PublicNetwork: publicNetworks.where("vdcId", vdc.id).map((network) => formatPublicNetwork(account, network)),
    PrivateNetwork: privateNetworks.where("vdcId", vdc.id).map((network) => formatPrivateNetwork(account, network)),
  };
}

function formatPublicNetwork(account: Account, network: PublicNetwork): Json {
  return {
    PublicId: network.id,
    Name: network.name,
    Status: account.tasks.statusOf(network.id) ?? "ok",
    Qos: network.qos,
    UnuseIpNum: countFreeAddresses(account, network.id),
    Segments: account.tables.segments.where("networkId", network.id).map((segment) => ({
      SegmentId: segment.id,
      Address: segment.address,
      Gateway: segment.gateway,
      Mask: segment.mask,
    })),
    ...(account.switches.newerFields ? { Type: network.type } : {}),
  };
}

function formatPrivateNetwork(account: Account, network: PrivateNetwork): Json {
  return {
    PrivateId: network.id,
    Name: network.name,
    Status: account.tasks.statusOf(network.id) ?? "ok",
    UnuseIpNum: countFreeAddresses(account, network.id),
    Segments: [formatRange(network)],
  };
}

/** Formats the range of a private network; the document shows an automatic one as a part of a /16. */
export function formatRange({ address, mask, type }: PrivateNetwork): string {
  const block = parseBlock(address, mask);
  if (type === "manual" || block === undefined) return `${address}/${mask}`;
  return `${address}/16~${formatAddress(block.first + block.size - 1)}/16`;
}
