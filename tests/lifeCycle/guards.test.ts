import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, iron, ironInside, ironVdc } from "./bareMetalParents";
import { server, vdc } from "./parents";

// What is protected, or paid ahead, is neither deleted nor replaced until an update of its own has let go of it.

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const next = () => stack.continueWith(world.startProvider());
  const run = async (program: readonly Declared[]) => {
    next();
    return stack.up(program);
  };
  const sent = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action).length;
  return { ...world, next, run, sent, stack };
}

const data = { data: { size: 100, type: "ssd_disk" } };
const prepaid = { instanceChargeType: "PrePaid", onImageChange: "replace" };
const ironPrepaid = (more: object = {}) => [
  ironVdc,
  ironInside,
  iron("iron", { instanceChargeType: "PrePaid", prepaidMonth: 1, ...more }),
];

describe("an update that would destroy something of a protected thing is refused at preview", () => {
  it.each([
    ["a data disk", { dataDisks: data }, { dataDisks: {} }, /the data disk data is deleted with all data on it/],
    [
      "the system disk",
      { onImageChange: "reinstall" },
      { onImageChange: "reinstall", imageId: "Centos_8.2_64" },
      /installing the image loses all data on the system disk/,
    ],
  ])("%s", async (_, before, after, loss) => {
    const { cloud, run, stack } = start();
    await run([vdc, server({ ...before, deleteProtection: true })]);
    const { instances, disks } = cloud.state();
    for (const deleteProtection of [true, false]) {
      const refused = stack.preview([vdc, server({ ...after, deleteProtection })]);
      await expect(refused).rejects.toThrow(loss);
      await expect(refused).rejects.toThrow("deleteProtection: is on, and ");
    }
    await run([vdc, server({ ...before, deleteProtection: false })]);
    expect(cloud.state()).toMatchObject({ instances, disks });
    await run([vdc, server({ ...after, deleteProtection: true })]);
  });

  it("of a machine, the local disks; of a template, a region", async () => {
    const { run, stack } = start();
    const reinstalled = { onImageChange: "reinstall", deleteProtection: true };
    const image = (...regionIds: string[]): Declared => ({
      name: "image",
      kind: "Template",
      args: (of) => ({ instanceId: of("server"), regionIds, deleteProtection: true }),
    });
    const others = [vdc, server()];
    const metal: Declared[] = [
      { ...ironVdc, name: "metal" },
      { ...ironInside, args: (of) => ({ vdcId: of("metal") }) },
    ];
    const machine = (more: object): Declared => ({
      ...iron("iron", more),
      args: (of) => ({ ...iron("iron", more).args(of), vdcId: of("metal") }),
    });
    await run([...others, image("CN_Beijing_A", "US_Dallas_A"), ...metal, machine(reinstalled)]);
    await expect(stack.preview([...others, image("CN_Beijing_A")])).rejects.toThrow(
      "deleteProtection: is on, and the template is deleted in US_Dallas_A",
    );
    const changed = [
      ...others,
      image("CN_Beijing_A", "US_Dallas_A"),
      ...metal,
      machine({ ...reinstalled, imageId: "9" }),
    ];
    await expect(stack.preview(changed)).rejects.toThrow(
      "deleteProtection: is on, and installing the image loses all data on the local disks",
    );
  });
});

describe("a replacement that only the engine knows of buys nothing in the place of", () => {
  async function replaced({ run, stack }: ReturnType<typeof start>, program: readonly Declared[], name: string) {
    await run(program);
    return stack.replace(program, name, "replaceOnChanges");
  }

  it("a protected disk", async () => {
    const world = start();
    await expect(replaced(world, [disk("disk", { deleteProtection: true })], "disk")).rejects.toThrow(
      "deleteProtection: is on, and a new one would replace this one: set it to false in an update of its own first",
    );
    expect(world.sent("CreateDisk")).toBe(1);
  });

  it("a prepaid machine", async () => {
    const world = start();
    await expect(replaced(world, [vdc, server(prepaid)], "server")).rejects.toThrow(
      "allowPrepaidDelete: is not set, so that the paid period is not lost, and a new one would replace this one: set it to true in an update of its own first",
    );
    expect(world.sent("CreateInstance")).toBe(1);
  });

  it("nothing that is not kept: that is replaced", async () => {
    const world = start();
    await replaced(world, [disk()], "disk");
    expect([world.sent("CreateDisk"), world.cloud.counts().storageDisks]).toEqual([2, 1]);
  });
});

describe("a replacement of which the engine asks nothing, as with --replace,", () => {
  it("leaves the old thing that is kept, until the program lets go of its successor", async () => {
    const { cloud, next, run, stack } = start();
    await run([disk("disk", { deleteProtection: true })]);
    const { id } = stack.of("disk");
    next();
    // Another run shows that the engine has it: until then, it may be what an interrupted run has created.
    await run([disk("disk", { deleteProtection: true })]);
    next();
    await expect(stack.replace([disk("disk", { deleteProtection: true })], "disk", "--replace")).rejects.toThrow(
      `${id} is protected`,
    );
    await expect(run([disk("disk", { deleteProtection: true })])).rejects.toThrow(`${id} is protected`);
    await run([disk("disk", { deleteProtection: false })]);
    expect(cloud.state().storageDisks.map((left) => left.id)).toEqual([stack.of("disk").id]);
    expect(stack.of("disk").id).not.toBe(id);
  });
});

it("an old thing that was not kept, and could not be deleted at once, goes although its successor is protected", async () => {
  const { cloud, run, stack } = start();
  await run([disk("disk", { name: "old" })]);
  cloud.fault({ action: "DeleteDisk", effect: "refused", code: "ParameterInvalid" });
  const moved = [disk("disk", { name: "old", regionId: "CN_Beijing_I", deleteProtection: true })];
  await expect(run(moved)).rejects.toThrow("DeleteDisk refused");
  await run(moved);
  expect(cloud.state().storageDisks.map(({ id }) => id)).toEqual([stack.of("disk").id]);
});

describe("a prepaid machine whose making has failed", () => {
  async function broken() {
    const world = start();
    world.cloud.fault({ action: "CreateBmsInstance", effect: "task-error" });
    await expect(world.run(ironPrepaid())).rejects.toThrow("CreateBmsInstance failed");
    return world;
  }

  it("is not replaced as long as nobody lets go of what has been paid: no second one is bought", async () => {
    const world = await broken();
    const steps = await world.stack.preview(ironPrepaid());
    expect(steps.at(-1)).toEqual({ name: "iron", does: "update" });
    expect(world.told).toContain("it is broken, and allowPrepaidDelete prevents its replacement");
    await expect(world.run(ironPrepaid())).rejects.toThrow(
      /allowPrepaidDelete: is not set, .*, and .* is broken, so that a new one has to replace it: set it to true/,
    );
    expect(world.sent("CreateBmsInstance")).toBe(1);
    await world.stack.refresh();
    expect((await world.stack.preview(ironPrepaid())).at(-1)).toEqual({ name: "iron", does: "update" });
  });

  it("is replaced by the run after the one that lets go of it", async () => {
    const world = await broken();
    const allowed = ironPrepaid({ allowPrepaidDelete: true });
    expect((await world.run(allowed)).at(-1)).toEqual({ name: "iron", does: "update" });
    expect(world.sent("CreateBmsInstance")).toBe(1);
    expect((await world.stack.preview(allowed)).at(-1)).toEqual({ name: "iron", does: "replace" });
  });
});
