import type { Context } from "../../../lifecycle/context";
import type { Resource } from "../../../lifecycle/resource";
import { type adoptable, endsWithNonce, type protectable } from "../../../lifecycle/inputs";
import { findInstance, instanceAsParent, instanceLock } from "../../shared/instances";
import { findTemplate, isIdle, listTemplates, regionsOf, templateLock, type FoundTemplate } from "./listing";
import { inputs, type CheckedTemplate } from "./inputs";
import { copyTo, deleteIn } from "./regions";
import { rules } from "./rules";

/** What a template has beyond its inputs. */
export interface TemplateOutputs {
  /** Operating system, as the API spells it. */
  osType?: string;
  /** Time of its creation, in the API's time zone (UTC+8, as far as is known). */
  createTime?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface TemplateKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  TemplateOutputs,
  FoundTemplate
> {}

/** Templates, images of instances: CreateTemplate, DescribeTemplateInfo, SyncTemplate, DeleteTemplate. */
export const template: TemplateKind = {
  kind: "Template",
  description: "An image of an instance, to create other instances from: its id is an `imageId`.",
  inputs,
  validations: rules,
  timeoutMinutes: { create: 60, update: 60, delete: 30 },
  creation: {
    action: "CreateTemplate",
    lock: ({ templateName }) => `template name ${templateName}`,
    hasUniqueName: ({ templateName }, nonce) => endsWithNonce(templateName, nonce),
    list: listTemplates,
    find: findTemplate,
    getId: (found) => found.TemplateId,
    matches: (found, { templateName }) => found.Name === templateName,
    status: (found) => (isIdle(found) ? "ready" : "busy"),
    // The document's one sample of such a task names the instance: the id counts only if the listing has it.
    idFromTask: true,
    send: createTemplate,
    parent: (context, { instanceId = "" }) => instanceAsParent(context, instanceId),
  },
  // It is created in the region of the instance: update copies it to the others.
  setByCreate: (checked) => ({ ...checked, regionIds: undefined }),
  lostOnReplace: "the image; the new one is a copy of what the instance holds then",

  async read(context, id) {
    const found = await findTemplate(context, id);
    return (
      found && {
        inputs: { templateName: found.Name, regionIds: regionsOf(found) },
        outputs: { osType: found.OSType, createTime: found.CreateTime },
      }
    );
  },

  update: (context, id, state, { regionIds }, saveProgress) =>
    context.locks.hold(templateLock(id), async () => {
      if (regionIds === undefined) return;
      let current = state.regionIds ?? regionsOf(await findTemplate(context, id));
      const removed = current.filter((regionId) => !regionIds.includes(regionId));
      // Where no list was declared before, preview cannot know what it removes.
      if (state.deleteProtection && state.regionIds === undefined && removed.length > 0)
        throw new Error(
          `regionIds: deleteProtection is on, and the template is in ${removed.join(", ")} too: add that to regionIds, or set deleteProtection to false first`,
        );
      for (const regionId of regionIds.filter((declared) => !current.includes(declared))) {
        await copyTo(context, id, regionId);
        saveProgress({ regionIds: (current = [...current, regionId]) });
      }
      for (const regionId of removed) {
        await deleteIn(context, id, regionId);
        saveProgress({ regionIds: (current = current.filter((other) => other !== regionId)) });
      }
    }),

  delete: (context, id) =>
    context.locks.hold(templateLock(id), async () => {
      for (const regionId of regionsOf(await findTemplate(context, id))) await deleteIn(context, id, regionId);
      if ((await findTemplate(context, id)) !== undefined)
        throw new Error(`template ${id} still exists, and shows no region to delete it in: try again later`);
    }),

  dataLosses({ regionIds: prior = [] }, { regionIds = prior }) {
    const removed = prior.filter((regionId) => !regionIds.includes(regionId));
    return removed.length === 0 ? [] : [`the template is deleted in ${removed.join(", ")}`];
  },

  warnings: (state, news) =>
    state.regionIds === undefined && news.regionIds !== undefined
      ? ["regionIds: the list is managed from now on: the template is deleted in all other regions"]
      : [],
};

/** Sends CreateTemplate while nothing else changes the instance; refuses a list of regions without that of the instance. */
function createTemplate({ api, locks }: Context, checked: CheckedTemplate) {
  const { instanceId = "", regionIds, templateName } = checked;
  return locks.hold(instanceLock(instanceId), async () => {
    const home = (await findInstance({ api }, instanceId))?.RegionId;
    if (home !== undefined && regionIds !== undefined && !regionIds.includes(home))
      throw new Error(
        `regionIds must name ${home}, the region of instance ${instanceId}: a template is created there, and copied to other regions`,
      );
    return api.ccs.CreateTemplate({
      InstanceId: instanceId,
      DisplayName: templateName,
      PowerOn: checked.powerOn,
      WithDataDisk: checked.withDataDisk,
      InstanceUserName: checked.instanceUserName,
      InstancePassword: checked.instancePassword,
    });
  });
}
