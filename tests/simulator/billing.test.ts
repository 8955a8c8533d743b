import { billing } from "../../provider/catalogue/billing";
import { createCloud, virtualClock } from "../../simulator/index";
import { bareMetalRegion, newWorld, refusalOf, region } from "./world";

const hour = 3_600_000;

/** An instance with one core, 2 GB and a public network, created at 8:00 on the first of January. */
function withMachine() {
  const world = newWorld({ taskMs: 0 });
  const VdcId = world.vdc();
  const PublicId = world.publicNetwork(VdcId);
  const InstanceId = world.instance(VdcId, { PublicIp: ["auto"] });
  const bill = (DateFromTo = "2024.01.01 - 2024.01.01", Currency: "CN" | "US" = "CN") =>
    world.cloud.call("billing", "DescribeBill", { DateFromTo, Currency });
  const details = (ResourceId = InstanceId, DateFrom = "2024.01.01", DateTo = DateFrom) =>
    world.cloud.call("billing", "DescribeBillInfo", { DateFrom, DateTo, ResourceId });
  /** The bill, parsed as by the client. */
  const items = (...days: Parameters<typeof bill>) => billing.DescribeBill.data?.parse(bill(...days).Data);
  return { ...world, VdcId, PublicId, InstanceId, bill, details, items };
}

describe("a bill", () => {
  it("lists machines, lines and addresses as the document lists them, with a small success", () => {
    const { bill, clock, InstanceId, PublicId, VdcId } = withMachine();
    clock.advance(hour);
    const common = { CreateTime: "2024-01-01 08:00:00", DeleteTime: "", RegionId: region, VdcId, VdcName: "a" };
    expect(bill()).toEqual({
      Code: "success",
      Message: "bill day query success",
      TaskId: "",
      Data: {
        BillInfo: [
          { ...common, ResourceId: InstanceId, ResourceName: "web", ResourceType: "vm", TotalCost: 0.13 },
          { ...common, ResourceId: PublicId, ResourceName: "公网1", ResourceType: "wan", TotalCost: 0.2 },
          { ...common, ResourceId: expect.any(String), ResourceName: "ip", ResourceType: "ip", TotalCost: 0.08 },
        ],
        TotalMasterCost: 0,
        TotalViceCost: 0.41,
      },
    });
  });

  it("grows with the time, day by day in Beijing", () => {
    const { clock, items } = withMachine();
    clock.advance(30 * hour);
    const [first, second, both] = ["2024.01.01 - 2024.01.01", "2024.01.02 - 2024.01.02", "2024.01.01 - 2024.01.02"].map(
      (days) => items(days)?.BillInfo[1]?.TotalCost,
    );
    expect([first, second, both]).toEqual([3.2, 2.8, 6]);
  });

  it("keeps what is gone, up to its end, and for the days on which it was there", () => {
    const { clock, cloud, InstanceId, items } = withMachine();
    clock.advance(hour);
    cloud.call("ccs", "DeleteInstance", { InstanceIds: [InstanceId] });
    clock.advance(47 * hour);
    const machineOn = (days: string) => items(days)?.BillInfo.find(({ ResourceId }) => ResourceId === InstanceId);
    expect(machineOn("2024.01.01 - 2024.01.02")).toMatchObject({ DeleteTime: "2024-01-01 09:00:00", TotalCost: 0.13 });
    expect(machineOn("2024.01.02 - 2024.01.03")).toBeUndefined();
    const later = createCloud({ clock, saved: cloud.save() });
    expect(
      later.call("billing", "DescribeBill", { DateFromTo: "2024.01.01 - 2024.01.03", Currency: "CN" }).Data,
    ).toEqual(cloud.call("billing", "DescribeBill", { DateFromTo: "2024.01.01 - 2024.01.03", Currency: "CN" }).Data);
  });

  it("lists templates without a data centre", () => {
    const { clock, cloud, InstanceId, items } = withMachine();
    cloud.call("ccs", "CreateTemplate", { InstanceId, DisplayName: "golden", PowerOn: true });
    clock.advance(hour);
    expect(items()?.BillInfo).toContainEqual(
      expect.objectContaining({ ResourceName: "golden", ResourceType: "template_STO", VdcId: "", VdcName: "" }),
    );
  });

  it("lists bare-metal machines and their disks", () => {
    const { bareMetal, clock, cloud, privateNetwork, storageDisk, vdc } = newWorld({ taskMs: 0 });
    const VdcId = vdc(bareMetalRegion);
    bareMetal(VdcId, { PipeIds: [privateNetwork(VdcId)] });
    storageDisk();
    clock.advance(hour);
    const { Data } = cloud.call("billing", "DescribeBill", { DateFromTo: "2024.01.01 - 2024.01.01", Currency: "CN" });
    expect(Data).toMatchObject({
      BillInfo: [
        { ResourceType: "bms", VdcId },
        { ResourceType: "bms_disk", VdcId: "", RegionId: bareMetalRegion, TotalCost: 0.2 },
      ],
    });
  });

  it("is in dollars where that is asked for", () => {
    const { clock, items } = withMachine();
    clock.advance(7 * hour);
    expect([items(undefined, "CN"), items(undefined, "US")].map((bill) => bill?.BillInfo[1]?.TotalCost)).toEqual([
      1.4, 0.2,
    ]);
  });

  it("of an account without anything is empty", () => {
    const { cloud } = newWorld();
    const bill = cloud.call("billing", "DescribeBill", { DateFromTo: "2024.01.01 - 2024.01.01", Currency: "CN" });
    expect(bill.Data).toEqual({ BillInfo: [], TotalMasterCost: 0, TotalViceCost: 0 });
  });

  it.each([
    "2024.01.01",
    "2024.01.02 - 2024.01.01",
    "2024-01-01 - 2024-01-02",
    "2024.01.01-2024.01.02",
    "2024.13.01 - 2024.13.02",
  ])("for %j is refused with the code that the document has for it", (days) => {
    const { bill } = withMachine();
    expect(refusalOf(() => bill(days))).toEqual({ status: 400, code: "InvalidPublicId.Malformed" });
  });
});

describe("the details of a bill", () => {
  it("say what it was, what each part costs a minute, and from when to when", () => {
    const { clock, details, InstanceId, VdcId } = withMachine();
    clock.advance(hour);
    const start = Date.UTC(2024, 0, 1) / 1000;
    expect(details()).toEqual({
      Code: "success",
      Message: "bill details query success",
      TaskId: "",
      Data: {
        BillDetail: [
          {
            Configuration: "系统硬盘:20GB,vCPU:1C,内存:2GB",
            CostDetail: "系统硬盘:0.00016667,vCPU:0.00100000,内存:0.00100000",
            CreateTime: "2024-01-01 08:00:00",
            StartTime: start,
            EndTime: start + 3600,
            IPs: ["198.18.0.2"],
            PayDesc: "按需计费",
            PayType: "1",
            RegionId: region,
            ResourceId: InstanceId,
            ResourceName: "web",
            ResourceType: "vm",
            Status: "running",
            TotalCost: 0.13,
            UnitPrice: 0.00216667,
            VdcId,
            VdcName: "a",
          },
        ],
        TotalCost: 0.13,
      },
    });
  });

  it("end with the day, as in the document's sample", () => {
    const { clock, details } = withMachine();
    clock.advance(100 * hour);
    expect(details().Data).toMatchObject({ BillDetail: [{ EndTime: Date.UTC(2024, 0, 1, 16) / 1000 }] });
  });

  it("of an unknown thing, or of other days, are none", () => {
    const { details, InstanceId } = withMachine();
    const none = { BillDetail: [], TotalCost: 0 };
    expect(details("x").Data).toEqual(none);
    expect(details(InstanceId, "2023.01.01").Data).toEqual(none);
    expect(refusalOf(() => details(InstanceId, "today"))).toEqual({ status: 400, code: "ParameterInvalid" });
  });
});

describe("a storage pool", () => {
  const metering = (EndTime: string, Uid?: string) =>
    createCloud({ clock: virtualClock() }).call("product", "GetMetering", { EndTime, Uid });

  it("is one, whose size is a text and which fills by the day", () => {
    const pool = {
      Id: "2001",
      Name: "存储池1",
      TotalSize: "10240",
      Cold: expect.any(Number),
      Warm: expect.any(Number),
    };
    expect(metering("20191101")).toEqual({ Code: "Success", Message: "Success.", Data: [pool] });
    expect(metering("20191101", "2001").Data).toEqual([pool]);
    expect(metering("20191101")).toEqual(metering("20191101"));
    expect(metering("20191102").Data).not.toEqual(metering("20191101").Data);
  });

  it.each([
    ["2019-11-01", undefined, "InvalidParamater"],
    ["20191101", "7", "InvalidParamater"],
    ["", undefined, "InvalidParameter.IsNull"],
  ])("asked for with %j and %j is refused", (day, uid, code) => {
    expect(refusalOf(() => metering(day, uid))).toEqual({ status: 400, code });
  });

  it("asked for without a day is refused", async () => {
    expect(await newWorld().ask("ccs-product", { action: "GetMetering" })).toMatchObject({
      status: 400,
      Code: "InvalidParameter.IsNull",
    });
  });
});
