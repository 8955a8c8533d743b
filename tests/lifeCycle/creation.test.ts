import { virtualWorld } from "../engine/inProcess";
import type { Declared } from "../engine/stack";
import { Stack } from "../engine/stack";
import type { CloudOptions } from "../../simulator";
import { disk, diskWith, iron, ironInside, ironVdc } from "./bareMetalParents";
import { gpn, group, inside, openServer, outside, rule, serverWith, vdc } from "./parents";

const machine = serverWith((of) => ({
  networkInterfaces: [{ privateNetworkId: of("inside") }],
  securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
  tags: ["web"],
  powerState: "stopped",
}));
const named = (declared: Declared, name: object): Declared => ({
  ...declared,
  args: (of) => ({ ...declared.args(of), ...name }),
});

const backbone: Declared = {
  ...gpn,
  args: (of) => ({ ...gpn.args(of), accessPoints: [{ vdcId: of("vdc"), privateNetworkId: of("inside") }] }),
};
const image: Declared = {
  name: "image",
  kind: "Template",
  args: (of) => ({ instanceId: of("server"), regionIds: ["CN_Beijing_A", "US_Dallas_A"] }),
};

const open = openServer("open");
const part = (kind: string, args: Declared["args"]): Declared => ({ name: "part", kind, args });

interface Drill {
  /** The kind, and how it is named. */
  about: string;
  /** The one whose creation goes wrong comes first among its own kind; parents before it, dependents behind. */
  program: Declared[];
  it: string;
  action: string;
  /** What reads it, and so what has to fail for its outcome to stay unknown. */
  listing: string;
  counted: string;
  /** How many of them there are with it; one, unless said otherwise. */
  want?: number;
  /** Guesses of the simulator to set otherwise. */
  switches?: CloudOptions["switches"];
}

const drills: Drill[] = [
  { about: "a VDC", program: [vdc, inside], it: "vdc", action: "CreateVdc", listing: "DescribeVdc", counted: "vdcs" },
  {
    about: "a VDC with a given name",
    program: [named(vdc, { vdcName: "given" }), inside],
    it: "vdc",
    action: "CreateVdc",
    listing: "DescribeVdc",
    counted: "vdcs",
  },
  {
    about: "a public network",
    program: [vdc, outside],
    it: "outside",
    action: "CreatePublicNetwork",
    listing: "DescribeVdc",
    counted: "publicNetworks",
  },
  {
    about: "a private network",
    program: [vdc, inside, group, machine],
    it: "inside",
    action: "CreatePrivateNetwork",
    listing: "DescribeVdc",
    counted: "privateNetworks",
  },
  {
    about: "a private network with a given name",
    program: [vdc, named(inside, { name: "given" })],
    it: "inside",
    action: "CreatePrivateNetwork",
    listing: "DescribeVdc",
    counted: "privateNetworks",
  },
  {
    about: "a security group",
    program: [group, rule()],
    it: "group",
    action: "CreateSecurityGroup",
    listing: "DescribeSecurityGroups",
    counted: "securityGroups",
  },
  {
    about: "a rule",
    program: [group, rule()],
    it: "rule",
    action: "AddSecurityGroupRule",
    listing: "DescribeSecurityGroupAttribute",
    counted: "rules",
  },
  {
    about: "an instance",
    program: [vdc, inside, group, machine],
    it: "server",
    action: "CreateInstance",
    listing: "DescribeInstances",
    counted: "instances",
  },
  {
    about: "an instance with a given name",
    program: [vdc, inside, group, named(machine, { instanceName: "given" })],
    it: "server",
    action: "CreateInstance",
    listing: "DescribeInstances",
    counted: "instances",
  },
  {
    about: "a block of addresses",
    program: [
      vdc,
      outside,
      part("PublicIpSegment", (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 })),
    ],
    it: "part",
    action: "AddPublicIp",
    listing: "DescribeVdc",
    counted: "segments",
    want: 2,
  },
  {
    about: "a data disk",
    program: [vdc, open, part("InstanceDisk", (of) => ({ instanceId: of("open"), size: 100, type: "ssd_disk" }))],
    it: "part",
    action: "CreateDisk",
    listing: "DescribeInstances",
    counted: "disks",
  },
  {
    about: "an interface",
    program: [
      vdc,
      inside,
      open,
      part("NetworkInterface", (of) => ({
        instanceId: of("open"),
        vdcId: of("vdc"),
        privateNetworkId: of("inside"),
        ipAddress: "10.240.0.20",
        connected: false,
      })),
    ],
    it: "part",
    action: "BatchAddNetworkInterfaces",
    listing: "DescribeInstances",
    counted: "interfaces",
  },
  {
    about: "a tag",
    program: [part("Tag", () => ({}))],
    it: "part",
    action: "CreateTag",
    listing: "DescribeTags",
    counted: "tags",
  },
  {
    about: "a tag with a given name",
    program: [part("Tag", () => ({ tagName: "given" }))],
    it: "part",
    action: "CreateTag",
    listing: "DescribeTags",
    counted: "tags",
  },
  {
    about: "a bare-metal machine",
    program: [ironVdc, ironInside, iron("iron", { powerState: "stopped" })],
    it: "iron",
    action: "CreateBmsInstance",
    listing: "DescribeBms",
    counted: "bareMetals",
  },
  {
    about: "a bare-metal machine with a given name and a number",
    program: [ironVdc, ironInside, iron("iron", { instanceName: "given", assignHostNo: "001" })],
    it: "iron",
    action: "CreateBmsInstance",
    listing: "DescribeBms",
    counted: "bareMetals",
  },
  {
    about: "a disk whose listing tells ids",
    program: [ironVdc, ironInside, iron(), diskWith((of) => ({ instanceId: of("iron"), iops: 2000 }))],
    it: "disk",
    action: "CreateDisk",
    listing: "DescribeDisks",
    counted: "storageDisks",
    switches: { listedDiskIds: true },
  },
  {
    about: "a clone of a snapshot, where the listing tells ids",
    program: [
      disk("source"),
      part("Snapshot", (of) => ({ diskId: of("source") })),
      { name: "clone", kind: "Disk", args: (of) => ({ snapshotId: of("part"), size: 150, bandwidth: 200 }) },
    ],
    it: "clone",
    action: "CloneSnapshot",
    listing: "DescribeDisks",
    counted: "storageDisks",
    want: 2,
    switches: { listedDiskIds: true },
  },
  {
    about: "a global private network",
    program: [vdc, inside, backbone],
    it: "gpn",
    action: "CreateGPN",
    listing: "DescribeGPN",
    counted: "gpns",
  },
  {
    about: "a global private network with a given name",
    program: [vdc, inside, named(backbone, { name: "given" })],
    it: "gpn",
    action: "CreateGPN",
    listing: "DescribeGPN",
    counted: "gpns",
    switches: { gpnDeletedWithPoints: false },
  },
  {
    about: "a template",
    program: [vdc, inside, group, machine, image],
    it: "image",
    action: "CreateTemplate",
    listing: "DescribeTemplateInfo",
    counted: "templates",
  },
  {
    about: "a template with a given name",
    program: [vdc, inside, group, machine, named(image, { templateName: "given" })],
    it: "image",
    action: "CreateTemplate",
    listing: "DescribeTemplateInfo",
    counted: "templates",
  },
];

const start = (switches?: CloudOptions["switches"]) => {
  const world = virtualWorld(undefined, switches);
  return { ...world, stack: new Stack(world.startProvider()) };
};

/** Loses the reply to an action after its effect, and lets nobody look for the result; then all is well again. */
async function loseInTheDark(world: ReturnType<typeof start>, program: Declared[], action: string, listing: string) {
  world.cloud.fault({ action, effect: "lost-after" });
  const show = world.hide(action, listing);
  await expect(world.stack.up(program)).rejects.toThrow("It may or may not have taken effect");
  show();
  world.stack.continueWith(world.startProvider());
}

describe.each(drills)(
  "the reply to the creation of $about is lost",
  ({ action, counted, it: name, listing, program, switches, want = 1 }) => {
    async function expectOne({ cloud, stack }: ReturnType<typeof start>) {
      expect(cloud.counts()).toMatchObject({ [counted]: want });
      if (program.some((declared) => declared.name === machine.name)) {
        expect(cloud.counts()).toMatchObject({ memberships: 1, tags: 1 });
        expect(cloud.state().instances).toMatchObject([{ status: "stop" }]);
      }
      expect(stack.of(name).id).not.toMatch(/^pending:/);
      expect(await stack.preview(program)).toEqual(program.map((declared) => ({ name: declared.name, does: "same" })));
      expect(JSON.stringify([...stack.resources.values()])).not.toContain("pending:");
      await stack.destroy();
      expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
    }

    it("after the effect: the same run finds the one thing that was made", async () => {
      const world = start(switches);
      world.cloud.fault({ action, effect: "lost-after" });
      await world.stack.up(program);
      await expectOne(world);
    });

    it("before the effect: the run says so and keeps a placeholder, the next makes the one thing", async () => {
      const world = start(switches);
      world.cloud.fault({ action, effect: "lost-before" });
      await expect(world.stack.up(program)).rejects.toThrow(`${action} got no usable reply`);
      expect(world.stack.of(name).id).toMatch(/^pending:/);
      world.stack.continueWith(world.startProvider());
      await world.stack.up(program);
      await expectOne(world);
    });

    it("before the effect: a refresh drops the placeholder, the next run makes the one thing", async () => {
      const world = start(switches);
      world.cloud.fault({ action, effect: "lost-before" });
      await expect(world.stack.up(program)).rejects.toThrow(action);
      world.stack.continueWith(world.startProvider());
      await world.stack.refresh();
      expect(world.stack.resources.has(name)).toBe(false);
      await world.stack.up(program);
      await expectOne(world);
    });

    async function loseAndGoDark() {
      const world = start(switches);
      const index = program.findIndex((declared) => declared.name === name);
      await world.stack.up(program.slice(0, index));
      await loseInTheDark(world, program, action, listing);
      return world;
    }

    it("after the effect, with nothing to be looked up: the next run finds the one thing", async () => {
      const world = await loseAndGoDark();
      await world.stack.up(program);
      await expectOne(world);
    });

    it("after the effect, with nothing to be looked up: a refresh finds the one thing, the next run goes on with it", async () => {
      const world = await loseAndGoDark();
      await world.stack.refresh();
      expect(world.stack.of(name).id).not.toMatch(/^pending:/);
      await world.stack.up(program);
      await expectOne(world);
    });

    it("after the effect, with nothing to be looked up: destroy does not forget it", async () => {
      const world = await loseAndGoDark();
      await world.stack.destroy();
      expect(world.cloud.counts()).toMatchObject({ [counted]: 0 });
    });
  },
);

describe("a creation whose reply was lost, and whose program has changed since,", () => {
  it("is found and brought to the new arguments", async () => {
    const world = start();
    await world.stack.up([vdc, inside, group]);
    await loseInTheDark(world, [vdc, inside, group, machine], "CreateInstance", "DescribeInstances");
    const program = [vdc, inside, group, named(machine, { cpu: 4 })];
    await world.stack.up(program);
    expect(world.cloud.state().instances).toMatchObject([{ cpu: 4, status: "stop" }]);
    expect(await world.stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
  });

  it("says what to do when it would have to be another one, and loses nothing", async () => {
    const world = start();
    await loseInTheDark(world, [vdc], "CreateVdc", "DescribeVdc");
    const moved = [named(vdc, { regionId: "CN_Shanghai_A" })];
    await expect(world.stack.up(moved)).rejects.toThrow(
      /was created by an earlier run with a different regionId\. It is recorded as it is: run `pulumi up` again/,
    );
    world.stack.continueWith(world.startProvider());
    await world.stack.up(moved);
    expect(world.cloud.state().vdcs).toMatchObject([{ regionId: "CN_Shanghai_A" }]);
  });
});
