import { dynamicProvider } from "./pulumi/dynamicProvider";
import { realIo } from "./api/realIo";
import { Host } from "./pulumi/host";
import { connectEngineLog } from "./pulumi/engineLog";
import { watchEngine } from "./pulumi/engineWatch";
import { identify } from "./resources/identify";
import { fileStorage } from "./pulumi/fileStorage";
import { readRecordedStack } from "./pulumi/recordedStack";
import { registry } from "./resources/registry";

const host = new Host(realIo, connectEngineLog(), process.env, identify, fileStorage, readRecordedStack);
watchEngine(host);

/** Runs virtual data centers. */
export const Vdc = dynamicProvider(registry.Vdc, host);
/** Runs public networks. */
export const PublicNetwork = dynamicProvider(registry.PublicNetwork, host);
/** Runs private networks. */
export const PrivateNetwork = dynamicProvider(registry.PrivateNetwork, host);
/** Runs security groups. */
export const SecurityGroup = dynamicProvider(registry.SecurityGroup, host);
/** Runs rules of security groups. */
export const Rule = dynamicProvider(registry.Rule, host);
/** Runs instances. */
export const Instance = dynamicProvider(registry.Instance, host);
/** Runs blocks of public addresses. */
export const PublicIpSegment = dynamicProvider(registry.PublicIpSegment, host);
/** Runs bare-metal instances. */
export const BmsInstance = dynamicProvider(registry.BmsInstance, host);
/** Runs disks of bare-metal instances. */
export const Disk = dynamicProvider(registry.Disk, host);
/** Runs attachments of disks to bare-metal instances. */
export const DiskAttachment = dynamicProvider(registry.DiskAttachment, host);
/** Runs snapshots of disks of bare-metal instances. */
export const Snapshot = dynamicProvider(registry.Snapshot, host);
/** Runs data disks of instances. */
export const InstanceDisk = dynamicProvider(registry.InstanceDisk, host);
/** Runs interfaces of instances. */
export const NetworkInterface = dynamicProvider(registry.NetworkInterface, host);
/** Runs tags of the account. */
export const Tag = dynamicProvider(registry.Tag, host);
/** Runs global private networks. */
export const Gpn = dynamicProvider(registry.Gpn, host);
/** Runs access points of global private networks. */
export const GpnAccessPoint = dynamicProvider(registry.GpnAccessPoint, host);
/** Runs templates. */
export const Template = dynamicProvider(registry.Template, host);
/** Runs the rules of a security group as one value. */
export const RuleSet = dynamicProvider(registry.RuleSet, host);
/** Runs interfaces in security groups. */
export const SecurityGroupAttachment = dynamicProvider(registry.SecurityGroupAttachment, host);
