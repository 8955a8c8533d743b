import { newWorld, refusalOf } from "./world";

describe("the addresses of a network", () => {
  it("are listed with who uses them, under both paths", async () => {
    const { ask, instance, publicNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const PublicId = publicNetwork(VdcId, { IPNum: 8 });
    instance(VdcId, { PublicIp: ["198.18.0.3"] });
    for (const service of ["network", "ccs"])
      expect(await ask(service, { action: "DescribePublicIp" }, { VdcId, PublicId })).toEqual({
        status: 200,
        Code: "Success",
        Message: "Success.",
        Data: {
          UnusedList: ["198.18.0.2", "198.18.0.4", "198.18.0.5", "198.18.0.6"],
          UnusedTotal: 4,
          UsedList: [{ Address: "198.18.0.3", Usage: "云服务器使用(web)" }],
          UsedTotal: 1,
        },
        TaskId: "",
      });
  });

  it("are as many as the listing of the data centre says", () => {
    const { cloud, privateNetwork, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const { Data } = cloud.call("ccs", "DescribePrivateIp", { VdcId, PrivateId });
    expect(Data).toMatchObject({
      UnusedTotal: shownVdc(VdcId).PrivateNetwork[0]?.UnuseIpNum,
      UsedList: [],
      UsedTotal: 0,
    });
  });

  it("are counted, but not all listed, where there are millions", () => {
    const { cloud, vdc } = newWorld();
    const VdcId = vdc();
    cloud.call("network", "CreatePrivateNetwork", { VdcId, Type: "manual", Address: "10.0.0.0", Mask: 8 });
    cloud.settle();
    const PrivateId = cloud.state().privateNetworks[0]?.id ?? "";
    const { Data } = cloud.call("ccs", "DescribePrivateIp", { VdcId, PrivateId });
    expect(Data).toMatchObject({ UnusedTotal: 2 ** 24 - 3 });
    expect(JSON.stringify(Data).length).toBeLessThan(20_000);
  });

  it("are not told of a network in another data centre", () => {
    const { cloud, privateNetwork, publicNetwork, vdc } = newWorld();
    const [VdcId, other] = [vdc(), vdc()];
    const [PrivateId, PublicId] = [privateNetwork(other), publicNetwork(other)];
    expect([
      refusalOf(() => cloud.call("ccs", "DescribePrivateIp", { VdcId, PrivateId })).code,
      refusalOf(() => cloud.call("ccs", "DescribePublicIp", { VdcId, PublicId })).code,
    ]).toEqual(["InvalidPrivateId.Malformed", "InvalidPublicId.Malformed"]);
  });
});
