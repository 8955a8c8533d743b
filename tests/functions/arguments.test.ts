import * as pulumi from "@pulumi/pulumi";
import * as cds from "../../sdk";
import type { Simulator } from "../../simulator";
import { closeAccounts, isKnown, messageOf, newAccount, region, setStack, valueOf, withoutEngine } from "./world";

let simulator: Simulator;
beforeEach(async () => (simulator = await newAccount()));
afterEach(closeAccounts);

const asked = () => simulator.cloud.ledger.map(({ action }) => action);
const instance = { instanceType: "Standard", cpu: 2, ram: 4 };

describe("a wrong argument is refused by the compiler, and at run time named before anything is asked:", () => {
  it.each([
    [
      "one of another type",
      // @ts-expect-error -- a number where the code of a region belongs
      () => cds.getVdcs({ regionId: 7 }),
      "getVdcs: regionId: expected string, received number",
    ],
    [
      "one that is none",
      // @ts-expect-error -- its name is regionId
      () => cds.getVdcs({ region }),
      "getVdcs: region: is not an argument (did you mean regionId?); the arguments are regionId, vdcId, keyword",
    ],
    [
      "one that is missing",
      // @ts-expect-error -- without instanceType
      () => cds.getInstanceTypes({ regionId: region }),
      "getInstanceTypes: instanceType: is required",
    ],
    [
      "one that is not of a few",
      // @ts-expect-error -- no such metric
      () => cds.getInstanceMetrics({ instanceId: "i", metricName: "Heat", period: 60, startTime: "a", endTime: "b" }),
      expect.stringMatching(/^getInstanceMetrics: metricName: must be one of CPUUtilization, /),
    ],
    [
      "one deep inside",
      // @ts-expect-error -- a string where GB belong
      () => cds.getInstancePrice({ ...instance, regionId: region, systemDisk: { size: "big" } }),
      "getInstancePrice: systemDisk.size: expected number, received string",
    ],
    [
      "an empty one, which would match everything",
      () => cds.getVdcs({ vdcId: "" }),
      "getVdcs: vdcId: must not be empty; omit it to match all",
    ],
    [
      "a number as text",
      // @ts-expect-error -- a string where a number belongs
      () => cds.getDiskGoods({ regionId: region, bw: "2000", iops: 8000, type: "ssd" }),
      "getDiskGoods: bw: expected number, received string",
    ],
    [
      "an output, for which there is another form",
      // @ts-expect-error -- an output where a string belongs
      () => cds.getVdcs({ vdcId: pulumi.output("vdc-1") }),
      "getVdcs: vdcId is an output: use getVdcsOutput, which waits for it",
    ],
    [
      "options in the place of arguments",
      // @ts-expect-error -- there are no arguments
      () => cds.getTags({ provider: "eu" }),
      "getTags: provider: is not an argument; there are none, and options come second",
    ],
  ])("%s", async (_, ask, message) => {
    expect(await messageOf(ask())).toEqual(message);
    expect(asked()).toEqual([]);
  });
});

describe("the region", () => {
  it("comes from the setting where a function needs one and is given none", async () => {
    setStack(simulator.endpoint, { "cds:regionId": region });
    expect(await cds.getAvailableResources()).toMatchObject({ regionId: region });
  });

  it("is asked for where there is no setting", async () => {
    expect(await messageOf(cds.getAvailableResources())).toBe(
      "getAvailableResources: regionId: is required: give it, or set a default for the stack with `pulumi config set cds:regionId CN_Beijing_A` (or as regionId of its cds.Provider)",
    );
  });

  it("does not narrow what lists everything", async () => {
    simulator.cloud.call("network", "CreateVdc", { RegionId: "CN_Shanghai_A" });
    setStack(simulator.endpoint, { "cds:regionId": region });
    expect(await cds.getVdcs()).toHaveLength(1);
  });
});

describe("the output form", () => {
  beforeEach(() => withoutEngine("up"));

  it("waits for its arguments, at any depth", async () => {
    simulator.cloud.call("network", "CreateVdc", { RegionId: region, VdcName: "late" });
    const vdcName = pulumi.output(new Promise<string>((resolve) => setTimeout(resolve, 20, "late")));
    expect(await valueOf(cds.getVdcOutput({ vdcName }))).toMatchObject({ vdcName: "late" });
  });

  it("waits for what it depends on", async () => {
    const order: string[] = [];
    const slow = new Promise<string>((resolve) => setTimeout(resolve, 20, region));
    const vdc = new cds.Vdc("main", { regionId: slow });
    vdc.id.apply(() => order.push("made"));
    await valueOf(cds.getVdcsOutput({}, { dependsOn: vdc }).apply(() => order.push("asked")));
    expect(order).toEqual(["made", "asked"]);
  });

  it("is a secret when an argument is", async () => {
    const secret = cds.getVdcsOutput({ regionId: pulumi.secret(region) });
    expect([await pulumi.isSecret(secret), await pulumi.isSecret(cds.getVdcsOutput())]).toEqual([true, false]);
  });

  it("shows parts of what it gives", async () => {
    simulator.cloud.call("network", "CreateVdc", { RegionId: region, VdcName: "main" });
    expect(await valueOf(cds.getVdcOutput({ vdcName: "main" }).regionId)).toBe(region);
  });
});

describe("in a preview, the output form", () => {
  beforeEach(() => withoutEngine("preview"));
  afterEach(() => withoutEngine("up"));

  it("does not ask while an argument is unknown", async () => {
    const vdc = new cds.Vdc("main", { regionId: region });
    expect(await isKnown(cds.getPublicIpsOutput({ vdcId: vdc.id, publicId: "p" }))).toBe(false);
    expect(asked()).toEqual([]);
  });

  it("does not ask while a resource behind an argument is to be made, though the value is known", async () => {
    const vdc = new cds.Vdc("main", { regionId: region, vdcName: "mine" });
    expect(await isKnown(cds.getVdcOutput({ vdcName: vdc.vdcName }))).toBe(false);
    expect(asked()).toEqual([]);
  });

  it.each(["a resource", "one of several", "a component with it inside"])(
    "does not ask while %s that it depends on is to be made",
    async (what) => {
      const component = new pulumi.ComponentResource("test:index:Part", "part");
      const vdc = new cds.Vdc("main", { regionId: region }, { parent: component });
      const dependsOn = what === "a resource" ? vdc : what === "one of several" ? [vdc] : component;
      expect(await isKnown(cds.getVdcsOutput({}, { dependsOn }))).toBe(false);
      expect(asked()).toEqual([]);
    },
  );

  it("prices a machine whose network is still to be made, by the arguments that make it", async () => {
    const vdc = new cds.Vdc("main", { regionId: region });
    const args = { regionId: vdc.regionId, vdcId: vdc.id, password: pulumi.secret("Secret-word1"), ...instance };
    const price = cds.getInstancePriceOutput(args);
    expect(await valueOf(price)).toMatchObject({ totalPrice: expect.any(Number) });
    expect(await pulumi.isSecret(price)).toBe(false);
  });
});
