import type { template as rows } from "../../provider/catalogue/template";
import { drop, put } from "../account/change";
import type { Handlers } from "./handler";
import { startOnInstances } from "../account/instanceTask";
import { checkRegion, idleTemplateOf, settledInstanceOf, templateRegionId } from "../account/lookup";
import { pageOf } from "../replies/paging";
import { Refusal } from "../refusals/refusal";
import { acceptedWithData, found } from "../replies/reply";
import { printTemplate } from "../replies/templateReply";

/** Templates: images made of machines (`/ccs`). */
export const template: Handlers<typeof rows> = {
  CreateTemplate({ InstanceId, DisplayName, PowerOn, WithDataDisk = true }, account) {
    const machine = settledInstanceOf(account, "CreateTemplate", InstanceId, PowerOn ? undefined : ["stop"]);
    if (DisplayName === "") throw new Refusal(400, "ParameterIsEmpty", 'The parameter "DisplayName" is empty.');
    const id = account.random.uuid();
    const regionId = account.tables.vdcs.get(machine.vdcId)?.regionId ?? "";
    const place = templateRegionId(id, regionId);
    const disks = WithDataDisk ? account.tables.disks.where("instanceId", machine.id) : [];
    account.change(
      put("templates", {
        id,
        name: DisplayName,
        imageId: account.tables.templates.get(machine.imageId)?.imageId ?? machine.imageId,
        size: machine.systemDisk.size,
        dataSize: disks.reduce((sum, { size }) => sum + size, 0),
        createdAt: account.clock.now(),
      }),
      put("templateRegions", { id: place, templateId: id, regionId }),
    );
    // DescribeTask gives the machine's id: so the document's sample has it.
    const fail = [drop("templateRegions", place)];
    const holds = { [id]: "creating", [place]: "creating" };
    return acceptedWithData(
      startOnInstances(account, [machine.id], { type: "createTemplate", holds, finish: [], fail }),
    );
  },

  DeleteTemplate({ TemplateId, RegionId }, account) {
    const { id } = idleTemplateOf(account, "DeleteTemplate", TemplateId, RegionId);
    const place = templateRegionId(id, RegionId);
    if (account.tables.templateRegions.get(place) === undefined)
      throw new Refusal(400, "InstanceNotFound", "The template is not in this region.");
    const holds = { [place]: "deleting" };
    const finish = [drop("templateRegions", place)];
    return acceptedWithData(account.start({ type: "deleteTemplate", resourceId: id, holds, finish, fail: [] }));
  },

  SyncTemplate({ TemplateId, RegionId }, account) {
    checkRegion("SyncTemplate", RegionId);
    const { id } = idleTemplateOf(account, "SyncTemplate", TemplateId, RegionId);
    const place = templateRegionId(id, RegionId);
    const isNew = account.tables.templateRegions.get(place) === undefined;
    if (isNew) account.change(put("templateRegions", { id: place, templateId: id, regionId: RegionId }));
    const holds = { [place]: "syncing" };
    const fail = isNew ? [drop("templateRegions", place)] : [];
    return acceptedWithData(account.start({ type: "syncTemplate", resourceId: id, holds, finish: [], fail }));
  },

  DescribeTemplateInfo({ PageNumber, PageSize, Keyword = "" }, account) {
    const matching = account.tables.templates.all().filter(({ name }) => name.includes(Keyword));
    const page = pageOf(matching, PageNumber, Math.max(1, PageSize));
    return found({ TotalPage: page.count, TemplateList: page.rows.map((row) => printTemplate(account, row)) });
  },
};
