import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, diskWith, iron, ironInside, ironVdc } from "./bareMetalParents";
import { gpn, group, inside, openServer, serverWith, vdc } from "./parents";

// The same thing can be declared by itself or inside another. A program that goes from one form to the other names it
// twice for one run: as new in one place, and as to be deleted in the other, which comes last.

const server = openServer("server");
const cardWith = (more: object = {}): Declared => ({
  name: "card",
  kind: "NetworkInterface",
  args: (of) => ({ instanceId: of("server"), vdcId: of("vdc"), privateNetworkId: of("inside"), ...more }),
});
const onInside = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }));
const inGroup = serverWith((of) => ({
  networkInterfaces: [{ privateNetworkId: of("inside") }],
  securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
}));
const member: Declared = {
  name: "member",
  kind: "SecurityGroupAttachment",
  args: (of) => ({ securityGroupId: of("group"), instanceId: of("server"), privateNetworkId: of("inside") }),
};
const point: Declared = {
  name: "point",
  kind: "GpnAccessPoint",
  args: (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
};
const gpnWithPoint: Declared = {
  ...gpn,
  args: (of) => ({ ...gpn.args(of), accessPoints: [{ vdcId: of("vdc"), privateNetworkId: of("inside") }] }),
};
const attachment: Declared = {
  name: "attachment",
  kind: "DiskAttachment",
  args: (of) => ({ diskId: of("disk"), instanceId: of("iron") }),
};
const attachedDisk = diskWith((of) => ({ instanceId: of("iron") }));
const ssh = { action: "allow", protocol: "TCP", targetAddress: "10.0.0.0/8", localPort: "22", priority: 10 };
const web = { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "443", priority: 20 };
const ruleOf = (name: string, args: object): Declared => ({
  name,
  kind: "Rule",
  args: (of) => ({ securityGroupId: of("group"), ...args }),
});
const rules = [ruleOf("ssh", ssh), ruleOf("web", web)];
const set: Declared = {
  name: "set",
  kind: "RuleSet",
  args: (of) => ({ securityGroupId: of("group"), rules: [ssh, web] }),
};

const metal = [ironVdc, ironInside, iron()];
const forms = [
  {
    what: "rules",
    apart: [group, ...rules],
    inside: [group, set],
    counted: { rules: 2 },
  },
  {
    what: "a disk on a bare-metal machine",
    apart: [...metal, disk(), attachment],
    inside: [...metal, attachedDisk],
    counted: { storageDisks: 1 },
  },
  {
    what: "an access point",
    apart: [vdc, inside, gpn, point],
    inside: [vdc, inside, gpnWithPoint],
    counted: { accessPoints: 1 },
  },
  {
    what: "a member of a security group",
    apart: [vdc, inside, group, onInside, member],
    inside: [vdc, inside, group, inGroup],
    counted: { memberships: 1 },
  },
] as const;

/** A stack whose provider starts anew with every run, as Pulumi's does. */
function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const run = async (program: readonly Declared[]) => {
    stack.continueWith(world.startProvider());
    await stack.up(program);
  };
  return { ...world, run, stack };
}

const attached = (world: ReturnType<typeof start>) =>
  world.cloud.state().storageDisks.filter(({ bareMetalId }) => bareMetalId !== "").length;

describe.each(forms)("$what", ({ apart, counted, inside: within }) => {
  it.each([
    ["by itself", "inside", apart, within],
    ["inside", "by itself", within, apart],
  ] as const)(
    "declared %s may be declared %s in the next run, and is still there after it",
    async (_, __, from, to) => {
      const world = start();
      await world.run(from);
      await world.run(to);
      expect(world.cloud.counts()).toMatchObject(counted);
      expect(attached(world)).toBe(world.cloud.counts().storageDisks);
      await world.stack.refresh();
      expect(await world.stack.preview(to)).toEqual(to.map(({ name }) => ({ name, does: "same" })));
      await world.run([]);
      expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
    },
  );

  it("is still there when the run that changes the form fails before its end, and the next one ends it", async () => {
    const world = start();
    await world.run(apart);
    // Fails after all that is wanted is there, and before anything is deleted.
    const failing: Declared = { name: "failing", kind: "Vdc", args: () => ({ regionId: "CN_Beijing_A" }) };
    world.cloud.fault({ action: "CreateVdc", effect: "refused", code: "QuotaExceed.Vdc" });
    await expect(world.run([...within, failing])).rejects.toThrow("QuotaExceed.Vdc");
    await world.run(within);
    expect(world.cloud.counts()).toMatchObject(counted);
    expect(attached(world)).toBe(world.cloud.counts().storageDisks);
  });
});

describe("a disk that is declared both ways", () => {
  const metal = [ironVdc, ironInside, iron()];
  const attachment: Declared = {
    name: "attachment",
    kind: "DiskAttachment",
    args: (of) => ({ diskId: of("disk"), instanceId: of("iron") }),
  };
  const both = [...metal, diskWith((of) => ({ instanceId: of("iron") })), attachment];
  const apart = [...metal, disk(), attachment];

  it("is still attached when it is declared by itself from then on", async () => {
    const world = start();
    await world.run(both);
    await world.run(apart);
    expect(attached(world)).toBe(1);
    expect(await world.stack.preview(apart)).toContainEqual({ name: "attachment", does: "same" });
  });

  it("is attached by the next run when its own update has detached it and the attachment could not be made again", async () => {
    const world = start();
    await world.run(both);
    world.cloud.fault({ action: "AttachDisk", effect: "refused", code: "ParameterInvalid" });
    await expect(world.run(apart)).rejects.toThrow("AttachDisk refused");
    await world.run(apart);
    expect(attached(world)).toBe(1);
  });
});

it("an interface may be declared with its machine in the next run, and is still there after it", async () => {
  const world = start();
  await world.run([vdc, inside, server, cardWith()]);
  const { interfaces } = world.cloud.state();
  await world.run([vdc, inside, onInside]);
  expect(world.cloud.state().interfaces).toEqual(interfaces);
});

it("an interface that came with its machine becomes a resource of its own by adoption, which an attempt to make one tells", async () => {
  const world = start();
  await world.run([vdc, inside, onInside]);
  const { interfaces } = world.cloud.state();
  const adopt = interfaces[0]?.id;
  await expect(world.run([vdc, inside, server, cardWith()])).rejects.toThrow(
    `has an interface on that network already: take it over with \`adopt: "${adopt}"\``,
  );
  await world.run([vdc, inside, server, cardWith({ adopt })]);
  expect(world.cloud.state().interfaces).toEqual(interfaces);
});

it("rules of a set that are adopted one by one stay the same rules", async () => {
  const world = start();
  await world.run([group, set]);
  const ids = world.cloud.state().rules.map(({ id }) => id);
  const adopting = [
    group,
    ruleOf("ssh", { ...ssh, description: "Managed by Pulumi", adopt: ids[0] }),
    ruleOf("web", { ...web, description: "Managed by Pulumi", adopt: ids[1] }),
  ];
  await world.run(adopting);
  expect(world.cloud.state().rules.map(({ id }) => id)).toEqual(ids);
});

it("what goes for good goes, though another resource had it before", async () => {
  const world = start();
  await world.run([...metal, attachedDisk]);
  await world.run([...metal, disk(), attachment]);
  await world.run([...metal, disk()]);
  expect(attached(world)).toBe(0);
});
