import type { template as rows } from "../../provider/catalogue/template";
import { drop, put } from "../account/change";
import { startInstanceTask } from "../account/instanceTask";
import { checkRegion, getIdleTemplate, getInstanceInState, templateCopyId } from "../account/lookup";
import { Refusal } from "../refusals/refusal";
import { slicePage } from "../replies/paging";
import { dataReply, taskReplyWithData } from "../replies/reply";
import { formatTemplate } from "../replies/templateReply";
import type { Handlers } from "./handler";

/** Handlers for templates: images created from instances (`/ccs`). */
export const template: Handlers<typeof rows> = {
  CreateTemplate({ InstanceId, DisplayName, PowerOn, WithDataDisk = true }, account) {
    const instance = getInstanceInState(account, "CreateTemplate", InstanceId, PowerOn ? undefined : ["stop"]);
    if (DisplayName === "") throw new Refusal(400, "ParameterIsEmpty", 'The parameter "DisplayName" is empty.');
    const id = account.random.uuid();
    const regionId = account.tables.vdcs.get(instance.vdcId)?.regionId ?? "";
    const copyId = templateCopyId(id, regionId);
    const disks = WithDataDisk ? account.tables.disks.where("instanceId", instance.id) : [];
    account.change(
      put("templates", {
        id,
        name: DisplayName,
        imageId: account.tables.templates.get(instance.imageId)?.imageId ?? instance.imageId,
        size: instance.systemDisk.size,
        dataSize: disks.reduce((sum, { size }) => sum + size, 0),
        createdAt: account.clock.now(),
      }),
      put("templateRegions", { id: copyId, templateId: id, regionId }),
    );
    // DescribeTask returns the id of the instance, as in the document's sample.
    const fail = [drop("templateRegions", copyId)];
    const holds = { [id]: "creating", [copyId]: "creating" };
    return taskReplyWithData(
      startInstanceTask(account, [instance.id], { type: "createTemplate", holds, finish: [], fail }),
    );
  },

  DeleteTemplate({ TemplateId, RegionId }, account) {
    const { id } = getIdleTemplate(account, "DeleteTemplate", TemplateId, RegionId);
    const copyId = templateCopyId(id, RegionId);
    if (account.tables.templateRegions.get(copyId) === undefined)
      throw new Refusal(400, "InstanceNotFound", "The template is not in this region.");
    const holds = { [copyId]: "deleting" };
    const finish = [drop("templateRegions", copyId)];
    return taskReplyWithData(account.startTask({ type: "deleteTemplate", resourceId: id, holds, finish, fail: [] }));
  },

  SyncTemplate({ TemplateId, RegionId }, account) {
    checkRegion("SyncTemplate", RegionId);
    const { id } = getIdleTemplate(account, "SyncTemplate", TemplateId, RegionId);
    const copyId = templateCopyId(id, RegionId);
    const isNew = account.tables.templateRegions.get(copyId) === undefined;
    if (isNew) account.change(put("templateRegions", { id: copyId, templateId: id, regionId: RegionId }));
    const holds = { [copyId]: "syncing" };
    const fail = isNew ? [drop("templateRegions", copyId)] : [];
    return taskReplyWithData(account.startTask({ type: "syncTemplate", resourceId: id, holds, finish: [], fail }));
  },

  DescribeTemplateInfo({ PageNumber, PageSize, Keyword = "" }, account) {
    const matching = account.tables.templates.all().filter(({ name }) => name.includes(Keyword));
    const page = slicePage(matching, PageNumber, Math.max(1, PageSize));
    return dataReply({ TotalPage: page.pageCount, TemplateList: page.rows.map((row) => formatTemplate(account, row)) });
  },
};
