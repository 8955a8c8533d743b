/** Kinds of line: the document's appendix 3, those that newer documents add, and the old names of its samples. */
export const lines: readonly string[] = [
  "Bandwidth_BGP",
  "Bandwidth_BGP_Optimized",
  "Bandwidth_CMCC",
  "Bandwidth_China_Optimized",
  "Bandwidth_China_Telecom",
  "Bandwidth_China_Unicom",
  "Bandwidth_East_China_BGP",
  "Bandwidth_Japan_Locally",
  "Bandwidth_Korea_Locally",
  "Bandwidth_Korea_Optimized",
  "Bandwidth_Locally_Multi_ISP_BGP",
  "Bandwidth_Multi_ISP_BGP",
  "Bandwidth_Multi_ISP_Economy_BGP",
  "Bandwidth_North_China_BGP",
  "Bandwidth_Single_CMCC",
  "Bandwidth_Single_Telecom",
  "Bandwidth_Single_Unicom",
  "Bandwidth_SoutheastAsia_Optimization",
  "Bandwidth_SoutheastAsia_Optimization_BGP",
  "Bandwidth_Standard_BGP",
  "Bandwidth_Taiwai_Optimized",
  "Bandwidth_Tow_Line_BGP",
  "Bandwidth_VIP_Dedicated",
  "Customer_Specific_Bandwidth",
  "Globally_Optimized_BGP",
  "Southeast_Asia_Optimizes_Bandwidth",
  "Test_Ipv6",
  "AntiDDOS",
  "BGP_4",
  "ChinaTelecom",
];

const generations = ["IC3", "C3", "G3", "R3", "iC2", "C2", "G2", "R2", "IC1", "C1", "G1", "R1", "HFC3", "HFG3", "HFR3"];
const secondVersions = ["IC3", "C3", "G3", "R3", "IC2", "C2", "G2", "R2", "IC1", "C1", "G1", "R1"];

/** Machine types: the document's appendix 2, and the old name that vendor programs still use. */
export const instanceTypes: readonly string[] = [
  "IO",
  "High",
  "Standard",
  "General",
  "Balance",
  "Compact",
  "Memory",
  "Exclusive",
  "HighIO",
  "Compute",
  "G2_General",
  "G2_Compute",
  "G2_Memory",
  "G2L_General",
  "G2L_Compute",
  "G2L_Memory",
  "G2L_Dense",
  ...generations.map((name) => `CCS.${name}`),
  ...secondVersions.map((name) => `CCS.${name}V2`),
  "high_ccs",
];

/** Numbers of cores on sale. */
export const coreCounts: readonly number[] = [1, 2, 4, 8, 10, 16, 32];

/** Memory sizes on sale, in GB. */
export const memorySizes: readonly number[] = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128];

/** A disk on sale: sizes in GB, and whether it takes performance packs. */
export interface DiskGoods {
  type: string;
  minSize: number;
  maxSize: number;
  step: number;
  packs: boolean;
}

/** Data disks on sale. */
export const dataDiskGoods: readonly DiskGoods[] = [
  { type: "high_disk", minSize: 100, maxSize: 4000, step: 100, packs: false },
  { type: "ssd_disk", minSize: 50, maxSize: 4000, step: 50, packs: true },
];

/** System disks on sale. */
export const systemDiskGoods: readonly DiskGoods[] = [
  { type: "system_disk", minSize: 0, maxSize: 500, step: 10, packs: false },
  { type: "ssd_system_disk", minSize: 0, maxSize: 500, step: 10, packs: true },
];

/** How many data disks a machine can have. */
export const mostDataDisks = 14;
