import { bandwidthTypes as documentedTypes } from "../../provider/catalogue/lines";

/** Bandwidth types: those of the document's appendix 3, those of newer documents, and the old names in its samples. */
export const bandwidthTypes: readonly string[] = [
  ...documentedTypes,
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

/** Numbers of addresses that a block can have. */
export const addressCounts: readonly number[] = [4, 8, 16, 32, 64];

/** Billing methods in the cloud's spelling, with the highest Qos and its step: in Mbit/s, for data packages in GB. */
export const billingMethods = [
  { name: "BandwIdth", max: 500, step: 5 },
  { name: "Traffic", max: 500, step: 1 },
  { name: "DataPackage", max: 51_200, step: 1 },
  { name: "BandwIdth_95", max: 500, step: 50 },
];
