import { openAccount, type Client } from "./account";
import { makeBareMetal, region } from "./bareMetal";

let client: Client;

beforeAll(async () => {
  client = await openAccount();
});
afterAll(() => client.close());

const shown = async (DiskId: string) => (await client.api.storage.DescribeDisks({ DiskId })).data?.DiskList[0];

async function makeDisks(Name: string, Num = 1): Promise<string[]> {
  const { storage } = client.api;
  const { data: goods } = await storage.DescribeGoodsId({ RegionId: region, Bw: 100, Iops: 1000, Type: "ssd" });
  const order = storage.CreateDisk({ RegionId: region, Name, Size: 100, Num, GoodsId: goods?.GoodsId ?? "" });
  await client.waitForTasks(order);
  return (await order).data?.DiskInfo.map(({ DiskId }) => DiskId) ?? [];
}

it("buys disks, deletes one of them, and keeps the other", async () => {
  const { waitForTasks: done, api } = client;
  const ids = await makeDisks("bought", 2);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(await shown(id)).toMatchObject({ Name: "bought", Size: 100 });
  const [DiskId = "", other = ""] = ids;
  await done(api.storage.DeleteDisk({ DiskId }));
  expect([await shown(DiskId), (await shown(other))?.Name]).toEqual([undefined, "bought"]);
});

it("attaches a disk to a bare-metal machine, and detaches it", async () => {
  const { waitForTasks: done, api } = client;
  const [InstanceId = ""] = await makeBareMetal(client, 1);
  const [DiskId = ""] = await makeDisks("attached");
  const ofMachine = async () =>
    (await api.storage.DescribeDisks({ InstanceId })).data?.DiskList.map(({ Name }) => Name);
  await done(api.storage.AttachDisk({ InstanceId, DiskId }));
  expect((await shown(DiskId))?.State).toBe("attach");
  expect(await ofMachine()).toEqual(["attached"]);
  await done(api.storage.DetachDisk({ DiskId }));
  expect((await shown(DiskId))?.State).not.toBe("attach");
  expect(await ofMachine()).toEqual([]);
});

it("sets what a disk can do, and adds to its size", async () => {
  const { waitForTasks: done, api } = client;
  const [DiskId = ""] = await makeDisks("grown");
  await done(api.storage.ChangeIops({ DiskId, Iops: 3000 }));
  await done(api.storage.ChangeBandwidth({ DiskId, Bw: 200 }));
  await done(api.storage.ExpansionSize({ DiskId, Size: 50 }));
  expect(await shown(DiskId)).toMatchObject({ Iops: 3000, Bw: 200, Size: 150 });
});

it("makes a snapshot, sets its disk back to it, clones it, and deletes it", async () => {
  const { waitForTasks: done, api } = client;
  const [DiskId = ""] = await makeDisks("original");
  const order = api.storage.CreateSnapshot({ DiskId, SnapshotName: "before" });
  await done(order);
  const SnapshotId = (await order).data?.SnapshotId ?? "";
  await done(api.storage.RollbackSnapshot({ SnapshotId }));
  expect(await shown(DiskId)).toMatchObject({ Name: "original", Size: 100 });

  const clone = api.storage.CloneSnapshot({ SnapshotId, Name: "copy" });
  await done(clone);
  expect(await shown((await clone).data?.DiskId ?? "")).toMatchObject({ Name: "copy", Size: 100 });

  await done(api.storage.DeleteSnapshot({ SnapshotId }));
  await expect(api.storage.RollbackSnapshot({ SnapshotId })).rejects.toThrow("RollbackSnapshot refused");
});
