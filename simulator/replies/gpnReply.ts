import type { Account } from "../account/account";
import type { AccessPoint, Gpn } from "../account/store";
import { cityOf, pointsOfPresence } from "../goods/pointsOfPresence";
import type { Json } from "./reply";
import { formatRange } from "./vdcReply";

const statusLabels: Record<string, string> = { ok: "正常", creating: "创建中", updating: "变更中", deleting: "删除中" };

/** Formats a global private network as DescribeGPN returns it, without the access points that are still being added. */
export function formatGpn(account: Account, gpn: Gpn): Json {
  const status = account.tasks.statusOf(gpn.id) ?? "ok";
  const points = account.tables.accessPoints
    .where("gpnId", gpn.id)
    .filter(({ id }) => account.tasks.statusOf(id) !== "creating");
  const pops = points.filter(({ kind }) => kind === "pop").map(({ targetId }) => formatPop(gpn, targetId));
  return {
    GpnId: gpn.id,
    Name: gpn.name,
    Qos: gpn.qos,
    EvpnId: gpn.evpnId,
    Status: status,
    StatusStr: statusLabels[status] ?? status,
    SubOrderId: gpn.orderId,
    JoinVdcs: points.filter(({ kind }) => kind === "vdc").map((point) => formatVdcPoint(account, gpn, point)),
    JoinVpcs: [],
    JoinPops: pops.length === 0 ? null : pops,
  };
}

function formatVdcPoint(account: Account, gpn: Gpn, point: AccessPoint): Json {
  const vdc = account.tables.vdcs.get(point.vdcId);
  const network = account.tables.privateNetworks.get(point.targetId);
  return {
    VdcId: point.vdcId,
    VdcName: vdc?.name ?? "",
    RegionId: vdc?.regionId ?? "",
    CityId: cityOf(vdc?.regionId ?? ""),
    PrivateId: point.targetId,
    PrivateNet: network === undefined ? "" : formatRange(network),
    Address: network?.address ?? "",
    Qos: gpn.qos,
  };
}

function formatPop({ qos }: Gpn, popId: string): Json {
  const pop = pointsOfPresence.find(({ id }) => id === popId);
  return { PopId: popId, CityId: pop?.cityId ?? "", PopName: pop?.name ?? "", Qos: qos };
}
