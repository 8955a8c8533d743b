import { createHash } from "node:crypto";
import { regions } from "../../provider/catalogue/regions";
import type { Account } from "../account/account";
import { bareMetalImages, computeOf } from "../goods/bareMetalGoods";
import { bareMetalState } from "../account/bareMetalTask";
import { printTime } from "../shared/beijingTime";
import { blockOf, toNumber, toText } from "../shared/ipv4";
import { derivedId } from "../shared/ids";
import type { Json } from "./reply";
import type { BareMetal, Interface } from "../account/store";

const stateTexts: Record<string, string> = {
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

/** A bare-metal machine as DescribeBms prints it. */
export function printBareMetal(account: Account, machine: BareMetal): { [key: string]: Json } {
  return {
    ...printCommon(account, machine),
    Networks: { NetworkCards: cardsOf(account, machine).map((card) => printCard(account, card)) },
  };
}

/** A bare-metal machine as DescribeBmsDetail prints it. */
export function printBareMetalDetail(account: Account, machine: BareMetal): Json {
  const image = bareMetalImages.find(({ id }) => id === machine.imageId);
  return {
    ...printCommon(account, machine),
    BillStatus: "1",
    ExpireDate: printTime(machine.paidUntil),
    ImageName: image?.name ?? machine.imageId,
    RunningTime: printSpan(machine.runsSince === null ? 0 : account.clock.now() - machine.runsSince),
    Networks: {
      NetworkCards: cardsOf(account, machine).map((card) => ({
        ...printCard(account, card),
        Mac: [card.mac.toUpperCase(), nextMac(card.mac)],
        WorkMode: "bond6",
      })),
    },
    Volumes: printVolumes(machine),
  };
}

function printCommon(account: Account, machine: BareMetal): { [key: string]: Json } {
  const vdc = account.tables.vdcs.get(machine.vdcId);
  const compute = computeOf(machine.computeId);
  const state = bareMetalState(account, machine);
  return {
    BaremetalId: machine.id,
    Name: machine.name,
    Cpu: compute?.cpu ?? 0,
    Ram: compute?.ram ?? 0,
    State: state,
    Status: stateTexts[state] ?? state,
    EnableMonitor: machine.monitored ? "1" : "0",
    InstanceChargeType: machine.chargeType,
    IsAutoRenewal: machine.autoRenew,
    CreateDate: printTime(machine.createdAt),
    VdcId: machine.vdcId,
    VdcName: vdc?.name ?? "",
    RegionId: vdc?.regionId ?? "",
    RegionName: regions.find(({ id }) => id === vdc?.regionId)?.name ?? "",
  };
}

const cardsOf = (account: Account, { id }: BareMetal) => account.tables.interfaces.where("instanceId", id);

function printCard(account: Account, card: Interface): { [key: string]: Json } {
  const { gateway, prefix } = subnetOf(account, card);
  return {
    ConnectState: card.connected === 1 ? "on" : "off",
    Gateway: gateway,
    Id: card.id,
    IpAddress: card.address,
    IpType: card.kind,
    IpVersion: "ipV4",
    Netmask: toText(2 ** 32 - 2 ** (32 - prefix)),
    VlanId: String(vlanOf(card.networkId)),
  };
}

/** Automatic private networks are slices of a /16, as they are in DescribeVdc. */
function subnetOf({ tables }: Account, { address, networkId }: Interface): { gateway: string; prefix: number } {
  const network = tables.privateNetworks.get(networkId);
  if (network !== undefined) {
    const first = toNumber(network.address) ?? 0;
    return { gateway: toText(first + 1), prefix: network.type === "auto" ? 16 : network.mask };
  }
  const number = toNumber(address) ?? 0;
  const segment = tables.segments.where("networkId", networkId).find((candidate) => {
    const block = blockOf(candidate.address, candidate.mask);
    return block !== undefined && number >= block.first && number < block.first + block.size;
  });
  return { gateway: segment?.gateway ?? "", prefix: segment?.mask ?? 32 };
}

/** Any number between 1000 and 3999, the same for all machines on a network. */
const vlanOf = (networkId: string): number =>
  1000 + (createHash("sha256").update(networkId).digest().readUInt32BE() % 3000);

function nextMac(mac: string): string {
  const next = (Number.parseInt(mac.replaceAll(":", ""), 16) + 1).toString(16).padStart(12, "0");
  return (next.match(/../g) ?? []).join(":").toUpperCase();
}

function printVolumes({ computeId, createdAt, id }: BareMetal): Json[] {
  const { capacity = 0, count = 0, type = "" } = computeOf(computeId)?.disk ?? {};
  return Array.from({ length: count }, (_, index) => ({
    BaremetalId: id,
    Capacity: capacity,
    CreateDate: printTimeWithZone(createdAt),
    Id: derivedId(`${id} entry ${index}`),
    Iops: 0,
    Mbps: 0,
    Type: "hard",
    UpdateDate: printTimeWithZone(createdAt),
    VolumeId: derivedId(`${id} volume ${index}`),
    VolumePath: `sd${String.fromCharCode(97 + index)}`,
    VolumeType: type,
  }));
}

/** Volumes have a date format of their own. */
const printTimeWithZone = (ms: number): string => `${new Date(ms).toISOString().slice(0, 23)}+0000`;

function printSpan(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [days, hours, minutes] = [86_400, 3600, 60].map((unit) => Math.floor(seconds / unit));
  return `${days ?? 0}天${(hours ?? 0) % 24}小时${(minutes ?? 0) % 60}分钟${seconds % 60}秒`;
}
