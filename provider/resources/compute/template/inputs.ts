import { z } from "zod";
import type { CheckedInputs } from "../../../lifecycle/resource";
import {
  adoptable,
  asSet,
  warnWhen,
  warnUnlessKnownRegion,
  hasUniqueItems,
  idOf,
  optionalComputed,
  name,
  protectable,
  regionCode,
  replaceOnChanges,
  secret,
} from "../../../lifecycle/inputs";

const regionIds = z
  .array(regionCode)
  .min(1, "must name at least one region: delete the template to remove it everywhere")
  .refine(hasUniqueItems, "names a region twice")
  .optional();

/** The inputs of a template. */
export const inputs = {
  /** Instance to create the template from; required at creation. Changing it replaces the template: the other instance is copied as it is then. Leaving it out later, as when the instance is deleted, changes nothing. The API does not show it. */
  instanceId: replaceOnChanges(optionalComputed(idOf("Instance").optional())),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  templateName: replaceOnChanges(name(64)),
  /** Whether the instance may be running while it is copied; false for a stopped instance: true by default. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  powerOn: z.boolean().default(true),
  /** Whether the data disks of the instance are copied too: true by default. Changing it replaces the template. The API does not show it. */
  withDataDisk: replaceOnChanges(z.boolean().default(true)),
  /** Name of a user on the instance. Sent at creation; a later change changes nothing in the cloud. The API does not show it. */
  instanceUserName: z.string().min(1).optional(),
  /** Password of that user. Sent at creation; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  instancePassword: secret(z.string().min(1).optional()),
  /** Codes of all regions of the template, such as `CN_Beijing_A`, in any order; at creation the region of the instance must be one of them. Changed in place: the template is copied to a new region (SyncTemplate), and deleted in a removed one (DeleteTemplate). Where it is left out, regions are not managed. */
  regionIds: warnWhen(
    (ids, options) => ids?.map((id) => warnUnlessKnownRegion(id, options)).find((warning) => warning !== undefined),
    asSet(regionIds),
  ),
  ...adoptable,
  ...protectable,
};

/** The inputs after check. */
export type CheckedTemplate = CheckedInputs<typeof inputs>;
