/** Machine types, as appendix 2 of the API document spells them. */
// prettier-ignore
export const instanceTypes = [
  "Standard", "IO", "High", "General", "Balance", "Compact", "Memory", "Exclusive", "HighIO", "Compute",
  "G2_General", "G2_Compute", "G2_Memory", "G2L_General", "G2L_Compute", "G2L_Memory", "G2L_Dense",
  "CCS.IC3", "CCS.C3", "CCS.G3", "CCS.R3", "CCS.iC2", "CCS.C2", "CCS.G2", "CCS.R2", "CCS.IC1", "CCS.C1", "CCS.G1", "CCS.R1",
  "CCS.HFC3", "CCS.HFG3", "CCS.HFR3",
  "CCS.IC3V2", "CCS.C3V2", "CCS.G3V2", "CCS.R3V2", "CCS.IC2V2", "CCS.C2V2", "CCS.G2V2", "CCS.R2V2",
  "CCS.IC1V2", "CCS.C1V2", "CCS.G1V2", "CCS.R1V2",
] as const;
