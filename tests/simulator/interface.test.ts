import { last, newWorld, refusalOf } from "./world";

function onTwoNetworks() {
  const world = newWorld();
  const VdcId = world.vdc();
  const [one, other] = [world.privateNetwork(VdcId), world.privateNetwork(VdcId)];
  const PublicId = world.publicNetwork(VdcId, { IPNum: 8 });
  const InstanceId = world.instance(VdcId, { PrivateIp: [{ PrivateId: one }] });
  return { ...world, VdcId, InstanceId, InterfaceId: last(world.cloud.state().interfaces).id, one, other, PublicId };
}

describe("an interface", () => {
  it("is added with the next free address, which shows when the task has ended", () => {
    const { cloud, InstanceId, other, PublicId, shownInstance, VdcId } = onTwoNetworks();
    const reply = cloud.call("ccs", "BatchAddNetworkInterfaces", {
      InstanceIds: [InstanceId],
      PrivateId: other,
      VdcId,
    });
    expect(reply).toEqual({ Code: "Success", Data: {}, Message: "", TaskId: expect.any(String) });
    expect(shownInstance(InstanceId)).toMatchObject({
      InstanceStatus: "updating",
      PrivateNetworkInterface: [{}, { PrivateId: other, IP: "" }],
    });
    cloud.settle();
    cloud.call("ccs", "BatchAddNetworkInterfaces", { InstanceIds: [InstanceId], PublicId, VdcId });
    cloud.settle();
    expect(shownInstance(InstanceId)).toMatchObject({
      PrivateNetworkInterface: [{ IP: "10.240.0.2" }, { IP: "10.240.1.2" }],
      PublicNetworkInterface: [{ PublicId, IP: "198.18.0.2" }],
    });
  });

  it("is unplugged and plugged in again, and keeps its address", () => {
    const { cloud, InstanceId, InterfaceId, shownInstance } = onTwoNetworks();
    const shown = () => shownInstance(InstanceId).PrivateNetworkInterface;
    expect(cloud.call("ccs", "DisconnectNetworkInterface", { InstanceId, InterfaceId })).toEqual({
      Code: "Success",
      TaskId: expect.any(String),
    });
    expect(shownInstance(InstanceId)).toMatchObject({ InstanceStatus: "updating" });
    expect(shown()).toMatchObject([{ Connected: 1 }]);
    cloud.settle();
    expect(shown()).toMatchObject([{ Connected: 0, IP: "10.240.0.2" }]);
    cloud.call("ccs", "ConnectNetworkInterface", { InstanceId, InterfaceId });
    cloud.settle();
    expect(shown()).toMatchObject([{ Connected: 1 }]);
  });

  it("of another machine cannot be plugged", () => {
    const { cloud, instance, InterfaceId, VdcId } = onTwoNetworks();
    const InstanceId = instance(VdcId);
    for (const action of ["ConnectNetworkInterface", "DisconnectNetworkInterface"] as const)
      expect(refusalOf(() => cloud.call("ccs", action, { InstanceId, InterfaceId }))).toEqual({
        status: 400,
        code: "InvalidInterfaceID.Malformed",
      });
  });

  it("is taken away", () => {
    const { cloud, InstanceId, one, VdcId } = onTwoNetworks();
    const take = () =>
      cloud.call("ccs", "BatchDeleteNetworkInterfaces", { InstanceIds: [InstanceId], PrivateId: one, VdcId });
    take();
    cloud.settle();
    expect(cloud.counts().interfaces).toBe(0);
    expect(refusalOf(take).status).toBe(400);
  });

  it("is one a network, and its network is in the machine's data centre", () => {
    const { cloud, InstanceId, one, other, PublicId, vdc, VdcId } = onTwoNetworks();
    const add = (order: { PrivateId?: string; PublicId?: string; VdcId: string }) => () =>
      cloud.call("ccs", "BatchAddNetworkInterfaces", { InstanceIds: [InstanceId], ...order });
    expect(refusalOf(add({ PrivateId: one, VdcId })).status).toBe(400);
    expect(refusalOf(add({ PrivateId: other, PublicId, VdcId })).status).toBe(400);
    expect(refusalOf(add({ VdcId })).status).toBe(400);
    expect(refusalOf(add({ PrivateId: other, VdcId: vdc() })).status).toBe(400);
  });

  it("changes its address, loses it with None, and gets one again", () => {
    const { clock, cloud, InstanceId, InterfaceId, shownInstance } = onTwoNetworks();
    for (const [Address, IP] of [
      ["10.240.0.77", "10.240.0.77"],
      ["None", ""],
      ["auto", "10.240.0.2"],
      ["", ""],
    ] as const) {
      cloud.call("ccs", "ModifyIpAddress", { InstanceId, InterfaceId, Address });
      expect(shownInstance(InstanceId).InstanceStatus).toBe("updating");
      clock.advance(1000);
      expect(shownInstance(InstanceId).PrivateNetworkInterface).toMatchObject([{ IP }]);
    }
  });

  it("cannot have an address that is taken, or that a running task is about to take", () => {
    const { cloud, instance, InstanceId, InterfaceId, one, VdcId } = onTwoNetworks();
    instance(VdcId, { PrivateIp: [{ PrivateId: one }] });
    const second = last(cloud.state().interfaces);
    const take = (Address: string) => () =>
      cloud.call("ccs", "ModifyIpAddress", { InstanceId: second.instanceId, InterfaceId: second.id, Address });
    cloud.call("ccs", "ModifyIpAddress", { InstanceId, InterfaceId, Address: "10.240.0.50" });
    const assigned = { status: 403, code: "InvalidIp.IpAssigned" };
    expect(refusalOf(take("10.240.0.50"))).toEqual(assigned);
    expect(refusalOf(take("10.240.0.2"))).toEqual(assigned);
    expect(refusalOf(take("10.240.0.1"))).toEqual({ status: 403, code: "InvalidIp.Address" });
    expect(refusalOf(take("10.240.0"))).toEqual({ status: 400, code: "InvalidPrivateIpAddress.Malformed" });
  });

  it("is left alone while its network is being changed", () => {
    const { cloud, InstanceId, PublicId, VdcId } = onTwoNetworks();
    cloud.call("network", "AddPublicIp", { PublicId, Number: 4 });
    const add = () => cloud.call("ccs", "BatchAddNetworkInterfaces", { InstanceIds: [InstanceId], PublicId, VdcId });
    expect(refusalOf(add)).toEqual({ status: 403, code: "IncorrectVdcStatus" });
  });

  it("must be one of the machine's", () => {
    const { cloud, InstanceId } = onTwoNetworks();
    const change = () => cloud.call("ccs", "ModifyIpAddress", { InstanceId, InterfaceId: "stranger", Address: "None" });
    expect(refusalOf(change)).toEqual({ status: 400, code: "InvalidInterfaceID.Malformed" });
  });

  it("cannot get the same address twice with one order", () => {
    const { cloud, one, VdcId } = onTwoNetworks();
    const order = { RegionId: "CN_Beijing_A", VdcId, InstanceName: "b", InstanceType: "Standard", Amount: 2 };
    const IP = ["10.240.0.9", "10.240.0.9"];
    const buy = () => cloud.call("ccs", "CreateInstance", { ...order, PrivateIp: [{ PrivateId: one, IP }] });
    expect(refusalOf(buy)).toEqual({ status: 403, code: "InvalidIp.IpRepeated" });
  });
});

describe("a tag", () => {
  it("has a number in DescribeTags and a text on a machine", () => {
    const { cloud, InstanceId, shownInstance } = onTwoNetworks();
    expect(cloud.call("ccs", "CreateTag", { TagName: "blue" })).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: {},
      TaskId: "",
    });
    const { id } = last(cloud.state().tags);
    expect(cloud.call("ccs", "DescribeTags", {}).Data).toEqual([{ TagId: Number(id), TagName: "blue" }]);
    cloud.call("ccs", "AddInstancesTags", { InstanceIds: InstanceId, AddTagIds: id });
    expect(shownInstance(InstanceId).Tags).toEqual([{ TagId: id, TagName: "blue" }]);
  });

  it("is deleted only when no machine has it", () => {
    const { cloud, InstanceId } = onTwoNetworks();
    cloud.call("ccs", "CreateTag", { TagName: "blue" });
    const { id: TagId } = last(cloud.state().tags);
    cloud.call("ccs", "AddInstancesTags", { InstanceIds: InstanceId, AddTagIds: TagId });
    expect(refusalOf(() => cloud.call("ccs", "DeleteTag", { TagId }))).toEqual({ status: 400, code: "20101" });
    cloud.call("ccs", "DeleteInstancesTags", { InstanceIds: InstanceId, DelTagIds: TagId });
    cloud.call("ccs", "DeleteTag", { TagId });
    expect(cloud.counts().tags).toBe(0);
  });
});
