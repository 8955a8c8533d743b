import { deriveId } from "../shared/ids";

/** The id of a region's city: regions whose codes differ only in the last letter are in the same city. */
export const cityOf = (regionId: string): string => deriveId(`city ${regionId.replace(/_[A-Z]$/, "")}`);

/** Points of presence; invented, since the document names one and shows none. */
export const pointsOfPresence = [
  { name: "BJPop", city: "CN_Beijing" },
  { name: "SHPop", city: "CN_Shanghai" },
  { name: "HKPop", city: "CN_Hongkong" },
  { name: "SGPop", city: "APAC_Singapore" },
].map(({ city, name }) => ({ id: deriveId(name), name, cityId: cityOf(city) }));
