import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../contract";
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
const afterFailure = "; if the last run failed half way, run `pulumi refresh` first";

/** What must fit together in the inputs of an instance, and with those of the last run. */
export const rules: ReadonlyArray<Rule<CheckedInstance>> = [
  {
    over: ["imageId", "onImageChange"],
    blames: "imageId",
    broken: (news, stays) =>
      news.onImageChange === "fail" && stays && imageDiffers(stays, news) ? sayWhatToDo : undefined,
  },
  {
    over: ["publicKey", "onImageChange"],
    blames: "publicKey",
    broken: (news, stays) =>
      news.onImageChange === "fail" && stays && keyDiffers(stays, news) ? sayWhatToDo : undefined,
  },
  {
    over: ["instanceChargeType"],
    blames: "instanceChargeType",
    broken: (news, stays) =>
      stays?.instanceChargeType === "PrePaid" && news.instanceChargeType === "PostPaid"
        ? `cannot go back from PrePaid to PostPaid: the API has no way for it${afterFailure}`
        : undefined,
  },
  {
    over: [],
    blames: "allowPrepaidDelete",
    broken: (_, stays, before) =>
      stays === undefined && before?.instanceChargeType === "PrePaid" && before.allowPrepaidDelete !== true
        ? "must be set to true, in an update of its own, before a prepaid machine is replaced: what has been paid for it is lost"
        : undefined,
  },
  {
    over: ["instanceChargeType", "autoRenew", "prepaidMonth"],
    blames: "instanceChargeType",
    broken: ({ instanceChargeType, autoRenew, prepaidMonth }) =>
      instanceChargeType === "PostPaid" && (autoRenew ?? prepaidMonth) !== undefined
        ? "must be PrePaid when autoRenew or prepaidMonth is given"
        : undefined,
  },
  ...(["autoRenew", "prepaidMonth"] as const).map((property): Rule<CheckedInstance> => ({
    over: [property, "instanceChargeType"],
    blames: property,
    broken: (news, stays) =>
      stays?.instanceChargeType === "PrePaid" && stays[property] !== news[property]
        ? "cannot change once the machine is prepaid: the API has no action for it"
        : undefined,
  })),
  {
    over: ["systemDisk"],
    blames: "systemDisk",
    broken(news, stays) {
      const disk = news.systemDisk;
      if (disk?.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_system_disk")
        return "iops goes with type ssd_system_disk only";
      // One that was not described has the kind that the image brought.
      return stays && brokenDisk(stays.systemDisk ?? {}, disk);
    },
  },
  {
    over: ["dataDisks"],
    blames: "dataDisks",
    broken(news, stays) {
      for (const [name, disk] of Object.entries(news.dataDisks ?? {})) {
        if (disk.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_disk")
          return `${name}: iops goes with type ssd_disk only`;
        const wrong = stays && brokenDisk(stays.dataDisks?.[name], disk);
        if (wrong !== undefined) return `${name}: ${wrong}`;
      }
      return Object.keys(news.dataDisks ?? {}).length > 14 ? "are at most 14 on one machine" : undefined;
    },
  },
  {
    over: ["securityGroups", "networkInterfaces"],
    blames: "securityGroups",
    broken({ securityGroups, networkInterfaces }) {
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

interface Disk {
  size?: number;
  type?: string;
  iops?: number;
}

function brokenDisk(before: Disk | undefined, news: Disk | undefined): string | undefined {
  if (before === undefined || news === undefined) return undefined;
  if (before.size !== undefined && news.size !== undefined && news.size < before.size)
    return `cannot shrink from ${before.size} to ${news.size} GB${afterFailure}`;
  const kind = ({ type, iops }: Disk) => ({ type, iops: iops ?? 0 });
  return isDeepStrictEqual(kind(before), kind(news)) ? undefined : "type and iops cannot change";
}
