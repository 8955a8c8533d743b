import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import type { CloudOptions } from "../../simulator";
import { disk, diskWith, iron, ironInside, ironVdc } from "./bareMetalParents";
import { group, inside, server, vdc } from "./parents";

// An update that fails half way leaves something that is neither what it was nor what the program says.

function start(switches?: CloudOptions["switches"]) {
  const world = virtualWorld(undefined, switches);
  const stack = new Stack(world.startProvider());
  const next = () => stack.continueWith(world.startProvider());
  return {
    ...world,
    stack,
    sent: (action: string) => world.cloud.ledger.filter((entry) => entry.action === action).length,
    async run(program: readonly Declared[]) {
      next();
      return stack.up(program);
    },
    async preview(program: readonly Declared[]) {
      next();
      return stack.preview(program);
    },
    /** What the run does, while the task of an action goes on beyond the deadline and ends well after it. */
    async stuck(action: string, program: readonly Declared[]) {
      world.cloud.fault({ action, effect: "task-stuck" });
      next();
      await expect(stack.up(program)).rejects.toThrow(`${action} is not done after`);
      world.cloud.settle();
    },
  };
}

const metal = (more: object = {}) => [ironVdc, ironInside, iron("iron", more)];
const attached = diskWith((of) => ({ instanceId: of("iron") }));
const image = (...regionIds: string[]): Declared => ({
  name: "image",
  kind: "Template",
  args: (of) => ({ instanceId: of("server"), regionIds }),
});
const network = (...names: string[]): Declared => ({
  name: "gpn",
  kind: "Gpn",
  args: (of) => ({
    qos: 5,
    accessPoints: names.map((name) => ({ vdcId: of("vdc"), privateNetworkId: of(name) })),
  }),
});

describe("a machine whose new image is ignored, or was refused,", () => {
  const ignored = async (more: object) => {
    const world = start();
    await world.run(metal(more));
    await world.run(metal({ ...more, imageId: "9", onImageChange: "ignore" }));
    return world;
  };

  it.each([
    ["fail", "imageId: changes what is installed"],
    ["reinstall", "deleteProtection: is on, and installing the image loses all data on"],
    ["replace", "deleteProtection: is on, and a change of imageId replaces the resource"],
  ])("is judged at preview by the image that it has: %s", async (onImageChange, refusal) => {
    const { preview, sent, stack } = await ignored({ deleteProtection: true });
    await expect(preview(metal({ deleteProtection: true, imageId: "9", onImageChange }))).rejects.toThrow(refusal);
    expect([stack.of("iron").outputs["imageId"], sent("ReinstallBms")]).toEqual(["8", 0]);
  });

  it("is installed anew once that is wanted", async () => {
    const { cloud, run } = await ignored({});
    await run(metal({ imageId: "9", onImageChange: "reinstall" }));
    expect(cloud.state().bareMetals.map(({ imageId }) => imageId)).toEqual(["9"]);
  });

  it("does not pass for installed where the run that asked for it has failed after something else", async () => {
    const { cloud, preview, run } = start();
    await run(metal());
    const paid = { instanceChargeType: "PrePaid", prepaidMonth: 1, imageId: "9" };
    cloud.fault({ action: "ReinstallBms", effect: "refused", code: "RebuildFailed", times: 100 });
    await expect(run(metal({ ...paid, onImageChange: "reinstall" }))).rejects.toThrow("ReinstallBms refused");
    await expect(preview(metal(paid))).rejects.toThrow("imageId: changes what is installed");
  });
});

describe("deleteProtection in an update that fails half way", () => {
  const larger = (deleteProtection: boolean) => [disk("disk", { deleteProtection, size: 200, iops: 2000 })];
  async function failed(before: boolean) {
    const world = start();
    await world.run([disk("disk", { deleteProtection: before })]);
    world.cloud.fault({ action: "ChangeIops", effect: "refused", code: "ParameterInvalid" });
    await expect(world.run(larger(!before))).rejects.toThrow("ChangeIops refused");
    return world;
  }

  it("holds from then on where it was set", async () => {
    const { cloud, run } = await failed(false);
    await expect(run([])).rejects.toThrow("is protected");
    expect(cloud.counts().storageDisks).toBe(1);
  });

  it("is lifted where it was to be", async () => {
    const { cloud, run } = await failed(true);
    await run([]);
    expect(cloud.counts().storageDisks).toBe(0);
  });
});

describe("what comes about after the deadline is seen when the edit is taken back:", () => {
  it("a template deleted in a region is copied there again", async () => {
    const { cloud, run, stuck } = start();
    const both = [vdc, server(), image("CN_Beijing_A", "US_Dallas_A")];
    await run(both);
    await stuck("DeleteTemplate", [vdc, server(), image("CN_Beijing_A")]);
    await run(both);
    expect(cloud.state().templateRegions.map(({ regionId }) => regionId)).toEqual(["CN_Beijing_A", "US_Dallas_A"]);
  });

  it("a disk that was detached is attached again", async () => {
    const { cloud, run, stack, stuck } = start();
    await run([...metal(), attached]);
    await stuck("DetachDisk", [...metal(), disk()]);
    await run([...metal(), attached]);
    expect(cloud.state().storageDisks.map(({ bareMetalId }) => bareMetalId)).toEqual([stack.of("iron").id]);
  });

  it("a network that was disconnected is connected again", async () => {
    const { cloud, run, stuck } = start();
    await run([vdc, inside, network("inside")]);
    await stuck("DeleteAccessPoint", [vdc, inside, network()]);
    await run([vdc, inside, network("inside")]);
    expect(cloud.counts().accessPoints).toBe(1);
  });

  it("a machine that was stopped is started again", async () => {
    const { cloud, run, stuck } = start();
    await run(metal({ powerState: "running" }));
    await stuck("OperateBmsPower", metal({ powerState: "stopped" }));
    await run(metal({ powerState: "running" }));
    expect(cloud.state().bareMetals.map(({ state }) => state)).toEqual(["running"]);
  });

  it("rules that were removed are added again", async () => {
    const { cloud, run, stuck } = start();
    const set = (...ports: string[]): Declared => ({
      name: "set",
      kind: "RuleSet",
      args: (of) => ({
        securityGroupId: of("group"),
        rules: ports.map((port) => ({
          action: "allow",
          protocol: "TCP",
          targetAddress: "10.0.0.0/8",
          localPort: port,
          priority: 10,
        })),
      }),
    });
    await run([group, set("22", "80")]);
    await stuck("RemoveSecurityGroupRule", [group, set("22")]);
    await run([group, set("22", "80")]);
    expect(cloud.counts().rules).toBe(2);
  });
});

describe("what comes about after the deadline is taken along when the thing is deleted:", () => {
  it("a disk that its own update has attached", async () => {
    const { cloud, run, stuck } = start();
    await run([...metal(), disk()]);
    await stuck("AttachDisk", [...metal(), attached]);
    await run([]);
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });

  it("a network that its own update has connected", async () => {
    const { cloud, run, stuck } = start({ gpnDeletedWithPoints: false });
    await run([vdc, inside, network()]);
    await stuck("AddAccessPoint", [vdc, inside, network("inside")]);
    await run([]);
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});

it("what was changed elsewhere, and is not what the failed update was about, is left alone", async () => {
  const { cloud, run, stack } = start();
  const machine = (powerState: string) => [vdc, server({ powerState })];
  await run(machine("running"));
  cloud.fault({ action: "StopInstance", effect: "task-error" });
  await expect(run(machine("stopped"))).rejects.toThrow("StopInstance failed");
  const { id } = stack.of("server");
  for (const action of ["StopInstance", "ModifyInstanceSpec", "StartInstance"] as const) {
    cloud.call("ccs", action, { InstanceId: id, Cpu: 8, Ram: 16, InstanceType: "Standard" });
    cloud.settle();
  }
  await run(machine("running"));
  expect(cloud.state().instances).toMatchObject([{ cpu: 8 }]);
});

it("protection that was asked for together with a loss does not keep the next run from ending it", async () => {
  const { cloud, run } = start();
  const machine = (dataDisks: object, more: object = {}) => [vdc, server({ dataDisks, ...more })];
  const data = { size: 100, type: "ssd_disk" };
  await run(machine({ a: data, b: data }));
  cloud.fault({ action: "DeleteDisk", effect: "refused", code: "ParameterInvalid" });
  const wanted = machine({ a: data }, { deleteProtection: true });
  await expect(run(wanted)).rejects.toThrow("DeleteDisk refused");
  await run(wanted);
  expect(cloud.counts().disks).toBe(1);
  await expect(run([vdc])).rejects.toThrow("is protected");
});

it("a machine that was made, and not yet stopped as it was to be, is started again when that is taken back", async () => {
  const { cloud, run, stuck } = start();
  await run([vdc]);
  await stuck("StopInstance", [vdc, server({ powerState: "stopped" })]);
  await run([vdc, server({ powerState: "running" })]);
  expect(cloud.state().instances.map(({ status }) => status)).toEqual(["running"]);
});

it("a machine whose creation has failed takes what a living one could not have: a new one is made", async () => {
  const { cloud, run } = start();
  cloud.fault({ action: "CreateInstance", effect: "task-error" });
  await expect(run([vdc, server()])).rejects.toThrow("CreateInstance failed");
  await run([vdc, server({ utc: true, imageId: "Centos_8.2_64" })]);
  expect(cloud.state().instances).toMatchObject([{ imageId: "Centos_8.2_64" }]);
});

it("a machine that a reinstallation has broken has the API say what can be done", async () => {
  const { cloud, run } = start();
  await run(metal());
  cloud.fault({ action: "ReinstallBms", effect: "task-error" });
  const wanted = metal({ imageId: "9", onImageChange: "reinstall" });
  await expect(run(wanted)).rejects.toThrow("ReinstallBms failed");
  await expect(run(wanted)).rejects.toThrow("ReinstallBms refused: Compute state is not correct");
});

it("what others have added meanwhile to a list is left alone, as long as no refresh has shown it", async () => {
  const { cloud, run, stack, stuck } = start();
  const both = [vdc, server(), image("CN_Beijing_A", "US_Dallas_A")];
  await run(both);
  await stuck("DeleteTemplate", [vdc, server(), image("CN_Beijing_A")]);
  cloud.call("ccs", "SyncTemplate", { TemplateId: stack.of("image").id, RegionId: "CN_Shanghai_A" });
  cloud.settle();
  await run(both);
  expect(cloud.state().templateRegions.map(({ regionId }) => regionId)).toContain("CN_Shanghai_A");
});

it("a thing that is gone by then is not waited for", async () => {
  const { cloud, io, run, stack, stuck } = start();
  await run([disk()]);
  await stuck("ChangeIops", [disk("disk", { iops: 2000 })]);
  cloud.call("storage", "DeleteDisk", { DiskId: stack.of("disk").id });
  cloud.settle();
  const before = io.now();
  await expect(run([disk("disk", { iops: 2000 })])).rejects.toThrow(
    "if it was deleted elsewhere, run `pulumi refresh`",
  );
  expect(io.now() - before).toBeLessThan(120_000);
});
