/** A bandwidth type. */
export interface BandwidthType {
  /** Value of Type. */
  id: string;
  /** Display name. */
  name: string;
}

/** Bandwidth types of appendix 3 of the API document; the list is open. Ids as in the document, including misspellings, names with corrected spelling. */
export const bandwidths = [
  { id: "Bandwidth_BGP", name: "BGP" },
  { id: "Bandwidth_CMCC", name: "CM" },
  { id: "Bandwidth_China_Unicom", name: "CU" },
  { id: "Southeast_Asia_Optimizes_Bandwidth", name: "Philippines" },
  { id: "Test_Ipv6", name: "IPv6" },
  { id: "Bandwidth_Japan_Locally", name: "JP" },
  { id: "Bandwidth_Korea_Locally", name: "KR" },
  { id: "Bandwidth_Korea_Optimized", name: "KR Optimized" },
  { id: "Bandwidth_Taiwai_Optimized", name: "TW Optimized" },
  { id: "Bandwidth_China_Telecom", name: "CT" },
  { id: "Bandwidth_Tow_Line_BGP", name: "DualBGP" },
  { id: "Customer_Specific_Bandwidth", name: "Customer Specific" },
  { id: "Bandwidth_VIP_Dedicated", name: "VIP" },
  { id: "Globally_Optimized_BGP", name: "BGP Global" },
  { id: "Bandwidth_BGP_Optimized", name: "BGP Optimized" },
  { id: "Bandwidth_East_China_BGP", name: "BGP East China" },
  { id: "Bandwidth_North_China_BGP", name: "BGP North China" },
  { id: "Bandwidth_SoutheastAsia_Optimization_BGP", name: "BGP Southeast Asia" },
  { id: "Bandwidth_Standard_BGP", name: "BGP Standard" },
  { id: "Bandwidth_Multi_ISP_BGP", name: "BGP Multi" },
  { id: "Bandwidth_Multi_ISP_Economy_BGP", name: "BGP Economy" },
] as const satisfies readonly BandwidthType[];

/** Their ids. */
export const bandwidthTypes = bandwidths.map(({ id }) => id);

/** Billing methods of bandwidth, in the API's own spelling; case does not matter. */
export const billingMethods = ["BandwIdth", "Traffic", "DataPackage", "BandwIdth_95"] as const;
