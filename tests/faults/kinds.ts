import { goodsIdOf } from "../../simulator/goods/storageGoods";
import type { Properties } from "../engine/provider";
import { flip, grow, list, number, rename, table, type Edit } from "./edits";
import { canary } from "./oracle";
import type { Random } from "./random";
import { referencesIn, type Declared } from "./scenario";

/** The region of everything: it sells bare metal too. */
export const region = "CN_Beijing_F";

const ref = (to: Declared) => ({ $ref: to.name });
const password = (random: Random) => `${canary}-horse${random.int(1, 99)}`;

/** What a new resource can refer to, and by chance. */
export interface Place {
  random: Random;
  /** One of a kind, of those that fit; undefined where there is none. */
  find(kind: string, fits?: (candidate: Declared) => boolean): Declared | undefined;
  /** All of a kind. */
  all(kind: string): Declared[];
}

/** How resources of a kind come into programs and are changed there. */
export interface Kind {
  /** Kinds that have to be there before. */
  needs?: readonly string[];
  /** The arguments of a new one; undefined where there is no place for one. */
  make(place: Place): Properties | undefined;
  /** Changes of the arguments that the provider accepts. */
  edits?: readonly Edit[];
  /** An input that names it; mostly left out. */
  name?: string;
}

const refersTo = (candidate: Declared, other: Declared) => referencesIn(candidate.args).includes(other.name);

const rule = (random: Random) => ({
  action: random.pick(["allow", "deny"]),
  protocol: "TCP",
  targetAddress: random.pick(["10.0.0.0/8", "0.0.0.0/0"]),
  localPort: String(random.int(1, 999)),
  priority: random.int(1, 100),
});

/** The tags that machines may share. */
const tagNames = ["web", "blue", "old"];

const disk = (random: Random) => ({ size: random.pick([100, 200]), type: random.pick(["ssd_disk", "high_disk"]) });

/** Whether a machine leaves something to resources of their own. */
const leaves = (input: string) => (machine: Declared) => machine.args[input] === undefined;

/** How every kind comes into programs. */
export const kinds: Readonly<Record<string, Kind>> = {
  Vdc: { name: "vdcName", make: () => ({ regionId: region }), edits: [rename("vdcName")] },

  PublicNetwork: {
    name: "name",
    needs: ["Vdc"],
    make({ find, random }) {
      const vdc = find("Vdc");
      const ipNum = random.pick([4, 8]);
      return vdc && { vdcId: ref(vdc), type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum };
    },
    edits: [
      (args) => ({ ...args, ipNum: Math.min(64, 2 * number(args["ipNum"])) }),
      (args) => ({ ...args, ipNum: Math.min(64, 4 * number(args["ipNum"])) }),
      grow("qos", 5),
      flip("autoRenew", 0, 1),
    ],
  },

  PublicIpSegment: {
    needs: ["PublicNetwork"],
    make({ find, random }) {
      const network = find("PublicNetwork");
      return network && { vdcId: network.args["vdcId"], publicNetworkId: ref(network), count: random.pick([4, 8, 8]) };
    },
    edits: [flip("count", 4, 8)],
  },

  PrivateNetwork: {
    name: "name",
    needs: ["Vdc"],
    make({ find }) {
      const vdc = find("Vdc");
      return vdc && { vdcId: ref(vdc) };
    },
  },

  SecurityGroup: {
    name: "securityGroupName",
    make: () => ({ securityGroupType: "private" }),
    edits: [rename("securityGroupName"), rename("description")],
  },

  Rule: {
    needs: ["SecurityGroup"],
    make({ all, find, random }) {
      const group = find("SecurityGroup", (candidate) => !all("RuleSet").some((set) => refersTo(set, candidate)));
      return group && { securityGroupId: ref(group), ...rule(random) };
    },
    edits: [rename("description"), flip("priority", 7, 8), flip("action", "allow", "deny")],
  },

  RuleSet: {
    needs: ["SecurityGroup"],
    make({ all, find, random }) {
      const taken = [...all("RuleSet"), ...all("Rule")];
      const group = find("SecurityGroup", (candidate) => !taken.some((other) => refersTo(other, candidate)));
      return (
        group && { securityGroupId: ref(group), rules: Array.from({ length: random.int(1, 3) }, () => rule(random)) }
      );
    },
    edits: [
      (args, { random }) => ({ ...args, rules: [...list(args["rules"]), rule(random)] }),
      (args) => ({ ...args, rules: list(args["rules"]).slice(1) }),
    ],
  },

  Instance: {
    name: "instanceName",
    needs: ["Vdc"],
    make({ find, random }) {
      const vdc = find("Vdc");
      if (vdc === undefined) return undefined;
      const network = find("PrivateNetwork", (candidate) => refersTo(candidate, vdc));
      const group = find("SecurityGroup");
      const isJoined = network !== undefined && random.chance(0.6);
      return {
        regionId: region,
        vdcId: ref(vdc),
        cpu: 2,
        ram: 4,
        instanceType: "Standard",
        password: password(random),
        ...(random.chance(0.4) && { dataDisks: { a: disk(random) } }),
        ...(isJoined && { networkInterfaces: [{ privateNetworkId: ref(network) }] }),
        ...(isJoined &&
          group !== undefined &&
          random.chance(0.4) && {
            securityGroups: [{ securityGroupId: ref(group), privateNetworkId: ref(network) }],
          }),
        ...(random.chance(0.4) && { tags: [random.pick(tagNames)] }),
        ...(random.chance(0.2) && { powerState: "stopped" }),
      };
    },
    edits: [
      flip("cpu", 2, 4),
      flip("ram", 4, 8),
      rename("instanceName"),
      flip("powerState", "running", "stopped"),
      (args, { random }) => ({ ...args, password: password(random) }),
      (args, { random }) => ({ ...args, tags: [...new Set([random.pick(tagNames), random.pick(tagNames)])] }),
      (args, { random }) => ({
        ...args,
        dataDisks: { ...table(args["dataDisks"]), [`d${random.int(1, 3)}`]: { size: 300, type: "ssd_disk" } },
      }),
      (args) => ({ ...args, dataDisks: Object.fromEntries(Object.entries(table(args["dataDisks"])).slice(1)) }),
    ],
  },

  InstanceDisk: {
    needs: ["Instance"],
    make({ find }) {
      const machine = find("Instance");
      // All alike: only what is listed before and after tells them apart.
      return machine && { instanceId: ref(machine), size: 100, type: "ssd_disk" };
    },
    edits: [grow("size", 100)],
  },

  NetworkInterface: {
    needs: ["Instance", "PrivateNetwork"],
    make({ all, find }) {
      const machine = find("Instance", leaves("networkInterfaces"));
      const taken = all("NetworkInterface");
      const network =
        machine &&
        find(
          "PrivateNetwork",
          (candidate) =>
            JSON.stringify(candidate.args["vdcId"]) === JSON.stringify(machine.args["vdcId"]) &&
            !taken.some((card) => refersTo(card, machine) && refersTo(card, candidate)),
        );
      return (
        machine && network && { instanceId: ref(machine), vdcId: machine.args["vdcId"], privateNetworkId: ref(network) }
      );
    },
    edits: [flip("connected", false, true)],
  },

  Tag: { name: "tagName", make: () => ({}) },

  SecurityGroupAttachment: {
    needs: ["Instance", "SecurityGroup", "PrivateNetwork"],
    make({ all, find }) {
      const machine = find(
        "Instance",
        (candidate) => leaves("securityGroups")(candidate) && list(candidate.args["networkInterfaces"]).length > 0,
      );
      const group =
        machine &&
        find(
          "SecurityGroup",
          (candidate) =>
            !all("SecurityGroupAttachment").some((other) => refersTo(other, candidate) && refersTo(other, machine)),
        );
      const [card] = list(machine?.args["networkInterfaces"]);
      return machine && group && { securityGroupId: ref(group), instanceId: ref(machine), ...table(card) };
    },
  },

  Template: {
    name: "templateName",
    needs: ["Instance"],
    make({ find }) {
      const machine = find("Instance");
      return machine && { instanceId: ref(machine), regionIds: [region] };
    },
    edits: [
      (args) => ({ ...args, regionIds: list(args["regionIds"]).length > 1 ? [region] : [region, "US_Dallas_A"] }),
    ],
  },

  Gpn: {
    name: "name",
    make({ all, find, random }) {
      const network = random.chance(0.5) ? find("PrivateNetwork", isFreeOfGpns(all)) : undefined;
      return {
        qos: 5,
        ...(network && { accessPoints: [{ vdcId: network.args["vdcId"], privateNetworkId: ref(network) }] }),
      };
    },
  },

  GpnAccessPoint: {
    needs: ["Gpn", "PrivateNetwork"],
    make({ all, find }) {
      const gpn = find("Gpn", leaves("accessPoints"));
      const network = find("PrivateNetwork", isFreeOfGpns(all));
      return gpn && network && { gpnId: ref(gpn), vdcId: network.args["vdcId"], privateNetworkId: ref(network) };
    },
  },

  BmsInstance: {
    name: "instanceName",
    needs: ["Vdc", "PrivateNetwork"],
    make({ find, random }) {
      const network = find("PrivateNetwork");
      return (
        network && {
          regionId: region,
          vdcId: network.args["vdcId"],
          goodsId: 7685,
          computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
          imageId: "8",
          password: password(random),
          networkIds: [ref(network)],
        }
      );
    },
    edits: [flip("powerState", "stopped", "running")],
  },

  Disk: {
    name: "name",
    make: () => ({ regionId: region, goodsId: goodsIdOf({ iops: 1000, bandwidth: 100 }), size: 100 }),
    edits: [grow("size", 50), grow("iops", 1000, 1000), grow("bandwidth", 100, 100)],
  },

  DiskAttachment: {
    needs: ["Disk", "BmsInstance"],
    make({ all, find }) {
      const machine = find("BmsInstance");
      const part = find(
        "Disk",
        (candidate) =>
          leaves("instanceId")(candidate) &&
          ![...all("DiskAttachment"), ...all("Snapshot")].some((other) => refersTo(other, candidate)),
      );
      return machine && part && { diskId: ref(part), instanceId: ref(machine) };
    },
  },

  Snapshot: {
    name: "snapshotName",
    needs: ["Disk"],
    make({ all, find }) {
      const part = find("Disk", (candidate) => !all("DiskAttachment").some((other) => refersTo(other, candidate)));
      return part && { diskId: ref(part) };
    },
  },
};

/** Whether a private network is in no global private network. */
const isFreeOfGpns = (all: Place["all"]) => (network: Declared) =>
  ![...all("Gpn"), ...all("GpnAccessPoint")].some((other) => refersTo(other, network));
