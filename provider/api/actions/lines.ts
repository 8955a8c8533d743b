/** Kinds of line, as appendix 3 of the API document spells them. */
export const bandwidthTypes = [
  "Bandwidth_BGP",
  "Bandwidth_CMCC",
  "Bandwidth_China_Unicom",
  "Southeast_Asia_Optimizes_Bandwidth",
  "Test_Ipv6",
  "Bandwidth_Japan_Locally",
  "Bandwidth_Korea_Locally",
  "Bandwidth_Korea_Optimized",
  "Bandwidth_Taiwai_Optimized",
  "Bandwidth_China_Telecom",
  "Bandwidth_Tow_Line_BGP",
  "Customer_Specific_Bandwidth",
  "Bandwidth_VIP_Dedicated",
  "Globally_Optimized_BGP",
  "Bandwidth_BGP_Optimized",
  "Bandwidth_East_China_BGP",
  "Bandwidth_North_China_BGP",
  "Bandwidth_SoutheastAsia_Optimization_BGP",
  "Bandwidth_Standard_BGP",
  "Bandwidth_Multi_ISP_BGP",
  "Bandwidth_Multi_ISP_Economy_BGP",
] as const;

/** Ways to pay for a line, in the machine's own spelling and in the document's. */
export const billingMethods = [
  "BandwIdth",
  "Bandwidth",
  "Traffic",
  "DataPackage",
  "BandwIdth_95",
  "Bandwidth_95",
] as const;
