import { otherVdc, vdc } from "./parents";
import { lifeCycle } from "./suite";

const manual = () => ({ type: "manual", address: "192.168.1.0", mask: 24 });

lifeCycle({
  kind: "PrivateNetwork",
  parents: [vdc, otherVdc],
  minimal: (of) => ({ vdcId: of("vdc") }),
  replaces: {
    vdcId: { to: (of) => ({ vdcId: of("other") }) },
    name: { to: () => ({ name: "renamed" }) },
    type: { to: manual },
    address: { from: manual, to: () => ({ address: "192.168.2.0" }) },
    mask: { from: manual, to: () => ({ mask: 25 }) },
  },
  invalid: [
    ["a missing VDC", () => ({ vdcId: undefined }), /vdcId: is required/],
    [
      "a VDC whose creation is not settled",
      () => ({ vdcId: "pending:abc" }),
      /vdcId: is the id of a Vdc whose creation has an unknown outcome/,
    ],
    ["a manual network without a range", () => ({ type: "manual" }), /type: manual needs address and mask/],
    [
      "a range without manual",
      () => ({ address: "192.168.1.0", mask: 24 }),
      /type: must be manual when address or mask is given/,
    ],
    [
      "an address that is none",
      () => ({ ...manual(), address: "192.168.1.300" }),
      /address: must be an IPv4 address such as 192.168.1.0/,
    ],
    [
      "an address inside its network",
      () => ({ ...manual(), address: "192.168.1.5" }),
      /address: is not the first address of a \/24 network: that is 192.168.1.0/,
    ],
    ["a mask out of range", () => ({ ...manual(), mask: 31 }), /mask: must be at most 30/],
    ["an unknown type", () => ({ type: "private" }), /type: must be one of auto, manual/],
  ],
  unreadable: ["type"],
  getState: (of) => ({ vdcId: of("vdc") }),
  removeOutside: (cloud, id) => cloud.call("network", "DeletePrivateNetwork", { PrivateId: id }),
});
