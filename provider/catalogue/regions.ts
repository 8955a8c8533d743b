import type { Open } from "./open";

/** A region. */
export interface Region {
  /** Value of RegionId. */
  id: string;
  /** Display name. */
  name: string;
  /** Part of the world. */
  zone: "CHINA" | "NORTH AMERICAN" | "EUROPE" | "APAC";
  /** Whether it sells bare-metal instances. */
  bareMetal: boolean;
}

/** Regions of the document's appendix 1, and CN_Beijing_F, which is only in its bare-metal samples. Names have corrected spelling; zones are the document's. */
export const regions = [
  { id: "CN_Beijing_A", name: "BEIJINGA", zone: "CHINA", bareMetal: false },
  { id: "CN_Beijing_B", name: "BEIJINGB", zone: "CHINA", bareMetal: false },
  { id: "CN_Beijing_C", name: "BEIJINGC", zone: "CHINA", bareMetal: false },
  { id: "CN_Beijing_E", name: "BEIJINGE", zone: "CHINA", bareMetal: false },
  { id: "CN_Beijing_F", name: "BEIJINGF", zone: "CHINA", bareMetal: true },
  { id: "CN_Beijing_H", name: "BEIJINGH", zone: "CHINA", bareMetal: false },
  { id: "CN_Beijing_I", name: "BEIJINGI", zone: "CHINA", bareMetal: true },
  { id: "CN_Beijing_J", name: "BEIJINGJ", zone: "CHINA", bareMetal: true },
  { id: "US_Dallas_A", name: "DALLASA", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Dallas_B", name: "DALLASB", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Dallas_C", name: "DALLASC", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Dallas_D", name: "DALLASD", zone: "NORTH AMERICAN", bareMetal: true },
  { id: "US_Dallas_E", name: "DALLASE", zone: "NORTH AMERICAN", bareMetal: true },
  { id: "US_Dallas_F", name: "DALLASF", zone: "NORTH AMERICAN", bareMetal: true },
  { id: "US_Dallas_G", name: "DALLASG", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Dallas_H", name: "DALLASH", zone: "NORTH AMERICAN", bareMetal: true },
  { id: "US_Dallas_I", name: "DALLASI", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Dallas_J", name: "DALLASJ", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_Miami_A", name: "MIAMIA", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "EUR_Germany_A", name: "GERMANYA", zone: "EUROPE", bareMetal: false },
  { id: "EUR_Germany_B", name: "GERMANYB", zone: "EUROPE", bareMetal: false },
  { id: "APAC_Tokyo_A", name: "TOKYOA", zone: "APAC", bareMetal: false },
  { id: "CN_Guangzhou_A", name: "GUANGZHOUA", zone: "CHINA", bareMetal: false },
  { id: "EUR_Netherlands_A", name: "NETHERLANDSA", zone: "EUROPE", bareMetal: false },
  { id: "US_LosAngeles_A", name: "LOS ANGELESA", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "US_NewYork_A", name: "NEW YORKA", zone: "NORTH AMERICAN", bareMetal: false },
  { id: "CN_Shanghai_A", name: "SHANGHAIA", zone: "CHINA", bareMetal: false },
  { id: "CN_Shanghai_C", name: "SHANGHAIC", zone: "CHINA", bareMetal: false },
  { id: "CN_Shanghai_D", name: "SHANGHAID", zone: "CHINA", bareMetal: false },
  { id: "APAC_Seoul_A", name: "SEOULA", zone: "APAC", bareMetal: false },
  { id: "CN_Taipei_A", name: "TAIBEIA", zone: "CHINA", bareMetal: false },
  { id: "CN_Wuxi_A", name: "WUXIA", zone: "CHINA", bareMetal: false },
  { id: "CN_Wuxi_B", name: "WUXIB", zone: "CHINA", bareMetal: true },
  { id: "CN_Hongkong_A", name: "HONG KONGA", zone: "CHINA", bareMetal: false },
  { id: "APAC_Singapore_A", name: "SINGAPOREA", zone: "APAC", bareMetal: false },
  { id: "APAC_Singapore_B", name: "SINGAPOREB", zone: "APAC", bareMetal: false },
  { id: "APAC_Singapore_C", name: "SINGAPOREC", zone: "APAC", bareMetal: false },
  { id: "APAC_Singapore_D", name: "SINGAPORED", zone: "APAC", bareMetal: false },
  { id: "APAC_Mumbai_A", name: "MUMBAIA", zone: "APAC", bareMetal: false },
  { id: "APAC_Mumbai_B", name: "MUMBAIB", zone: "APAC", bareMetal: false },
  { id: "APAC_Mumbai_C", name: "MUMBAIC", zone: "APAC", bareMetal: true },
  { id: "US_Virginia_A", name: "VIRGINIAA", zone: "NORTH AMERICAN", bareMetal: true },
] as const satisfies readonly Region[];

/** The code of a region; the list is open. */
export type RegionCode = Open<(typeof regions)[number]["id"]>;
