import type { Account } from "../account/account";
import { regionName } from "../account/lookup";
import type { Template } from "../account/store";
import { printTime } from "../shared/beijingTime";
import { displayName } from "./imageReply";
import type { Json } from "./reply";

export function printTemplate(account: Account, { createdAt, id, imageId, name }: Template): Json {
  const places = account.tables.templateRegions.where("templateId", id);
  return {
    Count: places.length,
    Status: account.tasks.statusOf(id) ?? "normal",
    Name: name,
    Region: places.map((place) => ({
      Status: account.tasks.statusOf(place.id) ?? "normal",
      RegionId: place.regionId,
      RegionName: regionName(place.regionId),
    })),
    TemplateId: id,
    OSType: displayName(imageId).toLowerCase(),
    CreateTime: printTime(createdAt),
  };
}
