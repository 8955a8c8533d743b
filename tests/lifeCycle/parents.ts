import type { Declared } from "../engine/stack";

/** A data centre for what needs one. */
export const vdc: Declared = { name: "vdc", kind: "Vdc", args: () => ({ regionId: "CN_Beijing_A" }) };

/** A second one, to move to. */
export const otherVdc: Declared = { name: "other", kind: "Vdc", args: () => ({ regionId: "CN_Beijing_A" }) };

/** One in another region. */
export const farVdc: Declared = { name: "far", kind: "Vdc", args: () => ({ regionId: "CN_Shanghai_A" }) };

/** A private network in the first. */
export const inside: Declared = { name: "inside", kind: "PrivateNetwork", args: (of) => ({ vdcId: of("vdc") }) };

/** A public network in it. */
export const outside: Declared = {
  name: "outside",
  kind: "PublicNetwork",
  args: (of) => ({ vdcId: of("vdc"), type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 }),
};

/** A security group. */
export const group: Declared = { name: "group", kind: "SecurityGroup", args: () => ({ securityGroupType: "private" }) };

/** A second one, to move to. */
export const otherGroup: Declared = {
  name: "otherGroup",
  kind: "SecurityGroup",
  args: () => ({ securityGroupType: "private" }),
};

/** A machine that leaves its interfaces to others. */
export const openServer = (name: string, home = "vdc"): Declared => ({
  name,
  kind: "Instance",
  args: (of) => ({
    regionId: "CN_Beijing_A",
    vdcId: of(home),
    cpu: 2,
    ram: 4,
    instanceType: "Standard",
    password: "Correct-horse1",
  }),
});

/** A machine without interfaces. */
export const server = (more: object = {}): Declared => ({
  name: "server",
  kind: "Instance",
  args: (of) => ({ ...openServer("server").args(of), networkInterfaces: [], ...more }),
});

/** The same with arguments that need the ids of others. */
export const serverWith = (more: Declared["args"]): Declared => ({
  ...server(),
  args: (of) => ({ ...server().args(of), ...more(of) }),
});

/** A rule of the first group. */
export const rule = (more: object = {}): Declared => ({
  name: "rule",
  kind: "Rule",
  args: (of) => ({
    securityGroupId: of("group"),
    action: "allow",
    protocol: "TCP",
    targetAddress: "10.0.0.0/8",
    priority: 10,
    ...more,
  }),
});

/** A second machine, to move to. */
export const otherServer: Declared = { ...server(), name: "otherServer" };

/** A private network in the other region. */
export const farInside: Declared = { ...inside, name: "farInside", args: (of) => ({ vdcId: of("far") }) };

/** A global private network that leaves what it connects to others. */
export const gpn: Declared = { name: "gpn", kind: "Gpn", args: () => ({ qos: 5 }) };
