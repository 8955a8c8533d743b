import type { PublicIpSegmentKind } from "../provider/resources/publicIpSegment";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a block of public addresses is made with. */
export type PublicIpSegmentArgs = ArgumentsOf<PublicIpSegmentKind>;

/** A block of addresses that a public network has beside those that it was made with. */
export class PublicIpSegment extends resourceClass<PublicIpSegmentKind>(
  "PublicIpSegment",
  {
    vdcId: undefined,
    publicNetworkId: undefined,
    count: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    address: undefined,
    gateway: undefined,
    mask: undefined,
  },
  {},
) {}
