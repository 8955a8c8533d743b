import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, iron, ironInside, ironVdc } from "./bareMetalParents";
import { group, inside, openServer, outside, rule, vdc } from "./parents";
import type { Of } from "./facts";

// Two things that nothing tells apart, of which one was asked for without an answer.

const twinsOf = (kind: string, args: Declared["args"]) => (name: string) => ({ name, kind, args });

describe.each([
  [
    "disks of one machine",
    "CreateDisk",
    [vdc, openServer("server")],
    twinsOf("InstanceDisk", (of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" })),
    "disks",
    "DescribeInstances",
  ],
  [
    "blocks of addresses of one network",
    "AddPublicIp",
    [vdc, outside],
    twinsOf("PublicIpSegment", (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 })),
    "segments",
    "DescribeVdc",
  ],
  [
    "bare-metal machines of one name",
    "CreateBmsInstance",
    [ironVdc, ironInside],
    (name: string) => iron(name, { instanceName: "twin" }),
    "bareMetals",
    "DescribeBms",
  ],
] as const)("of two %s", (_, action, parents, twin, counted, listing) => {
  it.each(["lost-before", "lost-after"] as const)(
    "the second waits for the next run, which gives each its own: %s",
    async (effect) => {
      const { cloud, hide, startProvider } = virtualWorld();
      const stack = new Stack(startProvider());
      await stack.up(parents);
      const there = cloud.counts()[counted];
      const provider = startProvider();
      stack.continueWith(provider);
      cloud.fault({ action, effect });
      const show = hide(action, listing);
      await expect(stack.up([...parents, twin("a")])).rejects.toThrow(`${action} got no usable reply`);
      show();
      // The engine finishes what is under way beside it, in the same process.
      await expect(stack.up([...parents, twin("b")])).rejects.toThrow(
        `${action} was not sent: the outcome of an equal request is unknown`,
      );
      stack.continueWith(startProvider());
      await stack.up([...parents, twin("b"), twin("a")]);
      expect(stack.of("a").id).not.toBe(stack.of("b").id);
      expect(cloud.counts()[counted]).toBe(there + 2);
    },
  );
});

it.each([
  ["a rule for another port", "AddSecurityGroupRule", [group], rule({ localPort: "22" }), rule({ localPort: "80" })],
  [
    "a network of another name",
    "CreatePrivateNetwork",
    [vdc],
    { ...inside, args: (of: Of) => ({ vdcId: of("vdc"), name: "a" }) },
    { ...inside, args: (of: Of) => ({ vdcId: of("vdc"), name: "b" }) },
  ],
] as const)("what can be told apart waits for nothing: %s", async (_, action, parents, lost, other) => {
  const { cloud, startProvider } = virtualWorld();
  const stack = new Stack(startProvider());
  await stack.up(parents);
  cloud.fault({ action, effect: "lost-before" });
  await expect(stack.up([...parents, { ...lost, name: "a" }])).rejects.toThrow(`${action} got no usable reply`);
  await stack.up([...parents, { ...other, name: "b" }, { ...lost, name: "a" }].slice(0, -1));
  expect(stack.of("b").id).not.toMatch(/^pending:/);
});

it("of two that adopt one thing at the same time, one is refused", async () => {
  const { startProvider } = virtualWorld();
  const stack = new Stack(startProvider());
  await stack.up([disk()]);
  const { id } = stack.of("disk");
  const provider = startProvider()("Disk");
  const adopt = async (name: string) => {
    const registered = { ...disk().args(() => ""), adopt: id, __urn: `urn:pulumi:t::t::x::${name}`, __provider: "" };
    return provider.create((await provider.check({}, registered)).inputs);
  };
  const [one, other] = await Promise.allSettled([adopt("one"), adopt("other")]);
  expect([one.status, other]).toEqual([
    "fulfilled",
    {
      status: "rejected",
      reason: new Error(`x "other": adopt: another resource of this program manages ${id} already`),
    },
  ]);
});
