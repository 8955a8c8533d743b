import { z } from "zod";
import { bandwidthTypes, billingMethods } from "../../catalogue/lines";
import { change } from "../../api/change";
import type { Resource } from "../../lifecycle/resource";
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
import { listNetworkUsers } from "./networkUsers";
import {
  addressesIn,
  blockSizes,
  findPublicNetwork,
  publicNetworksIn,
  segmentsOf,
  type FoundNetwork,
  type Segment,
} from "./segments";
import { PublicNetworkUpdate } from "./publicNetworkUpdate";
import { findVdc, findVdcOf, isReady, isIdle, vdcAsParent, vdcLock } from "../shared/vdcs";

const inputs = {
  /** VDC of the network. Changing it replaces the network. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name: replaceOnChanges(name(64)),
  /** Type of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  type: replaceOnChanges(
    equivalentBy(equalsIgnoringCase, openEnum(bandwidthTypes, "a type of line", "getBandwidthTypes lists all")),
  ),
  /** How the bandwidth is paid: `BandwIdth` (fixed; spelled as in the API), `Traffic`, `DataPackage` or `BandwIdth_95`, in any case. Changing it replaces the network. */
  billingMethod: replaceOnChanges(equivalentBy(equalsIgnoringCase, enumIgnoringCase(billingMethods))),
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork); with billing by traffic, a change is refused at preview. */
  qos: z.int().min(1).max(51_200),
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  ipNum: z.int(),
  /** Whether data packages and 95-peak billing renew automatically: 1 for yes, 0 for no; by default 1. Changed in place (RenewPublicNetwork). The API does not show it. */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").default(1),
  /** Maximum bandwidth of 95-peak billing in Mbit/s, 1 or more; by default 1.2 times `qos`. Changing it replaces the network. The API does not show it. */
  floatBandwidth: replaceOnChanges(z.int().min(1).optional()),
  ...adoptable,
  ...protectable,
};

/** What a public network has beyond its inputs. */
export interface PublicNetworkOutputs {
  /** The blocks of addresses that this resource has bought; it does not manage other blocks of the network. */
  segments: Segment[];
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PublicNetworkKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  PublicNetworkOutputs,
  FoundNetwork
> {}

/** Public networks: CreatePublicNetwork, DescribeVdc, ModifyPublicNetwork, RenewPublicNetwork, AddPublicIp, DeletePublicNetwork. */
export const publicNetwork: PublicNetworkKind = {
  kind: "PublicNetwork",
  description: "A public network of a VDC: a line to the internet with bandwidth and addresses.",
  inputs,
  validations: [
    {
      inputs: ["ipNum"],
      property: "ipNum",
      // The number that an unfinished purchase has reached may stay.
      validate: ({ ipNum }, prior) =>
        blockSizes.includes(ipNum) || ipNum === prior?.ipNum ? undefined : "must be 4, 8, 16, 32 or 64",
    },
    {
      inputs: ["ipNum"],
      property: "ipNum",
      validate: ({ ipNum }, prior) =>
        prior?.ipNum !== undefined && ipNum < prior.ipNum
          ? `cannot shrink from ${prior.ipNum}: addresses can only be deleted by the block`
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
    status: (found) => (isReady(found) && isIdle(found.vdc) ? "ready" : "busy"),
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
    const vdc = await findVdcOf(context, known.vdcId, (candidate) =>
      candidate.PublicNetwork.some((network) => network.PublicId === id),
    );
    const found = publicNetworksIn(vdc).find((network) => network.PublicId === id);
    if (found === undefined) return undefined;
    const segments = ownSegmentsOf(found, known.segments);
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

  update: (context, id, state, news, saveProgress) =>
    new PublicNetworkUpdate(context, id, state, news, saveProgress).run(),

  async delete(context, id, state) {
    await context.locks.hold(vdcLock(state.vdcId), async () => {
      const observe = async () =>
        (await findPublicNetwork(context, id, state.vdcId)) === undefined ? true : undefined;
      if (await observe()) return;
      await change(context, {
        send: () => context.api.network.DeletePublicNetwork({ PublicId: id }),
        observe,
        unmetCondition: `${id} still exists`,
        parent: () => vdcAsParent(context, state.vdcId),
        blockers: () => listNetworkUsers(context, state.vdcId, id),
      });
    });
  },

  owns: (_, { segments = [] }) => segments.map(({ segmentId }) => ["PublicIpSegment", segmentId] as const),
  lostOnReplace: "its addresses",
};

/** The blocks of this resource; before it is first read, all blocks of the network. */
const ownSegmentsOf = (found: FoundNetwork | undefined, owned: readonly Segment[] | undefined): Segment[] =>
  segmentsOf(found).filter(
    (segment) => owned === undefined || owned.some(({ segmentId }) => segmentId === segment.segmentId),
  );
