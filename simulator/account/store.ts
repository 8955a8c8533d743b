import { z } from "zod";
import { Table } from "./table";

const string = z.string();
const number = z.number();
const kind = z.enum(["public", "private"]);

/** The schemas of all rows by table; they also validate state files. */
export const rowSchemas = {
  vdcs: z.object({ id: string, name: string, regionId: string }),
  publicNetworks: z.object({
    id: string,
    vdcId: string,
    name: string,
    type: string,
    billingMethod: string,
    qos: number,
    autoRenew: number,
    floatBandwidth: number,
    createdAt: number.default(0),
  }),
  segments: z.object({
    id: string,
    networkId: string,
    address: string,
    gateway: string,
    mask: number,
    createdAt: number.default(0),
  }),
  privateNetworks: z.object({
    id: string,
    vdcId: string,
    name: string,
    type: z.enum(["auto", "manual"]),
    address: string,
    mask: number,
  }),
  instances: z.object({
    id: string,
    vdcId: string,
    name: string,
    /** The status while idle; a running task sets the others. */
    status: z.enum(["running", "stop", "error"]),
    type: string,
    cpu: number,
    ram: number,
    imageId: string,
    chargeType: z.enum(["PostPaid", "PrePaid"]),
    autoRenew: number,
    prepaidMonth: number,
    /** A hash, so that a test sees a change; null without a password. */
    passwordHash: string.nullable(),
    publicKey: string.nullable(),
    utc: z.boolean(),
    systemDisk: z.object({ type: string, size: number, iops: number }),
    tagIds: z.array(string),
    createdAt: number,
  }),
  disks: z.object({ id: string, instanceId: string, type: string, size: number, iops: number }),
  interfaces: z.object({
    id: string,
    /** An instance or a bare-metal instance. */
    instanceId: string,
    networkId: string,
    kind,
    /** Empty without an address. */
    address: string,
    /** The address that a running task will set; already taken. */
    nextAddress: string.nullable(),
    mac: string,
    connected: number,
  }),
  securityGroups: z.object({
    id: string,
    name: string,
    description: string,
    type: kind,
    createdAt: number,
    updatedAt: number,
  }),
  rules: z.object({
    id: string,
    groupId: string,
    action: number,
    description: string,
    targetAddress: string,
    targetPort: string,
    localPort: string,
    direction: string,
    priority: number,
    protocol: string,
    ruleType: string,
    createdAt: number,
  }),
  /** The interface of an instance on a network is a member of a security group. */
  memberships: z.object({ id: string, groupId: string, instanceId: string, networkId: string }),
  /** The instances of a tag are stored with the instances. */
  tags: z.object({ id: string, name: string }),
  templates: z.object({
    id: string,
    name: string,
    /** The image that the template is based on. */
    imageId: string,
    /** Size of the system disk in GB. */
    size: number,
    /** Total size of the data disks in GB. */
    dataSize: number,
    createdAt: number,
  }),
  /** A region can use a template. */
  templateRegions: z.object({ id: string, templateId: string, regionId: string }),
  gpns: z.object({ id: string, name: string, qos: number, evpnId: number, orderId: string }),
  /** A network is part of a global private network. */
  accessPoints: z.object({
    id: string,
    gpnId: string,
    kind: z.enum(["vdc", "pop"]),
    /** Empty for a point of presence. */
    vdcId: string,
    /** Id of a private network or of a point of presence. */
    targetId: string,
  }),
  bareMetals: z.object({
    id: string,
    vdcId: string,
    name: string,
    /** The status while idle; a running task sets the others. */
    state: z.enum(["running", "stopped", "error"]),
    computeId: string,
    imageId: string,
    chargeType: z.enum(["PostPaid", "PrePaid"]),
    autoRenew: number,
    /** End of the paid time. */
    paidUntil: number,
    /** A hash, so that a test sees a change. */
    passwordHash: string.nullable(),
    monitored: z.boolean(),
    raid: string.nullable(),
    partitions: z.array(z.object({ path: string, size: number })),
    orderId: string,
    createdAt: number,
    /** Time of the last start; null while it does not run. */
    runsSince: number.nullable(),
  }),
  /** Disks of bare-metal instances. */
  storageDisks: z.object({
    id: string,
    regionId: string,
    name: string,
    size: number,
    iops: number,
    bandwidth: number,
    /** The instance that the disk is attached to; empty when detached. */
    bareMetalId: string,
    /** Stands for the data on the disk: a snapshot keeps it, a clone copies it, a rollback restores it. */
    content: string,
    createdAt: number,
  }),
  snapshots: z.object({ id: string, diskId: string, name: string, content: string, createdAt: number }),
  /** Deleted resources that stay on the bill. */
  ended: z.object({
    id: string,
    type: string,
    name: string,
    regionId: string,
    vdcId: string,
    vdcName: string,
    createdAt: number,
    endedAt: number,
    prepaid: z.boolean(),
    /** The parts with their prices in yuan per hour. */
    parts: z.array(z.object({ name: string, amount: string, perHour: number })),
    addresses: z.array(string),
  }),
};

/** The name of a table. */
export type TableName = keyof typeof rowSchemas;

/** The rows of each table. */
export type Rows = { [Name in TableName]: z.output<(typeof rowSchemas)[Name]> };

/** A virtual data center (VDC). */
export type Vdc = Rows["vdcs"];
/** A public network of a VDC. */
export type PublicNetwork = Rows["publicNetworks"];
/** A block of addresses bought for a public network. */
export type Segment = Rows["segments"];
/** A private network of a VDC. */
export type PrivateNetwork = Rows["privateNetworks"];
/** An instance. */
export type Instance = Rows["instances"];
/** A data disk of an instance. */
export type Disk = Rows["disks"];
/** An interface of an instance on a network. */
export type Interface = Rows["interfaces"];
/** A security group. */
export type SecurityGroup = Rows["securityGroups"];
/** A rule of a security group. */
export type Rule = Rows["rules"];
/** An image created from an instance. */
export type Template = Rows["templates"];

/** A global private network. */
export type Gpn = Rows["gpns"];
/** An access point: a network that is part of a global private network. */
export type AccessPoint = Rows["accessPoints"];
/** A bare-metal instance. */
export type BareMetalInstance = Rows["bareMetals"];
/** A disk of bare-metal instances. */
export type StorageDisk = Rows["storageDisks"];
/** A snapshot of a bare-metal disk. */
export type Snapshot = Rows["snapshots"];

/** The rows of every table, as lists. */
export type RowLists = { [Name in TableName]: Rows[Name][] };

/** The tables of an account. */
export type Tables = { [Name in TableName]: Table<Rows[Name]> };

/** Creates empty tables. */
export const emptyTables = (): Tables => ({
  vdcs: new Table(),
  publicNetworks: new Table("vdcId"),
  segments: new Table("networkId"),
  privateNetworks: new Table("vdcId"),
  instances: new Table("vdcId"),
  disks: new Table("instanceId"),
  interfaces: new Table("instanceId", "networkId"),
  securityGroups: new Table(),
  rules: new Table("groupId"),
  memberships: new Table("groupId", "instanceId"),
  tags: new Table(),
  templates: new Table(),
  templateRegions: new Table("templateId"),
  gpns: new Table(),
  accessPoints: new Table("gpnId", "vdcId", "targetId"),
  bareMetals: new Table("vdcId"),
  storageDisks: new Table("bareMetalId"),
  snapshots: new Table("diskId"),
  ended: new Table(),
});

/** Lists the rows of every table. */
export const rowLists = (tables: Tables): RowLists => ({
  vdcs: tables.vdcs.all(),
  publicNetworks: tables.publicNetworks.all(),
  segments: tables.segments.all(),
  privateNetworks: tables.privateNetworks.all(),
  instances: tables.instances.all(),
  disks: tables.disks.all(),
  interfaces: tables.interfaces.all(),
  securityGroups: tables.securityGroups.all(),
  rules: tables.rules.all(),
  memberships: tables.memberships.all(),
  tags: tables.tags.all(),
  templates: tables.templates.all(),
  templateRegions: tables.templateRegions.all(),
  gpns: tables.gpns.all(),
  accessPoints: tables.accessPoints.all(),
  bareMetals: tables.bareMetals.all(),
  storageDisks: tables.storageDisks.all(),
  snapshots: tables.snapshots.all(),
  ended: tables.ended.all(),
});

/** The kind of resource of each table, as the ledger names it. */
export const resourceNames = {
  vdcs: "Vdc",
  publicNetworks: "PublicNetwork",
  segments: "PublicIpSegment",
  privateNetworks: "PrivateNetwork",
  instances: "Instance",
  disks: "InstanceDisk",
  interfaces: "NetworkInterface",
  securityGroups: "SecurityGroup",
  rules: "Rule",
  memberships: "SecurityGroupMembership",
  tags: "Tag",
  templates: "Template",
  templateRegions: "TemplateRegion",
  gpns: "Gpn",
  accessPoints: "GpnAccessPoint",
  bareMetals: "BmsInstance",
  storageDisks: "Disk",
  snapshots: "Snapshot",
  ended: "Ended",
} as const satisfies Record<TableName, string>;
