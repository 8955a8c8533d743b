import { change } from "../../api/change";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, isMarked, name, regionId, replaces } from "../../lifecycle/inputs";
import { contentsOf, findVdc, isSettled, vdcAsParent, vdcLock, type FoundVdc } from "../shared/vdcs";

const inputs = {
  /** Region to make it in, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  regionId: replaces(regionId()),
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  vdcName: name(36),
  ...adoptable,
};

/** What a VDC has beyond its inputs: nothing. */
type VdcOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface VdcKind extends Resource<typeof inputs & typeof adoptable, VdcOutputs, FoundVdc> {}

/** Virtual data centres: CreateVdc, DescribeVdc, ModifyVdcName, DeleteVdc. */
export const vdc: VdcKind = {
  kind: "Vdc",
  about: "A virtual data centre: the private world that networks and instances live in.",
  inputs,
  minutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateVdc",
    lock: ({ regionId, vdcName }) => `vdc name ${regionId} ${vdcName}`,
    marked: ({ vdcName }, nonce) => isMarked(vdcName, nonce),
    list: async ({ api }, { regionId }) => (await api.network.DescribeVdc({ RegionId: regionId })).data,
    find: findVdc,
    idOf: (found) => found.VdcId,
    matches: (found, { vdcName }) => found.VdcName === vdcName,
    condition: (found) => (isSettled(found) ? "ready" : "busy"),
    idFromTask: true,
    send: ({ api }, { regionId, vdcName }) => api.network.CreateVdc({ RegionId: regionId, VdcName: vdcName }),
  },

  async read(context, id) {
    const found = await findVdc(context, id);
    return found && { inputs: { regionId: found.RegionId, vdcName: found.VdcName }, outputs: {} };
  },

  async update(context, id, state, news) {
    if (news.vdcName === state.vdcName) return;
    await change(context, {
      send: () => context.api.network.ModifyVdcName({ VdcId: id, VdcName: news.vdcName }),
      reached: async () => ((await findVdc(context, id))?.VdcName === news.vdcName ? true : undefined),
      missing: `${id} still has its old name`,
      parent: () => vdcAsParent(context, id),
    });
  },

  delete: (context, id) =>
    context.locks.hold(vdcLock(id), async () => {
      if ((await findVdc(context, id)) === undefined) return;
      await change(context, {
        send: () => context.api.network.DeleteVdc({ VdcId: id }),
        reached: async () => ((await findVdc(context, id)) === undefined ? true : undefined),
        missing: `${id} is still there`,
        parent: () => vdcAsParent(context, id),
        holds: () => contentsOf(context, id),
      });
    }),
};
