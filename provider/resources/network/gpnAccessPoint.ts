import { z } from "zod";
import type { Resource } from "../../lifecycle/resource";
import { findGpn, gpnLock } from "./gpn/listing";
import { accessPointError, pointId, pointsOfGpn, targetOf } from "./gpn/point";
import { connect, disconnect, pointsOf } from "./gpn/points";
import { adoptable, idOf, replaceOnChanges } from "../../lifecycle/inputs";

const inputs = {
  /** GPN of the access point; its own `accessPoints` must be left out. Changing it replaces the access point: where the private network stays the same, it is disconnected first. */
  gpnId: replaceOnChanges(idOf("Gpn")),
  /** VDC of the private network; required with `privateNetworkId`. Changing it replaces the access point. */
  vdcId: replaceOnChanges(idOf("Vdc").optional()),
  /** Private network to connect; required unless `popId` is given. Changing it replaces the access point. */
  privateNetworkId: replaceOnChanges(idOf("PrivateNetwork").optional()),
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. Changing it replaces the access point. */
  popId: replaceOnChanges(z.string().min(1).optional()),
  ...adoptable,
};

/** What an access point has beyond its inputs: nothing. */
type GpnAccessPointOutputs = Record<never, never>;

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface GpnAccessPointKind extends Resource<typeof inputs & typeof adoptable, GpnAccessPointOutputs> {}

/** Access points of global private networks: AddAccessPoint, DescribeGPN, DescribeAccessInfo, DeleteAccessPoint. Its id is `<gpn>/<private network or point of presence>`. */
export const gpnAccessPoint: GpnAccessPointKind = {
  kind: "GpnAccessPoint",
  description:
    "One access point of a global private network, for networks that several stacks connect. Its id is `<gpn>/<private network or point of presence>`.",
  inputs,
  validations: [
    {
      inputs: ["vdcId", "privateNetworkId", "popId"],
      property: "privateNetworkId",
      presence: true,
      validate: accessPointError,
    },
  ],
  timeoutMinutes: { create: 30, update: 30, delete: 30 },
  creation: {
    id: ({ gpnId, ...point }) => pointId(gpnId, point),
    attach: (context, { gpnId, ...point }) => context.locks.hold(gpnLock(gpnId), () => connect(context, gpnId, point)),
  },

  async read(context, id) {
    const [gpnId = "", target = ""] = id.split("/");
    const found = await findGpn(context, gpnId);
    const point = found && pointsOf(found).find((candidate) => targetOf(candidate) === target);
    return point && { inputs: { gpnId, ...point }, outputs: {} };
  },

  // Every input replaces.
  update: () => Promise.resolve(),

  delete: (context, _, { gpnId, ...point }) =>
    context.locks.hold(gpnLock(gpnId), () => disconnect(context, gpnId, point)),

  declaredList: (_, { gpnId }) => (gpnId === undefined ? undefined : { name: pointsOfGpn(gpnId), isWhole: false }),

  // A private network is in one GPN at a time.
  deleteBeforeReplace: (state, news) =>
    state.privateNetworkId !== undefined && state.privateNetworkId === news.privateNetworkId,
};
