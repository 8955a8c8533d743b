import type { Account } from "../account/account";
import { printTime } from "../shared/beijingTime";
import { mostDataDisks } from "../goods/instanceGoods";
import { instanceStatus } from "../account/lookup";
import type { Json } from "./reply";
import type { Instance, Interface } from "../account/store";

/** A machine as DescribeInstances prints it. */
export function printInstance(account: Account, instance: Instance): Json {
  const { disks, interfaces, tags, vdcs } = account.tables;
  const vdc = vdcs.get(instance.vdcId);
  const cards = interfaces.where("instanceId", instance.id);
  const dataDisks = disks.where("instanceId", instance.id);
  const { systemDisk } = instance;
  return {
    InstanceId: instance.id,
    InstanceName: instance.name,
    InstanceStatus: instanceStatus(account, instance),
    InstanceChargeType: instance.chargeType,
    RegionId: vdc?.regionId ?? "",
    VdcId: instance.vdcId,
    VdcName: vdc?.name ?? "",
    Cpu: instance.cpu,
    Ram: instance.ram,
    Disks: {
      SystemDisk: { IOPS: reportedIops(systemDisk), Size: systemDisk.size },
      DataDisks: dataDisks.map((disk) => ({
        DiskId: disk.id,
        DiskType: disk.type,
        Size: disk.size,
        IopsSize: reportedIops(disk),
      })),
      LeftDataDiskNum: mostDataDisks - dataDisks.length,
    },
    PublicNetworkInterface: cards
      .filter(({ kind }) => kind === "public")
      .map((card) => ({ PublicId: card.networkId, ...printCard(account, card) })),
    PrivateNetworkInterface: cards
      .filter(({ kind }) => kind === "private")
      .map((card) => ({ PrivateId: card.networkId, ...printCard(account, card) })),
    Tags: instance.tagIds.flatMap((id) => {
      const tag = tags.get(id);
      return tag === undefined ? [] : { TagId: id, TagName: tag.name };
    }),
    ...(account.switches.newerFields ? { CreateTime: printTime(instance.createdAt) } : {}),
  };
}

function printCard(account: Account, card: Interface) {
  const { privateNetworks, publicNetworks } = account.tables;
  const network = publicNetworks.get(card.networkId) ?? privateNetworks.get(card.networkId);
  return {
    InterfaceId: card.id,
    Name: network?.name ?? "",
    IP: card.address,
    MAC: card.mac,
    Connected: card.connected,
  };
}

/** The document's samples report ten operations a second for each GB, whatever packs were ordered. */
const reportedIops = (disk: { size: number; iops: number }) => disk.size * 10 + disk.iops * 1000;
