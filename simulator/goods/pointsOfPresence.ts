import { derivedId } from "../shared/ids";

/** The city of a region: regions that differ in their last letter are in the same one. */
export const cityOf = (regionId: string): string => derivedId(`city ${regionId.replace(/_[A-Z]$/, "")}`);

/** Points of presence. The document names one and shows none. */
export const pointsOfPresence = [
  { name: "BJPop", city: "CN_Beijing" },
  { name: "SHPop", city: "CN_Shanghai" },
  { name: "HKPop", city: "CN_Hongkong" },
  { name: "SGPop", city: "APAC_Singapore" },
].map(({ city, name }) => ({ id: derivedId(name), name, cityId: cityOf(city) }));
