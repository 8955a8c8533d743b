import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../contract";
import type { CheckedInstance } from "./inputs";

type Before = Partial<CheckedInstance> | undefined;

/** Whether the image, or what is installed with it, is another. */
export const imageChanges = (before: Partial<CheckedInstance>, news: CheckedInstance) =>
  (before.imageId !== undefined && before.imageId !== news.imageId) ||
  (before.imageId !== undefined && before.publicKey !== news.publicKey);

const staysInPlace = (before: Before, { regionId, vdcId }: CheckedInstance): before is Partial<CheckedInstance> =>
  before !== undefined && before.regionId === regionId && before.vdcId === vdcId;

/** What must fit together in the inputs of an instance, and with those of the last run. */
export const rules: ReadonlyArray<Rule<CheckedInstance>> = [
  {
    over: ["imageId", "publicKey", "onImageChange", "regionId", "vdcId"],
    blames: "imageId",
    broken: (news, before) =>
      news.onImageChange === "fail" && staysInPlace(before, news) && imageChanges(before, news)
        ? 'changes what is installed. Say what to do in onImageChange: "reinstall" (the system disk is lost), "replace" (a new machine) or "ignore"'
        : undefined,
  },
  {
    over: ["instanceChargeType", "regionId", "vdcId"],
    blames: "instanceChargeType",
    broken: (news, before) =>
      staysInPlace(before, news) && before.instanceChargeType === "PrePaid" && news.instanceChargeType === "PostPaid"
        ? "cannot go back from PrePaid to PostPaid: the API has no way for it"
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
    over: [property, "instanceChargeType", "regionId", "vdcId"],
    blames: property,
    broken: (news, before) =>
      staysInPlace(before, news) && before.instanceChargeType === "PrePaid" && before[property] !== news[property]
        ? "cannot change once the machine is prepaid: the API has no action for it"
        : undefined,
  })),
  {
    over: ["systemDisk", "regionId", "vdcId"],
    blames: "systemDisk",
    broken(news, before) {
      const disk = news.systemDisk;
      if (disk?.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_system_disk")
        return "iops goes with type ssd_system_disk only";
      return staysInPlace(before, news) ? brokenDisk(before.systemDisk, disk) : undefined;
    },
  },
  {
    over: ["dataDisks", "regionId", "vdcId"],
    blames: "dataDisks",
    broken(news, before) {
      for (const [name, disk] of Object.entries(news.dataDisks ?? {})) {
        if (disk.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_disk")
          return `${name}: iops goes with type ssd_disk only`;
        const wrong = staysInPlace(before, news) ? brokenDisk(before.dataDisks?.[name], disk) : undefined;
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
    return `cannot shrink from ${before.size} to ${news.size} GB`;
  const kind = ({ type, iops }: Disk) => ({ type, iops: iops ?? 0 });
  return isDeepStrictEqual(kind(before), kind(news)) ? undefined : "type and iops cannot change";
}
