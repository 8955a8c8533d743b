import { regions } from "../../provider/catalogue/regions";
import { parameterInvalid } from "../refusals/genericRefusals";
import { isUuid } from "../shared/ids";
import { sellsBareMetal } from "./bareMetalGoods";

/** The performance of a disk: operations per second, and bandwidth. */
export interface DiskPerformance {
  iops: number;
  bandwidth: number;
}

const marker = "-f3fb-11ea-800c-";

/** The goods id for a performance: the id encodes it. */
export const goodsIdOf = ({ bandwidth, iops }: DiskPerformance): string =>
  `${iops.toString(16).padStart(8, "0")}${marker}${bandwidth.toString(16).padStart(12, "0")}`;

/** The performance that a goods id encodes. */
export function parseGoodsId(goodsId: string): DiskPerformance {
  const [iops = "", bandwidth] = goodsId.toLowerCase().split(marker);
  if (!isUuid(goodsId) || bandwidth === undefined) throw parameterInvalid(`There are no goods "${goodsId}".`);
  return { iops: Number.parseInt(iops, 16), bandwidth: Number.parseInt(bandwidth, 16) };
}

/** Refuses a performance value that no disk has. */
export function checkPerformance(name: string, value: number): number {
  if (value < 1 || value > 1_000_000) throw parameterInvalid(`${name} must be from 1 to 1000000.`);
  return value;
}

/** Maximum size of a disk, in GB. */
export const maxDiskSize = 100_000;

/** Size of a site's storage pool, in GB. */
export const poolSize = 10_000_000;

/** Names of a site's storage pool: the document has both, and disks are ordered as `ssd` and listed as `Nvme`. */
export const poolNames: readonly string[] = ["ssd_pool", "nvme_pool"];

/** Refuses an unknown site: sites have UUIDs, and the document's sample names one by its region. */
export function checkSite(regionId: string): void {
  if (!isUuid(regionId) && sellsBareMetal(regionId) !== true) throw parameterInvalid(`There is no site "${regionId}".`);
}

/** Whether a disk of a site can be attached to an instance in a region; no document says which region a site's UUID belongs to. */
export const isAttachable = (site: string, regionId: string): boolean =>
  site === regionId || !regions.some(({ id }) => id === site);
