import type { PublicNetworkKind } from "../provider/resources/publicNetwork";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a public network is made with. */
export type PublicNetworkArgs = ArgumentsOf<PublicNetworkKind>;

/** A line to the internet for a VDC, with its bandwidth and its addresses. */
export class PublicNetwork extends resourceClass<PublicNetworkKind>(
  "PublicNetwork",
  {
    vdcId: undefined,
    name: undefined,
    type: undefined,
    billingMethod: undefined,
    qos: undefined,
    ipNum: undefined,
    autoRenew: undefined,
    floatBandwidth: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    segments: undefined,
  },
  {},
) {}
