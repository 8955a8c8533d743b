import { images } from "../../provider/catalogue/images";
import type { Account } from "../account/account";
import type { Json } from "./reply";

/** An image's name for people, such as `Centos 8.0 64位`. */
export function displayName(image: string): string {
  const bits = image.includes("_32") ? "32" : "64";
  return `${image.replace(/_(32|64)/, "").replaceAll("_", " ")} ${bits}位`;
}

/** Its operating system, such as `centos`. */
export function familyOf(image: string): string {
  return (image.split("_")[0] ?? image).toLowerCase();
}

/** The public images, as DescribeAvailableResource prints them. */
export const publicImages: Json = images.map((image) => ({
  ImageId: image,
  ImageType: familyOf(image),
  GicDisplayName: displayName(image),
}));

/** The templates that can be used in a region, printed likewise; null when there is none. */
export function privateImages(account: Account, regionId: string): Json {
  const { templateRegions, templates } = account.tables;
  const here = templateRegions
    .all()
    .filter((row) => row.regionId === regionId && account.tasks.statusOf(row.id) !== "syncing")
    .flatMap(({ templateId }) => templates.get(templateId) ?? [])
    .filter(({ id }) => account.tasks.statusOf(id) === undefined);
  if (here.length === 0) return null;
  return here.map(({ id, imageId, name }) => ({
    ImageId: id,
    ImageType: familyOf(imageId),
    GicDisplayName: name,
  }));
}
