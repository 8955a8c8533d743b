import { bms } from "../../provider/catalogue/bms";
import { bareMetalOrder, bareMetalRegion, last, newWorld, refusalOf, region } from "./world";

function inMetalVdc(options: Parameters<typeof newWorld>[0] = {}) {
  const world = newWorld(options);
  const VdcId = world.vdc(bareMetalRegion);
  const PrivateId = world.privateNetwork(VdcId);
  return { ...world, VdcId, PrivateId };
}

function withMachine(options: Parameters<typeof newWorld>[0] = {}) {
  const world = inMetalVdc(options);
  const BaremetalId = world.bareMetal(world.VdcId, { PipeIds: [world.PrivateId] });
  const operate = (Operate: "start" | "stop" | "reset") =>
    world.cloud.call("bms", "OperateBmsPower", { Operate, BaremetalIds: [BaremetalId] });
  return { ...world, BaremetalId, operate };
}

const taskIdsOf = (Data: unknown) => bms.CreateBmsInstance.data?.parse(Data)?.TaskIds ?? [];

describe("a bare-metal machine", () => {
  it("is made by a task that has a UUID, and of which DescribeBmsTask alone knows", () => {
    const { bmsTask, clock, cloud, PrivateId, shownBareMetal, task, VdcId } = inMetalVdc();
    const reply = cloud.call("bms", "CreateBmsInstance", { ...bareMetalOrder, VdcId, PipeIds: [PrivateId] });
    expect(reply).toEqual({ Code: "Success", Message: "Success.", Data: { TaskIds: [expect.any(String)] } });
    const [TaskId = ""] = taskIdsOf(reply.Data);
    const { id } = last(cloud.state().bareMetals);
    expect(bmsTask(TaskId)).toEqual({ BareMetalIds: [id], Status: "init" });
    expect(shownBareMetal(id)).toMatchObject({ Name: "metal", State: "creating", Status: "创建中" });
    expect(refusalOf(() => task(TaskId))).toEqual({ status: 400, code: "InvalidTaskID.Malformed" });
    clock.advance(1000);
    expect(bmsTask(TaskId)).toEqual({ BareMetalIds: [id], Status: "succeed" });
    expect(shownBareMetal(id)).toMatchObject({ State: "running", Status: "运行中" });
  });

  it("takes an address of each of its networks, which stay while it is there", () => {
    const { bareMetal, cloud, PrivateId, publicNetwork, shownBareMetal, shownVdc, VdcId } = inMetalVdc();
    const PublicId = publicNetwork(VdcId);
    const id = bareMetal(VdcId, { PipeIds: [PrivateId, PublicId] });
    const cards = shownBareMetal(id)?.Networks?.NetworkCards;
    expect(cards).toMatchObject([
      { IpType: "private", IpAddress: "10.240.0.2", Gateway: "10.240.0.1", Netmask: "255.255.0.0", WorkMode: "bond6" },
      { IpType: "public", IpAddress: "198.18.0.2", Gateway: "198.18.0.1", Netmask: "255.255.255.252" },
    ]);
    expect(cards?.map(({ ConnectState, IpVersion, Mac }) => [ConnectState, IpVersion, Mac.length])).toEqual([
      ["on", "ipV4", 2],
      ["on", "ipV4", 2],
    ]);
    expect(shownVdc(VdcId)).toMatchObject({
      PublicNetwork: [{ UnuseIpNum: 0 }],
      PrivateNetwork: [{ UnuseIpNum: 252 }],
    });
    const incorrect = { status: 403, code: "IncorrectVdcStatus" };
    expect(refusalOf(() => cloud.call("network", "DeletePrivateNetwork", { PrivateId }))).toEqual(incorrect);
    expect(refusalOf(() => cloud.call("network", "DeletePublicNetwork", { PublicId }))).toEqual(incorrect);
    expect(refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId }))).toEqual(incorrect);
  });

  it("is read with its local disks, whose dates are written in another way", () => {
    const { BaremetalId, cloud } = withMachine();
    expect(cloud.call("bms", "DescribeBmsDetail", { BaremetalId }).Data).toMatchObject({
      BaremetalId,
      BillStatus: "1",
      Cpu: 32,
      Ram: 64,
      CreateDate: "2024-01-01 08:00:00",
      ExpireDate: "2024-02-01 00:00:00",
      EnableMonitor: "0",
      ImageName: "ubuntu14.04_64",
      InstanceChargeType: "PostPaid",
      IsAutoRenewal: 1,
      RegionId: bareMetalRegion,
      VdcName: "a",
      Volumes: [
        { BaremetalId, Capacity: 480, CreateDate: "2024-01-01T00:00:00.000+0000", VolumePath: "sda", Type: "hard" },
      ],
    });
  });

  it("tells for how long it has been running", () => {
    const { BaremetalId, clock, shownBareMetal } = withMachine();
    clock.advance(((26 * 60 + 18) * 60 + 55) * 1000);
    expect(shownBareMetal(BaremetalId)?.RunningTime).toBe("1天2小时18分钟55秒");
  });

  it("stops, starts and restarts, with Msg where other replies have Message", () => {
    const { BaremetalId, bmsTask, operate, cloud, shownBareMetal } = withMachine();
    for (const [operation, meanwhile, then] of [
      ["reset", "restarting", "running"],
      ["stop", "stopping", "stopped"],
      ["start", "starting", "running"],
    ] as const) {
      const reply = operate(operation);
      expect(reply).toEqual({
        Code: "Success",
        Msg: "Success.",
        Data: { BaremetalIds: [BaremetalId], TaskIds: [expect.any(String)] },
      });
      expect(shownBareMetal(BaremetalId)?.State).toBe(meanwhile);
      cloud.settle();
      expect(bmsTask(taskIdsOf(reply.Data)[0] ?? "")?.Status).toBe("succeed");
      expect(shownBareMetal(BaremetalId)?.State).toBe(then);
    }
  });

  it("in the wrong state refuses power operations", () => {
    const { cloud, operate } = withMachine();
    const instanceError = { status: 400, code: "InstanceError" };
    expect(refusalOf(() => operate("start"))).toEqual(instanceError);
    operate("stop");
    expect(refusalOf(() => operate("stop"))).toEqual(instanceError);
    cloud.settle();
    expect(refusalOf(() => operate("reset"))).toEqual(instanceError);
  });

  it("is installed anew, running or stopped, and runs afterwards", () => {
    const { BaremetalId, cloud, operate, shownBareMetal } = withMachine();
    operate("stop");
    cloud.settle();
    const reinstall = (ImageId: string) =>
      cloud.call("bms", "ReinstallBms", { BaremetalId, ImageId, Password: "Another123", Raid: "1" });
    const { passwordHash } = last(cloud.state().bareMetals);
    expect(reinstall("3").Data).toEqual({ TaskIds: [expect.any(String)] });
    expect(shownBareMetal(BaremetalId)).toMatchObject({ State: "rebuilding", Status: "重装中" });
    expect(refusalOf(() => reinstall("2"))).toEqual({ status: 400, code: "RebuildFailed" });
    cloud.settle();
    expect(shownBareMetal(BaremetalId)).toMatchObject({ State: "running", ImageName: "centos7.6_64" });
    expect(last(cloud.state().bareMetals).passwordHash).not.toBe(passwordHash);
    expect(refusalOf(() => reinstall("d6012cd8-b672-11e9-9265-525400b97470"))).toEqual({
      status: 400,
      code: "ImageNotFound",
    });
  });

  it("is deleted when it is paid by use and stopped, some time after the reply, which tells no task", () => {
    const { BaremetalId, clock, cloud, operate, shownBareMetal } = withMachine();
    const remove = () => cloud.call("bms", "DeleteBmsInstance", { BaremetalId });
    const logicError = { status: 400, code: "LogicError" };
    expect(refusalOf(remove)).toEqual(logicError);
    operate("stop");
    expect(refusalOf(remove)).toEqual(logicError);
    cloud.settle();
    expect(remove()).toEqual({ Code: "Success", Message: "Success.", Data: {} });
    expect(shownBareMetal(BaremetalId)?.State).toBe("deleting");
    clock.advance(1000);
    expect(refusalOf(() => shownBareMetal(BaremetalId))).toEqual({ status: 400, code: "InstanceNotFound" });
    expect(cloud.counts()).toMatchObject({ bareMetals: 0, interfaces: 0 });
    expect(refusalOf(remove)).toEqual({ status: 400, code: "ParameterInvalid" });
  });

  it("that is paid ahead is not deleted", () => {
    const { bareMetal, cloud, PrivateId, VdcId } = inMetalVdc();
    const order = { PipeIds: [PrivateId], InstanceChargeType: "PrePaid" as const, PrepaidMonth: 1 };
    const BaremetalId = bareMetal(VdcId, order);
    cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [BaremetalId] });
    cloud.settle();
    expect(refusalOf(() => cloud.call("bms", "DeleteBmsInstance", { BaremetalId })).code).toBe("LogicError");
  });

  it("is in the state error when its task fails, and can then be deleted", async () => {
    const { ask, bmsTask, cloud, PrivateId, VdcId } = inMetalVdc();
    cloud.fault({ action: "CreateBmsInstance", effect: "task-error" });
    const order = { ...bareMetalOrder, VdcId, PipeIds: [PrivateId] };
    const { Data } = await ask("bms", { action: "CreateBmsInstance" }, order);
    cloud.settle();
    expect(bmsTask(taskIdsOf(Data)[0] ?? "")?.Status).toBe("failed");
    const { id: BaremetalId, state } = last(cloud.state().bareMetals);
    expect(state).toBe("error");
    const power = () => cloud.call("bms", "OperateBmsPower", { Operate: "start", BaremetalIds: [BaremetalId] });
    expect(refusalOf(power).code).toBe("InstanceError");
    cloud.call("bms", "DeleteBmsInstance", { BaremetalId });
    cloud.settle();
    expect(cloud.counts().bareMetals).toBe(0);
  });

  it("turns into one paid ahead, and is paid for longer each time that it is asked for", () => {
    const { BaremetalId, cloud, shownBareMetal } = withMachine();
    const change = (order: { BillMethod?: string; Duration?: number }) =>
      cloud.call("bms", "ModifyBmsOrder", { BaremetalId, AutoRenewal: 0, ...order });
    expect(refusalOf(() => change({ Duration: 1 }))).toEqual({ status: 400, code: "OrderUpdateError" });
    expect(change({ BillMethod: "1" }).Data).toEqual([{ SuborderIds: [expect.any(String)] }]);
    expect(shownBareMetal(BaremetalId)).toMatchObject({
      InstanceChargeType: "PrePaid",
      IsAutoRenewal: 0,
      ExpireDate: "2024-02-01 00:00:00",
    });
    change({ Duration: 2 });
    change({ Duration: 2 });
    expect(shownBareMetal(BaremetalId)?.ExpireDate).toBe("2024-06-01 00:00:00");
  });

  it("has no order to change while it is being made, nor when it is gone", () => {
    const { cloud, PrivateId, VdcId } = inMetalVdc();
    cloud.call("bms", "CreateBmsInstance", { ...bareMetalOrder, VdcId, PipeIds: [PrivateId] });
    const change = (BaremetalId: string) =>
      refusalOf(() => cloud.call("bms", "ModifyBmsOrder", { BaremetalId, AutoRenewal: 1 }));
    expect(change(last(cloud.state().bareMetals).id)).toEqual({ status: 400, code: "OrderResourceError" });
    expect(change("gone")).toEqual({ status: 400, code: "InstanceNotFound" });
  });

  it("has a console, whose address is another one each time", () => {
    const { BaremetalId, cloud } = withMachine();
    const urlOf = () =>
      bms.DescribeBmsVNC.data?.parse(cloud.call("bms", "DescribeBmsVNC", { BaremetalId }).Data)?.Url ?? "";
    expect(urlOf()).toMatch(/^http:\/\/vnc\.invalid\/vnc\/\?authId=\w{32}&token=\w{32}$/);
    expect(urlOf()).not.toBe(urlOf());
  });

  it("is still there after the account was written down and read", () => {
    const { BaremetalId, clock, cloud } = withMachine();
    cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [BaremetalId] });
    const { shownBareMetal, cloud: read } = newWorld({ clock, saved: JSON.parse(JSON.stringify(cloud.save())) });
    expect(read.state()).toEqual(cloud.state());
    expect(shownBareMetal(BaremetalId)?.State).toBe("stopping");
  });
});

describe("an order of bare-metal machines", () => {
  it("of several has a task for each, and host names that count up", () => {
    const { bmsTask, cloud, PrivateId, VdcId } = inMetalVdc();
    const order = { ...bareMetalOrder, VdcId, PipeIds: [PrivateId], Amount: 3, AssignHostNo: "009" };
    const TaskIds = taskIdsOf(cloud.call("bms", "CreateBmsInstance", order).Data);
    const machines = cloud.state().bareMetals;
    expect(machines.map(({ name }) => name)).toEqual(["metal009", "metal010", "metal011"]);
    expect(TaskIds.map((id) => bmsTask(id)?.BareMetalIds)).toEqual(machines.map(({ id }) => [id]));
  });

  it.each([
    [{ RegionId: "CN_Atlantis_A" }, "ParameterInvalid"],
    [{ VdcId: "0d19f7e6-553f-43be-ab3f-b5c31b3511d9" }, "VdcNotFound"],
    [{ RegionId: "CN_Beijing_I" }, "VdcNotFound"],
    [{ GoodsId: 1 }, "DataNotExists"],
    [{ GoodsId: 7793 }, "DataNotExists"],
    [{ ComputeId: "f7d3b7b4-e77d-47ac-aa37-8c9e3304e469" }, "OrderGoodsConfEmpty"],
    [{ ImageId: "99" }, "ImageNotFound"],
    [{ PipeIds: ["9fd88912-b668-11e9-a140-0242ac110002"] }, "PipeIdNotFound"],
    [{ PipeIds: [] }, "ParameterIsEmpty"],
    [{ PipeIds: [""] }, "ParameterIsEmpty"],
    [{ Amount: 101 }, "AmountOversize"],
    [{ ComputeId: "eb41773f-c944-4831-810b-9db4826996f2", Amount: 3 }, "NotSufficient"],
    [{ Password: "short" }, "ParameterInvalid"],
    [{ Password: "" }, "ParameterIsEmpty"],
    [{ VdcId: "" }, "ParameterIsEmpty"],
    [{ AssignHostNo: "1" }, "ParameterInvalid"],
    [{ AssignHostNo: "" }, "ParameterIsEmpty"],
    [{ Raid: "7" }, "ParameterInvalid"],
    [{ CustomPartition: ["swap"], CustomPartitionSize: [128] }, "ParameterInvalid"],
    [{ CustomPartition: ["/", "swap"], CustomPartitionSize: [100] }, "ParameterInvalid"],
    [{ InstanceName: undefined }, "ParameterInvalid"],
  ])("with %j is refused with %s, and nothing is made", async (part, code) => {
    const { ask, cloud, PrivateId, VdcId } = inMetalVdc();
    const order = { ...bareMetalOrder, VdcId, PipeIds: [PrivateId], ...part };
    expect(await ask("bms", { action: "CreateBmsInstance" }, order)).toMatchObject({ status: 400, Code: code });
    expect(cloud.counts()).toMatchObject({ bareMetals: 0, interfaces: 0 });
  });

  it("that the cloud cannot start is refused by a fault", async () => {
    const { ask, cloud, PrivateId, VdcId } = inMetalVdc();
    cloud.fault({ action: "CreateBmsInstance", effect: "refused", code: "TaskToCoreFaild" });
    const order = { ...bareMetalOrder, VdcId, PipeIds: [PrivateId] };
    const refused = { status: 400, Code: "TaskToCoreFaild" };
    expect(await ask("bms", { action: "CreateBmsInstance" }, order)).toMatchObject(refused);
  });

  it("for more addresses than a network has is refused", () => {
    const { cloud, publicNetwork, VdcId } = inMetalVdc();
    const order = { ...bareMetalOrder, VdcId, PipeIds: [publicNetwork(VdcId)], Amount: 2 };
    expect(refusalOf(() => cloud.call("bms", "CreateBmsInstance", order))).toEqual({
      status: 400,
      code: "IpNotEnough",
    });
    expect(cloud.counts().bareMetals).toBe(0);
  });

  it("in a region without bare metal is refused", () => {
    const { cloud, privateNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const order = { ...bareMetalOrder, RegionId: region, VdcId, PipeIds: [privateNetwork(VdcId)] };
    expect(refusalOf(() => cloud.call("bms", "CreateBmsInstance", order)).code).toBe("DataNotExists");
  });

  it("may watch the machine by true or, as the document's sample has it, by 1", async () => {
    const { ask, cloud, PrivateId, VdcId } = inMetalVdc();
    for (const EnableMonitor of [true, 1, 0]) {
      const order = { ...bareMetalOrder, VdcId, PipeIds: [PrivateId], EnableMonitor };
      expect((await ask("bms", { action: "CreateBmsInstance" }, order)).status).toBe(200);
    }
    expect(cloud.state().bareMetals.map(({ monitored }) => monitored)).toEqual([true, true, false]);
  });
});

describe("the listing of bare-metal machines", () => {
  it("is filtered by data centre and by a part of the name", () => {
    const { bareMetal, cloud, privateNetwork, PrivateId, vdc, VdcId } = inMetalVdc();
    const one = bareMetal(VdcId, { PipeIds: [PrivateId], InstanceName: "one" });
    const other = vdc(bareMetalRegion);
    const two = bareMetal(other, { PipeIds: [privateNetwork(other)], InstanceName: "two" });
    const idsOf = (filter: { VdcId?: string; Name?: string }) =>
      bms.DescribeBms.data
        ?.parse(cloud.call("bms", "DescribeBms", filter).Data)
        ?.Baremetals.map(({ BaremetalId }) => BaremetalId);
    expect(idsOf({})).toEqual([one, two]);
    expect(idsOf({ VdcId: other })).toEqual([two]);
    expect(idsOf({ Name: "on" })).toEqual([one]);
  });

  it("has pages, and counts machines but not pages", () => {
    const { bareMetal, cloud, PrivateId, VdcId } = inMetalVdc();
    for (let count = 0; count < 3; count += 1) bareMetal(VdcId, { PipeIds: [PrivateId] });
    const { Data } = cloud.call("bms", "DescribeBms", { PageNumber: 2, PageSize: 2 });
    expect(Data).toEqual({ Baremetals: [expect.any(Object)], TotalCount: 3, PageSize: 2, PageNumber: 2 });
    expect(cloud.call("bms", "DescribeBms", {}).Data).toMatchObject({ PageSize: 500, PageNumber: 1 });
  });

  it("takes no empty filter", async () => {
    const { ask } = newWorld();
    const refused = { status: 400, Code: "ParameterIsEmpty" };
    expect(await ask("bms", { action: "DescribeBms", query: { VdcId: "" } })).toMatchObject(refused);
    expect(await ask("bms", { action: "DescribeBmsImage" }, { ImageType: "" })).toMatchObject(refused);
  });
});

describe("bare metal on sale", () => {
  const goods = (RegionId: string) => newWorld().cloud.call("bms", "DescribeBmsGoods", { RegionId }).Data;

  it("is told by the way to pay, with null where nothing is sold", () => {
    expect(goods(bareMetalRegion)).toMatchObject({
      PostPaid: [{ GoodsId: 7685, Computes: [{ Id: bareMetalOrder.ComputeId, Cpu: 32, Frequency: "2.1GHz" }, {}] }],
      PrePaid: [{ GoodsId: 7685 }, { GoodsId: 7793, Computes: [{ Disks: [{ Type: "NVME", Capacity: 3200 }] }] }],
    });
    expect(goods("US_Virginia_A")).toMatchObject({ PostPaid: null, PrePaid: [{}, {}] });
    expect(goods(region)).toEqual({ PostPaid: null, PrePaid: null });
    expect(refusalOf(() => goods("CN_Atlantis_A"))).toEqual({ status: 400, code: "ParameterInvalid" });
  });

  it("has prices, which are texts", () => {
    const { cloud } = newWorld();
    const { ComputeId, GoodsId } = bareMetalOrder;
    const order = { RegionId: bareMetalRegion, GoodsId, ComputeId, PrepaidMonth: 0, Amount: 1 };
    const priceOf = (part: Partial<Parameters<typeof cloud.call<"bms", "DescribeBmsGoodsPrice">>[2]>) =>
      cloud.call("bms", "DescribeBmsGoodsPrice", { ...order, InstanceChargeType: "PostPaid", ...part }).Data;
    expect(priceOf({})).toEqual({ Currency: "CN", UnitPrice: "2.88", TradeAmount: "2.88" });
    expect(priceOf({ InstanceChargeType: "PrePaid", PrepaidMonth: 2, Amount: 3 })).toEqual({
      Currency: "CN",
      UnitPrice: "4147.20",
      TradeAmount: "12441.60",
    });
    const notThere = { status: 400, code: "DataNotExists" };
    expect(refusalOf(() => priceOf({ GoodsId: 1 }))).toEqual(notThere);
    expect(refusalOf(() => priceOf({ ComputeId: "none" }))).toEqual(notThere);
    expect(refusalOf(() => priceOf({ Amount: 0 })).code).toBe("ParameterInvalid");
  });

  it("runs images that are listed by family; the account has none of its own", () => {
    const images = (filter: { ImageType?: "public" | "private"; OsType?: string }) =>
      newWorld().cloud.call("bms", "DescribeBmsImage", filter).Data;
    expect(images({})).toMatchObject({
      Ubuntu: [{ Id: "8", Name: "ubuntu14.04_64", Type: "public" }, {}],
      Windows: [{}, {}],
    });
    expect(Object.keys(images({ OsType: "centos" }) ?? {})).toEqual(["Centos"]);
    expect(images({ ImageType: "private" })).toEqual({});
  });
});

describe("a bare-metal id that nobody knows", () => {
  const stranger = "d226f190-f942-4257-8f3e-9cce8dfc0f2b";

  it.each([
    [
      "DescribeBmsDetail",
      () => newWorld().cloud.call("bms", "DescribeBmsDetail", { BaremetalId: stranger }),
      "InstanceNotFound",
    ],
    [
      "DescribeBmsVNC",
      () => newWorld().cloud.call("bms", "DescribeBmsVNC", { BaremetalId: stranger }),
      "DataNotExists",
    ],
    ["DescribeBmsTask", () => newWorld().cloud.call("bms", "DescribeBmsTask", { TaskId: stranger }), "DataNotExists"],
    [
      "ReinstallBms",
      () =>
        newWorld().cloud.call("bms", "ReinstallBms", { BaremetalId: stranger, ImageId: "8", Password: "Tester123" }),
      "DataNotExists",
    ],
    [
      "OperateBmsPower",
      () => newWorld().cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [stranger] }),
      "DataNotExists",
    ],
    [
      "OperateBmsPower, where it is not even an id,",
      () => newWorld().cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: ["no id"] }),
      "InstanceError",
    ],
  ])("is refused by %s", (_, call, code) => {
    expect(refusalOf(call)).toEqual({ status: 400, code });
  });
});
