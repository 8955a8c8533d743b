// Generated from provider/catalogue and provider/resources by `npm run generate`: do not edit.

/** Regions of the API document; others are accepted with a warning. */
export const Regions = {
  /** BEIJINGA (CHINA). */
  CN_Beijing_A: "CN_Beijing_A",
  /** BEIJINGB (CHINA). */
  CN_Beijing_B: "CN_Beijing_B",
  /** BEIJINGC (CHINA). */
  CN_Beijing_C: "CN_Beijing_C",
  /** BEIJINGE (CHINA). */
  CN_Beijing_E: "CN_Beijing_E",
  /** BEIJINGF (CHINA), with bare-metal instances. */
  CN_Beijing_F: "CN_Beijing_F",
  /** BEIJINGH (CHINA). */
  CN_Beijing_H: "CN_Beijing_H",
  /** BEIJINGI (CHINA), with bare-metal instances. */
  CN_Beijing_I: "CN_Beijing_I",
  /** BEIJINGJ (CHINA), with bare-metal instances. */
  CN_Beijing_J: "CN_Beijing_J",
  /** DALLASA (NORTH AMERICAN). */
  US_Dallas_A: "US_Dallas_A",
  /** DALLASB (NORTH AMERICAN). */
  US_Dallas_B: "US_Dallas_B",
  /** DALLASC (NORTH AMERICAN). */
  US_Dallas_C: "US_Dallas_C",
  /** DALLASD (NORTH AMERICAN), with bare-metal instances. */
  US_Dallas_D: "US_Dallas_D",
  /** DALLASE (NORTH AMERICAN), with bare-metal instances. */
  US_Dallas_E: "US_Dallas_E",
  /** DALLASF (NORTH AMERICAN), with bare-metal instances. */
  US_Dallas_F: "US_Dallas_F",
  /** DALLASG (NORTH AMERICAN). */
  US_Dallas_G: "US_Dallas_G",
  /** DALLASH (NORTH AMERICAN), with bare-metal instances. */
  US_Dallas_H: "US_Dallas_H",
  /** DALLASI (NORTH AMERICAN). */
  US_Dallas_I: "US_Dallas_I",
  /** DALLASJ (NORTH AMERICAN). */
  US_Dallas_J: "US_Dallas_J",
  /** MIAMIA (NORTH AMERICAN). */
  US_Miami_A: "US_Miami_A",
  /** GERMANYA (EUROPE). */
  EUR_Germany_A: "EUR_Germany_A",
  /** GERMANYB (EUROPE). */
  EUR_Germany_B: "EUR_Germany_B",
  /** TOKYOA (APAC). */
  APAC_Tokyo_A: "APAC_Tokyo_A",
  /** GUANGZHOUA (CHINA). */
  CN_Guangzhou_A: "CN_Guangzhou_A",
  /** NETHERLANDSA (EUROPE). */
  EUR_Netherlands_A: "EUR_Netherlands_A",
  /** LOS ANGELESA (NORTH AMERICAN). */
  US_LosAngeles_A: "US_LosAngeles_A",
  /** NEW YORKA (NORTH AMERICAN). */
  US_NewYork_A: "US_NewYork_A",
  /** SHANGHAIA (CHINA). */
  CN_Shanghai_A: "CN_Shanghai_A",
  /** SHANGHAIC (CHINA). */
  CN_Shanghai_C: "CN_Shanghai_C",
  /** SHANGHAID (CHINA). */
  CN_Shanghai_D: "CN_Shanghai_D",
  /** SEOULA (APAC). */
  APAC_Seoul_A: "APAC_Seoul_A",
  /** TAIBEIA (CHINA). */
  CN_Taipei_A: "CN_Taipei_A",
  /** WUXIA (CHINA). */
  CN_Wuxi_A: "CN_Wuxi_A",
  /** WUXIB (CHINA), with bare-metal instances. */
  CN_Wuxi_B: "CN_Wuxi_B",
  /** HONG KONGA (CHINA). */
  CN_Hongkong_A: "CN_Hongkong_A",
  /** SINGAPOREA (APAC). */
  APAC_Singapore_A: "APAC_Singapore_A",
  /** SINGAPOREB (APAC). */
  APAC_Singapore_B: "APAC_Singapore_B",
  /** SINGAPOREC (APAC). */
  APAC_Singapore_C: "APAC_Singapore_C",
  /** SINGAPORED (APAC). */
  APAC_Singapore_D: "APAC_Singapore_D",
  /** MUMBAIA (APAC). */
  APAC_Mumbai_A: "APAC_Mumbai_A",
  /** MUMBAIB (APAC). */
  APAC_Mumbai_B: "APAC_Mumbai_B",
  /** MUMBAIC (APAC), with bare-metal instances. */
  APAC_Mumbai_C: "APAC_Mumbai_C",
  /** VIRGINIAA (NORTH AMERICAN), with bare-metal instances. */
  US_Virginia_A: "US_Virginia_A",
} as const;

/** The code of a region: one of `Regions`; the compiler accepts other strings too. */
export type Region =
  | "CN_Beijing_A"
  | "CN_Beijing_B"
  | "CN_Beijing_C"
  | "CN_Beijing_E"
  | "CN_Beijing_F"
  | "CN_Beijing_H"
  | "CN_Beijing_I"
  | "CN_Beijing_J"
  | "US_Dallas_A"
  | "US_Dallas_B"
  | "US_Dallas_C"
  | "US_Dallas_D"
  | "US_Dallas_E"
  | "US_Dallas_F"
  | "US_Dallas_G"
  | "US_Dallas_H"
  | "US_Dallas_I"
  | "US_Dallas_J"
  | "US_Miami_A"
  | "EUR_Germany_A"
  | "EUR_Germany_B"
  | "APAC_Tokyo_A"
  | "CN_Guangzhou_A"
  | "EUR_Netherlands_A"
  | "US_LosAngeles_A"
  | "US_NewYork_A"
  | "CN_Shanghai_A"
  | "CN_Shanghai_C"
  | "CN_Shanghai_D"
  | "APAC_Seoul_A"
  | "CN_Taipei_A"
  | "CN_Wuxi_A"
  | "CN_Wuxi_B"
  | "CN_Hongkong_A"
  | "APAC_Singapore_A"
  | "APAC_Singapore_B"
  | "APAC_Singapore_C"
  | "APAC_Singapore_D"
  | "APAC_Mumbai_A"
  | "APAC_Mumbai_B"
  | "APAC_Mumbai_C"
  | "US_Virginia_A"
  | (string & {});

/** Public images of the API document; others are accepted with a warning. */
export const Images = {
  Centos_8_2_64: "Centos_8.2_64",
  Centos_8_1_64: "Centos_8.1_64",
  Centos_8_0_64: "Centos_8.0_64",
  Centos_7_8_64: "Centos_7.8_64",
  Centos_7_6_64: "Centos_7.6_64",
  Centos_7_5_64: "Centos_7.5_64",
  Centos_7_4_64: "Centos_7.4_64",
  Centos_7_3_64: "Centos_7.3_64",
  Centos_7_2_64: "Centos_7.2_64",
  Centos_7_1_64: "Centos_7.1_64",
  Centos_7_0_64: "Centos_7.0_64",
  Centos_6_9_64: "Centos_6.9_64",
  Centos_6_9_32: "Centos_6.9_32",
  Centos_6_8_64: "Centos_6.8_64",
  Centos_6_8_32: "Centos_6.8_32",
  Centos_6_7_64: "Centos_6.7_64",
  Centos_6_7_32: "Centos_6.7_32",
  Centos_6_5_64: "Centos_6.5_64",
  Centos_6_4_64: "Centos_6.4_64",
  Centos_6_3_64: "Centos_6.3_64",
  Centos_6_2_64: "Centos_6.2_64",
  Debian_9_11_64: "Debian_9.11_64",
  Debian_8_11_64: "Debian_8.11_64",
  Debian_8_1_64: "Debian_8.1_64",
  Redhat_6_5_64: "Redhat_6.5_64",
  Ubuntu_18_04_64: "Ubuntu_18.04_64",
  Ubuntu_16_04_64: "Ubuntu_16.04_64",
  Ubuntu_14_04_64: "Ubuntu_14.04_64",
  Windows_2019_Datacenter_64_CN: "Windows_2019_Datacenter_64_CN",
  Windows_2016_Datacenter_64_EN: "Windows_2016_Datacenter_64_EN",
  Windows_2016_Datacenter_64_CN: "Windows_2016_Datacenter_64_CN",
  Windows_2012_Standard_64_EN: "Windows_2012_Standard_64_EN",
  Windows_2012_Standard_64_CN: "Windows_2012_Standard_64_CN",
  Windows_2012_R2_Standard_64_EN: "Windows_2012_R2_Standard_64_EN",
  Windows_2012_R2_Standard_64_CN: "Windows_2012_R2_Standard_64_CN",
  Windows_2012_R2_Datacenter_64_EN: "Windows_2012_R2_Datacenter_64_EN",
  Windows_2012_R2_Datacenter_64_CN: "Windows_2012_R2_Datacenter_64_CN",
  Windows_2012_Datacenter_64_EN: "Windows_2012_Datacenter_64_EN",
  Windows_2012_Datacenter_64_CN: "Windows_2012_Datacenter_64_CN",
  Windows_2008_R2_Enterprise_64_CN: "Windows_2008_R2_Enterprise_64_CN",
} as const;

/** The name of a public image, or the id of a template: one of `Images`; the compiler accepts other strings too. */
export type Image =
  | "Centos_8.2_64"
  | "Centos_8.1_64"
  | "Centos_8.0_64"
  | "Centos_7.8_64"
  | "Centos_7.6_64"
  | "Centos_7.5_64"
  | "Centos_7.4_64"
  | "Centos_7.3_64"
  | "Centos_7.2_64"
  | "Centos_7.1_64"
  | "Centos_7.0_64"
  | "Centos_6.9_64"
  | "Centos_6.9_32"
  | "Centos_6.8_64"
  | "Centos_6.8_32"
  | "Centos_6.7_64"
  | "Centos_6.7_32"
  | "Centos_6.5_64"
  | "Centos_6.4_64"
  | "Centos_6.3_64"
  | "Centos_6.2_64"
  | "Debian_9.11_64"
  | "Debian_8.11_64"
  | "Debian_8.1_64"
  | "Redhat_6.5_64"
  | "Ubuntu_18.04_64"
  | "Ubuntu_16.04_64"
  | "Ubuntu_14.04_64"
  | "Windows_2019_Datacenter_64_CN"
  | "Windows_2016_Datacenter_64_EN"
  | "Windows_2016_Datacenter_64_CN"
  | "Windows_2012_Standard_64_EN"
  | "Windows_2012_Standard_64_CN"
  | "Windows_2012_R2_Standard_64_EN"
  | "Windows_2012_R2_Standard_64_CN"
  | "Windows_2012_R2_Datacenter_64_EN"
  | "Windows_2012_R2_Datacenter_64_CN"
  | "Windows_2012_Datacenter_64_EN"
  | "Windows_2012_Datacenter_64_CN"
  | "Windows_2008_R2_Enterprise_64_CN"
  | (string & {});

/** Instance types of the API document; others are accepted with a warning. */
export const InstanceTypes = {
  /** Balance. */
  Balance: "Balance",
  /** Compute C1. */
  CCS_C1: "CCS.C1",
  /** Compute C1V2. */
  CCS_C1V2: "CCS.C1V2",
  /** Compute C2. */
  CCS_C2: "CCS.C2",
  /** Compute C2V2. */
  CCS_C2V2: "CCS.C2V2",
  /** Compute C3. */
  CCS_C3: "CCS.C3",
  /** Compute C3V2. */
  CCS_C3V2: "CCS.C3V2",
  /** General G1. */
  CCS_G1: "CCS.G1",
  /** General G1V2. */
  CCS_G1V2: "CCS.G1V2",
  /** General G2. */
  CCS_G2: "CCS.G2",
  /** General G2V2. */
  CCS_G2V2: "CCS.G2V2",
  /** General G3. */
  CCS_G3: "CCS.G3",
  /** General G3V2. */
  CCS_G3V2: "CCS.G3V2",
  /** Compute HFC3. */
  CCS_HFC3: "CCS.HFC3",
  /** Compute HFG3. */
  CCS_HFG3: "CCS.HFG3",
  /** Compute HFR3. */
  CCS_HFR3: "CCS.HFR3",
  /** Compute IC1. */
  CCS_IC1: "CCS.IC1",
  /** Compute IC1V2. */
  CCS_IC1V2: "CCS.IC1V2",
  /** Compute IC2V2. */
  CCS_IC2V2: "CCS.IC2V2",
  /** Compute IC3. */
  CCS_IC3: "CCS.IC3",
  /** Compute IC3V2. */
  CCS_IC3V2: "CCS.IC3V2",
  /** Memory R1. */
  CCS_R1: "CCS.R1",
  /** Memory R1V2. */
  CCS_R1V2: "CCS.R1V2",
  /** Memory R2. */
  CCS_R2: "CCS.R2",
  /** Memory R2V2. */
  CCS_R2V2: "CCS.R2V2",
  /** Memory R3. */
  CCS_R3: "CCS.R3",
  /** Memory R3V2. */
  CCS_R3V2: "CCS.R3V2",
  /** Compute IC2. */
  CCS_iC2: "CCS.iC2",
  /** Compact. */
  Compact: "Compact",
  /** Compute. */
  Compute: "Compute",
  /** Exclusive. */
  Exclusive: "Exclusive",
  /** Compute G2L. */
  G2L_Compute: "G2L_Compute",
  /** Dense G2L. */
  G2L_Dense: "G2L_Dense",
  /** General G2L. */
  G2L_General: "G2L_General",
  /** Memory G2L. */
  G2L_Memory: "G2L_Memory",
  /** Compute G2. */
  G2_Compute: "G2_Compute",
  /** General G2. */
  G2_General: "G2_General",
  /** Memory G2. */
  G2_Memory: "G2_Memory",
  /** General. */
  General: "General",
  /** High Performance. */
  High: "High",
  /** High IO. */
  HighIO: "HighIO",
  /** IO Enhance. */
  IO: "IO",
  /** Memory. */
  Memory: "Memory",
  /** Standard. */
  Standard: "Standard",
} as const;

/** An instance type: one of `InstanceTypes`; the compiler accepts other strings too. */
export type InstanceType =
  | "Balance"
  | "CCS.C1"
  | "CCS.C1V2"
  | "CCS.C2"
  | "CCS.C2V2"
  | "CCS.C3"
  | "CCS.C3V2"
  | "CCS.G1"
  | "CCS.G1V2"
  | "CCS.G2"
  | "CCS.G2V2"
  | "CCS.G3"
  | "CCS.G3V2"
  | "CCS.HFC3"
  | "CCS.HFG3"
  | "CCS.HFR3"
  | "CCS.IC1"
  | "CCS.IC1V2"
  | "CCS.IC2V2"
  | "CCS.IC3"
  | "CCS.IC3V2"
  | "CCS.R1"
  | "CCS.R1V2"
  | "CCS.R2"
  | "CCS.R2V2"
  | "CCS.R3"
  | "CCS.R3V2"
  | "CCS.iC2"
  | "Compact"
  | "Compute"
  | "Exclusive"
  | "G2L_Compute"
  | "G2L_Dense"
  | "G2L_General"
  | "G2L_Memory"
  | "G2_Compute"
  | "G2_General"
  | "G2_Memory"
  | "General"
  | "High"
  | "HighIO"
  | "IO"
  | "Memory"
  | "Standard"
  | (string & {});

/** Kinds of line of the API document; others are accepted with a warning. */
export const LineTypes = {
  /** BGP. */
  Bandwidth_BGP: "Bandwidth_BGP",
  /** CM. */
  Bandwidth_CMCC: "Bandwidth_CMCC",
  /** CU. */
  Bandwidth_China_Unicom: "Bandwidth_China_Unicom",
  /** Philippines. */
  Southeast_Asia_Optimizes_Bandwidth: "Southeast_Asia_Optimizes_Bandwidth",
  /** IPv6. */
  Test_Ipv6: "Test_Ipv6",
  /** JP. */
  Bandwidth_Japan_Locally: "Bandwidth_Japan_Locally",
  /** KR. */
  Bandwidth_Korea_Locally: "Bandwidth_Korea_Locally",
  /** KR Optimized. */
  Bandwidth_Korea_Optimized: "Bandwidth_Korea_Optimized",
  /** TW Optimized. */
  Bandwidth_Taiwai_Optimized: "Bandwidth_Taiwai_Optimized",
  /** CT. */
  Bandwidth_China_Telecom: "Bandwidth_China_Telecom",
  /** DualBGP. */
  Bandwidth_Tow_Line_BGP: "Bandwidth_Tow_Line_BGP",
  /** Customer Specific. */
  Customer_Specific_Bandwidth: "Customer_Specific_Bandwidth",
  /** VIP. */
  Bandwidth_VIP_Dedicated: "Bandwidth_VIP_Dedicated",
  /** BGP Global. */
  Globally_Optimized_BGP: "Globally_Optimized_BGP",
  /** BGP Optimized. */
  Bandwidth_BGP_Optimized: "Bandwidth_BGP_Optimized",
  /** BGP East China. */
  Bandwidth_East_China_BGP: "Bandwidth_East_China_BGP",
  /** BGP North China. */
  Bandwidth_North_China_BGP: "Bandwidth_North_China_BGP",
  /** BGP Southeast Asia. */
  Bandwidth_SoutheastAsia_Optimization_BGP: "Bandwidth_SoutheastAsia_Optimization_BGP",
  /** BGP Standard. */
  Bandwidth_Standard_BGP: "Bandwidth_Standard_BGP",
  /** BGP Multi. */
  Bandwidth_Multi_ISP_BGP: "Bandwidth_Multi_ISP_BGP",
  /** BGP Economy. */
  Bandwidth_Multi_ISP_Economy_BGP: "Bandwidth_Multi_ISP_Economy_BGP",
} as const;

/** A kind of line: one of `LineTypes`; the compiler accepts other strings too. */
export type LineType =
  | "Bandwidth_BGP"
  | "Bandwidth_CMCC"
  | "Bandwidth_China_Unicom"
  | "Southeast_Asia_Optimizes_Bandwidth"
  | "Test_Ipv6"
  | "Bandwidth_Japan_Locally"
  | "Bandwidth_Korea_Locally"
  | "Bandwidth_Korea_Optimized"
  | "Bandwidth_Taiwai_Optimized"
  | "Bandwidth_China_Telecom"
  | "Bandwidth_Tow_Line_BGP"
  | "Customer_Specific_Bandwidth"
  | "Bandwidth_VIP_Dedicated"
  | "Globally_Optimized_BGP"
  | "Bandwidth_BGP_Optimized"
  | "Bandwidth_East_China_BGP"
  | "Bandwidth_North_China_BGP"
  | "Bandwidth_SoutheastAsia_Optimization_BGP"
  | "Bandwidth_Standard_BGP"
  | "Bandwidth_Multi_ISP_BGP"
  | "Bandwidth_Multi_ISP_Economy_BGP"
  | (string & {});

/** All billing methods. */
export const BillingMethods = {
  BandwIdth: "BandwIdth",
  Traffic: "Traffic",
  DataPackage: "DataPackage",
  BandwIdth_95: "BandwIdth_95",
} as const;

/** A billing method; case does not matter: one of `BillingMethods`; the compiler accepts other strings too. */
export type BillingMethod =
  | "BandwIdth"
  | "Traffic"
  | "DataPackage"
  | "BandwIdth_95"
  | (string & {});

/** All types of data disk. */
export const DataDiskTypes = {
  ssd_disk: "ssd_disk",
  high_disk: "high_disk",
} as const;

/** A type of data disk; case does not matter: one of `DataDiskTypes`; the compiler accepts other strings too. */
export type DataDiskType =
  | "ssd_disk"
  | "high_disk"
  | (string & {});

/** All types of system disk. */
export const SystemDiskTypes = {
  system_disk: "system_disk",
  ssd_system_disk: "ssd_system_disk",
} as const;

/** A type of system disk; case does not matter: one of `SystemDiskTypes`; the compiler accepts other strings too. */
export type SystemDiskType =
  | "system_disk"
  | "ssd_system_disk"
  | (string & {});
