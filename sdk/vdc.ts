import type { VdcInputs, VdcState } from "../provider/resources/vdc";
import { resourceClass, type Arguments } from "./resource";

/** What a VDC is made with. */
export type VdcArgs = Arguments<VdcInputs>;

/** A virtual data centre: the private world that networks and instances live in. */
export class Vdc extends resourceClass<VdcInputs, VdcState>("Vdc", { regionId: undefined, vdcName: undefined }, {}) {}
