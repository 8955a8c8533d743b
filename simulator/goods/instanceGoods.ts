import { instanceTypes as documentedTypes } from "../../provider/catalogue/instanceTypes";

/** Instance types: those of the document's appendix 2, and the old name that vendor programs still use. */
export const instanceTypes: readonly string[] = [...documentedTypes, "high_ccs"];

/** Numbers of cores on sale. */
export const coreCounts: readonly number[] = [1, 2, 4, 8, 10, 16, 32];

/** Memory sizes on sale, in GB. */
export const memorySizes: readonly number[] = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128];

/** A disk type on sale: its sizes in GB, and whether it takes performance packs. */
export interface DiskGoods {
  type: string;
  minSize: number;
  maxSize: number;
  step: number;
  takesPacks: boolean;
}

/** Data disk types on sale. */
export const dataDiskGoods: readonly DiskGoods[] = [
  { type: "high_disk", minSize: 100, maxSize: 4000, step: 100, takesPacks: false },
  { type: "ssd_disk", minSize: 50, maxSize: 4000, step: 50, takesPacks: true },
];

/** System disk types on sale. */
export const systemDiskGoods: readonly DiskGoods[] = [
  { type: "system_disk", minSize: 0, maxSize: 500, step: 10, takesPacks: false },
  { type: "ssd_system_disk", minSize: 0, maxSize: 500, step: 10, takesPacks: true },
];

/** Maximum number of data disks of an instance. */
export const maxDataDisks = 14;
