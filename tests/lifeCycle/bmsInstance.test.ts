import type { Cloud } from "../../simulator";
import { ironArgs, ironInside, ironVdc } from "./bareMetalParents";
import type { Declared } from "../engine/stack";
import { lifeCycle } from "./suite";

const other: Declared = { ...ironVdc, name: "other" };
const far: Declared = { name: "far", kind: "Vdc", args: () => ({ regionId: "CN_Wuxi_B" }) };
const insideOf = (vdc: string): Declared => ({
  name: `inside ${vdc}`,
  kind: "PrivateNetwork",
  args: (of) => ({ vdcId: of(vdc) }),
});
const second: Declared = { ...ironInside, name: "second" };

const prepaid = { instanceChargeType: "PrePaid", prepaidMonth: 1, allowPrepaidDelete: true };
const shows = (wanted: object) => (cloud: Cloud) => expect(cloud.state().bareMetals).toMatchObject([wanted]);

lifeCycle({
  kind: "BmsInstance",
  parents: [ironVdc, other, far, ironInside, second, insideOf("other"), insideOf("far")],
  minimal: ironArgs,
  switches: { prepaidBareMetalDeleted: true },
  inPlace: {
    "imageId with reinstall": {
      from: () => ({ onImageChange: "reinstall" }),
      to: () => ({ imageId: "3" }),
      shows: shows({ imageId: "3", state: "running" }),
    },
    "imageId of a stopped machine, which stays stopped": {
      from: () => ({ onImageChange: "reinstall", powerState: "stopped" }),
      to: () => ({ imageId: "3" }),
      shows: shows({ imageId: "3", state: "stopped" }),
    },
    "raid with reinstall": {
      from: () => ({ onImageChange: "reinstall", raid: "0" }),
      to: () => ({ raid: "1" }),
      shows: shows({ raid: "1" }),
    },
    "partitions with reinstall": {
      from: () => ({ onImageChange: "reinstall" }),
      to: () => ({
        partitions: [
          { path: "/", size: 100 },
          { path: "swap", size: 8 },
        ],
      }),
      shows: shows({
        partitions: [
          { path: "/", size: 100 },
          { path: "swap", size: 8 },
        ],
      }),
    },
    onImageChange: { to: () => ({ onImageChange: "ignore" }) },
    instanceChargeType: { to: () => prepaid, shows: shows({ chargeType: "PrePaid", autoRenew: 1 }) },
    autoRenew: {
      from: () => ({ ...prepaid, autoRenew: 1 }),
      to: () => ({ autoRenew: 0 }),
      shows: shows({ autoRenew: 0 }),
    },
    renewal: {
      from: () => prepaid,
      to: () => ({ renewal: { months: 2, on: "spring" } }),
    },
    allowPrepaidDelete: { to: () => ({ allowPrepaidDelete: true }) },
    "powerState to stopped": { to: () => ({ powerState: "stopped" }), shows: shows({ state: "stopped" }) },
    "powerState to running": {
      from: () => ({ powerState: "stopped" }),
      to: () => ({ powerState: "running" }),
      shows: shows({ state: "running" }),
    },
    rebootTrigger: { to: () => ({ rebootTrigger: "one" }), shows: shows({ state: "running" }) },
  },
  replaces: {
    "regionId with its VDC": {
      to: (of) => ({ regionId: "CN_Wuxi_B", vdcId: of("far"), networkIds: [of("inside far")] }),
    },
    "vdcId with its networks": { to: (of) => ({ vdcId: of("other"), networkIds: [of("inside other")] }) },
    networkIds: { to: (of) => ({ networkIds: [of("second"), of("inside")] }) },
    computeId: { to: () => ({ computeId: "eb41773f-c944-4831-810b-9db4826996f2" }) },
    "goodsId with its configuration": {
      from: () => prepaid,
      to: () => ({ goodsId: 7793, computeId: "1b69ecca-453c-4535-8c96-16edf1ec6da9" }),
    },
    "imageId with replace": { from: () => ({ onImageChange: "replace" }), to: () => ({ imageId: "3" }) },
  },
  drift: {
    powerState: {
      from: () => ({ powerState: "running" }),
      outside: (cloud, id) => cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [id] }),
    },
    autoRenew: {
      from: () => ({ ...prepaid, autoRenew: 1 }),
      outside: (cloud, id) => cloud.call("bms", "ModifyBmsOrder", { BaremetalId: id, AutoRenewal: 0 }),
    },
  },
  refused: {
    "imageId without a word on what to do": {
      to: () => ({ imageId: "3" }),
      says: /imageId: changes what is installed: set onImageChange to/,
    },
    "raid without a word on what to do": { to: () => ({ raid: "5" }), says: /raid: changes what is installed/ },
    instanceName: {
      to: () => ({ instanceName: "renamed" }),
      says: /instanceName: cannot change on an existing resource/,
    },
    assignHostNo: { to: () => ({ assignHostNo: "001" }), says: /assignHostNo: cannot change on an existing resource/ },
    enableMonitor: {
      from: () => ({ enableMonitor: true }),
      to: () => ({ enableMonitor: false }),
      says: /enableMonitor: cannot change on an existing resource/,
    },
    password: { to: () => ({ password: "Another-horse2" }), says: /password: cannot change on an installed instance/ },
    "instanceChargeType back": {
      from: () => prepaid,
      to: () => ({ instanceChargeType: "PostPaid", prepaidMonth: undefined }),
      says: /instanceChargeType: cannot change from PrePaid to PostPaid/,
    },
    "prepaidMonth once prepaid": {
      from: () => prepaid,
      to: () => ({ prepaidMonth: 2 }),
      says: /prepaidMonth: cannot change once the instance is prepaid: use renewal to pay for further months/,
    },
  },
  invalid: [
    ["a network twice", (of) => ({ networkIds: [of("inside"), of("inside")] }), /networkIds: names a network twice/],
    ["no network", () => ({ networkIds: [] }), /networkIds: must name at least one network/],
    ["a host number of two digits", () => ({ assignHostNo: "01" }), /assignHostNo: must be three digits or more/],
    ["another RAID level", () => ({ raid: "6" }), /raid: must be one of 0, 1, 5, 10/],
    [
      "partitions without a root",
      () => ({ partitions: [{ path: "swap", size: 8 }] }),
      /partitions: must begin with \//,
    ],
    ["PrePaid without months", () => ({ instanceChargeType: "PrePaid" }), /prepaidMonth: is required with PrePaid/],
    ["a renewal without prepayment", () => ({ renewal: { months: 1, on: "x" } }), /renewal: requires PrePaid/],
    [
      "months without prepayment",
      () => ({ prepaidMonth: 1 }),
      /instanceChargeType: must be PrePaid when autoRenew or prepaidMonth is given/,
    ],
    ["a password that is too short", () => ({ password: "Ab1" }), /: password: must have at least 8 characters/],
  ],
  unreadable: ["goodsId", "computeId", "imageId", "onImageChange", "password", "networkIds", "allowPrepaidDelete"],
  removeOutside(cloud, id) {
    cloud.call("bms", "OperateBmsPower", { Operate: "stop", BaremetalIds: [id] });
    cloud.settle();
    cloud.call("bms", "DeleteBmsInstance", { BaremetalId: id });
  },
});
