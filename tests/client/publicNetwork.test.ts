import { openAccount, region, type Client } from "./account";

let client: Client;

beforeAll(async () => {
  client = await openAccount();
});
afterAll(() => client.close());

it("gives a block of public addresses back, and keeps the others", async () => {
  const { api, waitForTasks: done } = client;
  const PublicNetwork = { Type: "Bandwidth_BGP", BillingMethod: "BandwIdth", Qos: 5, IPNum: 4, AutoRenew: 0 } as const;
  const [VdcId = ""] = await done(api.network.CreateVdc({ RegionId: region, VdcName: "home" }));
  await done(api.network.CreatePublicNetwork({ VdcId, ...PublicNetwork, FloatBandwidth: 6 }));
  const network = async () => (await api.network.DescribeVdc({ VdcId })).data[0]?.PublicNetwork[0];
  await done(api.network.AddPublicIp({ PublicId: (await network())?.PublicId ?? "", Number: 8 }));
  const [first, second] = (await network())?.Segments ?? [];
  expect([first?.Mask, second?.Mask]).toEqual([30, 29]);

  await done(api.network.DeletePublicIp({ SegmentId: second?.SegmentId ?? "" }));
  expect((await network())?.Segments).toEqual([first]);
});
