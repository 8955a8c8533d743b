import { presetNames, presets } from "../../simulator/switches";
import { registry } from "../../provider/resources/registry";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { diskWith, iron, ironInside, ironVdc, snapshot } from "./bareMetalParents";
import { gpn, group, inside, openServer, outside, rule, vdc } from "./parents";

// Where the document is silent, the simulator guesses, in one way or in a harder one: every kind has to live with each.

const metalVdc: Declared = { ...ironVdc, name: "metal" };
const pipe: Declared = { ...ironInside, name: "pipe", args: (of) => ({ vdcId: of("metal") }) };
const machine: Declared = {
  ...iron(),
  args: (of) => ({ ...iron().args((name) => of(name === "vdc" ? "metal" : name === "inside" ? "pipe" : name)) }),
};
const one = (name: string, kind: string, args: Declared["args"]): Declared => ({ name, kind, args });

const program = ({ priority = 10, regionIds = ["CN_Beijing_A"], size = 100 } = {}): Declared[] => [
  vdc,
  inside,
  outside,
  one("block", "PublicIpSegment", (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 })),
  one("blue", "Tag", () => ({ tagName: "blue" })),
  { ...openServer("server"), args: (of) => ({ ...openServer("server").args(of), tags: ["blue"] }) },
  one("data", "InstanceDisk", (of) => ({ instanceId: of("server"), size, type: "ssd_disk" })),
  one("card", "NetworkInterface", (of) => ({
    instanceId: of("server"),
    vdcId: of("vdc"),
    privateNetworkId: of("inside"),
  })),
  group,
  rule({ priority }),
  one("member", "SecurityGroupAttachment", (of) => ({
    securityGroupId: of("group"),
    instanceId: of("server"),
    privateNetworkId: of("inside"),
  })),
  one("front", "SecurityGroup", () => ({ securityGroupType: "public" })),
  one("rules", "RuleSet", (of) => ({
    securityGroupId: of("front"),
    rules: [{ action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "443", priority }],
  })),
  one("image", "Template", (of) => ({ instanceId: of("server"), regionIds })),
  gpn,
  one("point", "GpnAccessPoint", (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("inside") })),
  metalVdc,
  pipe,
  machine,
  diskWith(() => ({ size })),
  one("attached", "DiskAttachment", (of) => ({ diskId: of("disk"), instanceId: of("iron") })),
  snapshot({ rollbackTrigger: "one" }),
  one("clone", "Disk", (of) => ({ snapshotId: of("snapshot"), size: 2 * size })),
];

const changed = { priority: 20, regionIds: ["CN_Beijing_A", "US_Dallas_A"], size: 200 };

describe.each(presetNames)("a stack with one of every kind, in a cloud of the preset %s,", (preset) => {
  it("goes up, has nothing left to do before and after a refresh, is changed, and goes down to an empty account", async () => {
    const world = virtualWorld(5_000, presets[preset]);
    const stack = new Stack(world.startProvider());
    const next = () => stack.continueWith(world.startProvider());
    for (const given of [{}, changed]) {
      const declared = program(given);
      await stack.up(declared);
      expect(new Set([...stack.resources.values()].map(({ kind }) => kind)).size).toBe(Object.keys(registry).length);
      const allSame = declared.map(({ name }) => ({ name, does: "same" }));
      next();
      expect(await stack.preview(declared)).toEqual(allSame);
      next();
      await stack.refresh();
      expect(await stack.preview(declared)).toEqual(allSame);
      next();
    }
    await stack.destroy();
    expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});
