import { z } from "zod";
import { images } from "../../../catalogue/images";
import { instanceTypes } from "../../../catalogue/instanceTypes";
import type { CheckedInputs } from "../../../lifecycle/resource";
import {
  adoptable,
  asSet,
  hasUniqueItems,
  immutable,
  idOf,
  optionalComputed,
  clientOnly,
  name,
  enumIgnoringCase,
  openEnum,
  openNumberEnum,
  nestedObject,
  presence,
  protectable,
  regionId,
  replaceOnChanges,
  secret,
  withDefaultTags,
  trigger,
} from "../../../lifecycle/inputs";

/** The size of a disk in GB. */
export const diskSize = z.int().min(1).max(4000);
/** The number of performance packs of a disk. */
export const performancePacks = z.int().min(0);
/** Types of system disks. */
export const systemDiskTypes = ["system_disk", "ssd_system_disk"] as const;
/** Types of data disks. */
export const dataDiskTypes = ["ssd_disk", "high_disk"] as const;

// The parts are interfaces so that the published types keep their comments.

const systemDiskShape = {
  /** Size in GB, 1 to 4000; by default the size of the image. A larger size grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size: diskSize.optional(),
  /** Type: `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type: enumIgnoringCase(systemDiskTypes).optional(),
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops: performancePacks.optional(),
};

/** A system disk. */
export interface SystemDisk extends z.output<z.ZodObject<typeof systemDiskShape>> {}

const systemDisk: z.ZodType<SystemDisk, SystemDisk> = nestedObject(systemDiskShape);

const dataDiskShape = {
  /** Size in GB, 1 to 4000. A larger size grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: diskSize,
  /** Type: `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: enumIgnoringCase(dataDiskTypes),
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops: performancePacks.optional(),
};

/** A data disk. */
export interface DataDisk extends z.output<z.ZodObject<typeof dataDiskShape>> {}

const dataDisk: z.ZodType<DataDisk, DataDisk> = nestedObject(dataDiskShape);

/** Whether exactly one network is given. */
export const hasOneNetwork = (target: { privateNetworkId?: string; publicNetworkId?: string }) =>
  (target.privateNetworkId === undefined) !== (target.publicNetworkId === undefined);
/** The error where it is not. */
export const oneNetworkError = "needs either privateNetworkId or publicNetworkId";

const networkInterfaceShape = {
  /** Private network to join; required unless `publicNetworkId` is given. */
  privateNetworkId: idOf("PrivateNetwork").optional(),
  /** Public network to join; required unless `privateNetworkId` is given. */
  publicNetworkId: idOf("PublicNetwork").optional(),
  /** IPv4 address, a free one of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress: z.ipv4("must be an IPv4 address").optional(),
};

/** A network interface: the network to join. */
export interface NetworkToJoin extends z.output<z.ZodObject<typeof networkInterfaceShape>> {}

const networkInterface: z.ZodType<NetworkToJoin, NetworkToJoin> = nestedObject(networkInterfaceShape).refine(
  hasOneNetwork,
  {
    error: oneNetworkError,
    params: presence,
  },
);

const groupMembershipShape = {
  /** Security group to join. */
  securityGroupId: idOf("SecurityGroup"),
  /** Private network whose interface joins; required with a private group. */
  privateNetworkId: idOf("PrivateNetwork").optional(),
  /** Public network whose interface joins; required with a public group. */
  publicNetworkId: idOf("PublicNetwork").optional(),
};

/** A security group to join with the interface on one network. */
export interface GroupToJoin extends z.output<z.ZodObject<typeof groupMembershipShape>> {}

const groupMembership: z.ZodType<GroupToJoin, GroupToJoin> = nestedObject(groupMembershipShape).refine(hasOneNetwork, {
  error: oneNetworkError,
  params: presence,
});

/** A password that the API accepts. */
export const password = z
  .string()
  .min(8)
  .max(30)
  .refine(isMixed, "needs at least three of lower case letters, upper case letters, digits and other characters")
  .refine((text) => !/\s/.test(text), "must not contain white space");

const image = openEnum(images, "an image of the API document", "getImages lists all");

/** The inputs of an instance. */
export const inputs = {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  regionId: replaceOnChanges(regionId()),
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  instanceName: name(128),
  /** Number of CPU cores. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  cpu: openNumberEnum([1, 2, 4, 8, 10, 16, 32], "a number of cores on sale"),
  /** Memory in GB. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  ram: openNumberEnum([1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128], "a memory size on sale"),
  /** Instance type, such as `Standard`. Changed in place (ModifyInstanceSpec): a running instance is stopped and started again. */
  instanceType: openEnum(
    instanceTypes,
    "an instance type of the API document",
    "getAvailableResources lists those of a region",
  ),
  /** Image to install: the name of a public image, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: optionalComputed(image.default("Ubuntu_16.04_64")),
  /** What a change of `imageId` or `publicKey` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ResetImage), which loses all data on the system disk; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange: z.enum(["fail", "reinstall", "replace", "ignore"]).default("fail"),
  /** Password of the administrator, 8 to 30 characters with at least three of lower case letters, upper case letters, digits and other characters. Changed in place (ResetInstancesPassword). Always a secret. */
  password: secret(password),
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  publicKey: z.string().min(1).optional(),
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default the API takes 1. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").optional(),
  /** Number of months to pay in advance, 0 to 36, where 0 is until the end of this month; by default the API takes 0. For PrePaid only. Sent when PrePaid begins; a later change is refused at preview. The API does not show it. */
  prepaidMonth: z.int().min(0).max(36).optional(),
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. Changing it changes nothing in the cloud. */
  allowPrepaidDelete: clientOnly(z.boolean().default(false)),
  /** System disk; by default as the image has it. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  systemDisk: systemDisk.optional(),
  /** Data disks, at most 14, each under a name that you choose. Changed in place: a new name buys a disk (CreateDisk), a removed name deletes its disk with all data on it (DeleteDisk), and a larger size grows a disk (ResizeDisk); any other change of a disk is refused at preview. Disks without a name here are not managed; where the whole input is left out, no disk is managed. */
  dataDisks: z.record(z.string(), dataDisk).optional(),
  /** All networks to join, in any order. Changed in place: interfaces are added and removed (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Where it is left out, interfaces are not managed after creation. */
  networkInterfaces: asSet(
    z
      .array(networkInterface)
      .refine(
        (list) => new Set(list.map((item) => item.privateNetworkId ?? item.publicNetworkId)).size === list.length,
        "names a network twice",
      )
      .optional(),
  ),
  /** Security groups of its interfaces. Changed in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show it: a refresh does not find what was joined or left elsewhere. */
  securityGroups: asSet(
    z.array(groupMembership).refine(hasUniqueItems, "names a group twice for one interface"),
  ).optional(),
  /** Names of all its tags, 1 to 64 characters each, in any order. Changed in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is created, and deleted once it is removed and no other instance has it; a tag that existed before is never deleted, nor is a `Tag` of the program. The setting `cds:defaultTags` adds its names, which are all tags where this is left out; an adopted instance gets them with the first update after the adoption. Where both are left out, tags are not managed. */
  tags: withDefaultTags(
    asSet(z.array(z.string().min(1).max(64)).refine(hasUniqueItems, "names a tag twice")),
  ).optional(),
  /** Power state: `running` or `stopped`. Changed in place (StartInstance, StopInstance). Where it is left out, it is not managed. */
  powerState: z.enum(["running", "stopped"]).optional(),
  /** Any string that triggers a restart: each time it changes, the instance is restarted once, after all other changes (RebootInstance). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger: trigger(),
  /** Any string that triggers a reset of the password: each time it changes, the administrator's password is set once to `password` (ResetInstancesPassword), for where it was changed on the instance itself. Not when the instance is created or adopted. */
  passwordTrigger: trigger(),
  /** Whether its clock runs in UTC. A change is refused at preview. The API does not show it. */
  utc: immutable(z.boolean().optional()),
  ...adoptable,
  ...protectable,
};

/** The inputs after check. */
export type CheckedInstance = CheckedInputs<typeof inputs>;

function isMixed(text: string): boolean {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length >= 3;
}
