import { z } from "zod";
import { change } from "../../api/change";
import type { CheckedInputs, Resource } from "../../lifecycle/resource";
import { adoptable, idOf, endsWithNonce, name, replaceOnChanges } from "../../lifecycle/inputs";
import { listNetworkUsers } from "./networkUsers";
import { findVdc, findVdcOf, isReady, isIdle, vdcAsParent, vdcLock, type FoundVdc } from "../shared/vdcs";

const inputs = {
  /** VDC of the network. Changing it replaces the network. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name: replaceOnChanges(name(64)),
  /** How the address range is chosen: `auto` (by the API) or `manual` (by `address` and `mask`); by default `auto`. Changing it replaces the network. */
  type: replaceOnChanges(z.enum(["auto", "manual"]).default("auto")),
  /** Network address, such as `192.168.1.0`; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  address: replaceOnChanges(z.ipv4("must be an IPv4 address such as 192.168.1.0").optional()),
  /** Prefix length, 8 to 30; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  mask: replaceOnChanges(z.int().min(8).max(30).optional()),
  ...adoptable,
};

type Checked = CheckedInputs<typeof inputs>;

/** What a private network has beyond its inputs. */
export interface PrivateNetworkOutputs {
  /** Its address ranges, as the API spells them, such as `192.168.1.0/24` or `10.240.0.0/16~10.240.0.255/16`. */
  segments: string[];
}

type Found = FoundVdc["PrivateNetwork"][number] & { vdc: FoundVdc };

const inVdc = (vdc: FoundVdc | undefined): Found[] =>
  vdc === undefined ? [] : vdc.PrivateNetwork.map((network) => ({ ...network, vdc }));

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PrivateNetworkKind extends Resource<typeof inputs & typeof adoptable, PrivateNetworkOutputs, Found> {}

/** Private networks: CreatePrivateNetwork, DescribeVdc, DeletePrivateNetwork. The API cannot change them. */
export const privateNetwork: PrivateNetworkKind = {
  kind: "PrivateNetwork",
  description: "A private network of a VDC, not reachable from outside.",
  inputs,
  validations: [
    {
      inputs: ["type", "address", "mask"],
      property: "type",
      validate({ type, address, mask }) {
        if (type === "manual" && (address === undefined || mask === undefined)) return "manual needs address and mask";
        return type === "auto" && (address !== undefined || mask !== undefined)
          ? "must be manual when address or mask is given"
          : undefined;
      },
    },
    { inputs: ["address", "mask"], property: "address", validate: ({ address, mask }) => addressError(address, mask) },
  ],
  lookupInput: { input: "vdcId", required: false },
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreatePrivateNetwork",
    lock: ({ vdcId }) => vdcLock(vdcId),
    hasUniqueName: (checked, nonce) => endsWithNonce(checked.name, nonce),
    identity: ({ name, vdcId }) => ["private network", vdcId, name],
    list: async (context, { vdcId }) => inVdc(await findVdc(context, vdcId)),
    find: async (context, id, { vdcId }) =>
      inVdc(await findVdc(context, vdcId)).find((network) => network.PrivateId === id),
    getId: (found) => found.PrivateId,
    matches: (found, checked) => found.Name === checked.name,
    status: (found) => (isReady(found) && isIdle(found.vdc) ? "ready" : "busy"),
    send: ({ api }, checked) =>
      api.network.CreatePrivateNetwork({
        VdcId: checked.vdcId,
        Name: checked.name,
        Type: checked.type,
        Address: checked.address,
        Mask: checked.mask,
      }),
    parent: (context, { vdcId }) => vdcAsParent(context, vdcId),
  },

  async read(context, id, known) {
    const vdc = await findVdcOf(context, known.vdcId, (candidate) =>
      candidate.PrivateNetwork.some((network) => network.PrivateId === id),
    );
    const found = inVdc(vdc).find((network) => network.PrivateId === id);
    if (found === undefined) return undefined;
    return {
      inputs: { vdcId: found.vdc.VdcId, name: found.Name, ...readRange(found, known) },
      outputs: { segments: found.Segments },
    };
  },

  // Every input replaces.
  update: () => Promise.resolve(),

  async delete(context, id, state) {
    await context.locks.hold(vdcLock(state.vdcId), async () => {
      const observe = async () =>
        inVdc(await findVdc(context, state.vdcId)).some((network) => network.PrivateId === id) ? undefined : true;
      if (await observe()) return;
      await change(context, {
        send: () => context.api.network.DeletePrivateNetwork({ PrivateId: id }),
        observe,
        unmetCondition: `${id} still exists`,
        parent: () => vdcAsParent(context, state.vdcId),
        blockers: () => listNetworkUsers(context, state.vdcId, id),
      });
    });
  },

  conflict(network, { siblings }) {
    const comparedInputs = ["vdcId", "address", "mask"];
    const others = siblings("vdcId");
    const other = others.find(({ inputs }) => overlaps(network, inputs));
    if (other !== undefined)
      return {
        property: "address",
        reason: `overlaps with that of "${other.name}" in the same VDC`,
        inputs: comparedInputs,
      };
    const replaced = others.find(({ priorState = {} }) => overlaps(network, priorState));
    return replaced === undefined
      ? undefined
      : {
          property: "address",
          reason: `overlaps with that of "${replaced.name}" until this run replaces it: change that in a run of its own first`,
          inputs: comparedInputs,
        };
  },

  dependents: (context, id, { vdcId }) =>
    vdcId === undefined ? Promise.resolve([]) : listNetworkUsers(context, vdcId, id),

  // Two networks with overlapping ranges cannot exist at the same time.
  deleteBeforeReplace: (state, news) => state.vdcId === news.vdcId && overlaps(state, news),
};

/** The range of a manual network, as far as the API shows it. */
function readRange(found: Found, known: Partial<Checked>): Partial<Checked> {
  const [address, mask] = found.Segments[0]?.split("/") ?? [];
  return known.type === "manual" && mask !== undefined ? { address, mask: Number(mask) } : {};
}

const manualRange = z.object({ type: z.literal("manual"), address: z.ipv4(), mask: z.int() });

/** Whether both networks are manual, and their ranges overlap. */
function overlaps(...networks: [Partial<Checked>, Partial<Checked>]): boolean {
  const ranges = networks.flatMap((network) => manualRange.safeParse(network).data ?? []);
  const size = 2 ** (32 - Math.min(...ranges.map(({ mask }) => mask)));
  const [first, last] = ranges.map(({ address }) => Math.floor(numberOf(address) / size));
  return first !== undefined && first === last;
}

const numberOf = (address: string) => address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);

function addressError(address: string | undefined, mask: number | undefined): string | undefined {
  if (address === undefined || mask === undefined) return undefined;
  const size = 2 ** (32 - mask);
  const number = numberOf(address);
  if (number % size === 0) return undefined;
  const start = number - (number % size);
  const network = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join(".");
  return `is not the first address of a /${mask} network: that is ${network}`;
}
