import type { GpnKind } from "../provider/resources/gpn";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a global private network is made with. */
export type GpnArgs = ArgumentsOf<GpnKind>;

/** A global private network: it connects private networks of VDCs, in any region, and points of presence. */
export class Gpn extends resourceClass<GpnKind>(
  "Gpn",
  {
    name: undefined,
    qos: undefined,
    accessPoints: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    evpnId: undefined,
    subOrderId: undefined,
  },
  {},
) {}
