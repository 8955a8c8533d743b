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
  /** Where it is mounted, such as `/`, or `swap`. */
  path: z.string().min(1),
  /** GB. */
  size: z.int().min(1),
};

/** A partition of the local disks. */
export interface Partition extends z.output<z.ZodObject<typeof partitionShape>> {}

const partition: z.ZodType<Partition, Partition> = nestedObject(partitionShape);

const renewalShape = {
  /** Months to pay ahead, beyond those that are paid. */
  months: z.int().min(1).max(36),
  /** Any text, such as `2025-01`: each one that is another than the last pays once. */
  on: z.string().min(1),
};

/** A payment for further months. */
export interface Renewal extends z.output<z.ZodObject<typeof renewalShape>> {}

const renewal: z.ZodType<Renewal, Renewal> = nestedObject(renewalShape);
const isSameRenewal = (a: unknown, b: unknown) => {
  const [left, right] = [renewal.safeParse(a), renewal.safeParse(b)];
  return left.success && right.success && left.data.on === right.data.on;
};

/** The inputs of a bare-metal machine. */
export const inputs = {
  /** Region of the VDC, such as `CN_Beijing_F`; by default the setting `cds:regionId`. One that is not known to sell bare metal is accepted with a warning. Changing it replaces the machine. */
  regionId: warnWhen(
    warnUnlessListed(bareMetalRegions, "a region known to sell bare metal", "getRegions lists all"),
    replaceOnChanges(regionId()),
  ),
  /** VDC to put it in. Changing it replaces the machine. */
  vdcId: replaceOnChanges(idOf("Vdc")),
  /** Display name, at most 128 characters; by default the logical name with a random suffix. The API cannot rename it: a change is refused at preview. */
  instanceName: immutable(name(128)),
  /** Number of the host, three digits or more, such as `001`, which the API may append to the name. A change is refused at preview; the API does not show it. */
  assignHostNo: immutable(
    z
      .string()
      .regex(/^\d{3,}$/, "must be three digits or more, such as 001")
      .optional(),
  ),
  /** Number of the product line, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  goodsId: replaceOnChanges(z.int().min(1)),
  /** Configuration to buy, one of the product line's, from `getBmsGoods`. Changing it replaces the machine; the API does not show it. */
  computeId: replaceOnChanges(idOf("configuration")),
  /** Image, from `getBmsImages`. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  imageId: idOf("image"),
  /** What a change of `imageId`, `raid` or `partitions` does: `fail` (the default) refuses it at preview; `reinstall` installs the image on the same machine and loses its local disks (ReinstallBms); `replace` makes a new machine; `ignore` leaves the machine as it is. */
  onImageChange: z.enum(["fail", "reinstall", "replace", "ignore"]).default("fail"),
  /** Password of the administrator. It is set when the image is installed: a change is refused at preview, unless `onImageChange` is `reinstall` and something that is installed changes with it. Always a secret. */
  password: secret(
    z
      .string()
      .min(8)
      .max(30)
      .refine((text) => !/\s/.test(text), "must not hold white space"),
  ),
  /** Networks of the VDC to join, private and public ones, one at least, by their ids, in any order. Changing it replaces the machine; the API does not show it. */
  networkIds: replaceOnChanges(
    asSet(
      z
        .array(idOf("PrivateNetwork", "PublicNetwork"))
        .min(1, "must name one network at least")
        .refine(hasUniqueItems, "names a network twice"),
    ),
  ),
  /** RAID level of the local disks: `0`, `1`, `5` or `10`; by default what the API chooses. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  raid: z.enum(["0", "1", "5", "10"]).optional(),
  /** Partitions of the local disks, in their order, `/` first; by default what the image brings. What a change does is up to `onImageChange`: by default it is refused at preview. The API does not show it. */
  partitions: z
    .array(partition)
    .min(1, "must begin with /")
    .refine(([first]) => first === undefined || first.path === "/", "must begin with /")
    .optional(),
  /** Whether it is watched: false by default. A change is refused at preview. */
  enableMonitor: immutable(z.boolean().default(false)),
  /** `PostPaid` (the default): by use; `PrePaid`: by the month. Changed in place from PostPaid to PrePaid (ModifyBmsOrder); there is no way back. */
  instanceChargeType: z.enum(["PostPaid", "PrePaid"]).default("PostPaid"),
  /** With PrePaid only: 1 renews by itself, which is the default when PrePaid begins, 0 does not. Changed in place (ModifyBmsOrder). */
  autoRenew: z.union([z.literal(0), z.literal(1)], "must be 0 or 1").optional(),
  /** With PrePaid only, and needed there: months paid ahead, 1 to 36. It counts when PrePaid begins; a later change is refused at preview, since `renewal` pays for more. */
  prepaidMonth: z.int().min(1).max(36).optional(),
  /** Pays for further months (ModifyBmsOrder), with PrePaid only: once each time `on` changes, in place; never when the machine is made or adopted, and not when `months` changes alone. */
  renewal: optionalComputed(equivalentBy(isSameRenewal, renewal.optional())),
  /** Whether a prepaid machine may be deleted, with what has been paid for it: false by default. The API may refuse it all the same. Changing it changes nothing in the cloud. */
  allowPrepaidDelete: clientOnly(z.boolean().default(false)),
  /** `running` or `stopped`, kept in place (OperateBmsPower). Left out: not managed. */
  powerState: z.enum(["running", "stopped"]).optional(),
  /** Any text: each time it changes to another, a running machine is restarted, once (OperateBmsPower); never when it is made or adopted. */
  rebootTrigger: trigger(),
  ...adoptable,
  ...protectable,
};

/** The inputs once they are checked. */
export type CheckedBmsInstance = CheckedInputs<typeof inputs>;
