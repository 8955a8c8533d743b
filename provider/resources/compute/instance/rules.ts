import { isDeepStrictEqual } from "node:util";
import { shrinkError } from "../../../lifecycle/messages";
import type { ValidationRule } from "../../../lifecycle/resource";
import { paymentRules } from "../../shared/payment";
import type { CheckedInstance } from "./inputs";

const isImageChanged = (prior: Partial<CheckedInstance>, news: CheckedInstance) =>
  prior.imageId !== undefined && prior.imageId !== news.imageId;
const isKeyChanged = (prior: Partial<CheckedInstance>, news: CheckedInstance) =>
  prior.imageId !== undefined && prior.publicKey !== news.publicKey;

/** Whether the image, or the public key that is installed with it, changes. */
export const imageChanges = (prior: Partial<CheckedInstance>, news: CheckedInstance) =>
  isImageChanged(prior, news) || isKeyChanged(prior, news);

/** Whether the image is to be installed again on the same instance. */
export const reinstalls = (prior: Partial<CheckedInstance>, news: CheckedInstance) =>
  news.onImageChange === "reinstall" && imageChanges(prior, news);

const imageChangeRefused =
  'changes what is installed: set onImageChange to "reinstall" (the system disk is lost), "replace" (a new instance) or "ignore"';

/** The rules over several inputs of an instance, and over changes of them. */
export const rules: ReadonlyArray<ValidationRule<CheckedInstance>> = [
  {
    inputs: ["imageId", "onImageChange"],
    property: "imageId",
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && isImageChanged(prior, news) ? imageChangeRefused : undefined,
  },
  {
    inputs: ["publicKey", "onImageChange"],
    property: "publicKey",
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && isKeyChanged(prior, news) ? imageChangeRefused : undefined,
  },
  ...paymentRules,
  ...(["autoRenew", "prepaidMonth"] as const).map((property): ValidationRule<CheckedInstance> => ({
    inputs: [property, "instanceChargeType"],
    property,
    validate: (news, prior) =>
      prior?.instanceChargeType === "PrePaid" && prior[property] !== news[property]
        ? "cannot change once the instance is prepaid: no action of the API changes it, so take the change back"
        : undefined,
  })),
  {
    inputs: ["systemDisk"],
    property: "systemDisk",
    validate(news, prior) {
      const disk = news.systemDisk;
      if (disk?.iops !== undefined && disk.iops > 0 && disk.type !== "ssd_system_disk")
        return "iops requires type ssd_system_disk";
      // A system disk that was not declared has the type that the image decides.
      return prior && diskChangeError(prior.systemDisk ?? {}, disk);
    },
  },
  {
    inputs: ["dataDisks"],
    property: "dataDisks",
    validate(news, prior) {
      for (const [name, disk] of Object.entries(news.dataDisks ?? {})) {
        const error = iopsError(disk) ?? (prior && diskChangeError(prior.dataDisks?.[name], disk));
        if (error !== undefined) return `${name}: ${error}`;
      }
      return Object.keys(news.dataDisks ?? {}).length > 14 ? "must be at most 14 on one instance" : undefined;
    },
  },
  {
    inputs: ["securityGroups", "networkInterfaces"],
    property: "securityGroups",
    validate({ securityGroups, networkInterfaces }) {
      const joined = networkInterfaces?.map((item) => item.privateNetworkId ?? item.publicNetworkId);
      const unjoined = securityGroups?.find(
        (item) => joined !== undefined && !joined.includes(item.privateNetworkId ?? item.publicNetworkId),
      );
      return unjoined === undefined
        ? undefined
        : `name the network ${unjoined.privateNetworkId ?? unjoined.publicNetworkId}, which is not in networkInterfaces`;
    },
  },
];

/** What is wrong with the performance packs of a data disk; undefined when nothing is. */
export const iopsError = ({ type, iops = 0 }: Disk): string | undefined =>
  iops > 0 && type !== "ssd_disk" ? "iops requires type ssd_disk" : undefined;

interface Disk {
  size?: number;
  type?: string;
  iops?: number;
}

// A replacement of one disk inside an update would delete its data: `InstanceDisk` replaces, with a warning.
function diskChangeError(prior: Disk | undefined, news: Disk | undefined): string | undefined {
  if (prior === undefined || news === undefined) return undefined;
  const performanceOf = ({ type, iops }: Disk) => ({ type, iops: iops ?? 0 });
  return (
    shrinkError(prior.size, news.size) ??
    (isDeepStrictEqual(performanceOf(prior), performanceOf(news)) ? undefined : "type and iops cannot change")
  );
}
