// Generated from provider/resources by `npm run generate`: do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { resourceClass } from "./resource";
import type { BillingMethod, DataDiskType, Image, InstanceType, LineType, Region, SystemDiskType } from "./values";

/** The arguments of `Vdc`. */
export interface VdcArgs {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  regionId?: pulumi.Input<Region | undefined>;
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  vdcName?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Vdc.get` uses to look up the resource. */
export interface VdcState extends Partial<VdcArgs> {}

/** A virtual data center, which contains networks and instances. */
export class Vdc extends resourceClass<Vdc>("Vdc", { regionId: undefined, vdcName: undefined, adopt: undefined }, {}) {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  declare readonly regionId: pulumi.Output<string>;
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  declare readonly vdcName: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A virtual data center, which contains networks and instances.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: VdcArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: VdcState, opts?: pulumi.CustomResourceOptions): Vdc {
    return super.get(name, id, state, opts);
  }
}

/** A block of addresses that belongs to a public network. Part of the output `segments` of `PublicNetwork`. */
export interface PublicNetworkSegment {
  /** Id of the block. */
  segmentId: string;
  /** First address. */
  address: string;
  /** Gateway address. */
  gateway: string;
  /** Prefix length. */
  mask: number;
}

/** The arguments of `PublicNetwork`. */
export interface PublicNetworkArgs {
  /** VDC of the network. Changing it replaces the network. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name?: pulumi.Input<string | undefined>;
  /** Type of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  type: pulumi.Input<LineType>;
  /** How the bandwidth is paid: `BandwIdth` (fixed; spelled as in the API), `Traffic`, `DataPackage` or `BandwIdth_95`, in any case. Changing it replaces the network. */
  billingMethod: pulumi.Input<BillingMethod>;
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork); with billing by traffic, a change is refused at preview. */
  qos: pulumi.Input<number>;
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  ipNum: pulumi.Input<number>;
  /** Whether data packages and 95-peak billing renew automatically: 1 for yes, 0 for no; by default 1. Changed in place (RenewPublicNetwork). The API does not show it. */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** Maximum bandwidth of 95-peak billing in Mbit/s, 1 or more; by default 1.2 times `qos`. Changing it replaces the network. The API does not show it. */
  floatBandwidth?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `PublicNetwork.get` uses to look up the resource. */
export interface PublicNetworkState extends Partial<PublicNetworkArgs> {}

/** A public network of a VDC: a line to the internet with bandwidth and addresses. */
export class PublicNetwork extends resourceClass<PublicNetwork>("PublicNetwork", { vdcId: undefined, name: undefined, type: undefined, billingMethod: undefined, qos: undefined, ipNum: undefined, autoRenew: undefined, floatBandwidth: undefined, adopt: undefined, deleteProtection: undefined, segments: undefined }, {}) {
  /** VDC of the network. Changing it replaces the network. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  declare readonly name: pulumi.Output<string>;
  /** Type of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  declare readonly type: pulumi.Output<string>;
  /** How the bandwidth is paid: `BandwIdth` (fixed; spelled as in the API), `Traffic`, `DataPackage` or `BandwIdth_95`, in any case. Changing it replaces the network. */
  declare readonly billingMethod: pulumi.Output<string>;
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork); with billing by traffic, a change is refused at preview. */
  declare readonly qos: pulumi.Output<number>;
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  declare readonly ipNum: pulumi.Output<number>;
  /** Whether data packages and 95-peak billing renew automatically: 1 for yes, 0 for no; by default 1. Changed in place (RenewPublicNetwork). The API does not show it. */
  declare readonly autoRenew: pulumi.Output<0 | 1>;
  /** Maximum bandwidth of 95-peak billing in Mbit/s, 1 or more; by default 1.2 times `qos`. Changing it replaces the network. The API does not show it. */
  declare readonly floatBandwidth: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** The blocks of addresses that this resource has bought; it does not manage other blocks of the network. */
  declare readonly segments: pulumi.Output<PublicNetworkSegment[]>;

  /**
   * A public network of a VDC: a line to the internet with bandwidth and addresses.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: PublicNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: PublicNetworkState, opts?: pulumi.CustomResourceOptions): PublicNetwork {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `PrivateNetwork`. */
export interface PrivateNetworkArgs {
  /** VDC of the network. Changing it replaces the network. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name?: pulumi.Input<string | undefined>;
  /** How the address range is chosen: `auto` (by the API) or `manual` (by `address` and `mask`); by default `auto`. Changing it replaces the network. */
  type?: pulumi.Input<"auto" | "manual" | undefined>;
  /** Network address, such as `192.168.1.0`; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  address?: pulumi.Input<string | undefined>;
  /** Prefix length, 8 to 30; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  mask?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `PrivateNetwork.get` uses to look up the resource. */
export interface PrivateNetworkState extends Partial<PrivateNetworkArgs> {}

/** A private network of a VDC, not reachable from outside. */
export class PrivateNetwork extends resourceClass<PrivateNetwork>("PrivateNetwork", { vdcId: undefined, name: undefined, type: undefined, address: undefined, mask: undefined, adopt: undefined, segments: undefined }, {}) {
  /** VDC of the network. Changing it replaces the network. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  declare readonly name: pulumi.Output<string>;
  /** How the address range is chosen: `auto` (by the API) or `manual` (by `address` and `mask`); by default `auto`. Changing it replaces the network. */
  declare readonly type: pulumi.Output<"auto" | "manual">;
  /** Network address, such as `192.168.1.0`; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  declare readonly address: pulumi.Output<string | undefined>;
  /** Prefix length, 8 to 30; required with `type` `manual`, and for that only. Changing it replaces the network: where the ranges overlap, the old network is deleted first. */
  declare readonly mask: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Its address ranges, as the API spells them, such as `192.168.1.0/24` or `10.240.0.0/16~10.240.0.255/16`. */
  declare readonly segments: pulumi.Output<string[]>;

  /**
   * A private network of a VDC, not reachable from outside.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: PrivateNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: PrivateNetworkState, opts?: pulumi.CustomResourceOptions): PrivateNetwork {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `SecurityGroup`. */
export interface SecurityGroupArgs {
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifySecurityGroupAttribute). */
  securityGroupName?: pulumi.Input<string | undefined>;
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupAttribute). */
  description?: pulumi.Input<string | undefined>;
  /** Type: `public` for interfaces on public networks, `private` for those on private networks. Changing it replaces the group. */
  securityGroupType: pulumi.Input<"private" | "public">;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `SecurityGroup.get` uses to look up the resource. */
export interface SecurityGroupState extends Partial<SecurityGroupArgs> {}

/** A security group: rules for the network interfaces that join it. */
export class SecurityGroup extends resourceClass<SecurityGroup>("SecurityGroup", { securityGroupName: undefined, description: undefined, securityGroupType: undefined, adopt: undefined, createTime: undefined }, {}) {
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifySecurityGroupAttribute). */
  declare readonly securityGroupName: pulumi.Output<string>;
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupAttribute). */
  declare readonly description: pulumi.Output<string>;
  /** Type: `public` for interfaces on public networks, `private` for those on private networks. Changing it replaces the group. */
  declare readonly securityGroupType: pulumi.Output<"private" | "public">;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Time of its creation, in the API's time zone (UTC+8, as far as is known). */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * A security group: rules for the network interfaces that join it.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: SecurityGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SecurityGroupState, opts?: pulumi.CustomResourceOptions): SecurityGroup {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `Rule`. */
export interface RuleArgs {
  /** Security group of the rule. Changing it replaces the rule. */
  securityGroupId: pulumi.Input<string>;
  /** What happens to matching traffic: `allow` or `deny`. Changing it replaces the rule. */
  action: pulumi.Input<"allow" | "deny">;
  /** Protocol: `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  protocol: pulumi.Input<"ICMP" | "TCP" | "UDP">;
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. Changing it replaces the rule. */
  targetAddress: pulumi.Input<string>;
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  targetPort?: pulumi.Input<string | undefined>;
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  localPort?: pulumi.Input<string | undefined>;
  /** Priority, 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  priority: pulumi.Input<number>;
  /** Type of the addresses: `ip` or `mac`; by default `ip`. Changing it replaces the rule. */
  ruleType?: pulumi.Input<"ip" | "mac" | undefined>;
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  description?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Rule.get` uses to look up the resource. */
export interface RuleState extends Partial<RuleArgs> {}

/** A rule of a security group, which allows or denies traffic. */
export class Rule extends resourceClass<Rule>("Rule", { securityGroupId: undefined, action: undefined, protocol: undefined, targetAddress: undefined, targetPort: undefined, localPort: undefined, priority: undefined, ruleType: undefined, description: undefined, adopt: undefined }, {}) {
  /** Security group of the rule. Changing it replaces the rule. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** What happens to matching traffic: `allow` or `deny`. Changing it replaces the rule. */
  declare readonly action: pulumi.Output<"allow" | "deny">;
  /** Protocol: `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  declare readonly protocol: pulumi.Output<"ICMP" | "TCP" | "UDP">;
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. Changing it replaces the rule. */
  declare readonly targetAddress: pulumi.Output<string>;
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  declare readonly targetPort: pulumi.Output<string | undefined>;
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. Changing it replaces the rule. */
  declare readonly localPort: pulumi.Output<string | undefined>;
  /** Priority, 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  declare readonly priority: pulumi.Output<number>;
  /** Type of the addresses: `ip` or `mac`; by default `ip`. Changing it replaces the rule. */
  declare readonly ruleType: pulumi.Output<"ip" | "mac">;
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  declare readonly description: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A rule of a security group, which allows or denies traffic.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: RuleArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: RuleState, opts?: pulumi.CustomResourceOptions): Rule {
    return super.get(name, id, state, opts);
  }
}

/** A system disk. Part of the argument `systemDisk` of `Instance`. */
export interface InstanceSystemDisk {
  /** Size in GB, 1 to 4000; by default the size of the image. A larger size grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size?: pulumi.Input<number | undefined>;
  /** Type: `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type?: pulumi.Input<SystemDiskType | undefined>;
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops?: pulumi.Input<number | undefined>;
}

/** A data disk. Part of the argument `dataDisks` of `Instance`. */
export interface InstanceDataDisk {
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: pulumi.Input<number>;
  /** Type: `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: pulumi.Input<DataDiskType>;
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops?: pulumi.Input<number | undefined>;
}

/** A network interface: the network to join. Part of the argument `networkInterfaces` of `Instance`. */
export interface InstanceNetworkInterface {
  /** Private network to join; required unless `publicNetworkId` is given. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Public network to join; required unless `privateNetworkId` is given. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** IPv4 address, a free one of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress?: pulumi.Input<string | undefined>;
}

/** A security group to join with the interface on one network. Part of the argument `securityGroups` of `Instance`. */
export interface InstanceSecurityGroup {
  /** Security group to join. */
  securityGroupId: pulumi.Input<string>;
  /** Private network whose interface joins; required with a private group. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Public network whose interface joins; required with a public group. */
  publicNetworkId?: pulumi.Input<string | undefined>;
}

/** A system disk. Part of the output `systemDisk` of `Instance`. */
export interface InstanceSystemDiskOutput {
  /** Size in GB, 1 to 4000; by default the size of the image. A larger size grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size?: number;
  /** Type: `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type?: string;
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops?: number;
}

/** A data disk. Part of the output `dataDisks` of `Instance`. */
export interface InstanceDataDiskOutput {
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: number;
  /** Type: `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: string;
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops?: number;
}

/** A network interface: the network to join. Part of the output `networkInterfaces` of `Instance`. */
export interface InstanceNetworkInterfaceOutput {
  /** Private network to join; required unless `publicNetworkId` is given. */
  privateNetworkId?: string;
  /** Public network to join; required unless `privateNetworkId` is given. */
  publicNetworkId?: string;
  /** IPv4 address, a free one of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress?: string;
}

/** A security group to join with the interface on one network. Part of the output `securityGroups` of `Instance`. */
export interface InstanceSecurityGroupOutput {
  /** Security group to join. */
  securityGroupId: string;
  /** Private network whose interface joins; required with a private group. */
  privateNetworkId?: string;
  /** Public network whose interface joins; required with a public group. */
  publicNetworkId?: string;
}

/** A network interface of an instance. Part of the output `interfaces` of `Instance`. */
export interface InstanceInterface {
  /** Id of the interface. */
  interfaceId: string;
  /** Private network of the interface; absent on a public one. */
  privateNetworkId?: string;
  /** Public network of the interface; absent on a private one. */
  publicNetworkId?: string;
  /** Its address; absent while it has none. */
  ipAddress?: string;
  /** Its MAC address. */
  macAddress?: string;
  /** Whether it is connected. */
  connected?: boolean;
}

/** The arguments of `Instance`. */
export interface InstanceArgs {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  regionId?: pulumi.Input<Region | undefined>;
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  instanceName?: pulumi.Input<string | undefined>;
  /** Number of CPU cores. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  cpu: pulumi.Input<number>;
  /** Memory in GB. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  ram: pulumi.Input<number>;
  /** Instance type, such as `Standard`. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  instanceType: pulumi.Input<InstanceType>;
  /** Image to install: the name of a public image, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId?: pulumi.Input<Image | undefined>;
  /** What a change of `imageId` or `publicKey` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ResetImage), which loses all data on the system disk; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange?: pulumi.Input<"fail" | "ignore" | "reinstall" | "replace" | undefined>;
  /** Password of the administrator, 8 to 30 characters with at least three of lower case letters, upper case letters, digits and other characters. Changed in place (ResetInstancesPassword). Always a secret. */
  password: pulumi.Input<string>;
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  publicKey?: pulumi.Input<string | undefined>;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType?: pulumi.Input<"PostPaid" | "PrePaid" | undefined>;
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default the API takes 1. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** Number of months to pay in advance, 0 to 36, where 0 is until the end of this month; by default the API takes 0. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  prepaidMonth?: pulumi.Input<number | undefined>;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: pulumi.Input<boolean | undefined>;
  /** System disk; by default as the image has it. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  systemDisk?: pulumi.Input<InstanceSystemDisk | undefined>;
  /** Data disks, at most 14, each under a name that you choose. Changed in place: a new name buys a disk (CreateDisk), a removed name deletes its disk with all data on it (DeleteDisk), and a larger size grows a disk (ResizeDisk); any other change of a disk is refused at preview. Disks without a name here are not managed; where the whole input is left out, no disk is managed. */
  dataDisks?: pulumi.Input<Record<string, pulumi.Input<InstanceDataDisk>> | undefined>;
  /** All networks to join, in any order. Changed in place: interfaces are added and removed (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Where it is left out, interfaces are not managed after creation. */
  networkInterfaces?: pulumi.Input<pulumi.Input<InstanceNetworkInterface>[] | undefined>;
  /** Security groups of its interfaces. Changed in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show it: a refresh does not find what was joined or left elsewhere. */
  securityGroups?: pulumi.Input<pulumi.Input<InstanceSecurityGroup>[] | undefined>;
  /** Names of all its tags, 1 to 64 characters each, in any order. Changed in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is created, and deleted once it is removed and no other instance has it; a tag that existed before is never deleted, nor is a `Tag` of the program. The setting `cds:defaultTags` adds its names, which are all tags where this is left out; an adopted instance gets them with the first update after the adoption. Where both are left out, tags are not managed. */
  tags?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Power state: `running` or `stopped`. Changed in place (StartInstance, StopInstance). Where it is left out, it is not managed. */
  powerState?: pulumi.Input<"running" | "stopped" | undefined>;
  /** Any string that triggers a restart: each time it changes, the instance is restarted once, after all other changes (RebootInstance). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger?: pulumi.Input<string | undefined>;
  /** Any string that triggers a reset of the password: each time it changes, the administrator's password is set once to `password` (ResetInstancesPassword), for where it was changed on the instance itself. Not when the instance is created or adopted. */
  passwordTrigger?: pulumi.Input<string | undefined>;
  /** Whether its clock runs in UTC. A change is refused at preview. The API does not show it. */
  utc?: pulumi.Input<boolean | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Instance.get` uses to look up the resource. */
export interface InstanceState extends Partial<InstanceArgs> {}

/** A cloud instance with its disks, network interfaces, tags and security groups. */
export class Instance extends resourceClass<Instance>("Instance", { regionId: undefined, vdcId: undefined, instanceName: undefined, cpu: undefined, ram: undefined, instanceType: undefined, imageId: undefined, onImageChange: undefined, password: undefined, publicKey: undefined, instanceChargeType: undefined, autoRenew: undefined, prepaidMonth: undefined, allowPrepaidDelete: undefined, systemDisk: undefined, dataDisks: undefined, networkInterfaces: undefined, securityGroups: undefined, tags: undefined, powerState: undefined, rebootTrigger: undefined, passwordTrigger: undefined, utc: undefined, adopt: undefined, deleteProtection: undefined, instanceStatus: undefined, publicIps: undefined, privateIps: undefined, interfaces: undefined, dataDiskIds: undefined }, { password: true }) {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  declare readonly regionId: pulumi.Output<string>;
  /** VDC of the instance. Changing it replaces the instance. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  declare readonly instanceName: pulumi.Output<string>;
  /** Number of CPU cores. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  declare readonly cpu: pulumi.Output<number>;
  /** Memory in GB. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  declare readonly ram: pulumi.Output<number>;
  /** Instance type, such as `Standard`. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  declare readonly instanceType: pulumi.Output<string>;
  /** Image to install: the name of a public image, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly imageId: pulumi.Output<string>;
  /** What a change of `imageId` or `publicKey` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ResetImage), which loses all data on the system disk; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  declare readonly onImageChange: pulumi.Output<"fail" | "ignore" | "reinstall" | "replace">;
  /** Password of the administrator, 8 to 30 characters with at least three of lower case letters, upper case letters, digits and other characters. Changed in place (ResetInstancesPassword). Always a secret. */
  declare readonly password: pulumi.Output<string>;
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  declare readonly publicKey: pulumi.Output<string | undefined>;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); a change from PrePaid to PostPaid is refused at preview. */
  declare readonly instanceChargeType: pulumi.Output<"PostPaid" | "PrePaid">;
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default the API takes 1. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  declare readonly autoRenew: pulumi.Output<0 | 1 | undefined>;
  /** Number of months to pay in advance, 0 to 36, where 0 is until the end of this month; by default the API takes 0. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  declare readonly prepaidMonth: pulumi.Output<number | undefined>;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. Changing it changes nothing in the cloud. */
  declare readonly allowPrepaidDelete: pulumi.Output<boolean>;
  /** System disk; by default as the image has it. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  declare readonly systemDisk: pulumi.Output<InstanceSystemDiskOutput | undefined>;
  /** Data disks, at most 14, each under a name that you choose. Changed in place: a new name buys a disk (CreateDisk), a removed name deletes its disk with all data on it (DeleteDisk), and a larger size grows a disk (ResizeDisk); any other change of a disk is refused at preview. Disks without a name here are not managed; where the whole input is left out, no disk is managed. */
  declare readonly dataDisks: pulumi.Output<Record<string, InstanceDataDiskOutput> | undefined>;
  /** All networks to join, in any order. Changed in place: interfaces are added and removed (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Where it is left out, interfaces are not managed after creation. */
  declare readonly networkInterfaces: pulumi.Output<InstanceNetworkInterfaceOutput[] | undefined>;
  /** Security groups of its interfaces. Changed in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show it: a refresh does not find what was joined or left elsewhere. */
  declare readonly securityGroups: pulumi.Output<InstanceSecurityGroupOutput[] | undefined>;
  /** Names of all its tags, 1 to 64 characters each, in any order. Changed in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is created, and deleted once it is removed and no other instance has it; a tag that existed before is never deleted, nor is a `Tag` of the program. The setting `cds:defaultTags` adds its names, which are all tags where this is left out; an adopted instance gets them with the first update after the adoption. Where both are left out, tags are not managed. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Power state: `running` or `stopped`. Changed in place (StartInstance, StopInstance). Where it is left out, it is not managed. */
  declare readonly powerState: pulumi.Output<"running" | "stopped" | undefined>;
  /** Any string that triggers a restart: each time it changes, the instance is restarted once, after all other changes (RebootInstance). Not when the instance is created or adopted, nor while it is stopped. */
  declare readonly rebootTrigger: pulumi.Output<string | undefined>;
  /** Any string that triggers a reset of the password: each time it changes, the administrator's password is set once to `password` (ResetInstancesPassword), for where it was changed on the instance itself. Not when the instance is created or adopted. */
  declare readonly passwordTrigger: pulumi.Output<string | undefined>;
  /** Whether its clock runs in UTC. A change is refused at preview. The API does not show it. */
  declare readonly utc: pulumi.Output<boolean | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Status, as the API spells it: `running`, `stop`, `updating`, `starting`, `stopping` or `error`. */
  declare readonly instanceStatus: pulumi.Output<string | undefined>;
  /** Its addresses on public networks. */
  declare readonly publicIps: pulumi.Output<string[]>;
  /** Its addresses on private networks. */
  declare readonly privateIps: pulumi.Output<string[]>;
  /** All its network interfaces, with their ids and MAC addresses. */
  declare readonly interfaces: pulumi.Output<InstanceInterface[]>;
  /** The id of each data disk, by its name in `dataDisks`. */
  declare readonly dataDiskIds: pulumi.Output<Record<string, string>>;

  /**
   * A cloud instance with its disks, network interfaces, tags and security groups.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: InstanceArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: InstanceState, opts?: pulumi.CustomResourceOptions): Instance {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `PublicIpSegment`. */
export interface PublicIpSegmentArgs {
  /** VDC of the public network. Changing it replaces the block. */
  vdcId: pulumi.Input<string>;
  /** Public network that gets the addresses. Changing it replaces the block. */
  publicNetworkId: pulumi.Input<string>;
  /** Number of addresses: 4, 8, 16, 32 or 64, not all of which instances can have. Changing it replaces the block: other addresses are bought (AddPublicIp), then these are deleted (DeletePublicIp). */
  count: pulumi.Input<number>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `PublicIpSegment.get` uses to look up the resource. */
export interface PublicIpSegmentState extends Partial<PublicIpSegmentArgs> {}

/** A block of addresses of a public network, in addition to those that the network was created with. */
export class PublicIpSegment extends resourceClass<PublicIpSegment>("PublicIpSegment", { vdcId: undefined, publicNetworkId: undefined, count: undefined, adopt: undefined, deleteProtection: undefined, address: undefined, gateway: undefined, mask: undefined }, {}) {
  /** VDC of the public network. Changing it replaces the block. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Public network that gets the addresses. Changing it replaces the block. */
  declare readonly publicNetworkId: pulumi.Output<string>;
  /** Number of addresses: 4, 8, 16, 32 or 64, not all of which instances can have. Changing it replaces the block: other addresses are bought (AddPublicIp), then these are deleted (DeletePublicIp). */
  declare readonly count: pulumi.Output<number>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** First address. */
  declare readonly address: pulumi.Output<string>;
  /** Gateway address. */
  declare readonly gateway: pulumi.Output<string>;
  /** Prefix length. */
  declare readonly mask: pulumi.Output<number>;

  /**
   * A block of addresses of a public network, in addition to those that the network was created with.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: PublicIpSegmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: PublicIpSegmentState, opts?: pulumi.CustomResourceOptions): PublicIpSegment {
    return super.get(name, id, state, opts);
  }
}

/** A partition of the local disks. Part of the argument `partitions` of `BmsInstance`. */
export interface BmsInstancePartition {
  /** Mount point, such as `/`, or `swap`. */
  path: pulumi.Input<string>;
  /** Size in GB, 1 or more. */
  size: pulumi.Input<number>;
}

/** A payment for further months. Part of the argument `renewal` of `BmsInstance`. */
export interface BmsInstanceRenewal {
  /** Number of months to pay for, 1 to 36, after those that are paid. */
  months: pulumi.Input<number>;
  /** Any string that triggers the payment, such as `2025-01`: each time it changes, it pays once. */
  on: pulumi.Input<string>;
}

/** A partition of the local disks. Part of the output `partitions` of `BmsInstance`. */
export interface BmsInstancePartitionOutput {
  /** Mount point, such as `/`, or `swap`. */
  path: string;
  /** Size in GB, 1 or more. */
  size: number;
}

/** A payment for further months. Part of the output `renewal` of `BmsInstance`. */
export interface BmsInstanceRenewalOutput {
  /** Number of months to pay for, 1 to 36, after those that are paid. */
  months: number;
  /** Any string that triggers the payment, such as `2025-01`: each time it changes, it pays once. */
  on: string;
}

/** The arguments of `BmsInstance`. */
export interface BmsInstanceArgs {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. A region that is not known to sell bare metal is accepted with a warning. Changing it replaces the instance. */
  regionId?: pulumi.Input<Region | undefined>;
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  instanceName?: pulumi.Input<string | undefined>;
  /** Host number, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview. The API does not show it. */
  assignHostNo?: pulumi.Input<string | undefined>;
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  goodsId: pulumi.Input<number>;
  /** Id of the configuration to buy, one of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  computeId: pulumi.Input<string>;
  /** Id of the image to install, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: pulumi.Input<string>;
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ReinstallBms), which loses all data on the local disks; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange?: pulumi.Input<"fail" | "ignore" | "reinstall" | "replace" | undefined>;
  /** Password of the administrator, 8 to 30 characters. Sent when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and `imageId`, `raid` or `partitions` changes with it. Always a secret. */
  password: pulumi.Input<string>;
  /** Ids of the networks to join, private and public ones of the VDC, at least one, in any order. Changing it replaces the instance. The API does not show it. */
  networkIds: pulumi.Input<pulumi.Input<string>[]>;
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default the API chooses one. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  raid?: pulumi.Input<"0" | "1" | "5" | "10" | undefined>;
  /** Partitions of the local disks, in their order, beginning with `/`; by default those of the image. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  partitions?: pulumi.Input<pulumi.Input<BmsInstancePartition>[] | undefined>;
  /** Whether the instance is monitored: false by default. A change is refused at preview. */
  enableMonitor?: pulumi.Input<boolean | undefined>;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType?: pulumi.Input<"PostPaid" | "PrePaid" | undefined>;
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default 1 when PrePaid begins. For PrePaid only. Changed in place (ModifyBmsOrder). */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** Number of months to pay in advance, 1 to 36; required with PrePaid, and for PrePaid only. Sent when PrePaid begins; a later change is refused at preview: `renewal` pays for further months. */
  prepaidMonth?: pulumi.Input<number | undefined>;
  /** Payment for further months: each time its `on` changes, it pays once, in place (ModifyBmsOrder). For PrePaid only. Not when the instance is created or adopted, nor when only `months` changes. */
  renewal?: pulumi.Input<BmsInstanceRenewal | undefined>;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. The API may refuse that all the same. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: pulumi.Input<boolean | undefined>;
  /** Power state: `running` or `stopped`. Changed in place (OperateBmsPower). Where it is left out, it is not managed. */
  powerState?: pulumi.Input<"running" | "stopped" | undefined>;
  /** Any string that triggers a restart: each time it changes, the instance is restarted once (OperateBmsPower). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `BmsInstance.get` uses to look up the resource. */
export interface BmsInstanceState extends Partial<BmsInstanceArgs> {}

/** A bare-metal instance with its local disks. */
export class BmsInstance extends resourceClass<BmsInstance>("BmsInstance", { regionId: undefined, vdcId: undefined, instanceName: undefined, assignHostNo: undefined, goodsId: undefined, computeId: undefined, imageId: undefined, onImageChange: undefined, password: undefined, networkIds: undefined, raid: undefined, partitions: undefined, enableMonitor: undefined, instanceChargeType: undefined, autoRenew: undefined, prepaidMonth: undefined, renewal: undefined, allowPrepaidDelete: undefined, powerState: undefined, rebootTrigger: undefined, adopt: undefined, deleteProtection: undefined, instanceStatus: undefined, cpu: undefined, ram: undefined, imageName: undefined, expireDate: undefined, publicIps: undefined, privateIps: undefined, macAddresses: undefined }, { password: true }) {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. A region that is not known to sell bare metal is accepted with a warning. Changing it replaces the instance. */
  declare readonly regionId: pulumi.Output<string>;
  /** VDC of the instance. Changing it replaces the instance. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly instanceName: pulumi.Output<string>;
  /** Host number, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview. The API does not show it. */
  declare readonly assignHostNo: pulumi.Output<string | undefined>;
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  declare readonly goodsId: pulumi.Output<number>;
  /** Id of the configuration to buy, one of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  declare readonly computeId: pulumi.Output<string>;
  /** Id of the image to install, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly imageId: pulumi.Output<string>;
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ReinstallBms), which loses all data on the local disks; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  declare readonly onImageChange: pulumi.Output<"fail" | "ignore" | "reinstall" | "replace">;
  /** Password of the administrator, 8 to 30 characters. Sent when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and `imageId`, `raid` or `partitions` changes with it. Always a secret. */
  declare readonly password: pulumi.Output<string>;
  /** Ids of the networks to join, private and public ones of the VDC, at least one, in any order. Changing it replaces the instance. The API does not show it. */
  declare readonly networkIds: pulumi.Output<string[]>;
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default the API chooses one. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly raid: pulumi.Output<"0" | "1" | "5" | "10" | undefined>;
  /** Partitions of the local disks, in their order, beginning with `/`; by default those of the image. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly partitions: pulumi.Output<BmsInstancePartitionOutput[] | undefined>;
  /** Whether the instance is monitored: false by default. A change is refused at preview. */
  declare readonly enableMonitor: pulumi.Output<boolean>;
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); a change from PrePaid to PostPaid is refused at preview. */
  declare readonly instanceChargeType: pulumi.Output<"PostPaid" | "PrePaid">;
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default 1 when PrePaid begins. For PrePaid only. Changed in place (ModifyBmsOrder). */
  declare readonly autoRenew: pulumi.Output<0 | 1 | undefined>;
  /** Number of months to pay in advance, 1 to 36; required with PrePaid, and for PrePaid only. Sent when PrePaid begins; a later change is refused at preview: `renewal` pays for further months. */
  declare readonly prepaidMonth: pulumi.Output<number | undefined>;
  /** Payment for further months: each time its `on` changes, it pays once, in place (ModifyBmsOrder). For PrePaid only. Not when the instance is created or adopted, nor when only `months` changes. */
  declare readonly renewal: pulumi.Output<BmsInstanceRenewalOutput | undefined>;
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. The API may refuse that all the same. Changing it changes nothing in the cloud. */
  declare readonly allowPrepaidDelete: pulumi.Output<boolean>;
  /** Power state: `running` or `stopped`. Changed in place (OperateBmsPower). Where it is left out, it is not managed. */
  declare readonly powerState: pulumi.Output<"running" | "stopped" | undefined>;
  /** Any string that triggers a restart: each time it changes, the instance is restarted once (OperateBmsPower). Not when the instance is created or adopted, nor while it is stopped. */
  declare readonly rebootTrigger: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Status, as the API spells it: `running`, `error` and `rebuilding` are documented. */
  declare readonly instanceStatus: pulumi.Output<string | undefined>;
  /** Number of CPU threads. */
  declare readonly cpu: pulumi.Output<number | undefined>;
  /** Memory in GB. */
  declare readonly ram: pulumi.Output<number | undefined>;
  /** Name of the installed image. */
  declare readonly imageName: pulumi.Output<string | undefined>;
  /** End of the paid period, as the API writes it; for prepaid instances only. */
  declare readonly expireDate: pulumi.Output<string | undefined>;
  /** Its addresses on public networks. */
  declare readonly publicIps: pulumi.Output<string[]>;
  /** Its addresses on private networks. */
  declare readonly privateIps: pulumi.Output<string[]>;
  /** MAC addresses of all its ports. */
  declare readonly macAddresses: pulumi.Output<string[]>;

  /**
   * A bare-metal instance with its local disks.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: BmsInstanceArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: BmsInstanceState, opts?: pulumi.CustomResourceOptions): BmsInstance {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `Disk`. */
export interface DiskArgs {
  /** Site of the disk: the UUID of a site, or a region code such as `CN_Beijing_F`, which the API document's samples use; required with `goodsId`, and for that only, since a clone is at the site of its snapshot. Changing it replaces the disk. */
  regionId?: pulumi.Input<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  name?: pulumi.Input<string | undefined>;
  /** Id of the product to buy as an empty disk, from `getDiskGoods`; required unless `snapshotId` is given. A change is refused at preview: change `iops` and `bandwidth` instead. The API does not show it. */
  goodsId?: pulumi.Input<string | undefined>;
  /** Snapshot to clone the disk from (CloneSnapshot); required unless `goodsId` is given. Changing it replaces the disk. The API does not show it. */
  snapshotId?: pulumi.Input<string | undefined>;
  /** Size in GB, 1 or more; required with `goodsId`; with `snapshotId` by default the size of the snapshot's disk. A larger size grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  size?: pulumi.Input<number | undefined>;
  /** Number of I/O operations per second, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeIops). */
  iops?: pulumi.Input<number | undefined>;
  /** Bandwidth, presumably in Mbit/s, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeBandwidth). */
  bandwidth?: pulumi.Input<number | undefined>;
  /** Bare-metal instance to attach the disk to, in the same region. Changed in place (AttachDisk, DetachDisk); removing it detaches the disk. Where it was never given, the attachment is not managed here, as `DiskAttachment` requires. The API does not show it. */
  instanceId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Disk.get` uses to look up the resource. */
export interface DiskState extends Partial<DiskArgs> {}

/** A disk for bare-metal instances (`/storage-service`), empty or cloned from a snapshot. Data disks of cloud instances are another resource. */
export class Disk extends resourceClass<Disk>("Disk", { regionId: undefined, name: undefined, goodsId: undefined, snapshotId: undefined, size: undefined, iops: undefined, bandwidth: undefined, instanceId: undefined, adopt: undefined, deleteProtection: undefined, diskType: undefined, createTime: undefined }, {}) {
  /** Site of the disk: the UUID of a site, or a region code such as `CN_Beijing_F`, which the API document's samples use; required with `goodsId`, and for that only, since a clone is at the site of its snapshot. Changing it replaces the disk. */
  declare readonly regionId: pulumi.Output<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly name: pulumi.Output<string>;
  /** Id of the product to buy as an empty disk, from `getDiskGoods`; required unless `snapshotId` is given. A change is refused at preview: change `iops` and `bandwidth` instead. The API does not show it. */
  declare readonly goodsId: pulumi.Output<string | undefined>;
  /** Snapshot to clone the disk from (CloneSnapshot); required unless `goodsId` is given. Changing it replaces the disk. The API does not show it. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** Size in GB, 1 or more; required with `goodsId`; with `snapshotId` by default the size of the snapshot's disk. A larger size grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  declare readonly size: pulumi.Output<number | undefined>;
  /** Number of I/O operations per second, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeIops). */
  declare readonly iops: pulumi.Output<number | undefined>;
  /** Bandwidth, presumably in Mbit/s, 1 or more; by default that of `goodsId` or of the snapshot's disk. Changed in place (ChangeBandwidth). */
  declare readonly bandwidth: pulumi.Output<number | undefined>;
  /** Bare-metal instance to attach the disk to, in the same region. Changed in place (AttachDisk, DetachDisk); removing it detaches the disk. Where it was never given, the attachment is not managed here, as `DiskAttachment` requires. The API does not show it. */
  declare readonly instanceId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Type of the disk, such as `Nvme`. */
  declare readonly diskType: pulumi.Output<string | undefined>;
  /** Time of its creation, in the API's time zone. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * A disk for bare-metal instances (`/storage-service`), empty or cloned from a snapshot. Data disks of cloud instances are another resource.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: DiskArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: DiskState, opts?: pulumi.CustomResourceOptions): Disk {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `DiskAttachment`. */
export interface DiskAttachmentArgs {
  /** Disk to attach; its own `instanceId` must be left out. Changing it replaces the attachment. */
  diskId: pulumi.Input<string>;
  /** Bare-metal instance to attach the disk to, in the same region. Changing it replaces the attachment: the disk is detached first. */
  instanceId: pulumi.Input<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `DiskAttachment.get` uses to look up the resource. */
export interface DiskAttachmentState extends Partial<DiskAttachmentArgs> {}

/** The attachment of a disk to a bare-metal instance, for disks whose `instanceId` is left out. An existing attachment is taken over. */
export class DiskAttachment extends resourceClass<DiskAttachment>("DiskAttachment", { diskId: undefined, instanceId: undefined, adopt: undefined }, {}) {
  /** Disk to attach; its own `instanceId` must be left out. Changing it replaces the attachment. */
  declare readonly diskId: pulumi.Output<string>;
  /** Bare-metal instance to attach the disk to, in the same region. Changing it replaces the attachment: the disk is detached first. */
  declare readonly instanceId: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * The attachment of a disk to a bare-metal instance, for disks whose `instanceId` is left out. An existing attachment is taken over.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: DiskAttachmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: DiskAttachmentState, opts?: pulumi.CustomResourceOptions): DiskAttachment {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `Snapshot`. */
export interface SnapshotArgs {
  /** Disk to take the snapshot of. Changing it replaces the snapshot. */
  diskId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  snapshotName?: pulumi.Input<string | undefined>;
  /** Any string that triggers a rollback: each time it changes, the disk is rolled back once to the snapshot (RollbackSnapshot), which loses all data written since. Not when the snapshot is created or adopted. The disk presumably must be detached. */
  rollbackTrigger?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Snapshot.get` uses to look up the resource. */
export interface SnapshotState extends Partial<SnapshotArgs> {}

/** A snapshot of the disk of a bare-metal instance. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` accepts what the program declares. */
export class Snapshot extends resourceClass<Snapshot>("Snapshot", { diskId: undefined, snapshotName: undefined, rollbackTrigger: undefined, adopt: undefined, deleteProtection: undefined }, {}) {
  /** Disk to take the snapshot of. Changing it replaces the snapshot. */
  declare readonly diskId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly snapshotName: pulumi.Output<string>;
  /** Any string that triggers a rollback: each time it changes, the disk is rolled back once to the snapshot (RollbackSnapshot), which loses all data written since. Not when the snapshot is created or adopted. The disk presumably must be detached. */
  declare readonly rollbackTrigger: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;

  /**
   * A snapshot of the disk of a bare-metal instance. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` accepts what the program declares.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: SnapshotArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SnapshotState, opts?: pulumi.CustomResourceOptions): Snapshot {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `InstanceDisk`. */
export interface InstanceDiskArgs {
  /** Instance that gets the disk. Changing it replaces the disk: the new instance gets an empty one. */
  instanceId: pulumi.Input<string>;
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: pulumi.Input<number>;
  /** Type: `ssd_disk` or `high_disk`; `getAvailableResources` lists what a region sells. Changing it replaces the disk. */
  type: pulumi.Input<DataDiskType>;
  /** Number of performance packs, for `ssd_disk` only; by default 0. Changing it replaces the disk. The API does not show it. */
  iops?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `InstanceDisk.get` uses to look up the resource. */
export interface InstanceDiskState extends Partial<InstanceDiskArgs> {}

/** A data disk of a cloud instance, for disks that are not in the `dataDisks` of the instance. */
export class InstanceDisk extends resourceClass<InstanceDisk>("InstanceDisk", { instanceId: undefined, size: undefined, type: undefined, iops: undefined, adopt: undefined, deleteProtection: undefined }, {}) {
  /** Instance that gets the disk. Changing it replaces the disk: the new instance gets an empty one. */
  declare readonly instanceId: pulumi.Output<string>;
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  declare readonly size: pulumi.Output<number>;
  /** Type: `ssd_disk` or `high_disk`; `getAvailableResources` lists what a region sells. Changing it replaces the disk. */
  declare readonly type: pulumi.Output<string>;
  /** Number of performance packs, for `ssd_disk` only; by default 0. Changing it replaces the disk. The API does not show it. */
  declare readonly iops: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;

  /**
   * A data disk of a cloud instance, for disks that are not in the `dataDisks` of the instance.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: InstanceDiskArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: InstanceDiskState, opts?: pulumi.CustomResourceOptions): InstanceDisk {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `NetworkInterface`. */
export interface NetworkInterfaceArgs {
  /** Instance that gets the interface; its `networkInterfaces` must be left out. Changing it replaces the interface. */
  instanceId: pulumi.Input<string>;
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  vdcId: pulumi.Input<string>;
  /** Private network to join; required unless `publicNetworkId` is given. Changing it replaces the interface. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Public network to join; required unless `privateNetworkId` is given. Changing it replaces the interface. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** IPv4 address, a free one of the network; by default the API chooses one, which is not managed. Changed in place (ModifyIpAddress). */
  ipAddress?: pulumi.Input<string | undefined>;
  /** Whether the interface is connected: true by default. A disconnected interface keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  connected?: pulumi.Input<boolean | undefined>;
  /** Current password of the instance's administrator, which newer versions of the API require for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  password?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `NetworkInterface.get` uses to look up the resource. */
export interface NetworkInterfaceState extends Partial<NetworkInterfaceArgs> {}

/** A network interface of a cloud instance, for instances whose `networkInterfaces` is left out. */
export class NetworkInterface extends resourceClass<NetworkInterface>("NetworkInterface", { instanceId: undefined, vdcId: undefined, privateNetworkId: undefined, publicNetworkId: undefined, ipAddress: undefined, connected: undefined, password: undefined, adopt: undefined, address: undefined, macAddress: undefined }, { password: true }) {
  /** Instance that gets the interface; its `networkInterfaces` must be left out. Changing it replaces the interface. */
  declare readonly instanceId: pulumi.Output<string>;
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Private network to join; required unless `publicNetworkId` is given. Changing it replaces the interface. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** Public network to join; required unless `privateNetworkId` is given. Changing it replaces the interface. */
  declare readonly publicNetworkId: pulumi.Output<string | undefined>;
  /** IPv4 address, a free one of the network; by default the API chooses one, which is not managed. Changed in place (ModifyIpAddress). */
  declare readonly ipAddress: pulumi.Output<string | undefined>;
  /** Whether the interface is connected: true by default. A disconnected interface keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  declare readonly connected: pulumi.Output<boolean>;
  /** Current password of the instance's administrator, which newer versions of the API require for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  declare readonly password: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Its address, given or chosen by the API; absent while it has none. */
  declare readonly address: pulumi.Output<string | undefined>;
  /** Its MAC address. */
  declare readonly macAddress: pulumi.Output<string | undefined>;

  /**
   * A network interface of a cloud instance, for instances whose `networkInterfaces` is left out.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: NetworkInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: NetworkInterfaceState, opts?: pulumi.CustomResourceOptions): NetworkInterface {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `Tag`. */
export interface TagArgs {
  /** Name, at most 64 characters, which `tags` of instances refer to; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the tag. */
  tagName?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Tag.get` uses to look up the resource. */
export interface TagState extends Partial<TagArgs> {}

/** A tag of the account, which several instances can have. */
export class Tag extends resourceClass<Tag>("Tag", { tagName: undefined, adopt: undefined }, {}) {
  /** Name, at most 64 characters, which `tags` of instances refer to; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the tag. */
  declare readonly tagName: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A tag of the account, which several instances can have.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: TagArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: TagState, opts?: pulumi.CustomResourceOptions): Tag {
    return super.get(name, id, state, opts);
  }
}

/** An access point of a global private network: a private network of a VDC, or a point of presence. Part of the argument `accessPoints` of `Gpn`. */
export interface GpnAccessPointTarget {
  /** VDC of the private network; required with `privateNetworkId`. */
  vdcId?: pulumi.Input<string | undefined>;
  /** Private network to connect; required unless `popId` is given. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. */
  popId?: pulumi.Input<string | undefined>;
}

/** An access point of a global private network: a private network of a VDC, or a point of presence. Part of the output `accessPoints` of `Gpn`. */
export interface GpnAccessPointTargetOutput {
  /** VDC of the private network; required with `privateNetworkId`. */
  vdcId?: string;
  /** Private network to connect; required unless `popId` is given. */
  privateNetworkId?: string;
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. */
  popId?: string;
}

/** The arguments of `Gpn`. */
export interface GpnArgs {
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the GPN. */
  name?: pulumi.Input<string | undefined>;
  /** Bandwidth in Mbit/s, 1 or more. The API cannot change it: changing it replaces the GPN, which is deleted first where it connects a network. */
  qos: pulumi.Input<number>;
  /** All access points, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Changed in place (AddAccessPoint, DeleteAccessPoint). Where it is left out, access points are not managed, as `GpnAccessPoint` requires. */
  accessPoints?: pulumi.Input<pulumi.Input<GpnAccessPointTarget>[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Gpn.get` uses to look up the resource. */
export interface GpnState extends Partial<GpnArgs> {}

/** A global private network: it connects private networks of VDCs, in any region, and points of presence. */
export class Gpn extends resourceClass<Gpn>("Gpn", { name: undefined, qos: undefined, accessPoints: undefined, adopt: undefined, deleteProtection: undefined, evpnId: undefined, subOrderId: undefined }, {}) {
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the GPN. */
  declare readonly name: pulumi.Output<string>;
  /** Bandwidth in Mbit/s, 1 or more. The API cannot change it: changing it replaces the GPN, which is deleted first where it connects a network. */
  declare readonly qos: pulumi.Output<number>;
  /** All access points, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Changed in place (AddAccessPoint, DeleteAccessPoint). Where it is left out, access points are not managed, as `GpnAccessPoint` requires. */
  declare readonly accessPoints: pulumi.Output<GpnAccessPointTargetOutput[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Number of its overlay network. */
  declare readonly evpnId: pulumi.Output<number | undefined>;
  /** Id of its order. */
  declare readonly subOrderId: pulumi.Output<string | undefined>;

  /**
   * A global private network: it connects private networks of VDCs, in any region, and points of presence.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: GpnArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: GpnState, opts?: pulumi.CustomResourceOptions): Gpn {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `GpnAccessPoint`. */
export interface GpnAccessPointArgs {
  /** GPN of the access point; its own `accessPoints` must be left out. Changing it replaces the access point: where the private network stays the same, it is disconnected first. */
  gpnId: pulumi.Input<string>;
  /** VDC of the private network; required with `privateNetworkId`. Changing it replaces the access point. */
  vdcId?: pulumi.Input<string | undefined>;
  /** Private network to connect; required unless `popId` is given. Changing it replaces the access point. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. Changing it replaces the access point. */
  popId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `GpnAccessPoint.get` uses to look up the resource. */
export interface GpnAccessPointState extends Partial<GpnAccessPointArgs> {}

/** One access point of a global private network, for networks that several stacks connect. Its id is `<gpn>/<private network or point of presence>`. */
export class GpnAccessPoint extends resourceClass<GpnAccessPoint>("GpnAccessPoint", { gpnId: undefined, vdcId: undefined, privateNetworkId: undefined, popId: undefined, adopt: undefined }, {}) {
  /** GPN of the access point; its own `accessPoints` must be left out. Changing it replaces the access point: where the private network stays the same, it is disconnected first. */
  declare readonly gpnId: pulumi.Output<string>;
  /** VDC of the private network; required with `privateNetworkId`. Changing it replaces the access point. */
  declare readonly vdcId: pulumi.Output<string | undefined>;
  /** Private network to connect; required unless `popId` is given. Changing it replaces the access point. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** Id of the point of presence to connect, from `getAccessPoints`; required unless `privateNetworkId` is given. Changing it replaces the access point. */
  declare readonly popId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * One access point of a global private network, for networks that several stacks connect. Its id is `<gpn>/<private network or point of presence>`.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: GpnAccessPointArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: GpnAccessPointState, opts?: pulumi.CustomResourceOptions): GpnAccessPoint {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `Template`. */
export interface TemplateArgs {
  /** Instance to create the template from; required at creation. Changing it replaces the template: the other instance is copied as it is then. Leaving it out later, as when the instance is deleted, changes nothing. The API does not show it. */
  instanceId?: pulumi.Input<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  templateName?: pulumi.Input<string | undefined>;
  /** Whether the instance may be running while it is copied; false for a stopped instance: true by default. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  powerOn?: pulumi.Input<boolean | undefined>;
  /** Whether the data disks of the instance are copied too: true by default. Changing it replaces the template. The API does not show it. */
  withDataDisk?: pulumi.Input<boolean | undefined>;
  /** Name of a user on the instance. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  instanceUserName?: pulumi.Input<string | undefined>;
  /** Password of that user. Sent at creation; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  instancePassword?: pulumi.Input<string | undefined>;
  /** Codes of all regions of the template, such as `CN_Beijing_A`, in any order; at creation the region of the instance must be one of them. Changed in place: the template is copied to a new region (SyncTemplate), and deleted in a removed one (DeleteTemplate). Where it is left out, regions are not managed. */
  regionIds?: pulumi.Input<pulumi.Input<Region>[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Template.get` uses to look up the resource. */
export interface TemplateState extends Partial<TemplateArgs> {}

/** An image of an instance, to create other instances from: its id is an `imageId`. */
export class Template extends resourceClass<Template>("Template", { instanceId: undefined, templateName: undefined, powerOn: undefined, withDataDisk: undefined, instanceUserName: undefined, instancePassword: undefined, regionIds: undefined, adopt: undefined, deleteProtection: undefined, osType: undefined, createTime: undefined }, { instancePassword: true }) {
  /** Instance to create the template from; required at creation. Changing it replaces the template: the other instance is copied as it is then. Leaving it out later, as when the instance is deleted, changes nothing. The API does not show it. */
  declare readonly instanceId: pulumi.Output<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  declare readonly templateName: pulumi.Output<string>;
  /** Whether the instance may be running while it is copied; false for a stopped instance: true by default. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  declare readonly powerOn: pulumi.Output<boolean>;
  /** Whether the data disks of the instance are copied too: true by default. Changing it replaces the template. The API does not show it. */
  declare readonly withDataDisk: pulumi.Output<boolean>;
  /** Name of a user on the instance. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  declare readonly instanceUserName: pulumi.Output<string | undefined>;
  /** Password of that user. Sent at creation; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  declare readonly instancePassword: pulumi.Output<string | undefined>;
  /** Codes of all regions of the template, such as `CN_Beijing_A`, in any order; at creation the region of the instance must be one of them. Changed in place: the template is copied to a new region (SyncTemplate), and deleted in a removed one (DeleteTemplate). Where it is left out, regions are not managed. */
  declare readonly regionIds: pulumi.Output<string[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Operating system, as the API spells it. */
  declare readonly osType: pulumi.Output<string | undefined>;
  /** Time of its creation, in the API's time zone (UTC+8, as far as is known). */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * An image of an instance, to create other instances from: its id is an `imageId`.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: TemplateArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: TemplateState, opts?: pulumi.CustomResourceOptions): Template {
    return super.get(name, id, state, opts);
  }
}

/** A rule, as programs declare it. Part of the argument `rules` of `RuleSet`. */
export interface SecurityGroupRule {
  /** What happens to matching traffic: `allow` or `deny`. */
  action: pulumi.Input<"allow" | "deny">;
  /** Protocol: `TCP`, `UDP` or `ICMP`. */
  protocol: pulumi.Input<"ICMP" | "TCP" | "UDP">;
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. */
  targetAddress: pulumi.Input<string>;
  /** Priority, 1 (first) to 100. */
  priority: pulumi.Input<number>;
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. */
  targetPort?: pulumi.Input<string | undefined>;
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. */
  localPort?: pulumi.Input<string | undefined>;
  /** Type of the addresses: `ip` or `mac`; by default `ip`. */
  ruleType?: pulumi.Input<"ip" | "mac" | undefined>;
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". */
  description?: pulumi.Input<string | undefined>;
}

/** A rule after check. Part of the output `rules` of `RuleSet`. */
export interface SecurityGroupRuleOutput {
  /** What happens to matching traffic: `allow` or `deny`. */
  action: "allow" | "deny";
  /** Protocol: `TCP`, `UDP` or `ICMP`. */
  protocol: "ICMP" | "TCP" | "UDP";
  /** Remote addresses: IPv4 addresses or ranges such as `10.0.0.0/8`, separated by semicolons, in any order; MAC addresses with `ruleType` `mac`. Another spelling of the same addresses is no change. */
  targetAddress: string;
  /** Priority, 1 (first) to 100. */
  priority: number;
  /** Type of the addresses: `ip` or `mac`; by default `ip`. */
  ruleType: "ip" | "mac";
  /** Description, 1 to 256 characters; by default "Managed by Pulumi". */
  description: string;
  /** Remote ports, such as "22" or "80;8000-8100", in any order, or "0" for all; by default "0". Not for ICMP. */
  targetPort?: string;
  /** Ports of the instance, such as "22" or "80;443", in any order, or "0" for all; by default "0". Not for ICMP. */
  localPort?: string;
}

/** The arguments of `RuleSet`. */
export interface RuleSetArgs {
  /** Security group of the rules; it has one `RuleSet`, and no `Rule`. Changing it replaces the set. */
  securityGroupId: pulumi.Input<string>;
  /** All rules of the group, in any order; an empty list removes all. Changed in place: rules are changed (ModifySecurityGroupRule, ModifySecurityGroupRulePriority) and added (AddSecurityGroupRule), then rules that were in the list, or that a refresh has found, and are not in it any more are removed (RemoveSecurityGroupRule). At creation, a group that has other rules is refused: add them to the list, and remove them later. */
  rules: pulumi.Input<pulumi.Input<SecurityGroupRule>[]>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `RuleSet.get` uses to look up the resource. */
export interface RuleSetState extends Partial<RuleSetArgs> {}

/** All rules of a security group in one list, for groups without any `Rule`. At creation, the group must have no rules that are not in the list. */
export class RuleSet extends resourceClass<RuleSet>("RuleSet", { securityGroupId: undefined, rules: undefined, adopt: undefined, ruleIds: undefined }, {}) {
  /** Security group of the rules; it has one `RuleSet`, and no `Rule`. Changing it replaces the set. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** All rules of the group, in any order; an empty list removes all. Changed in place: rules are changed (ModifySecurityGroupRule, ModifySecurityGroupRulePriority) and added (AddSecurityGroupRule), then rules that were in the list, or that a refresh has found, and are not in it any more are removed (RemoveSecurityGroupRule). At creation, a group that has other rules is refused: add them to the list, and remove them later. */
  declare readonly rules: pulumi.Output<SecurityGroupRuleOutput[]>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Ids of the rules, in the order of `rules`. */
  declare readonly ruleIds: pulumi.Output<string[]>;

  /**
   * All rules of a security group in one list, for groups without any `Rule`. At creation, the group must have no rules that are not in the list.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: RuleSetArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: RuleSetState, opts?: pulumi.CustomResourceOptions): RuleSet {
    return super.get(name, id, state, opts);
  }
}

/** The arguments of `SecurityGroupAttachment`. */
export interface SecurityGroupAttachmentArgs {
  /** Security group to join; a private one for a private network, a public one for a public network. Changing it replaces the attachment. */
  securityGroupId: pulumi.Input<string>;
  /** Instance whose interface joins; its `securityGroups` must be left out. To wait for a `NetworkInterface`, give its `instanceId`. Changing it replaces the attachment. */
  instanceId: pulumi.Input<string>;
  /** Private network of the interface; required unless `publicNetworkId` is given. Changing it replaces the attachment. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** Public network of the interface; required unless `privateNetworkId` is given. Changing it replaces the attachment. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `SecurityGroupAttachment.get` uses to look up the resource. */
export interface SecurityGroupAttachmentState extends Partial<SecurityGroupAttachmentArgs> {}

/** The membership of an interface of an instance in a security group, for instances whose `securityGroups` is left out. */
export class SecurityGroupAttachment extends resourceClass<SecurityGroupAttachment>("SecurityGroupAttachment", { securityGroupId: undefined, instanceId: undefined, privateNetworkId: undefined, publicNetworkId: undefined, adopt: undefined }, {}) {
  /** Security group to join; a private one for a private network, a public one for a public network. Changing it replaces the attachment. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** Instance whose interface joins; its `securityGroups` must be left out. To wait for a `NetworkInterface`, give its `instanceId`. Changing it replaces the attachment. */
  declare readonly instanceId: pulumi.Output<string>;
  /** Private network of the interface; required unless `publicNetworkId` is given. Changing it replaces the attachment. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** Public network of the interface; required unless `privateNetworkId` is given. Changing it replaces the attachment. */
  declare readonly publicNetworkId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * The membership of an interface of an instance in a security group, for instances whose `securityGroups` is left out.
   * @param name The logical name of the resource, unique in the stack. It is not sent to the cloud unchanged.
   * @param args The arguments of the resource.
   * @param opts Pulumi's options. `customTimeouts` sets the timeouts, `import` is refused.
   */
  constructor(name: string, args: SecurityGroupAttachmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts);
  }

  /**
   * Gets an existing resource that this stack does not manage. Fails if there is no such resource.
   * @param name The logical name of the resource in this stack.
   * @param id The id of the resource in the API.
   * @param state What the resource belongs to, such as `{ vdcId }`, where the id alone is not enough to find it.
   * @param opts Pulumi's options.
   */
  static override get(name: string, id: pulumi.Input<pulumi.ID>, state?: SecurityGroupAttachmentState, opts?: pulumi.CustomResourceOptions): SecurityGroupAttachment {
    return super.get(name, id, state, opts);
  }
}
