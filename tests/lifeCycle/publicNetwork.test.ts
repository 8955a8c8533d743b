import { otherVdc, vdc } from "./parents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "PublicNetwork",
  parents: [vdc, otherVdc],
  minimal: (of) => ({ vdcId: of("vdc"), type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 }),
  inPlace: {
    qos: {
      to: () => ({ qos: 10 }),
      shows: (cloud) => expect(cloud.state().publicNetworks).toMatchObject([{ qos: 10 }]),
    },
    ipNum: {
      to: () => ({ ipNum: 16 }),
      // 4 + 8 + 4: the difference, in the sizes that are on sale.
      shows: (cloud) => expect(cloud.state().segments.map(({ mask }) => 2 ** (32 - mask))).toEqual([4, 8, 4]),
    },
    autoRenew: {
      to: () => ({ autoRenew: 0 }),
      shows: (cloud) => expect(cloud.state().publicNetworks).toMatchObject([{ autoRenew: 0 }]),
    },
  },
  replaces: {
    vdcId: { to: (of) => ({ vdcId: of("other") }) },
    name: { to: () => ({ name: "renamed" }) },
    type: { to: () => ({ type: "Bandwidth_Multi_ISP_BGP" }) },
    billingMethod: { to: () => ({ billingMethod: "Traffic" }) },
    floatBandwidth: { to: () => ({ floatBandwidth: 50 }) },
  },
  refused: {
    "ipNum to fewer": { from: () => ({ ipNum: 8 }), to: () => ({ ipNum: 4 }), says: /ipNum: cannot shrink from 8/ },
    "qos with billing by traffic": {
      from: () => ({ billingMethod: "Traffic" }),
      to: () => ({ qos: 10 }),
      says: /qos: cannot change with billing by traffic/,
    },
  },
  drift: {
    qos: { outside: (cloud, id) => cloud.call("network", "ModifyPublicNetwork", { PublicId: id, Qos: 20 }) },
    ipNum: {
      from: () => ({ ipNum: 8 }),
      outside: (cloud) => cloud.call("network", "DeletePublicIp", { SegmentId: cloud.state().segments[0]?.id ?? "" }),
    },
  },
  invalid: [
    ["a missing bandwidth", () => ({ qos: undefined }), /qos: is required/],
    ["a bandwidth in words", () => ({ qos: "five" }), /qos: expected number, received string/],
    ["a bandwidth of nothing", () => ({ qos: 0 }), /qos: must be at least 1/],
    ["a number of addresses that is not on sale", () => ({ ipNum: 5 }), /ipNum: must be 4, 8, 16, 32 or 64/],
    ["a renewal that is neither yes nor no", () => ({ autoRenew: 2 }), /autoRenew: must be 0 or 1/],
    [
      "a malformed kind of line",
      () => ({ type: "no such type!" }),
      /type: must be a type of line, such as Bandwidth_BGP; getBandwidthTypes lists all/,
    ],
    [
      "an unknown billing method",
      () => ({ billingMethod: "Trafic" }),
      /billingMethod: must be one of BandwIdth, Traffic, DataPackage, BandwIdth_95 \(did you mean Traffic\?\)/,
    ],
  ],
  unreadable: ["type", "billingMethod", "autoRenew"],
  getState: (of) => ({ vdcId: of("vdc") }),
  removeOutside: (cloud, id) => cloud.call("network", "DeletePublicNetwork", { PublicId: id }),
});
