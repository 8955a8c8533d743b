import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, inside, outside, server, serverWith, vdc } from "./parents";

const larger: Declared = { ...outside, args: (of) => ({ ...outside.args(of), ipNum: 16 }) };
const joined = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }));

const web = { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 10 };
const set = (...rules: object[]): Declared => ({
  name: "set",
  kind: "RuleSet",
  args: (of) => ({ securityGroupId: of("group"), rules }),
});

const drills = [
  {
    about: "addresses",
    before: [vdc, outside],
    after: [vdc, larger],
    it: "outside",
    action: "AddPublicIp",
    listing: "DescribeVdc",
    counted: "segments",
    want: 3,
  },
  {
    about: "a data disk",
    before: [vdc, server()],
    after: [vdc, server({ dataDisks: { data: { size: 100, type: "ssd_disk" } } })],
    it: "server",
    action: "CreateDisk",
    listing: "DescribeInstances",
    counted: "disks",
    want: 1,
  },
  {
    about: "an interface",
    before: [vdc, inside, server()],
    after: [vdc, inside, joined],
    it: "server",
    action: "BatchAddNetworkInterfaces",
    listing: "DescribeInstances",
    counted: "interfaces",
    want: 1,
  },
  {
    about: "a tag",
    before: [vdc, server()],
    after: [vdc, server({ tags: ["web"] })],
    it: "server",
    action: "CreateTag",
    listing: "DescribeTags",
    counted: "tags",
    want: 1,
  },
  {
    about: "a rule of a set",
    before: [group, set(web)],
    after: [group, set(web, { ...web, protocol: "UDP" })],
    it: "set",
    action: "AddSecurityGroupRule",
    listing: "DescribeSecurityGroupAttribute",
    counted: "rules",
    want: 2,
  },
];

describe.each(drills)(
  "an update that buys $about loses its reply",
  ({ action, after, before, counted, listing, want }) => {
    async function start() {
      const world = virtualWorld();
      const stack = new Stack(world.startProvider());
      await stack.up(before);
      return { ...world, stack };
    }

    async function expectRight({ cloud, stack }: Awaited<ReturnType<typeof start>>) {
      expect(cloud.counts()).toMatchObject({ [counted]: want });
      expect(await stack.preview(after)).toEqual(after.map(({ name }) => ({ name, does: "same" })));
      await stack.refresh();
      expect(await stack.preview(after)).toEqual(after.map(({ name }) => ({ name, does: "same" })));
      await stack.destroy();
      expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
    }

    it("after the effect: the same run finds what was bought", async () => {
      const world = await start();
      world.cloud.fault({ action, effect: "lost-after" });
      await world.stack.up(after);
      await expectRight(world);
    });

    it("before the effect: the next run buys it, once", async () => {
      const world = await start();
      world.cloud.fault({ action, effect: "lost-before" });
      await expect(world.stack.up(after)).rejects.toThrow(`${action}`);
      world.stack.continueWith(world.startProvider());
      await world.stack.up(after);
      await expectRight(world);
    });

    it("after the effect, with nothing to be looked up: the next run takes what was bought", async () => {
      const world = await start();
      world.cloud.fault({ action, effect: "lost-after" });
      const show = world.hide(action, listing);
      await expect(world.stack.up(after)).rejects.toThrow("It may or may not have taken effect");
      show();
      world.stack.continueWith(world.startProvider());
      await world.stack.up(after);
      await expectRight(world);
    });
  },
);

it.each([1, 2, 3, 4, 5])("buys addresses once although nothing can be read after look %i at them", async (looks) => {
  const { cloud, io, startProvider } = virtualWorld();
  const stack = new Stack(startProvider());
  await stack.up([vdc, outside]);
  const { send } = io;
  let seen = 0;
  io.send = async (request) => {
    const bought = cloud.counts().segments > 1 && request.url.includes("Action=DescribeVdc&");
    return bought && ++seen > looks ? { status: 503, body: "" } : send(request);
  };
  const program = [vdc, { ...outside, args: (of: (name: string) => string) => ({ ...outside.args(of), ipNum: 8 }) }];
  await stack.up(program).catch(() => undefined);
  io.send = send;
  stack.continueWith(startProvider());
  await stack.up(program);
  expect(cloud.ledger.filter(({ action }) => action === "AddPublicIp")).toHaveLength(1);
  expect(await stack.preview(program)).toContainEqual({ name: "outside", does: "same" });
});

it("buys no second machine when two of one name are asked for at once and one reply is lost", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc]);
  const provider = world.startProvider()("Instance");
  const order = async (name: string) => {
    const args = {
      ...server({ instanceName: "twin" }).args(() => stack.of("vdc").id),
      __urn: `urn:pulumi:t::t::x::${name}`,
      __provider: "",
    };
    return provider.create((await provider.check({}, args)).inputs);
  };
  world.cloud.fault({ action: "CreateInstance", effect: "lost-after" });
  const [one, other] = await Promise.all([order("one"), order("other")]);
  expect(one.id).not.toBe(other.id);
  expect(world.cloud.counts()).toMatchObject({ instances: 2 });
});
