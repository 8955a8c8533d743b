import { storage } from "../../provider/catalogue/storage";
import { bareMetalOrder, bareMetalRegion, last, newWorld, refusalOf } from "./world";

const invalid = { status: 400, code: "ParameterInvalid" };

function withDisk(options: Parameters<typeof newWorld>[0] = {}) {
  const world = newWorld(options);
  return { ...world, DiskId: world.storageDisk() };
}

function withMachine() {
  const world = withDisk();
  const VdcId = world.vdc(bareMetalRegion);
  const PrivateId = world.privateNetwork(VdcId);
  const InstanceId = world.bareMetal(VdcId, { PipeIds: [PrivateId] });
  const attach = () => world.cloud.call("storage", "AttachDisk", { InstanceId, DiskId: world.DiskId });
  const attachedTo = (instance: string) => {
    const { Data } = world.cloud.call("storage", "DescribeDisks", { InstanceId: instance });
    return storage.DescribeDisks.data?.parse(Data)?.Total;
  };
  return { ...world, VdcId, PrivateId, InstanceId, attach, attachedTo };
}

function goodsOf({ call }: ReturnType<typeof newWorld>["cloud"]): string {
  const performance = { RegionId: bareMetalRegion, Bw: 4000, Iops: 5000, Type: "ssd" };
  return storage.DescribeGoodsId.data?.parse(call("storage", "DescribeGoodsId", performance).Data)?.GoodsId ?? "";
}

const order = { RegionId: bareMetalRegion, Name: "disk", Size: 200, Num: 1 };

describe("a bare-metal disk", () => {
  it("is made with the performance of its goods, and its reply tells its id beside the task", () => {
    const { bmsTask, clock, cloud, shownDisk } = newWorld();
    const GoodsId = goodsOf(cloud);
    const { Data } = cloud.call("storage", "CreateDisk", { ...order, GoodsId, Num: 2 });
    const [one, two] = storage.CreateDisk.data?.parse(Data)?.DiskInfo ?? [];
    expect(cloud.state().storageDisks.map(({ id }) => id)).toEqual([one?.DiskId, two?.DiskId]);
    expect(shownDisk(one?.DiskId ?? "")).toEqual({
      Name: "disk",
      State: "creating",
      Size: 200,
      Iops: 5000,
      Bw: 4000,
      DiskType: "Nvme",
      RegionId: bareMetalRegion,
      CustomerId: "E001",
      UserId: "",
      CreateTime: "2024-01-01 08:00:00",
    });
    expect(bmsTask(one?.TaskId ?? "")?.Status).toBe("init");
    clock.advance(1000);
    expect(bmsTask(one?.TaskId ?? "")?.Status).toBe("succeed");
    expect(shownDisk(one?.DiskId ?? "")?.State).toBe("detach");
  });

  it("is attached and detached; the machine can only be asked for", () => {
    const { attach, attachedTo, cloud, DiskId, InstanceId, shownDisk } = withMachine();
    expect(attach()).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: { DiskInfo: [{ TaskId: expect.any(String) }] },
    });
    expect(shownDisk(DiskId)?.State).toBe("attaching");
    expect(attachedTo(InstanceId)).toBe(0);
    cloud.settle();
    expect(shownDisk(DiskId)?.State).toBe("attach");
    expect(attachedTo(InstanceId)).toBe(1);
    expect(refusalOf(attach)).toEqual(invalid);
    cloud.call("storage", "DetachDisk", { DiskId });
    expect(shownDisk(DiskId)?.State).toBe("detaching");
    cloud.settle();
    expect(attachedTo(InstanceId)).toBe(0);
    expect(refusalOf(() => cloud.call("storage", "DetachDisk", { DiskId }))).toEqual(invalid);
  });

  it("is attached to no machine that is being made, deleted or at another site", () => {
    const { cloud, DiskId, InstanceId, PrivateId, VdcId } = withMachine();
    const attach = (instance: string, disk = DiskId) =>
      refusalOf(() => cloud.call("storage", "AttachDisk", { InstanceId: instance, DiskId: disk }));
    expect(attach("stranger")).toEqual(invalid);
    cloud.call("storage", "CreateDisk", { ...order, RegionId: "CN_Wuxi_B", GoodsId: goodsOf(cloud) });
    cloud.settle();
    expect(attach(InstanceId, last(cloud.state().storageDisks).id)).toEqual(invalid);
    cloud.call("bms", "CreateBmsInstance", { ...bareMetalOrder, VdcId, PipeIds: [PrivateId] });
    expect(attach(last(cloud.state().bareMetals).id)).toEqual(invalid);
  });

  it("keeps its machine from being deleted while it is attached", () => {
    const { attach, cloud, DiskId, InstanceId } = withMachine();
    cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [InstanceId] });
    cloud.settle();
    attach();
    cloud.settle();
    const remove = () => cloud.call("bms", "DeleteBmsInstance", { BaremetalId: InstanceId });
    expect(refusalOf(remove)).toEqual({ status: 400, code: "LogicError" });
    cloud.call("storage", "DetachDisk", { DiskId });
    cloud.settle();
    expect(remove().Code).toBe("Success");
  });

  it("is deleted only when it is detached", () => {
    const { attach, cloud, DiskId } = withMachine();
    attach();
    cloud.settle();
    const remove = () => cloud.call("storage", "DeleteDisk", { DiskId });
    expect(refusalOf(remove)).toEqual(invalid);
    cloud.call("storage", "DetachDisk", { DiskId });
    cloud.settle();
    remove();
    expect(cloud.state().storageDisks).toMatchObject([{ busy: "deleting" }]);
    cloud.settle();
    expect(cloud.call("storage", "DescribeDisks", { DiskId }).Data).toEqual({ Total: 0, DiskList: [] });
  });

  it("grows by what is added, while operations and bandwidth are set", () => {
    const { cloud, DiskId, shownDisk } = withDisk();
    const change = (call: () => { Data?: unknown }) => {
      expect(call().Data).toEqual({ TaskId: expect.any(String) });
      expect(shownDisk(DiskId)?.State).toBe("updating");
      cloud.settle();
    };
    change(() => cloud.call("storage", "ExpansionSize", { DiskId, Size: 50 }));
    change(() => cloud.call("storage", "ExpansionSize", { DiskId, Size: 50 }));
    change(() => cloud.call("storage", "ChangeIops", { DiskId, Iops: 1000 }));
    change(() => cloud.call("storage", "ChangeBandwidth", { DiskId, Bw: 1500 }));
    expect(shownDisk(DiskId)).toMatchObject({ State: "detach", Size: 300, Iops: 1000, Bw: 1500 });
  });

  it("that is busy refuses every change", () => {
    const { cloud, DiskId } = withDisk();
    cloud.call("storage", "ChangeIops", { DiskId, Iops: 1000 });
    for (const change of [
      () => cloud.call("storage", "ChangeIops", { DiskId, Iops: 2000 }),
      () => cloud.call("storage", "ChangeBandwidth", { DiskId, Bw: 2000 }),
      () => cloud.call("storage", "ExpansionSize", { DiskId, Size: 1 }),
      () => cloud.call("storage", "CreateSnapshot", { DiskId, SnapshotName: "a" }),
      () => cloud.call("storage", "DeleteDisk", { DiskId }),
    ])
      expect(refusalOf(change)).toEqual(invalid);
  });

  it("is not made when its task fails, and is as it was when another one does", async () => {
    const { ask, cloud, DiskId, shownDisk } = withDisk();
    cloud.fault({ action: "CreateDisk", service: "storage", effect: "task-error" });
    cloud.fault({ action: "ExpansionSize", effect: "task-error" });
    await ask("storage-service", { action: "CreateDisk" }, { ...order, GoodsId: goodsOf(cloud) });
    await ask("storage-service", { action: "ExpansionSize" }, { DiskId, Size: 50 });
    cloud.settle();
    expect(cloud.counts().storageDisks).toBe(1);
    expect(shownDisk(DiskId)).toMatchObject({ State: "detach", Size: 200 });
  });

  it("tells how full it is, and how full its pool", () => {
    const { cloud, DiskId } = withDisk();
    expect(cloud.call("storage", "DescribeDiskUsage", { DiskId }).Data).toEqual({
      DiskId,
      Use: 80,
      Size: 200,
      Ratio: "40%",
    });
    const pool = (PoolName: string) =>
      cloud.call("storage", "DescribePoolUsage", { RegionId: bareMetalRegion, PoolName }).Data;
    expect(pool("ssd_pool")).toEqual({ PoolName: "ssd_pool", Use: 200, Size: 10_000_000, Ratio: "0%" });
    expect(refusalOf(() => pool("swimming_pool"))).toEqual(invalid);
  });

  it("is still there after the account was written down and read", () => {
    const { attach, clock, cloud, DiskId } = withMachine();
    cloud.call("storage", "CreateSnapshot", { DiskId, SnapshotName: "a" });
    attach();
    const read = newWorld({ clock, saved: JSON.parse(JSON.stringify(cloud.save())) });
    expect(read.cloud.state()).toEqual(cloud.state());
    clock.advance(1000);
    expect(read.shownDisk(DiskId)?.State).toBe("attach");
  });

  it.each([
    [{ RegionId: "CN_Beijing_A" }, "ParameterInvalid"],
    [{ RegionId: "" }, "ParameterIsEmpty"],
    [{ GoodsId: "bbf63749-0186-4c68-8adc-9bf584bc1376" }, "ParameterInvalid"],
    [{ Name: "" }, "ParameterIsEmpty"],
    [{ Size: 0 }, "ParameterInvalid"],
    [{ Num: 0 }, "ParameterInvalid"],
    [{ Num: undefined }, "ParameterInvalid"],
  ])("ordered with %j is refused with %s", async (part, code) => {
    const { ask, cloud } = newWorld();
    const body = { ...order, GoodsId: goodsOf(cloud), ...part };
    expect(await ask("storage-service", { action: "CreateDisk" }, body)).toMatchObject({ status: 400, Code: code });
    expect(cloud.counts().storageDisks).toBe(0);
  });
});

describe("the listing of bare-metal disks", () => {
  it("tells the id only where that is switched on", () => {
    for (const listedDiskIds of [false, true]) {
      const { DiskId, shownDisk } = withDisk({ switches: { listedDiskIds } });
      expect(shownDisk(DiskId)?.DiskId).toBe(listedDiskIds ? DiskId : undefined);
    }
  });

  it("is filtered by site and by a part of the name, and has pages", () => {
    const { cloud, storageDisk } = newWorld();
    ["one", "two", "twenty"].forEach((name) => storageDisk(name));
    const namesOf = (filter: Parameters<typeof cloud.call<"storage", "DescribeDisks">>[2]) => {
      const { Data } = cloud.call("storage", "DescribeDisks", filter);
      const { DiskList = [], Total } = storage.DescribeDisks.data?.parse(Data) ?? {};
      return [Total, ...DiskList.map(({ Name }) => Name)];
    };
    expect(namesOf({ Name: "tw" })).toEqual([2, "two", "twenty"]);
    expect(namesOf({ RegionId: "CN_Wuxi_B" })).toEqual([0]);
    expect(namesOf({ PageNumber: 2, PageSize: 2 })).toEqual([3, "twenty"]);
  });

  it("takes some empty filters, as the document's sample sends them, but not none but empty ones", async () => {
    const { ask } = withDisk();
    const list = (query: Record<string, string>) => ask("storage-service", { action: "DescribeDisks", query });
    expect(await list({ RegionId: "", DiskId: "", Name: "disk" })).toMatchObject({ status: 200, Data: { Total: 1 } });
    expect(await list({ RegionId: "" })).toMatchObject({ status: 400, Code: "ParametersIsEmpty" });
  });
});

describe("a snapshot", () => {
  const snapshotOf = ({ call, settle }: ReturnType<typeof newWorld>["cloud"], DiskId: string): string => {
    const { Data } = call("storage", "CreateSnapshot", { DiskId, SnapshotName: "a" });
    settle();
    return storage.CreateSnapshot.data?.parse(Data)?.SnapshotId ?? "";
  };

  it("has its id in the reply, and goes with its disk", () => {
    const { cloud, DiskId } = withDisk();
    const SnapshotId = snapshotOf(cloud, DiskId);
    expect(cloud.state().snapshots).toMatchObject([{ id: SnapshotId, diskId: DiskId, name: "a" }]);
    cloud.call("storage", "DeleteDisk", { DiskId });
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ storageDisks: 0, snapshots: 0 });
  });

  it("is cloned to a disk with the same on it", () => {
    const { cloud, DiskId, shownDisk } = withDisk();
    const SnapshotId = snapshotOf(cloud, DiskId);
    const { Data } = cloud.call("storage", "CloneSnapshot", { Name: "clone", SnapshotId });
    const clone = storage.CloneSnapshot.data?.parse(Data);
    expect(clone).toEqual({ DiskId: expect.any(String), TaskId: expect.any(String) });
    expect(shownDisk(clone?.DiskId ?? "")?.State).toBe("creating");
    cloud.settle();
    expect(shownDisk(clone?.DiskId ?? "")).toMatchObject({ Name: "clone", State: "detach", Size: 200, Iops: 8000 });
    const [content, copied] = cloud.state().storageDisks.map((disk) => disk.content);
    expect(copied).toBe(content);
  });

  it("is brought back to a detached disk only", () => {
    const { attach, cloud, DiskId } = withMachine();
    const SnapshotId = snapshotOf(cloud, DiskId);
    attach();
    cloud.settle();
    const roll = () => cloud.call("storage", "RollbackSnapshot", { SnapshotId });
    expect(refusalOf(roll)).toEqual(invalid);
    cloud.call("storage", "DetachDisk", { DiskId });
    cloud.settle();
    expect(roll().Data).toEqual({ TaskId: expect.any(String) });
    cloud.settle();
    expect(last(cloud.ledger).effects).toEqual([{ kind: "changed", resource: "Disk", id: DiskId }]);
  });

  it("is deleted, and then refused by all that needs it", () => {
    const { cloud, DiskId } = withDisk();
    const SnapshotId = snapshotOf(cloud, DiskId);
    cloud.call("storage", "DeleteSnapshot", { SnapshotId });
    expect(refusalOf(() => cloud.call("storage", "DeleteSnapshot", { SnapshotId }))).toEqual(invalid);
    cloud.settle();
    expect(cloud.counts().snapshots).toBe(0);
    expect(refusalOf(() => cloud.call("storage", "DeleteSnapshot", { SnapshotId }))).toEqual(invalid);
    expect(refusalOf(() => cloud.call("storage", "CloneSnapshot", { Name: "b", SnapshotId }))).toEqual(invalid);
    expect(refusalOf(() => cloud.call("storage", "RollbackSnapshot", { SnapshotId }))).toEqual(invalid);
  });
});

describe("a task of the storage service", () => {
  it.each([
    ["both", true, true],
    ["ccs", true, false],
    ["bms", false, true],
    ["neither", false, false],
  ] as const)("is known to %s", (storageTasks, byCcs, byBms) => {
    const { bmsTask, cloud, DiskId, task } = withDisk({ switches: { storageTasks } });
    const { Data } = cloud.call("storage", "ChangeIops", { DiskId, Iops: 1000 });
    const TaskId = storage.ChangeIops.data?.parse(Data)?.TaskId ?? "";
    const isKnown = (ask: () => unknown, refusal: string) => {
      try {
        return ask() !== undefined;
      } catch {
        expect(refusalOf(ask)).toEqual({ status: 400, code: refusal });
        return false;
      }
    };
    expect(isKnown(() => task(TaskId), "InvalidTaskID.Malformed")).toBe(byCcs);
    expect(isKnown(() => bmsTask(TaskId), "DataNotExists")).toBe(byBms);
  });
});

describe("the id of goods", () => {
  it("is the same for the same performance", () => {
    const ask = (Iops: number, Type = "ssd") =>
      newWorld().cloud.call("storage", "DescribeGoodsId", { RegionId: bareMetalRegion, Bw: 2000, Iops, Type }).Data;
    expect(ask(8000)).toEqual(ask(8000));
    expect(ask(8000)).not.toEqual(ask(9000));
    expect(refusalOf(() => ask(0))).toEqual(invalid);
    expect(refusalOf(() => ask(8000, "tape"))).toEqual(invalid);
  });
});
