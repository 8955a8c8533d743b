// Generated from provider/resources by `npm run generate`: do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { resourceClass } from "./resource";
import type { BillingMethod, DataDiskType, Image, InstanceType, LineType, Region, SystemDiskType } from "./values";

/** The arguments of `Vdc`. */
export interface VdcArgs {
  /** Region to make it in, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  regionId?: pulumi.Input<Region | undefined>;
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  vdcName?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Vdc.get` uses to look up the resource. */
export interface VdcState extends Partial<VdcArgs> {}

/** A virtual data centre: the private world that networks and instances live in. */
export class Vdc extends resourceClass<Vdc>("Vdc", { regionId: undefined, vdcName: undefined, adopt: undefined }, {}) {
  /** Region to make it in, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the VDC. */
  declare readonly regionId: pulumi.Output<string>;
  /** Display name, at most 36 characters; by default the logical name with a random suffix. Renamed in place (ModifyVdcName). */
  declare readonly vdcName: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A virtual data centre: the private world that networks and instances live in.
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
  /** VDC that gets it. Changing it replaces the network. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name?: pulumi.Input<string | undefined>;
  /** Kind of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  type: pulumi.Input<LineType>;
  /** How the bandwidth is paid: `BandwIdth` (fixed; the API's own spelling), `Traffic`, `DataPackage` or `BandwIdth_95`; case does not count. Changing it replaces the network. */
  billingMethod: pulumi.Input<BillingMethod>;
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork), except with billing by traffic, which refuses it at preview. */
  qos: pulumi.Input<number>;
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  ipNum: pulumi.Input<number>;
  /** 1 (the default) renews data packages and 95-peak by itself, 0 does not. Changed in place (RenewPublicNetwork); the API does not show it. */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** Ceiling of 95-peak in Mbit/s; by default a fifth above `qos`. Changing it replaces the network; the API does not show it. */
  floatBandwidth?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `PublicNetwork.get` uses to look up the resource. */
export interface PublicNetworkState extends Partial<PublicNetworkArgs> {}

/** A line to the internet for a VDC, with its bandwidth and its addresses. */
export class PublicNetwork extends resourceClass<PublicNetwork>("PublicNetwork", { vdcId: undefined, name: undefined, type: undefined, billingMethod: undefined, qos: undefined, ipNum: undefined, autoRenew: undefined, floatBandwidth: undefined, adopt: undefined, deleteProtection: undefined, segments: undefined }, {}) {
  /** VDC that gets it. Changing it replaces the network. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  declare readonly name: pulumi.Output<string>;
  /** Kind of line, such as `Bandwidth_BGP`. Changing it replaces the network. */
  declare readonly type: pulumi.Output<string>;
  /** How the bandwidth is paid: `BandwIdth` (fixed; the API's own spelling), `Traffic`, `DataPackage` or `BandwIdth_95`; case does not count. Changing it replaces the network. */
  declare readonly billingMethod: pulumi.Output<string>;
  /** Bandwidth in Mbit/s (GB for data packages), 1 to 51200. Changed in place (ModifyPublicNetwork), except with billing by traffic, which refuses it at preview. */
  declare readonly qos: pulumi.Output<number>;
  /** Number of addresses: 4, 8, 16, 32 or 64. A larger number buys the difference (AddPublicIp); a smaller one is refused at preview. */
  declare readonly ipNum: pulumi.Output<number>;
  /** 1 (the default) renews data packages and 95-peak by itself, 0 does not. Changed in place (RenewPublicNetwork); the API does not show it. */
  declare readonly autoRenew: pulumi.Output<0 | 1>;
  /** Ceiling of 95-peak in Mbit/s; by default a fifth above `qos`. Changing it replaces the network; the API does not show it. */
  declare readonly floatBandwidth: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** The blocks of addresses that this resource has bought; others of the network are not its business. */
  declare readonly segments: pulumi.Output<PublicNetworkSegment[]>;

  /**
   * A line to the internet for a VDC, with its bandwidth and its addresses.
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
  /** VDC to make it in. Changing it replaces the network. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  name?: pulumi.Input<string | undefined>;
  /** `auto` (the default): the API chooses the range; `manual`: `address` and `mask` give it. Changing it replaces the network. */
  type?: pulumi.Input<"auto" | "manual" | undefined>;
  /** Network address of a manual network, such as `192.168.1.0`. Changing it replaces the network, the old one first. */
  address?: pulumi.Input<string | undefined>;
  /** Prefix length of a manual network, 8 to 30. Changing it replaces the network, the old one first. */
  mask?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `PrivateNetwork.get` uses to look up the resource. */
export interface PrivateNetworkState extends Partial<PrivateNetworkArgs> {}

/** A network inside a VDC that nothing outside can reach. */
export class PrivateNetwork extends resourceClass<PrivateNetwork>("PrivateNetwork", { vdcId: undefined, name: undefined, type: undefined, address: undefined, mask: undefined, adopt: undefined, segments: undefined }, {}) {
  /** VDC to make it in. Changing it replaces the network. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the network. */
  declare readonly name: pulumi.Output<string>;
  /** `auto` (the default): the API chooses the range; `manual`: `address` and `mask` give it. Changing it replaces the network. */
  declare readonly type: pulumi.Output<"auto" | "manual">;
  /** Network address of a manual network, such as `192.168.1.0`. Changing it replaces the network, the old one first. */
  declare readonly address: pulumi.Output<string | undefined>;
  /** Prefix length of a manual network, 8 to 30. Changing it replaces the network, the old one first. */
  declare readonly mask: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Its address ranges as the API prints them, such as `192.168.1.0/24` or `10.240.0.0/16~10.240.0.255/16`. */
  declare readonly segments: pulumi.Output<string[]>;

  /**
   * A network inside a VDC that nothing outside can reach.
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
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupAttribute). */
  description?: pulumi.Input<string | undefined>;
  /** `public` guards interfaces on public networks, `private` those on private networks. Changing it replaces the group. */
  securityGroupType: pulumi.Input<"private" | "public">;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `SecurityGroup.get` uses to look up the resource. */
export interface SecurityGroupState extends Partial<SecurityGroupArgs> {}

/** A set of rules for the interfaces that belong to it. */
export class SecurityGroup extends resourceClass<SecurityGroup>("SecurityGroup", { securityGroupName: undefined, description: undefined, securityGroupType: undefined, adopt: undefined, createTime: undefined }, {}) {
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifySecurityGroupAttribute). */
  declare readonly securityGroupName: pulumi.Output<string>;
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupAttribute). */
  declare readonly description: pulumi.Output<string>;
  /** `public` guards interfaces on public networks, `private` those on private networks. Changing it replaces the group. */
  declare readonly securityGroupType: pulumi.Output<"private" | "public">;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** When it was made, in the API's own time (UTC+8, as far as is known). */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * A set of rules for the interfaces that belong to it.
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
  /** Security group that gets it. Changing it replaces the rule. */
  securityGroupId: pulumi.Input<string>;
  /** Whether what matches may pass: `allow` or `deny`. Changing it replaces the rule. */
  action: pulumi.Input<"allow" | "deny">;
  /** `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  protocol: pulumi.Input<"ICMP" | "TCP" | "UDP">;
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. Changing it replaces the rule. */
  targetAddress: pulumi.Input<string>;
  /** Ports on the far side; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  targetPort?: pulumi.Input<string | undefined>;
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  localPort?: pulumi.Input<string | undefined>;
  /** 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  priority: pulumi.Input<number>;
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. Changing it replaces the rule. */
  ruleType?: pulumi.Input<"ip" | "mac" | undefined>;
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  description?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Rule.get` uses to look up the resource. */
export interface RuleState extends Partial<RuleArgs> {}

/** A rule of a security group: who may reach what. */
export class Rule extends resourceClass<Rule>("Rule", { securityGroupId: undefined, action: undefined, protocol: undefined, targetAddress: undefined, targetPort: undefined, localPort: undefined, priority: undefined, ruleType: undefined, description: undefined, adopt: undefined }, {}) {
  /** Security group that gets it. Changing it replaces the rule. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** Whether what matches may pass: `allow` or `deny`. Changing it replaces the rule. */
  declare readonly action: pulumi.Output<"allow" | "deny">;
  /** `TCP`, `UDP` or `ICMP`. Changing it replaces the rule. */
  declare readonly protocol: pulumi.Output<"ICMP" | "TCP" | "UDP">;
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. Changing it replaces the rule. */
  declare readonly targetAddress: pulumi.Output<string>;
  /** Ports on the far side; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  declare readonly targetPort: pulumi.Output<string | undefined>;
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. Changing it replaces the rule. */
  declare readonly localPort: pulumi.Output<string | undefined>;
  /** 1 (first) to 100. Changed in place (ModifySecurityGroupRulePriority). */
  declare readonly priority: pulumi.Output<number>;
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. Changing it replaces the rule. */
  declare readonly ruleType: pulumi.Output<"ip" | "mac">;
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". Changed in place (ModifySecurityGroupRule). */
  declare readonly description: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A rule of a security group: who may reach what.
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
  /** GB; by default the image's own size. A larger one grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size?: pulumi.Input<number | undefined>;
  /** `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type?: pulumi.Input<SystemDiskType | undefined>;
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops?: pulumi.Input<number | undefined>;
}

/** A data disk. Part of the argument `dataDisks` of `Instance`. */
export interface InstanceDataDisk {
  /** GB. A larger one grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: pulumi.Input<number>;
  /** `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: pulumi.Input<DataDiskType>;
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops?: pulumi.Input<number | undefined>;
}

/** A network to join. Part of the argument `networkInterfaces` of `Instance`. */
export interface InstanceNetworkInterface {
  /** The private network to join; this or `publicNetworkId`. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The public network to join; this or `privateNetworkId`. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** A free address of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress?: pulumi.Input<string | undefined>;
}

/** A security group to join, with the interface on one network. Part of the argument `securityGroups` of `Instance`. */
export interface InstanceSecurityGroup {
  /** The security group to join. */
  securityGroupId: pulumi.Input<string>;
  /** The private network whose interface joins; for a private group. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The public network whose interface joins; for a public group. */
  publicNetworkId?: pulumi.Input<string | undefined>;
}

/** A system disk. Part of the output `systemDisk` of `Instance`. */
export interface InstanceSystemDiskOutput {
  /** GB; by default the image's own size. A larger one grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size?: number;
  /** `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type?: string;
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops?: number;
}

/** A data disk. Part of the output `dataDisks` of `Instance`. */
export interface InstanceDataDiskOutput {
  /** GB. A larger one grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: number;
  /** `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: string;
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops?: number;
}

/** A network to join. Part of the output `networkInterfaces` of `Instance`. */
export interface InstanceNetworkInterfaceOutput {
  /** The private network to join; this or `publicNetworkId`. */
  privateNetworkId?: string;
  /** The public network to join; this or `privateNetworkId`. */
  publicNetworkId?: string;
  /** A free address of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress?: string;
}

/** A security group to join, with the interface on one network. Part of the output `securityGroups` of `Instance`. */
export interface InstanceSecurityGroupOutput {
  /** The security group to join. */
  securityGroupId: string;
  /** The private network whose interface joins; for a private group. */
  privateNetworkId?: string;
  /** The public network whose interface joins; for a public group. */
  publicNetworkId?: string;
}

/** An interface of an instance. Part of the output `interfaces` of `Instance`. */
export interface InstanceInterface {
  /** Id of the interface. */
  interfaceId: string;
  /** The private network that it is on; or */
  privateNetworkId?: string;
  /** the public network that it is on. */
  publicNetworkId?: string;
  /** Its address; absent while it has none. */
  ipAddress?: string;
  /** Its hardware address. */
  macAddress?: string;
  /** Whether it is plugged in. */
  connected?: boolean;
}

/** The arguments of `Instance`. */
export interface InstanceArgs {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  regionId?: pulumi.Input<Region | undefined>;
  /** VDC to put it in. Changing it replaces the instance. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  instanceName?: pulumi.Input<string | undefined>;
  /** Number of cores. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  cpu: pulumi.Input<number>;
  /** Memory in GB. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  ram: pulumi.Input<number>;
  /** Machine type, such as `Standard`. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  instanceType: pulumi.Input<InstanceType>;
  /** Public image name, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId?: pulumi.Input<Image | undefined>;
  /** What a change of `imageId` or `publicKey` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its system disk (ResetImage); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  onImageChange?: pulumi.Input<"fail" | "ignore" | "reinstall" | "replace" | undefined>;
  /** Password of the administrator: 8 to 30 characters with at least three of lower case, upper case, digits and others. Changed in place (ResetInstancesPassword). Always a secret. */
  password: pulumi.Input<string>;
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  publicKey?: pulumi.Input<string | undefined>;
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); there is no way back. */
  instanceChargeType?: pulumi.Input<"PostPaid" | "PrePaid" | undefined>;
  /** With PrePaid only: 1 renews by itself (the API's default), 0 does not. It counts when PrePaid begins; a later change is refused at preview. */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** With PrePaid only: months paid ahead; 0 is until the end of this month (the API's default). It counts when PrePaid begins; a later change is refused at preview. */
  prepaidMonth?: pulumi.Input<number | undefined>;
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: pulumi.Input<boolean | undefined>;
  /** The system disk; by default the image's own. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  systemDisk?: pulumi.Input<InstanceSystemDisk | undefined>;
  /** Data disks, each under a name of your own: a new name buys a disk (CreateDisk), a name taken away deletes its disk with all that is on it (DeleteDisk). They grow in place (ResizeDisk); any other change of one is refused at preview. Disks under no name are left alone, and so is every disk when the whole input is left out. */
  dataDisks?: pulumi.Input<Record<string, pulumi.Input<InstanceDataDisk>> | undefined>;
  /** Networks to join, exclusively, in any order: interfaces are added and taken away in place (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Left out: not managed after creation. */
  networkInterfaces?: pulumi.Input<pulumi.Input<InstanceNetworkInterface>[] | undefined>;
  /** Security groups of its interfaces; joined and left in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show who belongs to a group: what is done elsewhere stays unseen. */
  securityGroups?: pulumi.Input<pulumi.Input<InstanceSecurityGroup>[] | undefined>;
  /** Names of its tags, exclusively; put on and taken off in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is made, and deleted when it is taken off and no other machine has it; one that was there before stays, as does a `Tag` of the program. The setting `cds:defaultTags` adds its names, and is all of them where this is left out; of a machine that is adopted, with the first update after that. Left out, without the setting: not managed. */
  tags?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** `running` or `stopped`, kept in place (StartInstance, StopInstance). Left out: not managed. */
  powerState?: pulumi.Input<"running" | "stopped" | undefined>;
  /** Any text: each time it changes to another, the machine is restarted, once, after all other changes (RebootInstance); never when it is made or adopted, and not while it is stopped. */
  rebootTrigger?: pulumi.Input<string | undefined>;
  /** Any text: each time it changes to another, the administrator's password is set, once, to `password` as it stands (ResetInstancesPassword), in case it was changed on the machine; never when the machine is made or adopted. */
  passwordTrigger?: pulumi.Input<string | undefined>;
  /** Whether its clock runs in UTC. A change is refused at preview; the API does not show it. */
  utc?: pulumi.Input<boolean | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Instance.get` uses to look up the resource. */
export interface InstanceState extends Partial<InstanceArgs> {}

/** A cloud machine with its disks, interfaces, tags and security groups. */
export class Instance extends resourceClass<Instance>("Instance", { regionId: undefined, vdcId: undefined, instanceName: undefined, cpu: undefined, ram: undefined, instanceType: undefined, imageId: undefined, onImageChange: undefined, password: undefined, publicKey: undefined, instanceChargeType: undefined, autoRenew: undefined, prepaidMonth: undefined, allowPrepaidDelete: undefined, systemDisk: undefined, dataDisks: undefined, networkInterfaces: undefined, securityGroups: undefined, tags: undefined, powerState: undefined, rebootTrigger: undefined, passwordTrigger: undefined, utc: undefined, adopt: undefined, deleteProtection: undefined, instanceStatus: undefined, publicIps: undefined, privateIps: undefined, interfaces: undefined, dataDiskIds: undefined }, { password: true }) {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  declare readonly regionId: pulumi.Output<string>;
  /** VDC to put it in. Changing it replaces the instance. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  declare readonly instanceName: pulumi.Output<string>;
  /** Number of cores. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  declare readonly cpu: pulumi.Output<number>;
  /** Memory in GB. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  declare readonly ram: pulumi.Output<number>;
  /** Machine type, such as `Standard`. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  declare readonly instanceType: pulumi.Output<string>;
  /** Public image name, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly imageId: pulumi.Output<string>;
  /** What a change of `imageId` or `publicKey` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its system disk (ResetImage); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  declare readonly onImageChange: pulumi.Output<"fail" | "ignore" | "reinstall" | "replace">;
  /** Password of the administrator: 8 to 30 characters with at least three of lower case, upper case, digits and others. Changed in place (ResetInstancesPassword). Always a secret. */
  declare readonly password: pulumi.Output<string>;
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  declare readonly publicKey: pulumi.Output<string | undefined>;
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); there is no way back. */
  declare readonly instanceChargeType: pulumi.Output<"PostPaid" | "PrePaid">;
  /** With PrePaid only: 1 renews by itself (the API's default), 0 does not. It counts when PrePaid begins; a later change is refused at preview. */
  declare readonly autoRenew: pulumi.Output<0 | 1 | undefined>;
  /** With PrePaid only: months paid ahead; 0 is until the end of this month (the API's default). It counts when PrePaid begins; a later change is refused at preview. */
  declare readonly prepaidMonth: pulumi.Output<number | undefined>;
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. Changing it changes nothing in the cloud. */
  declare readonly allowPrepaidDelete: pulumi.Output<boolean>;
  /** The system disk; by default the image's own. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  declare readonly systemDisk: pulumi.Output<InstanceSystemDiskOutput | undefined>;
  /** Data disks, each under a name of your own: a new name buys a disk (CreateDisk), a name taken away deletes its disk with all that is on it (DeleteDisk). They grow in place (ResizeDisk); any other change of one is refused at preview. Disks under no name are left alone, and so is every disk when the whole input is left out. */
  declare readonly dataDisks: pulumi.Output<Record<string, InstanceDataDiskOutput> | undefined>;
  /** Networks to join, exclusively, in any order: interfaces are added and taken away in place (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Left out: not managed after creation. */
  declare readonly networkInterfaces: pulumi.Output<InstanceNetworkInterfaceOutput[] | undefined>;
  /** Security groups of its interfaces; joined and left in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show who belongs to a group: what is done elsewhere stays unseen. */
  declare readonly securityGroups: pulumi.Output<InstanceSecurityGroupOutput[] | undefined>;
  /** Names of its tags, exclusively; put on and taken off in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is made, and deleted when it is taken off and no other machine has it; one that was there before stays, as does a `Tag` of the program. The setting `cds:defaultTags` adds its names, and is all of them where this is left out; of a machine that is adopted, with the first update after that. Left out, without the setting: not managed. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** `running` or `stopped`, kept in place (StartInstance, StopInstance). Left out: not managed. */
  declare readonly powerState: pulumi.Output<"running" | "stopped" | undefined>;
  /** Any text: each time it changes to another, the machine is restarted, once, after all other changes (RebootInstance); never when it is made or adopted, and not while it is stopped. */
  declare readonly rebootTrigger: pulumi.Output<string | undefined>;
  /** Any text: each time it changes to another, the administrator's password is set, once, to `password` as it stands (ResetInstancesPassword), in case it was changed on the machine; never when the machine is made or adopted. */
  declare readonly passwordTrigger: pulumi.Output<string | undefined>;
  /** Whether its clock runs in UTC. A change is refused at preview; the API does not show it. */
  declare readonly utc: pulumi.Output<boolean | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** `running`, `stop`, `updating`, `starting`, `stopping` or `error`, as the API says it. */
  declare readonly instanceStatus: pulumi.Output<string | undefined>;
  /** Its addresses on public networks. */
  declare readonly publicIps: pulumi.Output<string[]>;
  /** Its addresses on private networks. */
  declare readonly privateIps: pulumi.Output<string[]>;
  /** All its interfaces, with ids and hardware addresses. */
  declare readonly interfaces: pulumi.Output<InstanceInterface[]>;
  /** The API's id of each data disk, by the name that you gave it. */
  declare readonly dataDiskIds: pulumi.Output<Record<string, string>>;

  /**
   * A cloud machine with its disks, interfaces, tags and security groups.
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
  /** Number of addresses: 4, 8, 16, 32 or 64; not all of them can be given to machines. Changing it replaces the block: other addresses are bought (AddPublicIp), then these are given back (DeletePublicIp). */
  count: pulumi.Input<number>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `PublicIpSegment.get` uses to look up the resource. */
export interface PublicIpSegmentState extends Partial<PublicIpSegmentArgs> {}

/** A block of addresses that a public network has beside those that it was made with. */
export class PublicIpSegment extends resourceClass<PublicIpSegment>("PublicIpSegment", { vdcId: undefined, publicNetworkId: undefined, count: undefined, adopt: undefined, deleteProtection: undefined, address: undefined, gateway: undefined, mask: undefined }, {}) {
  /** VDC of the public network. Changing it replaces the block. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Public network that gets the addresses. Changing it replaces the block. */
  declare readonly publicNetworkId: pulumi.Output<string>;
  /** Number of addresses: 4, 8, 16, 32 or 64; not all of them can be given to machines. Changing it replaces the block: other addresses are bought (AddPublicIp), then these are given back (DeletePublicIp). */
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
   * A block of addresses that a public network has beside those that it was made with.
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
  /** Where it is mounted, such as `/`, or `swap`. */
  path: pulumi.Input<string>;
  /** GB. */
  size: pulumi.Input<number>;
}

/** A payment for further months. Part of the argument `renewal` of `BmsInstance`. */
export interface BmsInstanceRenewal {
  /** Months to pay ahead, beyond those that are paid. */
  months: pulumi.Input<number>;
  /** Any text, such as `2025-01`: each one that is another than the last pays once. */
  on: pulumi.Input<string>;
}

/** A partition of the local disks. Part of the output `partitions` of `BmsInstance`. */
export interface BmsInstancePartitionOutput {
  /** Where it is mounted, such as `/`, or `swap`. */
  path: string;
  /** GB. */
  size: number;
}

/** A payment for further months. Part of the output `renewal` of `BmsInstance`. */
export interface BmsInstanceRenewalOutput {
  /** Months to pay ahead, beyond those that are paid. */
  months: number;
  /** Any text, such as `2025-01`: each one that is another than the last pays once. */
  on: string;
}

/** The arguments of `BmsInstance`. */
export interface BmsInstanceArgs {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. One that is not known to sell bare metal is accepted with a warning. Changing it replaces the machine. */
  regionId?: pulumi.Input<Region | undefined>;
  /** VDC to put it in. Changing it replaces the machine. */
  vdcId: pulumi.Input<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  instanceName?: pulumi.Input<string | undefined>;
  /** Number of the host, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview; the API does not show it. */
  assignHostNo?: pulumi.Input<string | undefined>;
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  goodsId: pulumi.Input<number>;
  /** Configuration to buy, one of the product line's, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  computeId: pulumi.Input<string>;
  /** Image, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: pulumi.Input<string>;
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its local disks (ReinstallBms); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  onImageChange?: pulumi.Input<"fail" | "ignore" | "reinstall" | "replace" | undefined>;
  /** Password of the administrator. It is set when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and something that is installed changes with it. Always a secret. */
  password: pulumi.Input<string>;
  /** Networks of the VDC to join, private and public ones, one at least, by their ids, in any order. Changing it replaces the machine; the API does not show it. */
  networkIds: pulumi.Input<pulumi.Input<string>[]>;
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default what the API chooses. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  raid?: pulumi.Input<"0" | "1" | "5" | "10" | undefined>;
  /** Partitions of the local disks, in their order, `/` first; by default what the image brings. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  partitions?: pulumi.Input<pulumi.Input<BmsInstancePartition>[] | undefined>;
  /** Whether it is watched: false by default. A change is refused at preview. */
  enableMonitor?: pulumi.Input<boolean | undefined>;
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); there is no way back. */
  instanceChargeType?: pulumi.Input<"PostPaid" | "PrePaid" | undefined>;
  /** With PrePaid only: 1 renews by itself, which is the default when PrePaid begins, 0 does not. Changed in place (ModifyBmsOrder). */
  autoRenew?: pulumi.Input<0 | 1 | undefined>;
  /** With PrePaid only, and needed there: months paid ahead, 1 to 36. It counts when PrePaid begins; a later change is refused at preview, since `renewal` pays for more. */
  prepaidMonth?: pulumi.Input<number | undefined>;
  /** Pays for further months (ModifyBmsOrder), with PrePaid only: once each time `on` changes, in place; never when the machine is made or adopted, and not when `months` changes alone. */
  renewal?: pulumi.Input<BmsInstanceRenewal | undefined>;
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. The API may refuse it all the same. Changing it changes nothing in the cloud. */
  allowPrepaidDelete?: pulumi.Input<boolean | undefined>;
  /** `running` or `stopped`, kept in place (OperateBmsPower). Left out: not managed. */
  powerState?: pulumi.Input<"running" | "stopped" | undefined>;
  /** Any text: each time it changes to another, a running machine is restarted, once (OperateBmsPower); never when it is made or adopted. */
  rebootTrigger?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `BmsInstance.get` uses to look up the resource. */
export interface BmsInstanceState extends Partial<BmsInstanceArgs> {}

/** A bare-metal machine with its local disks. */
export class BmsInstance extends resourceClass<BmsInstance>("BmsInstance", { regionId: undefined, vdcId: undefined, instanceName: undefined, assignHostNo: undefined, goodsId: undefined, computeId: undefined, imageId: undefined, onImageChange: undefined, password: undefined, networkIds: undefined, raid: undefined, partitions: undefined, enableMonitor: undefined, instanceChargeType: undefined, autoRenew: undefined, prepaidMonth: undefined, renewal: undefined, allowPrepaidDelete: undefined, powerState: undefined, rebootTrigger: undefined, adopt: undefined, deleteProtection: undefined, instanceStatus: undefined, cpu: undefined, ram: undefined, imageName: undefined, expireDate: undefined, publicIps: undefined, privateIps: undefined, macAddresses: undefined }, { password: true }) {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. One that is not known to sell bare metal is accepted with a warning. Changing it replaces the machine. */
  declare readonly regionId: pulumi.Output<string>;
  /** VDC to put it in. Changing it replaces the machine. */
  declare readonly vdcId: pulumi.Output<string>;
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly instanceName: pulumi.Output<string>;
  /** Number of the host, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview; the API does not show it. */
  declare readonly assignHostNo: pulumi.Output<string | undefined>;
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  declare readonly goodsId: pulumi.Output<number>;
  /** Configuration to buy, one of the product line's, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  declare readonly computeId: pulumi.Output<string>;
  /** Image, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly imageId: pulumi.Output<string>;
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its local disks (ReinstallBms); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  declare readonly onImageChange: pulumi.Output<"fail" | "ignore" | "reinstall" | "replace">;
  /** Password of the administrator. It is set when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and something that is installed changes with it. Always a secret. */
  declare readonly password: pulumi.Output<string>;
  /** Networks of the VDC to join, private and public ones, one at least, by their ids, in any order. Changing it replaces the machine; the API does not show it. */
  declare readonly networkIds: pulumi.Output<string[]>;
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default what the API chooses. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly raid: pulumi.Output<"0" | "1" | "5" | "10" | undefined>;
  /** Partitions of the local disks, in their order, `/` first; by default what the image brings. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  declare readonly partitions: pulumi.Output<BmsInstancePartitionOutput[] | undefined>;
  /** Whether it is watched: false by default. A change is refused at preview. */
  declare readonly enableMonitor: pulumi.Output<boolean>;
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); there is no way back. */
  declare readonly instanceChargeType: pulumi.Output<"PostPaid" | "PrePaid">;
  /** With PrePaid only: 1 renews by itself, which is the default when PrePaid begins, 0 does not. Changed in place (ModifyBmsOrder). */
  declare readonly autoRenew: pulumi.Output<0 | 1 | undefined>;
  /** With PrePaid only, and needed there: months paid ahead, 1 to 36. It counts when PrePaid begins; a later change is refused at preview, since `renewal` pays for more. */
  declare readonly prepaidMonth: pulumi.Output<number | undefined>;
  /** Pays for further months (ModifyBmsOrder), with PrePaid only: once each time `on` changes, in place; never when the machine is made or adopted, and not when `months` changes alone. */
  declare readonly renewal: pulumi.Output<BmsInstanceRenewalOutput | undefined>;
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. The API may refuse it all the same. Changing it changes nothing in the cloud. */
  declare readonly allowPrepaidDelete: pulumi.Output<boolean>;
  /** `running` or `stopped`, kept in place (OperateBmsPower). Left out: not managed. */
  declare readonly powerState: pulumi.Output<"running" | "stopped" | undefined>;
  /** Any text: each time it changes to another, a running machine is restarted, once (OperateBmsPower); never when it is made or adopted. */
  declare readonly rebootTrigger: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** `running`, `error` or `rebuilding`, or what else the API says. */
  declare readonly instanceStatus: pulumi.Output<string | undefined>;
  /** Number of threads. */
  declare readonly cpu: pulumi.Output<number | undefined>;
  /** Memory in GB. */
  declare readonly ram: pulumi.Output<number | undefined>;
  /** Name of the installed image. */
  declare readonly imageName: pulumi.Output<string | undefined>;
  /** Until when it is paid, as the API writes it; of prepaid machines only. */
  declare readonly expireDate: pulumi.Output<string | undefined>;
  /** Its addresses on public networks. */
  declare readonly publicIps: pulumi.Output<string[]>;
  /** Its addresses on private networks. */
  declare readonly privateIps: pulumi.Output<string[]>;
  /** Hardware addresses of all its ports. */
  declare readonly macAddresses: pulumi.Output<string[]>;

  /**
   * A bare-metal machine with its local disks.
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
  /** Site to make an empty disk in: the UUID of one, or a region code such as `CN_Beijing_F`, which the API document's samples use; with `goodsId` only, since a clone is where its snapshot is. Changing it replaces the disk. */
  regionId?: pulumi.Input<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  name?: pulumi.Input<string | undefined>;
  /** What an empty disk is bought by, from `getDiskGoods`; this or `snapshotId`. A change is refused at preview: `iops` and `bandwidth` change what the disk can do. The API does not show it. */
  goodsId?: pulumi.Input<string | undefined>;
  /** Snapshot to make it from (CloneSnapshot); this or `goodsId`. Changing it replaces the disk. The API does not show it. */
  snapshotId?: pulumi.Input<string | undefined>;
  /** GB; needed with `goodsId`, and by default that of the snapshot's disk with `snapshotId`. A larger one grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  size?: pulumi.Input<number | undefined>;
  /** Operations a second; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeIops). */
  iops?: pulumi.Input<number | undefined>;
  /** Bandwidth, presumably in Mbit/s; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeBandwidth). */
  bandwidth?: pulumi.Input<number | undefined>;
  /** Bare-metal machine to attach it to, in the same region. Changed in place (AttachDisk, DetachDisk); taken away, the disk is detached. Left out from the start: not managed here, which is what `DiskAttachment` needs. The API does not show it. */
  instanceId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Disk.get` uses to look up the resource. */
export interface DiskState extends Partial<DiskArgs> {}

/** A disk for bare-metal machines (`/storage-service`), empty or made from a snapshot; data disks of cloud instances are another thing. */
export class Disk extends resourceClass<Disk>("Disk", { regionId: undefined, name: undefined, goodsId: undefined, snapshotId: undefined, size: undefined, iops: undefined, bandwidth: undefined, instanceId: undefined, adopt: undefined, deleteProtection: undefined, diskType: undefined, createTime: undefined }, {}) {
  /** Site to make an empty disk in: the UUID of one, or a region code such as `CN_Beijing_F`, which the API document's samples use; with `goodsId` only, since a clone is where its snapshot is. Changing it replaces the disk. */
  declare readonly regionId: pulumi.Output<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly name: pulumi.Output<string>;
  /** What an empty disk is bought by, from `getDiskGoods`; this or `snapshotId`. A change is refused at preview: `iops` and `bandwidth` change what the disk can do. The API does not show it. */
  declare readonly goodsId: pulumi.Output<string | undefined>;
  /** Snapshot to make it from (CloneSnapshot); this or `goodsId`. Changing it replaces the disk. The API does not show it. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** GB; needed with `goodsId`, and by default that of the snapshot's disk with `snapshotId`. A larger one grows the disk in place (ExpansionSize); a smaller one is refused at preview. */
  declare readonly size: pulumi.Output<number | undefined>;
  /** Operations a second; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeIops). */
  declare readonly iops: pulumi.Output<number | undefined>;
  /** Bandwidth, presumably in Mbit/s; by default what `goodsId` or the snapshot's disk gives. Changed in place (ChangeBandwidth). */
  declare readonly bandwidth: pulumi.Output<number | undefined>;
  /** Bare-metal machine to attach it to, in the same region. Changed in place (AttachDisk, DetachDisk); taken away, the disk is detached. Left out from the start: not managed here, which is what `DiskAttachment` needs. The API does not show it. */
  declare readonly instanceId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Kind of disk, such as `Nvme`. */
  declare readonly diskType: pulumi.Output<string | undefined>;
  /** When it was made, in the API's own time. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * A disk for bare-metal machines (`/storage-service`), empty or made from a snapshot; data disks of cloud instances are another thing.
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
  /** Disk to attach; one whose own `instanceId` is left out. Changing it replaces the attachment. */
  diskId: pulumi.Input<string>;
  /** Bare-metal machine that gets it, in the same region. Changing it replaces the attachment, the old one first. */
  instanceId: pulumi.Input<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `DiskAttachment.get` uses to look up the resource. */
export interface DiskAttachmentState extends Partial<DiskAttachmentArgs> {}

/** A disk on a bare-metal machine, for disks that leave `instanceId` out. One that is there already is taken over. */
export class DiskAttachment extends resourceClass<DiskAttachment>("DiskAttachment", { diskId: undefined, instanceId: undefined, adopt: undefined }, {}) {
  /** Disk to attach; one whose own `instanceId` is left out. Changing it replaces the attachment. */
  declare readonly diskId: pulumi.Output<string>;
  /** Bare-metal machine that gets it, in the same region. Changing it replaces the attachment, the old one first. */
  declare readonly instanceId: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A disk on a bare-metal machine, for disks that leave `instanceId` out. One that is there already is taken over.
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
  /** Disk to take it of. Changing it replaces the snapshot. */
  diskId: pulumi.Input<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  snapshotName?: pulumi.Input<string | undefined>;
  /** Any text: each time it changes to another, the disk is set back, once, to what it was when the snapshot was taken (RollbackSnapshot), and what was written since is lost; never when the snapshot is made or adopted. The disk presumably has to be detached. */
  rollbackTrigger?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Snapshot.get` uses to look up the resource. */
export interface SnapshotState extends Partial<SnapshotArgs> {}

/** A snapshot of a bare-metal machine's disk. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` believes what the program says. */
export class Snapshot extends resourceClass<Snapshot>("Snapshot", { diskId: undefined, snapshotName: undefined, rollbackTrigger: undefined, adopt: undefined, deleteProtection: undefined }, {}) {
  /** Disk to take it of. Changing it replaces the snapshot. */
  declare readonly diskId: pulumi.Output<string>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  declare readonly snapshotName: pulumi.Output<string>;
  /** Any text: each time it changes to another, the disk is set back, once, to what it was when the snapshot was taken (RollbackSnapshot), and what was written since is lost; never when the snapshot is made or adopted. The disk presumably has to be detached. */
  declare readonly rollbackTrigger: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;

  /**
   * A snapshot of a bare-metal machine's disk. No action of the API reads one: `Snapshot.get` cannot work, a refresh changes nothing, and `adopt` believes what the program says.
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
  /** Instance that gets the disk. Changing it replaces the disk: an empty one is bought for the other instance. */
  instanceId: pulumi.Input<string>;
  /** GB, at most 4000. A larger number grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: pulumi.Input<number>;
  /** `ssd_disk` or `high_disk`; DescribeAvailableResource tells what a region sells. Changing it replaces the disk. */
  type: pulumi.Input<DataDiskType>;
  /** Number of performance packs, for `ssd_disk` only; 0 by default. The API does not show it. Changing it replaces the disk. */
  iops?: pulumi.Input<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `InstanceDisk.get` uses to look up the resource. */
export interface InstanceDiskState extends Partial<InstanceDiskArgs> {}

/** A data disk of a cloud machine, for machines whose `dataDisks` do not name it. */
export class InstanceDisk extends resourceClass<InstanceDisk>("InstanceDisk", { instanceId: undefined, size: undefined, type: undefined, iops: undefined, adopt: undefined, deleteProtection: undefined }, {}) {
  /** Instance that gets the disk. Changing it replaces the disk: an empty one is bought for the other instance. */
  declare readonly instanceId: pulumi.Output<string>;
  /** GB, at most 4000. A larger number grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  declare readonly size: pulumi.Output<number>;
  /** `ssd_disk` or `high_disk`; DescribeAvailableResource tells what a region sells. Changing it replaces the disk. */
  declare readonly type: pulumi.Output<string>;
  /** Number of performance packs, for `ssd_disk` only; 0 by default. The API does not show it. Changing it replaces the disk. */
  declare readonly iops: pulumi.Output<number | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;

  /**
   * A data disk of a cloud machine, for machines whose `dataDisks` do not name it.
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
  /** Instance that gets it; one whose `networkInterfaces` is left out. Changing it replaces the interface. */
  instanceId: pulumi.Input<string>;
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  vdcId: pulumi.Input<string>;
  /** The private network to join; this or `publicNetworkId`. Changing it replaces the interface. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The public network to join; this or `privateNetworkId`. Changing it replaces the interface. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** A free address of the network; by default the API chooses one, and it is not managed. Changed in place (ModifyIpAddress). */
  ipAddress?: pulumi.Input<string | undefined>;
  /** Whether it is plugged in: true by default; unplugged it keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  connected?: pulumi.Input<boolean | undefined>;
  /** Present password of the instance's administrator, which newer versions of the API want for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  password?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `NetworkInterface.get` uses to look up the resource. */
export interface NetworkInterfaceState extends Partial<NetworkInterfaceArgs> {}

/** An interface of a cloud machine on a network, for machines whose `networkInterfaces` is left out. */
export class NetworkInterface extends resourceClass<NetworkInterface>("NetworkInterface", { instanceId: undefined, vdcId: undefined, privateNetworkId: undefined, publicNetworkId: undefined, ipAddress: undefined, connected: undefined, password: undefined, adopt: undefined, address: undefined, macAddress: undefined }, { password: true }) {
  /** Instance that gets it; one whose `networkInterfaces` is left out. Changing it replaces the interface. */
  declare readonly instanceId: pulumi.Output<string>;
  /** VDC of the instance and of the network. Changing it replaces the interface. */
  declare readonly vdcId: pulumi.Output<string>;
  /** The private network to join; this or `publicNetworkId`. Changing it replaces the interface. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** The public network to join; this or `privateNetworkId`. Changing it replaces the interface. */
  declare readonly publicNetworkId: pulumi.Output<string | undefined>;
  /** A free address of the network; by default the API chooses one, and it is not managed. Changed in place (ModifyIpAddress). */
  declare readonly ipAddress: pulumi.Output<string | undefined>;
  /** Whether it is plugged in: true by default; unplugged it keeps its address. Changed in place (ConnectNetworkInterface, DisconnectNetworkInterface). */
  declare readonly connected: pulumi.Output<boolean>;
  /** Present password of the instance's administrator, which newer versions of the API want for a new interface and for a new address. Changing it changes nothing in the cloud. Always a secret. */
  declare readonly password: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Its address, whoever has chosen it; absent while it has none. */
  declare readonly address: pulumi.Output<string | undefined>;
  /** Its hardware address. */
  declare readonly macAddress: pulumi.Output<string | undefined>;

  /**
   * An interface of a cloud machine on a network, for machines whose `networkInterfaces` is left out.
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
  /** Its name, at most 64 characters, by which instances name it; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the tag. */
  tagName?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `Tag.get` uses to look up the resource. */
export interface TagState extends Partial<TagArgs> {}

/** A tag of the account, for several machines to have. */
export class Tag extends resourceClass<Tag>("Tag", { tagName: undefined, adopt: undefined }, {}) {
  /** Its name, at most 64 characters, by which instances name it; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the tag. */
  declare readonly tagName: pulumi.Output<string>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * A tag of the account, for several machines to have.
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

/** What a global private network connects: a private network of a VDC, or a point of presence. Part of the argument `accessPoints` of `Gpn`. */
export interface GpnAccessPointTarget {
  /** VDC of the private network; with `privateNetworkId`. */
  vdcId?: pulumi.Input<string | undefined>;
  /** The private network to connect; this or `popId`. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The point of presence to connect, from `getAccessPoints`; this or `vdcId` and `privateNetworkId`. */
  popId?: pulumi.Input<string | undefined>;
}

/** What a global private network connects: a private network of a VDC, or a point of presence. Part of the output `accessPoints` of `Gpn`. */
export interface GpnAccessPointTargetOutput {
  /** VDC of the private network; with `privateNetworkId`. */
  vdcId?: string;
  /** The private network to connect; this or `popId`. */
  privateNetworkId?: string;
  /** The point of presence to connect, from `getAccessPoints`; this or `vdcId` and `privateNetworkId`. */
  popId?: string;
}

/** The arguments of `Gpn`. */
export interface GpnArgs {
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the GPN. */
  name?: pulumi.Input<string | undefined>;
  /** Bandwidth in Mbit/s, 1 or more. The API cannot alter it: changing it replaces the GPN, the old one first where it connects a network. */
  qos: pulumi.Input<number>;
  /** What it connects, exclusively, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Connected and disconnected in place (AddAccessPoint, DeleteAccessPoint). Left out: not managed, which is what `GpnAccessPoint` needs. */
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
  /** Bandwidth in Mbit/s, 1 or more. The API cannot alter it: changing it replaces the GPN, the old one first where it connects a network. */
  declare readonly qos: pulumi.Output<number>;
  /** What it connects, exclusively, in any order: private networks of VDCs as `{ vdcId, privateNetworkId }` and points of presence as `{ popId }`. Connected and disconnected in place (AddAccessPoint, DeleteAccessPoint). Left out: not managed, which is what `GpnAccessPoint` needs. */
  declare readonly accessPoints: pulumi.Output<GpnAccessPointTargetOutput[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Number of the overlay network behind it. */
  declare readonly evpnId: pulumi.Output<number | undefined>;
  /** Its order. */
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
  /** GPN that connects it; one whose own `accessPoints` are left out. Changing it replaces the access point, the old one first where the network stays the same. */
  gpnId: pulumi.Input<string>;
  /** VDC of the private network; with `privateNetworkId`. Changing it replaces the access point. */
  vdcId?: pulumi.Input<string | undefined>;
  /** The private network to connect; this or `popId`. Changing it replaces the access point. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The point of presence to connect, from `getAccessPoints`; this or `vdcId` and `privateNetworkId`. Changing it replaces the access point. */
  popId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `GpnAccessPoint.get` uses to look up the resource. */
export interface GpnAccessPointState extends Partial<GpnAccessPointArgs> {}

/** One network, or point of presence, in a global private network: for networks that join from several stacks. Its id is `<gpn>/<private network or point of presence>`. */
export class GpnAccessPoint extends resourceClass<GpnAccessPoint>("GpnAccessPoint", { gpnId: undefined, vdcId: undefined, privateNetworkId: undefined, popId: undefined, adopt: undefined }, {}) {
  /** GPN that connects it; one whose own `accessPoints` are left out. Changing it replaces the access point, the old one first where the network stays the same. */
  declare readonly gpnId: pulumi.Output<string>;
  /** VDC of the private network; with `privateNetworkId`. Changing it replaces the access point. */
  declare readonly vdcId: pulumi.Output<string | undefined>;
  /** The private network to connect; this or `popId`. Changing it replaces the access point. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** The point of presence to connect, from `getAccessPoints`; this or `vdcId` and `privateNetworkId`. Changing it replaces the access point. */
  declare readonly popId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * One network, or point of presence, in a global private network: for networks that join from several stacks. Its id is `<gpn>/<private network or point of presence>`.
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
  /** Instance to make it from; needed to make one. Changing it replaces the template: the other machine is copied, as it is then. Taken away later, as when the machine is deleted, it changes nothing. The API does not show it. */
  instanceId?: pulumi.Input<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  templateName?: pulumi.Input<string | undefined>;
  /** Whether the machine may run while it is copied: true (the default), or false for one that is stopped. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  powerOn?: pulumi.Input<boolean | undefined>;
  /** Whether the data disks of the machine are copied too: true by default. Changing it replaces the template. The API does not show it. */
  withDataDisk?: pulumi.Input<boolean | undefined>;
  /** A user of the machine's system. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  instanceUserName?: pulumi.Input<string | undefined>;
  /** That user's password. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  instancePassword?: pulumi.Input<string | undefined>;
  /** Codes of the regions that it is in, such as `CN_Beijing_A`, exclusively and in any order; that of the machine has to be among them when the template is made. Copied to others (SyncTemplate) and deleted in one that is taken away (DeleteTemplate), in place. Left out: not managed. */
  regionIds?: pulumi.Input<pulumi.Input<Region>[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection?: pulumi.Input<boolean | undefined>;
}

/** The properties that `Template.get` uses to look up the resource. */
export interface TemplateState extends Partial<TemplateArgs> {}

/** A template: the image of a machine, to make others from; its id is an `imageId`. */
export class Template extends resourceClass<Template>("Template", { instanceId: undefined, templateName: undefined, powerOn: undefined, withDataDisk: undefined, instanceUserName: undefined, instancePassword: undefined, regionIds: undefined, adopt: undefined, deleteProtection: undefined, osType: undefined, createTime: undefined }, { instancePassword: true }) {
  /** Instance to make it from; needed to make one. Changing it replaces the template: the other machine is copied, as it is then. Taken away later, as when the machine is deleted, it changes nothing. The API does not show it. */
  declare readonly instanceId: pulumi.Output<string | undefined>;
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  declare readonly templateName: pulumi.Output<string>;
  /** Whether the machine may run while it is copied: true (the default), or false for one that is stopped. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  declare readonly powerOn: pulumi.Output<boolean>;
  /** Whether the data disks of the machine are copied too: true by default. Changing it replaces the template. The API does not show it. */
  declare readonly withDataDisk: pulumi.Output<boolean>;
  /** A user of the machine's system. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  declare readonly instanceUserName: pulumi.Output<string | undefined>;
  /** That user's password. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  declare readonly instancePassword: pulumi.Output<string | undefined>;
  /** Codes of the regions that it is in, such as `CN_Beijing_A`, exclusively and in any order; that of the machine has to be among them when the template is made. Copied to others (SyncTemplate) and deleted in one that is taken away (DeleteTemplate), in place. Left out: not managed. */
  declare readonly regionIds: pulumi.Output<string[] | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  declare readonly deleteProtection: pulumi.Output<boolean>;
  /** Operating system, as the API calls it. */
  declare readonly osType: pulumi.Output<string | undefined>;
  /** When it was made, in the API's own time (UTC+8, as far as is known). */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * A template: the image of a machine, to make others from; its id is an `imageId`.
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

/** A rule, as programs write it. Part of the argument `rules` of `RuleSet`. */
export interface SecurityGroupRule {
  /** Whether what matches may pass: `allow` or `deny`. */
  action: pulumi.Input<"allow" | "deny">;
  /** `TCP`, `UDP` or `ICMP`. */
  protocol: pulumi.Input<"ICMP" | "TCP" | "UDP">;
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. */
  targetAddress: pulumi.Input<string>;
  /** 1 (first) to 100. */
  priority: pulumi.Input<number>;
  /** Ports on the far side; "0" (the default) for all; not for ICMP. */
  targetPort?: pulumi.Input<string | undefined>;
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. */
  localPort?: pulumi.Input<string | undefined>;
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. */
  ruleType?: pulumi.Input<"ip" | "mac" | undefined>;
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". */
  description?: pulumi.Input<string | undefined>;
}

/** A rule, with what was left out filled in. Part of the output `rules` of `RuleSet`. */
export interface SecurityGroupRuleOutput {
  /** Whether what matches may pass: `allow` or `deny`. */
  action: "allow" | "deny";
  /** `TCP`, `UDP` or `ICMP`. */
  protocol: "ICMP" | "TCP" | "UDP";
  /** Addresses on the far side, as IPv4 addresses or ranges such as `10.0.0.0/8`, joined by semicolons in any order; another spelling of the same is no change. */
  targetAddress: string;
  /** 1 (first) to 100. */
  priority: number;
  /** Whether addresses are IP (`ip`, the default) or hardware (`mac`) addresses. */
  ruleType: "ip" | "mac";
  /** What it is for, 1 to 256 characters; by default "Managed by Pulumi". */
  description: string;
  /** Ports on the far side; "0" (the default) for all; not for ICMP. */
  targetPort?: string;
  /** Ports of the machine, such as "22" or "80;443", in any order; "0" (the default) for all; not for ICMP. */
  localPort?: string;
}

/** The arguments of `RuleSet`. */
export interface RuleSetArgs {
  /** Security group whose rules they are; one set for each group, and no `Rule` beside it. Changing it replaces the set. */
  securityGroupId: pulumi.Input<string>;
  /** All rules of the group, in any order; an empty list leaves it without any. Changed in place: first rules are changed and added (ModifySecurityGroupRule, ModifySecurityGroupRulePriority, AddSecurityGroupRule), then those that were in the list, or that a refresh has found, and are not wanted any more are removed (RemoveSecurityGroupRule). A group that has other rules when the set is made is refused: name them, and take them out later. */
  rules: pulumi.Input<pulumi.Input<SecurityGroupRule>[]>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `RuleSet.get` uses to look up the resource. */
export interface RuleSetState extends Partial<RuleSetArgs> {}

/** All rules of a security group as one value, for groups without any `Rule`. It begins with a group that has no other rules than those of its list. */
export class RuleSet extends resourceClass<RuleSet>("RuleSet", { securityGroupId: undefined, rules: undefined, adopt: undefined, ruleIds: undefined }, {}) {
  /** Security group whose rules they are; one set for each group, and no `Rule` beside it. Changing it replaces the set. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** All rules of the group, in any order; an empty list leaves it without any. Changed in place: first rules are changed and added (ModifySecurityGroupRule, ModifySecurityGroupRulePriority, AddSecurityGroupRule), then those that were in the list, or that a refresh has found, and are not wanted any more are removed (RemoveSecurityGroupRule). A group that has other rules when the set is made is refused: name them, and take them out later. */
  declare readonly rules: pulumi.Output<SecurityGroupRuleOutput[]>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;
  /** Ids of the rules, in the order of `rules`. */
  declare readonly ruleIds: pulumi.Output<string[]>;

  /**
   * All rules of a security group as one value, for groups without any `Rule`. It begins with a group that has no other rules than those of its list.
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
  /** Instance whose interface joins; one whose `securityGroups` is left out. With the `instanceId` of a `NetworkInterface` it waits for that. Changing it replaces the attachment. */
  instanceId: pulumi.Input<string>;
  /** The private network that the interface is on; this or `publicNetworkId`. Changing it replaces the attachment. */
  privateNetworkId?: pulumi.Input<string | undefined>;
  /** The public network that the interface is on; this or `privateNetworkId`. Changing it replaces the attachment. */
  publicNetworkId?: pulumi.Input<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt?: pulumi.Input<string | undefined>;
}

/** The properties that `SecurityGroupAttachment.get` uses to look up the resource. */
export interface SecurityGroupAttachmentState extends Partial<SecurityGroupAttachmentArgs> {}

/** An interface of a machine in a security group, for machines whose `securityGroups` is left out. */
export class SecurityGroupAttachment extends resourceClass<SecurityGroupAttachment>("SecurityGroupAttachment", { securityGroupId: undefined, instanceId: undefined, privateNetworkId: undefined, publicNetworkId: undefined, adopt: undefined }, {}) {
  /** Security group to join; a private one for a private network, a public one for a public network. Changing it replaces the attachment. */
  declare readonly securityGroupId: pulumi.Output<string>;
  /** Instance whose interface joins; one whose `securityGroups` is left out. With the `instanceId` of a `NetworkInterface` it waits for that. Changing it replaces the attachment. */
  declare readonly instanceId: pulumi.Output<string>;
  /** The private network that the interface is on; this or `publicNetworkId`. Changing it replaces the attachment. */
  declare readonly privateNetworkId: pulumi.Output<string | undefined>;
  /** The public network that the interface is on; this or `privateNetworkId`. Changing it replaces the attachment. */
  declare readonly publicNetworkId: pulumi.Output<string | undefined>;
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  declare readonly adopt: pulumi.Output<string | undefined>;

  /**
   * An interface of a machine in a security group, for machines whose `securityGroups` is left out.
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
