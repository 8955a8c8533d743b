import type { Account } from "../account/account";
import { regionNameOf } from "../account/lookup";
import type { Template } from "../account/store";
import { formatTime } from "../shared/beijingTime";
import { displayNameOf } from "./imageReply";
import type { Json } from "./reply";

export function formatTemplate(account: Account, { createdAt, id, imageId, name }: Template): Json {
  const copies = account.tables.templateRegions.where("templateId", id);
  return {
    Count: copies.length,
    Status: account.tasks.statusOf(id) ?? "normal",
    Name: name,
    Region: copies.map((place) => ({
      Status: account.tasks.statusOf(place.id) ?? "normal",
      RegionId: place.regionId,
      RegionName: regionNameOf(place.regionId),
    })),
    TemplateId: id,
    OSType: displayNameOf(imageId).toLowerCase(),
    CreateTime: formatTime(createdAt),
  };
}
