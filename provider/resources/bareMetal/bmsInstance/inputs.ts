import { z } from "zod";
import { regions } from "../../../catalogue/regions";
import type { CheckedInputs } from "../../../lifecycle/resource";
import {
  adoptable,
  equivalentBy,
  asSet,
  warnWhen,
  hasUniqueItems,
  immutable,
  idOf,
  optionalComputed,
  clientOnly,
  name,
  nestedObject,
  protectable,
  regionId,
  replaceOnChanges,
  secret,
  trigger,
  warnUnlessListed,
} from "../../../lifecycle/inputs";

const bareMetalRegions = regions.filter(({ bareMetal }) => bareMetal).map(({ id }) => id);

// The parts are interfaces so that the published types keep their comments.

const partitionShape = {
  /** Mount point, such as `/`, or `swap`. */
  path: z.string().min(1),
  /** Size in GB, 1 or more. */
  size: z.int().min(1),
};

/** A partition of the local disks. */
export interface Partition extends z.output<z.ZodObject<typeof partitionShape>> {}

const partition: z.ZodType<Partition, Partition> = nestedObject(partitionShape);

const renewalShape = {
  /** Number of months to pay for, 1 to 36, after those that are paid. */
  months: z.int().min(1).max(36),
  /** Any string that triggers the payment, such as `2025-01`: each time it changes, it pays once. */
  on: z.string().min(1),
};

/** A payment for further months. */
export interface Renewal extends z.output<z.ZodObject<typeof renewalShape>> {}

const renewal: z.ZodType<Renewal, Renewal> = nestedObject(renewalShape);
const isSameRenewal = (a: unknown, b: unknown) => {
  const [left, right] = [renewal.safeParse(a), renewal.safeParse(b)];
  return left.success && right.success && left.data.on === right.data.on;
};

/** The inputs of a bare-metal instance. */
export const inputs = {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. A region that is not known to sell bare metal is accepted with a warning. Changing it replaces the instance. */
  regionId: warnWhen(
    warnUnlessListed(bareMetalRegions, "a region known to sell bare metal", "getRegions lists all"),
    replaceOnChanges(regionId()),
  ),
  /** VDC of the instance. Changing it replaces the instance. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  instanceName: immutable(name(128)),
  /** Host number, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview. The API does not show it. */
  assignHostNo: immutable(
    z
      .string()
      .regex(/^\d{3,}$/, "must be three digits or more, such as 001")
      .optional(),
  ),
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  goodsId: replaceOnChanges(z.int().min(1)),
  /** Id of the configuration to buy, one of the product line, from `getBmsGoods`. Changing it replaces the instance. The API does not show it. */
  computeId: replaceOnChanges(idOf("configuration")),
  /** Id of the image to install, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: idOf("image"),
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` refuses it at preview; `reinstall` installs the image on the same instance (ReinstallBms), which loses all data on the local disks; `replace` replaces the instance; `ignore` leaves the instance as it is. By default `fail`. */
  onImageChange: z.enum(["fail", "reinstall", "replace", "ignore"]).default("fail"),
  /** Password of the administrator, 8 to 30 characters. Sent when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and `imageId`, `raid` or `partitions` changes with it. Always a secret. */
  password: secret(
    z
      .string()
      .min(8)
      .max(30)
      .refine((text) => !/\s/.test(text), "must not contain white space"),
  ),
  /** Ids of the networks to join, private and public ones of the VDC, at least one, in any order. Changing it replaces the instance. The API does not show it. */
  networkIds: replaceOnChanges(
    asSet(
      z
        .array(idOf("PrivateNetwork", "PublicNetwork"))
        .min(1, "must name at least one network")
        .refine(hasUniqueItems, "names a network twice"),
    ),
  ),
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default the API chooses one. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  raid: z.enum(["0", "1", "5", "10"]).optional(),
  /** Partitions of the local disks, in their order, beginning with `/`; by default those of the image. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  partitions: z
    .array(partition)
    .min(1, "must begin with /")
    .refine(([first]) => first === undefined || first.path === "/", "must begin with /")
    .optional(),
  /** Whether the instance is monitored: false by default. A change is refused at preview. */
  enableMonitor: immutable(z.boolean().default(false)),
  /** How the instance is paid: `PostPaid` (by use) or `PrePaid` (by the month); by default `PostPaid`. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); a change from PrePaid to PostPaid is refused at preview. */
  instanceChargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
  /** Whether a prepaid instance renews automatically: 1 for yes, 0 for no; by default 1 when PrePaid begins. For PrePaid only. Changed in place (ModifyBmsOrder). */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").optional(),
  /** Number of months to pay in advance, 1 to 36; required with PrePaid, and for PrePaid only. Sent when PrePaid begins; a later change is refused at preview: `renewal` pays for further months. */
  prepaidMonth: z.int().min(1).max(36).optional(),
  /** Payment for further months: each time its `on` changes, it pays once, in place (ModifyBmsOrder). For PrePaid only. Not when the instance is created or adopted, nor when only `months` changes. */
  renewal: optionalComputed(equivalentBy(isSameRenewal, renewal.optional())),
  /** Whether a prepaid instance may be deleted before its paid period ends: false by default. The API may refuse that all the same. Changing it changes nothing in the cloud. */
  allowPrepaidDelete: clientOnly(z.boolean().default(false)),
  /** Power state: `running` or `stopped`. Changed in place (OperateBmsPower). Where it is left out, it is not managed. */
  powerState: z.enum(["running", "stopped"]).optional(),
  /** Any string that triggers a restart: each time it changes, the instance is restarted once (OperateBmsPower). Not when the instance is created or adopted, nor while it is stopped. */
  rebootTrigger: trigger(),
  ...adoptable,
  ...protectable,
};

/** The inputs after check. */
export type CheckedBmsInstance = CheckedInputs<typeof inputs>;
