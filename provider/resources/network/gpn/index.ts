import { change } from "../../../api/change";
import { pollFor, visibleWithinMs } from "../../../api/wait";
import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable } from "../../../lifecycle/inputs";
import { holdVdcs } from "../../shared/vdcs";
import { asParent, findGpn, gpnLock, isIdle, listGpns, type FoundGpn } from "./listing";
import { inputs, type CheckedGpn } from "./inputs";
import { pointId, pointsOfGpn, samePoints, vdcIdsOf, pointsWithout, type AccessPoint } from "./point";
import { connect, disconnect, namesOfPoints, withConflictingGpns, pointsOf } from "./points";

/** What a global private network has beyond its inputs. */
export interface GpnOutputs {
  /** Number of the overlay network behind it. */
  evpnId?: number;
  /** Its order. */
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
        withConflictingGpns(context, accessPoints, context.api.network.CreateGPN(orderOf(checked))),
      );
    },
    parent: (context, { accessPoints = [] }) => asParent(context, undefined, accessPoints),
  },
  lostOnReplace: "the connection of all networks that it connects",

  async read(context, id) {
    const found = await findGpn(context, id);
    return (
      found && {
        inputs: { name: found.Name, qos: found.Qos, accessPoints: pointsOf(found) },
        outputs: { evpnId: found.EvpnId, subOrderId: found.SubOrderId },
      }
    );
  },

  update: (context, id, state, { accessPoints: wanted }, saveProgress) =>
    context.locks.hold(gpnLock(id), async () => {
      if (wanted === undefined) return;
      const isNew = state.subOrderId === undefined && state.evpnId === undefined;
      if (!isNew && samePoints(state.accessPoints, wanted)) return;
      // What CreateGPN was to connect may show later than the thing itself.
      if (isNew) await pollFor(context, visibleWithinMs, () => showsAll(context, id, wanted));
      let now = isNew || state.accessPoints === undefined ? await pointsAt(context, id) : state.accessPoints;
      refuseOtherVdc(now, wanted);
      for (const point of pointsWithout(wanted, now)) {
        // Noted before: one that shows late must not be forgotten.
        saveProgress({ accessPoints: (now = [...now, point]) });
        await connect(context, id, point);
      }
      for (const point of pointsWithout(now, wanted)) {
        await disconnect(context, id, point);
        saveProgress({ accessPoints: (now = pointsWithout(now, [point])) });
      }
    }),

  delete: (context, id, state) =>
    context.locks.hold(gpnLock(id), async () => {
      for (const point of state.accessPoints ?? []) await disconnect(context, id, point);
      if ((await findGpn(context, id)) === undefined) return;
      await change(context, {
        send: () => context.api.gpn.DeleteGpn({ GpnId: id }),
        observe: async () => ((await findGpn(context, id)) === undefined ? true : undefined),
        unmetCondition: `GPN ${id} is still there`,
        parent: () => asParent(context, id, []),
        async blockers() {
          const found = await findGpn(context, id);
          return found === undefined ? [] : namesOfPoints(found);
        },
      });
    }),

  idsInUse: ({ accessPoints = [] }) => accessPoints.flatMap((point) => point.privateNetworkId ?? []),

  // A private network is in one of them at a time; one that leaves the list may be wanted by a `GpnAccessPoint`.
  deleteBeforeReplace: (state) => state.accessPoints?.some((point) => point.privateNetworkId !== undefined) === true,

  declaredList: (id, { accessPoints }) =>
    id !== undefined && accessPoints !== undefined ? { name: pointsOfGpn(id), isWhole: true } : undefined,
  owns: (id, { accessPoints = [] }) => accessPoints.map((point) => ["GpnAccessPoint", pointId(id, point)] as const),

  warnings: (state, news) =>
    state.accessPoints === undefined && news.accessPoints !== undefined
      ? ["accessPoints: from now on the list is exclusive: whatever else the GPN connects is disconnected"]
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

/** A network is in one VDC for life: the list is wrong where it names another. */
function refuseOtherVdc(now: readonly AccessPoint[], wanted: readonly AccessPoint[]): void {
  for (const { privateNetworkId, vdcId } of wanted) {
    const there = now.find((point) => privateNetworkId !== undefined && point.privateNetworkId === privateNetworkId);
    if (there !== undefined && there.vdcId !== vdcId)
      throw new Error(`accessPoints: private network ${privateNetworkId} is in VDC ${there.vdcId}, not in ${vdcId}`);
  }
}

async function pointsAt(context: Context, id: string): Promise<AccessPoint[]> {
  const found = await findGpn(context, id);
  return found === undefined ? [] : pointsOf(found);
}

const showsAll = async (context: Context, id: string, points: readonly AccessPoint[]) =>
  pointsWithout(points, await pointsAt(context, id)).length === 0 ? true : undefined;
