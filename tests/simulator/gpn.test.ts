import { network } from "../../provider/catalogue/network";
import { last, newWorld, refusalOf, region } from "./world";

function joined() {
  const world = newWorld();
  const VdcId = world.vdc();
  const PrivateId = world.privateNetwork(VdcId);
  return { ...world, VdcId, PrivateId, GpnId: world.gpn({ VdcId, PrivateId }) };
}

function shownGpns({ call }: ReturnType<typeof newWorld>["cloud"], filter: { GpnId?: string; Key?: string } = {}) {
  return network.DescribeGPN.data?.parse(call("network", "DescribeGPN", filter).Data) ?? [];
}

function cityOf({ call }: ReturnType<typeof newWorld>["cloud"], VdcId: string): string {
  const { Data } = call("network", "DescribeAccessInfo", { Type: "vdc" });
  return network.DescribeAccessInfo.data?.parse(Data)?.Vdc.find((vdc) => vdc.VdcId === VdcId)?.CityId ?? "";
}

const vdcPoint = (VdcId: string, PrivateId: string, CityId: string) => ({
  VdcId,
  PrivateId,
  CityId,
  PointType: "VDC" as const,
});

describe("a global private network", () => {
  it("is made by a task with a number for an id, and shows what it connects when that has ended", () => {
    const { clock, cloud, privateNetwork, task, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const AccessPoint = [{ VdcId, PrivateId, AccessPointType: "vdc" as const }];
    const order = { Name: "gpn", Qos: 5, AccessPoint, PopAccessPoint: [] };
    const reply = cloud.call("network", "CreateGPN", order);
    expect(reply).toEqual({ Code: "Success", Data: {}, Message: "Success.", TaskId: expect.any(Number) });
    expect(shownGpns(cloud)).toMatchObject([{ Status: "creating", StatusStr: "创建中", JoinVdcs: [] }]);
    expect(task(reply.TaskId)).toEqual({ Status: "NEW", ResourceId: "", TaskType: "createGpn" });
    clock.advance(1000);
    expect(shownGpns(cloud)).toMatchObject([
      {
        Name: "gpn",
        Qos: 5,
        Status: "ok",
        StatusStr: "正常",
        EvpnId: expect.any(Number),
        JoinVdcs: [{ VdcId, VdcName: "a", RegionId: region, PrivateId, Address: "10.240.0.0", Qos: 5 }],
      },
    ]);
  });

  it("prints null where it has no points of presence, and an empty list where it has no VPCs", () => {
    const { cloud } = joined();
    expect(cloud.call("network", "DescribeGPN", {}).Data).toMatchObject([{ JoinPops: null, JoinVpcs: [] }]);
  });

  it("is found by its id and by a part of its name", () => {
    const { cloud, GpnId, gpn } = joined();
    gpn();
    expect(shownGpns(cloud)).toHaveLength(2);
    expect(shownGpns(cloud, { GpnId })).toMatchObject([{ GpnId }]);
    expect(shownGpns(cloud, { Key: "gp" })).toHaveLength(2);
    expect(shownGpns(cloud, { Key: "other" })).toEqual([]);
  });

  it("connects one more network, and is busy meanwhile", () => {
    const { clock, cloud, GpnId, privateNetwork, VdcId } = joined();
    const other = privateNetwork(VdcId);
    const VdcAdd = [vdcPoint(VdcId, other, cityOf(cloud, VdcId))];
    const add = () => cloud.call("network", "AddAccessPoint", { GpnId, VdcAdd });
    expect(add().TaskId).toEqual(expect.any(Number));
    expect(shownGpns(cloud)).toMatchObject([{ Status: "updating", JoinVdcs: [{}] }]);
    expect(refusalOf(add)).toEqual({ status: 400, code: "TaskDuplicate" });
    clock.advance(1000);
    expect(shownGpns(cloud)).toMatchObject([{ Status: "ok", JoinVdcs: [{}, { PrivateId: other }] }]);
  });

  it("lets a network go", () => {
    const { cloud, GpnId, PrivateId } = joined();
    const remove = () => cloud.call("network", "DeleteAccessPoint", { GpnId, DelPoints: [PrivateId] });
    expect(remove().TaskId).toEqual(expect.any(Number));
    expect(shownGpns(cloud)).toMatchObject([{ Status: "updating", JoinVdcs: [{ PrivateId }] }]);
    cloud.settle();
    expect(shownGpns(cloud)).toMatchObject([{ Status: "ok", JoinVdcs: [] }]);
    expect(refusalOf(remove).status).toBe(400);
  });

  it("connects points of presence", () => {
    const { cloud, GpnId } = joined();
    const { Data } = cloud.call("network", "DescribeAccessInfo", { Type: "pop" });
    expect(Data).toMatchObject({ Vdc: null });
    const { CityId = "", PopId = "" } = network.DescribeAccessInfo.data?.parse(Data)?.Pop[0] ?? {};
    cloud.call("network", "AddAccessPoint", { GpnId, PopAdd: [{ PopId, CityId, PointType: "Pop" }] });
    cloud.settle();
    expect(shownGpns(cloud)).toMatchObject([{ JoinPops: [{ PopId, CityId, PopName: "BJPop", Qos: 5 }] }]);
  });

  it("is deleted with its access points", () => {
    const { cloud, GpnId } = joined();
    expect(cloud.call("gpn", "DeleteGpn", { GpnId }).TaskId).toEqual(expect.any(Number));
    expect(shownGpns(cloud)).toMatchObject([{ Status: "deleting" }]);
    cloud.settle();
    expect(shownGpns(cloud)).toEqual([]);
    expect(cloud.counts()).toMatchObject({ gpns: 0, accessPoints: 0, privateNetworks: 1 });
  });

  it("is only deleted without access points where that is switched on", () => {
    const { cloud, gpn, privateNetwork, vdc } = newWorld({ switches: { gpnDeletedWithPoints: false } });
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const GpnId = gpn({ VdcId, PrivateId });
    const remove = () => cloud.call("gpn", "DeleteGpn", { GpnId });
    expect(refusalOf(remove)).toEqual({ status: 403, code: "IncorrectVdcStatus" });
    cloud.call("network", "DeleteAccessPoint", { GpnId, DelPoints: [PrivateId] });
    cloud.settle();
    remove();
    cloud.settle();
    expect(cloud.counts().gpns).toBe(0);
  });

  it("keeps its networks and their data centres from being deleted", () => {
    const { cloud, PrivateId, VdcId } = joined();
    const incorrect = { status: 403, code: "IncorrectVdcStatus" };
    expect(refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId }))).toEqual(incorrect);
    expect(refusalOf(() => cloud.call("network", "DeletePrivateNetwork", { PrivateId }))).toEqual(incorrect);
  });

  it("is not made when its task fails, and gains nothing when that of an access point does", async () => {
    const { ask, cloud, GpnId, privateNetwork, VdcId } = joined();
    const PrivateId = privateNetwork(VdcId);
    for (const action of ["CreateGPN", "AddAccessPoint"]) cloud.fault({ action, effect: "task-error" });
    const point = { VdcId, PrivateId };
    const AccessPoint = [{ ...point, AccessPointType: "vdc" }];
    await ask("network", { action: "CreateGPN" }, { Name: "b", Qos: 5, AccessPoint, PopAccessPoint: [] });
    cloud.settle();
    const VdcAdd = [vdcPoint(VdcId, PrivateId, cityOf(cloud, VdcId))];
    await ask("network", { action: "AddAccessPoint" }, { GpnId, VdcAdd });
    cloud.settle();
    expect(shownGpns(cloud)).toMatchObject([{ GpnId, JoinVdcs: [{}] }]);
    expect(cloud.counts()).toMatchObject({ gpns: 1, accessPoints: 1 });
  });

  it("can be made on /ccs and deleted on /network too, of which a sample and its siblings speak", async () => {
    const { ask, cloud, GpnId } = joined();
    const order = { Name: "b", Qos: 5, AccessPoint: [], PopAccessPoint: [] };
    expect(await ask("ccs", { action: "CreateGPN" }, order)).toMatchObject({ status: 200, Code: "Success" });
    expect(await ask("network", { action: "DeleteGpn" }, { GpnId })).toMatchObject({ status: 200, Code: "Success" });
    cloud.settle();
    expect(await ask("gpn", { action: "DeleteGpn" }, { GpnId: last(shownGpns(cloud)).GpnId })).toMatchObject({
      status: 200,
    });
    expect((await ask("ccs", { action: "DeleteGpn" }, { GpnId })).status).toBe(404);
  });

  it("refuses what it cannot connect", () => {
    const { cloud, GpnId, PrivateId, privateNetwork, vdc, VdcId } = joined();
    const CityId = cityOf(cloud, VdcId);
    const free = privateNetwork(VdcId);
    const stranger = privateNetwork(vdc("CN_Shanghai_A"));
    const add = (...VdcAdd: ReturnType<typeof vdcPoint>[]) =>
      refusalOf(() => cloud.call("network", "AddAccessPoint", { GpnId, VdcAdd }));
    const invalid = { status: 400, code: "ParameterInvalid" };
    expect(add()).toEqual(invalid);
    expect(add(vdcPoint(VdcId, PrivateId, CityId))).toEqual(invalid);
    expect(add(vdcPoint(VdcId, stranger, CityId))).toEqual(invalid);
    expect(add(vdcPoint(VdcId, free, "another city"))).toEqual(invalid);
    expect(add(vdcPoint(VdcId, free, CityId), vdcPoint(VdcId, free, CityId))).toEqual(invalid);
    expect(add(vdcPoint("no id", free, CityId))).toEqual({ status: 400, code: "InvalidVdcID.Malformed" });
    expect(cloud.counts().accessPoints).toBe(1);
  });

  it("that is not there is refused by all that change it", () => {
    const { cloud, PrivateId, VdcId } = joined();
    const GpnId = "gone";
    const CityId = cityOf(cloud, VdcId);
    for (const change of [
      () => cloud.call("network", "AddAccessPoint", { GpnId, VdcAdd: [vdcPoint(VdcId, PrivateId, CityId)] }),
      () => cloud.call("network", "DeleteAccessPoint", { GpnId, DelPoints: [PrivateId] }),
      () => cloud.call("gpn", "DeleteGpn", { GpnId }),
    ])
      expect(refusalOf(change)).toEqual({ status: 400, code: "InvalidGpnID.Malformed" });
  });
});

describe("access information", () => {
  it("lists the private networks of every data centre, null for what was not asked for, and an empty TaskId", () => {
    const { cloud, PrivateId, vdc, VdcId } = joined();
    vdc("CN_Beijing_B");
    const reply = cloud.call("network", "DescribeAccessInfo", { Type: "vdc" });
    expect(reply).toMatchObject({
      TaskId: "",
      Data: {
        Pop: null,
        Vdc: [
          { VdcId, RegionId: region, ZoneName: "CHINA", PrivateNetwork: [{ PrivateId, Address: "10.240.0.0" }] },
          { PrivateNetwork: [] },
        ],
      },
    });
    const cities = network.DescribeAccessInfo.data?.parse(reply.Data)?.Vdc.map(({ CityId }) => CityId) ?? [];
    expect(new Set(cities).size).toBe(1);
  });
});
