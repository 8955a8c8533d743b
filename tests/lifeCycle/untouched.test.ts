import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { farVdc, group, inside, outside, rule, server, serverWith, vdc } from "./parents";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const data = { data: { size: 100, type: "ssd_disk" } };
const inGroup = serverWith((of) => ({
  networkInterfaces: [{ privateNetworkId: of("inside") }],
  securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
}));
const withArgs = (declared: Declared, more: Declared["args"]): Declared => ({
  ...declared,
  args: (of) => ({ ...declared.args(of), ...more(of) }),
});

async function start(program: readonly Declared[], taskMs?: number) {
  const world = virtualWorld(taskMs);
  const stack = new Stack(world.startProvider());
  await stack.up(program);
  const sent = world.cloud.ledger.length;
  return {
    ...world,
    stack,
    /** What has been asked for since, reads apart. */
    changes: () =>
      world.cloud.ledger
        .slice(sent)
        .filter(({ action, direct }) => direct !== true && !action.startsWith("Describe"))
        .map(({ action }) => action),
  };
}

describe("an edit", () => {
  it("touches nothing but what it names, whatever was changed elsewhere", async () => {
    const { changes, cloud, stack } = await start([vdc, inside, server({ dataDisks: data, powerState: "running" })]);
    const { id } = stack.of("server");
    const network = { InstanceIds: [id], VdcId: stack.of("vdc").id, PrivateId: stack.of("inside").id };
    const [disk] = cloud.state().disks;
    cloud.call("ccs", "DeleteDisk", { InstanceId: id, DiskIds: [String(disk?.id)] });
    cloud.settle();
    cloud.call("ccs", "BatchAddNetworkInterfaces", network);
    cloud.settle();
    cloud.call("ccs", "StopInstance", { InstanceId: id });
    cloud.settle();
    cloud.call("ccs", "ModifyInstanceSpec", { InstanceId: id, Cpu: 8, Ram: 16, InstanceType: "Standard" });
    cloud.settle();
    const renamed = server({ dataDisks: data, powerState: "running", instanceName: "renamed" });
    await stack.up([vdc, inside, renamed]);
    expect(changes()).toEqual(["ModifyInstanceName"]);
  });

  it("that leaves the data disks out, and names others later, leaves the first alone", async () => {
    const { cloud, stack } = await start([vdc, server({ dataDisks: data })]);
    await stack.up([vdc, server()]);
    await stack.up([vdc, server({ dataDisks: { other: { size: 50, type: "ssd_disk" } } })]);
    expect(cloud.state().disks.map(({ size }) => size)).toEqual([100, 50]);
  });

  it("of the order of networks, or of a port that is the default, changes nothing", async () => {
    const both = (first: string, second: string) =>
      serverWith((of) => ({
        networkInterfaces: [first, second].map((name) =>
          name === "inside" ? { privateNetworkId: of(name) } : { publicNetworkId: of(name) },
        ),
      }));
    const { stack } = await start([vdc, inside, outside, group, rule(), both("inside", "outside")]);
    const swapped = [vdc, inside, outside, group, rule({ localPort: "0" }), both("outside", "inside")];
    expect(await stack.preview(swapped)).toEqual(swapped.map(({ name }) => ({ name, does: "same" })));
  });

  it("of the image that is to be ignored is not recorded as done", async () => {
    const { stack } = await start([vdc, server({ onImageChange: "ignore" })]);
    await stack.up([vdc, server({ onImageChange: "ignore", imageId: "Centos_8.2_64", tags: ["x"] })]);
    expect(stack.of("server").outputs).toMatchObject({ imageId: "Ubuntu_16.04_64", tags: ["x"] });
  });

  it("of timeouts alone is recorded, so that the delete knows them", async () => {
    const { changes, stack } = await start([vdc]);
    await stack.up([withArgs(vdc, () => ({ __timeouts: { delete: "2h" } }))]);
    expect(stack.of("vdc").outputs["__timeouts"]).toEqual({ delete: "2h" });
    expect(changes()).toEqual([]);
  });
});

describe("a preview", () => {
  it.each(["dataDisks", "networkInterfaces", "securityGroups", "tags", "systemDisk", "imageId"])(
    "goes through while %s is not known yet",
    async (input) => {
      const { stack } = await start([vdc, server({ dataDisks: data })]);
      expect(await stack.preview([vdc, server({ dataDisks: data, [input]: unknown })])).toContainEqual({
        name: "server",
        does: "update",
      });
      const moved = serverWith((of) => ({ regionId: "CN_Shanghai_A", vdcId: of("far"), [input]: unknown }));
      expect(await stack.preview([vdc, farVdc, moved])).toContainEqual({ name: "server", does: "replace" });
    },
  );

  it("refuses to replace a prepaid machine that may not be deleted", async () => {
    const prepaid = (more: object) => server({ instanceChargeType: "PrePaid", onImageChange: "replace", ...more });
    const { cloud, stack } = await start([vdc, prepaid({})]);
    const replaced = prepaid({ imageId: "Centos_8.2_64" });
    await expect(stack.preview([vdc, replaced])).rejects.toThrow(
      /allowPrepaidDelete: is not set, so that the paid period is not lost, and a change of .* replaces the resource: set it to true in an update of its own first/,
    );
    await stack.up([vdc, prepaid({ allowPrepaidDelete: true })]);
    await stack.up([vdc, prepaid({ allowPrepaidDelete: true, imageId: "Centos_8.2_64" })]);
    expect(cloud.counts()).toMatchObject({ instances: 1 });
  });
});

describe("a membership of a security group", () => {
  it("that went with its interface is joined again with it", async () => {
    const program = [vdc, inside, group, inGroup];
    const { cloud, stack } = await start(program);
    const network = {
      InstanceIds: [stack.of("server").id],
      VdcId: stack.of("vdc").id,
      PrivateId: stack.of("inside").id,
    };
    cloud.call("ccs", "BatchDeleteNetworkInterfaces", network);
    cloud.settle();
    await stack.refresh();
    await stack.up(program);
    expect(cloud.counts()).toMatchObject({ interfaces: 1, memberships: 1 });
  });

  it("is not taken for left when the API refuses to let go", async () => {
    const { cloud, stack, io } = await start([vdc, inside, group, inGroup]);
    const { send } = io;
    io.send = async (request) =>
      request.url.includes("Action=LeaveSecurityGroup&")
        ? { status: 400, body: JSON.stringify({ Code: "InvalidInterfaceID.Malformed", Message: "no" }) }
        : send(request);
    const out = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }], securityGroups: [] }));
    await expect(stack.up([vdc, inside, group, out])).rejects.toThrow("LeaveSecurityGroup refused: no");
    io.send = send;
    await stack.up([vdc, inside, group, out]);
    expect(cloud.counts()).toMatchObject({ memberships: 0 });
  });
});

describe("a machine stopped for a change", () => {
  it("is started again although a refresh came between", async () => {
    const { cloud, stack } = await start([vdc, server()]);
    cloud.fault({ action: "ModifyInstanceSpec", effect: "task-error" });
    await expect(stack.up([vdc, server({ cpu: 4 })])).rejects.toThrow("ModifyInstanceSpec failed");
    await stack.refresh();
    await stack.up([vdc, server({ cpu: 4 })]);
    expect(cloud.state().instances).toMatchObject([{ cpu: 4, status: "running" }]);
  });

  it("is started again at once when the change is refused", async () => {
    const { cloud, io, stack } = await start([vdc, server()]);
    const { send } = io;
    io.send = async (request) =>
      request.url.includes("Action=ModifyInstanceSpec&")
        ? { status: 400, body: JSON.stringify({ Code: "NotEnoughBalance", Message: "no money" }) }
        : send(request);
    await expect(stack.up([vdc, server({ cpu: 4 })])).rejects.toThrow("no money (NotEnoughBalance, HTTP 400)");
    expect(cloud.state().instances).toMatchObject([{ cpu: 2, status: "running" }]);
  });
});

it("takes up a part that was bought and shows, but was not ready before the deadline", async () => {
  const { cloud, io, stack, startProvider } = await start([vdc, server({ dataDisks: {} })]);
  const program = [vdc, server({ dataDisks: data, __timeouts: { update: "1m" } })];
  const { send } = io;
  // The disk shows at once, while its task goes on for ever.
  io.send = async (request) => {
    const reply = await send(request);
    return request.url.includes("Action=DescribeTask&") && cloud.counts().disks > 0
      ? { ...reply, body: reply.body.replace(/FINISH/, "DOING") }
      : reply;
  };
  await expect(stack.up(program)).rejects.toThrow("is not done after");
  io.send = send;
  stack.continueWith(startProvider());
  await stack.up(program);
  expect(cloud.ledger.filter(({ action }) => action === "CreateDisk")).toHaveLength(1);
  expect(await stack.preview(program)).toContainEqual({ name: "server", does: "same" });
});

it("believes no refusal that only may mean absence: a listing has to say so", async () => {
  const { io, stack } = await start([vdc, inside, group, server()]);
  const { send } = io;
  const codes = new Map([
    ["DescribeVdc", "InvalidVDCID.Malformed"],
    ["DescribeInstances", "InvalidInstanceID.Malformed"],
    ["DescribeSecurityGroups", "InvalidInterfaceID.Malformed"],
  ]);
  io.send = async (request) => {
    const action = /Action=(\w+)/.exec(request.url)?.[1] ?? "";
    const byId = /[?&]VdcId=/.test(request.url) || /"(InstanceId|SecurityGroupId)"/.test(request.body ?? "");
    const code = byId ? codes.get(action) : undefined;
    return code === undefined
      ? send(request)
      : { status: 400, body: JSON.stringify({ Code: code, Message: "malformed" }) };
  };
  await stack.refresh();
  expect([...stack.resources.keys()]).toEqual(["vdc", "inside", "group", "server"]);
});

it("finds a new rule although the API leaves fields of it out", async () => {
  const { cloud, io, stack } = await start([group]);
  const { send } = io;
  io.send = async (request) => {
    const reply = await send(request);
    return { ...reply, body: reply.body.replace(/,"Description":"[^"]*"/g, "").replace(/"Type":"ip",?/g, "") };
  };
  await stack.up([group, rule()]);
  expect(cloud.counts()).toMatchObject({ rules: 1 });
  expect(await stack.preview([group, rule()])).toContainEqual({ name: "rule", does: "same" });
});

it("moves a machine to another range of a network before the old network goes", async () => {
  const network = (address: string): Declared => ({
    name: "inside",
    kind: "PrivateNetwork",
    args: (of) => ({ vdcId: of("vdc"), type: "manual", address, mask: 24 }),
  });
  const joined = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }));
  const { cloud, stack } = await start([vdc, network("10.1.0.0"), joined]);
  await stack.up([vdc, network("10.2.0.0"), joined]);
  expect(cloud.counts()).toMatchObject({ privateNetworks: 1, interfaces: 1 });
});

it("deletes what an earlier run has bought without learning it, where nobody wants it any more", async () => {
  const world = await start([vdc, server({ dataDisks: {} })]);
  world.cloud.fault({ action: "CreateDisk", effect: "lost-after" });
  const show = world.hide("CreateDisk", "DescribeInstances");
  await expect(world.stack.up([vdc, server({ dataDisks: data })])).rejects.toThrow(
    "It may or may not have taken effect",
  );
  show();
  expect(world.cloud.state().disks).toHaveLength(1);
  await world.stack.up([vdc, server({ dataDisks: {} })]);
  expect(world.cloud.state().disks).toEqual([]);
  expect(await world.stack.preview([vdc, server({ dataDisks: {} })])).toContainEqual({ name: "server", does: "same" });
});
