import { dataDiskGoods, mostDataDisks, systemDiskGoods, type DiskGoods } from "../goods/instanceGoods";
import { Refusal } from "../refusals/refusal";

interface DiskOrder {
  Size?: number;
  Type?: string;
  IOPS?: number;
}

/** Checks data disks to buy for a machine that has so many already. */
export function checkDataDisks(orders: readonly DiskOrder[], already: number) {
  if (orders.length + already > mostDataDisks)
    throw new Refusal(
      400,
      "InvalidDataDiskSize.ValueNotSupported",
      `An instance has ${mostDataDisks} data disks at most.`,
    );
  return orders.map(({ IOPS = 0, Size = 0, Type = "" }) => {
    const goods = goodsOf(dataDiskGoods, Type);
    checkSize(goods, Size);
    checkPacks(goods, IOPS);
    return { type: Type, size: Size, iops: IOPS };
  });
}

/** Checks the new size of a data disk, in all. */
export function checkDataDiskGrowth(type: string, size: number, present: number): void {
  checkGrowth(size, present);
  checkSize(goodsOf(dataDiskGoods, type), size);
}

/** Checks a system disk to buy; without a size it gets the image's own. */
export function checkSystemDisk({ IOPS = 0, Size = 0, Type = "system_disk" }: DiskOrder, imageSize: number) {
  const goods = goodsOf(systemDiskGoods, Type);
  checkSize(goods, Size);
  checkPacks(goods, IOPS);
  return { type: Type, size: Size === 0 ? imageSize : Size, iops: IOPS };
}

/** Checks a system disk's new size, in all, and its new number of packs. */
export function checkSystemDiskGrowth(
  { IOPS, Size }: DiskOrder,
  present: { type: string; size: number; iops: number },
) {
  const goods = goodsOf(systemDiskGoods, present.type);
  const [size, iops] = [Size ?? present.size, IOPS ?? present.iops];
  checkGrowth(size, present.size);
  checkSize(goods, size);
  checkPacks(goods, iops);
  return { type: present.type, size, iops };
}

function goodsOf(goods: readonly DiskGoods[], type: string): DiskGoods {
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

function checkPacks({ packs, type }: DiskGoods, iops: number): void {
  if (iops < 0 || (iops > 0 && !packs))
    throw new Refusal(400, "ParameterInvalid", `A ${type} takes no such number of performance packs.`);
}

function checkGrowth(size: number, present: number): void {
  if (size < present)
    throw new Refusal(403, "InvalidDiskSize.TooSmall", `The disk has ${present} GB already; it cannot shrink.`);
}
