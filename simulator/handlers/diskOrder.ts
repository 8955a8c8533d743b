import { dataDiskGoods, type DiskGoods, maxDataDisks, systemDiskGoods } from "../goods/instanceGoods";
import { Refusal } from "../refusals/refusal";

interface DiskOrder {
  Size?: number;
  Type?: string;
  IOPS?: number;
}

/** Checks the order of data disks for an instance that already has some. */
export function checkDataDisks(orders: readonly DiskOrder[], already: number) {
  if (orders.length + already > maxDataDisks)
    throw new Refusal(
      400,
      "InvalidDataDiskSize.ValueNotSupported",
      `An instance has ${maxDataDisks} data disks at most.`,
    );
  return orders.map(({ IOPS = 0, Size = 0, Type = "" }) => {
    const goods = getDiskGoods(dataDiskGoods, Type);
    checkSize(goods, Size);
    checkPacks(goods, IOPS);
    return { type: Type, size: Size, iops: IOPS };
  });
}

/** Checks the new total size of a data disk. */
export function checkDataDiskGrowth(type: string, size: number, current: number): void {
  checkGrowth(size, current);
  checkSize(getDiskGoods(dataDiskGoods, type), size);
}

/** Checks the order of a system disk; its size defaults to that of the image. */
export function checkSystemDisk({ IOPS = 0, Size = 0, Type = "system_disk" }: DiskOrder, imageSize: number) {
  const goods = getDiskGoods(systemDiskGoods, Type);
  checkSize(goods, Size);
  checkPacks(goods, IOPS);
  return { type: Type, size: Size === 0 ? imageSize : Size, iops: IOPS };
}

/** Checks the new total size and the new number of packs of a system disk. */
export function checkSystemDiskGrowth(
  { IOPS, Size }: DiskOrder,
  current: { type: string; size: number; iops: number },
) {
  const goods = getDiskGoods(systemDiskGoods, current.type);
  const [size, iops] = [Size ?? current.size, IOPS ?? current.iops];
  checkGrowth(size, current.size);
  checkSize(goods, size);
  checkPacks(goods, iops);
  return { type: current.type, size, iops };
}

function getDiskGoods(goods: readonly DiskGoods[], type: string): DiskGoods {
  const found = goods.find((disk) => disk.type === type);
  if (found === undefined)
    throw new Refusal(400, "InvalidInstanceTypeDisk.ValueUnauthorized", `There is no disk type "${type}" for it.`);
  return found;
}

function checkSize({ maxSize, minSize, step, type }: DiskGoods, size: number): void {
  if (size < minSize || size > maxSize || size % step !== 0)
    throw new Refusal(
      400,
      "InvalidDataDiskSize.ValueNotSupported",
      `A ${type} has from ${minSize} to ${maxSize} GB in steps of ${step}.`,
    );
}

function checkPacks({ takesPacks, type }: DiskGoods, iops: number): void {
  if (iops < 0 || (iops > 0 && !takesPacks))
    throw new Refusal(400, "ParameterInvalid", `A ${type} takes no such number of performance packs.`);
}

function checkGrowth(size: number, current: number): void {
  if (size < current)
    throw new Refusal(403, "InvalidDiskSize.TooSmall", `The disk has ${current} GB already; it cannot shrink.`);
}
