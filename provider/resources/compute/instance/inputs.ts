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

/** GB of a disk. */
export const diskSize = z.int().min(1).max(4000);
/** Performance packs of a disk. */
export const packs = z.int().min(0);
/** Kinds of system disk. */
export const systemDiskTypes = ["system_disk", "ssd_system_disk"] as const;
/** Kinds of data disk. */
export const dataDiskTypes = ["ssd_disk", "high_disk"] as const;

// The parts are interfaces so that the published types keep their comments.

const systemDiskShape = {
  /** GB; by default the image's own size. A larger one grows the disk in place (ExtendSystemDisk); a smaller one is refused at preview. */
  size: diskSize.optional(),
  /** `system_disk` or `ssd_system_disk`. A change is refused at preview. */
  type: enumIgnoringCase(systemDiskTypes).optional(),
  /** Number of performance packs, for `ssd_system_disk` only. A change is refused at preview. */
  iops: packs.optional(),
};

/** A system disk. */
export interface SystemDisk extends z.output<z.ZodObject<typeof systemDiskShape>> {}

const systemDisk: z.ZodType<SystemDisk, SystemDisk> = nestedObject(systemDiskShape);

const dataDiskShape = {
  /** GB. A larger one grows the disk in place (ResizeDisk); a smaller one is refused at preview. */
  size: diskSize,
  /** `ssd_disk` or `high_disk`. A change is refused at preview. */
  type: enumIgnoringCase(dataDiskTypes),
  /** Number of performance packs, for `ssd_disk` only. A change is refused at preview. */
  iops: packs.optional(),
};

/** A data disk. */
export interface DataDisk extends z.output<z.ZodObject<typeof dataDiskShape>> {}

const dataDisk: z.ZodType<DataDisk, DataDisk> = nestedObject(dataDiskShape);

/** Whether one network is named, and no other. */
export const oneNetwork = (target: { privateNetworkId?: string; publicNetworkId?: string }) =>
  (target.privateNetworkId === undefined) !== (target.publicNetworkId === undefined);
/** What to say where none is, or two. */
export const eitherNetwork = "needs either privateNetworkId or publicNetworkId";

const networkInterfaceShape = {
  /** The private network to join; this or `publicNetworkId`. */
  privateNetworkId: idOf("PrivateNetwork").optional(),
  /** The public network to join; this or `privateNetworkId`. */
  publicNetworkId: idOf("PublicNetwork").optional(),
  /** A free address of the network; by default the API chooses one. Changed in place (ModifyIpAddress). */
  ipAddress: z.ipv4("must be an IPv4 address").optional(),
};

/** A network to join. */
export interface NetworkToJoin extends z.output<z.ZodObject<typeof networkInterfaceShape>> {}

const networkInterface: z.ZodType<NetworkToJoin, NetworkToJoin> = nestedObject(networkInterfaceShape).refine(
  oneNetwork,
  {
    error: eitherNetwork,
    params: presence,
  },
);

const groupMembershipShape = {
  /** The security group to join. */
  securityGroupId: idOf("SecurityGroup"),
  /** The private network whose interface joins; for a private group. */
  privateNetworkId: idOf("PrivateNetwork").optional(),
  /** The public network whose interface joins; for a public group. */
  publicNetworkId: idOf("PublicNetwork").optional(),
};

/** A security group to join, with the interface on one network. */
export interface GroupToJoin extends z.output<z.ZodObject<typeof groupMembershipShape>> {}

const groupMembership: z.ZodType<GroupToJoin, GroupToJoin> = nestedObject(groupMembershipShape).refine(oneNetwork, {
  error: eitherNetwork,
  params: presence,
});

/** A password that the API takes. */
export const password = z
  .string()
  .min(8)
  .max(30)
  .refine(isMixed, "needs three of lower case, upper case, digits and other characters")
  .refine((text) => !/\s/.test(text), "must not hold white space");

const image = openEnum(images, "an image of the API document", "getImages lists all");

/** The inputs of an instance. */
export const inputs = {
  /** Region of the VDC, such as `CN_Beijing_A`; by default the setting `cds:regionId`. Changing it replaces the instance. */
  regionId: replaceOnChanges(regionId()),
  /** VDC to put it in. Changing it replaces the instance. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 128 characters; by default the logical name with a random suffix. Renamed in place (ModifyInstanceName). */
  instanceName: name(128),
  /** Number of cores. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  cpu: openNumberEnum([1, 2, 4, 8, 10, 16, 32], "a number of cores on sale"),
  /** Memory in GB. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  ram: openNumberEnum([1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128], "a memory size on sale"),
  /** Machine type, such as `Standard`. Changed in place (ModifyInstanceSpec); a running machine is stopped for it and started again. */
  instanceType: openEnum(
    instanceTypes,
    "a machine type of the API document",
    "getAvailableResources lists those of a region",
  ),
  /** Public image name, such as `Ubuntu_18.04_64`, or the id of a template; by default `Ubuntu_16.04_64`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: optionalComputed(image.default("Ubuntu_16.04_64")),
  /** What a change of `imageId` or `publicKey` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its system disk (ResetImage); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  onImageChange: z.enum(["fail", "reinstall", "replace", "ignore"]).default("fail"),
  /** Password of the administrator: 8 to 30 characters with at least three of lower case, upper case, digits and others. Changed in place (ResetInstancesPassword). Always a secret. */
  password: secret(password),
  /** SSH public key of the administrator. What a change does is up to `onImageChange`. */
  publicKey: z.string().min(1).optional(),
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyInstanceChargeType); there is no way back. */
  instanceChargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
  /** With PrePaid only: 1 renews by itself (the API's default), 0 does not. It counts when PrePaid begins; a later change is refused at preview. */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").optional(),
  /** With PrePaid only: months paid ahead; 0 is until the end of this month (the API's default). It counts when PrePaid begins; a later change is refused at preview. */
  prepaidMonth: z.int().min(0).max(36).optional(),
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. Changing it changes nothing in the cloud. */
  allowPrepaidDelete: clientOnly(z.boolean().default(false)),
  /** The system disk; by default the image's own. It grows in place (ExtendSystemDisk); any other change is refused at preview. */
  systemDisk: systemDisk.optional(),
  /** Data disks, each under a name of your own: a new name buys a disk (CreateDisk), a name taken away deletes its disk with all that is on it (DeleteDisk). They grow in place (ResizeDisk); any other change of one is refused at preview. Disks under no name are left alone, and so is every disk when the whole input is left out. */
  dataDisks: z.record(z.string(), dataDisk).optional(),
  /** Networks to join, exclusively, in any order: interfaces are added and taken away in place (BatchAddNetworkInterfaces, BatchDeleteNetworkInterfaces). Left out: not managed after creation. */
  networkInterfaces: asSet(
    z
      .array(networkInterface)
      .refine(
        (list) => new Set(list.map((item) => item.privateNetworkId ?? item.publicNetworkId)).size === list.length,
        "names a network twice",
      )
      .optional(),
  ),
  /** Security groups of its interfaces; joined and left in place (JoinSecurityGroup, LeaveSecurityGroup). The API does not show who belongs to a group: what is done elsewhere stays unseen. */
  securityGroups: asSet(
    z.array(groupMembership).refine(hasUniqueItems, "names a group twice for one interface"),
  ).optional(),
  /** Names of its tags, exclusively; put on and taken off in place (AddInstancesTags, DeleteInstancesTags). A tag that does not exist is made, and deleted when it is taken off and no other machine has it; one that was there before stays, as does a `Tag` of the program. The setting `cds:defaultTags` adds its names, and is all of them where this is left out; of a machine that is adopted, with the first update after that. Left out, without the setting: not managed. */
  tags: withDefaultTags(
    asSet(z.array(z.string().min(1).max(64)).refine(hasUniqueItems, "names a tag twice")),
  ).optional(),
  /** `running` or `stopped`, kept in place (StartInstance, StopInstance). Left out: not managed. */
  powerState: z.enum(["running", "stopped"]).optional(),
  /** Any text: each time it changes to another, the machine is restarted, once, after all other changes (RebootInstance); never when it is made or adopted, and not while it is stopped. */
  rebootTrigger: trigger(),
  /** Any text: each time it changes to another, the administrator's password is set, once, to `password` as it stands (ResetInstancesPassword), in case it was changed on the machine; never when the machine is made or adopted. */
  passwordTrigger: trigger(),
  /** Whether its clock runs in UTC. A change is refused at preview; the API does not show it. */
  utc: immutable(z.boolean().optional()),
  ...adoptable,
  ...protectable,
};

/** The inputs once they are checked. */
export type CheckedInstance = CheckedInputs<typeof inputs>;

function isMixed(text: string): boolean {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length >= 3;
}
