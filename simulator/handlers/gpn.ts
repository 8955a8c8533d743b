import type { gpn as rows, network as networkRows } from "../../provider/catalogue/network";
import { regions } from "../../provider/catalogue/regions";
import type { Account } from "../account/account";
import { drop, put } from "../account/change";
import { checkNetworkIsIdle, getIdleVdc, getPrivateNetwork, incorrectVdcStatus } from "../account/lookup";
import type { AccessPoint, Gpn } from "../account/store";
import type { TaskOrder } from "../account/task";
import { cityOf, pointsOfPresence } from "../goods/pointsOfPresence";
import { malformed, Refusal } from "../refusals/refusal";
import { formatGpn } from "../replies/gpnReply";
import { dataReply, numericTaskReply } from "../replies/reply";
import type { Handlers } from "./handler";

type GpnActions = Pick<
  typeof networkRows,
  "DescribeGPN" | "AddAccessPoint" | "DeleteAccessPoint" | "DescribeAccessInfo" | "CreateGPN"
>;

type NewAccessPoint = Omit<AccessPoint, "id" | "gpnId">;

/** Handlers for global private networks on `/network`. */
export const networkGpns: Handlers<GpnActions> = {
  DescribeGPN({ GpnId, Key = "" }, account) {
    const gpns = account.tables.gpns.all();
    const requested = gpns.filter(({ id, name }) => (GpnId === undefined || id === GpnId) && name.includes(Key));
    return dataReply(requested.map((gpn) => formatGpn(account, gpn)));
  },

  AddAccessPoint({ GpnId, VdcAdd = [], PopAdd = [] }, account) {
    const gpn = getIdleGpn(account, "AddAccessPoint", GpnId);
    const points = [
      ...VdcAdd.map(({ CityId, ...point }) => {
        const { regionId } = getIdleVdc(account, "AddAccessPoint", point.VdcId);
        if (CityId !== cityOf(regionId)) throw parameterInvalid("CityId is not the city of the VDC.");
        return checkVdcPoint(account, "AddAccessPoint", point);
      }),
      ...PopAdd.map(({ CityId, PopId }) => checkPopPoint(PopId, CityId)),
    ];
    if (points.length === 0) throw parameterInvalid("VdcAdd and PopAdd must not both be empty.");
    const { changes, ids } = addPoints(account, gpn, points);
    account.change(...changes);
    const holds = { [gpn.id]: "updating", ...Object.fromEntries(ids.map((id) => [id, "creating"])) };
    const fail = ids.map((id) => drop("accessPoints", id));
    return numericTaskReply(startGpnTask(account, { type: "addAccessPoint", holds, finish: [], fail }));
  },

  DeleteAccessPoint({ GpnId, DelPoints }, account) {
    const gpn = getIdleGpn(account, "DeleteAccessPoint", GpnId);
    const points = account.tables.accessPoints.where("gpnId", gpn.id);
    const ids = DelPoints.map((target) => {
      const point = points.find(({ targetId }) => targetId === target);
      if (point === undefined) throw parameterInvalid(`The GPN has no access point "${target}".`);
      return point.id;
    });
    if (ids.length === 0) throw parameterInvalid("DelPoints must not be empty.");
    const finish = ids.map((id) => drop("accessPoints", id));
    return numericTaskReply(
      startGpnTask(account, { type: "deleteAccessPoint", holds: { [gpn.id]: "updating" }, finish, fail: [] }),
    );
  },

  DescribeAccessInfo({ Type }, account) {
    const pops = pointsOfPresence.map(({ cityId, id, name }) => ({ PopId: id, CityId: cityId, PopName: name }));
    const data = Type === "vdc" ? { Pop: null, Vdc: listAccessibleVdcs(account) } : { Pop: pops, Vdc: null };
    return { ...dataReply(data), TaskId: "" };
  },

  CreateGPN({ Name, Qos, AccessPoint: vdcs, PopAccessPoint: pops }, account) {
    if (Name === "") throw parameterInvalid("Name must not be empty.");
    if (Qos < 1) throw parameterInvalid("Qos must be 1 at least.");
    const points = [
      ...vdcs.map((point) => checkVdcPoint(account, "CreateGPN", point)),
      ...pops.map(({ PopId }) => checkPopPoint(PopId)),
    ];
    const { random } = account;
    const gpn = {
      id: random.uuid(),
      name: Name,
      qos: Qos,
      evpnId: 14_000 + random.below(1000),
      orderId: random.uuid(),
    };
    const { changes, ids } = addPoints(account, gpn, points);
    account.change(put("gpns", gpn), ...changes);
    const holds = Object.fromEntries([gpn.id, ...ids].map((id) => [id, "creating"]));
    return numericTaskReply(
      startGpnTask(account, { type: "createGpn", holds, finish: [], fail: [drop("gpns", gpn.id)] }),
    );
  },
};

/** Handlers for global private networks on `/gpn`. */
export const gpn: Handlers<typeof rows> = {
  DeleteGpn({ GpnId }, account) {
    const { id } = getIdleGpn(account, "DeleteGpn", GpnId);
    if (!account.switches.gpnDeletedWithPoints && account.tables.accessPoints.where("gpnId", id).length > 0)
      throw incorrectVdcStatus("the GPN has access points");
    const finish = [drop("gpns", id)];
    return numericTaskReply(
      startGpnTask(account, { type: "deleteGpn", holds: { [id]: "deleting" }, finish, fail: [] }),
    );
  },
};

const parameterInvalid = (reason: string) => new Refusal(400, "ParameterInvalid", reason);

/** The ResourceId of these tasks in the real cloud is unknown. */
const startGpnTask = (account: Account, order: Omit<TaskOrder, "resourceId">) =>
  account.startTask({ resourceId: "", ...order });

function getIdleGpn(account: Account, action: string, id: string): Gpn {
  const gpn = account.tables.gpns.get(id);
  if (gpn === undefined) throw malformed(action, "GpnId", 'The specified parameter "GpnId" is not valid.');
  const status = account.tasks.statusOf(id);
  if (status !== undefined)
    throw new Refusal(400, "TaskDuplicate", `Another task of the GPN is running: it is ${status}.`);
  return gpn;
}

function checkVdcPoint(account: Account, action: string, point: { VdcId: string; PrivateId: string }): NewAccessPoint {
  const vdc = getIdleVdc(account, action, point.VdcId);
  const network = getPrivateNetwork(account, action, point.PrivateId);
  if (network.vdcId !== vdc.id) throw parameterInvalid("The private network is in another VDC.");
  checkNetworkIsIdle(account, network.id);
  return { kind: "vdc", vdcId: vdc.id, targetId: network.id };
}

function checkPopPoint(popId: string, cityId?: string): NewAccessPoint {
  const pop = pointsOfPresence.find(({ id }) => id === popId);
  if (pop === undefined || (cityId ?? pop.cityId) !== pop.cityId)
    throw parameterInvalid(`There is no point of presence "${popId}" in that city.`);
  return { kind: "pop", vdcId: "", targetId: popId };
}

/** Returns the changes that add points to a global private network; a private network can be part of one only. */
function addPoints(account: Account, gpn: Gpn, points: readonly NewAccessPoint[]) {
  const targets = points.map(({ targetId }) => targetId);
  const taken = points.find(({ kind, targetId }) => {
    const others = account.tables.accessPoints.where("targetId", targetId);
    return others.some(({ gpnId }) => kind === "vdc" || gpnId === gpn.id);
  });
  if (taken !== undefined) throw parameterInvalid(`"${taken.targetId}" is in a GPN already.`);
  if (new Set(targets).size < targets.length) throw parameterInvalid("An access point is given twice.");
  const rows = points.map((point) => ({ id: `${gpn.id}/${point.targetId}`, gpnId: gpn.id, ...point }));
  return { ids: rows.map(({ id }) => id), changes: rows.map((row) => put("accessPoints", row)) };
}

function listAccessibleVdcs({ tables }: Account) {
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
