import type { PublicNetworkInputs, PublicNetworkState } from "../provider/resources/publicNetwork";
import { resourceClass, type Arguments } from "./resource";

/** What a public network is made with. */
export type PublicNetworkArgs = Arguments<PublicNetworkInputs>;

/** A line to the internet for a VDC, with its bandwidth and its addresses. */
export class PublicNetwork extends resourceClass<PublicNetworkInputs, PublicNetworkState>(
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
    segments: undefined,
  },
  {},
) {}
