import { absent } from "./commonTriggers";
import { bareMetalRegion, compute, ids, region } from "./preparedAccount";
import type { Trigger } from "./trigger";

const { bareMetals, groups, interfaces, network, tags } = ids;
const [publicAddress = "", privateAddress = ""] = interfaces.map(({ address }) => address);
const noSize = { Type: "ssd_disk", Size: 55 };
const onPrivate = (...IP: string[]) => [{ PrivateId: network.private, IP }];

const createInstance = (code: string, how: string, rest: Omit<Trigger, "key" | "code" | "how">): Trigger => ({
  key: "instance.CreateInstance",
  code,
  how,
  ...rest,
});

const ofInstances: Trigger[] = [
  createInstance("InvalidInstanceType.ValueUnauthorized", "with a type that is not sold", {
    fields: { InstanceType: "Huge" },
  }),
  createInstance("InvalidInstanceName.Malformed", "with a name that is too long", {
    fields: { InstanceName: "x".repeat(129) },
  }),
  createInstance("InvalidPassword.Malformed", "with a password that is too short", { fields: { Password: "short" } }),
  createInstance("InvalidDataDiskSize.ValueNotSupported", "with a size between two steps", {
    fields: { DataDisks: [noSize] },
  }),
  createInstance("InvalidPrivateIpAddress.Malformed", "with a private address that is none", {
    fields: { PrivateIp: onPrivate("300.0.0.1") },
  }),
  createInstance("InvalidPrivateIpAddress.Duplicated", "with a private network named twice", {
    fields: { PrivateIp: [...onPrivate("auto"), ...onPrivate("auto")] },
  }),
  createInstance("InvalidPublicIpAddress.Malformed", "with a public address that is none", {
    fields: { PublicIp: ["300.0.0.1"] },
  }),
  createInstance("InvalidIp.Address", "with an address of another network", { fields: { PublicIp: ["8.8.8.8"] } }),
  createInstance("InvalidIp.IpAssigned", "with an address that a machine has", {
    fields: { PublicIp: [publicAddress] },
  }),
  createInstance("InvalidIp.IpRepeated", "with an address for two machines", {
    fields: { Amount: 2, PublicIp: ["auto"], PrivateIp: onPrivate(beside(privateAddress), beside(privateAddress)) },
  }),
  createInstance("InvalidLaunchTemplateVersion.NotFound", "with an image that is not there", {
    fields: { ImageId: absent },
  }),
  createInstance("NotEnoughBalance", "with less money than it costs", { switches: { balance: 0.01 } }),
  createInstance("Zone.NotOnSale", "in a region that sells none", { switches: { closedZones: [region] } }),
  {
    key: "instance.ModifyInstanceSpec",
    code: "InvalidInstanceType.ValueUnauthorized",
    how: "with a type that is not sold",
    fields: { InstanceType: "Huge" },
  },
  {
    key: "instance.CreateDisk",
    code: "InvalidInstanceTypeDisk.ValueUnauthorized",
    how: "with a type of system disks",
    fields: { DataDisks: [{ Type: "system_disk", Size: 100 }] },
  },
  {
    key: "instance.ResizeDisk",
    code: "InvalidDiskSize.TooSmall",
    how: "to less than it has",
    fields: { DiskId: ids.dataDisks[1] ?? "", DataSize: 0 },
  },
  { key: "instance.ResizeDisk", code: "IncompleteParamter", how: "without a size", without: ["DataSize"] },
  {
    key: "instance.ResetImage",
    code: "InvalidLaunchTemplateVersion.NotFound",
    how: "with an image that is not there",
    fields: { ImageId: absent },
  },
  { key: "instance.DeleteTag", code: "20101", how: "that a machine has", fields: { TagId: tags.used } },
  {
    key: "securityGroup.DeleteSecurityGroup",
    code: "InvalidInterfaceID.Malformed",
    how: "with members",
    fields: { SecurityGroupId: groups.used },
  },
];

const order = { Type: "Bandwidth_BGP", BillingMethod: "BandwIdth", Qos: 5, IPNum: 4 };
const badOrders = [
  { code: "InvalidPublicNetwork. Type.Malformed", how: "with a line that there is not", Type: "Bandwidth_Moon" },
  {
    code: "InvalidPublicNetwork. BillingMethod.Malformed",
    how: "with a way to pay that there is not",
    BillingMethod: "Cash",
  },
  { code: "InvalidPublicNetwork. Bandwich.Malformed", how: "with a bandwidth between two steps", Qos: 7 },
  { code: "InvalidPublicNetwork.Ip.Malformed", how: "with five addresses", IPNum: 5 },
].flatMap(({ code, how, ...bad }): Trigger[] => [
  { key: "network.CreateVdc", code, how, fields: { PublicNetwork: { ...order, ...bad } } },
  { key: "network.CreatePublicNetwork", code, how, fields: { ...order, ...bad } },
]);

const ofNetworks: Trigger[] = [
  ...badOrders,
  { key: "network.CreateVdc", code: "Account.Arrearage", how: "in arrears", switches: { balance: -1 } },
  { key: "network.CreatePublicNetwork", code: "Account.Arrearage", how: "in arrears", switches: { balance: -1 } },
  {
    key: "network.CreateVdc",
    code: "Region.NotOnSale",
    how: "in a closed region",
    switches: { closedRegions: [region] },
  },
  { key: "network.CreateVdc", code: "QuotaExceed.Vdc", how: "beyond the quota", switches: { vdcQuota: 3 } },
  {
    key: "network.CreatePrivateNetwork",
    code: "QuotaExceed.PrivateNetwork",
    how: "beyond the quota",
    switches: { privateNetworkQuota: 3 },
  },
  ...malformed("InvalidRegionId.Malformed", "RegionId", "nowhere", "network.CreateVdc"),
  ...malformed(
    "InvalidRegionID.Malformed",
    "RegionId",
    "nowhere",
    "network.DescribeVdc",
    "others.DescribeAvailableResource",
  ),
  ...malformed("InvalidVDCID.Malformed", "VdcId", "v-1", "network.DescribeVdc", "network.CreatePrivateNetwork"),
  ...malformed(
    "InvalidVdcId.Malformed",
    "VdcId",
    "v-1",
    "network.DeleteVdc",
    "network.CreatePublicNetwork",
    "network.ModifyVdcName",
  ),
  ...malformed("VDCNotFound", "VdcId", absent, "network.DescribeVdc"),
  ...malformed("VdcNotFound", "VdcId", absent, "network.DeleteVdc", "network.ModifyVdcName", "bms.CreateBmsInstance"),
  ...malformed("InvalidPublicNetworkID.Malformed", "PublicId", absent, "network.ModifyPublicNetwork"),
  ...malformed("InvalidPublicNetwork.IP.Malformed", "Number", 5, "network.AddPublicIp"),
  ...malformed("InvalidIpId.Malformed", "SegmentId", absent, "network.DeletePublicIp"),
  ...malformed("InvalidPublicID.Malformed", "PublicId", absent, "network.DeletePublicNetwork"),
  ...malformed("InvalidPrivateId.Malformed", "PrivateId", absent, "network.DeletePrivateNetwork"),
  ...malformed("InvalidPublicId.Malformed", "PublicId", absent, "network.RenewPublicNetwork"),
  ...malformed("InvalidPublicId.Malformed", "NetworkId", absent, "network.DescribeBandwidthTraffic"),
  ...malformed("InvalidPublicId.Malformed", "DateFromTo", "yesterday", "billing.DescribeBill"),
  ...malformed("InvalidGpnID.Malformed", "GpnId", absent, "network.AddAccessPoint", "network.DeleteAccessPoint"),
  {
    key: "network.AddAccessPoint",
    code: "InvalidVdcID.Malformed",
    how: "of a data centre that is not there",
    fields: { VdcAdd: [{ VdcId: absent, PointType: "VDC", PrivateId: network.spare, CityId: ids.city }] },
  },
  { key: "network.DeleteVdc", code: "IncorrectVdcStatus", how: "that is not empty", fields: { VdcId: ids.VdcId } },
  {
    key: "network.ModifyVdcName",
    code: "IncorrectVdcStatus",
    how: "while a change is going on",
    before: ({ call }) => call("network", "CreatePrivateNetwork", { VdcId: ids.VdcId }),
  },
];

const inBms = (action: string, code: string, how: string, rest: Omit<Trigger, "key" | "code" | "how">): Trigger => ({
  key: `bms.${action}`,
  code,
  how,
  ...rest,
});
const reinstall: NonNullable<Trigger["before"]> = ({ call }) =>
  call("bms", "ReinstallBms", { BaremetalId: bareMetals.running, ImageId: "2", Password: "Tester123" });

const ofBareMetal: Trigger[] = [
  inBms("DescribeBmsGoodsPrice", "DataNotExists", "of goods that there are not", { fields: { GoodsId: 1 } }),
  inBms("CreateBmsInstance", "DataNotExists", "of goods that there are not", { fields: { GoodsId: 1 } }),
  inBms("CreateBmsInstance", "ImageNotFound", "with an image that there is not", { fields: { ImageId: "999" } }),
  inBms("CreateBmsInstance", "OrderGoodsConfEmpty", "of a configuration that there is not", {
    fields: { ComputeId: absent },
  }),
  inBms("CreateBmsInstance", "NotSufficient", "of more machines than there are left", {
    fields: { ComputeId: "eb41773f-c944-4831-810b-9db4826996f2", Amount: 3 },
  }),
  inBms("CreateBmsInstance", "AmountOversize", "of 101 machines", { fields: { Amount: 101 } }),
  inBms("CreateBmsInstance", "IpNotEnough", "of more machines than there are addresses", {
    fields: { ...compute, Amount: 90, PipeIds: [network.barePublic] },
  }),
  inBms("CreateBmsInstance", "PipeIdNotFound", "on a network that is not there", { fields: { PipeIds: [absent] } }),
  inBms("DescribeBmsDetail", "InstanceNotFound", "of a machine that is gone", { fields: { BaremetalId: absent } }),
  inBms("OperateBmsPower", "InstanceError", "that starts what runs", {
    fields: { BaremetalIds: [bareMetals.running] },
  }),
  inBms("OperateBmsPower", "DataNotExists", "of a machine that is gone", { fields: { BaremetalIds: [absent] } }),
  inBms("ReinstallBms", "ImageNotFound", "with an image that there is not", { fields: { ImageId: "999" } }),
  inBms("ReinstallBms", "RebuildFailed", "while it is being done", { before: reinstall }),
  inBms("ReinstallBms", "DataNotExists", "of a machine that is gone", { fields: { BaremetalId: absent } }),
  inBms("DescribeBmsVNC", "DataNotExists", "of a machine that is gone", { fields: { BaremetalId: absent } }),
  inBms("DescribeBmsTask", "DataNotExists", "of a task that there is not", { fields: { TaskId: absent } }),
  inBms("ModifyBmsOrder", "InstanceNotFound", "of a machine that is gone", { fields: { BaremetalId: absent } }),
  inBms("ModifyBmsOrder", "OrderUpdateError", "that pays ahead for what is paid by use", { without: ["BillMethod"] }),
  inBms("ModifyBmsOrder", "OrderResourceError", "of a machine that is being made", {
    before: newMachine,
    fields: { BaremetalId: "$new" },
  }),
  inBms("DeleteBmsInstance", "LogicError", "of a machine that runs", { fields: { BaremetalId: bareMetals.running } }),
];

const others: Trigger[] = [
  {
    key: "storage.DescribeDisks",
    code: "ParametersIsEmpty",
    how: "with nothing but an empty filter",
    fields: { DiskId: "" },
    without: ["RegionId", "InstanceId", "Name", "PageNumber", "PageSize"],
  },
  ...malformed("InvalidParamater", "Uid", "1", "product.GetMetering"),
  { key: "product.GetMetering", code: "InvalidParameter.IsNull", how: "without a day", without: ["EndTime"] },
  ...malformed("InvalidTaskID.Malformed", "TaskId", absent, "others.DescribeTask"),
];

/** The refusals that one action has, or few. */
export const triggers: readonly Trigger[] = [...ofInstances, ...ofNetworks, ...ofBareMetal, ...others];

const unrelated = "has nothing to do with the action";
const read = "a read is answered whatever goes on";
const behind = "happens behind the API";

/** What the document lists and nothing in the account, in a request or in a switch leads to, with the reason; only a fault gives it. */
export const unprovoked: Record<string, string> = {
  "instance.CreateInstance InvalidPublicIpAddress.Duplicated":
    "InvalidIp.IpAssigned and InvalidIp.IpRepeated say the same",
  "instance.ResizeDisk InvalidInstanceTypeDisk.ValueUnauthorized": "a disk has no type that is not sold",
  "instance.DescribeInstances IncorrectInstanceStatus": read,
  "instance.DescribeInstances InvalidLaunchTemplateVersion.NotFound": unrelated,
  "instance.ModifyInstanceName InvalidInstanceType.ValueUnauthorized": unrelated,
  "instance.DescribeTags IncorrectInstanceStatus": read,
  "securityGroup.CreateSecurityGroup InvalidInterfaceID.Malformed": unrelated,
  "securityGroup.DescribeSecurityGroups InvalidInterfaceID.Malformed": "an empty list tells that a group is not there",
  "template.DescribeTemplateInfo IncorrectInstanceStatus": read,
  "template.DescribeTemplateInfo InstanceNotFound": unrelated,
  "template.DescribeTemplateInfo InvalidInstanceID.Malformed": unrelated,
  "bms.CreateBmsInstance TaskToCoreFaild": behind,
  "bms.OperateBmsPower TaskToCoreFaild": behind,
  "bms.ReinstallBms TaskToCoreFaild": behind,
};

/** Refuses a value of a field, for some actions. */
function malformed(code: string, field: string, value: string | number, ...keys: string[]): Trigger[] {
  const how = `with ${field} ${value === absent ? "of nothing" : value}`;
  return keys.map((key) => ({ key, code, how, fields: { [field]: value } }));
}

/** Creates an instance, which is not ready yet. */
function newMachine({ call }: Parameters<NonNullable<Trigger["before"]>>[0]): void {
  call("bms", "CreateBmsInstance", {
    RegionId: bareMetalRegion,
    VdcId: ids.bareVdc,
    ...compute,
    InstanceName: "new",
    Password: "Tester123",
    InstanceChargeType: "PostPaid",
    AutoRenew: 1,
    PrepaidMonth: 1,
    ImageId: "2",
    Amount: 1,
    PipeIds: [network.barePrivate],
  });
}

/** A free address. */
function beside(address: string): string {
  return address.replace(/\d+$/, (last) => String(Number(last) + 20));
}
