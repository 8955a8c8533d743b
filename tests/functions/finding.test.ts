import { functions } from "../../provider/functions/functions";
import * as cds from "../../sdk";
import { newWorld, success } from "../provider/world";
import { closeAccounts, messageOf, newAccount, region } from "./world";

afterEach(closeAccounts);

async function accountWithVdcs(...names: string[]) {
  const { cloud } = await newAccount();
  for (const VdcName of names) cloud.call("network", "CreateVdc", { RegionId: region, VdcName });
  cloud.settle();
  return cloud;
}

describe("a function that finds one thing", () => {
  it("finds it by its exact name", async () => {
    await accountWithVdcs("web", "web 2");
    expect(await cds.getVdc({ vdcName: "web" })).toMatchObject({ vdcName: "web", regionId: region });
  });

  it("finds it by its id", async () => {
    const cloud = await accountWithVdcs("a", "b");
    const [, second] = cloud.state().vdcs;
    expect(await cds.getVdc({ vdcId: second?.id })).toMatchObject({ vdcId: second?.id, vdcName: "b" });
  });

  it("says that there is none of that name", async () => {
    await accountWithVdcs("web");
    expect(await messageOf(cds.getVdc({ vdcName: "db" }))).toBe('getVdc: there is no VDC with vdcName "db"');
  });

  it("says that there is none of that id, although the API refuses it", async () => {
    await accountWithVdcs("web");
    const vdcId = "00000000-0000-0000-0000-000000000000";
    expect(await messageOf(cds.getVdc({ vdcId }))).toBe(`getVdc: there is no VDC with vdcId "${vdcId}"`);
  });

  it("says that there is none of an id that the API takes for no id at all", async () => {
    await accountWithVdcs("web");
    expect(await messageOf(cds.getVdc({ vdcId: "garbage" }))).toBe('getVdc: there is no VDC with vdcId "garbage"');
  });

  it("names those that match when there are several", async () => {
    const cloud = await accountWithVdcs("web", "web");
    const ids = cloud.state().vdcs.map(({ id }) => id);
    expect(await messageOf(cds.getVdc({ vdcName: "web" }))).toBe(
      `getVdc: 2 VDCs match vdcName "web": ${ids.join(", ")}; tell them apart by vdcId`,
    );
  });

  it("needs no criterion where there is but one", async () => {
    await accountWithVdcs("only");
    expect(await cds.getVdc()).toMatchObject({ vdcName: "only" });
  });
});

describe("a function that lists", () => {
  it("gives every page, by the counts of the replies", async () => {
    const { cloud } = await newAccount();
    cloud.call("network", "CreateVdc", { RegionId: region });
    cloud.settle();
    const VdcId = cloud.state().vdcs[0]?.id ?? "";
    const instance = { RegionId: region, VdcId, InstanceName: "a", InstanceType: "Standard", Cpu: 1, Ram: 1 };
    for (const Amount of [99, 99, 7]) cloud.call("ccs", "CreateInstance", { ...instance, Amount });
    cloud.settle();
    const instances = await cds.getInstances();
    expect(new Set(instances.map(({ instanceId }) => instanceId)).size).toBe(205);
  });

  const paged = [
    ["getInstances", "DescribeInstances", (n: number) => ({ Instances: [{ InstanceId: `i-${n}` }], PageCount: 3 })],
    [
      "getTemplates",
      "DescribeTemplateInfo",
      (n: number) => ({ TemplateList: [{ TemplateId: `t-${n}` }], TotalPage: 3 }),
    ],
    ["getBmsInstances", "DescribeBms", (n: number) => ({ Baremetals: [{ BaremetalId: `b-${n}` }], TotalCount: 3 })],
    ["getDisks", "DescribeDisks", (n: number) => ({ DiskList: [{ Name: `d-${n}` }], Total: 3 })],
  ] as const;

  it.each(paged)("reads on until it has what the replies count: %s", async (name, action, page) => {
    const world = newWorld({ [action]: ({ parameters }) => success(page(Number(parameters["PageNumber"]))) });
    expect(await functions[name].call(() => world.api, {})).toHaveLength(3);
    expect(world.callsOf(action)).toHaveLength(3);
  });

  it.each(["getInstances", "getTags", "getVdcs", "getDisks", "getSecurityGroups", "getBmsImages"] as const)(
    "gives an empty list where the reply holds no data: %s",
    async (name) => {
      const [action = ""] = functions[name].actions;
      const world = newWorld({ [action]: () => success() });
      expect(await functions[name].call(() => world.api, {})).toEqual([]);
    },
  );

  it("gives an empty list where there is nothing", async () => {
    await newAccount();
    expect(await cds.getVdcs()).toEqual([]);
  });

  it("gives only what is asked for", async () => {
    const cloud = await accountWithVdcs("here");
    cloud.call("network", "CreateVdc", { RegionId: "CN_Shanghai_A", VdcName: "there" });
    cloud.settle();
    expect((await cds.getVdcs({ regionId: "CN_Shanghai_A" })).map(({ vdcName }) => vdcName)).toEqual(["there"]);
  });
});
