import { isDeepStrictEqual } from "node:util";
import { shrinkError } from "../../../lifecycle/messages";
import type { ValidationRule } from "../../../lifecycle/resource";
import { paymentRules } from "../../shared/payment";
import type { CheckedInstance } from "./inputs";

const imageDiffers = (before: Partial<CheckedInstance>, news: CheckedInstance) =>
  before.imageId !== undefined && before.imageId !== news.imageId;
const keyDiffers = (before: Partial<CheckedInstance>, news: CheckedInstance) =>
  before.imageId !== undefined && before.publicKey !== news.publicKey;

/** Whether the image, or what is installed with it, is another. */
export const imageChanges = (before: Partial<CheckedInstance>, news: CheckedInstance) =>
  imageDiffers(before, news) || keyDiffers(before, news);

const sayWhatToDo =
  'changes what is installed. Say what to do in onImageChange: "reinstall" (the system disk is lost), "replace" (a new machine) or "ignore"';

/** What must fit together in the inputs of an instance, and with those of the last run. */
export const rules: ReadonlyArray<ValidationRule<CheckedInstance>> = [
  {
    inputs: ["imageId", "onImageChange"],
    property: "imageId",
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && imageDiffers(prior, news) ? sayWhatToDo : undefined,
  },
  {
    inputs: ["publicKey", "onImageChange"],
    property: "publicKey",
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && keyDiffers(prior, news) ? sayWhatToDo : undefined,
  },
  ...paymentRules,
  ...(["autoRenew", "prepaidMonth"] as const).map((property): ValidationRule<CheckedInstance> => ({
    inputs: [property, "instanceChargeType"],
    property: property,
    validate: (news, prior) =>
      prior?.instanceChargeType === "PrePaid" && prior[property] !== news[property]
        ? "cannot change once the machine is prepaid: the API has no action for it, so leave it as it was, or out"
        : undefined,
  })),
  {
    inputs: ["systemDisk"],
    property: "systemDisk",
    validate(news, prior) {
      const disk = news.systemDisk;
      if (disk?.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_system_disk")
        return "iops goes with type ssd_system_disk only";
      // One that was not described has the kind that the image brought.
      return prior && brokenDisk(prior.systemDisk ?? {}, disk);
    },
  },
  {
    inputs: ["dataDisks"],
    property: "dataDisks",
    validate(news, prior) {
      for (const [name, disk] of Object.entries(news.dataDisks ?? {})) {
        const wrong = packsWithoutSsd(disk) ?? (prior && brokenDisk(prior.dataDisks?.[name], disk));
        if (wrong !== undefined) return `${name}: ${wrong}`;
      }
      return Object.keys(news.dataDisks ?? {}).length > 14 ? "are at most 14 on one machine" : undefined;
    },
  },
  {
    inputs: ["securityGroups", "networkInterfaces"],
    property: "securityGroups",
    validate({ securityGroups, networkInterfaces }) {
      const joined = networkInterfaces?.map((item) => item.privateNetworkId ?? item.publicNetworkId);
      const outside = securityGroups?.find(
        (item) => joined !== undefined && !joined.includes(item.privateNetworkId ?? item.publicNetworkId),
      );
      return outside === undefined
        ? undefined
        : `name the network ${outside.privateNetworkId ?? outside.publicNetworkId}, which is not among networkInterfaces`;
    },
  },
];

/** What is wrong with the performance packs of a data disk. */
export const packsWithoutSsd = ({ type, iops = 0 }: Disk): string | undefined =>
  iops > 0 && type !== "ssd_disk" ? "iops goes with type ssd_disk only" : undefined;

interface Disk {
  size?: number;
  type?: string;
  iops?: number;
}

function brokenDisk(before: Disk | undefined, news: Disk | undefined): string | undefined {
  if (before === undefined || news === undefined) return undefined;
  const kind = ({ type, iops }: Disk) => ({ type, iops: iops ?? 0 });
  return (
    shrinkError(before.size, news.size) ??
    (isDeepStrictEqual(kind(before), kind(news)) ? undefined : "type and iops cannot change")
  );
}
