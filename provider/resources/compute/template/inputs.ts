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
  .min(1, "must name a region: a template that is nowhere is one that is deleted")
  .refine(hasUniqueItems, "names a region twice")
  .optional();

/** The inputs of a template. */
export const inputs = {
  /** Instance to make it from; needed to make one. Changing it replaces the template: the other machine is copied, as it is then. Taken away later, as when the machine is deleted, it changes nothing. The API does not show it. */
  instanceId: replaceOnChanges(optionalComputed(idOf("Instance").optional())),
  /** Display name, at most 64 characters; by default the logical name with a random suffix. The API cannot rename it: changing it replaces the template. */
  templateName: replaceOnChanges(name(64)),
  /** Whether the machine may run while it is copied: true (the default), or false for one that is stopped. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  powerOn: z.boolean().default(true),
  /** Whether the data disks of the machine are copied too: true by default. Changing it replaces the template. The API does not show it. */
  withDataDisk: replaceOnChanges(z.boolean().default(true)),
  /** A user of the machine's system. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. */
  instanceUserName: z.string().min(1).optional(),
  /** That user's password. It counts when the template is made; a later change changes nothing in the cloud. The API does not show it. Always a secret. */
  instancePassword: secret(z.string().min(1).optional()),
  /** Codes of the regions that it is in, such as `CN_Beijing_A`, exclusively and in any order; that of the machine has to be among them when the template is made. Copied to others (SyncTemplate) and deleted in one that is taken away (DeleteTemplate), in place. Left out: not managed. */
  regionIds: warnWhen(
    (ids, options) => ids?.map((id) => warnUnlessKnownRegion(id, options)).find((doubt) => doubt !== undefined),
    asSet(regionIds),
  ),
  ...adoptable,
  ...protectable,
};

/** The inputs once they are checked. */
export type CheckedTemplate = CheckedInputs<typeof inputs>;
