/** Invented prices in yuan per hour: no document has the real ones. All bills and price replies are calculated from them. */
export const hourly = {
  /** One core. */
  core: 0.06,
  /** One GB of memory. */
  memory: 0.03,
  /** One GB of disk, by type. */
  disk: new Map([
    ["system_disk", 0.0005],
    ["ssd_system_disk", 0.001],
    ["high_disk", 0.0005],
    ["ssd_disk", 0.001],
  ]),
  /** One performance pack of a disk. */
  pack: 0.02,
  /** One GB of a template. */
  template: 0.0002,
  /** One public address. */
  address: 0.02,
  /** One Mbit/s of public bandwidth, and one GB of a data package. */
  bandwidth: 0.04,
  /** One thread of a bare-metal instance, with its share of memory and local disks. */
  bareMetalThread: 0.09,
};

/** Hours in a prepaid month. */
export const hoursPerMonth = 720;

/** Yuan per dollar. */
export const yuanPerDollar = 7;

/** Calculates a price from the price per hour: for one hour when postpaid, for the ordered months when prepaid. */
export function calculatePrice(perHour: number, order: { InstanceChargeType?: string; PrepaidMonth?: number }): number {
  if (order.InstanceChargeType !== "PrePaid") return round(perHour);
  // 0 stands for the rest of this month, which is sold as a month.
  return round(perHour * hoursPerMonth * Math.max(1, order.PrepaidMonth ?? 0));
}

/** The price per hour of a bare-metal instance. */
export const hourlyBareMetalPrice = ({ cpu }: { cpu: number }): number => cpu * hourly.bareMetalThread;

/** A part of a resource with a price of its own. */
export interface PricedPart {
  /** Name of the part on bills, in Chinese. */
  name: string;
  /** Amount with its unit. */
  amount: string;
  /** Price in yuan per hour. */
  perHour: number;
}

interface PricedDisk {
  type: string;
  size: number;
  iops: number;
}

/** The priced parts of an instance. */
export const instanceParts = (
  { cpu, ram }: { cpu: number; ram: number },
  systemDisk: PricedDisk,
  disks: readonly PricedDisk[],
): PricedPart[] => [
  diskPart("系统硬盘", systemDisk),
  { name: "vCPU", amount: `${cpu}C`, perHour: cpu * hourly.core },
  { name: "内存", amount: `${ram}GB`, perHour: ram * hourly.memory },
  ...disks.map((disk) => diskPart("数据盘", disk)),
];

const diskPart = (name: string, { iops, size, type }: PricedDisk): PricedPart => ({
  name,
  amount: `${size}GB`,
  perHour: size * (hourly.disk.get(type) ?? 0) + iops * hourly.pack,
});

/** The total price per hour of some parts. */
export const hourlyPriceOf = (parts: readonly PricedPart[]): number =>
  parts.reduce((sum, { perHour }) => sum + perHour, 0);

/** Rounds an amount of money. */
export const round = (amount: number, decimals = 4): number => Number(amount.toFixed(decimals));
