import { z } from "zod";
import { change } from "../../api/change";
import { visibleWithinMs } from "../../api/wait";
import type { ApiContext } from "../../lifecycle/context";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, idOf, protectable, replaceOnChanges } from "../../lifecycle/inputs";
import { addressesIn, blockSizes, blockCreation, publicNetworksIn, segmentsOf, type Segment } from "./segments";
import { findVdcOf, vdcAsParent, vdcLock } from "../shared/vdcs";

const sizes = blockSizes.toReversed().join(", ");

const inputs = {
  /** VDC of the public network. Changing it replaces the block. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Public network that gets the addresses. Changing it replaces the block. */
  publicNetworkId: replaceOnChanges(idOf("PublicNetwork")),
  /** Number of addresses: 4, 8, 16, 32 or 64, not all of which instances can have. Changing it replaces the block: other addresses are bought (AddPublicIp), then these are deleted (DeletePublicIp). */
  count: replaceOnChanges(z.int().refine((count) => blockSizes.includes(count), `must be one of ${sizes}`)),
  ...adoptable,
  ...protectable,
};

/** What a block of addresses has beyond its inputs. */
export interface PublicIpSegmentOutputs {
  /** First address. */
  address: string;
  /** Gateway address. */
  gateway: string;
  /** Prefix length. */
  mask: number;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PublicIpSegmentKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  PublicIpSegmentOutputs,
  Segment
> {}

/** Blocks of public addresses: AddPublicIp, DescribeVdc, DeletePublicIp. */
export const publicIpSegment: PublicIpSegmentKind = {
  kind: "PublicIpSegment",
  description: "A block of addresses of a public network, in addition to those that the network was created with.",
  inputs,
  lookupInput: { input: "vdcId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: blockCreation,

  async read(context, id, { vdcId }) {
    const found = await findSegment(context, id, vdcId);
    if (found === undefined) return undefined;
    const { address, gateway, mask } = found.segment;
    return {
      inputs: {
        vdcId: found.network.vdc.VdcId,
        publicNetworkId: found.network.PublicId,
        count: addressesIn([found.segment]),
      },
      outputs: { address, gateway, mask },
    };
  },

  // Every input replaces.
  update: () => Promise.resolve(),

  delete: (context, id, { vdcId }) =>
    context.locks.hold(vdcLock(vdcId), async () => {
      const isGone = async () => ((await findSegment(context, id, vdcId)) === undefined ? true : undefined);
      if (await isGone()) return;
      let message: string | undefined;
      let firstObservedAt: number | undefined;
      await change(context, {
        async send() {
          const reply = await context.api.network.DeletePublicIp({ SegmentId: id });
          message = reply.message;
          return reply;
        },
        async observe() {
          if (await isGone()) return true;
          if (message === undefined) return undefined;
          firstObservedAt ??= context.io.elapsed();
          if (context.io.elapsed() - firstObservedAt >= visibleWithinMs) throw new Error(notDeletedError(id, message));
          return undefined;
        },
        unmetCondition: `${id} still exists`,
        parent: () => vdcAsParent(context, vdcId),
      });
    }),

  lostOnReplace: "its addresses",
};

async function findSegment(context: ApiContext, id: string, vdcId: string | undefined) {
  const idsOf = (network: Parameters<typeof segmentsOf>[0]) => segmentsOf(network).map(({ segmentId }) => segmentId);
  const vdc = await findVdcOf(context, vdcId, (candidate) =>
    publicNetworksIn(candidate).some((network) => idsOf(network).includes(id)),
  );
  return publicNetworksIn(vdc)
    .flatMap((network) => segmentsOf(network).map((segment) => ({ network, segment })))
    .find(({ segment }) => segment.segmentId === id);
}

const notDeletedError = (id: string, message: string) =>
  `DeletePublicIp was accepted, but the block ${id} still exists${/^(success\.?)?$/i.test(message) ? "" : ` (the API says: ${message})`}. If an instance uses one of its addresses, remove that and delete the block again. If none does, the block stays until its paid period ends: delete it again then, or remove it from the state with \`pulumi state delete\``;
