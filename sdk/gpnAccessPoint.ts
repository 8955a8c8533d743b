import type { GpnAccessPointKind } from "../provider/resources/gpnAccessPoint";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What an access point is made with. */
export type GpnAccessPointArgs = ArgumentsOf<GpnAccessPointKind>;

/** One network, or point of presence, in a global private network: for networks that join from several stacks. Its id is `<gpn>/<private network or point of presence>`. */
export class GpnAccessPoint extends resourceClass<GpnAccessPointKind>(
  "GpnAccessPoint",
  {
    gpnId: undefined,
    vdcId: undefined,
    privateNetworkId: undefined,
    popId: undefined,
    adopt: undefined,
  },
  {},
) {}
