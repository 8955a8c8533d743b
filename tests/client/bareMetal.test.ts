import { openAccount, password, type Client } from "./account";
import { doneByBms, makeBareMetal } from "./bareMetal";

let client: Client;
let ids: string[];

beforeAll(async () => {
  client = await openAccount();
  ids = await makeBareMetal(client, 2);
});
afterAll(() => client.close());

const shown = async (BaremetalId = ids[0] ?? "") => (await client.api.bms.DescribeBmsDetail({ BaremetalId })).data;
const operate = (Operate: "start" | "stop" | "reset", BaremetalIds: string[]) =>
  doneByBms(client, client.api.bms.OperateBmsPower({ Operate, BaremetalIds }));

it("buys as many machines as were asked for, which run", async () => {
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(await shown(id)).toMatchObject({ State: "running", InstanceChargeType: "PostPaid" });
});

it("powers machines off, on and off and on", async () => {
  const states = () => Promise.all(ids.map(async (id) => (await shown(id))?.State));
  await operate("stop", ids);
  expect(await states()).not.toContain("running");
  await operate("start", ids);
  expect(await states()).toEqual(["running", "running"]);
  await operate("reset", ids);
  expect(await states()).toEqual(["running", "running"]);
});

it("installs another image on a machine, which keeps its id", async () => {
  const { api } = client;
  const before = await shown();
  const images = Object.values((await api.bms.DescribeBmsImage({ ImageType: "public" })).data ?? {}).flat();
  const other = images.find(({ Name }) => Name !== before?.ImageName);
  const order = { BaremetalId: before?.BaremetalId ?? "", ImageId: other?.Id ?? "", Password: password };
  await doneByBms(client, api.bms.ReinstallBms(order));
  expect(await shown(before?.BaremetalId)).toMatchObject({ ImageName: other?.Name, State: "running" });
});

it("turns a machine that is paid by use into one that is paid ahead and renews itself", async () => {
  const [BaremetalId = ""] = ids;
  await client.api.bms.ModifyBmsOrder({ BaremetalId, AutoRenewal: 1, BillMethod: "1", Duration: 1 });
  expect(await shown()).toMatchObject({ InstanceChargeType: "PrePaid", IsAutoRenewal: 1 });
});

it("deletes a machine that is off, some time after it has said so", async () => {
  const BaremetalId = ids[1] ?? "";
  await expect(client.api.bms.DeleteBmsInstance({ BaremetalId })).rejects.toThrow("LogicError");
  await operate("stop", [BaremetalId]);
  await client.api.bms.DeleteBmsInstance({ BaremetalId });
  const left = await client.waitUntil(async () => {
    const instances = (await client.api.bms.DescribeBms({})).data?.Baremetals ?? [];
    return instances.length < ids.length ? instances : undefined;
  });
  expect(left.map((instance) => instance.BaremetalId)).toEqual([ids[0]]);
});
