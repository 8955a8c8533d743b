import type { gpn as rows, network as networkRows } from "../../provider/catalogue/network";
import { regions } from "../../provider/catalogue/regions";
import type { Account } from "../account/account";
import { drop, put } from "../account/change";
import { printGpn } from "../replies/gpnReply";
import type { Handlers } from "./handler";
import { checkIdleNetwork, idleVdcOf, incorrectVdcStatus, privateNetworkOf } from "../account/lookup";
import { cityOf, pointsOfPresence } from "../goods/pointsOfPresence";
import { malformed, Refusal } from "../refusals/refusal";
import { acceptedByNumber, found } from "../replies/reply";
import type { AccessPoint, Gpn } from "../account/store";
import type { TaskOrder } from "../account/task";

type GpnActions = Pick<
  typeof networkRows,
  "DescribeGPN" | "AddAccessPoint" | "DeleteAccessPoint" | "DescribeAccessInfo" | "CreateGPN"
>;

type NewPoint = Omit<AccessPoint, "id" | "gpnId">;

/** Global private networks: what `/network` answers. */
export const gpnsOfNetwork: Handlers<GpnActions> = {
  DescribeGPN({ GpnId, Key = "" }, account) {
    const gpns = account.tables.gpns.all();
    const asked = gpns.filter(({ id, name }) => (GpnId === undefined || id === GpnId) && name.includes(Key));
    return found(asked.map((gpn) => printGpn(account, gpn)));
  },

  AddAccessPoint({ GpnId, VdcAdd = [], PopAdd = [] }, account) {
    const gpn = idleGpnOf(account, "AddAccessPoint", GpnId);
    const points = [
      ...VdcAdd.map(({ CityId, ...point }) => {
        const { regionId } = idleVdcOf(account, "AddAccessPoint", point.VdcId);
        if (CityId !== cityOf(regionId)) throw invalid("CityId is not the city of the VDC.");
        return vdcPoint(account, "AddAccessPoint", point);
      }),
      ...PopAdd.map(({ CityId, PopId }) => popPoint(PopId, CityId)),
    ];
    if (points.length === 0) throw invalid("VdcAdd and PopAdd must not both be empty.");
    const { changes, ids } = pointsIn(account, gpn, points);
    account.change(...changes);
    const holds = { [gpn.id]: "updating", ...Object.fromEntries(ids.map((id) => [id, "creating"])) };
    const fail = ids.map((id) => drop("accessPoints", id));
    return acceptedByNumber(start(account, { type: "addAccessPoint", holds, finish: [], fail }));
  },

  DeleteAccessPoint({ GpnId, DelPoints }, account) {
    const gpn = idleGpnOf(account, "DeleteAccessPoint", GpnId);
    const points = account.tables.accessPoints.where("gpnId", gpn.id);
    const ids = DelPoints.map((target) => {
      const point = points.find(({ targetId }) => targetId === target);
      if (point === undefined) throw invalid(`The GPN has no access point "${target}".`);
      return point.id;
    });
    if (ids.length === 0) throw invalid("DelPoints must not be empty.");
    const finish = ids.map((id) => drop("accessPoints", id));
    return acceptedByNumber(
      start(account, { type: "deleteAccessPoint", holds: { [gpn.id]: "updating" }, finish, fail: [] }),
    );
  },

  DescribeAccessInfo({ Type }, account) {
    const pops = pointsOfPresence.map(({ cityId, id, name }) => ({ PopId: id, CityId: cityId, PopName: name }));
    const data = Type === "vdc" ? { Pop: null, Vdc: accessibleVdcs(account) } : { Pop: pops, Vdc: null };
    return { ...found(data), TaskId: "" };
  },

  CreateGPN({ Name, Qos, AccessPoint: vdcs, PopAccessPoint: pops }, account) {
    if (Name === "") throw invalid("Name must not be empty.");
    if (Qos < 1) throw invalid("Qos must be 1 at least.");
    const points = [
      ...vdcs.map((point) => vdcPoint(account, "CreateGPN", point)),
      ...pops.map(({ PopId }) => popPoint(PopId)),
    ];
    const { random } = account;
    const gpn = {
      id: random.uuid(),
      name: Name,
      qos: Qos,
      evpnId: 14_000 + random.below(1000),
      orderId: random.uuid(),
    };
    const { changes, ids } = pointsIn(account, gpn, points);
    account.change(put("gpns", gpn), ...changes);
    const holds = Object.fromEntries([gpn.id, ...ids].map((id) => [id, "creating"]));
    return acceptedByNumber(start(account, { type: "createGpn", holds, finish: [], fail: [drop("gpns", gpn.id)] }));
  },
};

/** Global private networks: what `/gpn` answers. */
export const gpn: Handlers<typeof rows> = {
  DeleteGpn({ GpnId }, account) {
    const { id } = idleGpnOf(account, "DeleteGpn", GpnId);
    if (!account.switches.gpnDeletedWithPoints && account.tables.accessPoints.where("gpnId", id).length > 0)
      throw incorrectVdcStatus("the GPN has access points");
    const finish = [drop("gpns", id)];
    return acceptedByNumber(start(account, { type: "deleteGpn", holds: { [id]: "deleting" }, finish, fail: [] }));
  },
};

const invalid = (reason: string) => new Refusal(400, "ParameterInvalid", reason);

/** Starts a task; the real cloud's ResourceId is unknown here. */
const start = (account: Account, order: Omit<TaskOrder, "resourceId">) => account.start({ resourceId: "", ...order });

function idleGpnOf(account: Account, action: string, id: string): Gpn {
  const gpn = account.tables.gpns.get(id);
  if (gpn === undefined) throw malformed(action, "GpnId", 'The specified parameter "GpnId" is not valid.');
  const status = account.tasks.statusOf(id);
  if (status !== undefined)
    throw new Refusal(400, "TaskDuplicate", `Another task of the GPN is running: it is ${status}.`);
  return gpn;
}

function vdcPoint(account: Account, action: string, point: { VdcId: string; PrivateId: string }): NewPoint {
  const vdc = idleVdcOf(account, action, point.VdcId);
  const network = privateNetworkOf(account, action, point.PrivateId);
  if (network.vdcId !== vdc.id) throw invalid("The private network is in another VDC.");
  checkIdleNetwork(account, network.id);
  return { kind: "vdc", vdcId: vdc.id, targetId: network.id };
}

function popPoint(popId: string, cityId?: string): NewPoint {
  const pop = pointsOfPresence.find(({ id }) => id === popId);
  if (pop === undefined || (cityId ?? pop.cityId) !== pop.cityId)
    throw invalid(`There is no point of presence "${popId}" in that city.`);
  return { kind: "pop", vdcId: "", targetId: popId };
}

/** The changes that make points part of a network; a private network can be part of one only. */
function pointsIn(account: Account, gpn: Gpn, points: readonly NewPoint[]) {
  const targets = points.map(({ targetId }) => targetId);
  const taken = points.find(({ kind, targetId }) => {
    const others = account.tables.accessPoints.where("targetId", targetId);
    return others.some(({ gpnId }) => kind === "vdc" || gpnId === gpn.id);
  });
  if (taken !== undefined) throw invalid(`"${taken.targetId}" is in a GPN already.`);
  if (new Set(targets).size < targets.length) throw invalid("An access point is given twice.");
  const rows = points.map((point) => ({ id: `${gpn.id}/${point.targetId}`, gpnId: gpn.id, ...point }));
  return { ids: rows.map(({ id }) => id), changes: rows.map((row) => put("accessPoints", row)) };
}

function accessibleVdcs({ tables }: Account) {
  return tables.vdcs.all().map(({ id, name, regionId }) => {
    const region = regions.find((candidate) => candidate.id === regionId);
    const networks = tables.privateNetworks.where("vdcId", id);
    return {
      CityId: cityOf(regionId),
      PrivateNetwork: networks.map((network) => ({ Address: network.address, PrivateId: network.id })),
      RegionId: regionId,
      RegionName: region?.name ?? regionId,
      VdcId: id,
      VdcName: name,
      ZoneName: region?.zone ?? "",
    };
  });
}
