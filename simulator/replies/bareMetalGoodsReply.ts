import { linesIn } from "../goods/bareMetalGoods";
import type { Json } from "./reply";

/** The lines on sale; null when there are none, as the document's table has it. */
export function printLines(regionId: string, chargeType: "PrePaid" | "PostPaid"): Json {
  const lines = linesIn(regionId, chargeType);
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
