import type { VdcKind } from "../provider/resources/vdc";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a VDC is made with. */
export type VdcArgs = ArgumentsOf<VdcKind>;

/** A virtual data centre: the private world that networks and instances live in. */
export class Vdc extends resourceClass<VdcKind>(
  "Vdc",
  { regionId: undefined, vdcName: undefined, adopt: undefined },
  {},
) {}
