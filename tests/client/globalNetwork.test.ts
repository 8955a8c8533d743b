import { createNetwork, openAccount, type Client, type Network } from "./account";

let client: Client;
let north: Network;
let south: Network;

beforeAll(async () => {
  client = await openAccount();
  north = await createNetwork(client, "CN_Beijing_A");
  south = await createNetwork(client, "CN_Shanghai_A");
});
afterAll(() => client.close());

const found = async () => (await client.api.network.DescribeGPN({ Key: "backbone" })).data[0];
const joined = async () => (await found())?.JoinVdcs.map(({ PrivateId }) => PrivateId);

it("buys a global private network, connects and disconnects networks, and deletes it", async () => {
  const { api, waitForTasks: done } = client;
  const AccessPoint = [{ ...north, AccessPointType: "vdc" } as const];
  await done(api.network.CreateGPN({ Name: "backbone", Qos: 10, AccessPoint, PopAccessPoint: [] }));
  expect(await found()).toMatchObject({ Status: "ok", Qos: 10, JoinVdcs: [north], JoinPops: [] });
  const GpnId = (await found())?.GpnId ?? "";

  const { data: places } = await api.network.DescribeAccessInfo({ Type: "vdc" });
  const CityId = places?.Vdc.find(({ VdcId }) => VdcId === south.VdcId)?.CityId ?? "";
  await done(api.network.AddAccessPoint({ GpnId, VdcAdd: [{ ...south, PointType: "VDC", CityId }] }));
  expect(await joined()).toEqual([north.PrivateId, south.PrivateId]);

  await done(api.network.DeleteAccessPoint({ GpnId, DelPoints: [north.PrivateId] }));
  expect(await joined()).toEqual([south.PrivateId]);

  await done(api.gpn.DeleteGpn({ GpnId }));
  expect(await found()).toBeUndefined();
});
