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
  }),
  segments: z.object({ id: text, networkId: text, address: text, gateway: text, mask: number }),
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
} as const satisfies Record<TableName, string>;
