import { z } from "zod";
import { Table } from "./table";

const text = z.string();
const number = z.number();
const kind = z.enum(["public", "private"]);

/** Every kind of row, by the name of its table; a state file is checked by them. */
export const rowSchemas = {
  vdcs: z.object({ id: text, name: text, regionId: text }),
  publicNetworks: z.object({
    id: text,
    vdcId: text,
    name: text,
    type: text,
    billingMethod: text,
    qos: number,
    autoRenew: number,
    floatBandwidth: number,
    createdAt: number.default(0),
  }),
  segments: z.object({
    id: text,
    networkId: text,
    address: text,
    gateway: text,
    mask: number,
    createdAt: number.default(0),
  }),
  privateNetworks: z.object({
    id: text,
    vdcId: text,
    name: text,
    type: z.enum(["auto", "manual"]),
    address: text,
    mask: number,
  }),
  instances: z.object({
    id: text,
    vdcId: text,
    name: text,
    /** Its settled state; the transient ones come from the task that holds it. */
    status: z.enum(["running", "stop", "error"]),
    type: text,
    cpu: number,
    ram: number,
    imageId: text,
    chargeType: z.enum(["PostPaid", "PrePaid"]),
    autoRenew: number,
    prepaidMonth: number,
    /** A hash, so that a test can see a change; null when no password was given. */
    passwordHash: text.nullable(),
    publicKey: text.nullable(),
    utc: z.boolean(),
    systemDisk: z.object({ type: text, size: number, iops: number }),
    tagIds: z.array(text),
    createdAt: number,
  }),
  disks: z.object({ id: text, instanceId: text, type: text, size: number, iops: number }),
  interfaces: z.object({
    id: text,
    /** The machine, a cloud one or a bare-metal one. */
    instanceId: text,
    networkId: text,
    kind,
    /** Empty when it has none. */
    address: text,
    /** The address that a running task is about to set; taken already. */
    nextAddress: text.nullable(),
    mac: text,
    connected: number,
  }),
  securityGroups: z.object({
    id: text,
    name: text,
    description: text,
    type: kind,
    createdAt: number,
    updatedAt: number,
  }),
  rules: z.object({
    id: text,
    groupId: text,
    action: number,
    description: text,
    targetAddress: text,
    targetPort: text,
    localPort: text,
    direction: text,
    priority: number,
    protocol: text,
    ruleType: text,
    createdAt: number,
  }),
  /** That a machine's interface on a network is under a security group. */
  memberships: z.object({ id: text, groupId: text, instanceId: text, networkId: text }),
  /** Which machines have a tag stands with the machines. */
  tags: z.object({ id: text, name: text }),
  templates: z.object({
    id: text,
    name: text,
    /** The image under it. */
    imageId: text,
    /** GB of its system disk. */
    size: number,
    /** GB of the data disks that are part of it. */
    dataSize: number,
    createdAt: number,
  }),
  /** That a template can be used in a region. */
  templateRegions: z.object({ id: text, templateId: text, regionId: text }),
  gpns: z.object({ id: text, name: text, qos: number, evpnId: number, orderId: text }),
  /** That a network is part of a global private network. */
  accessPoints: z.object({
    id: text,
    gpnId: text,
    kind: z.enum(["vdc", "pop"]),
    /** Empty for a point of presence. */
    vdcId: text,
    /** A private network, or a point of presence. */
    targetId: text,
  }),
  bareMetals: z.object({
    id: text,
    vdcId: text,
    name: text,
    /** Its settled state; the transient ones come from the task that holds it. */
    state: z.enum(["running", "stopped", "error"]),
    computeId: text,
    imageId: text,
    chargeType: z.enum(["PostPaid", "PrePaid"]),
    autoRenew: number,
    /** Until when it is paid. */
    paidUntil: number,
    /** A hash, so that a test can see a change. */
    passwordHash: text.nullable(),
    monitored: z.boolean(),
    raid: text.nullable(),
    partitions: z.array(z.object({ path: text, size: number })),
    orderId: text,
    createdAt: number,
    /** Since when it runs; null when it does not. */
    runsSince: number.nullable(),
  }),
  /** Disks of bare-metal machines, of the storage service. */
  storageDisks: z.object({
    id: text,
    regionId: text,
    name: text,
    size: number,
    iops: number,
    bandwidth: number,
    /** The machine that it is attached to; empty when there is none. */
    bareMetalId: text,
    /** Stands for what is on it: a snapshot keeps it, a clone shares it, a rollback brings it back. */
    content: text,
    createdAt: number,
  }),
  snapshots: z.object({ id: text, diskId: text, name: text, content: text, createdAt: number }),
  /** What is gone and stays on the bill. */
  ended: z.object({
    id: text,
    type: text,
    name: text,
    regionId: text,
    vdcId: text,
    vdcName: text,
    createdAt: number,
    endedAt: number,
    prepaid: z.boolean(),
    /** What it was made of, with the yuan an hour of each part. */
    parts: z.array(z.object({ name: text, amount: text, perHour: number })),
    addresses: z.array(text),
  }),
};

/** The name of a table. */
export type TableName = keyof typeof rowSchemas;

/** Every kind of row, by the name of its table. */
export type Rows = { [Name in TableName]: z.output<(typeof rowSchemas)[Name]> };

/** A virtual data centre. */
export type Vdc = Rows["vdcs"];
/** A public network of a data centre. */
export type PublicNetwork = Rows["publicNetworks"];
/** A block of addresses bought for a public network. */
export type Segment = Rows["segments"];
/** A private network of a data centre. */
export type PrivateNetwork = Rows["privateNetworks"];
/** A cloud machine. */
export type Instance = Rows["instances"];
/** A data disk of a machine. */
export type Disk = Rows["disks"];
/** An interface of a machine on a network. */
export type Interface = Rows["interfaces"];
/** A security group. */
export type SecurityGroup = Rows["securityGroups"];
/** A rule of a security group. */
export type Rule = Rows["rules"];
/** An image made of a machine. */
export type Template = Rows["templates"];

/** A global private network. */
export type Gpn = Rows["gpns"];
/** A network that is part of one. */
export type AccessPoint = Rows["accessPoints"];
/** A bare-metal machine. */
export type BareMetal = Rows["bareMetals"];
/** A disk of bare-metal machines. */
export type StorageDisk = Rows["storageDisks"];
/** A snapshot of one. */
export type Snapshot = Rows["snapshots"];

/** The rows of every table. */
export type RowLists = { [Name in TableName]: Rows[Name][] };

/** The account: everything in it that is not a task. */
export type Tables = { [Name in TableName]: Table<Rows[Name]> };

/** An empty account. */
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

/** What each table's rows are called in the ledger. */
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
