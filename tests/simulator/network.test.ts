import { last, newWorld, publicOrder, refusalOf, region } from "./world";

describe("a data centre", () => {
  it("shows at once as creating and is ok when its task has finished", () => {
    const { clock, cloud, shownVdc, task } = newWorld();
    const { TaskId } = cloud.call("network", "CreateVdc", { RegionId: region, VdcName: "a" });
    const { id } = last(cloud.state().vdcs);
    expect(shownVdc(id)).toMatchObject({ VdcName: "a", RegionId: region, VdcStatus: "creating" });
    expect(task(TaskId)).toEqual({ Status: "NEW", ResourceId: id, TaskType: "createVdc" });
    clock.advance(1000);
    expect(shownVdc(id)).toMatchObject({ VdcStatus: "ok", PublicNetwork: [], PrivateNetwork: [] });
    expect(task(TaskId)).toMatchObject({ Status: "FINISH", ResourceId: id });
  });

  it("is named after its id when no name is given, and can be renamed", () => {
    const { cloud } = newWorld();
    cloud.call("network", "CreateVdc", { RegionId: region });
    cloud.settle();
    const { id, name } = last(cloud.state().vdcs);
    expect(name).toBe(id);
    expect(cloud.call("network", "ModifyVdcName", { VdcId: id, VdcName: "b" })).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: {},
      TaskId: "",
    });
    expect(cloud.state().vdcs).toMatchObject([{ name: "b" }]);
  });

  it("can be bought with a public network; an empty one means none", () => {
    const { cloud, shownVdc } = newWorld();
    cloud.call("network", "CreateVdc", { RegionId: region, PublicNetwork: {} });
    expect(cloud.counts()).toMatchObject({ vdcs: 1, publicNetworks: 0 });
    cloud.call("network", "CreateVdc", { RegionId: region, PublicNetwork: { ...publicOrder, Name: "wan" } });
    const { id } = last(cloud.state().vdcs);
    expect(shownVdc(id).PublicNetwork).toMatchObject([{ Name: "wan", Status: "creating" }]);
  });

  it("is deleted when nothing is in it, with a RequestId in the reply", () => {
    const { cloud, vdc } = newWorld();
    const id = vdc();
    expect(cloud.call("network", "DeleteVdc", { VdcId: id })).toMatchObject({
      Code: "Success",
      TaskId: expect.any(String),
      RequestId: expect.any(String),
    });
    expect(cloud.state().vdcs).toMatchObject([{ busy: "deleting" }]);
    cloud.settle();
    expect(refusalOf(() => cloud.call("network", "DescribeVdc", { VdcId: id }))).toEqual({
      status: 400,
      code: "VDCNotFound",
    });
    expect(refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId: id }))).toEqual({
      status: 400,
      code: "VdcNotFound",
    });
  });

  it("is not deleted while a network or a machine is in it", () => {
    const { cloud, instance, privateNetwork, publicNetwork, vdc } = newWorld();
    const incorrect = { status: 403, code: "IncorrectVdcStatus" };
    for (const fill of [privateNetwork, publicNetwork, instance]) {
      const VdcId = vdc();
      fill(VdcId);
      expect(refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId }))).toEqual(incorrect);
    }
  });

  it("that is busy refuses every change of its networks", () => {
    const { cloud, publicNetwork, privateNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const [PublicId, PrivateId] = [publicNetwork(VdcId), privateNetwork(VdcId)];
    const { id: SegmentId } = last(cloud.state().segments);
    cloud.call("network", "CreatePrivateNetwork", { VdcId });
    for (const change of [
      () => cloud.call("network", "CreatePrivateNetwork", { VdcId }),
      () => cloud.call("network", "CreatePublicNetwork", { VdcId, ...publicOrder }),
      () => cloud.call("network", "ModifyPublicNetwork", { PublicId, Qos: 10 }),
      () => cloud.call("network", "AddPublicIp", { PublicId, Number: 4 }),
      () => cloud.call("network", "DeletePublicIp", { SegmentId }),
      () => cloud.call("network", "DeletePublicNetwork", { PublicId }),
      () => cloud.call("network", "DeletePrivateNetwork", { PrivateId }),
      () => cloud.call("network", "ModifyVdcName", { VdcId, VdcName: "b" }),
      () => cloud.call("network", "DeleteVdc", { VdcId }),
    ])
      expect(refusalOf(change)).toEqual({ status: 403, code: "IncorrectVdcStatus" });
  });

  it("that is busy answers TaskDuplicate to new networks where that is switched on", () => {
    const { cloud, vdc } = newWorld({ switches: { busyCode: "TaskDuplicate" } });
    const VdcId = vdc();
    cloud.call("network", "CreatePrivateNetwork", { VdcId });
    expect(refusalOf(() => cloud.call("network", "CreatePrivateNetwork", { VdcId }))).toEqual({
      status: 400,
      code: "TaskDuplicate",
    });
    expect(refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId })).code).toBe("IncorrectVdcStatus");
  });

  it("in an unknown region is refused", () => {
    const { cloud } = newWorld();
    expect(refusalOf(() => cloud.call("network", "CreateVdc", { RegionId: "CN_Atlantis_A" })).code).toBe(
      "InvalidRegionId.Malformed",
    );
    expect(refusalOf(() => cloud.call("network", "DescribeVdc", { RegionId: "CN_Atlantis_A" })).code).toBe(
      "InvalidRegionID.Malformed",
    );
  });

  it("that is not there gives an empty list where that is switched on", () => {
    const { cloud, vdc } = newWorld({ switches: { absent: "empty" } });
    const VdcId = vdc();
    cloud.call("network", "DeleteVdc", { VdcId });
    cloud.settle();
    expect(cloud.call("network", "DescribeVdc", { VdcId }).Data).toEqual([]);
    expect(refusalOf(() => cloud.call("network", "DescribeVdc", { VdcId: "no id" })).code).toBe(
      "InvalidVDCID.Malformed",
    );
  });

  it("is listed with all others unless a page is asked for", () => {
    const { cloud, vdc } = newWorld();
    for (let count = 0; count < 12; count += 1) vdc();
    expect(cloud.call("network", "DescribeVdc", {}).Data).toHaveLength(12);
    const second = cloud.call("network", "DescribeVdc", { PageNumber: 2 }).Data;
    expect(second).toMatchObject([
      { PageNumber: 2, PageCount: 2 },
      { PageNumber: 2, PageCount: 2 },
    ]);
  });
});

describe("a public network", () => {
  it.each([
    [4, 30, 1],
    [8, 29, 5],
    [64, 26, 61],
  ])("of %i addresses has a /%i with %i for machines, and its gateway second", (IPNum, mask, free) => {
    const { publicNetwork, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    publicNetwork(VdcId, { IPNum });
    const [network] = shownVdc(VdcId).PublicNetwork;
    expect(network).toMatchObject({
      Name: "公网1",
      Status: "ok",
      Qos: 5,
      UnuseIpNum: free,
      Segments: [{ Mask: mask }],
    });
    const { Address = "", Gateway = "" } = network?.Segments[0] ?? {};
    expect(Number(Gateway.split(".")[3])).toBe(Number(Address.split(".")[3]) + 1);
  });

  it("grows by whole blocks and gives one back", () => {
    const { cloud, publicNetwork, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    const PublicId = publicNetwork(VdcId);
    cloud.call("network", "AddPublicIp", { PublicId, Number: 8 });
    expect(shownVdc(VdcId)).toMatchObject({
      VdcStatus: "updating",
      PublicNetwork: [{ Status: "updating", UnuseIpNum: 1 }],
    });
    cloud.settle();
    expect(shownVdc(VdcId)).toMatchObject({ VdcStatus: "ok", PublicNetwork: [{ Status: "ok", UnuseIpNum: 6 }] });
    cloud.call("network", "DeletePublicIp", { SegmentId: last(cloud.state().segments).id });
    cloud.settle();
    expect(cloud.counts().segments).toBe(1);
  });

  it("keeps a block that is in use, though the answer is Success without a task", () => {
    const { cloud, instance, publicNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const PublicId = publicNetwork(VdcId);
    instance(VdcId, { PublicIp: ["auto"] });
    const { id: SegmentId } = last(cloud.state().segments);
    expect(cloud.call("network", "DeletePublicIp", { SegmentId })).toMatchObject({ Code: "Success", TaskId: "" });
    cloud.settle();
    expect(cloud.counts().segments).toBe(1);
    expect(refusalOf(() => cloud.call("network", "DeletePublicNetwork", { PublicId })).code).toBe("IncorrectVdcStatus");
  });

  it("changes its bandwidth, but not when it is billed by traffic", () => {
    const { cloud, publicNetwork, vdc } = newWorld();
    const PublicId = publicNetwork(vdc());
    expect(cloud.call("network", "ModifyPublicNetwork", { PublicId, Qos: 20 })).toMatchObject({
      TaskId: expect.any(String),
      Data: {},
    });
    cloud.settle();
    expect(cloud.state().publicNetworks).toMatchObject([{ qos: 20 }]);
    const byTraffic = publicNetwork(vdc(), { BillingMethod: "Traffic" });
    expect(refusalOf(() => cloud.call("network", "ModifyPublicNetwork", { PublicId: byTraffic, Qos: 20 })).status).toBe(
      400,
    );
  });

  it("turns its renewal off without a task", () => {
    const { cloud, publicNetwork, vdc } = newWorld();
    const PublicId = publicNetwork(vdc());
    expect(cloud.call("network", "RenewPublicNetwork", { PublicId, AutoRenew: 0 })).toEqual({
      Code: "Success",
      Message: "Success.",
    });
    expect(cloud.state().publicNetworks).toMatchObject([{ autoRenew: 0 }]);
  });

  it("goes with its blocks", () => {
    const { cloud, publicNetwork, vdc } = newWorld();
    cloud.call("network", "DeletePublicNetwork", { PublicId: publicNetwork(vdc()) });
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ vdcs: 1, publicNetworks: 0, segments: 0 });
  });

  it.each([
    [{ Type: "Carrier_Pigeon" }, "InvalidPublicNetwork. Type.Malformed"],
    [{ BillingMethod: "Barter" }, "InvalidPublicNetwork. BillingMethod.Malformed"],
    [{ Qos: 7 }, "InvalidPublicNetwork. Bandwich.Malformed"],
    [{ Qos: 505 }, "InvalidPublicNetwork. Bandwich.Malformed"],
    [{ IPNum: 5 }, "InvalidPublicNetwork.Ip.Malformed"],
  ])("ordered with %j is refused with the document's code", (part, code) => {
    const { cloud, vdc } = newWorld();
    const VdcId = vdc();
    expect(refusalOf(() => cloud.call("network", "CreatePublicNetwork", { VdcId, ...publicOrder, ...part }))).toEqual({
      status: 400,
      code,
    });
    expect(cloud.counts().publicNetworks).toBe(0);
  });

  it("tells its Type only where newer fields are switched on", () => {
    for (const newerFields of [false, true]) {
      const { publicNetwork, shownVdc, vdc } = newWorld({ switches: { newerFields } });
      const VdcId = vdc();
      publicNetwork(VdcId);
      expect(shownVdc(VdcId).PublicNetwork[0]?.Type).toBe(newerFields ? "Bandwidth_BGP" : undefined);
    }
  });
});

describe("a private network", () => {
  it("takes the next free range, and the range of one that is gone", () => {
    const { cloud, privateNetwork, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    privateNetwork(VdcId);
    expect(shownVdc(VdcId).PrivateNetwork).toMatchObject([
      { Name: "私网1", Status: "ok", UnuseIpNum: 253, Segments: ["10.240.0.0/16~10.240.0.255/16"] },
      { Name: "私网2", Segments: ["10.240.1.0/16~10.240.1.255/16"] },
    ]);
    cloud.call("network", "DeletePrivateNetwork", { PrivateId });
    cloud.settle();
    privateNetwork(VdcId);
    expect(shownVdc(VdcId).PrivateNetwork[1]?.Segments).toEqual(["10.240.0.0/16~10.240.0.255/16"]);
  });

  it("has the range that it is given, unless another one overlaps or it is none", () => {
    const { cloud, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    const make = (Address: string, Mask: number) =>
      cloud.call("network", "CreatePrivateNetwork", { VdcId, Type: "manual", Address, Mask });
    make("192.168.0.0", 16);
    cloud.settle();
    expect(shownVdc(VdcId).PrivateNetwork).toMatchObject([{ UnuseIpNum: 65_533, Segments: ["192.168.0.0/16"] }]);
    expect(refusalOf(() => make("192.168.4.0", 24)).code).toBe("ParameterInvalid");
    expect(refusalOf(() => make("10.1.2.3", 24)).code).toBe("ParameterInvalid");
    expect(refusalOf(() => make("10.1.2.0", 31)).code).toBe("ParameterInvalid");
  });

  it("is not deleted while a machine is on it", () => {
    const { cloud, instance, privateNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    instance(VdcId, { PrivateIp: [{ PrivateId }] });
    expect(refusalOf(() => cloud.call("network", "DeletePrivateNetwork", { PrivateId }))).toEqual({
      status: 403,
      code: "IncorrectVdcStatus",
    });
  });
});
