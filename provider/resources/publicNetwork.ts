import { z } from "zod";
import { bandwidthTypes, billingMethods } from "../api/actions/lines";
import { change } from "../api/change";
import type { CheckedInputs, Context, Resource } from "./contract";
import { boughtEarlier, make, type Creation } from "./creation";
import { alike, idOf, isMarked, name, openEnum, replaces, sameText } from "./inputs";
import { findVdc, findVdcHolding, isReady, isSettled, vdcAsParent, vdcLock, type FoundVdc } from "./vdcListing";

/** The sizes in which the API sells addresses. */
const blockSizes = [64, 32, 16, 8, 4];

const inputs = {
  /** VDC that gets it. Changing it replaces the network. */
  vdcId: replaces(idOf("Vdc")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name: replaces(name(64)),
  /** Kind of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  type: replaces(alike(sameText, openEnum(bandwidthTypes, "a kind of line"))),
  /** How the bandwidth is paid: `BandwIdth` (fixed; the API's own spelling), `Traffic`, `DataPackage` or `BandwIdth_95`; case does not count. Changing it replaces the network. */
  billingMethod: replaces(alike(sameText, openEnum(billingMethods, "a billing method"))),
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork), except with billing by traffic, which refuses it at preview. */
  qos: z.int().min(1).max(51_200),
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  ipNum: z.int(),
  /** 1 (the default) renews data packages and 95-peak by itself, 0 does not. Changed in place (RenewPublicNetwork); the API does not show it. */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").default(1),
  /** Ceiling of 95-peak in Mbit/s; by default a fifth above `qos`. Changing it replaces the network; the API does not show it. */
  floatBandwidth: replaces(z.int().min(1).optional()),
};

type Checked = CheckedInputs<typeof inputs>;

/** A block of addresses that belongs to a public network. */
interface Segment {
  /** Id of the block. */
  segmentId: string;
  /** First address. */
  address: string;
  /** Gateway address. */
  gateway: string;
  /** Prefix length. */
  mask: number;
}

/** What a public network has beyond its inputs. */
export interface PublicNetworkOutputs {
  /** The blocks of addresses that this resource has bought; others of the network are not its business. */
  segments: Segment[];
}

type State = Checked & Partial<PublicNetworkOutputs>;
type Found = FoundVdc["PublicNetwork"][number] & { vdc: FoundVdc };

const inVdc = (vdc: FoundVdc | undefined): Found[] =>
  vdc === undefined ? [] : vdc.PublicNetwork.map((network) => ({ ...network, vdc }));
const find = async (context: Context, id: string, vdcId: string) =>
  inVdc(await findVdc(context, vdcId)).find((network) => network.PublicId === id);

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PublicNetworkKind extends Resource<typeof inputs, PublicNetworkOutputs, Found> {}

/** Public networks: CreatePublicNetwork, DescribeVdc, ModifyPublicNetwork, RenewPublicNetwork, AddPublicIp, DeletePublicNetwork. */
export const publicNetwork: PublicNetworkKind = {
  kind: "PublicNetwork",
  inputs,
  rules: [
    {
      over: ["ipNum"],
      blames: "ipNum",
      // The number that a purchase has stopped at may stay, whatever it is.
      broken: ({ ipNum }, stays) =>
        blockSizes.includes(ipNum) || ipNum === stays?.ipNum ? undefined : "must be 4, 8, 16, 32 or 64",
    },
    {
      over: ["ipNum"],
      blames: "ipNum",
      broken: ({ ipNum }, stays) =>
        stays?.ipNum !== undefined && ipNum < stays.ipNum
          ? `cannot shrink from ${stays.ipNum}: addresses are given back by the block, not by the number; if the last run failed half way, run \`pulumi refresh\` first`
          : undefined,
    },
    {
      over: ["qos", "billingMethod"],
      blames: "qos",
      broken: ({ qos, billingMethod }, stays) =>
        stays?.qos !== undefined && qos !== stays.qos && sameText(billingMethod, "Traffic")
          ? "cannot change with billing by traffic: the API refuses it"
          : undefined,
    },
  ],
  minutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreatePublicNetwork",
    lock: ({ vdcId }) => vdcLock(vdcId),
    marked: (checked, nonce) => isMarked(checked.name, nonce),
    list: async (context, { vdcId }) => inVdc(await findVdc(context, vdcId)),
    find: (context, id, { vdcId }) => find(context, id, vdcId),
    idOf: (found) => found.PublicId,
    matches: (found, checked) => found.Name === checked.name,
    condition: (found) => (isReady(found) && isSettled(found.vdc) ? "ready" : "busy"),
    send: ({ api }, checked) =>
      api.network.CreatePublicNetwork({
        VdcId: checked.vdcId,
        Name: checked.name,
        Type: checked.type,
        BillingMethod: checked.billingMethod,
        Qos: checked.qos,
        IPNum: checked.ipNum,
        AutoRenew: checked.autoRenew,
        FloatBandwidth: checked.floatBandwidth ?? Math.ceil(1.2 * checked.qos),
      }),
    parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
  },

  async read(context, id, known) {
    const vdc = await findVdcHolding(context, known.vdcId, (candidate) =>
      candidate.PublicNetwork.some((network) => network.PublicId === id),
    );
    const found = inVdc(vdc).find((network) => network.PublicId === id);
    if (found === undefined) return undefined;
    const segments = segmentsOf(found, known.segments);
    return {
      inputs: {
        vdcId: found.vdc.VdcId,
        name: found.Name,
        type: found.Type,
        qos: found.Qos,
        ipNum: addressesIn(segments),
      },
      outputs: { segments },
    };
  },

  async update(context, id, state, news, reached) {
    if (news.ipNum !== state.ipNum || context.earlier !== undefined)
      await buyAddresses(context, id, state, news, (segments) => reached({ segments, ipNum: addressesIn(segments) }));
    if (news.qos !== state.qos) {
      await context.locks.hold(vdcLock(news.vdcId), () =>
        change(context, {
          send: () => context.api.network.ModifyPublicNetwork({ PublicId: id, Qos: news.qos }),
          reached: async () => ((await find(context, id, news.vdcId))?.Qos === news.qos ? true : undefined),
          missing: `${id} still has its old bandwidth`,
          parent: () => vdcAsParent(context, news.vdcId),
        }),
      );
      reached({ qos: news.qos });
    }
    if (news.autoRenew !== state.autoRenew) {
      await change(context, {
        send: () => context.api.network.RenewPublicNetwork({ PublicId: id, AutoRenew: news.autoRenew }),
        reached: () => Promise.resolve(true),
        visible: false,
        missing: "",
      });
      reached({ autoRenew: news.autoRenew });
    }
  },

  async delete(context, id, state) {
    await context.locks.hold(vdcLock(state.vdcId), async () => {
      const gone = async () => ((await find(context, id, state.vdcId)) === undefined ? true : undefined);
      if (await gone()) return;
      await change(context, {
        send: () => context.api.network.DeletePublicNetwork({ PublicId: id }),
        reached: gone,
        missing: `${id} is still there`,
        parent: () => vdcAsParent(context, state.vdcId),
      });
    });
  },
};

/** One block of addresses to buy. */
interface Block {
  publicId: string;
  vdcId: string;
  /** How many; any, when a block that was asked for earlier is looked for. */
  count?: number;
}

const buyBlock: Creation<Block, Segment> = {
  action: "AddPublicIp",
  lock: ({ vdcId }) => vdcLock(vdcId),
  marked: () => false,
  list: async (context, { publicId, vdcId }) => allSegments(await find(context, publicId, vdcId)),
  find: async (context, segmentId, { publicId, vdcId }) => {
    const found = await find(context, publicId, vdcId);
    return found !== undefined && isSettled(found.vdc)
      ? allSegments(found).find((segment) => segment.segmentId === segmentId)
      : undefined;
  },
  idOf: (segment) => segment.segmentId,
  matches: (segment, { count }) => count === undefined || addressesIn([segment]) === count,
  condition: () => "ready",
  send: ({ api }, { publicId, count = 0 }) => api.network.AddPublicIp({ PublicId: publicId, Number: count }),
  parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
};

/** Buys the addresses that are missing, block by block, and tells after each what there is. */
async function buyAddresses(
  context: Context,
  id: string,
  state: State,
  news: Checked,
  bought: (segments: Segment[]) => void,
): Promise<void> {
  const network = { publicId: id, vdcId: news.vdcId };
  const present = async () => allSegments(await find(context, id, news.vdcId));
  const earlier = await boughtEarlier(context, buyBlock, network);
  const owned = state.segments && [...state.segments.map(({ segmentId }) => segmentId), earlier];
  let segments = (await present()).filter(({ segmentId }) => owned === undefined || owned.includes(segmentId));
  if (earlier !== undefined) bought(segments);
  for (;;) {
    const missing = news.ipNum - addressesIn(segments);
    if (missing <= 0) return;
    const count = blockSizes.find((size) => size <= missing) ?? Math.min(...blockSizes);
    const { id: segmentId } = await make(context, buyBlock, { ...network, count }, "");
    // Told before anything is read again: a look that fails must not make it forgotten, and bought anew.
    bought((segments = [...segments, { segmentId, address: "", gateway: "", mask: 32 - Math.log2(count) }]));
  }
}

const allSegments = (found: Found | undefined): Segment[] =>
  (found?.Segments ?? []).map(({ SegmentId = "", Address = "", Gateway = "", Mask = 32 }) => ({
    segmentId: SegmentId,
    address: Address,
    gateway: Gateway,
    mask: Mask,
  }));

/** The blocks that belong to this resource; all of them, before it has been read for the first time. */
const segmentsOf = (found: Found | undefined, owned: readonly Segment[] | undefined): Segment[] =>
  allSegments(found).filter(
    (segment) => owned === undefined || owned.some(({ segmentId }) => segmentId === segment.segmentId),
  );

const addressesIn = (segments: readonly Segment[]) => segments.reduce((sum, { mask }) => sum + 2 ** (32 - mask), 0);
