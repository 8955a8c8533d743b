import type { CloudOptions } from "../../simulator";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, diskWith, iron, ironInside, ironVdc, snapshot } from "./bareMetalParents";

const attachment: Declared = {
  name: "attachment",
  kind: "DiskAttachment",
  args: (of) => ({ diskId: of("disk"), instanceId: of("iron") }),
};
const machines = [ironVdc, ironInside, iron()];
const prepaid = { instanceChargeType: "PrePaid", prepaidMonth: 1, allowPrepaidDelete: true };
const ironWith = (more: object) => [ironVdc, ironInside, iron("iron", more)];
const prepaidWith = (more: object) => ironWith({ ...prepaid, ...more });

async function start(program: Declared[], switches?: CloudOptions["switches"]) {
  const world = virtualWorld(undefined, switches);
  const stack = new Stack(world.startProvider());
  await stack.up(program);
  const calls = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action);
  const next = () => stack.continueWith(world.startProvider());
  return { ...world, stack, calls, next };
}

const same = (program: Declared[]) => program.map(({ name }) => ({ name, does: "same" }));

async function expectEmptyAfterDestroy({ cloud, stack }: Awaited<ReturnType<typeof start>>) {
  await stack.destroy();
  expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
}

describe("a disk whose reply is lost, where the listing tells no ids,", () => {
  it("is not made twice, and is taken over once the user says which it is", async () => {
    const world = await start([]);
    world.cloud.fault({ action: "CreateDisk", effect: "lost-after" });
    const unidentified = /has taken effect, but the API does not show the id of the result: .* give it as `adopt`/;
    await expect(world.stack.up([disk()])).rejects.toThrow(unidentified);
    world.next();
    await expect(world.stack.up([disk()])).rejects.toThrow(unidentified);
    world.next();
    const [made] = world.cloud.state().storageDisks;
    const adopting = [disk("disk", { adopt: made?.id })];
    await world.stack.up(adopting);
    expect(world.stack.of("disk").id).toBe(made?.id);
    expect(world.cloud.counts()).toMatchObject({ storageDisks: 1 });
    expect(await world.stack.preview(adopting)).toEqual(same(adopting));
    await expectEmptyAfterDestroy(world);
  });

  it("is made once by the next run when it was not made", async () => {
    const world = await start([]);
    world.cloud.fault({ action: "CreateDisk", effect: "lost-before" });
    await expect(world.stack.up([disk()])).rejects.toThrow("CreateDisk got no usable reply");
    world.next();
    await world.stack.up([disk()]);
    expect(world.cloud.counts()).toMatchObject({ storageDisks: 1 });
    await expectEmptyAfterDestroy(world);
  });
});

describe("a clone whose reply is lost, where the listing tells no ids,", () => {
  const clone: Declared = { name: "clone", kind: "Disk", args: (of) => ({ snapshotId: of("snapshot") }) };

  it("is not made twice, and is taken over once the user says which it is", async () => {
    const world = await start([disk(), snapshot()]);
    world.cloud.fault({ action: "CloneSnapshot", effect: "lost-after" });
    await expect(world.stack.up([disk(), snapshot(), clone])).rejects.toThrow("does not show the id of the result");
    world.next();
    const made = world.cloud.state().storageDisks.find(({ id }) => id !== world.stack.of("disk").id);
    const adopting: Declared = { ...clone, args: (of) => ({ ...clone.args(of), adopt: made?.id }) };
    await world.stack.up([disk(), snapshot(), adopting]);
    expect(world.stack.of("clone").id).toBe(made?.id);
    expect(world.calls("CloneSnapshot")).toHaveLength(1);
    await expectEmptyAfterDestroy(world);
  });

  it("is made once by the next run when it was not made", async () => {
    const world = await start([disk(), snapshot()]);
    world.cloud.fault({ action: "CloneSnapshot", effect: "lost-before" });
    await expect(world.stack.up([disk(), snapshot(), clone])).rejects.toThrow("CloneSnapshot got no usable reply");
    world.next();
    await world.stack.up([disk(), snapshot(), clone]);
    expect(world.cloud.counts()).toMatchObject({ storageDisks: 2 });
    await expectEmptyAfterDestroy(world);
  });
});

describe("a disk that grows", () => {
  it.each(["lost-after", "lost-before"] as const)("grows once although a reply is %s", async (effect) => {
    const world = await start([disk()]);
    world.cloud.fault({ action: "ExpansionSize", effect });
    const larger = [disk("disk", { size: 150 })];
    if (effect === "lost-before") await expect(world.stack.up(larger)).rejects.toThrow("ExpansionSize");
    world.next();
    await world.stack.up(larger);
    expect(world.cloud.state().storageDisks).toMatchObject([{ size: 150 }]);
    expect(await world.stack.preview(larger)).toEqual(same(larger));
  });

  it("grows once although nothing can be looked up after a lost reply", async () => {
    const world = await start([disk()]);
    world.cloud.fault({ action: "ExpansionSize", effect: "lost-after" });
    const show = world.hide("ExpansionSize", "DescribeDisks");
    const larger = [disk("disk", { size: 150 })];
    await expect(world.stack.up(larger)).rejects.toThrow("ExpansionSize");
    show();
    world.next();
    await world.stack.up(larger);
    expect(world.calls("ExpansionSize")).toHaveLength(1);
    expect(world.cloud.state().storageDisks).toMatchObject([{ size: 150 }]);
  });
});

describe("a snapshot whose reply is lost", () => {
  it("before the effect stays open too, and is made once the user has dropped it", async () => {
    const world = await start([disk()]);
    world.cloud.fault({ action: "CreateSnapshot", effect: "lost-before" });
    const program = [disk(), snapshot()];
    await expect(world.stack.up(program)).rejects.toThrow(
      "if it does not, remove this resource from the state with `pulumi state delete`",
    );
    world.next();
    world.stack.resources.delete("snapshot");
    await world.stack.up(program);
    expect(world.cloud.counts()).toMatchObject({ snapshots: 1 });
    await expectEmptyAfterDestroy(world);
  });

  it("after the effect stays open until the user says what became of it", async () => {
    const world = await start([disk()]);
    world.cloud.fault({ action: "CreateSnapshot", effect: "lost-after" });
    const program = [disk(), snapshot()];
    await expect(world.stack.up(program)).rejects.toThrow(
      /No action shows the outcome of it: look for its result in the console\. If it exists, give its id as `adopt`/,
    );
    world.next();
    await world.stack.refresh();
    expect(world.stack.of("snapshot").id).toMatch(/^pending:/);
    await expect(world.stack.up(program)).rejects.toThrow("No action shows the outcome of the CreateSnapshot");
    world.next();
    await expect(world.stack.up([disk()])).rejects.toThrow("No action shows the outcome of CreateSnapshot");
    expect(world.calls("CreateSnapshot")).toHaveLength(1);
    world.next();
    const [made] = world.cloud.state().snapshots;
    const adopting = [disk(), snapshot({ adopt: made?.id })];
    await world.stack.up(adopting);
    expect(await world.stack.preview(adopting)).toEqual(same(adopting));
    await expectEmptyAfterDestroy(world);
  });

  it("is gone with its broken task, and made anew", async () => {
    const world = await start([disk()]);
    world.cloud.fault({ action: "CreateSnapshot", effect: "task-error" });
    await expect(world.stack.up([disk(), snapshot()])).rejects.toThrow("CreateSnapshot failed");
    world.next();
    await world.stack.up([disk(), snapshot()]);
    expect(world.cloud.counts()).toMatchObject({ snapshots: 1 });
    await expectEmptyAfterDestroy(world);
  });
});

describe("a trigger", () => {
  it("does nothing when the thing is made", async () => {
    const world = await start([...ironWith({ rebootTrigger: "a" }), disk(), snapshot({ rollbackTrigger: "a" })]);
    expect([...world.calls("OperateBmsPower"), ...world.calls("RollbackSnapshot")]).toEqual([]);
  });

  it.each(["lost-after", "lost-before"] as const)("is not pulled again when a reply is %s", async (effect) => {
    const world = await start([disk(), snapshot()]);
    const program = [disk(), snapshot({ rollbackTrigger: "a" })];
    world.cloud.fault({ action: "RollbackSnapshot", effect });
    await expect(world.stack.up(program)).rejects.toThrow(
      /RollbackSnapshot got no usable reply: .* It is not sent again automatically: .* change rollbackTrigger again/,
    );
    world.next();
    await world.stack.up(program);
    expect(await world.stack.preview(program)).toEqual(same(program));
    expect(world.calls("RollbackSnapshot")).toHaveLength(1);
    await world.stack.up([disk(), snapshot({ rollbackTrigger: "b" })]);
    expect(world.calls("RollbackSnapshot")).toHaveLength(2);
  });

  it("whose task has failed is not pulled again, and says so", async () => {
    const world = await start([disk(), snapshot()]);
    const program = [disk(), snapshot({ rollbackTrigger: "a" })];
    world.cloud.fault({ action: "RollbackSnapshot", effect: "task-error" });
    await expect(world.stack.up(program)).rejects.toThrow(
      /RollbackSnapshot failed: .* It is not sent again automatically: .* change rollbackTrigger again/,
    );
    world.next();
    await world.stack.up(program);
    expect(world.calls("RollbackSnapshot")).toHaveLength(1);
  });

  it("that was refused is pulled again by the next run", async () => {
    const world = await start(machines);
    world.cloud.fault({ action: "OperateBmsPower", effect: "refused", code: "DataNotExists" });
    const program = ironWith({ rebootTrigger: "a" });
    await expect(world.stack.up(program)).rejects.toThrow("OperateBmsPower refused");
    world.next();
    await world.stack.up(program);
    expect(world.calls("OperateBmsPower").map(({ outcome }) => outcome)).toEqual(["refused", "ok"]);
  });
});

type World = Awaited<ReturnType<typeof start>>;

describe("a renewal", () => {
  const renewed = prepaidWith({ renewal: { months: 2, on: "spring" } });

  it("is paid once, and again only for another value", async () => {
    const world = await start(prepaidWith({ renewal: { months: 1, on: "first" } }));
    expect(world.calls("ModifyBmsOrder")).toEqual([]);
    const [before] = world.cloud.state().bareMetals;
    await world.stack.up(renewed);
    await world.stack.up(renewed);
    await world.stack.up(prepaidWith({ renewal: { months: 3, on: "spring" } }));
    expect(world.calls("ModifyBmsOrder")).toHaveLength(1);
    const [after] = world.cloud.state().bareMetals;
    const days = (Number(after?.["paidUntil"]) - Number(before?.["paidUntil"])) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(59);
    expect(days).toBeLessThanOrEqual(62);
  });

  it.each([
    ["the reply is lost after the effect", "lost-after", false],
    ["the reply is lost before the effect", "lost-before", true],
    ["the work may have begun", "refused", true],
  ] as const)("is paid once when %s", async (_, effect, fails) => {
    const world = await start(prepaidWith({}));
    const code = effect === "refused" ? "OrderUpdateError" : undefined;
    world.cloud.fault({ action: "ModifyBmsOrder", effect, code });
    if (fails) await expect(world.stack.up(renewed)).rejects.toThrow("ModifyBmsOrder got no usable reply");
    world.next();
    await world.stack.up(renewed);
    expect(
      world.calls("ModifyBmsOrder").filter(({ outcome, fault }) => outcome === "ok" || fault === "lost-after"),
    ).toHaveLength(1);
    expect(await world.stack.preview(renewed)).toEqual(same(renewed));
  });

  it("is not paid again when it is taken away and put back, and preview tells of one that is", async () => {
    const world = await start(prepaidWith({}));
    await world.stack.preview(renewed);
    expect(world.told).toContain("renewal: pays for 2 more months");
    for (const program of [renewed, prepaidWith({}), renewed]) {
      world.next();
      await world.stack.up(program);
    }
    expect(world.calls("ModifyBmsOrder")).toHaveLength(1);
  });

  it.each([
    ["it is taken away for a run", (world: World) => world.stack.up(prepaidWith({}))],
    ["a refresh comes between", (world: World) => world.stack.refresh()],
  ])("is paid once although nothing can be looked up after a lost reply, and %s", async (_, meanwhile) => {
    const world = await start(prepaidWith({}));
    world.cloud.fault({ action: "ModifyBmsOrder", effect: "lost-after" });
    const show = world.hide("ModifyBmsOrder", "DescribeBmsDetail");
    await expect(world.stack.up(renewed)).rejects.toThrow("ModifyBmsOrder");
    show();
    world.next();
    await meanwhile(world);
    world.next();
    await world.stack.up(renewed);
    expect(world.calls("ModifyBmsOrder")).toHaveLength(1);
    expect(await world.stack.preview(renewed)).toEqual(same(renewed));
  });
});

describe("a bare-metal machine", () => {
  it("that is prepaid is not deleted unasked", async () => {
    const world = await start(prepaidWith({ allowPrepaidDelete: false }), { prepaidBareMetalDeleted: true });
    await expect(world.stack.destroy()).rejects.toThrow(/is prepaid, and its paid period would be lost/);
    expect(world.cloud.state().bareMetals).toMatchObject([{ state: "running" }]);
    await world.stack.up(prepaidWith({}));
    await expectEmptyAfterDestroy(world);
  });

  it("that was made prepaid elsewhere is taken as it is, with any number of months", async () => {
    const world = await start(machines);
    const order = { BaremetalId: world.stack.of("iron").id, AutoRenewal: 1, BillMethod: "1", Duration: 1 } as const;
    world.cloud.call("bms", "ModifyBmsOrder", order);
    world.cloud.settle();
    world.next();
    await world.stack.refresh();
    await world.stack.up(prepaidWith({}));
    expect(world.calls("ModifyBmsOrder").filter(({ direct }) => direct !== true)).toEqual([]);
    expect(await world.stack.preview(prepaidWith({}))).toEqual(same(prepaidWith({})));
  });

  it("in a region without bare metal is warned about at preview", async () => {
    const world = await start([]);
    const program = [ironVdc, ironInside, iron("iron", { regionId: "CN_Beijing_A" })];
    await world.stack.preview(program);
    expect(world.told).toContainEqual(
      expect.stringMatching(/regionId: "CN_Beijing_A" is not a region known to sell bare metal/),
    );
  });

  it.each([
    ["after the effect", { effect: "lost-after" }, 1],
    ["before the effect", { effect: "lost-before" }, 2],
    ["with trouble inside", { effect: "refused", code: "TaskToCoreFaild" }, 2],
  ] as const)("is installed once when the reply is lost %s", async (_, fault, sent) => {
    const world = await start(ironWith({ onImageChange: "reinstall" }));
    world.cloud.fault({ action: "ReinstallBms", ...fault });
    const program = ironWith({ onImageChange: "reinstall", imageId: "3" });
    if (sent === 2) await expect(world.stack.up(program)).rejects.toThrow("ReinstallBms got no usable reply");
    world.next();
    await world.stack.up(program);
    expect(world.calls("ReinstallBms")).toHaveLength(sent);
    expect(world.cloud.state().bareMetals).toMatchObject([{ imageId: "3", state: "running" }]);
    expect(await world.stack.preview(program)).toEqual(same(program));
  });

  it("keeps its image when a change of it is to be ignored", async () => {
    const world = await start(ironWith({ onImageChange: "ignore" }));
    const program = ironWith({ onImageChange: "ignore", imageId: "3" });
    expect(await world.stack.up(program)).toEqual(same(program));
    expect(world.cloud.state().bareMetals).toMatchObject([{ imageId: "8" }]);
  });

  it("is not deleted, nor powered off, while a disk of others is attached: the disk is named", async () => {
    const world = await start([...machines, disk("disk", { name: "precious" })]);
    const [diskId, instanceId] = [world.stack.of("disk").id, world.stack.of("iron").id];
    world.cloud.call("storage", "AttachDisk", { DiskId: diskId, InstanceId: instanceId });
    world.cloud.settle();
    await expect(world.stack.up([ironVdc, ironInside, disk("disk", { name: "precious" })])).rejects.toThrow(
      /still has disks attached: detach precious first/,
    );
    expect(world.cloud.state().bareMetals).toMatchObject([{ state: "running" }]);
    await expect(world.stack.up(machines)).rejects.toThrow(
      new RegExp(
        `is attached to iron-.* \\(${instanceId}\\), which this resource does not manage: detach it there first`,
      ),
    );
  });

  it("can be replaced while a disk moves along", async () => {
    const moving = diskWith((of) => ({ instanceId: of("iron") }));
    const world = await start([...machines, moving]);
    const before = world.stack.of("iron").id;
    await world.stack.up([...ironWith({ computeId: "eb41773f-c944-4831-810b-9db4826996f2" }), moving]);
    expect(world.cloud.counts()).toMatchObject({ bareMetals: 1 });
    expect(world.cloud.state().storageDisks).toMatchObject([{ bareMetalId: world.stack.of("iron").id }]);
    expect(world.stack.of("iron").id).not.toBe(before);
    await expectEmptyAfterDestroy(world);
  });
});

describe("an attachment", () => {
  it.each(["lost-after", "lost-before"] as const)("is made in the same run although a reply is %s", async (effect) => {
    const world = await start([...machines, disk()]);
    world.cloud.fault({ action: "AttachDisk", effect });
    await world.stack.up([...machines, disk(), attachment]);
    expect(world.cloud.state().storageDisks).toMatchObject([{ bareMetalId: world.stack.of("iron").id }]);
    expect(await world.stack.preview([...machines, disk(), attachment])).toEqual(
      same([...machines, disk(), attachment]),
    );
    await expectEmptyAfterDestroy(world);
  });

  it("of a disk that another machine has says which", async () => {
    const world = await start([...machines, iron("other"), disk()]);
    const other = world.stack.of("other").id;
    world.cloud.call("storage", "AttachDisk", { DiskId: world.stack.of("disk").id, InstanceId: other });
    world.cloud.settle();
    await expect(world.stack.up([...machines, iron("other"), disk(), attachment])).rejects.toThrow(
      new RegExp(`is attached to other-.* \\(${other}\\) already`),
    );
  });
});

it.each(["both", "ccs", "bms", "neither"] as const)(
  "the storage service is waited for when its tasks are known to %s",
  async (storageTasks) => {
    const program = (more: object, trigger?: string) => [
      ...machines,
      disk("disk", more),
      snapshot(trigger === undefined ? {} : { rollbackTrigger: trigger }),
    ];
    const clone: Declared = { name: "clone", kind: "Disk", args: (of) => ({ snapshotId: of("snapshot"), size: 300 }) };
    const world = await start([...program({}), clone], { storageTasks });
    await world.stack.up([...program({ size: 200, iops: 3000, bandwidth: 300 }, "a"), clone, attachment]);
    expect(world.cloud.state().storageDisks).toMatchObject([{ size: 200, iops: 3000, bandwidth: 300 }, { size: 300 }]);
    await expectEmptyAfterDestroy(world);
  },
);
