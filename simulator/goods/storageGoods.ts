import { sellsBareMetal } from "./bareMetalGoods";
import { isUuid } from "../shared/ids";
import { parameterInvalid } from "../refusals/genericRefusals";
import { regions } from "../../provider/catalogue/regions";

/** What a disk can do: operations a second, and bandwidth. */
export interface Performance {
  iops: number;
  bandwidth: number;
}

const marker = "-f3fb-11ea-800c-";

/** The id that disks of a performance are bought by: it holds the performance. */
export const goodsIdOf = ({ bandwidth, iops }: Performance): string =>
  `${iops.toString(16).padStart(8, "0")}${marker}${bandwidth.toString(16).padStart(12, "0")}`;

/** What an id of goods stands for. */
export function performanceOf(goodsId: string): Performance {
  const [iops = "", bandwidth] = goodsId.toLowerCase().split(marker);
  if (!isUuid(goodsId) || bandwidth === undefined) throw parameterInvalid(`There are no goods "${goodsId}".`);
  return { iops: Number.parseInt(iops, 16), bandwidth: Number.parseInt(bandwidth, 16) };
}

/** Refuses a figure of performance that no disk has. */
export function checkPerformance(name: string, value: number): number {
  if (value < 1 || value > 1_000_000) throw parameterInvalid(`${name} must be from 1 to 1000000.`);
  return value;
}

/** Largest disk, in GB. */
export const largestDisk = 100_000;

/** Size of a site's pool, in GB. */
export const poolSize = 10_000_000;

/** Names of a site's pool: the document has both, and disks are bought as `ssd` and listed as `Nvme`. */
export const poolNames: readonly string[] = ["ssd_pool", "nvme_pool"];

/** Refuses a site that is none: sites have UUIDs, and the document's sample names one by its region. */
export function checkSite(regionId: string): void {
  if (!isUuid(regionId) && sellsBareMetal(regionId) !== true) throw parameterInvalid(`There is no site "${regionId}".`);
}

/** Whether a disk of a site can be attached to a machine of a region; which region a UUID stands for nobody tells. */
export const isNear = (site: string, regionId: string): boolean =>
  site === regionId || !regions.some(({ id }) => id === site);
