import { computeOf } from "../goods/bareMetalGoods";
import { bareMetalPrice, hourly, machineParts } from "../goods/prices";
import type { Rows, TableName, Tables } from "./store";

/** A thing that costs something, from its creation to its end; null while it is there. */
export type Life = Omit<Rows["ended"], "endedAt"> & { endedAt: number | null };

const mostEnded = 20_000;

/** Puts a thing that is about to go on record, if it is one that costs something. */
export function recordEnd(tables: Tables, { table, id }: { table: TableName; id: string }, at: number): void {
  const life = lifeOf(tables, table, id);
  if (life === undefined) return;
  tables.ended.put({ ...life, endedAt: at });
  const oldest = tables.ended.size > mostEnded ? tables.ended.first() : undefined;
  if (oldest !== undefined) tables.ended.drop(oldest.id);
}

/** Everything that costs something, or did. */
export function lives(tables: Tables): Life[] {
  const living = (table: TableName) => tables[table].all().flatMap(({ id }) => lifeOf(tables, table, id) ?? []);
  return [
    ...tables.ended.all(),
    ...living("instances"),
    ...living("publicNetworks"),
    ...living("segments"),
    ...living("templates"),
    ...living("bareMetals"),
    ...living("storageDisks"),
  ];
}

/** The life of a thing that is there. */
function lifeOf(tables: Tables, table: TableName, id: string): Life | undefined {
  const common = { id, endedAt: null, prepaid: false, addresses: [] };
  switch (table) {
    case "instances": {
      const machine = tables.instances.get(id);
      if (machine === undefined) return undefined;
      const { chargeType, createdAt, name, systemDisk, vdcId } = machine;
      const cards = tables.interfaces.where("instanceId", id).filter(({ kind }) => kind === "public");
      const parts = machineParts(machine, systemDisk, tables.disks.where("instanceId", id));
      const addresses = cards.map(({ address }) => address).filter((address) => address !== "");
      const place = placeOf(tables, vdcId);
      return { ...common, ...place, type: "vm", name, createdAt, parts, addresses, prepaid: chargeType === "PrePaid" };
    }
    case "publicNetworks": {
      const network = tables.publicNetworks.get(id);
      if (network === undefined) return undefined;
      const { createdAt, name, qos, vdcId } = network;
      const parts = [{ name: "带宽", amount: `${qos}M`, perHour: qos * hourly.bandwidth }];
      return { ...common, ...placeOf(tables, vdcId), type: "wan", name, createdAt, parts };
    }
    case "segments": {
      const segment = tables.segments.get(id);
      if (segment === undefined) return undefined;
      const count = 2 ** (32 - segment.mask);
      const parts = [{ name: "IP", amount: `${count}个`, perHour: count * hourly.address }];
      const place = placeOf(tables, tables.publicNetworks.get(segment.networkId)?.vdcId ?? "");
      return { ...common, ...place, type: "ip", name: "ip", createdAt: segment.createdAt, parts };
    }
    case "templates": {
      const template = tables.templates.get(id);
      if (template === undefined) return undefined;
      const { createdAt, dataSize, name, size } = template;
      const parts = [{ name: "模板", amount: `${size + dataSize}GB`, perHour: (size + dataSize) * hourly.template }];
      return { ...common, ...placeOf(tables, ""), type: "template_STO", name, createdAt, parts };
    }
    case "bareMetals": {
      const machine = tables.bareMetals.get(id);
      if (machine === undefined) return undefined;
      const { chargeType, createdAt, name, vdcId } = machine;
      const compute = computeOf(machine.computeId) ?? { cpu: 0 };
      const parts = [{ name: "裸金属", amount: `${compute.cpu}C`, perHour: bareMetalPrice(compute) }];
      const place = placeOf(tables, vdcId);
      return { ...common, ...place, type: "bms", name, createdAt, parts, prepaid: chargeType === "PrePaid" };
    }
    case "storageDisks": {
      const disk = tables.storageDisks.get(id);
      if (disk === undefined) return undefined;
      const { createdAt, name, regionId, size } = disk;
      const parts = [{ name: "云盘", amount: `${size}GB`, perHour: size * (hourly.disk.get("ssd_disk") ?? 0) }];
      return { ...common, ...placeOf(tables, ""), regionId, type: "bms_disk", name, createdAt, parts };
    }
    default:
      return undefined;
  }
}

function placeOf(tables: Tables, vdcId: string) {
  const vdc = tables.vdcs.get(vdcId);
  return { regionId: vdc?.regionId ?? "", vdcId, vdcName: vdc?.name ?? "" };
}
