/** Invented figures, in yuan an hour: no document tells the real ones. Bills and price replies come from them alone. */
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
  /** One thread of a bare-metal machine, with its share of memory and local disks. */
  bareMetalThread: 0.09,
};

/** Hours in the month that prepaid things are sold by. */
export const hoursPerMonth = 720;

/** Yuan for a dollar. */
export const yuanPerDollar = 7;

/** The price of something that costs so much an hour: of one hour when paid by use, of its months when paid ahead. */
export function priceOf(perHour: number, order: { InstanceChargeType?: string; PrepaidMonth?: number }): number {
  if (order.InstanceChargeType !== "PrePaid") return round(perHour);
  // Until the end of this month, which 0 stands for, is sold as a month.
  return round(perHour * hoursPerMonth * Math.max(1, order.PrepaidMonth ?? 0));
}

/** What a bare-metal machine costs an hour. */
export const bareMetalPrice = ({ cpu }: { cpu: number }): number => cpu * hourly.bareMetalThread;

/** Something that is part of a thing and has a price of its own. */
export interface Part {
  /** What it is, in the Chinese of bills. */
  name: string;
  /** How much of it there is. */
  amount: string;
  /** Yuan an hour. */
  perHour: number;
}

interface PricedDisk {
  type: string;
  size: number;
  iops: number;
}

/** What a machine is made of. */
export const machineParts = (
  { cpu, ram }: { cpu: number; ram: number },
  systemDisk: PricedDisk,
  disks: readonly PricedDisk[],
): Part[] => [
  diskPart("系统硬盘", systemDisk),
  { name: "vCPU", amount: `${cpu}C`, perHour: cpu * hourly.core },
  { name: "内存", amount: `${ram}GB`, perHour: ram * hourly.memory },
  ...disks.map((disk) => diskPart("数据盘", disk)),
];

const diskPart = (name: string, { iops, size, type }: PricedDisk): Part => ({
  name,
  amount: `${size}GB`,
  perHour: size * (hourly.disk.get(type) ?? 0) + iops * hourly.pack,
});

/** What parts cost an hour, all together. */
export const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { perHour }) => sum + perHour, 0);

/** An amount of money without the dust of binary fractions. */
export const round = (amount: number, decimals = 4): number => Number(amount.toFixed(decimals));
