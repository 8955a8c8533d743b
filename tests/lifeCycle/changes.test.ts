import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, inside, openServer, outside, serverWith, vdc } from "./parents";

const machine = (more: object = {}) =>
  serverWith((of) => ({
    systemDisk: { size: 60 },
    dataDisks: { data: { size: 100, type: "ssd_disk" } },
    networkInterfaces: [{ privateNetworkId: of("inside") }],
    securityGroups: [],
    ...more,
  }));
const withServer = (more: object = {}) => [vdc, inside, group, machine(more)];
const inGroup: Declared = {
  ...machine(),
  args: (of) => ({
    ...machine().args(of),
    securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
  }),
};

async function start(program: readonly Declared[], taskMs?: number) {
  const world = virtualWorld(taskMs);
  const stack = new Stack(world.startProvider());
  await stack.up(program);
  return { ...world, stack };
}

async function expectDone({ cloud, stack }: Awaited<ReturnType<typeof start>>, program: readonly Declared[]) {
  expect(await stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
  await stack.refresh();
  expect(await stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
  await stack.destroy();
  expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
}

const part = (kind: string, args: Declared["args"]): Declared => ({ name: "part", kind, args });
const open = openServer("open");
const block = part("PublicIpSegment", (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 }));
const disk = (size: number) => part("InstanceDisk", (of) => ({ instanceId: of("open"), size, type: "ssd_disk" }));
const card = (more: object = {}) =>
  part("NetworkInterface", (of) => ({
    instanceId: of("open"),
    vdcId: of("vdc"),
    privateNetworkId: of("inside"),
    ...more,
  }));
const withCard = (more?: object) => [vdc, inside, open, card(more)];
const attached = part("SecurityGroupAttachment", (of) => ({
  securityGroupId: of("group"),
  instanceId: of("server"),
  privateNetworkId: of("inside"),
}));
const withOpenGroups = [
  vdc,
  inside,
  group,
  serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] })),
];
const rule = { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 10 };
const withRules = (...rules: object[]) => [group, part("RuleSet", (of) => ({ securityGroupId: of("group"), rules }))];

interface Change {
  action: string;
  before: Declared[];
  after: Declared[];
}

/** Reaching the same end when they are sent twice. */
const repeatable: Change[] = [
  {
    action: "ModifyVdcName",
    before: [vdc],
    after: [{ ...vdc, args: (of) => ({ ...vdc.args(of), vdcName: "renamed" }) }],
  },
  {
    action: "ModifyPublicNetwork",
    before: [vdc, outside],
    after: [vdc, { ...outside, args: (of) => ({ ...outside.args(of), qos: 10 }) }],
  },
  {
    action: "RenewPublicNetwork",
    before: [vdc, outside],
    after: [vdc, { ...outside, args: (of) => ({ ...outside.args(of), autoRenew: 0 }) }],
  },
  {
    action: "ModifySecurityGroupAttribute",
    before: [group],
    after: [{ ...group, args: (of) => ({ ...group.args(of), description: "new" }) }],
  },
  { action: "ModifyInstanceName", before: withServer(), after: withServer({ instanceName: "renamed" }) },
  { action: "ModifyInstanceSpec", before: withServer(), after: withServer({ cpu: 4 }) },
  { action: "ModifyInstanceSpec", before: withServer(), after: withServer({ instanceType: "High" }) },
  { action: "ResetInstancesPassword", before: withServer(), after: withServer({ password: "Another-horse2" }) },
  {
    action: "ResizeDisk",
    before: withServer(),
    after: withServer({ dataDisks: { data: { size: 200, type: "ssd_disk" } } }),
  },
  { action: "DeleteDisk", before: withServer(), after: withServer({ dataDisks: {} }) },
  { action: "BatchDeleteNetworkInterfaces", before: withServer(), after: withServer({ networkInterfaces: [] }) },
  { action: "JoinSecurityGroup", before: withServer(), after: [vdc, inside, group, inGroup] },
  { action: "LeaveSecurityGroup", before: [vdc, inside, group, inGroup], after: withServer() },
  { action: "AddInstancesTags", before: withServer(), after: withServer({ tags: ["web"] }) },
  { action: "DeleteInstancesTags", before: withServer({ tags: ["web"] }), after: withServer({ tags: [] }) },
  { action: "DeleteTag", before: withServer({ tags: ["web"] }), after: withServer({ tags: [] }) },
  { action: "DeleteInstance", before: withServer(), after: [vdc, inside, group] },
  { action: "DeletePrivateNetwork", before: [vdc, inside], after: [vdc] },
  { action: "DeletePublicNetwork", before: [vdc, outside], after: [vdc] },
  { action: "DeleteSecurityGroup", before: [group], after: [] },
  { action: "DeleteVdc", before: [vdc], after: [] },
  { action: "DeletePublicIp", before: [vdc, outside, block], after: [vdc, outside] },
  { action: "ResizeDisk", before: [vdc, open, disk(100)], after: [vdc, open, disk(200)] },
  { action: "DeleteDisk", before: [vdc, open, disk(100)], after: [vdc, open] },
  { action: "ModifyIpAddress", before: withCard(), after: withCard({ ipAddress: "10.240.0.20" }) },
  { action: "DisconnectNetworkInterface", before: withCard(), after: withCard({ connected: false }) },
  { action: "ConnectNetworkInterface", before: withCard({ connected: false }), after: withCard() },
  { action: "BatchDeleteNetworkInterfaces", before: withCard(), after: [vdc, inside, open] },
  { action: "JoinSecurityGroup", before: withOpenGroups, after: [...withOpenGroups, attached] },
  { action: "LeaveSecurityGroup", before: [...withOpenGroups, attached], after: withOpenGroups },
  { action: "DeleteTag", before: [part("Tag", () => ({}))], after: [] },
  { action: "ModifySecurityGroupRule", before: withRules(rule), after: withRules({ ...rule, description: "new" }) },
  { action: "ModifySecurityGroupRulePriority", before: withRules(rule), after: withRules({ ...rule, priority: 20 }) },
  { action: "RemoveSecurityGroupRule", before: withRules(rule), after: withRules() },
];

/** Adding, or working, again when they are sent again. */
const unrepeatable: Change[] = [
  { action: "StopInstance", before: withServer(), after: withServer({ powerState: "stopped" }) },
  {
    action: "StartInstance",
    before: withServer({ powerState: "stopped" }),
    after: withServer({ powerState: "running" }),
  },
  { action: "ExtendSystemDisk", before: withServer(), after: withServer({ systemDisk: { size: 80 } }) },
  {
    action: "ModifyInstanceChargeType",
    before: withServer({ allowPrepaidDelete: true }),
    after: withServer({ allowPrepaidDelete: true, instanceChargeType: "PrePaid" }),
  },
];

describe.each(repeatable)("the reply to $action is lost", ({ action, after, before }) => {
  it.each(["lost-before", "lost-after"] as const)("(%s): the same run gets it done", async (effect) => {
    const world = await start(before);
    world.cloud.fault({ action, effect });
    await world.stack.up(after);
    expect(world.cloud.ledger.filter((entry) => entry.action === action && entry.effects.length > 0)).not.toEqual([]);
    await expectDone(world, after);
  });
});

describe.each(unrepeatable)("the reply to $action is lost", ({ action, after, before }) => {
  it("after the effect: the same run sees it, and sends it once", async () => {
    const world = await start(before);
    world.cloud.fault({ action, effect: "lost-after" });
    await world.stack.up(after);
    expect(world.cloud.ledger.filter((entry) => entry.action === action)).toHaveLength(1);
    await expectDone(world, after);
  });

  it("before the effect: the run says so, the next gets it done", async () => {
    const world = await start(before);
    world.cloud.fault({ action, effect: "lost-before" });
    await expect(world.stack.up(after)).rejects.toThrow(`${action} got no usable reply`);
    expect(world.cloud.ledger.filter((entry) => entry.action === action)).toHaveLength(1);
    await world.stack.up(after);
    await expectDone(world, after);
  });
});

describe("a machine that is stopped for a change", () => {
  it("is started again by the next run when the change failed in between", async () => {
    const world = await start(withServer());
    world.cloud.fault({ action: "ModifyInstanceSpec", effect: "task-error" });
    await expect(world.stack.up(withServer({ cpu: 4 }))).rejects.toThrow(
      /ModifyInstanceSpec failed: task \d+ ended with ERROR after/,
    );
    world.stack.continueWith(world.startProvider());
    await world.stack.up(withServer({ cpu: 4 }));
    expect(world.cloud.state().instances).toMatchObject([{ cpu: 4, status: "running" }]);
    await expectDone(world, withServer({ cpu: 4 }));
  });
});

describe("a creation whose task", () => {
  it("fails and leaves nothing is a plain error, and the next run makes one", async () => {
    const world = await start([]);
    world.cloud.fault({ action: "CreateVdc", effect: "task-error" });
    await expect(world.stack.up([vdc])).rejects.toThrow(/CreateVdc failed: task \d+ ended with ERROR after/);
    expect(world.stack.resources.size).toBe(0);
    await world.stack.up([vdc]);
    await expectDone(world, [vdc]);
  });

  it("fails and leaves a broken machine keeps its id, and the next run replaces it", async () => {
    const world = await start([vdc, inside, group]);
    world.cloud.fault({ action: "CreateInstance", effect: "task-error" });
    await expect(world.stack.up(withServer())).rejects.toThrow(
      /CreateInstance failed: task \d+ ended with ERROR after/,
    );
    expect(world.stack.of("server").id).toBe(world.cloud.state().instances[0]?.id);
    expect(await world.stack.preview(withServer())).toContainEqual({ name: "server", does: "replace" });
    await world.stack.up(withServer());
    expect(world.cloud.counts()).toMatchObject({ instances: 1 });
    await expectDone(world, withServer());
  });

  it("outlasts the deadline keeps what is known, and the next run goes on waiting", async () => {
    const world = await start([vdc, inside, group]);
    world.cloud.fault({ action: "CreateInstance", effect: "task-stuck" });
    const impatient = machine({ __timeouts: { create: "5m" } });
    const program = [vdc, inside, group, impatient];
    await expect(world.stack.up(program)).rejects.toThrow(
      /CreateInstance is not done after 30\d s: task \d+ is DOING\. It may still succeed/,
    );
    expect(world.stack.of("server").id).toBe(world.cloud.state().instances[0]?.id);
    world.cloud.settle();
    world.stack.continueWith(world.startProvider());
    await world.stack.up(program);
    expect(world.cloud.counts()).toMatchObject({ instances: 1 });
    await expectDone(world, program);
  });
});

it("fails to delete a VDC that holds something, and lists what", async () => {
  const world = await start([vdc]);
  world.cloud.call("network", "CreatePrivateNetwork", { VdcId: world.stack.of("vdc").id, Name: "clicked" });
  world.cloud.settle();
  await expect(world.stack.destroy()).rejects.toThrow(
    /IncorrectVdcStatus, HTTP 403\)\. It still holds private network clicked \([0-9a-f-]{36}\): remove that first/,
  );
});

it("refuses to delete a prepaid machine until it is told that it may", async () => {
  const world = await start(withServer({ instanceChargeType: "PrePaid" }));
  await expect(world.stack.up([vdc, inside, group])).rejects.toThrow(
    /is prepaid, and its paid period would be lost\. Set allowPrepaidDelete: true/,
  );
  expect(world.cloud.counts()).toMatchObject({ instances: 1 });
  await world.stack.up(withServer({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }));
  await expectDone(world, withServer({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }));
});

it("tells how far a long wait is", async () => {
  const world = await start([vdc], 60_000);
  expect(world.told[0]).toMatch(/^CreateVdc: task \d+ is (NEW|DOING) \([2-9] s\)$/);
  expect(world.told.length).toBeGreaterThanOrEqual(5);
  expect(world.told.length).toBeLessThanOrEqual(8);
});
