import { z } from "zod";
import { bandwidthTypes, billingMethods } from "../../catalogue/lines";
import { change } from "../../api/change";
import type { CheckedInputs, Resource } from "../../lifecycle/resource";
import type { Context } from "../../lifecycle/context";
import { findEarlierPurchase, createOnce } from "../../lifecycle/createOnce";
import {
  adoptable,
  equivalentBy,
  idOf,
  endsWithNonce,
  name,
  enumIgnoringCase,
  openEnum,
  protectable,
  replaceOnChanges,
  equalsIgnoringCase,
} from "../../lifecycle/inputs";
import { usersOfNetwork } from "./networkUsers";
import {
  addressesIn,
  blockSizes,
  blockPurchase,
  findPublicNetwork,
  publicNetworksIn,
  segmentsOf,
  type FoundNetwork,
  type Segment,
} from "./segments";
import { findVdc, findVdcHolding, isReady, isSettled, vdcAsParent, vdcLock } from "../shared/vdcs";

const inputs = {
  /** VDC that gets it. Changing it replaces the network. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name: replaceOnChanges(name(64)),
  /** Kind of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  type: replaceOnChanges(
    equivalentBy(equalsIgnoringCase, openEnum(bandwidthTypes, "a kind of line", "getBandwidthTypes lists all")),
  ),
  /** How the bandwidth is paid: `BandwIdth` (fixed; the API's own spelling), `Traffic`, `DataPackage` or `BandwIdth_95`; case does not count. Changing it replaces the network. */
  billingMethod: replaceOnChanges(equivalentBy(equalsIgnoringCase, enumIgnoringCase(billingMethods))),
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork), except with billing by traffic, which refuses it at preview. */
  qos: z.int().min(1).max(51_200),
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  ipNum: z.int(),
  /** 1 (the default) renews data packages and 95-peak by itself, 0 does not. Changed in place (RenewPublicNetwork); the API does not show it. */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").default(1),
  /** Ceiling of 95-peak in Mbit/s; by default a fifth above `qos`. Changing it replaces the network; the API does not show it. */
  floatBandwidth: replaceOnChanges(z.int().min(1).optional()),
  ...adoptable,
  ...protectable,
};

type Checked = CheckedInputs<typeof inputs>;

/** What a public network has beyond its inputs. */
export interface PublicNetworkOutputs {
  /** The blocks of addresses that this resource has bought; others of the network are not its business. */
  segments: Segment[];
}

type State = Checked & Partial<PublicNetworkOutputs>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PublicNetworkKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  PublicNetworkOutputs,
  FoundNetwork
> {}

/** Public networks: CreatePublicNetwork, DescribeVdc, ModifyPublicNetwork, RenewPublicNetwork, AddPublicIp, DeletePublicNetwork. */
export const publicNetwork: PublicNetworkKind = {
  kind: "PublicNetwork",
  description: "A line to the internet for a VDC, with its bandwidth and its addresses.",
  inputs,
  validations: [
    {
      inputs: ["ipNum"],
      property: "ipNum",
      // The number that a purchase has stopped at may stay, whatever it is.
      validate: ({ ipNum }, prior) =>
        blockSizes.includes(ipNum) || ipNum === prior?.ipNum ? undefined : "must be 4, 8, 16, 32 or 64",
    },
    {
      inputs: ["ipNum"],
      property: "ipNum",
      validate: ({ ipNum }, prior) =>
        prior?.ipNum !== undefined && ipNum < prior.ipNum
          ? `cannot shrink from ${prior.ipNum}: addresses are given back by the block, not by the number`
          : undefined,
    },
    {
      inputs: ["qos", "billingMethod"],
      property: "qos",
      validate: ({ qos, billingMethod }, prior) =>
        prior?.qos !== undefined && qos !== prior.qos && equalsIgnoringCase(billingMethod, "Traffic")
          ? "cannot change with billing by traffic: the API refuses it"
          : undefined,
    },
  ],
  lookupInput: { input: "vdcId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreatePublicNetwork",
    lock: ({ vdcId }) => vdcLock(vdcId),
    hasUniqueName: (checked, nonce) => endsWithNonce(checked.name, nonce),
    identity: ({ name, vdcId }) => ["public network", vdcId, name],
    list: async (context, { vdcId }) => publicNetworksIn(await findVdc(context, vdcId)),
    find: (context, id, { vdcId }) => findPublicNetwork(context, id, vdcId),
    getId: (found) => found.PublicId,
    matches: (found, checked) => found.Name === checked.name,
    status: (found) => (isReady(found) && isSettled(found.vdc) ? "ready" : "busy"),
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
    const found = publicNetworksIn(vdc).find((network) => network.PublicId === id);
    if (found === undefined) return undefined;
    const segments = ownedOf(found, known.segments);
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

  async update(context, id, state, news, saveProgress) {
    if (news.ipNum !== state.ipNum || context.earlierPurchase !== undefined)
      await buyAddresses(context, id, state, news, (segments) =>
        saveProgress({ segments, ipNum: addressesIn(segments) }),
      );
    if (news.qos !== state.qos) {
      await context.locks.hold(vdcLock(news.vdcId), () =>
        change(context, {
          send: () => context.api.network.ModifyPublicNetwork({ PublicId: id, Qos: news.qos }),
          observe: async () =>
            (await findPublicNetwork(context, id, news.vdcId))?.Qos === news.qos ? true : undefined,
          unmetCondition: `${id} still has its old bandwidth`,
          parent: () => vdcAsParent(context, news.vdcId),
        }),
      );
      saveProgress({ qos: news.qos });
    }
    if (news.autoRenew !== state.autoRenew) {
      await change(context, {
        send: () => context.api.network.RenewPublicNetwork({ PublicId: id, AutoRenew: news.autoRenew }),
        observe: () => Promise.resolve(true),
        isObservable: false,
        unmetCondition: "",
      });
      saveProgress({ autoRenew: news.autoRenew });
    }
  },

  async delete(context, id, state) {
    await context.locks.hold(vdcLock(state.vdcId), async () => {
      const gone = async () => ((await findPublicNetwork(context, id, state.vdcId)) === undefined ? true : undefined);
      if (await gone()) return;
      await change(context, {
        send: () => context.api.network.DeletePublicNetwork({ PublicId: id }),
        observe: gone,
        unmetCondition: `${id} is still there`,
        parent: () => vdcAsParent(context, state.vdcId),
        blockers: () => usersOfNetwork(context, state.vdcId, id),
      });
    });
  },

  owns: (_, { segments = [] }) => segments.map(({ segmentId }) => ["PublicIpSegment", segmentId] as const),
  lostOnReplace: "its addresses",
};

/** Buys the addresses that are missing, block by block, and tells after each what there is. */
async function buyAddresses(
  context: Context,
  id: string,
  state: State,
  news: Checked,
  bought: (segments: Segment[]) => void,
): Promise<void> {
  const network = { publicNetworkId: id, vdcId: news.vdcId };
  const present = async () => segmentsOf(await findPublicNetwork(context, id, news.vdcId));
  const earlier = await findEarlierPurchase(context, blockPurchase, network);
  const owned = state.segments && [...state.segments.map(({ segmentId }) => segmentId), earlier];
  let segments = (await present()).filter(({ segmentId }) => owned === undefined || owned.includes(segmentId));
  if (earlier !== undefined) bought(segments);
  for (;;) {
    const missing = news.ipNum - addressesIn(segments);
    if (missing <= 0) return;
    const count = blockSizes.find((size) => size <= missing) ?? Math.min(...blockSizes);
    const { id: segmentId } = await createOnce(context, blockPurchase, { ...network, count }, "");
    // Told before anything is read again: a look that fails must not make it forgotten, and bought anew.
    bought((segments = [...segments, { segmentId, address: "", gateway: "", mask: 32 - Math.log2(count) }]));
  }
}

/** The blocks that belong to this resource; all of them, before it has been read for the first time. */
const ownedOf = (found: FoundNetwork | undefined, owned: readonly Segment[] | undefined): Segment[] =>
  segmentsOf(found).filter(
    (segment) => owned === undefined || owned.some(({ segmentId }) => segmentId === segment.segmentId),
  );
