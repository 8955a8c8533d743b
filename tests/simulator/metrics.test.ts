import type { RequestOf } from "../../provider/catalogue/index";
import type { instance as rows } from "../../provider/catalogue/instance";
import { createCloud, virtualClock } from "../../simulator/index";
import { newWorld, refusalOf } from "./world";

const span = { StartTime: "2024-01-01 08:00:00", EndTime: "2024-01-01 08:10:00" };

function withMachine() {
  const world = newWorld();
  const VdcId = world.vdc();
  const PublicId = world.publicNetwork(VdcId);
  const InstanceId = world.instance(VdcId, { PublicIp: ["auto"] });
  world.clock.advance(3_600_000);
  return { ...world, VdcId, PublicId, InstanceId };
}

type Ask = Partial<RequestOf<(typeof rows)["DescribeInstanceMonitor"]>>;

describe("a metric", () => {
  const read = (world: ReturnType<typeof withMachine>, ask: Ask = {}) =>
    world.cloud.call("ccs", "DescribeInstanceMonitor", {
      InstanceId: world.InstanceId,
      MetricName: "CPUUtilization",
      Period: 60,
      ...span,
      ...ask,
    });

  it("has a value for each period of the span, printed as the document prints them", () => {
    const world = withMachine();
    expect(read(world, { EndTime: "2024-01-01 08:02:30" })).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: {
        InstanceId: world.InstanceId,
        Period: "60",
        DataPoints: ["08:00:00", "08:01:00", "08:02:00"].map((time) => ({
          Timestamp: `2024-01-01 ${time}`,
          Value: expect.any(Number),
        })),
      },
    });
  });

  it("is the same whenever it is asked for, and another for another machine and another metric", () => {
    const world = withMachine();
    const first = JSON.stringify(read(world).Data);
    world.clock.advance(86_400_000);
    expect(JSON.stringify(read(world).Data)).toBe(first);
    expect(JSON.stringify(read(world, { InstanceId: world.instance(world.VdcId) }).Data)).not.toBe(first);
    expect(JSON.stringify(read(world, { MetricName: "DiskReadIOPS" }).Data)).not.toBe(first);
  });

  it("has no value from before the machine was made, and none from the future", () => {
    const world = withMachine();
    const whole = { StartTime: "2023-12-31 00:00:00", EndTime: "2024-01-02 00:00:00", Period: 3600 };
    expect(read(world, whole).Data).toMatchObject({
      DataPoints: [{ Timestamp: "2024-01-01 08:00:00" }, { Timestamp: "2024-01-01 09:00:00" }],
    });
  });

  it("of an interface stays within the bandwidth of its network", () => {
    const world = withMachine();
    const InterfaceId = world.shownInstance(world.InstanceId).PublicNetworkInterface[0]?.InterfaceId;
    const { Data } = read(world, { MetricName: "InterfaceOutRate", InterfaceId });
    const values = [...JSON.stringify(Data).matchAll(/"Value":([\d.]+)/g)].map(([, value]) => Number(value));
    expect(values).toHaveLength(11);
    expect(values.every((value) => value >= 0 && value <= 5)).toBe(true);
  });

  it.each([
    [{ InterfaceId: "x", MetricName: "InterfaceOutRate" as const }, "InvalidInterfaceID.Malformed"],
    [{ DiskId: "x" }, "ParameterInvalid"],
    [{ Period: 61 }, "ParameterInvalid"],
    [{ StartTime: "yesterday" }, "ParameterInvalid"],
    [{ StartTime: "2025-01-01 00:00:00" }, "ParameterInvalid"],
    [{ StartTime: "2014-01-01 00:00:00" }, "ParameterInvalid"],
    [{ InstanceId: "x" }, "InvalidInstanceID.Malformed"],
  ])("asked for with %j is refused", (ask, code) => {
    const world = withMachine();
    expect(refusalOf(() => read(world, ask))).toEqual({ status: 400, code });
  });
});

describe("the traffic of a network", () => {
  it("is told with its bandwidth", () => {
    const { cloud, PublicId } = withMachine();
    const reply = cloud.call("network", "DescribeBandwidthTraffic", { NetworkId: PublicId });
    expect(reply).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: { LastFiveMinutesUsage: { Inbps: expect.any(Number), Outbps: expect.any(Number) }, MaxQos: 5 },
    });
  });

  it("is nothing where no machine is", () => {
    const { cloud, privateNetwork, vdc } = newWorld();
    const NetworkId = privateNetwork(vdc());
    expect(cloud.call("network", "DescribeBandwidthTraffic", { NetworkId }).Data).toMatchObject({
      LastFiveMinutesUsage: { Inbps: 0, Outbps: 0 },
    });
  });

  it("of an unknown network is refused", () => {
    const cloud = createCloud({ clock: virtualClock() });
    expect(refusalOf(() => cloud.call("network", "DescribeBandwidthTraffic", { NetworkId: "x" }))).toEqual({
      status: 400,
      code: "InvalidPublicId.Malformed",
    });
  });
});
