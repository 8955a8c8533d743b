import { pointsOfPresence } from "../../simulator/goods/pointsOfPresence";
import { farInside, farVdc, inside, vdc } from "./parents";
import type { Of } from "./facts";
import { lifeCycle } from "./suite";

const near = (of: Of) => ({ vdcId: of("vdc"), privateNetworkId: of("inside") });
const far = (of: Of) => ({ vdcId: of("far"), privateNetworkId: of("farInside") });
const pop = { popId: pointsOfPresence[0]?.id ?? "" };

lifeCycle({
  kind: "Gpn",
  parents: [vdc, inside, farVdc, farInside],
  minimal: (of) => ({ qos: 5, accessPoints: [near(of)] }),
  inPlace: {
    accessPoints: {
      to: (of) => ({ accessPoints: [pop, far(of)] }),
      shows: (cloud, _, of) =>
        expect(cloud.state().accessPoints).toMatchObject([{ targetId: pop.popId }, { targetId: of("farInside") }]),
    },
    "accessPoints to none": {
      to: () => ({ accessPoints: [] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ accessPoints: 0 }),
    },
    "accessPoints to unmanaged": {
      to: () => ({ accessPoints: undefined }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ accessPoints: 1 }),
    },
    "accessPoints from unmanaged": {
      from: () => ({ accessPoints: undefined }),
      to: (of) => ({ accessPoints: [near(of), far(of)] }),
      shows: (cloud) => expect(cloud.counts()).toMatchObject({ accessPoints: 2 }),
    },
  },
  replaces: {
    name: { to: () => ({ name: "renamed" }) },
    qos: { to: () => ({ qos: 10 }) },
    "qos with another network": { to: (of) => ({ qos: 10, accessPoints: [far(of)] }) },
  },
  drift: {
    accessPoints: {
      from: (of) => ({ accessPoints: [near(of), far(of), pop] }),
      outside: (cloud, id, of) =>
        cloud.call("network", "DeleteAccessPoint", { GpnId: id, DelPoints: [of("farInside")] }),
    },
    "accessPoints that nobody asked for": {
      from: () => ({ accessPoints: [] }),
      outside: (cloud, id) =>
        cloud.call("network", "AddAccessPoint", {
          GpnId: id,
          PopAdd: [{ PopId: pop.popId, CityId: pointsOfPresence[0]?.cityId ?? "", PointType: "Pop" }],
        }),
    },
  },
  invalid: [
    ["a missing bandwidth", () => ({ qos: undefined }), /qos: is required/],
    ["a bandwidth of nothing", () => ({ qos: 0 }), /qos: must be at least 1/],
    [
      "a network without its VDC",
      (of) => ({ accessPoints: [{ privateNetworkId: of("inside") }] }),
      /accessPoints: 0: needs either vdcId and privateNetworkId, or popId/,
    ],
    [
      "a network that is a point of presence too",
      (of) => ({ accessPoints: [{ ...near(of), ...pop }] }),
      /accessPoints: 0: needs either vdcId and privateNetworkId, or popId/,
    ],
    [
      "a network that is named twice",
      (of) => ({ accessPoints: [near(of), near(of)] }),
      /accessPoints: names a network or a point of presence twice/,
    ],
  ],
  removeOutside: (cloud, id) => cloud.call("gpn", "DeleteGpn", { GpnId: id }),
});
