import type { Account } from "../account/account";
import { freeCount } from "../account/addresses";
import { blockOf, toText } from "../shared/ipv4";
import type { Json } from "./reply";
import type { PrivateNetwork, PublicNetwork, Vdc } from "../account/store";

/** A data centre as DescribeVdc prints it. */
export function printVdc(account: Account, vdc: Vdc): { [key: string]: Json } {
  const { privateNetworks, publicNetworks } = account.tables;
  return {
    VdcId: vdc.id,
    VdcName: vdc.name,
    RegionId: vdc.regionId,
    VdcStatus: account.tasks.statusOf(vdc.id) ?? "ok",
    PublicNetwork: publicNetworks.where("vdcId", vdc.id).map((network) => printPublicNetwork(account, network)),
    PrivateNetwork: privateNetworks.where("vdcId", vdc.id).map((network) => printPrivateNetwork(account, network)),
  };
}

function printPublicNetwork(account: Account, network: PublicNetwork): Json {
  return {
    PublicId: network.id,
    Name: network.name,
    Status: account.tasks.statusOf(network.id) ?? "ok",
    Qos: network.qos,
    UnuseIpNum: freeCount(account, network.id),
    Segments: account.tables.segments.where("networkId", network.id).map((segment) => ({
      SegmentId: segment.id,
      Address: segment.address,
      Gateway: segment.gateway,
      Mask: segment.mask,
    })),
    ...(account.switches.newerFields ? { Type: network.type } : {}),
  };
}

function printPrivateNetwork(account: Account, network: PrivateNetwork): Json {
  return {
    PrivateId: network.id,
    Name: network.name,
    Status: account.tasks.statusOf(network.id) ?? "ok",
    UnuseIpNum: freeCount(account, network.id),
    Segments: [printRange(network)],
  };
}

/** An automatic network is a slice of a /16, and the document prints it so. */
export function printRange({ address, mask, type }: PrivateNetwork): string {
  const block = blockOf(address, mask);
  if (type === "manual" || block === undefined) return `${address}/${mask}`;
  return `${address}/16~${toText(block.first + block.size - 1)}/16`;
}
