import { newWorld, refusalOf, region } from "./world";

describe("the price of machines", () => {
  const priceOf = (order: object) => {
    const { Code, Data, Message } = newWorld().cloud.call("ccs", "DescribeInstancePrice", {
      RegionId: region,
      ...order,
    });
    expect([Code, Message]).toEqual(["Success", "success"]);
    return Number(/"TotalPrice":([\d.]+)/.exec(JSON.stringify(Data))?.[1]);
  };

  it("grows with cores, memory and disks", () => {
    const small = priceOf({ Cpu: 1, Ram: 1 });
    expect(priceOf({ Cpu: 2, Ram: 1 })).toBeGreaterThan(small);
    expect(priceOf({ Cpu: 1, Ram: 2 })).toBeGreaterThan(small);
    expect(priceOf({ Cpu: 1, Ram: 1, SystemDisk: { Size: 100 } })).toBeGreaterThan(small);
    expect(priceOf({ Cpu: 1, Ram: 1, DataDisks: [{ Size: 100, Type: "ssd_disk", IOPS: 1 }] })).toBeGreaterThan(small);
  });

  it("is for an hour, or for the months that are paid ahead, and for all of them", () => {
    const hour = priceOf({ Cpu: 4, Ram: 8 });
    const month = priceOf({ Cpu: 4, Ram: 8, InstanceChargeType: "PrePaid", PrepaidMonth: 1 });
    expect(month).toBeCloseTo(hour * 720, 4);
    expect(priceOf({ Cpu: 4, Ram: 8, InstanceChargeType: "PrePaid" })).toBe(month);
    expect(priceOf({ Cpu: 4, Ram: 8, InstanceChargeType: "PrePaid", PrepaidMonth: 12 })).toBeCloseTo(month * 12, 4);
    expect(priceOf({ Cpu: 4, Ram: 8, Amount: 3 })).toBeCloseTo(hour * 3, 4);
  });

  it.each([
    [{ RegionId: "x" }, 400, "InvalidRegionId.Malformed"],
    [{ Cpu: 3 }, 400, "ParameterInvalid"],
    [{ InstanceType: "Huge" }, 400, "InvalidInstanceType.ValueUnauthorized"],
    [{ ImageId: "BeOS_5" }, 404, "InvalidLaunchTemplateVersion.NotFound"],
    [{ DataDisks: [{ Size: 7, Type: "ssd_disk" }] }, 400, "InvalidDataDiskSize.ValueNotSupported"],
    [{ Amount: 100 }, 400, "ParameterInvalid"],
  ])("with %j is refused", (part, status, code) => {
    const { cloud } = newWorld();
    const ask = () => cloud.call("ccs", "DescribeInstancePrice", { RegionId: region, ...part });
    expect(refusalOf(ask)).toEqual({ status, code });
  });
});

describe("the sizes of a machine type", () => {
  it("are listed in Chinese as the document lists them", () => {
    const { cloud } = newWorld();
    const { Data } = cloud.call("ccs", "DescribeInstanceType", { RegionId: region, InstanceType: "Standard" });
    expect(Data).toEqual(
      expect.arrayContaining([
        { Cpu: 1, Name: "1核1G", Ram: 1 },
        { Cpu: 32, Name: "32核128G", Ram: 128 },
      ]),
    );
  });

  it("are such as machines can be made with", () => {
    const { cloud, instance, vdc } = newWorld();
    const VdcId = vdc();
    const { Data } = cloud.call("ccs", "DescribeInstanceType", { RegionId: region, InstanceType: "Standard" });
    const sizes = [...JSON.stringify(Data).matchAll(/"Cpu":(\d+),"Name":"[^"]+","Ram":(\d+)/g)];
    for (const [, Cpu, Ram] of sizes) instance(VdcId, { Cpu: Number(Cpu), Ram: Number(Ram) });
    expect(cloud.counts().instances).toBe(sizes.length);
    expect(sizes.length).toBeGreaterThan(20);
  });

  it("of an unknown type are refused", () => {
    const ask = () => newWorld().cloud.call("ccs", "DescribeInstanceType", { RegionId: region, InstanceType: "Huge" });
    expect(refusalOf(ask).code).toBe("InvalidInstanceType.ValueUnauthorized");
  });
});
