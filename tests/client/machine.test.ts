import { createInstances, createNetwork, openAccount, type Client } from "./account";

let client: Client;
let ids: readonly string[];

beforeAll(async () => {
  client = await openAccount();
  ids = await createInstances(client, await createNetwork(client), 2);
});
afterAll(() => client.close());

const shown = async (InstanceId: string) => (await client.api.ccs.DescribeInstances({ InstanceId })).data?.Instances[0];
const statuses = () => Promise.all(ids.map(async (id) => (await shown(id))?.InstanceStatus));

it("stops, starts and restarts several machines, each in one task that names them all", async () => {
  const { api, waitForTasks: done } = client;
  const InstanceIds = ids.join(",");
  expect(await done(api.ccs.StopInstances({ InstanceIds }))).toEqual(ids);
  expect(await statuses()).toEqual(["stop", "stop"]);
  expect(await done(api.ccs.StartInstances({ InstanceIds }))).toEqual(ids);
  expect(await statuses()).toEqual(["running", "running"]);
  expect(await done(api.ccs.RebootInstances({ InstanceIds }))).toEqual(ids);
  expect(await statuses()).toEqual(["running", "running"]);
});

it("restarts one machine, which runs again afterwards; one that is off cannot be", async () => {
  const { api, waitForTasks: done } = client;
  const [InstanceId = ""] = ids;
  expect(await done(api.ccs.RebootInstance({ InstanceId }))).toEqual([InstanceId]);
  expect((await shown(InstanceId))?.InstanceStatus).toBe("running");
  await done(api.ccs.StopInstance({ InstanceId }));
  await expect(api.ccs.RebootInstance({ InstanceId })).rejects.toThrow("IncorrectInstanceStatus");
  expect((await shown(InstanceId))?.InstanceStatus).toBe("stop");
  await done(api.ccs.StartInstance({ InstanceId }));
});

it("unplugs an interface, which keeps its address, and plugs it in again", async () => {
  const { api, waitForTasks: done } = client;
  const [InstanceId = ""] = ids;
  const card = async () => (await shown(InstanceId))?.PrivateNetworkInterface[0];
  const plugged = await card();
  const InterfaceId = plugged?.InterfaceId ?? "";
  expect(plugged).toMatchObject({ IP: expect.stringMatching(/^10\./), Connected: 1 });
  await done(api.ccs.DisconnectNetworkInterface({ InstanceId, InterfaceId }));
  expect(await card()).toEqual({ ...plugged, Connected: 0 });
  await done(api.ccs.ConnectNetworkInterface({ InstanceId, InterfaceId }));
  expect(await card()).toEqual(plugged);
});
