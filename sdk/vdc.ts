import type { vdc } from "../provider/resources/vdc";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a VDC is made with. */
export type VdcArgs = ArgumentsOf<typeof vdc>;

/** A virtual data centre: the private world that networks and instances live in. */
export class Vdc extends resourceClass<typeof vdc>("Vdc", { regionId: undefined, vdcName: undefined }, {}) {}
