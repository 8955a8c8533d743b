import type { Cloud } from "../../simulator";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import type { Of } from "./facts";
import { group, inside, openServer, outside, rule, vdc } from "./parents";

// What is listed only when its task has ended: until then nothing shows that it was bought.

const slow = 90_000;
const web = { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 10 };

const kinds: [
  kind: string,
  action: string,
  counted: keyof ReturnType<Cloud["counts"]>,
  parents: Declared[],
  args: Declared["args"],
][] = [
  [
    "InstanceDisk",
    "CreateDisk",
    "disks",
    [vdc, openServer("server")],
    (of: Of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" }),
  ],
  [
    "PublicIpSegment",
    "AddPublicIp",
    "segments",
    [vdc, outside],
    (of: Of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 }),
  ],
  [
    "NetworkInterface",
    "BatchAddNetworkInterfaces",
    "interfaces",
    [vdc, inside, openServer("server")],
    (of: Of) => ({ instanceId: of("server"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
  ],
  ["Rule", "AddSecurityGroupRule", "rules", [group], rule().args],
  ["RuleSet", "AddSecurityGroupRule", "rules", [group], (of: Of) => ({ securityGroupId: of("group"), rules: [web] })],
];

describe.each(kinds)("%s, whose task takes longer than a listing may lag,", (kind, action, counted, parents, args) => {
  const thing: Declared = { name: "it", kind, args };

  async function start() {
    const world = virtualWorld(slow);
    const stack = new Stack(world.startProvider());
    await stack.up(parents);
    return { ...world, stack, there: world.cloud.counts()[counted] ?? 0 };
  }

  it.each(["lost-before", "lost-after"] as const)("exists once after a reply was %s", async (effect) => {
    const { cloud, stack, startProvider, there } = await start();
    cloud.fault({ action, effect });
    await stack.up([...parents, thing]).catch(() => undefined);
    stack.continueWith(startProvider());
    await stack.up([...parents, thing]);
    cloud.settle();
    expect(cloud.counts()[counted]).toBe(there + 1);
    expect(await stack.preview([...parents, thing])).toContainEqual({ name: "it", does: "same" });
  });

  it.each(["before", "after"] as const)("exists once after a kill %s its call", async (when) => {
    const { cloud, kill, stack, startProvider, there } = await start();
    const killed = kill(action, when);
    void stack.up([...parents, thing]);
    await killed;
    stack.continueWith(startProvider());
    await stack.up([...parents, thing]);
    cloud.settle();
    expect(cloud.counts()[counted]).toBe(there + 1);
    expect(await stack.preview([...parents, thing])).toContainEqual({ name: "it", does: "same" });
  });
});

it("a machine that was to be resized when the provider was killed runs again after the next run", async () => {
  const { cloud, kill, startProvider } = virtualWorld(slow);
  const stack = new Stack(startProvider());
  const server = (cpu: number): Declared => ({
    ...openServer("server"),
    args: (of) => ({ ...openServer("server").args(of), cpu }),
  });
  await stack.up([vdc, server(2)]);
  const killed = kill("StopInstance", "after");
  void stack.up([vdc, server(4)]);
  await killed;
  stack.continueWith(startProvider());
  await stack.up([vdc, server(4)]);
  expect(cloud.state().instances).toMatchObject([{ cpu: 4, status: "running" }]);
});

it("a creation that was still going on, and is gone, is created anew by the run after the one that notices it", async () => {
  const { cloud, startProvider } = virtualWorld(3 * 3_600_000);
  const stack = new Stack(startProvider());
  await expect(stack.up([vdc])).rejects.toThrow("is not done after 1800 s");
  cloud.settle();
  cloud.call("network", "DeleteVdc", { VdcId: stack.of("vdc").id });
  cloud.settle();
  await expect(stack.up([vdc])).rejects.toThrow("does not exist any more");
  await expect(stack.up([vdc])).rejects.toThrow("is not done after 1800 s");
  cloud.settle();
  await stack.up([vdc]);
  expect(cloud.state().vdcs).toMatchObject([{ id: stack.of("vdc").id }]);
});
