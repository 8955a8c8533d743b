import { NotFoundError } from "../../lifecycle/messages";
import type { ApiContext } from "../../lifecycle/context";
import type { Creation } from "../../lifecycle/creation";
import { findVdc, isIdle, vdcAsParent, vdcLock, type FoundVdc } from "../shared/vdcs";

/** The sizes of blocks of addresses, in descending order. */
export const blockSizes = [64, 32, 16, 8, 4];

/** A public network, with its VDC. */
export type FoundNetwork = FoundVdc["PublicNetwork"][number] & { vdc: FoundVdc };

/** The public networks of a VDC. */
export const publicNetworksIn = (vdc: FoundVdc | undefined): FoundNetwork[] =>
  vdc === undefined ? [] : vdc.PublicNetwork.map((network) => ({ ...network, vdc }));

/** Reads one public network; undefined when it does not exist. */
export const findPublicNetwork = async (context: ApiContext, id: string, vdcId: string) =>
  publicNetworksIn(await findVdc(context, vdcId)).find((network) => network.PublicId === id);

/** A block of addresses that belongs to a public network. */
export interface Segment {
  /** Id of the block. */
  segmentId: string;
  /** First address. */
  address: string;
  /** Gateway address. */
  gateway: string;
  /** Prefix length. */
  mask: number;
}

/** All blocks of a public network. */
export const segmentsOf = (found: FoundNetwork | undefined): Segment[] =>
  (found?.Segments ?? []).map(({ SegmentId = "", Address = "", Gateway = "", Mask = 32 }) => ({
    segmentId: SegmentId,
    address: Address,
    gateway: Gateway,
    mask: Mask,
  }));

/** The number of addresses in blocks. */
export const addressesIn = (segments: readonly Segment[]) =>
  segments.reduce((sum, { mask }) => sum + 2 ** (32 - mask), 0);

/** A block of addresses to buy. */
interface Block {
  vdcId: string;
  publicNetworkId: string;
  /** Number of addresses; any, for a block that was requested earlier. */
  count?: number;
}

/** How a block of addresses is bought. */
export const blockCreation: Creation<Block, Segment> = {
  action: "AddPublicIp",
  listedWhenDone: true,
  lock: ({ vdcId }) => vdcLock(vdcId),
  hasUniqueName: () => false,
  identity: ({ publicNetworkId, count }) => ["addresses", publicNetworkId, count],
  list: async (context, { publicNetworkId, vdcId }) =>
    segmentsOf(await findPublicNetwork(context, publicNetworkId, vdcId)),
  find: async (context, segmentId, { publicNetworkId, vdcId }) => {
    const found = await findPublicNetwork(context, publicNetworkId, vdcId);
    return found !== undefined && isIdle(found.vdc)
      ? segmentsOf(found).find((segment) => segment.segmentId === segmentId)
      : undefined;
  },
  getId: (segment) => segment.segmentId,
  matches: (segment, { count }) => count === undefined || addressesIn([segment]) === count,
  status: () => "ready",
  async send(context, { publicNetworkId, count = 0, vdcId }) {
    // AddPublicIp takes no VDC: a block in another VDC would be paid for, and not be found here.
    if ((await findPublicNetwork(context, publicNetworkId, vdcId)) === undefined)
      throw new NotFoundError(`AddPublicIp was not sent: VDC ${vdcId} has no public network ${publicNetworkId}`);
    return context.api.network.AddPublicIp({ PublicId: publicNetworkId, Number: count });
  },
  parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
};
