import { change } from "../../api/change";
import type { Resource } from "../../lifecycle/resource";
import { adoptable, endsWithNonce, name, regionId, replaceOnChanges } from "../../lifecycle/inputs";
import { listContents, findVdc, isIdle, vdcAsParent, vdcLock, type FoundVdc } from "../shared/vdcs";

const inputs = {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  regionId: replaceOnChanges(regionId()),
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  vdcName: name(36),
  ...adoptable,
};

/** What a VDC has beyond its inputs: nothing. */
type VdcOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface VdcKind extends Resource<typeof inputs & typeof adoptable, VdcOutputs, FoundVdc> {}

/** Virtual data centers: CreateVdc, DescribeVdc, ModifyVdcName, DeleteVdc. */
export const vdc: VdcKind = {
  kind: "Vdc",
  description: "A virtual data center, which contains networks and instances.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateVdc",
    lock: ({ regionId, vdcName }) => `vdc name ${regionId} ${vdcName}`,
    hasUniqueName: ({ vdcName }, nonce) => endsWithNonce(vdcName, nonce),
    list: async ({ api }, { regionId }) => (await api.network.DescribeVdc({ RegionId: regionId })).data,
    find: findVdc,
    getId: (found) => found.VdcId,
    matches: (found, { vdcName }) => found.VdcName === vdcName,
    status: (found) => (isIdle(found) ? "ready" : "busy"),
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
      observe: async () => ((await findVdc(context, id))?.VdcName === news.vdcName ? true : undefined),
      unmetCondition: `${id} still has its old name`,
      parent: () => vdcAsParent(context, id),
    });
  },

  delete: (context, id) =>
    context.locks.hold(vdcLock(id), async () => {
      if ((await findVdc(context, id)) === undefined) return;
      await change(context, {
        send: () => context.api.network.DeleteVdc({ VdcId: id }),
        observe: async () => ((await findVdc(context, id)) === undefined ? true : undefined),
        unmetCondition: `${id} still exists`,
        parent: () => vdcAsParent(context, id),
        blockers: () => listContents(context, id),
      });
    }),
};
