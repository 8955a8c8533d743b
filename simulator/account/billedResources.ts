import { findCompute } from "../goods/bareMetalGoods";
import { hourly, hourlyBareMetalPrice, instanceParts } from "../goods/prices";
import type { Rows, TableName, Tables } from "./store";

/** A resource that is billed; `endedAt` is null while it exists. */
export type BilledResource = Omit<Rows["ended"], "endedAt"> & { endedAt: number | null };

const maxEnded = 20_000;

/** Records a resource that is being deleted, if it is billed. */
export function recordEnd(tables: Tables, { table, id }: { table: TableName; id: string }, at: number): void {
  const resource = findBilledResource(tables, table, id);
  if (resource === undefined) return;
  tables.ended.put({ ...resource, endedAt: at });
  const oldest = tables.ended.size > maxEnded ? tables.ended.first() : undefined;
  if (oldest !== undefined) tables.ended.drop(oldest.id);
}

/** Lists all billed resources, current and deleted. */
export function listBilledResources(tables: Tables): BilledResource[] {
  const listExisting = (table: TableName) =>
    tables[table].all().flatMap(({ id }) => findBilledResource(tables, table, id) ?? []);
  return [
    ...tables.ended.all(),
    ...listExisting("instances"),
    ...listExisting("publicNetworks"),
    ...listExisting("segments"),
    ...listExisting("templates"),
    ...listExisting("bareMetals"),
    ...listExisting("storageDisks"),
  ];
}

/** Finds a current resource, if it is billed. */
function findBilledResource(tables: Tables, table: TableName, id: string): BilledResource | undefined {
  const common = { id, endedAt: null, prepaid: false, addresses: [] };
  switch (table) {
    case "instances": {
      const instance = tables.instances.get(id);
      if (instance === undefined) return undefined;
      const { chargeType, createdAt, name, systemDisk, vdcId } = instance;
      const networkInterfaces = tables.interfaces.where("instanceId", id).filter(({ kind }) => kind === "public");
      const parts = instanceParts(instance, systemDisk, tables.disks.where("instanceId", id));
      const addresses = networkInterfaces.map(({ address }) => address).filter((address) => address !== "");
      const location = locationOf(tables, vdcId);
      return {
        ...common,
        ...location,
        type: "vm",
        name,
        createdAt,
        parts,
        addresses,
        prepaid: chargeType === "PrePaid",
      };
    }
    case "publicNetworks": {
      const network = tables.publicNetworks.get(id);
      if (network === undefined) return undefined;
      const { createdAt, name, qos, vdcId } = network;
      const parts = [{ name: "带宽", amount: `${qos}M`, perHour: qos * hourly.bandwidth }];
      return { ...common, ...locationOf(tables, vdcId), type: "wan", name, createdAt, parts };
    }
    case "segments": {
      const segment = tables.segments.get(id);
      if (segment === undefined) return undefined;
      const count = 2 ** (32 - segment.mask);
      const parts = [{ name: "IP", amount: `${count}个`, perHour: count * hourly.address }];
      const location = locationOf(tables, tables.publicNetworks.get(segment.networkId)?.vdcId ?? "");
      return { ...common, ...location, type: "ip", name: "ip", createdAt: segment.createdAt, parts };
    }
    case "templates": {
      const template = tables.templates.get(id);
      if (template === undefined) return undefined;
      const { createdAt, dataSize, name, size } = template;
      const parts = [{ name: "模板", amount: `${size + dataSize}GB`, perHour: (size + dataSize) * hourly.template }];
      return { ...common, ...locationOf(tables, ""), type: "template_STO", name, createdAt, parts };
    }
    case "bareMetals": {
      const instance = tables.bareMetals.get(id);
      if (instance === undefined) return undefined;
      const { chargeType, createdAt, name, vdcId } = instance;
      const compute = findCompute(instance.computeId) ?? { cpu: 0 };
      const parts = [{ name: "裸金属", amount: `${compute.cpu}C`, perHour: hourlyBareMetalPrice(compute) }];
      const location = locationOf(tables, vdcId);
      return { ...common, ...location, type: "bms", name, createdAt, parts, prepaid: chargeType === "PrePaid" };
    }
    case "storageDisks": {
      const disk = tables.storageDisks.get(id);
      if (disk === undefined) return undefined;
      const { createdAt, name, regionId, size } = disk;
      const parts = [{ name: "云盘", amount: `${size}GB`, perHour: size * (hourly.disk.get("ssd_disk") ?? 0) }];
      return { ...common, ...locationOf(tables, ""), regionId, type: "bms_disk", name, createdAt, parts };
    }
    default:
      return undefined;
  }
}

function locationOf(tables: Tables, vdcId: string) {
  const vdc = tables.vdcs.get(vdcId);
  return { regionId: vdc?.regionId ?? "", vdcId, vdcName: vdc?.name ?? "" };
}
