import { instanceOrder, newWorld, publicOrder, refusalOf, region } from "./world";

describe("an account with a balance", () => {
  it("buys what it can pay, by the hour or by the month", () => {
    const { cloud, instance, vdc } = newWorld({ switches: { balance: 10 } });
    const VdcId = vdc();
    instance(VdcId);
    const prepaid = { ...instanceOrder, VdcId, InstanceChargeType: "PrePaid" } as const;
    expect(refusalOf(() => cloud.call("ccs", "CreateInstance", prepaid))).toEqual({
      status: 400,
      code: "NotEnoughBalance",
    });
    expect(refusalOf(() => cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId, Amount: 99 })).code).toBe(
      "NotEnoughBalance",
    );
    expect(cloud.counts().instances).toBe(1);
  });

  it("that is in arrears gets no data centre and no public network", () => {
    const arrears = { status: 400, code: "Account.Arrearage" };
    const { cloud, vdc } = newWorld();
    vdc();
    const VdcId = cloud.state().vdcs[0]?.id ?? "";
    const later = newWorld({ saved: cloud.save(), switches: { balance: -1 } }).cloud;
    expect(refusalOf(() => later.call("network", "CreateVdc", { RegionId: region }))).toEqual(arrears);
    expect(refusalOf(() => later.call("network", "CreatePublicNetwork", { VdcId, ...publicOrder }))).toEqual(arrears);
    expect(later.counts()).toMatchObject({ vdcs: 1, publicNetworks: 0 });
  });
});

describe("a quota", () => {
  it("of data centres holds until one is gone", () => {
    const { cloud, vdc } = newWorld({ switches: { vdcQuota: 1 } });
    const VdcId = vdc();
    expect(refusalOf(vdc)).toEqual({ status: 400, code: "QuotaExceed.Vdc" });
    cloud.call("network", "DeleteVdc", { VdcId });
    cloud.settle();
    vdc();
    expect(cloud.counts().vdcs).toBe(1);
  });

  it("of private networks holds in each data centre", () => {
    const { cloud, privateNetwork, vdc } = newWorld({ switches: { privateNetworkQuota: 2 } });
    const [one, other] = [vdc(), vdc()];
    privateNetwork(one);
    privateNetwork(one);
    privateNetwork(other);
    expect(refusalOf(() => privateNetwork(one))).toEqual({ status: 400, code: "QuotaExceed.PrivateNetwork" });
    expect(cloud.counts().privateNetworks).toBe(3);
  });
});

describe("a region closed for sale", () => {
  it("gets no data centre, and says so when asked", () => {
    const { cloud } = newWorld({ switches: { closedRegions: ["US_Dallas_A"] } });
    const open = (RegionId: string) => () => cloud.call("network", "CreateVdc", { RegionId });
    expect(refusalOf(open("US_Dallas_A"))).toEqual({ status: 403, code: "Region.NotOnSale" });
    open(region)();
    const status = (RegionId: string) => cloud.call("ccs", "DescribeAvailableResource", { RegionId }).Data;
    expect(status("US_Dallas_A")).toMatchObject({ RegionStatus: "0" });
    expect(status(region)).toMatchObject({ RegionStatus: "1" });
  });

  it("for machines keeps the data centres that it has", () => {
    const { cloud, vdc } = newWorld({ switches: { closedZones: [region] } });
    const VdcId = vdc();
    expect(refusalOf(() => cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId }))).toEqual({
      status: 403,
      code: "Zone.NotOnSale",
    });
  });
});
