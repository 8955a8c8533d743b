import { instanceTypes as documentedTypes } from "../../provider/catalogue/instanceTypes";

/** Machine types: the document's appendix 2, and the old name that vendor programs still use. */
export const instanceTypes: readonly string[] = [...documentedTypes, "high_ccs"];

/** Numbers of cores on sale. */
export const coreCounts: readonly number[] = [1, 2, 4, 8, 10, 16, 32];

/** Memory sizes on sale, in GB. */
export const memorySizes: readonly number[] = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128];

/** A disk on sale: sizes in GB, and whether it takes performance packs. */
export interface DiskGoods {
  type: string;
  minSize: number;
  maxSize: number;
  step: number;
  packs: boolean;
}

/** Data disks on sale. */
export const dataDiskGoods: readonly DiskGoods[] = [
  { type: "high_disk", minSize: 100, maxSize: 4000, step: 100, packs: false },
  { type: "ssd_disk", minSize: 50, maxSize: 4000, step: 50, packs: true },
];

/** System disks on sale. */
export const systemDiskGoods: readonly DiskGoods[] = [
  { type: "system_disk", minSize: 0, maxSize: 500, step: 10, packs: false },
  { type: "ssd_system_disk", minSize: 0, maxSize: 500, step: 10, packs: true },
];

/** How many data disks a machine can have. */
export const mostDataDisks = 14;
