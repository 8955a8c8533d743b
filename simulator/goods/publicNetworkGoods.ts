import { bandwidthTypes } from "../../provider/catalogue/lines";

/** Kinds of line: the document's appendix 3, those that newer documents add, and the old names of its samples. */
export const lines: readonly string[] = [
  ...bandwidthTypes,
  "Bandwidth_China_Optimized",
  "Bandwidth_Locally_Multi_ISP_BGP",
  "Bandwidth_Single_CMCC",
  "Bandwidth_Single_Telecom",
  "Bandwidth_Single_Unicom",
  "Bandwidth_SoutheastAsia_Optimization",
  "AntiDDOS",
  "BGP_4",
  "ChinaTelecom",
];

/** The sizes in which addresses are sold. */
export const addressCounts: readonly number[] = [4, 8, 16, 32, 64];

/** Billing methods, spelled as the cloud does, with the highest Qos and its step: Mbit/s, but GB for data packages. */
export const billingMethods = [
  { name: "BandwIdth", max: 500, step: 5 },
  { name: "Traffic", max: 500, step: 1 },
  { name: "DataPackage", max: 51_200, step: 1 },
  { name: "BandwIdth_95", max: 500, step: 50 },
];
