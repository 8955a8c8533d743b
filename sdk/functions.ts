// Generated from provider/functions and the catalogue by `npm run generate`: do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "./function";
import type { Argument } from "./resource";
import type { DataDiskType, Image, InstanceType, Region, SystemDiskType } from "./values";

/** Arguments that may be outputs of resources, whole or in part. */
type Arguments<T> = { [K in keyof T]: Argument<T[K]> };

/** The arguments of `getInstances`. */
export interface GetInstancesArgs {
  /** Only those of this data centre. */
  vdcId?: string;
  /** Only those with one of these public addresses. */
  publicIp?: string[];
  /** Only this one. */
  instanceId?: string;
}

/** The same for `getInstancesOutput`: they may be outputs. */
export type GetInstancesOutputArgs = Arguments<GetInstancesArgs>;

/**
 * Lists machines with their disks, interfaces and tags. Source: DescribeInstances.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstances(args: GetInstancesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetInstanceResult[]> {
  return call<GetInstanceResult[]>("getInstances", { ...args }, opts);
}

/**
 * Lists machines with their disks, interfaces and tags. Source: DescribeInstances. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getInstancesOutput(args: GetInstancesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceResult[]> {
  return callOutput<GetInstanceResult[]>("getInstances", { ...args }, opts);
}

/** The arguments of `getInstance`. */
export interface GetInstanceArgs {
  /** Only those of this data centre. */
  vdcId?: string;
  /** Only those with one of these public addresses. */
  publicIp?: string[];
  /** Only this one. Id of the machine. */
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
  /** Its address; empty when it has none. */
  ip: string | undefined;
  /** Its hardware address. */
  mac: string | undefined;
  /** 1 when connected. */
  connected: number | undefined;
  /** The public network. */
  publicId: string | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstancePrivateNetworkInterface {
  /** Id of the interface. */
  interfaceId: string | undefined;
  /** Name of the interface or of its network. */
  name: string | undefined;
  /** Its address; empty when it has none. */
  ip: string | undefined;
  /** Its hardware address. */
  mac: string | undefined;
  /** 1 when connected. */
  connected: number | undefined;
  /** The private network. */
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
  /** Kind of disk. */
  diskType: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Operations a second that it reports; not the number of packs ordered. */
  iops: number | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceDisksSystemDisk {
  /** Kind of disk. */
  diskType: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Operations a second that it reports; not the number of packs ordered. */
  iops: number | undefined;
}

/** Part of the reply to DescribeInstances. */
export interface GetInstanceDisks {
  /** The data disks, in no promised order. */
  dataDisks: GetInstanceDisksDataDisks[];
  /** The system disk. */
  systemDisk: GetInstanceDisksSystemDisk | undefined;
  /** How many more data disks it can take. */
  leftDataDiskNum: number | undefined;
}

/** What `getInstance` gives. */
export interface GetInstanceResult {
  /** Id of the machine. */
  instanceId: string;
  /** Interfaces on public networks. */
  publicNetworkInterface: GetInstancePublicNetworkInterface[];
  /** Interfaces on private networks. */
  privateNetworkInterface: GetInstancePrivateNetworkInterface[];
  /** Its tags. */
  tags: GetInstanceTags[];
  /** Display name. */
  instanceName: string | undefined;
  /** Data centre that it is in. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** Region that it is in. */
  regionId: string | undefined;
  /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
  instanceStatus: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** How its payment stands, such as `success`; only in the document's table. */
  instanceChargeStatus: string | undefined;
  /** Number of cores. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** When it was made; newer replies only. */
  createTime: string | undefined;
  /** Its disks. */
  disks: GetInstanceDisks | undefined;
}

/** The same for `getInstanceOutput`: they may be outputs. */
export type GetInstanceOutputArgs = Arguments<GetInstanceArgs>;

/**
 * Finds one instance by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeInstances.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstance(args: GetInstanceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetInstanceResult> {
  return call<GetInstanceResult>("getInstance", { ...args }, opts);
}

/**
 * Finds one instance by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeInstances. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getInstanceOutput(args: GetInstanceOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceResult> {
  return callOutput<GetInstanceResult>("getInstance", { ...args }, opts);
}

/** The arguments of `getInstanceMetrics`. */
export interface GetInstanceMetricsArgs {
  /** The machine to measure. */
  instanceId: string;
  /** What to measure: percent for `CPUUtilization` and `RAMUtilization`, Mbit/s for interfaces, kbit/s for disks. */
  metricName: "CPUUtilization" | "RAMUtilization" | "DiskWriteIOPS" | "DiskReadIOPS" | "DiskWriteBPS" | "DiskReadBPS" | "InterfaceInRate" | "InterfaceOutRate";
  /** Seconds between two points: 60, 900 or 3600. */
  period: number;
  /** Begin of the span, such as `2019-10-09 15:30:00`; presumably Beijing time. */
  startTime: string;
  /** End of the span, written likewise. */
  endTime: string;
  /** The interface to measure, for the interface metrics. */
  interfaceId?: string;
  /** The disk to measure, for the disk metrics. */
  diskId?: string;
}

/** Part of the reply to DescribeInstanceMonitor. */
export interface GetInstanceMetricsDataPoints {
  /** When, written like StartTime. */
  timestamp: string | undefined;
  /** How much, in the metric's unit. */
  value: number | undefined;
}

/** What `getInstanceMetrics` gives. */
export interface GetInstanceMetricsResult {
  /** The measured values; a period without one is left out. */
  dataPoints: GetInstanceMetricsDataPoints[];
  /** The machine. */
  instanceId: string | undefined;
  /** Seconds between two points. */
  period: string | undefined;
}

/** The same for `getInstanceMetricsOutput`: they may be outputs. */
export type GetInstanceMetricsOutputArgs = Arguments<GetInstanceMetricsArgs>;

/**
 * Reads one metric of a machine over a span of time. Source: DescribeInstanceMonitor.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstanceMetrics(args: GetInstanceMetricsArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceMetricsResult> {
  return call<GetInstanceMetricsResult>("getInstanceMetrics", { ...args }, opts);
}

/**
 * Reads one metric of a machine over a span of time. Source: DescribeInstanceMonitor. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getInstanceMetricsOutput(args: GetInstanceMetricsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceMetricsResult> {
  return callOutput<GetInstanceMetricsResult>("getInstanceMetrics", { ...args }, opts);
}

/**
 * Lists the tags of the account. Source: DescribeTags.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getTags(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<GetTagResult[]> {
  return call<GetTagResult[]>("getTags", { ...args }, opts);
}

/**
 * Lists the tags of the account. Source: DescribeTags.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
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

/** What `getTag` gives. */
export interface GetTagResult {
  /** Id of the tag. */
  tagId: string;
  /** Name of the tag. */
  tagName: string | undefined;
}

/** The same for `getTagOutput`: they may be outputs. */
export type GetTagOutputArgs = Arguments<GetTagArgs>;

/**
 * Finds one tag by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeTags.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getTag(args: GetTagArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTagResult> {
  return call<GetTagResult>("getTag", { ...args }, opts);
}

/**
 * Finds one tag by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeTags. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getTagOutput(args: GetTagOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTagResult> {
  return callOutput<GetTagResult>("getTag", { ...args }, opts);
}

/** The arguments of `getInstanceTypes`. */
export interface GetInstanceTypesArgs {
  /** The region to ask about. By default the setting `cds:regionId`. */
  regionId?: Region;
  /** Machine type, such as `Standard` (appendix 2). */
  instanceType: InstanceType;
  /** Only what is sold this way; `PostPaid` or `PrePaid`. */
  instanceChargeType?: "PostPaid" | "PrePaid";
}

/** What `getInstanceTypes` gives, one each. */
export interface GetInstanceTypesResult {
  /** Number of cores. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** The pair in Chinese, such as `1核2G`. */
  name: string | undefined;
}

/** The same for `getInstanceTypesOutput`: they may be outputs. */
export type GetInstanceTypesOutputArgs = Arguments<GetInstanceTypesArgs>;

/**
 * Lists the pairs of cores and memory that a machine type is sold with. Source: DescribeInstanceType.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstanceTypes(args: GetInstanceTypesArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceTypesResult[]> {
  return call<GetInstanceTypesResult[]>("getInstanceTypes", { ...args }, opts);
}

/**
 * Lists the pairs of cores and memory that a machine type is sold with. Source: DescribeInstanceType. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getInstanceTypesOutput(args: GetInstanceTypesOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstanceTypesResult[]> {
  return callOutput<GetInstanceTypesResult[]>("getInstanceTypes", { ...args }, opts);
}

/** The arguments of `getPublicIps`. */
export interface GetPublicIpsArgs {
  /** Data centre of the network; one id, whatever the document's sample shows. */
  vdcId: string;
  /** The public network. */
  publicId: string;
}

/** Part of the reply to DescribePublicIp. */
export interface GetPublicIpsUsedList {
  /** The address. */
  address: string | undefined;
  /** What uses it, in Chinese. */
  usage: string | undefined;
}

/** What `getPublicIps` gives. */
export interface GetPublicIpsResult {
  /** Addresses that nothing uses. */
  unusedList: string[];
  /** Addresses in use. */
  usedList: GetPublicIpsUsedList[];
  /** How many of them there are. */
  unusedTotal: number | undefined;
  /** How many of them there are. */
  usedTotal: number | undefined;
}

/** The same for `getPublicIpsOutput`: they may be outputs. */
export type GetPublicIpsOutputArgs = Arguments<GetPublicIpsArgs>;

/**
 * Lists the used and the free addresses of a public network. Source: DescribePublicIp.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getPublicIps(args: GetPublicIpsArgs, opts?: pulumi.InvokeOptions): Promise<GetPublicIpsResult> {
  return call<GetPublicIpsResult>("getPublicIps", { ...args }, opts);
}

/**
 * Lists the used and the free addresses of a public network. Source: DescribePublicIp. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getPublicIpsOutput(args: GetPublicIpsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPublicIpsResult> {
  return callOutput<GetPublicIpsResult>("getPublicIps", { ...args }, opts);
}

/** The arguments of `getPrivateIps`. */
export interface GetPrivateIpsArgs {
  /** Data centre of the network; one id, whatever the document's sample shows. */
  vdcId: string;
  /** The private network. */
  privateId: string;
}

/** Part of the reply to DescribePrivateIp. */
export interface GetPrivateIpsUsedList {
  /** The address. */
  address: string | undefined;
  /** What uses it, in Chinese. */
  usage: string | undefined;
}

/** What `getPrivateIps` gives. */
export interface GetPrivateIpsResult {
  /** Addresses that nothing uses. */
  unusedList: string[];
  /** Addresses in use. */
  usedList: GetPrivateIpsUsedList[];
  /** How many of them there are. */
  unusedTotal: number | undefined;
  /** How many of them there are. */
  usedTotal: number | undefined;
}

/** The same for `getPrivateIpsOutput`: they may be outputs. */
export type GetPrivateIpsOutputArgs = Arguments<GetPrivateIpsArgs>;

/**
 * Lists the used and the free addresses of a private network. Source: DescribePrivateIp.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getPrivateIps(args: GetPrivateIpsArgs, opts?: pulumi.InvokeOptions): Promise<GetPrivateIpsResult> {
  return call<GetPrivateIpsResult>("getPrivateIps", { ...args }, opts);
}

/**
 * Lists the used and the free addresses of a private network. Source: DescribePrivateIp. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getPrivateIpsOutput(args: GetPrivateIpsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPrivateIpsResult> {
  return callOutput<GetPrivateIpsResult>("getPrivateIps", { ...args }, opts);
}

/** The arguments of `getInstanceConsoleUrl`. */
export interface GetInstanceConsoleUrlArgs {
  /** The machine to look at. */
  instanceId: string;
}

/** What `getInstanceConsoleUrl` gives. */
export interface GetInstanceConsoleUrlResult {
  /** The web address of the console. A secret. */
  url: pulumi.Output<string>;
}

/** The same for `getInstanceConsoleUrlOutput`: they may be outputs. */
export type GetInstanceConsoleUrlOutputArgs = Arguments<GetInstanceConsoleUrlArgs>;

/**
 * Gives a web address under which anybody gets at a machine's console; a secret. Source: CreateInstanceHtmlConsoleURL.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstanceConsoleUrl(args: GetInstanceConsoleUrlArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceConsoleUrlResult> {
  return call<GetInstanceConsoleUrlResult>("getInstanceConsoleUrl", { ...args }, opts, ["url"]);
}

/**
 * Gives a web address under which anybody gets at a machine's console; a secret. Source: CreateInstanceHtmlConsoleURL. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
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

/** What `getInstancePrice` gives. */
export interface GetInstancePriceResult {
  /** Price of all of them together; the API does not tell the currency. */
  totalPrice: number;
}

/** The same for `getInstancePriceOutput`: they may be outputs. */
export type GetInstancePriceOutputArgs = Arguments<GetInstancePriceArgs>;

/**
 * Tells what machines would cost; the API does not tell in which currency. Source: DescribeInstancePrice.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getInstancePrice(args: GetInstancePriceArgs, opts?: pulumi.InvokeOptions): Promise<GetInstancePriceResult> {
  return call<GetInstancePriceResult>("getInstancePrice", { ...args }, opts);
}

/**
 * Tells what machines would cost; the API does not tell in which currency. Source: DescribeInstancePrice. Waits for those arguments that count for it, and does not ask while one of them is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getInstancePriceOutput(args: GetInstancePriceOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetInstancePriceResult> {
  return callOutput<GetInstancePriceResult>("getInstancePrice", { ...args }, opts, [], ["regionId","instanceType","instanceChargeType","autoRenew","prepaidMonth","cpu","ram","imageId","systemDisk","dataDisks"]);
}

/** The arguments of `getSecurityGroups`. */
export interface GetSecurityGroupsArgs {
  /** Only those of this type. */
  securityGroupType?: "public" | "private";
  /** Only this one. */
  securityGroupId?: string;
  /** Only those whose name contains it; a vendor client writes it small, so it may do nothing. */
  keyword?: string;
}

/** What `getSecurityGroups` gives, one each. */
export interface GetSecurityGroupsResult {
  /** Id of the group. */
  securityGroupId: string;
  /** Display name. */
  securityGroupName: string | undefined;
  /** What it is for. */
  description: string | undefined;
  /** `public` or `private`. */
  securityGroupType: string | undefined;
  /** How many machines belong to it. */
  bindInstanceCount: number | undefined;
  /** How many interfaces belong to it. */
  bindInterfaceCount: number | undefined;
  /** How many data centres they are in; only in the document's sample. */
  bindVdcCount: number | undefined;
  /** When it was made. */
  createTime: string | undefined;
  /** When it was last changed. */
  updateTime: string | undefined;
}

/** The same for `getSecurityGroupsOutput`: they may be outputs. */
export type GetSecurityGroupsOutputArgs = Arguments<GetSecurityGroupsArgs>;

/**
 * Lists security groups. Source: DescribeSecurityGroups.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getSecurityGroups(args: GetSecurityGroupsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSecurityGroupsResult[]> {
  return call<GetSecurityGroupsResult[]>("getSecurityGroups", { ...args }, opts);
}

/**
 * Lists security groups. Source: DescribeSecurityGroups. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getSecurityGroupsOutput(args: GetSecurityGroupsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSecurityGroupsResult[]> {
  return callOutput<GetSecurityGroupsResult[]>("getSecurityGroups", { ...args }, opts);
}

/** The arguments of `getSecurityGroup`. */
export interface GetSecurityGroupArgs {
  /** Only those of this type. */
  securityGroupType?: "public" | "private";
  /** Only this one. Id of the group. */
  securityGroupId?: string;
  /** Only those whose name contains it; a vendor client writes it small, so it may do nothing. */
  keyword?: string;
  /** Display name. */
  securityGroupName?: string;
}

/** Part of the reply to DescribeSecurityGroupAttribute. */
export interface GetSecurityGroupSecurityGroupRules {
  /** Id of the rule. */
  ruleId: string;
  /** `ok` when settled. */
  status: string | undefined;
  /** Addresses on the far side, joined by semicolons. */
  targetAddress: string | undefined;
  /** Ports on the far side; 0 for all. */
  targetPort: string | undefined;
  /** Ports of the machine; 0 for all. */
  localPort: string | undefined;
  /** `all`. */
  direction: string | undefined;
  /** TCP, UDP or ICMP. */
  protocol: string | undefined;
  /** 1 to 100. */
  priority: number | undefined;
  /** 1 allows, 0 denies. */
  action: number | undefined;
  /** `ip` or `mac`. */
  type: string | undefined;
  /** When it was made. */
  createTime: string | undefined;
  /** What it is for. */
  description: string | undefined;
}

/** What `getSecurityGroup` gives. */
export interface GetSecurityGroupResult {
  /** Id of the group. */
  securityGroupId: string;
  /** Display name. */
  securityGroupName: string | undefined;
  /** What it is for. */
  description: string | undefined;
  /** `public` or `private`. */
  securityGroupType: string | undefined;
  /** How many machines belong to it. */
  bindInstanceCount: number | undefined;
  /** How many interfaces belong to it. */
  bindInterfaceCount: number | undefined;
  /** How many data centres they are in; only in the document's sample. */
  bindVdcCount: number | undefined;
  /** When it was made. */
  createTime: string | undefined;
  /** When it was last changed. */
  updateTime: string | undefined;
  /** Its rules. */
  securityGroupRules: GetSecurityGroupSecurityGroupRules[];
}

/** The same for `getSecurityGroupOutput`: they may be outputs. */
export type GetSecurityGroupOutputArgs = Arguments<GetSecurityGroupArgs>;

/**
 * Finds one security group by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeSecurityGroups, DescribeSecurityGroupAttribute.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getSecurityGroup(args: GetSecurityGroupArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSecurityGroupResult> {
  return call<GetSecurityGroupResult>("getSecurityGroup", { ...args }, opts);
}

/**
 * Finds one security group by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeSecurityGroups, DescribeSecurityGroupAttribute. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getSecurityGroupOutput(args: GetSecurityGroupOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetSecurityGroupResult> {
  return callOutput<GetSecurityGroupResult>("getSecurityGroup", { ...args }, opts);
}

/** The arguments of `getTemplates`. */
export interface GetTemplatesArgs {
  /** Only those whose name contains it. */
  keyword?: string;
}

/** The same for `getTemplatesOutput`: they may be outputs. */
export type GetTemplatesOutputArgs = Arguments<GetTemplatesArgs>;

/**
 * Lists the templates of the account. Source: DescribeTemplateInfo.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getTemplates(args: GetTemplatesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTemplateResult[]> {
  return call<GetTemplateResult[]>("getTemplates", { ...args }, opts);
}

/**
 * Lists the templates of the account. Source: DescribeTemplateInfo. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getTemplatesOutput(args: GetTemplatesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTemplateResult[]> {
  return callOutput<GetTemplateResult[]>("getTemplates", { ...args }, opts);
}

/** The arguments of `getTemplate`. */
export interface GetTemplateArgs {
  /** Only those whose name contains it. */
  keyword?: string;
  /** Display name. */
  name?: string;
  /** Id of the template; an ImageId wherever one is asked for. */
  templateId?: string;
}

/** Part of the reply to DescribeTemplateInfo. */
export interface GetTemplateRegion {
  /** Region code. */
  regionId: string | undefined;
  /** Region name, in Chinese. */
  regionName: string | undefined;
  /** `normal` when it can be used there; only in the document's sample. */
  status: string | undefined;
}

/** What `getTemplate` gives. */
export interface GetTemplateResult {
  /** Id of the template; an ImageId wherever one is asked for. */
  templateId: string;
  /** The regions that it is in. */
  region: GetTemplateRegion[];
  /** Display name. */
  name: string | undefined;
  /** `normal` when it can be used. */
  status: string | undefined;
  /** Operating system. */
  osType: string | undefined;
  /** When it was made. */
  createTime: string | undefined;
  /** In how many regions it is. */
  count: number | undefined;
}

/** The same for `getTemplateOutput`: they may be outputs. */
export type GetTemplateOutputArgs = Arguments<GetTemplateArgs>;

/**
 * Finds one template by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeTemplateInfo.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getTemplate(args: GetTemplateArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTemplateResult> {
  return call<GetTemplateResult>("getTemplate", { ...args }, opts);
}

/**
 * Finds one template by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeTemplateInfo. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getTemplateOutput(args: GetTemplateOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTemplateResult> {
  return callOutput<GetTemplateResult>("getTemplate", { ...args }, opts);
}

/** The arguments of `getVdcs`. */
export interface GetVdcsArgs {
  /** Only those of this region. */
  regionId?: Region;
  /** Only this one. */
  vdcId?: string;
  /** Only those whose name contains it. */
  keyword?: string;
}

/** The same for `getVdcsOutput`: they may be outputs. */
export type GetVdcsOutputArgs = Arguments<GetVdcsArgs>;

/**
 * Lists virtual data centres with their networks. Source: DescribeVdc.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getVdcs(args: GetVdcsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetVdcResult[]> {
  return call<GetVdcResult[]>("getVdcs", { ...args }, opts);
}

/**
 * Lists virtual data centres with their networks. Source: DescribeVdc. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getVdcsOutput(args: GetVdcsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetVdcResult[]> {
  return callOutput<GetVdcResult[]>("getVdcs", { ...args }, opts);
}

/** The arguments of `getVdc`. */
export interface GetVdcArgs {
  /** Only those of this region. */
  regionId?: Region;
  /** Only this one. Id of the data centre. */
  vdcId?: string;
  /** Only those whose name contains it. */
  keyword?: string;
  /** Display name. */
  vdcName?: string;
}

/** Part of the reply to DescribeVdc. */
export interface GetVdcPublicNetworkSegments {
  /** Id of the block, for DeletePublicIp. */
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
  /** The address blocks bought for it. */
  segments: GetVdcPublicNetworkSegments[];
  /** Display name. */
  name: string | undefined;
  /** `ok` when settled. */
  status: string | undefined;
  /** Mbit/s. */
  qos: number | undefined;
  /** Kind of line; newer replies only. */
  type: string | undefined;
  /** Addresses that nothing uses. */
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
  /** `ok` when settled. */
  status: string | undefined;
  /** Addresses that nothing uses. */
  unuseIpNum: number | undefined;
}

/** What `getVdc` gives. */
export interface GetVdcResult {
  /** Id of the data centre. */
  vdcId: string;
  /** Its public networks. */
  publicNetwork: GetVdcPublicNetwork[];
  /** Its private networks. */
  privateNetwork: GetVdcPrivateNetwork[];
  /** Display name. */
  vdcName: string | undefined;
  /** Region that it is in. */
  regionId: string | undefined;
  /** `ok` when settled; many replies leave it out. */
  vdcStatus: string | undefined;
  /** Page of this item; 0 when the listing is not paged. */
  pageNumber: number | undefined;
  /** Number of pages; 0 when the listing is not paged. */
  pageCount: number | undefined;
}

/** The same for `getVdcOutput`: they may be outputs. */
export type GetVdcOutputArgs = Arguments<GetVdcArgs>;

/**
 * Finds one VDC by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeVdc.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getVdc(args: GetVdcArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetVdcResult> {
  return call<GetVdcResult>("getVdc", { ...args }, opts);
}

/**
 * Finds one VDC by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeVdc. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getVdcOutput(args: GetVdcOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetVdcResult> {
  return callOutput<GetVdcResult>("getVdc", { ...args }, opts);
}

/** The arguments of `getBandwidthTraffic`. */
export interface GetBandwidthTrafficArgs {
  /** The network, a public or a private one. */
  networkId: string;
}

/** Part of the reply to DescribeBandwidthTraffic. */
export interface GetBandwidthTrafficLastFiveMinutesUsage {
  /** Inwards, in a unit that no document tells. */
  inbps: number | undefined;
  /** Outwards, in the same unit. */
  outbps: number | undefined;
}

/** What `getBandwidthTraffic` gives. */
export interface GetBandwidthTrafficResult {
  /** What went through it. */
  lastFiveMinutesUsage: GetBandwidthTrafficLastFiveMinutesUsage | undefined;
  /** Its bandwidth in Mbit/s. */
  maxQos: number | undefined;
}

/** The same for `getBandwidthTrafficOutput`: they may be outputs. */
export type GetBandwidthTrafficOutputArgs = Arguments<GetBandwidthTrafficArgs>;

/**
 * Tells what went through a network in the last five minutes. Source: DescribeBandwidthTraffic.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBandwidthTraffic(args: GetBandwidthTrafficArgs, opts?: pulumi.InvokeOptions): Promise<GetBandwidthTrafficResult> {
  return call<GetBandwidthTrafficResult>("getBandwidthTraffic", { ...args }, opts);
}

/**
 * Tells what went through a network in the last five minutes. Source: DescribeBandwidthTraffic. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBandwidthTrafficOutput(args: GetBandwidthTrafficOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBandwidthTrafficResult> {
  return callOutput<GetBandwidthTrafficResult>("getBandwidthTraffic", { ...args }, opts);
}

/** The arguments of `getGpns`. */
export interface GetGpnsArgs {
  /** Only those whose name contains it; `Key` here, `Keyword` elsewhere. */
  key?: string;
  /** Only this one. */
  gpnId?: string;
}

/** The same for `getGpnsOutput`: they may be outputs. */
export type GetGpnsOutputArgs = Arguments<GetGpnsArgs>;

/**
 * Lists global private networks with what they connect. Source: DescribeGPN.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getGpns(args: GetGpnsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetGpnResult[]> {
  return call<GetGpnResult[]>("getGpns", { ...args }, opts);
}

/**
 * Lists global private networks with what they connect. Source: DescribeGPN. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getGpnsOutput(args: GetGpnsOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetGpnResult[]> {
  return callOutput<GetGpnResult[]>("getGpns", { ...args }, opts);
}

/** The arguments of `getGpn`. */
export interface GetGpnArgs {
  /** Only those whose name contains it; `Key` here, `Keyword` elsewhere. */
  key?: string;
  /** Only this one. Id of the global private network. */
  gpnId?: string;
  /** Display name. */
  name?: string;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinVdcs {
  /** Region that it is in. */
  regionId: string | undefined;
  /** City of the region. */
  cityId: string | undefined;
  /** The private network. */
  privateId: string | undefined;
  /** Its range, such as `192.168.1.0/24`. */
  privateNet: string | undefined;
  /** Its network address. */
  address: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** The data centre. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinVpcs {
  /** Region that it is in. */
  regionId: string | undefined;
  /** City of the region. */
  cityId: string | undefined;
  /** The private network. */
  privateId: string | undefined;
  /** Its range, such as `192.168.1.0/24`. */
  privateNet: string | undefined;
  /** Its network address. */
  address: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** The VPC. */
  vpcId: string | undefined;
  /** Name of the VPC. */
  vpcName: string | undefined;
}

/** Part of the reply to DescribeGPN. */
export interface GetGpnJoinPops {
  /** The point of presence. */
  popId: string | undefined;
  /** Its city. */
  cityId: string | undefined;
  /** Its name. */
  popName: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
}

/** What `getGpn` gives. */
export interface GetGpnResult {
  /** Id of the global private network. */
  gpnId: string;
  /** Private networks of data centres that it connects. */
  joinVdcs: GetGpnJoinVdcs[];
  /** Networks of VPCs, a newer product, that it connects. */
  joinVpcs: GetGpnJoinVpcs[];
  /** Points of presence that it connects; null when there are none. */
  joinPops: GetGpnJoinPops[];
  /** Display name. */
  name: string | undefined;
  /** Bandwidth in Mbit/s. */
  qos: number | undefined;
  /** Number of the overlay behind it. */
  evpnId: number | undefined;
  /** `ok` when settled. */
  status: string | undefined;
  /** Status in Chinese. */
  statusStr: string | undefined;
  /** Its order. */
  subOrderId: string | undefined;
}

/** The same for `getGpnOutput`: they may be outputs. */
export type GetGpnOutputArgs = Arguments<GetGpnArgs>;

/**
 * Finds one GPN by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeGPN.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getGpn(args: GetGpnArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetGpnResult> {
  return call<GetGpnResult>("getGpn", { ...args }, opts);
}

/**
 * Finds one GPN by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeGPN. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getGpnOutput(args: GetGpnOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetGpnResult> {
  return callOutput<GetGpnResult>("getGpn", { ...args }, opts);
}

/** The arguments of `getAccessPoints`. */
export interface GetAccessPointsArgs {
  /** Kind of point. */
  type: "pop" | "vdc";
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsVdcPrivateNetwork {
  /** The private network. */
  privateId: string | undefined;
  /** Its network address. */
  address: string | undefined;
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsVdc {
  /** The data centre. */
  vdcId: string;
  /** Its private networks. */
  privateNetwork: GetAccessPointsVdcPrivateNetwork[];
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** Region that it is in. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
  /** Part of the world. */
  zoneName: string | undefined;
  /** City of the region, for AddAccessPoint. */
  cityId: string | undefined;
}

/** Part of the reply to DescribeAccessInfo. */
export interface GetAccessPointsPop {
  /** The point of presence. */
  popId: string | undefined;
  /** Its city. */
  cityId: string | undefined;
  /** Its name. */
  popName: string | undefined;
}

/** What `getAccessPoints` gives. */
export interface GetAccessPointsResult {
  /** Data centres with their private networks; none when points of presence were asked for. */
  vdc: GetAccessPointsVdc[];
  /** Points of presence; none when data centres were asked for. No document shows an item: these fields are DescribeGPN's. */
  pop: GetAccessPointsPop[];
}

/** The same for `getAccessPointsOutput`: they may be outputs. */
export type GetAccessPointsOutputArgs = Arguments<GetAccessPointsArgs>;

/**
 * Lists what can be connected to a global private network. Source: DescribeAccessInfo.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getAccessPoints(args: GetAccessPointsArgs, opts?: pulumi.InvokeOptions): Promise<GetAccessPointsResult> {
  return call<GetAccessPointsResult>("getAccessPoints", { ...args }, opts);
}

/**
 * Lists what can be connected to a global private network. Source: DescribeAccessInfo. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getAccessPointsOutput(args: GetAccessPointsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAccessPointsResult> {
  return callOutput<GetAccessPointsResult>("getAccessPoints", { ...args }, opts);
}

/** The arguments of `getBmsGoods`. */
export interface GetBmsGoodsArgs {
  /** The region to ask about. By default the setting `cds:regionId`. */
  regionId?: Region;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaidComputesDisks {
  /** Id of the disk's configuration. */
  id: string | undefined;
  /** Kind of disk, such as `SSD`. */
  type: string | undefined;
  /** Size of each in GB. */
  capacity: number | undefined;
  /** How many there are. */
  count: number | undefined;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaidComputes {
  /** Id of the configuration, for CreateBmsInstance. */
  id: string;
  /** Local disks. */
  disks: GetBmsGoodsPrePaidComputesDisks[];
  /** Number of threads. */
  cpu: number | undefined;
  /** Kind of processor. */
  cpuInfo: string | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** Clock rate with its unit. */
  frequency: string | undefined;
}

/** Part of the reply to DescribeBmsGoods. */
export interface GetBmsGoodsPrePaid {
  /** The machines that it sells. */
  computes: GetBmsGoodsPrePaidComputes[];
  /** Number of the product line. */
  goodsId: number | undefined;
  /** Name of the product line, in Chinese. */
  goodsName: string | undefined;
}

/** What `getBmsGoods` gives. */
export interface GetBmsGoodsResult {
  /** Product lines that are paid ahead. */
  prePaid: GetBmsGoodsPrePaid[];
  /** Product lines that are paid by use. */
  postPaid: GetBmsGoodsPrePaid[];
}

/** The same for `getBmsGoodsOutput`: they may be outputs. */
export type GetBmsGoodsOutputArgs = Arguments<GetBmsGoodsArgs>;

/**
 * Tells which bare-metal machines a region sells. Source: DescribeBmsGoods.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsGoods(args: GetBmsGoodsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsGoodsResult> {
  return call<GetBmsGoodsResult>("getBmsGoods", { ...args }, opts);
}

/**
 * Tells which bare-metal machines a region sells. Source: DescribeBmsGoods. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
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

/** What `getBmsPrice` gives. */
export interface GetBmsPriceResult {
  /** Price of all of them together, in the currency beside it. */
  tradeAmount: number | undefined;
  /** Price of one, in the currency beside it. */
  unitPrice: number | undefined;
  /** Currency of both prices; the document knows `CN` here, and `US` for bills. */
  currency: string | undefined;
}

/** The same for `getBmsPriceOutput`: they may be outputs. */
export type GetBmsPriceOutputArgs = Arguments<GetBmsPriceArgs>;

/**
 * Tells what a bare-metal machine would cost, and in which currency. Source: DescribeBmsGoodsPrice.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsPrice(args: GetBmsPriceArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsPriceResult> {
  return call<GetBmsPriceResult>("getBmsPrice", { ...args }, opts);
}

/**
 * Tells what a bare-metal machine would cost, and in which currency. Source: DescribeBmsGoodsPrice. Waits for those arguments that count for it, and does not ask while one of them is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsPriceOutput(args: GetBmsPriceOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsPriceResult> {
  return callOutput<GetBmsPriceResult>("getBmsPrice", { ...args }, opts, [], ["regionId","goodsId","computeId","instanceChargeType","prepaidMonth"]);
}

/** The arguments of `getBmsImages`. */
export interface GetBmsImagesArgs {
  /** Only those of the vendor, or only those of the account; presumably both by default. */
  imageType?: "public" | "private";
  /** Only those of this family, such as `centos`. */
  osType?: string;
}

/** What `getBmsImages` gives, one each. */
export interface GetBmsImagesResult {
  /** Id to make machines with; short for public images. */
  id: string;
  /** Name of the image. */
  name: string | undefined;
  /** `public` or `private`. */
  type: string | undefined;
  /** Family of operating systems, such as `Ubuntu`. */
  osFamily: string;
}

/** The same for `getBmsImagesOutput`: they may be outputs. */
export type GetBmsImagesOutputArgs = Arguments<GetBmsImagesArgs>;

/**
 * Lists the images that bare-metal machines can run. Source: DescribeBmsImage.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsImages(args: GetBmsImagesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsImagesResult[]> {
  return call<GetBmsImagesResult[]>("getBmsImages", { ...args }, opts);
}

/**
 * Lists the images that bare-metal machines can run. Source: DescribeBmsImage. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsImagesOutput(args: GetBmsImagesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsImagesResult[]> {
  return callOutput<GetBmsImagesResult[]>("getBmsImages", { ...args }, opts);
}

/** The arguments of `getBmsInstances`. */
export interface GetBmsInstancesArgs {
  /** Only those of this data centre. */
  vdcId?: string;
  /** Only those whose name contains it, presumably. */
  name?: string;
}

/** Part of the reply to DescribeBms. */
export interface GetBmsInstancesNetworksNetworkCards {
  /** Id of the interface. */
  id: string | undefined;
  /** Number of its VLAN. */
  vlanId: string | undefined;
  /** `private` or `public`. */
  ipType: string | undefined;
  /** `ipV4`. */
  ipVersion: string | undefined;
  /** Its address. */
  ipAddress: string | undefined;
  /** Netmask, dotted. */
  netmask: string | undefined;
  /** Gateway address. */
  gateway: string | undefined;
  /** `on` or `off`. */
  connectState: string | undefined;
}

/** Part of the reply to DescribeBms. */
export interface GetBmsInstancesNetworks {
  /** One interface a network. */
  networkCards: GetBmsInstancesNetworksNetworkCards[];
}

/** What `getBmsInstances` gives, one each. */
export interface GetBmsInstancesResult {
  /** Id of the machine. */
  baremetalId: string;
  /** Its networks. */
  networks: GetBmsInstancesNetworks | undefined;
  /** Display name. */
  name: string | undefined;
  /** Number of threads. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** `running`, `error` or `rebuilding`; others are not documented. */
  state: string | undefined;
  /** The state as people read it, in Chinese. */
  status: string | undefined;
  /** `1` when it is watched; the document's table calls it a boolean. */
  enableMonitor: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** 1 when it renews by itself. */
  isAutoRenewal: number | undefined;
  /** When it was made, such as `2019-08-08 11:45:51`. */
  createDate: string | undefined;
  /** Data centre that it is in. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** Region that it is in. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
}

/** The same for `getBmsInstancesOutput`: they may be outputs. */
export type GetBmsInstancesOutputArgs = Arguments<GetBmsInstancesArgs>;

/**
 * Lists bare-metal machines. Source: DescribeBms.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsInstances(args: GetBmsInstancesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsInstancesResult[]> {
  return call<GetBmsInstancesResult[]>("getBmsInstances", { ...args }, opts);
}

/**
 * Lists bare-metal machines. Source: DescribeBms. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsInstancesOutput(args: GetBmsInstancesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsInstancesResult[]> {
  return callOutput<GetBmsInstancesResult[]>("getBmsInstances", { ...args }, opts);
}

/** The arguments of `getBmsInstance`. */
export interface GetBmsInstanceArgs {
  /** Only those of this data centre. */
  vdcId?: string;
  /** Only those whose name contains it, presumably. Display name. */
  name?: string;
  /** Id of the machine. */
  baremetalId?: string;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceVolumes {
  /** Id of this entry. */
  id: string | undefined;
  /** The machine. */
  baremetalId: string | undefined;
  /** Id of the disk. */
  volumeId: string | undefined;
  /** Name of the device, such as `sda`. */
  volumePath: string | undefined;
  /** Kind of disk, such as `SSD`. */
  volumeType: string | undefined;
  /** `hard`. */
  type: string | undefined;
  /** Size in GB. */
  capacity: number | undefined;
  /** Operations a second; 0 in the example. */
  iops: number | undefined;
  /** Mbit or MB a second, which no document tells; 0 in the example. */
  mbps: number | undefined;
  /** When it was made, such as `2020-04-30T03:10:00.000+0000`. */
  createDate: string | undefined;
  /** When it was changed last, written likewise. */
  updateDate: string | undefined;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceNetworksNetworkCards {
  /** Hardware addresses of the ports behind it. */
  mac: string[];
  /** How the ports are bonded, such as `bond6`. */
  workMode: string | undefined;
  /** Id of the interface. */
  id: string | undefined;
  /** Number of its VLAN. */
  vlanId: string | undefined;
  /** `private` or `public`. */
  ipType: string | undefined;
  /** `ipV4`. */
  ipVersion: string | undefined;
  /** Its address. */
  ipAddress: string | undefined;
  /** Netmask, dotted. */
  netmask: string | undefined;
  /** Gateway address. */
  gateway: string | undefined;
  /** `on` or `off`. */
  connectState: string | undefined;
}

/** Part of the reply to DescribeBmsDetail. */
export interface GetBmsInstanceNetworks {
  /** One interface a network. */
  networkCards: GetBmsInstanceNetworksNetworkCards[];
}

/** What `getBmsInstance` gives. */
export interface GetBmsInstanceResult {
  /** Its local disks. */
  volumes: GetBmsInstanceVolumes[];
  /** Id of the machine. */
  baremetalId: string;
  /** Name of the installed image. */
  imageName: string | undefined;
  /** State of its bill; `1` is presumably in order. */
  billStatus: string | undefined;
  /** How long it has been running, in Chinese. */
  runningTime: string | undefined;
  /** Until when it is paid, such as `2019-09-01 00:00:00`. */
  expireDate: string | undefined;
  /** Its networks. */
  networks: GetBmsInstanceNetworks | undefined;
  /** Display name. */
  name: string | undefined;
  /** Number of threads. */
  cpu: number | undefined;
  /** Memory in GB. */
  ram: number | undefined;
  /** `running`, `error` or `rebuilding`; others are not documented. */
  state: string | undefined;
  /** The state as people read it, in Chinese. */
  status: string | undefined;
  /** `1` when it is watched; the document's table calls it a boolean. */
  enableMonitor: string | undefined;
  /** `PostPaid` or `PrePaid`. */
  instanceChargeType: string | undefined;
  /** 1 when it renews by itself. */
  isAutoRenewal: number | undefined;
  /** When it was made, such as `2019-08-08 11:45:51`. */
  createDate: string | undefined;
  /** Data centre that it is in. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** Region that it is in. */
  regionId: string | undefined;
  /** Name of the region. */
  regionName: string | undefined;
}

/** The same for `getBmsInstanceOutput`: they may be outputs. */
export type GetBmsInstanceOutputArgs = Arguments<GetBmsInstanceArgs>;

/**
 * Finds one bare-metal machine by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeBms, DescribeBmsDetail.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsInstance(args: GetBmsInstanceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetBmsInstanceResult> {
  return call<GetBmsInstanceResult>("getBmsInstance", { ...args }, opts);
}

/**
 * Finds one bare-metal machine by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeBms, DescribeBmsDetail. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsInstanceOutput(args: GetBmsInstanceOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsInstanceResult> {
  return callOutput<GetBmsInstanceResult>("getBmsInstance", { ...args }, opts);
}

/** The arguments of `getBmsVncUrl`. */
export interface GetBmsVncUrlArgs {
  /** The machine. */
  baremetalId: string;
}

/** What `getBmsVncUrl` gives. */
export interface GetBmsVncUrlResult {
  /** Address of the console, with its token. A secret. */
  url: pulumi.Output<string>;
}

/** The same for `getBmsVncUrlOutput`: they may be outputs. */
export type GetBmsVncUrlOutputArgs = Arguments<GetBmsVncUrlArgs>;

/**
 * Gives the address of a bare-metal machine's console; whoever has it is in. Source: DescribeBmsVNC.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsVncUrl(args: GetBmsVncUrlArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsVncUrlResult> {
  return call<GetBmsVncUrlResult>("getBmsVncUrl", { ...args }, opts, ["url"]);
}

/**
 * Gives the address of a bare-metal machine's console; whoever has it is in. Source: DescribeBmsVNC. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsVncUrlOutput(args: GetBmsVncUrlOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<pulumi.Unwrap<GetBmsVncUrlResult>> {
  return callOutput<GetBmsVncUrlResult>("getBmsVncUrl", { ...args }, opts, ["url"]);
}

/** The arguments of `getBmsTask`. */
export interface GetBmsTaskArgs {
  /** The task to ask about. */
  taskId: string;
}

/** What `getBmsTask` gives. */
export interface GetBmsTaskResult {
  /** The machines that it makes or changes. */
  bareMetalIds: string[];
  /** `init` while it runs, `succeed` when it is done; what says that it failed is not documented. */
  status: string | undefined;
}

/** The same for `getBmsTaskOutput`: they may be outputs. */
export type GetBmsTaskOutputArgs = Arguments<GetBmsTaskArgs>;

/**
 * Tells how far a task of bare-metal machines is. Source: DescribeBmsTask.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBmsTask(args: GetBmsTaskArgs, opts?: pulumi.InvokeOptions): Promise<GetBmsTaskResult> {
  return call<GetBmsTaskResult>("getBmsTask", { ...args }, opts);
}

/**
 * Tells how far a task of bare-metal machines is. Source: DescribeBmsTask. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBmsTaskOutput(args: GetBmsTaskOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBmsTaskResult> {
  return callOutput<GetBmsTaskResult>("getBmsTask", { ...args }, opts);
}

/** The arguments of `getDisks`. */
export interface GetDisksArgs {
  /** Only those of this site. */
  regionId?: string;
  /** Only those attached to this bare-metal machine. */
  instanceId?: string;
  /** Only this one. */
  diskId?: string;
  /** Only those whose name contains it, presumably. */
  name?: string;
}

/** The same for `getDisksOutput`: they may be outputs. */
export type GetDisksOutputArgs = Arguments<GetDisksArgs>;

/**
 * Lists disks; which machine one is attached to can only be asked for. Source: DescribeDisks.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getDisks(args: GetDisksArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDiskResult[]> {
  return call<GetDiskResult[]>("getDisks", { ...args }, opts);
}

/**
 * Lists disks; which machine one is attached to can only be asked for. Source: DescribeDisks. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getDisksOutput(args: GetDisksOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskResult[]> {
  return callOutput<GetDiskResult[]>("getDisks", { ...args }, opts);
}

/** The arguments of `getDisk`. */
export interface GetDiskArgs {
  /** Only those of this site. */
  regionId?: string;
  /** Only those attached to this bare-metal machine. */
  instanceId?: string;
  /** Only this one. Id of the disk; missing in the document's example. */
  diskId?: string;
  /** Only those whose name contains it, presumably. Display name. */
  name?: string;
}

/** What `getDisk` gives. */
export interface GetDiskResult {
  /** Id of the disk; missing in the document's example. */
  diskId: string | undefined;
  /** Display name. */
  name: string | undefined;
  /** `attach` when it is attached; no other value is documented. */
  state: string | undefined;
  /** Size in GB. */
  size: number | undefined;
  /** Operations a second. */
  iops: number | undefined;
  /** Bandwidth, presumably in Mbit/s. */
  bw: number | undefined;
  /** Kind of disk, such as `Nvme`; spelled otherwise than in DescribeGoodsId. */
  diskType: string | undefined;
  /** Site that it is in. */
  regionId: string | undefined;
  /** The customer. */
  customerId: string | undefined;
  /** The customer's user. */
  userId: string | undefined;
  /** When it was made, such as `2020-08-13 07:20:00`. */
  createTime: string | undefined;
}

/** The same for `getDiskOutput`: they may be outputs. */
export type GetDiskOutputArgs = Arguments<GetDiskArgs>;

/**
 * Finds one disk by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeDisks.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getDisk(args: GetDiskArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDiskResult> {
  return call<GetDiskResult>("getDisk", { ...args }, opts);
}

/**
 * Finds one disk by its id, its exact name or what else tells it from others; fails when there is none, or several. Source: DescribeDisks. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getDiskOutput(args: GetDiskOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskResult> {
  return callOutput<GetDiskResult>("getDisk", { ...args }, opts);
}

/** The arguments of `getDiskUsage`. */
export interface GetDiskUsageArgs {
  /** The disk. */
  diskId: string;
}

/** What `getDiskUsage` gives. */
export interface GetDiskUsageResult {
  /** GB in use. */
  use: number | undefined;
  /** GB in all. */
  size: number | undefined;
  /** The one in percent of the other, such as `40%`. */
  ratio: string | undefined;
  /** The disk. */
  diskId: string | undefined;
}

/** The same for `getDiskUsageOutput`: they may be outputs. */
export type GetDiskUsageOutputArgs = Arguments<GetDiskUsageArgs>;

/**
 * Tells how full a disk is. Source: DescribeDiskUsage.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getDiskUsage(args: GetDiskUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetDiskUsageResult> {
  return call<GetDiskUsageResult>("getDiskUsage", { ...args }, opts);
}

/**
 * Tells how full a disk is. Source: DescribeDiskUsage. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
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

/** What `getPoolUsage` gives. */
export interface GetPoolUsageResult {
  /** GB in use. */
  use: number | undefined;
  /** GB in all. */
  size: number | undefined;
  /** The one in percent of the other, such as `40%`. */
  ratio: string | undefined;
  /** The pool. */
  poolName: string | undefined;
}

/** The same for `getPoolUsageOutput`: they may be outputs. */
export type GetPoolUsageOutputArgs = Arguments<GetPoolUsageArgs>;

/**
 * Tells how full a storage pool is. Source: DescribePoolUsage.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getPoolUsage(args: GetPoolUsageArgs, opts?: pulumi.InvokeOptions): Promise<GetPoolUsageResult> {
  return call<GetPoolUsageResult>("getPoolUsage", { ...args }, opts);
}

/**
 * Tells how full a storage pool is. Source: DescribePoolUsage. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getPoolUsageOutput(args: GetPoolUsageOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetPoolUsageResult> {
  return callOutput<GetPoolUsageResult>("getPoolUsage", { ...args }, opts);
}

/** The arguments of `getDiskGoods`. */
export interface GetDiskGoodsArgs {
  /** Site to buy in. */
  regionId: string;
  /** Bandwidth, presumably in Mbit/s. */
  bw: number;
  /** Operations a second. */
  iops: number;
  /** Kind of disk, such as `ssd`. */
  type: string;
}

/** What `getDiskGoods` gives. */
export interface GetDiskGoodsResult {
  /** The id, for CreateDisk. */
  goodsId: string;
}

/** The same for `getDiskGoodsOutput`: they may be outputs. */
export type GetDiskGoodsOutputArgs = Arguments<GetDiskGoodsArgs>;

/**
 * Gives the id that disks of some performance are bought by. Source: DescribeGoodsId.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getDiskGoods(args: GetDiskGoodsArgs, opts?: pulumi.InvokeOptions): Promise<GetDiskGoodsResult> {
  return call<GetDiskGoodsResult>("getDiskGoods", { ...args }, opts);
}

/**
 * Gives the id that disks of some performance are bought by. Source: DescribeGoodsId. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getDiskGoodsOutput(args: GetDiskGoodsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetDiskGoodsResult> {
  return callOutput<GetDiskGoodsResult>("getDiskGoods", { ...args }, opts);
}

/** The arguments of `getBill`. */
export interface GetBillArgs {
  /** First and last day, such as `2019.09.02 - 2019.09.03`. */
  dateFromTo: string;
  /** Currency of the answer. */
  currency: "CN" | "US";
}

/** Part of the reply to DescribeBill. */
export interface GetBillBillInfo {
  /** When it was deleted; empty while it is there. */
  deleteTime: string | undefined;
  /** Region of the thing; empty where it has none. */
  regionId: string | undefined;
  /** Id of the thing. */
  resourceId: string | undefined;
  /** Its name. */
  resourceName: string | undefined;
  /** What it is: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  resourceType: string | undefined;
  /** What it cost in that time, in the currency asked for. */
  totalCost: number | undefined;
  /** Its data centre; empty where it has none. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** When it was made. */
  createTime: string | undefined;
}

/** What `getBill` gives. */
export interface GetBillResult {
  /** The things with their costs. */
  billInfo: GetBillBillInfo[];
  /** Costs of the main account, in the currency asked for. */
  totalMasterCost: number | undefined;
  /** Costs of its sub-accounts, in the currency asked for. */
  totalViceCost: number | undefined;
}

/** The same for `getBillOutput`: they may be outputs. */
export type GetBillOutputArgs = Arguments<GetBillArgs>;

/**
 * Tells what each thing cost over some days, in the currency asked for. Source: DescribeBill.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBill(args: GetBillArgs, opts?: pulumi.InvokeOptions): Promise<GetBillResult> {
  return call<GetBillResult>("getBill", { ...args }, opts);
}

/**
 * Tells what each thing cost over some days, in the currency asked for. Source: DescribeBill. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBillOutput(args: GetBillOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBillResult> {
  return callOutput<GetBillResult>("getBill", { ...args }, opts);
}

/** The arguments of `getBillDetails`. */
export interface GetBillDetailsArgs {
  /** First day, such as `2019.09.02`. */
  dateFrom: string;
  /** Last day, written likewise. */
  dateTo: string;
  /** The thing to ask about. */
  resourceId: string;
  /** Currency of the answer; newer documents require it, and none tells which it is when it is left out. */
  currency?: "CN" | "US";
}

/** Part of the reply to DescribeBillInfo. */
export interface GetBillDetailsBillDetail {
  /** Its addresses. */
  ips: string[];
  /** What it was made of, in Chinese. */
  configuration: string | undefined;
  /** What each part of it costs, in Chinese; zero may read `0E-8`. */
  costDetail: string | undefined;
  /** Begin of the span, in seconds since 1970. */
  startTime: number | undefined;
  /** End of the span, in seconds since 1970. */
  endTime: number | undefined;
  /** Number of the way to pay. */
  payType: string | undefined;
  /** The way to pay, in Chinese. */
  payDesc: string | undefined;
  /** State of the thing, such as `running`. */
  status: string | undefined;
  /** Price of one minute, as the document's sample adds up, in the currency asked for. */
  unitPrice: number | undefined;
  /** Region of the thing; empty where it has none. */
  regionId: string | undefined;
  /** Id of the thing. */
  resourceId: string | undefined;
  /** Its name. */
  resourceName: string | undefined;
  /** What it is: `vm`, `ip`, `wan`, `template_STO`, `oss` and others. */
  resourceType: string | undefined;
  /** What it cost in that time, in the currency asked for. */
  totalCost: number | undefined;
  /** Its data centre; empty where it has none. */
  vdcId: string | undefined;
  /** Name of the data centre. */
  vdcName: string | undefined;
  /** When it was made. */
  createTime: string | undefined;
}

/** What `getBillDetails` gives. */
export interface GetBillDetailsResult {
  /** What the thing cost, span by span. */
  billDetail: GetBillDetailsBillDetail[];
  /** The sum, in the currency asked for. */
  totalCost: number | undefined;
}

/** The same for `getBillDetailsOutput`: they may be outputs. */
export type GetBillDetailsOutputArgs = Arguments<GetBillDetailsArgs>;

/**
 * Tells how the costs of one thing over some days come about, in the currency asked for. Source: DescribeBillInfo.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBillDetails(args: GetBillDetailsArgs, opts?: pulumi.InvokeOptions): Promise<GetBillDetailsResult> {
  return call<GetBillDetailsResult>("getBillDetails", { ...args }, opts);
}

/**
 * Tells how the costs of one thing over some days come about, in the currency asked for. Source: DescribeBillInfo. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBillDetailsOutput(args: GetBillDetailsOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetBillDetailsResult> {
  return callOutput<GetBillDetailsResult>("getBillDetails", { ...args }, opts);
}

/** The arguments of `getMetering`. */
export interface GetMeteringArgs {
  /** The day to ask about, such as `20191101`. */
  endTime: string;
  /** Only this pool. */
  uid?: string;
}

/** What `getMetering` gives, one each. */
export interface GetMeteringResult {
  /** Id of the pool. */
  id: string | undefined;
  /** Name of the pool. */
  name: string | undefined;
  /** Size of the pool, in a unit that no document tells. */
  totalSize: number | undefined;
  /** Cold data in it, in the same unit. */
  cold: number | undefined;
  /** Warm data in it, in the same unit. */
  warm: number | undefined;
}

/** The same for `getMeteringOutput`: they may be outputs. */
export type GetMeteringOutputArgs = Arguments<GetMeteringArgs>;

/**
 * Tells how full storage pools are. Source: GetMetering.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getMetering(args: GetMeteringArgs, opts?: pulumi.InvokeOptions): Promise<GetMeteringResult[]> {
  return call<GetMeteringResult[]>("getMetering", { ...args }, opts);
}

/**
 * Tells how full storage pools are. Source: GetMetering. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getMeteringOutput(args: GetMeteringOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetMeteringResult[]> {
  return callOutput<GetMeteringResult[]>("getMetering", { ...args }, opts);
}

/** The arguments of `getAvailableResources`. */
export interface GetAvailableResourcesArgs {
  /** The region to ask about. By default the setting `cds:regionId`. */
  regionId?: Region;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesWanGoodsBillingMethod {
  /** Billing method, such as `BandwIdth`. */
  key: string | undefined;
  /** Highest bandwidth in Mbit/s. */
  maxQos: number | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesWanGoods {
  /** Ways to pay for it. */
  billingMethod: GetAvailableResourcesWanGoodsBillingMethod[];
  /** Kind of line. */
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
  /** Name as the console shows it. */
  gicDisplayName: string | undefined;
  /** Operating system family. */
  imageType: string | undefined;
  /** Id to make machines with. */
  imageId: string | undefined;
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoodsImageGoods {
  /** Images of the vendor. */
  publicImage: GetAvailableResourcesInstanceGoodsImageGoodsPublicImage[];
  /** Templates of the account. */
  privateImages: GetAvailableResourcesInstanceGoodsImageGoodsPublicImage[];
}

/** Part of the reply to DescribeAvailableResource. */
export interface GetAvailableResourcesInstanceGoods {
  /** Data disks that it takes. */
  diskGoods: GetAvailableResourcesInstanceGoodsDiskGoods[];
  /** System disks that it takes. */
  systemDiskGoods: GetAvailableResourcesInstanceGoodsDiskGoods[];
  /** Machine type, such as `Standard`. */
  instanceType: string | undefined;
  /** Images that it runs. */
  imageGoods: GetAvailableResourcesInstanceGoodsImageGoods | undefined;
}

/** What `getAvailableResources` gives. */
export interface GetAvailableResourcesResult {
  /** Lines on sale. */
  wanGoods: GetAvailableResourcesWanGoods[];
  /** Machine types on sale. */
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

/** The same for `getAvailableResourcesOutput`: they may be outputs. */
export type GetAvailableResourcesOutputArgs = Arguments<GetAvailableResourcesArgs>;

/**
 * Tells what a region sells: lines, machine types, images and disk sizes. Source: DescribeAvailableResource.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getAvailableResources(args: GetAvailableResourcesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetAvailableResourcesResult> {
  return call<GetAvailableResourcesResult>("getAvailableResources", { ...args }, opts);
}

/**
 * Tells what a region sells: lines, machine types, images and disk sizes. Source: DescribeAvailableResource. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getAvailableResourcesOutput(args: GetAvailableResourcesOutputArgs = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetAvailableResourcesResult> {
  return callOutput<GetAvailableResourcesResult>("getAvailableResources", { ...args }, opts);
}

/** The arguments of `getTask`. */
export interface GetTaskArgs {
  /** The task to ask about. */
  taskId: string;
}

/** What `getTask` gives. */
export interface GetTaskResult {
  /** What the task makes, one id each; not documented, sent for machines. */
  resourceIds: string[];
  /** NEW, DOING, FINISH or ERROR, in any case. */
  status: string | undefined;
  /** What the task makes or changes; one id, or several joined by commas. */
  resourceId: string | undefined;
  /** Kind of task, such as `orderCreateVM`. */
  taskType: string | undefined;
}

/** The same for `getTaskOutput`: they may be outputs. */
export type GetTaskOutputArgs = Arguments<GetTaskArgs>;

/**
 * Tells how far a task is. Source: DescribeTask.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getTask(args: GetTaskArgs, opts?: pulumi.InvokeOptions): Promise<GetTaskResult> {
  return call<GetTaskResult>("getTask", { ...args }, opts);
}

/**
 * Tells how far a task is. Source: DescribeTask. Waits for its arguments, and does not ask while one is unknown.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getTaskOutput(args: GetTaskOutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetTaskResult> {
  return callOutput<GetTaskResult>("getTask", { ...args }, opts);
}

/** What `getRegions` gives, one each. */
export interface GetRegionsResult {
  /** Code that RegionId takes. */
  id: string;
  /** Name for people. */
  name: string;
  /** Part of the world. */
  zone: "CHINA" | "NORTH AMERICAN" | "EUROPE" | "APAC";
  /** Whether it sells bare-metal machines. */
  bareMetal: boolean;
}

/**
 * Lists the regions of the API document, with zones and which have bare metal.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getRegions(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<GetRegionsResult[]> {
  return call<GetRegionsResult[]>("getRegions", { ...args }, opts);
}

/**
 * Lists the regions of the API document, with zones and which have bare metal.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getRegionsOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<GetRegionsResult[]> {
  return callOutput<GetRegionsResult[]>("getRegions", { ...args }, opts);
}

/**
 * Lists the public images of the API document by their ids.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getImages(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<string[]> {
  return call<string[]>("getImages", { ...args }, opts);
}

/**
 * Lists the public images of the API document by their ids.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getImagesOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<string[]> {
  return callOutput<string[]>("getImages", { ...args }, opts);
}

/**
 * Lists the kinds of line that the API document names.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in.
 */
export function getBandwidthTypes(args: Record<string, never> = {}, opts?: pulumi.InvokeOptions): Promise<string[]> {
  return call<string[]>("getBandwidthTypes", { ...args }, opts);
}

/**
 * Lists the kinds of line that the API document names.
 * @param args What it is about.
 * @param opts Pulumi's options; `provider` names the account to look in, `dependsOn` what has to be there first.
 */
export function getBandwidthTypesOutput(args: Record<string, never> = {}, opts?: pulumi.InvokeOutputOptions): pulumi.Output<string[]> {
  return callOutput<string[]>("getBandwidthTypes", { ...args }, opts);
}
