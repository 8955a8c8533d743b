import type { PrivateNetworkKind } from "../provider/resources/privateNetwork";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a private network is made with. */
export type PrivateNetworkArgs = ArgumentsOf<PrivateNetworkKind>;

/** A network inside a VDC that nothing outside can reach. */
export class PrivateNetwork extends resourceClass<PrivateNetworkKind>(
  "PrivateNetwork",
  {
    vdcId: undefined,
    name: undefined,
    type: undefined,
    address: undefined,
    mask: undefined,
    adopt: undefined,
    segments: undefined,
  },
  {},
) {}
