import { farVdc, group, inside, otherVdc, outside, vdc } from "./parents";
import type { Cloud } from "../../simulator";
import { lifeCycle } from "./suite";

const password = "Correct-horse1";
const disks = { a: { size: 100, type: "ssd_disk" } };
const status = (wanted: string) => (cloud: Cloud) =>
  expect(cloud.state().instances).toMatchObject([{ status: wanted }]);

lifeCycle({
  kind: "Instance",
  parents: [vdc, otherVdc, farVdc, inside, outside, group],
  minimal: (of) => ({ regionId: "CN_Beijing_A", vdcId: of("vdc"), cpu: 2, ram: 4, instanceType: "Standard", password }),
  inPlace: {
    instanceName: { to: () => ({ instanceName: "renamed" }) },
    cpu: {
      to: () => ({ cpu: 4 }),
      shows: (cloud) => expect(cloud.state().instances).toMatchObject([{ cpu: 4, status: "running" }]),
    },
    "cpu of a stopped machine, which stays stopped": {
      from: () => ({ powerState: "stopped" }),
      to: () => ({ cpu: 4 }),
      shows: (cloud) => expect(cloud.state().instances).toMatchObject([{ cpu: 4, status: "stop" }]),
    },
    ram: {
      to: () => ({ ram: 8 }),
      shows: (cloud) => expect(cloud.state().instances).toMatchObject([{ ram: 8, status: "running" }]),
    },
    instanceType: { to: () => ({ instanceType: "High" }) },
    "imageId with reinstall": {
      from: () => ({ onImageChange: "reinstall" }),
      to: () => ({ imageId: "Centos_8.2_64" }),
      shows: (cloud) =>
        expect(cloud.state().instances).toMatchObject([{ imageId: "Centos_8.2_64", status: "running" }]),
    },
    "publicKey with reinstall": {
      from: () => ({ onImageChange: "reinstall" }),
      to: () => ({ publicKey: "ssh-ed25519 AAAA" }),
    },
    onImageChange: { to: () => ({ onImageChange: "ignore" }) },
    password: { to: () => ({ password: "Another-horse2" }) },
    instanceChargeType: { to: () => ({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }) },
    allowPrepaidDelete: { to: () => ({ allowPrepaidDelete: true }) },
    "systemDisk growing": { from: () => ({ systemDisk: { size: 60 } }), to: () => ({ systemDisk: { size: 80 } }) },
    "dataDisks one more, which buys one": {
      from: () => ({ dataDisks: disks }),
      to: () => ({ dataDisks: { ...disks, b: { size: 100, type: "ssd_disk" } } }),
      shows: (cloud) => expect(cloud.state().disks.map(({ size }) => size)).toEqual([100, 100]),
    },
    "dataDisks growing": {
      from: () => ({ dataDisks: disks }),
      to: () => ({ dataDisks: { a: { size: 200, type: "ssd_disk" } } }),
      shows: (cloud) => expect(cloud.state().disks.map(({ size }) => size)).toEqual([200]),
    },
    "dataDisks one less": {
      from: () => ({ dataDisks: { ...disks, b: { size: 200, type: "high_disk" } } }),
      to: () => ({ dataDisks: { b: { size: 200, type: "high_disk" } } }),
      shows: (cloud) => expect(cloud.state().disks.map(({ size }) => size)).toEqual([200]),
    },
    "networkInterfaces one more": {
      from: () => ({ networkInterfaces: [] }),
      to: (of) => ({ networkInterfaces: [{ publicNetworkId: of("outside") }, { privateNetworkId: of("inside") }] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ interfaces: 2 }),
    },
    "networkInterfaces one less": {
      from: (of) => ({ networkInterfaces: [{ publicNetworkId: of("outside") }, { privateNetworkId: of("inside") }] }),
      to: (of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ interfaces: 1 }),
    },
    "networkInterfaces with another address": {
      from: (of) => ({ networkInterfaces: [{ privateNetworkId: of("inside"), ipAddress: "10.240.0.10" }] }),
      to: (of) => ({ networkInterfaces: [{ privateNetworkId: of("inside"), ipAddress: "10.240.0.11" }] }),
      shows: (cloud) => expect(cloud.state().interfaces).toMatchObject([{ address: "10.240.0.11" }]),
    },
    "securityGroups joined": {
      from: (of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }),
      to: (of) => ({ securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ memberships: 1 }),
    },
    "securityGroups left": {
      from: (of) => ({
        networkInterfaces: [{ privateNetworkId: of("inside") }],
        securityGroups: [{ securityGroupId: of("group"), privateNetworkId: of("inside") }],
      }),
      to: () => ({ securityGroups: [] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ memberships: 0 }),
    },
    tags: {
      from: () => ({ tags: ["a", "b"] }),
      to: () => ({ tags: ["b", "c"] }),
      shows: (cloud) => expect(cloud.state().tags.map(({ name }) => name)).toEqual(["b", "c"]),
    },
    rebootTrigger: { to: () => ({ rebootTrigger: "1" }) },
    "passwordTrigger for the second time": {
      from: () => ({ passwordTrigger: "1" }),
      to: () => ({ passwordTrigger: "2" }),
    },
    "powerState to stopped": { to: () => ({ powerState: "stopped" }), shows: status("stop") },
    "powerState to running": {
      from: () => ({ powerState: "stopped" }),
      to: () => ({ powerState: "running" }),
      shows: status("running"),
    },
  },
  replaces: {
    vdcId: { to: (of) => ({ vdcId: of("other") }) },
    "regionId with its VDC": { to: (of) => ({ regionId: "CN_Shanghai_A", vdcId: of("far") }) },
    "imageId with replace": { from: () => ({ onImageChange: "replace" }), to: () => ({ imageId: "Centos_8.2_64" }) },
  },
  drift: {
    instanceName: {
      outside: (cloud, id) => cloud.call("ccs", "ModifyInstanceName", { InstanceId: id, InstanceName: "clicked" }),
    },
    powerState: {
      from: () => ({ powerState: "running" }),
      outside: (cloud, id) => cloud.call("ccs", "StopInstance", { InstanceId: id }),
    },
    tags: {
      from: () => ({ tags: ["a"] }),
      outside(cloud, id) {
        const [tag] = cloud.state().tags;
        cloud.call("ccs", "DeleteInstancesTags", { InstanceIds: id, DelTagIds: String(tag?.id) });
      },
    },
    dataDisks: {
      from: () => ({ dataDisks: disks }),
      outside: (cloud, id) =>
        cloud.call("ccs", "DeleteDisk", { InstanceId: id, DiskIds: cloud.state().disks.map((disk) => disk.id) }),
    },
    networkInterfaces: {
      from: (of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }),
      outside: (cloud, id, of) =>
        cloud.call("ccs", "BatchAddNetworkInterfaces", {
          InstanceIds: [id],
          VdcId: of("vdc"),
          PublicId: of("outside"),
          Password: password,
        }),
    },
  },
  refused: {
    "imageId without a word on what to do": {
      to: () => ({ imageId: "Centos_8.2_64" }),
      says: /imageId: changes what is installed: set onImageChange to/,
    },
    "instanceChargeType back": {
      from: () => ({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }),
      to: () => ({ instanceChargeType: "PostPaid" }),
      says: /instanceChargeType: cannot change from PrePaid to PostPaid/,
    },
    "autoRenew once prepaid": {
      from: () => ({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }),
      to: () => ({ autoRenew: 0 }),
      says: /autoRenew: cannot change once the instance is prepaid/,
    },
    "prepaidMonth once prepaid": {
      from: () => ({ instanceChargeType: "PrePaid", allowPrepaidDelete: true }),
      to: () => ({ prepaidMonth: 2 }),
      says: /prepaidMonth: cannot change once the instance is prepaid/,
    },
    "systemDisk to a smaller one": {
      from: () => ({ systemDisk: { size: 80 } }),
      to: () => ({ systemDisk: { size: 60 } }),
      says: /systemDisk: cannot shrink from 80 to 60 GB/,
    },
    "dataDisks to a smaller one": {
      from: () => ({ dataDisks: disks }),
      to: () => ({ dataDisks: { a: { size: 50, type: "ssd_disk" } } }),
      says: /dataDisks: a: cannot shrink from 100 to 50 GB/,
    },
    utc: {
      from: () => ({ utc: true }),
      to: () => ({ utc: false }),
      says: /utc: cannot change on an existing resource/,
    },
  },
  invalid: [
    ["a tag twice", () => ({ tags: ["web", "blue", "web"] }), /tags: names a tag twice/],
    ["half a core", () => ({ cpu: 0.5 }), /cpu: expected int/],
    ["a password that is too simple", () => ({ password: "aaaaaaaaaa" }), /: password: needs at least three of/],
    ["a password that is too short", () => ({ password: "Ab1" }), /: password: must have at least 8 characters/],
    [
      "performance packs on a plain disk",
      () => ({ systemDisk: { type: "system_disk", iops: 1 } }),
      /systemDisk: iops requires type ssd_system_disk/,
    ],
    [
      "a data disk of no kind",
      () => ({ dataDisks: { a: { size: 1, type: "ssd" } } }),
      /dataDisks: a.type: must be one of ssd_disk, high_disk/,
    ],
    [
      "a system disk of no kind",
      () => ({ systemDisk: { type: "sytem_disk" } }),
      /systemDisk: type: must be one of system_disk, ssd_system_disk \(did you mean system_disk\?\)/,
    ],
    [
      "a disk with a misspelt word",
      () => ({ dataDisks: { a: { sise: 1 } } }),
      /dataDisks: a: sise is not known here \(did you mean size\?\)/,
    ],
    [
      "an interface on two networks",
      () => ({ networkInterfaces: [{ privateNetworkId: "a", publicNetworkId: "b" }] }),
      /networkInterfaces: 0: needs either/,
    ],
    [
      "a network named twice",
      () => ({ networkInterfaces: [{ privateNetworkId: "a" }, { privateNetworkId: "a" }] }),
      /networkInterfaces: names a network twice/,
    ],
    [
      "a group on a network that is not joined",
      () => ({ networkInterfaces: [], securityGroups: [{ securityGroupId: "g", privateNetworkId: "a" }] }),
      /securityGroups: name the network a, which is not in networkInterfaces/,
    ],
    [
      "a renewal without prepayment",
      () => ({ autoRenew: 1 }),
      /instanceChargeType: must be PrePaid when autoRenew or prepaidMonth is given/,
    ],
  ],
  unreadable: ["instanceType", "imageId", "onImageChange", "password", "allowPrepaidDelete"],
  removeOutside: (cloud, id) => cloud.call("ccs", "DeleteInstance", { InstanceIds: [id] }),
});
