import { change } from "../../../api/change";
import { ApiError, isBusy } from "../../../api/errors";
import { NotFoundError, notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import { holdVdcs } from "../../shared/vdcs";
import { asParent, findGpn, idleGpn, isIdle, listGpns, type FoundGpn } from "./listing";
import { targetOf, vdcIdsOf, pointsWithout, type AccessPoint } from "./point";

/** What a global private network connects, as far as inputs can name it: networks of VPCs, a newer product, are left out. */
export const pointsOf = ({ JoinPops, JoinVdcs }: FoundGpn): AccessPoint[] => [
  ...JoinVdcs.map(({ VdcId, PrivateId }) => ({ vdcId: VdcId, privateNetworkId: PrivateId })),
  ...JoinPops.map(({ PopId }) => ({ popId: PopId })),
];

/** Everything that a global private network connects, as messages call it. */
export const namesOfPoints = ({ JoinPops, JoinVdcs, JoinVpcs }: FoundGpn): string[] => [
  ...JoinVdcs.map(({ PrivateId, VdcName }) => `private network ${PrivateId} of VDC ${VdcName}`),
  ...JoinVpcs.map(({ PrivateId, VpcName }) => `private network ${PrivateId} of VPC ${VpcName}`),
  ...JoinPops.map(({ PopId, PopName }) => `point of presence ${PopName} (${PopId})`),
];

const connects = (gpn: FoundGpn, point: AccessPoint) => pointsWithout([point], pointsOf(gpn)).length === 0;

/** Connects a point, unless it is connected already; under the lock of the global private network. */
export function connect(context: Context, gpnId: string, point: AccessPoint): Promise<void> {
  return holdVdcs(context, vdcIdsOf([point]), async () => {
    const gpn = await idleGpn(context, gpnId, "AddAccessPoint");
    if (gpn !== undefined && connects(gpn, point)) return;
    const request = await requestOf(context, point);
    const connecting = change(context, {
      send: () => context.api.network.AddAccessPoint({ GpnId: gpnId, ...request }),
      async observe() {
        const found = await findGpn(context, gpnId);
        if (found === undefined) throw notFound(`GPN ${gpnId}`);
        return isIdle(found) && connects(found, point) ? true : undefined;
      },
      unmetCondition: `GPN ${gpnId} does not connect ${targetOf(point)} yet`,
      parent: () => asParent(context, gpnId, [point]),
    });
    await withConflictingGpns(context, [point], connecting);
  });
}

/** The same work; where it is refused because of a network that another has, the error names that one. */
export async function withConflictingGpns<T>(
  context: Context,
  points: readonly AccessPoint[],
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError) || isBusy(error)) throw error;
    const holders = (await listGpns(context).catch(() => [])).filter((gpn) =>
      points.some((point) => point.privateNetworkId !== undefined && connects(gpn, point)),
    );
    if (holders.length === 0) throw error;
    const names = holders.map(({ GpnId, Name }) => `${Name} (${GpnId})`).join(", ");
    throw error.because(`GPN ${names} connects it: disconnect it there in a run of its own first`);
  }
}

/** Disconnects a point, unless it is not connected; under the lock of the global private network. */
export function disconnect(context: Context, gpnId: string, point: AccessPoint): Promise<void> {
  return holdVdcs(context, vdcIdsOf([point]), async () => {
    const gpn = await idleGpn(context, gpnId, "DeleteAccessPoint");
    if (gpn === undefined || !connects(gpn, point)) return;
    await change(context, {
      send: () => context.api.network.DeleteAccessPoint({ GpnId: gpnId, DelPoints: [targetOf(point)] }),
      async observe() {
        const found = await findGpn(context, gpnId);
        return found === undefined || (isIdle(found) && !connects(found, point)) ? true : undefined;
      },
      unmetCondition: `GPN ${gpnId} still connects ${targetOf(point)}`,
      parent: () => asParent(context, gpnId, [point]),
    });
  });
}

/** The point as AddAccessPoint wants it: with its city, which only DescribeAccessInfo tells. */
async function requestOf({ api }: Context, { vdcId, privateNetworkId, popId }: AccessPoint) {
  if (vdcId !== undefined && privateNetworkId !== undefined) {
    const { data } = await api.network.DescribeAccessInfo({ Type: "vdc" });
    const city = data?.Vdc.find(({ VdcId }) => VdcId === vdcId)?.CityId ?? noCity(`VDC ${vdcId}`);
    return { VdcAdd: [{ VdcId: vdcId, PrivateId: privateNetworkId, CityId: city, PointType: "VDC" as const }] };
  }
  const { data } = await api.network.DescribeAccessInfo({ Type: "pop" });
  const city = data?.Pop.find(({ PopId }) => PopId === popId)?.CityId ?? noCity(`point of presence ${popId}`);
  return { PopAdd: [{ PopId: popId ?? "", CityId: city, PointType: "Pop" as const }] };
}

function noCity(place: string): never {
  throw new NotFoundError(`DescribeAccessInfo does not list ${place}: it cannot be connected`);
}
