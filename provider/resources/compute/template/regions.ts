import { change } from "../../../api/change";
import { notFound } from "../../../lifecycle/messages";
import type { Context } from "../../../lifecycle/context";
import { findTemplate, isIdle, isUsableIn, regionsOf } from "./listing";

/** Copies a template to a region, unless it is in that region; under its lock. */
export async function copyTo(context: Context, id: string, regionId: string): Promise<void> {
  if (isUsableIn(await findTemplate(context, id), regionId)) return;
  await change(context, {
    send: () => context.api.ccs.SyncTemplate({ TemplateId: id, RegionId: regionId }),
    async observe() {
      const found = await findTemplate(context, id);
      if (found === undefined) throw notFound(`template ${id}`);
      return isUsableIn(found, regionId) ? true : undefined;
    },
    unmetCondition: `template ${id} is not in ${regionId} yet`,
    parent: () => asParent(context, id),
  });
}

/** Deletes a template in one region, if it is in that region; under its lock. */
export async function deleteIn(context: Context, id: string, regionId: string): Promise<void> {
  const observe = async () => (regionsOf(await findTemplate(context, id)).includes(regionId) ? undefined : true);
  if (await observe()) return;
  await change(context, {
    send: () => context.api.ccs.DeleteTemplate({ TemplateId: id, RegionId: regionId }),
    observe,
    unmetCondition: `template ${id} is still in ${regionId}`,
    parent: () => asParent(context, id),
  });
}

async function asParent(context: Context, id: string) {
  const found = await findTemplate(context, id);
  return found && { isIdle: isIdle(found) };
}
