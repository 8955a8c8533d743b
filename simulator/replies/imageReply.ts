import { images } from "../../provider/catalogue/images";
import type { Account } from "../account/account";
import type { Json } from "./reply";

/** The display name of an image, such as `Centos 8.0 64位`. */
export function displayNameOf(image: string): string {
  const bits = image.includes("_32") ? "32" : "64";
  return `${image.replace(/_(32|64)/, "").replaceAll("_", " ")} ${bits}位`;
}

/** The operating system family of an image, such as `centos`. */
export function familyOf(image: string): string {
  return (image.split("_")[0] ?? image).toLowerCase();
}

/** The public images, as DescribeAvailableResource returns them. */
export const publicImageGoods: Json = images.map((image) => ({
  ImageId: image,
  ImageType: familyOf(image),
  GicDisplayName: displayNameOf(image),
}));

/** Lists the templates that a region can use, in the same format; null when there are none. */
export function listPrivateImageGoods(account: Account, regionId: string): Json {
  const { templateRegions, templates } = account.tables;
  const templatesInRegion = templateRegions
    .all()
    .filter((row) => row.regionId === regionId && account.tasks.statusOf(row.id) !== "syncing")
    .flatMap(({ templateId }) => templates.get(templateId) ?? [])
    .filter(({ id }) => account.tasks.statusOf(id) === undefined);
  if (templatesInRegion.length === 0) return null;
  return templatesInRegion.map(({ id, imageId, name }) => ({
    ImageId: id,
    ImageType: familyOf(imageId),
    GicDisplayName: name,
  }));
}
