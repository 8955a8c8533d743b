import { createInstances, createNetwork, openAccount, region, type Client, type Network } from "./account";

let client: Client;
let network: Network;
let InstanceId: string;

beforeAll(async () => {
  client = await openAccount();
  network = await createNetwork(client);
  [InstanceId = ""] = await createInstances(client, network, 1);
});
afterAll(() => client.close());

const named = async (Keyword: string) =>
  (await client.api.ccs.DescribeTemplateInfo({ PageNumber: 1, PageSize: 10, Keyword })).data?.TemplateList[0];
const regionsOf = async (name: string) => (await named(name))?.Region.map(({ RegionId }) => RegionId);

async function makeTemplate(DisplayName: string): Promise<string> {
  await client.waitForTasks(client.api.ccs.CreateTemplate({ InstanceId, DisplayName, PowerOn: true }));
  return (await named(DisplayName))?.TemplateId ?? "";
}

it("makes a template of a machine, and a machine of the template", async () => {
  const ImageId = await makeTemplate("golden");
  expect(await named("golden")).toMatchObject({ Status: "normal", Region: [{ RegionId: region }] });
  const [created] = await createInstances(client, network, 1, { ImageId });
  expect(created).not.toBe(InstanceId);
});

it("copies a template to another region, and deletes it in one and in the other", async () => {
  const { api, waitForTasks: done } = client;
  const TemplateId = await makeTemplate("wandering");
  await done(api.ccs.SyncTemplate({ TemplateId, RegionId: "CN_Shanghai_A" }));
  expect(await regionsOf("wandering")).toEqual([region, "CN_Shanghai_A"]);
  await done(api.ccs.DeleteTemplate({ TemplateId, RegionId: region }));
  expect(await regionsOf("wandering")).toEqual(["CN_Shanghai_A"]);
  await done(api.ccs.DeleteTemplate({ TemplateId, RegionId: "CN_Shanghai_A" }));
  expect(await named("wandering")).toBeUndefined();
});
