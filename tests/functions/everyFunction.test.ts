import * as pulumi from "@pulumi/pulumi";
import { camel } from "../../provider/functions/camel";
import { functions } from "../../provider/functions/functions";
import { bms } from "../../provider/catalogue/bms";
import * as cds from "../../sdk";
import { during } from "../coverage/record";
import { bareMetalOrder, bareMetalRegion, newWorld, publicOrder, region } from "../simulator/world";
import { closeAccounts, serveAccount, valueOf } from "./world";

type Case = readonly [
  name: string,
  promised: () => Promise<unknown>,
  output: () => pulumi.Output<unknown>,
  shown: unknown,
];

const anyText = expect.any(String);
const anyNumber = expect.any(Number);
let cases: Case[] = [];

/** One of every resource that functions return, and the expected result of each function. */
beforeAll(async () => {
  const world = newWorld();
  const { call } = world.cloud;
  const vdcId = world.vdc();
  const privateId = world.privateNetwork(vdcId);
  const publicId = world.publicNetwork(vdcId);
  const onBoth = { PublicIp: ["auto"], PrivateIp: [{ PrivateId: privateId, IP: ["auto"] }] };
  const instanceId = world.instance(vdcId, onBoth);
  call("ccs", "CreateTag", { TagName: "blue" });
  call("ccs", "CreateSecurityGroup", { SecurityGroupName: "web", Description: "a", SecurityGroupType: "public" });
  const securityGroupId = world.cloud.state().securityGroups[0]?.id ?? "";
  const match = { TargetAddress: "0.0.0.0/0", TargetPort: "0", LocalPort: "443", Direction: "all" } as const;
  const rule = {
    Action: "1",
    Description: "https",
    Priority: "10",
    Protocol: "TCP",
    RuleType: "ip",
    ...match,
  } as const;
  call("ccs", "AddSecurityGroupRule", { SecurityGroupId: securityGroupId, ...rule });
  call("ccs", "CreateTemplate", { InstanceId: instanceId, DisplayName: "golden", PowerOn: true });
  world.cloud.settle();
  const gpnId = world.gpn({ VdcId: vdcId, PrivateId: privateId });
  const metalVdcId = world.vdc(bareMetalRegion);
  const order = { ...bareMetalOrder, VdcId: metalVdcId, PipeIds: [world.privateNetwork(metalVdcId)] };
  const taskIds = bms.CreateBmsInstance.data?.parse(call("bms", "CreateBmsInstance", order).Data)?.TaskIds;
  world.cloud.settle();
  const bmsTaskId = taskIds?.[0] ?? "";
  const baremetalId = world.cloud.state().bareMetals[0]?.id ?? "";
  const diskId = world.storageDisk("data");
  const taskId = String(call("network", "CreateVdc", { RegionId: region, VdcName: "later" }).TaskId);
  await serveAccount(world.cloud);

  const { ComputeId: computeId, GoodsId: goodsId } = bareMetalOrder;
  const pricedInstance = { regionId: region, instanceType: "Standard", cpu: 2, ram: 4 };
  const instance = {
    instanceId,
    vdcId,
    instanceStatus: "running",
    privateNetworkInterface: [{ privateId, ip: anyText }],
  };
  const group = { securityGroupId, securityGroupName: "web", securityGroupType: "public" };
  const vdc = {
    vdcId,
    regionId: region,
    publicNetwork: [{ publicId, qos: publicOrder.Qos }],
    privateNetwork: [{ privateId }],
  };
  const gpn = { gpnId, name: "gpn", status: "ok", joinVdcs: [{ vdcId, privateId }], joinPops: [] };
  const metal = { baremetalId, name: "metal", state: "running", vdcId: metalVdcId };
  const storageDisk = { name: "data", size: 200, state: "detach" };
  const usage = { use: anyNumber, size: anyNumber, ratio: anyText };
  const span = { startTime: "2024-01-01 08:00:00", endTime: "2024-01-01 08:10:00" };
  const metric = { instanceId, metricName: "CPUUtilization", period: 60, ...span } as const;
  const price = {
    regionId: bareMetalRegion,
    goodsId,
    computeId,
    instanceChargeType: "PrePaid",
    prepaidMonth: 1,
    // Other arguments of the resource are accepted.
    vdcId: "anywhere",
  } as const;
  const goods = { regionId: bareMetalRegion, bw: 2000, iops: 8000, type: "ssd" };
  const days = { dateFromTo: "2024.01.01 - 2024.01.02", currency: "CN" } as const;
  const details = { dateFrom: "2024.01.01", dateTo: "2024.01.02", resourceId: instanceId, currency: "CN" } as const;
  const pool = { regionId: bareMetalRegion, poolName: "ssd_pool" };

  /** A function with arguments and its expected result, in both forms. */
  const of = <Args, Result>(
    ask: (args: Args) => Promise<Result>,
    askOutput: (args: Args) => pulumi.Output<unknown>,
    args: Args,
    shown: unknown,
  ): Case => [ask.name, () => ask(args), () => askOutput(args), shown];
  cases = [
    of(cds.getInstances, cds.getInstancesOutput, { vdcId }, [instance]),
    of(cds.getInstance, cds.getInstanceOutput, { instanceName: "web" }, instance),
    of(cds.getInstanceMetrics, cds.getInstanceMetricsOutput, metric, { instanceId, dataPoints: expect.any(Array) }),
    of(cds.getTags, cds.getTagsOutput, {}, [{ tagId: anyText, tagName: "blue" }]),
    of(cds.getTag, cds.getTagOutput, { tagName: "blue" }, { tagId: anyText }),
    of(
      cds.getInstanceTypes,
      cds.getInstanceTypesOutput,
      { regionId: region, instanceType: "Standard" },
      expect.arrayContaining([{ cpu: 2, ram: 4, name: anyText }]),
    ),
    of(
      cds.getPublicIps,
      cds.getPublicIpsOutput,
      { vdcId, publicId },
      { unusedList: [], usedList: [{ address: anyText, usage: anyText }], usedTotal: anyNumber },
    ),
    of(
      cds.getPrivateIps,
      cds.getPrivateIpsOutput,
      { vdcId, privateId },
      { unusedTotal: anyNumber, usedTotal: anyNumber },
    ),
    of(cds.getInstanceConsoleUrl, cds.getInstanceConsoleUrlOutput, { instanceId }, { url: expect.anything() }),
    of(cds.getInstancePrice, cds.getInstancePriceOutput, pricedInstance, { totalPrice: anyNumber }),
    of(cds.getSecurityGroups, cds.getSecurityGroupsOutput, {}, [group]),
    of(
      cds.getSecurityGroup,
      cds.getSecurityGroupOutput,
      { securityGroupName: "web" },
      { ...group, securityGroupRules: [{ localPort: "443", action: 1 }] },
    ),
    of(cds.getTemplates, cds.getTemplatesOutput, {}, [{ name: "golden", region: [{ regionId: region }] }]),
    of(cds.getTemplate, cds.getTemplateOutput, { name: "golden" }, { templateId: anyText }),
    of(cds.getVdcs, cds.getVdcsOutput, { vdcId }, [vdc]),
    of(cds.getVdc, cds.getVdcOutput, { vdcId }, vdc),
    of(
      cds.getBandwidthTraffic,
      cds.getBandwidthTrafficOutput,
      { networkId: publicId },
      { maxQos: publicOrder.Qos, lastFiveMinutesUsage: { inbps: anyNumber, outbps: anyNumber } },
    ),
    of(cds.getGpns, cds.getGpnsOutput, {}, [gpn]),
    of(cds.getGpn, cds.getGpnOutput, { name: "gpn" }, gpn),
    of(cds.getAccessPoints, cds.getAccessPointsOutput, { type: "vdc" } as const, { vdc: expect.any(Array), pop: [] }),
    of(
      cds.getBmsGoods,
      cds.getBmsGoodsOutput,
      { regionId: bareMetalRegion },
      { prePaid: expect.any(Array), postPaid: expect.any(Array) },
    ),
    of(cds.getBmsPrice, cds.getBmsPriceOutput, price, { tradeAmount: anyNumber, currency: "CN" }),
    of(
      cds.getBmsImages,
      cds.getBmsImagesOutput,
      {},
      expect.arrayContaining([{ osFamily: "Ubuntu", id: anyText, name: anyText, type: anyText }]),
    ),
    of(cds.getBmsInstances, cds.getBmsInstancesOutput, {}, [metal]),
    of(
      cds.getBmsInstance,
      cds.getBmsInstanceOutput,
      { name: "metal" },
      { ...metal, imageName: anyText, volumes: expect.any(Array) },
    ),
    of(cds.getBmsVncUrl, cds.getBmsVncUrlOutput, { baremetalId }, { url: expect.anything() }),
    of(cds.getBmsTask, cds.getBmsTaskOutput, { taskId: bmsTaskId }, { status: "succeed", bareMetalIds: [baremetalId] }),
    of(cds.getDisks, cds.getDisksOutput, {}, [storageDisk]),
    of(cds.getDisk, cds.getDiskOutput, { diskId }, { ...storageDisk, diskId }),
    of(cds.getDiskUsage, cds.getDiskUsageOutput, { diskId }, { diskId, ...usage }),
    of(cds.getPoolUsage, cds.getPoolUsageOutput, pool, { poolName: "ssd_pool", ...usage }),
    of(cds.getDiskGoods, cds.getDiskGoodsOutput, goods, { goodsId: anyText }),
    of(cds.getBill, cds.getBillOutput, days, { billInfo: expect.any(Array), totalMasterCost: anyNumber }),
    of(cds.getBillDetails, cds.getBillDetailsOutput, details, { billDetail: expect.any(Array), totalCost: anyNumber }),
    of(cds.getMetering, cds.getMeteringOutput, { endTime: "20240102" }, expect.any(Array)),
    of(
      cds.getAvailableResources,
      cds.getAvailableResourcesOutput,
      { regionId: region },
      { regionStatus: "1", wanGoods: expect.any(Array) },
    ),
    of(cds.getTask, cds.getTaskOutput, { taskId }, { status: anyText, taskType: anyText }),
    of(
      cds.getRegions,
      cds.getRegionsOutput,
      {},
      expect.arrayContaining([expect.objectContaining({ id: region, bareMetal: false })]),
    ),
    of(cds.getImages, cds.getImagesOutput, {}, expect.arrayContaining(["Ubuntu_18.04_64"])),
    of(cds.getBandwidthTypes, cds.getBandwidthTypesOutput, {}, expect.arrayContaining(["Bandwidth_BGP"])),
  ];
});
afterAll(closeAccounts);

const caseOf = (name: string): Case => {
  const found = cases.find(([each]) => each === name);
  if (found === undefined) throw new Error(`no case for ${name}`);
  return found;
};

describe.each(Object.entries(functions))("%s", (name, { secrets }) => {
  it("tells what there is", async () => {
    const [, promised, , shown] = caseOf(name);
    expect({ result: await during(name, promised) }).toMatchObject({ result: shown });
  });

  it("tells the same as an output", async () => {
    const [, promised, output] = caseOf(name);
    // A token of a VNC URL can be used once.
    const comparable = (result: unknown) => JSON.stringify(result).replace(/token=\w+/, "token");
    const plain = await valueOf(pulumi.output(await promised()));
    expect(comparable(await valueOf(output()))).toBe(comparable(plain));
  });

  if (secrets.length === 0) return;

  it("gives access as a secret, in both forms", async () => {
    const [, promised, output] = caseOf(name);
    const result = Object(await promised());
    const fields = secrets.map((field) => pulumi.isSecret(result[camel(field)]));
    expect(await Promise.all([pulumi.isSecret(output()), ...fields])).not.toContain(false);
  });
});
