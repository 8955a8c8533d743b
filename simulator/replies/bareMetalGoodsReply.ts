import { listProductLines } from "../goods/bareMetalGoods";
import type { Json } from "./reply";

/** Formats the product lines that a region sells; null when there are none, as in the document's table. */
export function formatProductLines(regionId: string, chargeType: "PrePaid" | "PostPaid"): Json {
  const lines = listProductLines(regionId, chargeType);
  if (lines.length === 0) return null;
  return lines.map(({ computes, goodsId, name }) => ({
    GoodsId: goodsId,
    GoodsName: name,
    Computes: computes.map(({ cpu, cpuInfo, disk, frequency, id, ram }) => ({
      Id: id,
      Cpu: cpu,
      CpuInfo: cpuInfo,
      Ram: ram,
      Frequency: frequency,
      Disks: [{ Id: disk.id, Type: disk.type, Capacity: disk.capacity, Count: disk.count }],
    })),
  }));
}
