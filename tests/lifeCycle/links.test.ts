import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, iron, ironInside, ironVdc } from "./bareMetalParents";
import { gpn, group, inside, serverWith, vdc } from "./parents";

// What joins two things has an id of its own making: whatever becomes of a reply, it is never a placeholder.

const server = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }));
const link = (kind: string, args: Declared["args"]): Declared => ({ name: "link", kind, args });

const drills = [
  {
    about: "a disk and a bare-metal machine",
    program: [
      ironVdc,
      ironInside,
      iron(),
      disk(),
      link("DiskAttachment", (of) => ({ diskId: of("disk"), instanceId: of("iron") })),
    ],
    joins: "AttachDisk",
    leaves: "DetachDisk",
    listing: "DescribeDisks",
    isThere: (cloud) => cloud.state().storageDisks.some(({ bareMetalId }) => bareMetalId !== ""),
  },
  {
    about: "a network and a global private network",
    program: [
      vdc,
      inside,
      gpn,
      link("GpnAccessPoint", (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("inside") })),
    ],
    joins: "AddAccessPoint",
    leaves: "DeleteAccessPoint",
    listing: "DescribeGPN",
    isThere: (cloud) => cloud.counts().accessPoints === 1,
  },
  {
    about: "an interface and a security group",
    program: [
      vdc,
      inside,
      group,
      server,
      link("SecurityGroupAttachment", (of) => ({
        securityGroupId: of("group"),
        instanceId: of("server"),
        privateNetworkId: of("inside"),
      })),
    ],
    joins: "JoinSecurityGroup",
    leaves: "LeaveSecurityGroup",
    listing: "DescribeInstances",
    isThere: (cloud) => cloud.counts().memberships === 1,
  },
] satisfies {
  about: string;
  program: Declared[];
  joins: string;
  leaves: string;
  listing: string;
  isThere(cloud: ReturnType<typeof virtualWorld>["cloud"]): boolean;
}[];

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  return { ...world, next: () => stack.continueWith(world.startProvider()), stack };
}

describe.each(drills)(
  "the reply to a call that joins $about is lost",
  ({ isThere, joins, leaves, listing, program }) => {
    const parents = program.slice(0, -1);
    const allSame = program.map(({ name }) => ({ name, does: "same" }));

    async function expectJoined({ cloud, next, stack }: ReturnType<typeof start>) {
      expect(isThere(cloud)).toBe(true);
      expect(await stack.preview(program)).toEqual(allSame);
      next();
      await stack.destroy();
      expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
    }

    it.each(["lost-before", "lost-after"] as const)(
      "%s: the same run looks, and joins what is not joined",
      async (effect) => {
        const world = start();
        world.cloud.fault({ action: joins, effect });
        await world.stack.up(program);
        await expectJoined(world);
      },
    );

    /** Loses every reply, the first one after the effect, and lets nobody look. */
    async function inTheDark() {
      const world = start();
      await world.stack.up(parents);
      world.cloud.fault({ action: joins, effect: "lost-after" });
      world.cloud.fault({ action: joins, effect: "lost-before", nth: 2, times: 2 });
      const show = world.hide(joins, listing);
      await expect(world.stack.up(program)).rejects.toThrow(`${joins} got no usable reply`);
      show();
      world.next();
      return world;
    }

    it("and nobody can look: it is kept under its id, and the next run ends what was begun", async () => {
      const world = await inTheDark();
      expect(world.stack.of("link")).toMatchObject({ outputs: { __unfinished: "waiting" } });
      expect(world.stack.of("link").id).not.toContain("pending:");
      await world.stack.up(program);
      await expectJoined(world);
    });

    it("and nobody can look: a refresh finds it", async () => {
      const world = await inTheDark();
      await world.stack.refresh();
      await world.stack.up(program);
      await expectJoined(world);
    });

    it("and nobody can look: the next run can take it away again", async () => {
      const world = await inTheDark();
      await world.stack.up(parents);
      expect(isThere(world.cloud)).toBe(false);
    });

    it.each(["lost-before", "lost-after"] as const)(
      "as it is to leave, %s: it has left once the run is over",
      async (effect) => {
        const world = start();
        await world.stack.up(program);
        world.cloud.fault({ action: leaves, effect });
        world.next();
        await world.stack.up(parents);
        expect(isThere(world.cloud)).toBe(false);
      },
    );
  },
);

describe("a member of a security group", () => {
  const [member] = drills.filter(({ joins }) => joins === "JoinSecurityGroup");
  const program = member?.program ?? [];
  const parents = program.slice(0, -1);
  const refused = { action: "LeaveSecurityGroup", effect: "refused", code: "InvalidInterfaceID.Malformed" } as const;
  const second: Declared = { ...server, name: "second" };
  const secondMember: Declared = {
    name: "secondMember",
    kind: "SecurityGroupAttachment",
    args: (of) => ({ securityGroupId: of("group"), instanceId: of("second"), privateNetworkId: of("inside") }),
  };

  it("that was taken out elsewhere is gone where its group has no other, whatever the API says of leaving", async () => {
    const world = start();
    await world.stack.up(program);
    world.cloud.call("ccs", "LeaveSecurityGroup", {
      SecurityGroupId: world.stack.of("group").id,
      BindData: [{ InstanceId: world.stack.of("server").id, PrivateId: world.stack.of("inside").id }],
    });
    world.cloud.settle();
    world.cloud.fault(refused);
    await world.stack.up(parents);
    expect(world.stack.resources.has("link")).toBe(false);
  });

  it("that the API does not let go, while its group has members, is kept, with what to do", async () => {
    const world = start();
    await world.stack.up([...program, second, secondMember]);
    world.cloud.fault(refused);
    await expect(world.stack.up([...parents, second, secondMember])).rejects.toThrow(
      /LeaveSecurityGroup refused: .*\. No action shows the members of a group: if the console does not show the interface in it, remove this resource from the state with `pulumi state delete`/,
    );
    expect(world.stack.resources.has("link")).toBe(true);
  });

  it("does not keep its machine from being deleted", async () => {
    const world = start();
    const inGroup = (name: string): Declared => ({
      ...serverWith((of) => ({
        networkInterfaces: [{ privateNetworkId: of("inside") }],
        securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
      })),
      name,
    });
    await world.stack.up([vdc, inside, group, inGroup("server"), inGroup("second")]);
    world.cloud.fault(refused);
    await world.stack.up([vdc, inside, group, inGroup("second")]);
    expect(world.cloud.counts()).toMatchObject({ instances: 1, memberships: 1 });
    expect(world.told.join("\n")).toMatch(/LeaveSecurityGroup refused: .*\. The instance is deleted all the same/);
  });
});
