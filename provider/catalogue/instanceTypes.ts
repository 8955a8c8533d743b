import type { Open } from "./open";

/** An instance family. */
export interface InstanceFamily {
  /** Value of InstanceType. */
  id: string;
  /** Display name. */
  name: string;
}

/** Instance families of appendix 2 of the API document; the list is open. Ids as in the document, names with corrected spelling. */
export const instanceFamilies = [
  { id: "Balance", name: "Balance" },
  { id: "CCS.C1", name: "Compute C1" },
  { id: "CCS.C1V2", name: "Compute C1V2" },
  { id: "CCS.C2", name: "Compute C2" },
  { id: "CCS.C2V2", name: "Compute C2V2" },
  { id: "CCS.C3", name: "Compute C3" },
  { id: "CCS.C3V2", name: "Compute C3V2" },
  { id: "CCS.G1", name: "General G1" },
  { id: "CCS.G1V2", name: "General G1V2" },
  { id: "CCS.G2", name: "General G2" },
  { id: "CCS.G2V2", name: "General G2V2" },
  { id: "CCS.G3", name: "General G3" },
  { id: "CCS.G3V2", name: "General G3V2" },
  { id: "CCS.HFC3", name: "Compute HFC3" },
  { id: "CCS.HFG3", name: "Compute HFG3" },
  { id: "CCS.HFR3", name: "Compute HFR3" },
  { id: "CCS.IC1", name: "Compute IC1" },
  { id: "CCS.IC1V2", name: "Compute IC1V2" },
  { id: "CCS.IC2V2", name: "Compute IC2V2" },
  { id: "CCS.IC3", name: "Compute IC3" },
  { id: "CCS.IC3V2", name: "Compute IC3V2" },
  { id: "CCS.R1", name: "Memory R1" },
  { id: "CCS.R1V2", name: "Memory R1V2" },
  { id: "CCS.R2", name: "Memory R2" },
  { id: "CCS.R2V2", name: "Memory R2V2" },
  { id: "CCS.R3", name: "Memory R3" },
  { id: "CCS.R3V2", name: "Memory R3V2" },
  { id: "CCS.iC2", name: "Compute IC2" },
  { id: "Compact", name: "Compact" },
  { id: "Compute", name: "Compute" },
  { id: "Exclusive", name: "Exclusive" },
  { id: "G2L_Compute", name: "Compute G2L" },
  { id: "G2L_Dense", name: "Dense G2L" },
  { id: "G2L_General", name: "General G2L" },
  { id: "G2L_Memory", name: "Memory G2L" },
  { id: "G2_Compute", name: "Compute G2" },
  { id: "G2_General", name: "General G2" },
  { id: "G2_Memory", name: "Memory G2" },
  { id: "General", name: "General" },
  { id: "High", name: "High Performance" },
  { id: "HighIO", name: "High IO" },
  { id: "IO", name: "IO Enhance" },
  { id: "Memory", name: "Memory" },
  { id: "Standard", name: "Standard" },
] as const satisfies readonly InstanceFamily[];

/** Their ids. */
export const instanceTypes = instanceFamilies.map(({ id }) => id);

/** An instance type; the list is open. */
export type InstanceType = Open<(typeof instanceTypes)[number]>;
