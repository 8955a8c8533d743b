// Generated from provider/functions and the catalogue by `npm run generate`: do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "./function";
import type { Argument } from "./resource";
import type { DataDiskType, Image, InstanceType, Region, SystemDiskType } from "./values";

/** Arguments that can be outputs of resources, or have outputs in them. */
type Arguments<T> = { [K in keyof T]: Argument<T[K]> };

/** The arguments of `getInstances`. */
export interface GetInstancesArgs {
  /** Only those in this VDC. */
  vdcId?: string;
  /** Only instances with one of these public addresses. */
  publicIp?: string[];
  /** Only the one with this id. */
  instanceId?: string;
}

/** The arguments of `getInstancesOutput`, which can be outputs. */
export type GetInstancesOutputArgs = Arguments<GetInstancesArgs>;

/**
 * Lists instances with their disks, interfaces and tags. Source: DescribeInstances.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstances(args: GetInstancesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetInstanceResult[]> {
  return call<GetInstanceResult[]>("getInstances", { ...args }, opts);
}

/**
 * Lists instances with their disks, interfaces and tags. Source: DescribeInstances. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstancesOutput(args: GetInstancesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceResult[]> {
  return callOutput<GetInstanceResult[]>("getInstances", { ...args }, opts);
}

/** The arguments of `getInstance`. */
export interface GetInstanceArgs {
  /** Only those in this VDC. */
  vdcId?: string;
  /** Only instances with one of these public addresses. */
  publicIp?: string[];
  /** Only the one with this id. Id of the instance. */
  instanceId?: string;
  /** Display name. */
  instanceName?: string;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstancePublicNetworkInterface {
  /** Id of the interface. */
  interfaceId: string | undefined;
  /** Name of the interface or of its network. */
  name: string | undefined;
  /** IP address; empty when it has none. */
  ip: string | undefined;
  /** MAC address. */
  mac: string | undefined;
  /** 1 when connected. */
  connected: number | undefined;
  /** Id of the public network. */
  publicId: string | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstancePrivateNetworkInterface {
  /** Id of the interface. */
  interfaceId: string | undefined;
  /** Name of the interface or of its network. */
  name: string | undefined;
  /** IP address; empty when it has none. */
  ip: string | undefined;
  /** MAC address. */
  mac: string | undefined;
  /** 1 when connected. */
  connected: number | undefined;
  /** Id of the private network. */
  privateId: string | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceTags {
  /** Id of the tag. */
  tagId: string | undefined;
  /** Name of the tag. */
  tagName: string | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceDisksDataDisks {
  /** Id of the disk. */
  diskId: string;
  /** Disk type. */
  diskType: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Reported operations per second; not the ordered number of packs. */
  iops: number | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceDisksSystemDisk {
  /** Disk type. */
  diskType: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Reported operations per second; not the ordered number of packs. */
  iops: number | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceDisks {
  /** The data disks, in no specific order. */
  dataDisks: GetInstanceDisksDataDisks[];
  /** The system disk. */
  systemDisk: GetInstanceDisksSystemDisk | undefined;
  /** How many more data disks the instance can have. */
  leftDataDiskNum: number | undefined;
}

/** The result of `getInstance`. */
export interface GetInstanceResult {
  /** Id of the instance. */
  instanceId: string;
  /** Interfaces on public networks. */
  publicNetworkInterface: GetInstancePublicNetworkInterface[];
  /** Interfaces on private networks. */
  privateNetworkInterface: GetInstancePrivateNetworkInterface[];
  /** Tags of the instance. */
  tags: GetInstanceTags[];
  /** Display name. */
  instanceName: string | undefined;
  /** Id of the VDC. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Code of the region. */
  regionId: string | undefined;
  /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
  instanceStatus: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** Status of the payment, such as `success`; only in the document's table. */
  instanceChargeStatus: string | undefined;
  /** Number of cores. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** Creation time; only in newer replies. */
  createTime: string | undefined;
  /** Disks of the instance. */
  disks: GetInstanceDisks | undefined;
}

/** The arguments of `getInstanceOutput`, which can be outputs. */
export type GetInstanceOutputArgs = Arguments<GetInstanceArgs>;

/**
 * Finds one instance by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeInstances.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstance(args: GetInstanceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetInstanceResult> {
  return call<GetInstanceResult>("getInstance", { ...args }, opts);
}

/**
 * Finds one instance by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeInstances. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstanceOutput(args: GetInstanceOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceResult> {
  return callOutput<GetInstanceResult>("getInstance", { ...args }, opts);
}

/** The arguments of `getInstanceMetrics`. */
export interface GetInstanceMetricsArgs {
  /** Id of the instance. */
  instanceId: string;
  /** Name of the metric, in percent for `CPUUtilization` and `RAMUtilization`, in Mbit/s for interfaces, in kbit/s for disks. */
  metricName: "CPUUtilization" | "RAMUtilization" | "DiskWriteIOPS" | "DiskReadIOPS" | "DiskWriteBPS" | "DiskReadBPS" | "InterfaceInRate" | "InterfaceOutRate";
  /** Seconds between two values: 60, 900 or 3600. */
  period: number;
  /** Start of the time span, such as `2019-10-09 15:30:00`; presumably Beijing time. */
  startTime: string;
  /** End of the time span, in the same format. */
  endTime: string;
  /** Id of the interface, for interface metrics. */
  interfaceId?: string;
  /** Id of the disk, for disk metrics. */
  diskId?: string;
}

/** Part of the reply to DescribeInstanceMonitor. */
export interface GetInstanceMetricsDataPoints {
  /** Time, in the format of StartTime. */
  timestamp: string | undefined;
  /** Value, in the unit of the metric. */
  value: number | undefined;
}

/** The result of `getInstanceMetrics`. */
export interface GetInstanceMetricsResult {
  /** The values; periods without a value are omitted. */
  dataPoints: GetInstanceMetricsDataPoints[];
  /** Id of the instance. */
  instanceId: string | undefined;
  /** Seconds between two values. */
  period: string | undefined;
}

/** The arguments of `getInstanceMetricsOutput`, which can be outputs. */
export type GetInstanceMetricsOutputArgs = Arguments<GetInstanceMetricsArgs>;

/**
 * Gets a metric of an instance over a time span. Source: DescribeInstanceMonitor.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstanceMetrics(args: GetInstanceMetricsArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceMetricsResult> {
  return call<GetInstanceMetricsResult>("getInstanceMetrics", { ...args }, opts);
}

/**
 * Gets a metric of an instance over a time span. Source: DescribeInstanceMonitor. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstanceMetricsOutput(args: GetInstanceMetricsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceMetricsResult> {
  return callOutput<GetInstanceMetricsResult>("getInstanceMetrics", { ...args }, opts);
}

/**
 * Lists the tags of the account. Source: DescribeTags.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getTags(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<GetTagResult[]> {
  return call<GetTagResult[]>("getTags", { ...args }, opts);
}

/**
 * Lists the tags of the account. Source: DescribeTags.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getTagsOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult[]> {
  return callOutput<GetTagResult[]>("getTags", { ...args }, opts);
}

/** The arguments of `getTag`. */
export interface GetTagArgs {
  /** Id of the tag. */
  tagId?: string;
  /** Name of the tag. */
  tagName?: string;
}

/** The result of `getTag`. */
export interface GetTagResult {
  /** Id of the tag. */
  tagId: string;
  /** Name of the tag. */
  tagName: string | undefined;
}

/** The arguments of `getTagOutput`, which can be outputs. */
export type GetTagOutputArgs = Arguments<GetTagArgs>;

/**
 * Finds one tag by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeTags.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getTag(args: GetTagArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTagResult> {
  return call<GetTagResult>("getTag", { ...args }, opts);
}

/**
 * Finds one tag by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeTags. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getTagOutput(args: GetTagOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult> {
  return callOutput<GetTagResult>("getTag", { ...args }, opts);
}

/** The arguments of `getInstanceTypes`. */
export interface GetInstanceTypesArgs {
  /** Code of the region. Default: the setting `cds:regionId`. */
  regionId?: Region;
  /** Instance type, such as `Standard` (appendix 2). */
  instanceType: InstanceType;
  /** Only what is sold with this charge type; `PostPaid` or `PrePaid`. */
  instanceChargeType?: "PostPaid" | "PrePaid";
}

/** An item of the result of `getInstanceTypes`. */
export interface GetInstanceTypesResult {
  /** Number of cores. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** Name of the combination in Chinese, such as `1核2G`. */
  name: string | undefined;
}

/** The arguments of `getInstanceTypesOutput`, which can be outputs. */
export type GetInstanceTypesOutputArgs = Arguments<GetInstanceTypesArgs>;

/**
 * Lists the combinations of cores and memory of an instance type. Source: DescribeInstanceType.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstanceTypes(args: GetInstanceTypesArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceTypesResult[]> {
  return call<GetInstanceTypesResult[]>("getInstanceTypes", { ...args }, opts);
}

/**
 * Lists the combinations of cores and memory of an instance type. Source: DescribeInstanceType. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstanceTypesOutput(args: GetInstanceTypesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceTypesResult[]> {
  return callOutput<GetInstanceTypesResult[]>("getInstanceTypes", { ...args }, opts);
}

/** The arguments of `getPublicIps`. */
export interface GetPublicIpsArgs {
  /** Id of the network's VDC; one id, although the document's sample has a list. */
  vdcId: string;
  /** Id of the public network. */
  publicId: string;
}

/** Part of the reply to DescribePublicIp. */
export interface GetPublicIpsUsedList {
  /** IP address. */
  address: string | undefined;
  /** Use of the address, in Chinese. */
  usage: string | undefined;
}

/** The result of `getPublicIps`. */
export interface GetPublicIpsResult {
  /** Free addresses. */
  unusedList: string[];
  /** Addresses in use. */
  usedList: GetPublicIpsUsedList[];
  /** Number of these addresses. */
  unusedTotal: number | undefined;
  /** Number of these addresses. */
  usedTotal: number | undefined;
}

/** The arguments of `getPublicIpsOutput`, which can be outputs. */
export type GetPublicIpsOutputArgs = Arguments<GetPublicIpsArgs>;

/**
 * Lists the used and the free addresses of a public network. Source: DescribePublicIp.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getPublicIps(args: GetPublicIpsArgs, opts?: pulumi.InvokeOptions): Promise<GetPublicIpsResult> {
  return call<GetPublicIpsResult>("getPublicIps", { ...args }, opts);
}

/**
 * Lists the used and the free addresses of a public network. Source: DescribePublicIp. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getPublicIpsOutput(args: GetPublicIpsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPublicIpsResult> {
  return callOutput<GetPublicIpsResult>("getPublicIps", { ...args }, opts);
}

/** The arguments of `getPrivateIps`. */
export interface GetPrivateIpsArgs {
  /** Id of the network's VDC; one id, although the document's sample has a list. */
  vdcId: string;
  /** Id of the private network. */
  privateId: string;
}

/** Part of the reply to DescribePrivateIp. */
export interface GetPrivateIpsUsedList {
  /** IP address. */
  address: string | undefined;
  /** Use of the address, in Chinese. */
  usage: string | undefined;
}

/** The result of `getPrivateIps`. */
export interface GetPrivateIpsResult {
  /** Free addresses. */
  unusedList: string[];
  /** Addresses in use. */
  usedList: GetPrivateIpsUsedList[];
  /** Number of these addresses. */
  unusedTotal: number | undefined;
  /** Number of these addresses. */
  usedTotal: number | undefined;
}

/** The arguments of `getPrivateIpsOutput`, which can be outputs. */
export type GetPrivateIpsOutputArgs = Arguments<GetPrivateIpsArgs>;

/**
 * Lists the used and the free addresses of a private network. Source: DescribePrivateIp.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getPrivateIps(args: GetPrivateIpsArgs, opts?: pulumi.InvokeOptions): Promise<GetPrivateIpsResult> {
  return call<GetPrivateIpsResult>("getPrivateIps", { ...args }, opts);
}

/**
 * Lists the used and the free addresses of a private network. Source: DescribePrivateIp. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getPrivateIpsOutput(args: GetPrivateIpsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPrivateIpsResult> {
  return callOutput<GetPrivateIpsResult>("getPrivateIps", { ...args }, opts);
}

/** The arguments of `getInstanceConsoleUrl`. */
export interface GetInstanceConsoleUrlArgs {
  /** Id of the instance. */
  instanceId: string;
}

/** The result of `getInstanceConsoleUrl`. */
export interface GetInstanceConsoleUrlResult {
  /** URL of the console. A secret. */
  url: pulumi.Output<string>;
}

/** The arguments of `getInstanceConsoleUrlOutput`, which can be outputs. */
export type GetInstanceConsoleUrlOutputArgs = Arguments<GetInstanceConsoleUrlArgs>;

/**
 * Gets the URL of an instance's console; the URL is a secret, since it gives access. Source: CreateInstanceHtmlConsoleURL.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstanceConsoleUrl(args: GetInstanceConsoleUrlArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceConsoleUrlResult> {
  return call<GetInstanceConsoleUrlResult>("getInstanceConsoleUrl", { ...args }, opts, ["url"]);
}

/**
 * Gets the URL of an instance's console; the URL is a secret, since it gives access. Source: CreateInstanceHtmlConsoleURL. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstanceConsoleUrlOutput(args: GetInstanceConsoleUrlOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<pulumi.Unwrap<GetInstanceConsoleUrlResult>> {
  return callOutput<GetInstanceConsoleUrlResult>("getInstanceConsoleUrl", { ...args }, opts, ["url"]);
}

/** Part of GetInstancePriceArgs. */
export interface GetInstancePriceSystemDisk {
  /** Size in GB, 1 to 4000; by default the size of the image. A larger size grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size?: number;
  /** Type: `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type?: SystemDiskType;
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops?: number;
}

/** Part of GetInstancePriceArgs. */
export interface GetInstancePriceDataDisks {
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: number;
  /** Type: `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: DataDiskType;
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops?: number;
}

/** Part of GetInstancePriceArgs. */
export interface GetInstancePriceNetworkInterfaces {
  /** Private network to join; required unless `publicNetworkId` is given. */
  privateNetworkId?: string;
  /** Public network to join; required unless `privateNetworkId` is given. */
  publicNetworkId?: string;
  /** IPv4 address, a free one of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress?: string;
}

/** Part of GetInstancePriceArgs. */
export interface GetInstancePriceSecurityGroups {
  /** Security group to join. */
  securityGroupId: string;
  /** Private network whose interface joins; required with a private group. */
  privateNetworkId?: string;
  /** Public network whose interface joins; required with a public group. */
  publicNetworkId?: string;
}

/** The arguments of `getInstancePrice`. */
export interface GetInstancePriceArgs {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  regionId?: Region;
  /** Number of CPU cores. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  cpu: number;
  /** Memory in GB. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  ram: number;
  /** Instance type, such as `Standard`. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  instanceType: InstanceType;
  /** Image to install: the name of a public image, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId?: Image;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType?: "PostPaid" | "PrePaid";
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default the API takes 1. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  autoRenew?: 0 | 1;
  /** Number of months to pay in advance, 0 to 36, where 0 is until the end of this month; by default the API takes 0. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  prepaidMonth?: number;
  /** System disk; by default as the image has it. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  systemDisk?: GetInstancePriceSystemDisk;
  /** Data disks, at most 14, each under a name that you choose. Changed in place: a new name buys a disk (CreateDisk), a removed name deletes its disk with all data on it (DeleteDisk), and a larger size grows a disk (ResizeDisk); any other change of a disk is refused at preview. Disks without a name here are not managed; where the whole input is left out, no disk is managed. */
  dataDisks?: Record<string, GetInstancePriceDataDisks>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: boolean;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: string;
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId?: string;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  instanceName?: string;
  /** What a change of `imageId` or `publicKey` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ResetImage), which loses all data on the system disk; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange?: "replace" | "fail" | "reinstall" | "ignore";
  /** Password of the administrator, 8 to 30 characters with at least three of lower case letters, upper case letters, digits and other characters. Changed in place (ResetInstancesPassword). Always a secret. */
  password?: string;
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  publicKey?: string;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: boolean;
  /** All networks to join, in any order. Changed in place: interfaces are added and removed (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Where it is left out, interfaces are not managed after creation. */
  networkInterfaces?: GetInstancePriceNetworkInterfaces[];
  /** Security groups of its interfaces. Changed in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show it: a refresh does not find what was joined or left elsewhere. */
  securityGroups?: GetInstancePriceSecurityGroups[];
  /** Names of all its tags, 1 to 64 characters each, in any order. Changed in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is created, and deleted once it is removed and no other instance has it; a tag that existed before is never deleted, nor is a `Tag` of the program. The setting `cds:defaultTags` adds its names, which are all tags where this is left out; an adopted instance gets them with the first update after the adoption. Where both are left out, tags are not managed. */
  tags?: string[];
  /** Power state: `running` or `stopped`. Changed in place (StartInstance, StopInstance). Where it is left out, it is not managed. */
  powerState?: "running" | "stopped";
  /** Any string that triggers a restart: each time it changes, the instance is restarted once, after all other changes (RebootInstance). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger?: string;
  /** Any string that triggers a reset of the password: each time it changes, the administrator's password is set once to `password` (ResetInstancesPassword), for where it was changed on the instance itself. Not when the instance is created or adopted. */
  passwordTrigger?: string;
  /** Whether its clock runs in UTC. A change is refused at preview. The API does not show it. */
  utc?: boolean;
}

/** The result of `getInstancePrice`. */
export interface GetInstancePriceResult {
  /** Total price; the API does not return the currency. */
  totalPrice: number;
}

/** The arguments of `getInstancePriceOutput`, which can be outputs. */
export type GetInstancePriceOutputArgs = Arguments<GetInstancePriceArgs>;

/**
 * Gets the price of instances; the API does not return the currency. Source: DescribeInstancePrice.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getInstancePrice(args: GetInstancePriceArgs, opts?: pulumi.InvokeOptions): Promise<GetInstancePriceResult> {
  return call<GetInstancePriceResult>("getInstancePrice", { ...args }, opts);
}

/**
 * Gets the price of instances; the API does not return the currency. Source: DescribeInstancePrice. Waits for the arguments that it needs, and makes no call while one of them is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getInstancePriceOutput(args: GetInstancePriceOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstancePriceResult> {
  return callOutput<GetInstancePriceResult>("getInstancePrice", { ...args }, opts, [], ["regionId","instanceType","instanceChargeType","autoRenew","prepaidMonth","cpu","ram","imageId","systemDisk","dataDisks"]);
}

/** The arguments of `getSecurityGroups`. */
export interface GetSecurityGroupsArgs {
  /** Only those of this type. */
  securityGroupType?: "public" | "private";
  /** Only the one with this id. */
  securityGroupId?: string;
  /** Only those whose name contains this string; a vendor client sends it in lower case, so it may have no effect. */
  keyword?: string;
}

/** An item of the result of `getSecurityGroups`. */
export interface GetSecurityGroupsResult {
  /** Id of the security group. */
  securityGroupId: string;
  /** Display name. */
  securityGroupName: string | undefined;
  /** Description. */
  description: string | undefined;
  /** `public` or `private`. */
  securityGroupType: string | undefined;
  /** Number of instances in the security group. */
  bindInstanceCount: number | undefined;
  /** Number of interfaces in the security group. */
  bindInterfaceCount: number | undefined;
  /** Number of VDCs of these instances; only in the document's sample. */
  bindVdcCount: number | undefined;
  /** Creation time. */
  createTime: string | undefined;
  /** Time of the last change. */
  updateTime: string | undefined;
}

/** The arguments of `getSecurityGroupsOutput`, which can be outputs. */
export type GetSecurityGroupsOutputArgs = Arguments<GetSecurityGroupsArgs>;

/**
 * Lists security groups. Source: DescribeSecurityGroups.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getSecurityGroups(args: GetSecurityGroupsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSecurityGroupsResult[]> {
  return call<GetSecurityGroupsResult[]>("getSecurityGroups", { ...args }, opts);
}

/**
 * Lists security groups. Source: DescribeSecurityGroups. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getSecurityGroupsOutput(args: GetSecurityGroupsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSecurityGroupsResult[]> {
  return callOutput<GetSecurityGroupsResult[]>("getSecurityGroups", { ...args }, opts);
}

/** The arguments of `getSecurityGroup`. */
export interface GetSecurityGroupArgs {
  /** Only those of this type. */
  securityGroupType?: "public" | "private";
  /** Only the one with this id. Id of the security group. */
  securityGroupId?: string;
  /** Only those whose name contains this string; a vendor client sends it in lower case, so it may have no effect. */
  keyword?: string;
  /** Display name. */
  securityGroupName?: string;
}

/** Part of the reply to DescribeSecurityGroupAttribute. */
export interface GetSecurityGroupSecurityGroupRules {
  /** Id of the rule. */
  ruleId: string;
  /** `ok` when idle. */
  status: string | undefined;
  /** Remote addresses, joined by semicolons. */
  targetAddress: string | undefined;
  /** Remote ports; 0 for all. */
  targetPort: string | undefined;
  /** Local ports; 0 for all. */
  localPort: string | undefined;
  /** `all`. */
  direction: string | undefined;
  /** `TCP`, `UDP` or `ICMP`. */
  protocol: string | undefined;
  /** Priority, 1 to 100. */
  priority: number | undefined;
  /** 1 allows, 0 denies. */
  action: number | undefined;
  /** `ip` or `mac`. */
  type: string | undefined;
  /** Creation time. */
  createTime: string | undefined;
  /** Description. */
  description: string | undefined;
}

/** The result of `getSecurityGroup`. */
export interface GetSecurityGroupResult {
  /** Id of the security group. */
  securityGroupId: string;
  /** Display name. */
  securityGroupName: string | undefined;
  /** Description. */
  description: string | undefined;
  /** `public` or `private`. */
  securityGroupType: string | undefined;
  /** Number of instances in the security group. */
  bindInstanceCount: number | undefined;
  /** Number of interfaces in the security group. */
  bindInterfaceCount: number | undefined;
  /** Number of VDCs of these instances; only in the document's sample. */
  bindVdcCount: number | undefined;
  /** Creation time. */
  createTime: string | undefined;
  /** Time of the last change. */
  updateTime: string | undefined;
  /** Rules of the security group. */
  securityGroupRules: GetSecurityGroupSecurityGroupRules[];
}

/** The arguments of `getSecurityGroupOutput`, which can be outputs. */
export type GetSecurityGroupOutputArgs = Arguments<GetSecurityGroupArgs>;

/**
 * Finds one security group by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeSecurityGroups, DescribeSecurityGroupAttribute.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getSecurityGroup(args: GetSecurityGroupArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSecurityGroupResult> {
  return call<GetSecurityGroupResult>("getSecurityGroup", { ...args }, opts);
}

/**
 * Finds one security group by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeSecurityGroups, DescribeSecurityGroupAttribute. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getSecurityGroupOutput(args: GetSecurityGroupOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSecurityGroupResult> {
  return callOutput<GetSecurityGroupResult>("getSecurityGroup", { ...args }, opts);
}

/** The arguments of `getTemplates`. */
export interface GetTemplatesArgs {
  /** Only those whose name contains this string. */
  keyword?: string;
}

/** The arguments of `getTemplatesOutput`, which can be outputs. */
export type GetTemplatesOutputArgs = Arguments<GetTemplatesArgs>;

/**
 * Lists the templates of the account. Source: DescribeTemplateInfo.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getTemplates(args: GetTemplatesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTemplateResult[]> {
  return call<GetTemplateResult[]>("getTemplates", { ...args }, opts);
}

/**
 * Lists the templates of the account. Source: DescribeTemplateInfo. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getTemplatesOutput(args: GetTemplatesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTemplateResult[]> {
  return callOutput<GetTemplateResult[]>("getTemplates", { ...args }, opts);
}

/** The arguments of `getTemplate`. */
export interface GetTemplateArgs {
  /** Only those whose name contains this string. */
  keyword?: string;
  /** Display name. */
  name?: string;
  /** Id of the template; can be used as ImageId. */
  templateId?: string;
}

/** Part of the reply to DescribeTemplateInfo. */
export interface GetTemplateRegion {
  /** Region code. */
  regionId: string | undefined;
  /** Region name, in Chinese. */
  regionName: string | undefined;
  /** `normal` when it can be used in the region; only in the document's sample. */
  status: string | undefined;
}

/** The result of `getTemplate`. */
export interface GetTemplateResult {
  /** Id of the template; can be used as ImageId. */
  templateId: string;
  /** The regions of the template. */
  region: GetTemplateRegion[];
  /** Display name. */
  name: string | undefined;
  /** `normal` when it can be used. */
  status: string | undefined;
  /** Operating system. */
  osType: string | undefined;
  /** Creation time. */
  createTime: string | undefined;
  /** Number of regions. */
  count: number | undefined;
}

/** The arguments of `getTemplateOutput`, which can be outputs. */
export type GetTemplateOutputArgs = Arguments<GetTemplateArgs>;

/**
 * Finds one template by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeTemplateInfo.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getTemplate(args: GetTemplateArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTemplateResult> {
  return call<GetTemplateResult>("getTemplate", { ...args }, opts);
}

/**
 * Finds one template by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeTemplateInfo. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getTemplateOutput(args: GetTemplateOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTemplateResult> {
  return callOutput<GetTemplateResult>("getTemplate", { ...args }, opts);
}

/** The arguments of `getVdcs`. */
export interface GetVdcsArgs {
  /** Only those in this region. */
  regionId?: Region;
  /** Only the one with this id. */
  vdcId?: string;
  /** Only those whose name contains this string. */
  keyword?: string;
}

/** The arguments of `getVdcsOutput`, which can be outputs. */
export type GetVdcsOutputArgs = Arguments<GetVdcsArgs>;

/**
 * Lists virtual data centers (VDCs) with their networks. Source: DescribeVdc.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getVdcs(args: GetVdcsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetVdcResult[]> {
  return call<GetVdcResult[]>("getVdcs", { ...args }, opts);
}

/**
 * Lists virtual data centers (VDCs) with their networks. Source: DescribeVdc. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getVdcsOutput(args: GetVdcsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetVdcResult[]> {
  return callOutput<GetVdcResult[]>("getVdcs", { ...args }, opts);
}

/** The arguments of `getVdc`. */
export interface GetVdcArgs {
  /** Only those in this region. */
  regionId?: Region;
  /** Only the one with this id. Id of the VDC. */
  vdcId?: string;
  /** Only those whose name contains this string. */
  keyword?: string;
  /** Display name. */
  vdcName?: string;
}

/** Part of the reply to DescribeVdc. */
export interface GetVdcPublicNetworkSegments {
  /** Id of the address block, for DeletePublicIp. */
  segmentId: string | undefined;
  /** First address. */
  address: string | undefined;
  /** Gateway address. */
  gateway: string | undefined;
  /** Prefix length; 30 for 4 addresses, 26 for 64. */
  mask: number | undefined;
}

/** Part of the reply to DescribeVdc. */
export interface GetVdcPublicNetwork {
  /** Id of the public network. */
  publicId: string;
  /** Address blocks of the network. */
  segments: GetVdcPublicNetworkSegments[];
  /** Display name. */
  name: string | undefined;
  /** `ok` when idle. */
  status: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** Bandwidth type; only in newer replies. */
  type: string | undefined;
  /** Free addresses. */
  unuseIpNum: number | undefined;
}

/** Part of the reply to DescribeVdc. */
export interface GetVdcPrivateNetwork {
  /** Id of the private network. */
  privateId: string;
  /** Address ranges, such as `192.168.1.0/24`. */
  segments: string[];
  /** Display name. */
  name: string | undefined;
  /** `ok` when idle. */
  status: string | undefined;
  /** Free addresses. */
  unuseIpNum: number | undefined;
}

/** The result of `getVdc`. */
export interface GetVdcResult {
  /** Id of the VDC. */
  vdcId: string;
  /** Public networks of the VDC. */
  publicNetwork: GetVdcPublicNetwork[];
  /** Private networks of the VDC. */
  privateNetwork: GetVdcPrivateNetwork[];
  /** Display name. */
  vdcName: string | undefined;
  /** Code of the region. */
  regionId: string | undefined;
  /** `ok` when idle; many replies omit it. */
  vdcStatus: string | undefined;
  /** Page number; 0 when the listing is not paged. */
  pageNumber: number | undefined;
  /** Number of pages; 0 when the listing is not paged. */
  pageCount: number | undefined;
}

/** The arguments of `getVdcOutput`, which can be outputs. */
export type GetVdcOutputArgs = Arguments<GetVdcArgs>;

/**
 * Finds one VDC by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeVdc.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getVdc(args: GetVdcArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetVdcResult> {
  return call<GetVdcResult>("getVdc", { ...args }, opts);
}

/**
 * Finds one VDC by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeVdc. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getVdcOutput(args: GetVdcOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetVdcResult> {
  return callOutput<GetVdcResult>("getVdc", { ...args }, opts);
}

/** The arguments of `getBandwidthTraffic`. */
export interface GetBandwidthTrafficArgs {
  /** Id of a public or private network. */
  networkId: string;
}

/** Part of the reply to DescribeBandwidthTraffic. */
export interface GetBandwidthTrafficLastFiveMinutesUsage {
  /** Inbound traffic, in a unit that no document specifies. */
  inbps: number | undefined;
  /** Outbound traffic, in the same unit. */
  outbps: number | undefined;
}

/** The result of `getBandwidthTraffic`. */
export interface GetBandwidthTrafficResult {
  /** Traffic of the network. */
  lastFiveMinutesUsage: GetBandwidthTrafficLastFiveMinutesUsage | undefined;
  /** Bandwidth of the network in Mbit/s. */
  maxQos: number | undefined;
}

/** The arguments of `getBandwidthTrafficOutput`, which can be outputs. */
export type GetBandwidthTrafficOutputArgs = Arguments<GetBandwidthTrafficArgs>;

/**
 * Gets the traffic of a network in the last five minutes. Source: DescribeBandwidthTraffic.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBandwidthTraffic(args: GetBandwidthTrafficArgs, opts?: pulumi.InvokeOptions): Promise<GetBandwidthTrafficResult> {
  return call<GetBandwidthTrafficResult>("getBandwidthTraffic", { ...args }, opts);
}

/**
 * Gets the traffic of a network in the last five minutes. Source: DescribeBandwidthTraffic. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBandwidthTrafficOutput(args: GetBandwidthTrafficOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBandwidthTrafficResult> {
  return callOutput<GetBandwidthTrafficResult>("getBandwidthTraffic", { ...args }, opts);
}

/** The arguments of `getGpns`. */
export interface GetGpnsArgs {
  /** Only those whose name contains this string; `Key` here, `Keyword` elsewhere. */
  key?: string;
  /** Only the one with this id. */
  gpnId?: string;
}

/** The arguments of `getGpnsOutput`, which can be outputs. */
export type GetGpnsOutputArgs = Arguments<GetGpnsArgs>;

/**
 * Lists global private networks with their access points. Source: DescribeGPN.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getGpns(args: GetGpnsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetGpnResult[]> {
  return call<GetGpnResult[]>("getGpns", { ...args }, opts);
}

/**
 * Lists global private networks with their access points. Source: DescribeGPN. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getGpnsOutput(args: GetGpnsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetGpnResult[]> {
  return callOutput<GetGpnResult[]>("getGpns", { ...args }, opts);
}

/** The arguments of `getGpn`. */
export interface GetGpnArgs {
  /** Only those whose name contains this string; `Key` here, `Keyword` elsewhere. */
  key?: string;
  /** Only the one with this id. Id of the global private network. */
  gpnId?: string;
  /** Display name. */
  name?: string;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinVdcs {
  /** Code of the region. */
  regionId: string | undefined;
  /** Id of the region's city. */
  cityId: string | undefined;
  /** Id of the private network. */
  privateId: string | undefined;
  /** Address range, such as `192.168.1.0/24`. */
  privateNet: string | undefined;
  /** Network address. */
  address: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** Id of the VDC. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinVpcs {
  /** Code of the region. */
  regionId: string | undefined;
  /** Id of the region's city. */
  cityId: string | undefined;
  /** Id of the private network. */
  privateId: string | undefined;
  /** Address range, such as `192.168.1.0/24`. */
  privateNet: string | undefined;
  /** Network address. */
  address: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** Id of the VPC. */
  vpcId: string | undefined;
  /** Name of the VPC. */
  vpcName: string | undefined;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinPops {
  /** Id of the point of presence. */
  popId: string | undefined;
  /** Id of the city. */
  cityId: string | undefined;
  /** Name. */
  popName: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
}

/** The result of `getGpn`. */
export interface GetGpnResult {
  /** Id of the global private network. */
  gpnId: string;
  /** Connected private networks of VDCs. */
  joinVdcs: GetGpnJoinVdcs[];
  /** Connected networks of VPCs, a newer product. */
  joinVpcs: GetGpnJoinVpcs[];
  /** Connected points of presence; null when there are none. */
  joinPops: GetGpnJoinPops[];
  /** Display name. */
  name: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** Id of the EVPN, a number. */
  evpnId: number | undefined;
  /** `ok` when idle. */
  status: string | undefined;
  /** Status in Chinese. */
  statusStr: string | undefined;
  /** Id of the order. */
  subOrderId: string | undefined;
}

/** The arguments of `getGpnOutput`, which can be outputs. */
export type GetGpnOutputArgs = Arguments<GetGpnArgs>;

/**
 * Finds one GPN by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeGPN.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getGpn(args: GetGpnArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetGpnResult> {
  return call<GetGpnResult>("getGpn", { ...args }, opts);
}

/**
 * Finds one GPN by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeGPN. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getGpnOutput(args: GetGpnOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetGpnResult> {
  return callOutput<GetGpnResult>("getGpn", { ...args }, opts);
}

/** The arguments of `getAccessPoints`. */
export interface GetAccessPointsArgs {
  /** Type of access point. */
  type: "pop" | "vdc";
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsVdcPrivateNetwork {
  /** Id of the private network. */
  privateId: string | undefined;
  /** Network address. */
  address: string | undefined;
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsVdc {
  /** Id of the VDC. */
  vdcId: string;
  /** Private networks of the VDC. */
  privateNetwork: GetAccessPointsVdcPrivateNetwork[];
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Code of the region. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
  /** Part of the world. */
  zoneName: string | undefined;
  /** Id of the region's city, for AddAccessPoint. */
  cityId: string | undefined;
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsPop {
  /** Id of the point of presence. */
  popId: string | undefined;
  /** Id of the city. */
  cityId: string | undefined;
  /** Name. */
  popName: string | undefined;
}

/** The result of `getAccessPoints`. */
export interface GetAccessPointsResult {
  /** VDCs with their private networks; empty for Type `pop`. */
  vdc: GetAccessPointsVdc[];
  /** Points of presence; empty for Type `vdc`. No document has a sample: the fields are those of DescribeGPN. */
  pop: GetAccessPointsPop[];
}

/** The arguments of `getAccessPointsOutput`, which can be outputs. */
export type GetAccessPointsOutputArgs = Arguments<GetAccessPointsArgs>;

/**
 * Lists what can be connected to a global private network. Source: DescribeAccessInfo.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getAccessPoints(args: GetAccessPointsArgs, opts?: pulumi.InvokeOptions): Promise<GetAccessPointsResult> {
  return call<GetAccessPointsResult>("getAccessPoints", { ...args }, opts);
}

/**
 * Lists what can be connected to a global private network. Source: DescribeAccessInfo. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getAccessPointsOutput(args: GetAccessPointsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAccessPointsResult> {
  return callOutput<GetAccessPointsResult>("getAccessPoints", { ...args }, opts);
}

/** The arguments of `getBmsGoods`. */
export interface GetBmsGoodsArgs {
  /** Code of the region. Default: the setting `cds:regionId`. */
  regionId?: Region;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaidComputesDisks {
  /** Id of the disk configuration. */
  id: string | undefined;
  /** Disk type, such as `SSD`. */
  type: string | undefined;
  /** Size of each disk in GB. */
  capacity: number | undefined;
  /** Number of disks. */
  count: number | undefined;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaidComputes {
  /** Id of the hardware configuration, for CreateBmsInstance. */
  id: string;
  /** Local disks. */
  disks: GetBmsGoodsPrePaidComputesDisks[];
  /** Number of threads. */
  cpu: number | undefined;
  /** Processor model. */
  cpuInfo: string | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** Clock rate with its unit. */
  frequency: string | undefined;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaid {
  /** Hardware configurations of the product line. */
  computes: GetBmsGoodsPrePaidComputes[];
  /** Id of the product line, a number. */
  goodsId: number | undefined;
  /** Name of the product line, in Chinese. */
  goodsName: string | undefined;
}

/** The result of `getBmsGoods`. */
export interface GetBmsGoodsResult {
  /** Product lines for prepaid instances. */
  prePaid: GetBmsGoodsPrePaid[];
  /** Product lines for postpaid instances. */
  postPaid: GetBmsGoodsPrePaid[];
}

/** The arguments of `getBmsGoodsOutput`, which can be outputs. */
export type GetBmsGoodsOutputArgs = Arguments<GetBmsGoodsArgs>;

/**
 * Lists the bare-metal instances that a region sells. Source: DescribeBmsGoods.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsGoods(args: GetBmsGoodsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsGoodsResult> {
  return call<GetBmsGoodsResult>("getBmsGoods", { ...args }, opts);
}

/**
 * Lists the bare-metal instances that a region sells. Source: DescribeBmsGoods. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsGoodsOutput(args: GetBmsGoodsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsGoodsResult> {
  return callOutput<GetBmsGoodsResult>("getBmsGoods", { ...args }, opts);
}

/** Part of GetBmsPriceArgs. */
export interface GetBmsPricePartitions {
  /** Mount point, such as `/`, or `swap`. */
  path: string;
  /** Size in GB, 1 or more. */
  size: number;
}

/** Part of GetBmsPriceArgs. */
export interface GetBmsPriceRenewal {
  /** Number of months to pay for, 1 to 36, after those that are paid. */
  months: number;
  /** Any string that triggers the payment, such as `2025-01`: each time it changes, it pays once. */
  on: string;
}

/** The arguments of `getBmsPrice`. */
export interface GetBmsPriceArgs {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. A region that is not known to sell bare metal is accepted with a warning. Changing it replaces the instance. */
  regionId?: Region;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType?: "PostPaid" | "PrePaid";
  /** Number of months to pay in advance, 1 to 36; required with PrePaid, and for PrePaid only. Sent when PrePaid begins; a later change is refused at preview: `renewal` pays for further months. */
  prepaidMonth?: number;
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  goodsId: number;
  /** Id of the configuration to buy, one of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  computeId: string;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: boolean;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: string;
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId?: string;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  instanceName?: string;
  /** Id of the image to install, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId?: string;
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ReinstallBms), which loses all data on the local disks; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange?: "replace" | "fail" | "reinstall" | "ignore";
  /** Password of the administrator, 8 to 30 characters. Sent when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and `imageId`, `raid` or `partitions` changes with it. Always a secret. */
  password?: string;
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default 1 when PrePaid begins. For PrePaid only. Changed in place (ModifyBmsOrder). */
  autoRenew?: 0 | 1;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. The API may refuse that all the same. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: boolean;
  /** Power state: `running` or `stopped`. Changed in place (OperateBmsPower). Where it is left out, it is not managed. */
  powerState?: "running" | "stopped";
  /** Any string that triggers a restart: each time it changes, the instance is restarted once (OperateBmsPower). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger?: string;
  /** Host number, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview. The API does not show it. */
  assignHostNo?: string;
  /** Ids of the networks to join, private and public ones of the VDC, at least one, in any order. Changing it replaces the instance. The API does not show it. */
  networkIds?: string[];
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default the API chooses one. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  raid?: "0" | "1" | "5" | "10";
  /** Partitions of the local disks, in their order, beginning with `/`; by default those of the image. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  partitions?: GetBmsPricePartitions[];
  /** Whether the instance is monitored: false by default. A change is refused at preview. */
  enableMonitor?: boolean;
  /** Payment for further months: each time its `on` changes, it pays once, in place (ModifyBmsOrder). For PrePaid only. Not when the instance is created or adopted, nor when only `months` changes. */
  renewal?: GetBmsPriceRenewal;
}

/** The result of `getBmsPrice`. */
export interface GetBmsPriceResult {
  /** Total price, in `Currency`. */
  tradeAmount: number | undefined;
  /** Price of one instance, in `Currency`. */
  unitPrice: number | undefined;
  /** Currency of both prices; the document has `CN` here, and `US` for bills. */
  currency: string | undefined;
}

/** The arguments of `getBmsPriceOutput`, which can be outputs. */
export type GetBmsPriceOutputArgs = Arguments<GetBmsPriceArgs>;

/**
 * Gets the price of a bare-metal instance, with its currency. Source: DescribeBmsGoodsPrice.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsPrice(args: GetBmsPriceArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsPriceResult> {
  return call<GetBmsPriceResult>("getBmsPrice", { ...args }, opts);
}

/**
 * Gets the price of a bare-metal instance, with its currency. Source: DescribeBmsGoodsPrice. Waits for the arguments that it needs, and makes no call while one of them is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsPriceOutput(args: GetBmsPriceOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsPriceResult> {
  return callOutput<GetBmsPriceResult>("getBmsPrice", { ...args }, opts, [], ["regionId","goodsId","computeId","instanceChargeType","prepaidMonth"]);
}

/** The arguments of `getBmsImages`. */
export interface GetBmsImagesArgs {
  /** Only public images, or only images of the account. Presumably defaults to both. */
  imageType?: "public" | "private";
  /** Only images of this family, such as `centos`. */
  osType?: string;
}

/** An item of the result of `getBmsImages`. */
export interface GetBmsImagesResult {
  /** Id of the image; short for public images. */
  id: string;
  /** Name of the image. */
  name: string | undefined;
  /** `public` or `private`. */
  type: string | undefined;
  /** Operating system family, such as `Ubuntu`. */
  osFamily: string;
}

/** The arguments of `getBmsImagesOutput`, which can be outputs. */
export type GetBmsImagesOutputArgs = Arguments<GetBmsImagesArgs>;

/**
 * Lists the images for bare-metal instances. Source: DescribeBmsImage.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsImages(args: GetBmsImagesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsImagesResult[]> {
  return call<GetBmsImagesResult[]>("getBmsImages", { ...args }, opts);
}

/**
 * Lists the images for bare-metal instances. Source: DescribeBmsImage. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsImagesOutput(args: GetBmsImagesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsImagesResult[]> {
  return callOutput<GetBmsImagesResult[]>("getBmsImages", { ...args }, opts);
}

/** The arguments of `getBmsInstances`. */
export interface GetBmsInstancesArgs {
  /** Only those in this VDC. */
  vdcId?: string;
  /** Presumably only those whose name contains this string. */
  name?: string;
}

/** Part of the reply to DescribeBms. */
export interface GetBmsInstancesNetworksNetworkCards {
  /** Id of the interface. */
  id: string | undefined;
  /** VLAN id, a number. */
  vlanId: string | undefined;
  /** `private` or `public`. */
  ipType: string | undefined;
  /** IP version; `ipV4`. */
  ipVersion: string | undefined;
  /** IP address. */
  ipAddress: string | undefined;
  /** Netmask, such as `255.255.255.0`. */
  netmask: string | undefined;
  /** Gateway address. */
  gateway: string | undefined;
  /** `on` or `off`. */
  connectState: string | undefined;
}

/** Part of the reply to DescribeBms. */
export interface GetBmsInstancesNetworks {
  /** Interfaces, one per network. */
  networkCards: GetBmsInstancesNetworksNetworkCards[];
}

/** An item of the result of `getBmsInstances`. */
export interface GetBmsInstancesResult {
  /** Id of the instance. */
  baremetalId: string;
  /** Networks of the instance. */
  networks: GetBmsInstancesNetworks | undefined;
  /** Display name. */
  name: string | undefined;
  /** Number of threads. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** State: `running`, `error` or `rebuilding`; no others are documented. */
  state: string | undefined;
  /** Label of the state, in Chinese. */
  status: string | undefined;
  /** `1` when monitoring is enabled; a boolean in the document's table. */
  enableMonitor: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** 1 when it renews automatically. */
  isAutoRenewal: number | undefined;
  /** Creation time, such as `2019-08-08 11:45:51`. */
  createDate: string | undefined;
  /** Id of the VDC. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Code of the region. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
}

/** The arguments of `getBmsInstancesOutput`, which can be outputs. */
export type GetBmsInstancesOutputArgs = Arguments<GetBmsInstancesArgs>;

/**
 * Lists bare-metal instances. Source: DescribeBms.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsInstances(args: GetBmsInstancesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsInstancesResult[]> {
  return call<GetBmsInstancesResult[]>("getBmsInstances", { ...args }, opts);
}

/**
 * Lists bare-metal instances. Source: DescribeBms. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsInstancesOutput(args: GetBmsInstancesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsInstancesResult[]> {
  return callOutput<GetBmsInstancesResult[]>("getBmsInstances", { ...args }, opts);
}

/** The arguments of `getBmsInstance`. */
export interface GetBmsInstanceArgs {
  /** Only those in this VDC. */
  vdcId?: string;
  /** Presumably only those whose name contains this string. Display name. */
  name?: string;
  /** Id of the instance. */
  baremetalId?: string;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceVolumes {
  /** Id of the entry. */
  id: string | undefined;
  /** Id of the instance. */
  baremetalId: string | undefined;
  /** Id of the disk. */
  volumeId: string | undefined;
  /** Name of the device, such as `sda`. */
  volumePath: string | undefined;
  /** Disk type, such as `SSD`. */
  volumeType: string | undefined;
  /** `hard`. */
  type: string | undefined;
  /** Size in GB. */
  capacity: number | undefined;
  /** Operations per second; 0 in the document's example. */
  iops: number | undefined;
  /** Throughput, in Mbit/s or MB/s; no document specifies the unit. 0 in the document's example. */
  mbps: number | undefined;
  /** Creation time, such as `2020-04-30T03:10:00.000+0000`. */
  createDate: string | undefined;
  /** Time of the last change, in the same format. */
  updateDate: string | undefined;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceNetworksNetworkCards {
  /** MAC addresses of its ports. */
  mac: string[];
  /** Bonding mode of the ports, such as `bond6`. */
  workMode: string | undefined;
  /** Id of the interface. */
  id: string | undefined;
  /** VLAN id, a number. */
  vlanId: string | undefined;
  /** `private` or `public`. */
  ipType: string | undefined;
  /** IP version; `ipV4`. */
  ipVersion: string | undefined;
  /** IP address. */
  ipAddress: string | undefined;
  /** Netmask, such as `255.255.255.0`. */
  netmask: string | undefined;
  /** Gateway address. */
  gateway: string | undefined;
  /** `on` or `off`. */
  connectState: string | undefined;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceNetworks {
  /** Interfaces, one per network. */
  networkCards: GetBmsInstanceNetworksNetworkCards[];
}

/** The result of `getBmsInstance`. */
export interface GetBmsInstanceResult {
  /** Local disks. */
  volumes: GetBmsInstanceVolumes[];
  /** Id of the instance. */
  baremetalId: string;
  /** Name of the installed image. */
  imageName: string | undefined;
  /** Status of the bill; `1` presumably means that it is paid. */
  billStatus: string | undefined;
  /** Uptime, in Chinese. */
  runningTime: string | undefined;
  /** End of the paid time, such as `2019-09-01 00:00:00`. */
  expireDate: string | undefined;
  /** Networks of the instance. */
  networks: GetBmsInstanceNetworks | undefined;
  /** Display name. */
  name: string | undefined;
  /** Number of threads. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** State: `running`, `error` or `rebuilding`; no others are documented. */
  state: string | undefined;
  /** Label of the state, in Chinese. */
  status: string | undefined;
  /** `1` when monitoring is enabled; a boolean in the document's table. */
  enableMonitor: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** 1 when it renews automatically. */
  isAutoRenewal: number | undefined;
  /** Creation time, such as `2019-08-08 11:45:51`. */
  createDate: string | undefined;
  /** Id of the VDC. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Code of the region. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
}

/** The arguments of `getBmsInstanceOutput`, which can be outputs. */
export type GetBmsInstanceOutputArgs = Arguments<GetBmsInstanceArgs>;

/**
 * Finds one bare-metal instance by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeBms, DescribeBmsDetail.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsInstance(args: GetBmsInstanceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsInstanceResult> {
  return call<GetBmsInstanceResult>("getBmsInstance", { ...args }, opts);
}

/**
 * Finds one bare-metal instance by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeBms, DescribeBmsDetail. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsInstanceOutput(args: GetBmsInstanceOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsInstanceResult> {
  return callOutput<GetBmsInstanceResult>("getBmsInstance", { ...args }, opts);
}

/** The arguments of `getBmsVncUrl`. */
export interface GetBmsVncUrlArgs {
  /** Id of the instance. */
  baremetalId: string;
}

/** The result of `getBmsVncUrl`. */
export interface GetBmsVncUrlResult {
  /** URL of the console, with its token. A secret. */
  url: pulumi.Output<string>;
}

/** The arguments of `getBmsVncUrlOutput`, which can be outputs. */
export type GetBmsVncUrlOutputArgs = Arguments<GetBmsVncUrlArgs>;

/**
 * Gets the URL of a bare-metal instance's console; the URL is a secret, since it gives access. Source: DescribeBmsVNC.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsVncUrl(args: GetBmsVncUrlArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsVncUrlResult> {
  return call<GetBmsVncUrlResult>("getBmsVncUrl", { ...args }, opts, ["url"]);
}

/**
 * Gets the URL of a bare-metal instance's console; the URL is a secret, since it gives access. Source: DescribeBmsVNC. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsVncUrlOutput(args: GetBmsVncUrlOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<pulumi.Unwrap<GetBmsVncUrlResult>> {
  return callOutput<GetBmsVncUrlResult>("getBmsVncUrl", { ...args }, opts, ["url"]);
}

/** The arguments of `getBmsTask`. */
export interface GetBmsTaskArgs {
  /** Id of the task. */
  taskId: string;
}

/** The result of `getBmsTask`. */
export interface GetBmsTaskResult {
  /** Ids of the instances that the task creates or changes. */
  bareMetalIds: string[];
  /** `init` while the task runs, `succeed` when it succeeded; the status of a failed task is not documented. */
  status: string | undefined;
}

/** The arguments of `getBmsTaskOutput`, which can be outputs. */
export type GetBmsTaskOutputArgs = Arguments<GetBmsTaskArgs>;

/**
 * Gets the status of a task on bare-metal instances. Source: DescribeBmsTask.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBmsTask(args: GetBmsTaskArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsTaskResult> {
  return call<GetBmsTaskResult>("getBmsTask", { ...args }, opts);
}

/**
 * Gets the status of a task on bare-metal instances. Source: DescribeBmsTask. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBmsTaskOutput(args: GetBmsTaskOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsTaskResult> {
  return callOutput<GetBmsTaskResult>("getBmsTask", { ...args }, opts);
}

/** The arguments of `getDisks`. */
export interface GetDisksArgs {
  /** Only disks at this site. */
  regionId?: string;
  /** Only disks attached to this bare-metal instance. */
  instanceId?: string;
  /** Only the one with this id. */
  diskId?: string;
  /** Presumably only those whose name contains this string. */
  name?: string;
}

/** The arguments of `getDisksOutput`, which can be outputs. */
export type GetDisksOutputArgs = Arguments<GetDisksArgs>;

/**
 * Lists disks; the reply does not have their instances, but it can be filtered by instance. Source: DescribeDisks.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getDisks(args: GetDisksArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDiskResult[]> {
  return call<GetDiskResult[]>("getDisks", { ...args }, opts);
}

/**
 * Lists disks; the reply does not have their instances, but it can be filtered by instance. Source: DescribeDisks. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getDisksOutput(args: GetDisksOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskResult[]> {
  return callOutput<GetDiskResult[]>("getDisks", { ...args }, opts);
}

/** The arguments of `getDisk`. */
export interface GetDiskArgs {
  /** Only disks at this site. */
  regionId?: string;
  /** Only disks attached to this bare-metal instance. */
  instanceId?: string;
  /** Only the one with this id. Id of the disk; missing in the document's example. */
  diskId?: string;
  /** Presumably only those whose name contains this string. Display name. */
  name?: string;
}

/** The result of `getDisk`. */
export interface GetDiskResult {
  /** Id of the disk; missing in the document's example. */
  diskId: string | undefined;
  /** Display name. */
  name: string | undefined;
  /** `attach` when attached; no other value is documented. */
  state: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Operations per second. */
  iops: number | undefined;
  /** Bandwidth, presumably in Mbit/s. */
  bw: number | undefined;
  /** Disk type, such as `Nvme`; the spelling differs from DescribeGoodsId. */
  diskType: string | undefined;
  /** Site of the disk. */
  regionId: string | undefined;
  /** Id of the customer. */
  customerId: string | undefined;
  /** Id of the customer's user. */
  userId: string | undefined;
  /** Creation time, such as `2020-08-13 07:20:00`. */
  createTime: string | undefined;
}

/** The arguments of `getDiskOutput`, which can be outputs. */
export type GetDiskOutputArgs = Arguments<GetDiskArgs>;

/**
 * Finds one disk by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeDisks.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getDisk(args: GetDiskArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDiskResult> {
  return call<GetDiskResult>("getDisk", { ...args }, opts);
}

/**
 * Finds one disk by its id, its exact name or other criteria. Fails if there is none, or more than one. Source: DescribeDisks. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getDiskOutput(args: GetDiskOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskResult> {
  return callOutput<GetDiskResult>("getDisk", { ...args }, opts);
}

/** The arguments of `getDiskUsage`. */
export interface GetDiskUsageArgs {
  /** Id of the disk. */
  diskId: string;
}

/** The result of `getDiskUsage`. */
export interface GetDiskUsageResult {
  /** Used space in GB. */
  use: number | undefined;
  /** Total size in GB. */
  size: number | undefined;
  /** Usage in percent, such as `40%`. */
  ratio: string | undefined;
  /** Id of the disk. */
  diskId: string | undefined;
}

/** The arguments of `getDiskUsageOutput`, which can be outputs. */
export type GetDiskUsageOutputArgs = Arguments<GetDiskUsageArgs>;

/**
 * Gets the usage of a disk. Source: DescribeDiskUsage.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getDiskUsage(args: GetDiskUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetDiskUsageResult> {
  return call<GetDiskUsageResult>("getDiskUsage", { ...args }, opts);
}

/**
 * Gets the usage of a disk. Source: DescribeDiskUsage. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getDiskUsageOutput(args: GetDiskUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskUsageResult> {
  return callOutput<GetDiskUsageResult>("getDiskUsage", { ...args }, opts);
}

/** The arguments of `getPoolUsage`. */
export interface GetPoolUsageArgs {
  /** Site of the pool. */
  regionId: string;
  /** Name of the pool, such as `ssd_pool`. */
  poolName: string;
}

/** The result of `getPoolUsage`. */
export interface GetPoolUsageResult {
  /** Used space in GB. */
  use: number | undefined;
  /** Total size in GB. */
  size: number | undefined;
  /** Usage in percent, such as `40%`. */
  ratio: string | undefined;
  /** Name of the storage pool. */
  poolName: string | undefined;
}

/** The arguments of `getPoolUsageOutput`, which can be outputs. */
export type GetPoolUsageOutputArgs = Arguments<GetPoolUsageArgs>;

/**
 * Gets the usage of a storage pool. Source: DescribePoolUsage.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getPoolUsage(args: GetPoolUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetPoolUsageResult> {
  return call<GetPoolUsageResult>("getPoolUsage", { ...args }, opts);
}

/**
 * Gets the usage of a storage pool. Source: DescribePoolUsage. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getPoolUsageOutput(args: GetPoolUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPoolUsageResult> {
  return callOutput<GetPoolUsageResult>("getPoolUsage", { ...args }, opts);
}

/** The arguments of `getDiskGoods`. */
export interface GetDiskGoodsArgs {
  /** Site of the disks. */
  regionId: string;
  /** Bandwidth, presumably in Mbit/s. */
  bw: number;
  /** Operations per second. */
  iops: number;
  /** Disk type, such as `ssd`. */
  type: string;
}

/** The result of `getDiskGoods`. */
export interface GetDiskGoodsResult {
  /** Goods id, for CreateDisk. */
  goodsId: string;
}

/** The arguments of `getDiskGoodsOutput`, which can be outputs. */
export type GetDiskGoodsOutputArgs = Arguments<GetDiskGoodsArgs>;

/**
 * Gets the goods id for disks with the given performance. Source: DescribeGoodsId.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getDiskGoods(args: GetDiskGoodsArgs, opts?: pulumi.InvokeOptions): Promise<GetDiskGoodsResult> {
  return call<GetDiskGoodsResult>("getDiskGoods", { ...args }, opts);
}

/**
 * Gets the goods id for disks with the given performance. Source: DescribeGoodsId. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getDiskGoodsOutput(args: GetDiskGoodsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskGoodsResult> {
  return callOutput<GetDiskGoodsResult>("getDiskGoods", { ...args }, opts);
}

/** The arguments of `getBill`. */
export interface GetBillArgs {
  /** First and last day, such as `2019.09.02 - 2019.09.03`. */
  dateFromTo: string;
  /** Currency of the reply. */
  currency: "CN" | "US";
}

/** Part of the reply to DescribeBill. */
export interface GetBillBillInfo {
  /** Deletion time; empty while it exists. */
  deleteTime: string | undefined;
  /** Region of the resource; empty when it has none. */
  regionId: string | undefined;
  /** Id of the resource. */
  resourceId: string | undefined;
  /** Name. */
  resourceName: string | undefined;
  /** Resource type: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  resourceType: string | undefined;
  /** Costs in this time, in the requested currency. */
  totalCost: number | undefined;
  /** VDC of the resource; empty when it has none. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Creation time. */
  createTime: string | undefined;
}

/** The result of `getBill`. */
export interface GetBillResult {
  /** The resources with their costs. */
  billInfo: GetBillBillInfo[];
  /** Costs of the main account, in the requested currency. */
  totalMasterCost: number | undefined;
  /** Costs of its sub-accounts, in the requested currency. */
  totalViceCost: number | undefined;
}

/** The arguments of `getBillOutput`, which can be outputs. */
export type GetBillOutputArgs = Arguments<GetBillArgs>;

/**
 * Lists the costs of each resource over some days, in the requested currency. Source: DescribeBill.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBill(args: GetBillArgs, opts?: pulumi.InvokeOptions): Promise<GetBillResult> {
  return call<GetBillResult>("getBill", { ...args }, opts);
}

/**
 * Lists the costs of each resource over some days, in the requested currency. Source: DescribeBill. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBillOutput(args: GetBillOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBillResult> {
  return callOutput<GetBillResult>("getBill", { ...args }, opts);
}

/** The arguments of `getBillDetails`. */
export interface GetBillDetailsArgs {
  /** First day, such as `2019.09.02`. */
  dateFrom: string;
  /** Last day, in the same format. */
  dateTo: string;
  /** Id of the resource. */
  resourceId: string;
  /** Currency of the reply. Newer documents require it, and none specifies a default. */
  currency?: "CN" | "US";
}

/** Part of the reply to DescribeBillInfo. */
export interface GetBillDetailsBillDetail {
  /** IP addresses of the resource. */
  ips: string[];
  /** Configuration of the resource, in Chinese. */
  configuration: string | undefined;
  /** Costs of each part, in Chinese; zero can be `0E-8`. */
  costDetail: string | undefined;
  /** Start of the time span, in seconds since 1970. */
  startTime: number | undefined;
  /** End of the time span, in seconds since 1970. */
  endTime: number | undefined;
  /** Number of the payment method. */
  payType: string | undefined;
  /** Payment method, in Chinese. */
  payDesc: string | undefined;
  /** Status of the resource, such as `running`. */
  status: string | undefined;
  /** Price per minute (as far as the document's sample shows), in the requested currency. */
  unitPrice: number | undefined;
  /** Region of the resource; empty when it has none. */
  regionId: string | undefined;
  /** Id of the resource. */
  resourceId: string | undefined;
  /** Name. */
  resourceName: string | undefined;
  /** Resource type: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  resourceType: string | undefined;
  /** Costs in this time, in the requested currency. */
  totalCost: number | undefined;
  /** VDC of the resource; empty when it has none. */
  vdcId: string | undefined;
  /** Name of the VDC. */
  vdcName: string | undefined;
  /** Creation time. */
  createTime: string | undefined;
}

/** The result of `getBillDetails`. */
export interface GetBillDetailsResult {
  /** Costs of the resource by time span. */
  billDetail: GetBillDetailsBillDetail[];
  /** Total costs, in the requested currency. */
  totalCost: number | undefined;
}

/** The arguments of `getBillDetailsOutput`, which can be outputs. */
export type GetBillDetailsOutputArgs = Arguments<GetBillDetailsArgs>;

/**
 * Gets the details of the costs of a resource over some days, in the requested currency. Source: DescribeBillInfo.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBillDetails(args: GetBillDetailsArgs, opts?: pulumi.InvokeOptions): Promise<GetBillDetailsResult> {
  return call<GetBillDetailsResult>("getBillDetails", { ...args }, opts);
}

/**
 * Gets the details of the costs of a resource over some days, in the requested currency. Source: DescribeBillInfo. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBillDetailsOutput(args: GetBillDetailsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBillDetailsResult> {
  return callOutput<GetBillDetailsResult>("getBillDetails", { ...args }, opts);
}

/** The arguments of `getMetering`. */
export interface GetMeteringArgs {
  /** Day, such as `20191101`. */
  endTime: string;
  /** Only the pool with this id. */
  uid?: string;
}

/** An item of the result of `getMetering`. */
export interface GetMeteringResult {
  /** Id of the pool. */
  id: string | undefined;
  /** Name of the pool. */
  name: string | undefined;
  /** Size of the pool, in a unit that no document specifies. */
  totalSize: number | undefined;
  /** Cold data in the pool, in the same unit. */
  cold: number | undefined;
  /** Warm data in the pool, in the same unit. */
  warm: number | undefined;
}

/** The arguments of `getMeteringOutput`, which can be outputs. */
export type GetMeteringOutputArgs = Arguments<GetMeteringArgs>;

/**
 * Gets the usage of storage pools. Source: GetMetering.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getMetering(args: GetMeteringArgs, opts?: pulumi.InvokeOptions): Promise<GetMeteringResult[]> {
  return call<GetMeteringResult[]>("getMetering", { ...args }, opts);
}

/**
 * Gets the usage of storage pools. Source: GetMetering. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getMeteringOutput(args: GetMeteringOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMeteringResult[]> {
  return callOutput<GetMeteringResult[]>("getMetering", { ...args }, opts);
}

/** The arguments of `getAvailableResources`. */
export interface GetAvailableResourcesArgs {
  /** Code of the region. Default: the setting `cds:regionId`. */
  regionId?: Region;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesWanGoodsBillingMethod {
  /** Billing method, such as `BandwIdth`. */
  key: string | undefined;
  /** Maximum bandwidth in Mbit/s. */
  maxQos: number | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesWanGoods {
  /** Billing methods. */
  billingMethod: GetAvailableResourcesWanGoodsBillingMethod[];
  /** Bandwidth type. */
  type: string | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoodsDiskGoods {
  /** Disk type, such as `ssd_disk`. */
  type: string | undefined;
  /** Smallest size in GB. */
  minSize: number | undefined;
  /** Largest size in GB. */
  maxSize: number | undefined;
  /** Step between sizes in GB. */
  step: number | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoodsImageGoodsPublicImage {
  /** Name in the console. */
  gicDisplayName: string | undefined;
  /** Operating system family. */
  imageType: string | undefined;
  /** Id of the image. */
  imageId: string | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoodsImageGoods {
  /** Public images. */
  publicImage: GetAvailableResourcesInstanceGoodsImageGoodsPublicImage[];
  /** Templates of the account. */
  privateImages: GetAvailableResourcesInstanceGoodsImageGoodsPublicImage[];
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoods {
  /** Data disk types for the instance type. */
  diskGoods: GetAvailableResourcesInstanceGoodsDiskGoods[];
  /** System disk types for the instance type. */
  systemDiskGoods: GetAvailableResourcesInstanceGoodsDiskGoods[];
  /** Instance type, such as `Standard`. */
  instanceType: string | undefined;
  /** Images for the instance type. */
  imageGoods: GetAvailableResourcesInstanceGoodsImageGoods | undefined;
}

/** The result of `getAvailableResources`. */
export interface GetAvailableResourcesResult {
  /** Bandwidth types on sale. */
  wanGoods: GetAvailableResourcesWanGoods[];
  /** Instance types on sale. */
  instanceGoods: GetAvailableResourcesInstanceGoods[];
  /** `1` when the region is open. */
  regionStatus: string | undefined;
  /** Status in Chinese. */
  regionStatusZh: string | undefined;
  /** Region code. */
  regionId: string | undefined;
  /** Region name. */
  regionName: string | undefined;
}

/** The arguments of `getAvailableResourcesOutput`, which can be outputs. */
export type GetAvailableResourcesOutputArgs = Arguments<GetAvailableResourcesArgs>;

/**
 * Lists what a region sells: bandwidth types, instance types, images and disk sizes. Source: DescribeAvailableResource.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getAvailableResources(args: GetAvailableResourcesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetAvailableResourcesResult> {
  return call<GetAvailableResourcesResult>("getAvailableResources", { ...args }, opts);
}

/**
 * Lists what a region sells: bandwidth types, instance types, images and disk sizes. Source: DescribeAvailableResource. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getAvailableResourcesOutput(args: GetAvailableResourcesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAvailableResourcesResult> {
  return callOutput<GetAvailableResourcesResult>("getAvailableResources", { ...args }, opts);
}

/** The arguments of `getTask`. */
export interface GetTaskArgs {
  /** Id of the task. */
  taskId: string;
}

/** The result of `getTask`. */
export interface GetTaskResult {
  /** Ids of the resources that the task creates; not documented, sent for instances. */
  resourceIds: string[];
  /** `NEW`, `DOING`, `FINISH` or `ERROR`, in upper or lower case. */
  status: string | undefined;
  /** Ids of the resources that the task creates or changes, joined by commas. */
  resourceId: string | undefined;
  /** Type of task, such as `orderCreateVM`. */
  taskType: string | undefined;
}

/** The arguments of `getTaskOutput`, which can be outputs. */
export type GetTaskOutputArgs = Arguments<GetTaskArgs>;

/**
 * Gets the status of a task. Source: DescribeTask.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getTask(args: GetTaskArgs, opts?: pulumi.InvokeOptions): Promise<GetTaskResult> {
  return call<GetTaskResult>("getTask", { ...args }, opts);
}

/**
 * Gets the status of a task. Source: DescribeTask. Waits for its arguments, and makes no call while one is unknown.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getTaskOutput(args: GetTaskOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTaskResult> {
  return callOutput<GetTaskResult>("getTask", { ...args }, opts);
}

/** An item of the result of `getRegions`. */
export interface GetRegionsResult {
  /** Value of RegionId. */
  id: string;
  /** Display name. */
  name: string;
  /** Part of the world. */
  zone: "CHINA" | "NORTH AMERICAN" | "EUROPE" | "APAC";
  /** Whether it sells bare-metal instances. */
  bareMetal: boolean;
}

/**
 * Lists the regions of the API document, with their zones and whether they sell bare-metal instances.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getRegions(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<GetRegionsResult[]> {
  return call<GetRegionsResult[]>("getRegions", { ...args }, opts);
}

/**
 * Lists the regions of the API document, with their zones and whether they sell bare-metal instances.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getRegionsOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRegionsResult[]> {
  return callOutput<GetRegionsResult[]>("getRegions", { ...args }, opts);
}

/**
 * Lists the ids of the public images in the API document.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getImages(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<string[]> {
  return call<string[]>("getImages", { ...args }, opts);
}

/**
 * Lists the ids of the public images in the API document.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getImagesOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<string[]> {
  return callOutput<string[]>("getImages", { ...args }, opts);
}

/**
 * Lists the bandwidth types of the API document.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account.
 */
export function getBandwidthTypes(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<string[]> {
  return call<string[]>("getBandwidthTypes", { ...args }, opts);
}

/**
 * Lists the bandwidth types of the API document.
 * @param args The arguments of the function.
 * @param opts Pulumi's options. `provider` selects the account, `dependsOn` lists what must exist first.
 */
export function getBandwidthTypesOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<string[]> {
  return callOutput<string[]>("getBandwidthTypes", { ...args }, opts);
}
