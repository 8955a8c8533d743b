import type { PrivateNetworkInputs, PrivateNetworkState } from "../provider/resources/privateNetwork";
import { resourceClass, type Arguments } from "./resource";

/** What a private network is made with. */
export type PrivateNetworkArgs = Arguments<PrivateNetworkInputs>;

/** A network inside a VDC that nothing outside can reach. */
export class PrivateNetwork extends resourceClass<PrivateNetworkInputs, PrivateNetworkState>(
  "PrivateNetwork",
  { vdcId: undefined, name: undefined, type: undefined, address: undefined, mask: undefined, segments: undefined },
  {},
) {}
