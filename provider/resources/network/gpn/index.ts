import { change } from "../../../api/change";
import { pollFor, visibleWithinMs } from "../../../api/wait";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable } from "../../../lifecycle/inputs";
import { holdVdcs } from "../../shared/vdcs";
import { asParent, findGpn, gpnLock, isIdle, listGpns, type FoundGpn } from "./listing";
import { inputs, type CheckedGpn } from "./inputs";
import { pointId, pointsOfGpn, samePoints, vdcIdsOf, pointsWithout, type AccessPoint } from "./point";
import { connect, disconnect, namesOfPoints, explainConflicts, pointsOf } from "./points";

/** What a global private network has beyond its inputs. */
export interface GpnOutputs {
  /** Number of its overlay network. */
  evpnId?: number;
  /** Id of its order. */
  subOrderId?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface GpnKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  GpnOutputs,
  FoundGpn
> {}

/** Global private networks: CreateGPN, DescribeGPN, DescribeAccessInfo, AddAccessPoint, DeleteAccessPoint, DeleteGpn. */
export const gpn: GpnKind = {
  kind: "Gpn",
  description: "A global private network: it connects private networks of VDCs, in any region, and points of presence.",
  inputs,
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    action: "CreateGPN",
    lock: (checked) => `gpn name ${checked.name}`,
    hasUniqueName: (checked, nonce) => endsWithNonce(checked.name, nonce),
    list: listGpns,
    find: findGpn,
    getId: (found) => found.GpnId,
    matches: (found, checked) => found.Name === checked.name,
    status: (found) => (isIdle(found) ? "ready" : "busy"),
    send: (context, checked) => {
      const { accessPoints = [] } = checked;
      return holdVdcs(context, vdcIdsOf(accessPoints), () =>
        explainConflicts(context, accessPoints, context.api.network.CreateGPN(orderOf(checked))),
      );
    },
    parent: (context, { accessPoints = [] }) => asParent(context, undefined, accessPoints),
  },
  lostOnReplace: "the connection between all its access points",

  async read(context, id) {
    const found = await findGpn(context, id);
    return (
      found && {
        inputs: { name: found.Name, qos: found.Qos, accessPoints: pointsOf(found) },
        outputs: { evpnId: found.EvpnId, subOrderId: found.SubOrderId },
      }
    );
  },

  update: (context, id, state, { accessPoints }, saveProgress) =>
    context.locks.hold(gpnLock(id), async () => {
      if (accessPoints === undefined) return;
      const isNew = state.subOrderId === undefined && state.evpnId === undefined;
      if (!isNew && samePoints(state.accessPoints, accessPoints)) return;
      // The access points of a new GPN may show later than the GPN itself.
      if (isNew) await pollFor(context, visibleWithinMs, () => showsAll(context, id, accessPoints));
      let current = isNew || state.accessPoints === undefined ? await readPoints(context, id) : state.accessPoints;
      validateVdcs(current, accessPoints);
      for (const point of pointsWithout(accessPoints, current)) {
        // Recorded before: a point that shows late must not be forgotten.
        saveProgress({ accessPoints: (current = [...current, point]) });
        await connect(context, id, point);
      }
      for (const point of pointsWithout(current, accessPoints)) {
        await disconnect(context, id, point);
        saveProgress({ accessPoints: (current = pointsWithout(current, [point])) });
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(gpnLock(id), async () => {
      for (const point of state.accessPoints ?? []) await disconnect(context, id, point);
      if ((await findGpn(context, id)) === undefined) return;
      await change(context, {
        send: () => context.api.gpn.DeleteGpn({ GpnId: id }),
        observe: async () => ((await findGpn(context, id)) === undefined ? true : undefined),
        unmetCondition: `GPN ${id} still exists`,
        parent: () => asParent(context, id, []),
        async blockers() {
          const found = await findGpn(context, id);
          return found === undefined ? [] : namesOfPoints(found);
        },
      });
    }),

  idsInUse: ({ accessPoints = [] }) => accessPoints.flatMap((point) => point.privateNetworkId ?? []),

  // A private network is in one GPN at a time; a `GpnAccessPoint` may connect one that is not in the new list.
  deleteBeforeReplace: (state) => state.accessPoints?.some((point) => point.privateNetworkId !== undefined) === true,

  declaredList: (id, { accessPoints }) =>
    id !== undefined && accessPoints !== undefined ? { name: pointsOfGpn(id), isWhole: true } : undefined,
  owns: (id, { accessPoints = [] }) => accessPoints.map((point) => ["GpnAccessPoint", pointId(id, point)] as const),

  warnings: (state, news) =>
    state.accessPoints === undefined && news.accessPoints !== undefined
      ? ["accessPoints: the list is managed from now on: all other access points are disconnected"]
      : [],
};

const orderOf = ({ accessPoints = [], name, qos }: CheckedGpn) => ({
  Name: name,
  Qos: qos,
  AccessPoint: accessPoints.flatMap(({ vdcId, privateNetworkId }) =>
    vdcId === undefined || privateNetworkId === undefined
      ? []
      : [{ VdcId: vdcId, PrivateId: privateNetworkId, AccessPointType: "vdc" as const }],
  ),
  PopAccessPoint: accessPoints.flatMap(({ popId }) =>
    popId === undefined ? [] : [{ PopId: popId, AccessPointType: "pop" as const }],
  ),
});

/** Refuses a list that gives the wrong VDC for a connected network: the VDC of a network never changes. */
function validateVdcs(current: readonly AccessPoint[], declared: readonly AccessPoint[]): void {
  for (const { privateNetworkId, vdcId } of declared) {
    const connected = current.find(
      (point) => privateNetworkId !== undefined && point.privateNetworkId === privateNetworkId,
    );
    if (connected !== undefined && connected.vdcId !== vdcId)
      throw new Error(
        `accessPoints: private network ${privateNetworkId} is in VDC ${connected.vdcId}, not in ${vdcId}`,
      );
  }
}

async function readPoints(context: Context, id: string): Promise<AccessPoint[]> {
  const found = await findGpn(context, id);
  return found === undefined ? [] : pointsOf(found);
}

const showsAll = async (context: Context, id: string, points: readonly AccessPoint[]) =>
  pointsWithout(points, await readPoints(context, id)).length === 0 ? true : undefined;
