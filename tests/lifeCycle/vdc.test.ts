import { lifeCycle } from "./suite";

lifeCycle({
  kind: "Vdc",
  minimal: () => ({ regionId: "CN_Beijing_A" }),
  inPlace: {
    vdcName: {
      to: () => ({ vdcName: "renamed" }),
      shows: (cloud, id) => expect(cloud.state().vdcs).toMatchObject([{ id, name: "renamed" }]),
    },
  },
  replaces: { regionId: { to: () => ({ regionId: "CN_Shanghai_A" }) } },
  drift: {
    vdcName: { outside: (cloud, id) => cloud.call("network", "ModifyVdcName", { VdcId: id, VdcName: "clicked" }) },
  },
  invalid: [
    [
      "a missing region",
      () => ({ regionId: undefined }),
      /regionId: is required: give it, or set a default for the stack/,
    ],
    ["a malformed region", () => ({ regionId: "beijing" }), /regionId: must be a region code such as CN_Beijing_A/],
    ["a name that is too long", () => ({ vdcName: "x".repeat(37) }), /vdcName: must have at most 36 characters/],
    [
      "an input that there is not",
      () => ({ vdcname: "x" }),
      /: vdcname is not an input of Vdc \(did you mean vdcName\?\); its inputs are regionId, vdcName/,
    ],
  ],
  removeOutside: (cloud, id) => cloud.call("network", "DeleteVdc", { VdcId: id }),
});
