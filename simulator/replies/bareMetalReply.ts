import { createHash } from "node:crypto";
import { regions } from "../../provider/catalogue/regions";
import type { Account } from "../account/account";
import { bareMetalStateOf } from "../account/bareMetalTask";
import type { BareMetalInstance, Interface } from "../account/store";
import { bareMetalImages, findCompute } from "../goods/bareMetalGoods";
import { formatTime } from "../shared/beijingTime";
import { deriveId } from "../shared/ids";
import { formatAddress, parseAddress, parseBlock } from "../shared/ipv4";
import type { Json } from "./reply";

const statusLabels: Record<string, string> = {
  creating: "创建中",
  running: "运行中",
  stopping: "关机中",
  stopped: "已关机",
  starting: "开机中",
  restarting: "重启中",
  rebuilding: "重装中",
  deleting: "删除中",
  error: "错误",
};

/** Formats a bare-metal instance as DescribeBms returns it. */
export function formatBareMetal(account: Account, instance: BareMetalInstance): { [key: string]: Json } {
  return {
    ...formatCommonFields(account, instance),
    Networks: {
      NetworkCards: listInterfaces(account, instance).map((networkInterface) =>
        formatInterface(account, networkInterface),
      ),
    },
  };
}

/** Formats a bare-metal instance as DescribeBmsDetail returns it. */
export function formatBareMetalDetail(account: Account, instance: BareMetalInstance): Json {
  const image = bareMetalImages.find(({ id }) => id === instance.imageId);
  return {
    ...formatCommonFields(account, instance),
    BillStatus: "1",
    ExpireDate: formatTime(instance.paidUntil),
    ImageName: image?.name ?? instance.imageId,
    RunningTime: formatDuration(instance.runsSince === null ? 0 : account.clock.now() - instance.runsSince),
    Networks: {
      NetworkCards: listInterfaces(account, instance).map((networkInterface) => ({
        ...formatInterface(account, networkInterface),
        Mac: [networkInterface.mac.toUpperCase(), incrementMac(networkInterface.mac)],
        WorkMode: "bond6",
      })),
    },
    Volumes: formatVolumes(instance),
  };
}

function formatCommonFields(account: Account, instance: BareMetalInstance): { [key: string]: Json } {
  const vdc = account.tables.vdcs.get(instance.vdcId);
  const compute = findCompute(instance.computeId);
  const state = bareMetalStateOf(account, instance);
  return {
    BaremetalId: instance.id,
    Name: instance.name,
    Cpu: compute?.cpu ?? 0,
    Ram: compute?.ram ?? 0,
    State: state,
    Status: statusLabels[state] ?? state,
    EnableMonitor: instance.monitored ? "1" : "0",
    InstanceChargeType: instance.chargeType,
    IsAutoRenewal: instance.autoRenew,
    CreateDate: formatTime(instance.createdAt),
    VdcId: instance.vdcId,
    VdcName: vdc?.name ?? "",
    RegionId: vdc?.regionId ?? "",
    RegionName: regions.find(({ id }) => id === vdc?.regionId)?.name ?? "",
  };
}

const listInterfaces = (account: Account, { id }: BareMetalInstance) =>
  account.tables.interfaces.where("instanceId", id);

function formatInterface(account: Account, networkInterface: Interface): { [key: string]: Json } {
  const { gateway, prefix } = findSubnet(account, networkInterface);
  return {
    ConnectState: networkInterface.connected === 1 ? "on" : "off",
    Gateway: gateway,
    Id: networkInterface.id,
    IpAddress: networkInterface.address,
    IpType: networkInterface.kind,
    IpVersion: "ipV4",
    Netmask: formatAddress(2 ** 32 - 2 ** (32 - prefix)),
    VlanId: String(deriveVlanId(networkInterface.networkId)),
  };
}

/** Automatic private networks are parts of a /16, as in DescribeVdc. */
function findSubnet({ tables }: Account, { address, networkId }: Interface): { gateway: string; prefix: number } {
  const network = tables.privateNetworks.get(networkId);
  if (network !== undefined) {
    const first = parseAddress(network.address) ?? 0;
    return { gateway: formatAddress(first + 1), prefix: network.type === "auto" ? 16 : network.mask };
  }
  const number = parseAddress(address) ?? 0;
  const segment = tables.segments.where("networkId", networkId).find((candidate) => {
    const block = parseBlock(candidate.address, candidate.mask);
    return block !== undefined && number >= block.first && number < block.first + block.size;
  });
  return { gateway: segment?.gateway ?? "", prefix: segment?.mask ?? 32 };
}

/** Derives a number between 1000 and 3999, the same for all instances on a network. */
const deriveVlanId = (networkId: string): number =>
  1000 + (createHash("sha256").update(networkId).digest().readUInt32BE() % 3000);

function incrementMac(mac: string): string {
  const next = (Number.parseInt(mac.replaceAll(":", ""), 16) + 1).toString(16).padStart(12, "0");
  return (next.match(/../g) ?? []).join(":").toUpperCase();
}

function formatVolumes({ computeId, createdAt, id }: BareMetalInstance): Json[] {
  const { capacity = 0, count = 0, type = "" } = findCompute(computeId)?.disk ?? {};
  return Array.from({ length: count }, (_, index) => ({
    BaremetalId: id,
    Capacity: capacity,
    CreateDate: formatTimeWithZone(createdAt),
    Id: deriveId(`${id} entry ${index}`),
    Iops: 0,
    Mbps: 0,
    Type: "hard",
    UpdateDate: formatTimeWithZone(createdAt),
    VolumeId: deriveId(`${id} volume ${index}`),
    VolumePath: `sd${String.fromCharCode(97 + index)}`,
    VolumeType: type,
  }));
}

/** Volumes have a date format of their own. */
const formatTimeWithZone = (ms: number): string => `${new Date(ms).toISOString().slice(0, 23)}+0000`;

function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [days, hours, minutes] = [86_400, 3600, 60].map((unit) => Math.floor(seconds / unit));
  return `${days ?? 0}天${(hours ?? 0) % 24}小时${(minutes ?? 0) % 60}分钟${seconds % 60}秒`;
}
