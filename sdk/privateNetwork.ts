import type { privateNetwork } from "../provider/resources/privateNetwork";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a private network is made with. */
export type PrivateNetworkArgs = ArgumentsOf<typeof privateNetwork>;

/** A network inside a VDC that nothing outside can reach. */
export class PrivateNetwork extends resourceClass<typeof privateNetwork>(
  "PrivateNetwork",
  { vdcId: undefined, name: undefined, type: undefined, address: undefined, mask: undefined, segments: undefined },
  {},
) {}
