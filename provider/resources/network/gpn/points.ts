import { change } from "../../../api/change";
import { ApiError, isBusy } from "../../../api/errors";
import { NotFoundError, notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import { holdVdcs } from "../../shared/vdcs";
import { asParent, findGpn, findIdleGpn, isIdle, listGpns, type FoundGpn } from "./listing";
import { targetOf, vdcIdsOf, pointsWithout, type AccessPoint } from "./point";

/** The access points of a global private network, without networks of VPCs, a newer product that inputs cannot name. */
export const pointsOf = ({ JoinPops, JoinVdcs }: FoundGpn): AccessPoint[] => [
  ...JoinVdcs.map(({ VdcId, PrivateId }) => ({ vdcId: VdcId, privateNetworkId: PrivateId })),
  ...JoinPops.map(({ PopId }) => ({ popId: PopId })),
];

/** All access points of a global private network, as messages call them. */
export const namesOfPoints = ({ JoinPops, JoinVdcs, JoinVpcs }: FoundGpn): string[] => [
  ...JoinVdcs.map(({ PrivateId, VdcName }) => `private network ${PrivateId} of VDC ${VdcName}`),
  ...JoinVpcs.map(({ PrivateId, VpcName }) => `private network ${PrivateId} of VPC ${VpcName}`),
  ...JoinPops.map(({ PopId, PopName }) => `point of presence ${PopName} (${PopId})`),
];

const connects = (gpn: FoundGpn, point: AccessPoint) => pointsWithout([point], pointsOf(gpn)).length === 0;

/** Connects a point, unless it is connected already; under the lock of the global private network. */
export function connect(context: Context, gpnId: string, point: AccessPoint): Promise<void> {
  return holdVdcs(context, vdcIdsOf([point]), async () => {
    const gpn = await findIdleGpn(context, gpnId, "AddAccessPoint");
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
    await explainConflicts(context, [point], connecting);
  });
}

/** Waits for work; where it is refused because another global private network connects one of the networks, the error names it. */
export async function explainConflicts<T>(
  context: Context,
  points: readonly AccessPoint[],
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError) || isBusy(error)) throw error;
    const others = (await listGpns(context).catch(() => [])).filter((gpn) =>
      points.some((point) => point.privateNetworkId !== undefined && connects(gpn, point)),
    );
    if (others.length === 0) throw error;
    const names = others.map(({ GpnId, Name }) => `${Name} (${GpnId})`).join(", ");
    throw error.because(`GPN ${names} connects it: disconnect it there in a run of its own first`);
  }
}

/** Disconnects a point, if it is connected; under the lock of the global private network. */
export function disconnect(context: Context, gpnId: string, point: AccessPoint): Promise<void> {
  return holdVdcs(context, vdcIdsOf([point]), async () => {
    const gpn = await findIdleGpn(context, gpnId, "DeleteAccessPoint");
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

/** The point as AddAccessPoint takes it: with its city, which only DescribeAccessInfo shows. */
async function requestOf({ api }: Context, { vdcId, privateNetworkId, popId }: AccessPoint) {
  if (vdcId !== undefined && privateNetworkId !== undefined) {
    const { data } = await api.network.DescribeAccessInfo({ Type: "vdc" });
    const city = data?.Vdc.find(({ VdcId }) => VdcId === vdcId)?.CityId ?? failWithoutCity(`VDC ${vdcId}`);
    return { VdcAdd: [{ VdcId: vdcId, PrivateId: privateNetworkId, CityId: city, PointType: "VDC" as const }] };
  }
  const { data } = await api.network.DescribeAccessInfo({ Type: "pop" });
  const city = data?.Pop.find(({ PopId }) => PopId === popId)?.CityId ?? failWithoutCity(`point of presence ${popId}`);
  return { PopAdd: [{ PopId: popId ?? "", CityId: city, PointType: "Pop" as const }] };
}

function failWithoutCity(place: string): never {
  throw new NotFoundError(`DescribeAccessInfo does not list ${place}: it cannot be connected`);
}
