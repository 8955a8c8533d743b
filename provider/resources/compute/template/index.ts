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
  /** Operating system, as the API calls it. */
  osType?: string;
  /** When it was made, in the API's own time (UTC+8, as far as is known). */
  createTime?: string;
}

/** The kind. Its name keeps the comments on inputs and outputs in the published types. */
export interface TemplateKind extends Resource<
  typeof inputs & typeof adoptable & typeof protectable,
  TemplateOutputs,
  FoundTemplate
> {}

/** Templates, the images made of machines: CreateTemplate, DescribeTemplateInfo, SyncTemplate, DeleteTemplate. */
export const template: TemplateKind = {
  kind: "Template",
  description: "A template: the image of a machine, to make others from; its id is an `imageId`.",
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
    // The document's one sample of such a task names the machine: what it names counts only where the listing has it.
    idFromTask: true,
    send: order,
    parent: (context, { instanceId = "" }) => instanceAsParent(context, instanceId),
  },
  // It is made in the region of the machine: update looks, and copies it to the others.
  setByCreate: (checked) => ({ ...checked, regionIds: undefined }),
  lostOnReplace: "the image; the new one holds what is on the machine by then",

  async read(context, id) {
    const found = await findTemplate(context, id);
    return (
      found && {
        inputs: { templateName: found.Name, regionIds: regionsOf(found) },
        outputs: { osType: found.OSType, createTime: found.CreateTime },
      }
    );
  },

  update: (context, id, state, { regionIds: wanted }, saveProgress) =>
    context.locks.hold(templateLock(id), async () => {
      if (wanted === undefined) return;
      let now = state.regionIds ?? regionsOf(await findTemplate(context, id));
      const leaving = now.filter((candidate) => !wanted.includes(candidate));
      // Where no list was given before, preview cannot know what it leaves out.
      if (state.deleteProtection && state.regionIds === undefined && leaving.length > 0)
        throw new Error(
          `regionIds: deleteProtection is on, and the template is in ${leaving.join(", ")} too: name that, or set deleteProtection to false first`,
        );
      for (const regionId of wanted.filter((candidate) => !now.includes(candidate))) {
        await copyTo(context, id, regionId);
        saveProgress({ regionIds: (now = [...now, regionId]) });
      }
      for (const regionId of leaving) {
        await deleteIn(context, id, regionId);
        saveProgress({ regionIds: (now = now.filter((other) => other !== regionId)) });
      }
    }),

  delete: (context, id) =>
    context.locks.hold(templateLock(id), async () => {
      for (const regionId of regionsOf(await findTemplate(context, id))) await deleteIn(context, id, regionId);
      if ((await findTemplate(context, id)) !== undefined)
        throw new Error(`template ${id} is still there, and shows no region to delete it in: try again later`);
    }),

  dataLosses({ regionIds: before = [] }, { regionIds: wanted = before }) {
    const lost = before.filter((regionId) => !wanted.includes(regionId));
    return lost.length === 0 ? [] : [`the template is deleted in ${lost.join(", ")}`];
  },

  warnings: ({ regionIds: before }, { regionIds: wanted }) =>
    before === undefined && wanted !== undefined
      ? ["regionIds: from now on the list is exclusive: the template is deleted elsewhere"]
      : [],
};

/** Sends the order once the machine is not being changed; a list of regions that leaves its own out is refused before. */
function order({ api, locks }: Context, checked: CheckedTemplate) {
  const { instanceId = "", regionIds, templateName } = checked;
  return locks.hold(instanceLock(instanceId), async () => {
    const home = (await findInstance({ api }, instanceId))?.RegionId;
    if (home !== undefined && regionIds !== undefined && !regionIds.includes(home))
      throw new Error(
        `regionIds must name ${home}, the region of instance ${instanceId}: a template is made there, and copied to others`,
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
