import type { Literal } from "./literal";
import { bareMetalRegion, compute, ids, region } from "./preparedAccount";

type Meaning = Record<string, Literal>;

const { bareMetals, disks, groups, interfaces, machines, network, rules, tags } = ids;
const bothMachines = [machines.running, machines.second];
const [publicCard, privateCard] = interfaces;

/** What the ids and the placeholders of samples stand for in the prepared account, by field. */
export const meanings: Meaning = {
  VdcId: ids.VdcId,
  InstanceId: machines.running,
  InstanceIds: bothMachines,
  InterfaceId: privateCard?.id ?? "",
  PublicId: network.public,
  PrivateId: network.private,
  SegmentId: ids.segments.free,
  NetworkId: network.public,
  SecurityGroupId: groups.used,
  RuleId: rules[0] ?? "",
  RuleIds: rules,
  TagId: tags.free,
  AddTagIds: [tags.used, tags.free],
  DelTagIds: [tags.used],
  TemplateId: ids.template,
  GpnId: ids.gpn,
  DelPoints: [network.joined, network.secondJoined],
  PopId: ids.pop.id,
  CityId: ids.city,
  BaremetalId: bareMetals.running,
  BaremetalIds: [bareMetals.stopped],
  SnapshotId: ids.snapshot,
  TaskId: ids.task,
  ResourceId: machines.running,
  Uid: "2001",
  Description: "what it is for",
};

const onStopped: Meaning = { InstanceId: machines.stopped };
const onSpareNetwork: Meaning = { PrivateId: network.spare };
const bareMetalOrder: Meaning = { ...compute, ImageId: "2", VdcId: ids.bareVdc };
const order: Meaning = {
  RegionId: region,
  InstanceName: "web",
  InstanceType: "Standard",
  ImageId: "Ubuntu_18.04_64",
  Amount: 1,
};

/** Where an action needs resources in another state, or its sample has placeholders of its own; with `table` or `code` for one sample only. */
export const special: Record<string, Meaning> = {
  "instance.CreateInstance table": {
    ImageId: ids.template,
    PublicIp: [freeAddress(publicCard?.address)],
    IP: [freeAddress(privateCard?.address)],
  },
  "instance.CreateInstance code": order,
  "instance.StartInstance": onStopped,
  "instance.StartInstances": { InstanceIds: [machines.stopped] },
  "instance.ModifyInstanceSpec": onStopped,
  "instance.ResetImage table": { ...onStopped, ImageId: ids.template },
  "instance.ResetImage code": { ...onStopped, ImageId: "Ubuntu_18.04_64" },
  "instance.ResizeDisk": { DiskId: ids.dataDisks[0] ?? "" },
  "instance.DeleteDisk": { DiskIds: ids.dataDisks },
  "instance.DescribeInstances": { PublicIp: [publicCard?.address ?? ""], PubIp: [publicCard?.address ?? ""] },
  "instance.ModifyIpAddress": { Address: freeAddress(privateCard?.address) },
  "instance.DescribeInstanceMonitor": { DiskId: ids.dataDisks[0] ?? "" },
  "instance.DescribeInstancePrice": { ImageId: ids.template },
  "instance.BatchAddNetworkInterfaces": onSpareNetwork,
  "securityGroup.DeleteSecurityGroup": { SecurityGroupId: groups.free },
  "securityGroup.DescribeSecurityGroups": { SecurityGroupId: groups.public },
  "securityGroup.ModifySecurityGroupAttribute": { SecurityGroupName: "renamed" },
  "securityGroup.JoinSecurityGroup": { InstanceId: machines.second },
  "securityGroup.ModifySecurityGroupRulePriority": { Priority: "5" },
  "template.CreateTemplate table": { DisplayName: "made" },
  "template.CreateTemplate code": onStopped,
  "template.SyncTemplate": { RegionId: bareMetalRegion },
  "network.DescribeVdc code": { Keyword: "Beijing", RegionId: region },
  "network.CreateVdc code": { RegionId: region, VdcName: "made", Name: "made", Type: "Bandwidth_BGP", Qos: 20 },
  "network.DeleteVdc": { VdcId: ids.emptyVdc },
  "network.CreatePublicNetwork": { Qos: 20, IPNum: 4, AutoRenew: 1, FloatBandwidth: 24 },
  "network.ModifyPublicNetwork code": { Qos: 100 },
  "network.DeletePublicNetwork": { PublicId: network.sparePublic },
  "network.DeletePrivateNetwork": onSpareNetwork,
  "network.DescribeGPN": { Key: "gpn" },
  "network.AddAccessPoint": onSpareNetwork,
  "network.CreateGPN table": onSpareNetwork,
  "network.CreateGPN code": {
    Name: "made",
    Qos: 5,
    $PrivateId1: network.spare,
    $PrivateId2: network.private,
    $VdcId1: ids.VdcId,
    $VdcId2: ids.VdcId,
  },
  "bms.DescribeBmsGoods code": { RegionId: bareMetalRegion },
  "bms.DescribeBmsGoodsPrice table": compute,
  "bms.CreateBmsInstance table": { ...bareMetalOrder, PipeIds: [network.barePrivate] },
  "bms.CreateBmsInstance code": {
    VdcId: ids.bareVdc,
    ImageId: "2",
    PipeIds: [network.barePrivate, network.barePublic],
  },
  "bms.DescribeBms": { VdcId: ids.bareVdc },
  "bms.OperateBmsPower code": { Operate: "start", $id: bareMetals.stopped },
  "bms.ReinstallBms table": { ImageId: "2" },
  "bms.ReinstallBms code": { ImageId: "2", Password: "Tester123" },
  "bms.ModifyBmsOrder code": { BaremetalId: bareMetals.prepaid, AutoRenewal: 1 },
  "bms.DescribeBmsTask": { TaskId: ids.bareMetalTask },
  "bms.DeleteBmsInstance": { BaremetalId: bareMetals.stopped },
  "storage.CreateDisk": { GoodsId: ids.goods },
  "storage.AttachDisk": { InstanceId: bareMetals.running, DiskId: disks.detached },
  "storage.DetachDisk": { DiskId: disks.attached },
  "storage.DeleteDisk": { DiskId: disks.detached },
  "storage.DescribeDisks table": { InstanceId: bareMetals.running, DiskId: disks.atSite },
  "storage.DescribeDisks code": { InstanceId: bareMetals.running },
  "storage.DescribeDiskUsage": { DiskId: disks.attached },
  "storage.ChangeIops": { DiskId: disks.attached },
  "storage.ChangeBandwidth": { DiskId: disks.attached },
  "storage.ExpansionSize": { DiskId: disks.attached },
  "storage.CreateSnapshot": { DiskId: disks.attached },
  "product.GetMetering code": { EndTime: "20191101" },
  "others.DescribeAvailableResource code": { RegionId: region },
};

/** Fields of samples that are left out: of two of which a request has one, the other. */
export const omitted: Record<string, readonly string[]> = {
  "instance.BatchAddNetworkInterfaces": ["PublicId"],
  "instance.BatchDeleteNetworkInterfaces": ["PublicId"],
};

/** An address behind one that is taken, which nothing uses. */
function freeAddress(taken = ""): string {
  const parts = taken.split(".").map(Number);
  return [...parts.slice(0, 3), (parts[3] ?? 0) + 8].join(".");
}
