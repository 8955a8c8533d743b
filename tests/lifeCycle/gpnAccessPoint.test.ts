import type { Declared } from "../engine/stack";
import { pointsOfPresence } from "../../simulator/goods/pointsOfPresence";
import { farInside, farVdc, gpn, inside, vdc } from "./parents";
import { lifeCycle } from "./suite";

const otherGpn: Declared = { ...gpn, name: "otherGpn" };
const alsoInside: Declared = { ...inside, name: "alsoInside" };
const popId = pointsOfPresence[0]?.id ?? "";

lifeCycle({
  kind: "GpnAccessPoint",
  parents: [vdc, inside, alsoInside, farVdc, farInside, gpn, otherGpn],
  minimal: (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
  replaces: {
    gpnId: {
      to: (of) => ({ gpnId: of("otherGpn") }),
      shows: (cloud, id, of) => {
        expect(cloud.state().accessPoints).toMatchObject([{ gpnId: of("otherGpn"), targetId: of("inside") }]);
        expect(id).toBe(`${of("otherGpn")}/${of("inside")}`);
      },
    },
    vdcId: { to: (of) => ({ vdcId: of("far"), privateNetworkId: of("farInside") }) },
    privateNetworkId: { to: (of) => ({ privateNetworkId: of("alsoInside") }) },
    popId: {
      to: () => ({ vdcId: undefined, privateNetworkId: undefined, popId }),
      shows: (cloud) => expect(cloud.state().accessPoints).toMatchObject([{ kind: "pop", targetId: popId }]),
    },
  },
  invalid: [
    [
      "a network without its VDC",
      () => ({ vdcId: undefined }),
      /privateNetworkId: needs either vdcId and privateNetworkId, or popId/,
    ],
    [
      "a network that is a point of presence too",
      () => ({ popId }),
      /needs either vdcId and privateNetworkId, or popId/,
    ],
    ["no GPN", () => ({ gpnId: "" }), /gpnId: must be the id of a Gpn/],
  ],
  removeOutside: (cloud, _, of) =>
    cloud.call("network", "DeleteAccessPoint", { GpnId: of("gpn"), DelPoints: [of("inside")] }),
});
