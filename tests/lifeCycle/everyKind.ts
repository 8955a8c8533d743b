import type { Declared } from "../engine/stack";
import { diskWith, iron, ironInside, ironVdc, snapshot } from "./bareMetalParents";
import { gpn, group, inside, openServer, outside, rule, vdc } from "./parents";

const metalVdc: Declared = { ...ironVdc, name: "metal" };
const pipe: Declared = { ...ironInside, name: "pipe", args: (of) => ({ vdcId: of("metal") }) };
const machine: Declared = {
  ...iron(),
  args: (of) => ({ ...iron().args((name) => of(name === "vdc" ? "metal" : name === "inside" ? "pipe" : name)) }),
};
const one = (name: string, kind: string, args: Declared["args"]): Declared => ({ name, kind, args });

/** A program with one of every kind, as it stands or with some things changed. */
export const everyKind = ({ priority = 10, regionIds = ["CN_Beijing_A"], size = 100 } = {}): Declared[] => [
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

/** Changes of it that are made in place. */
export const changed = { priority: 20, regionIds: ["CN_Beijing_A", "US_Dallas_A"], size: 200 };
