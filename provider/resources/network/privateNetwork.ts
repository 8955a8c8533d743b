import { z } from "zod";
import { change } from "../../api/change";
import type { CheckedInputs, Resource } from "../../lifecycle/resource";
import { adoptable, idOf, endsWithNonce, name, replaceOnChanges } from "../../lifecycle/inputs";
import { usersOfNetwork } from "./networkUsers";
import { findVdc, findVdcHolding, isReady, isSettled, vdcAsParent, vdcLock, type FoundVdc } from "../shared/vdcs";

const inputs = {
  /** VDC to make it in. Changing it replaces the network. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name: replaceOnChanges(name(64)),
  /** `auto` (the default): the API chooses the range; `manual`: `address` and `mask` give it. Changing it replaces the network. */
  type: replaceOnChanges(z.enum(["auto", "manual"]).default("auto")),
  /** Network address of a manual network, such as `192.168.1.0`. Changing it replaces the network, the old one first. */
  address: replaceOnChanges(z.ipv4("must be an IPv4 address such as 192.168.1.0").optional()),
  /** Prefix length of a manual network, 8 to 30. Changing it replaces the network, the old one first. */
  mask: replaceOnChanges(z.int().min(8).max(30).optional()),
  ...adoptable,
};

type Checked = CheckedInputs<typeof inputs>;

/** What a private network has beyond its inputs. */
export interface PrivateNetworkOutputs {
  /** Its address ranges as the API prints them, such as `192.168.1.0/24` or `10.240.0.0/16~10.240.0.255/16`. */
  segments: string[];
}

type Found = FoundVdc["PrivateNetwork"][number] & { vdc: FoundVdc };

const inVdc = (vdc: FoundVdc | undefined): Found[] =>
  vdc === undefined ? [] : vdc.PrivateNetwork.map((network) => ({ ...network, vdc }));

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface PrivateNetworkKind extends Resource<typeof inputs & typeof adoptable, PrivateNetworkOutputs, Found> {}

/** Private networks: CreatePrivateNetwork, DescribeVdc, DeletePrivateNetwork. The API can change nothing about them. */
export const privateNetwork: PrivateNetworkKind = {
  kind: "PrivateNetwork",
  description: "A network inside a VDC that nothing outside can reach.",
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
    { inputs: ["address", "mask"], property: "address", validate: ({ address, mask }) => wrongAddress(address, mask) },
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
    status: (found) => (isReady(found) && isSettled(found.vdc) ? "ready" : "busy"),
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
    const vdc = await findVdcHolding(context, known.vdcId, (candidate) =>
      candidate.PrivateNetwork.some((network) => network.PrivateId === id),
    );
    const found = inVdc(vdc).find((network) => network.PrivateId === id);
    if (found === undefined) return undefined;
    return {
      inputs: { vdcId: found.vdc.VdcId, name: found.Name, ...rangeOf(found, known) },
      outputs: { segments: found.Segments },
    };
  },

  // Every input replaces.
  update: () => Promise.resolve(),

  async delete(context, id, state) {
    await context.locks.hold(vdcLock(state.vdcId), async () => {
      const gone = async () =>
        inVdc(await findVdc(context, state.vdcId)).some((network) => network.PrivateId === id) ? undefined : true;
      if (await gone()) return;
      await change(context, {
        send: () => context.api.network.DeletePrivateNetwork({ PrivateId: id }),
        observe: gone,
        unmetCondition: `${id} is still there`,
        parent: () => vdcAsParent(context, state.vdcId),
        blockers: () => usersOfNetwork(context, state.vdcId, id),
      });
    });
  },

  conflict(network, { siblings: sharing }) {
    const over = ["vdcId", "address", "mask"];
    const others = sharing("vdcId");
    const other = others.find(({ inputs }) => overlap(network, inputs));
    if (other !== undefined)
      return { property: "address", reason: `overlaps with that of "${other.name}" in the same VDC`, inputs: over };
    const before = others.find(({ priorState: was = {} }) => overlap(network, was));
    return before === undefined
      ? undefined
      : {
          property: "address",
          reason: `overlaps with what "${before.name}" has until this run replaces it: change that in a run of its own first`,
          inputs: over,
        };
  },

  dependents: (context, id, { vdcId }) =>
    vdcId === undefined ? Promise.resolve([]) : usersOfNetwork(context, vdcId, id),

  // Two networks with a range in common cannot live side by side.
  deleteBeforeReplace: (state, news) => state.vdcId === news.vdcId && overlap(state, news),
};

/** The range of a manual network, as far as it can be read. */
function rangeOf(found: Found, known: Partial<Checked>): Partial<Checked> {
  const [address, mask] = found.Segments[0]?.split("/") ?? [];
  return known.type === "manual" && mask !== undefined ? { address, mask: Number(mask) } : {};
}

const manualRange = z.object({ type: z.literal("manual"), address: z.ipv4(), mask: z.int() });

/** Whether both are manual, with an address in common. */
function overlap(...networks: [Partial<Checked>, Partial<Checked>]): boolean {
  const ranges = networks.flatMap((network) => manualRange.safeParse(network).data ?? []);
  const size = 2 ** (32 - Math.min(...ranges.map(({ mask }) => mask)));
  const [first, last] = ranges.map(({ address }) => Math.floor(numberOf(address) / size));
  return first !== undefined && first === last;
}

const numberOf = (address: string) => address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);

function wrongAddress(address: string | undefined, mask: number | undefined): string | undefined {
  if (address === undefined || mask === undefined) return undefined;
  const size = 2 ** (32 - mask);
  const number = numberOf(address);
  if (number % size === 0) return undefined;
  const start = number - (number % size);
  const network = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join(".");
  return `is not where a /${mask} network begins: that is ${network}`;
}
