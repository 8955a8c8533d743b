import type { Account } from "../account/account";
import { instanceStatusOf } from "../account/lookup";
import type { Instance, Interface } from "../account/store";
import { maxDataDisks } from "../goods/instanceGoods";
import { formatTime } from "../shared/beijingTime";
import type { Json } from "./reply";

/** An instance as DescribeInstances prints it. */
export function formatInstance(account: Account, instance: Instance): Json {
  const { disks, interfaces, tags, vdcs } = account.tables;
  const vdc = vdcs.get(instance.vdcId);
  const networkInterfaces = interfaces.where("instanceId", instance.id);
  const dataDisks = disks.where("instanceId", instance.id);
  const { systemDisk } = instance;
  return {
    InstanceId: instance.id,
    InstanceName: instance.name,
    InstanceStatus: instanceStatusOf(account, instance),
    InstanceChargeType: instance.chargeType,
    RegionId: vdc?.regionId ?? "",
    VdcId: instance.vdcId,
    VdcName: vdc?.name ?? "",
    Cpu: instance.cpu,
    Ram: instance.ram,
    Disks: {
      SystemDisk: { IOPS: reportedIopsOf(systemDisk), Size: systemDisk.size },
      DataDisks: dataDisks.map((disk) => ({
        DiskId: disk.id,
        DiskType: disk.type,
        Size: disk.size,
        IopsSize: reportedIopsOf(disk),
      })),
      LeftDataDiskNum: maxDataDisks - dataDisks.length,
    },
    PublicNetworkInterface: networkInterfaces
      .filter(({ kind }) => kind === "public")
      .map((networkInterface) => ({
        PublicId: networkInterface.networkId,
        ...formatInterface(account, networkInterface),
      })),
    PrivateNetworkInterface: networkInterfaces
      .filter(({ kind }) => kind === "private")
      .map((networkInterface) => ({
        PrivateId: networkInterface.networkId,
        ...formatInterface(account, networkInterface),
      })),
    Tags: instance.tagIds.flatMap((id) => {
      const tag = tags.get(id);
      return tag === undefined ? [] : { TagId: id, TagName: tag.name };
    }),
    ...(account.switches.newerFields ? { CreateTime: formatTime(instance.createdAt) } : {}),
  };
}

function formatInterface(account: Account, networkInterface: Interface) {
  const { privateNetworks, publicNetworks } = account.tables;
  const network = publicNetworks.get(networkInterface.networkId) ?? privateNetworks.get(networkInterface.networkId);
  return {
    InterfaceId: networkInterface.id,
    Name: network?.name ?? "",
    IP: networkInterface.address,
    MAC: networkInterface.mac,
    Connected: networkInterface.connected,
  };
}

/** The document's samples report ten operations per second for each GB, regardless of the packs ordered. */
const reportedIopsOf = (disk: { size: number; iops: number }) => disk.size * 10 + disk.iops * 1000;
