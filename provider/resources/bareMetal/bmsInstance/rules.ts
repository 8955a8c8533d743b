import { isDeepStrictEqual } from "node:util";
import type { ValidationRule } from "../../../lifecycle/resource";
import { paymentRules } from "../../shared/payment";
import type { CheckedBmsInstance } from "./inputs";

/** The inputs that count when the image is installed. */
export const installed = ["imageId", "raid", "partitions"] as const;

const differs = (input: (typeof installed)[number], before: Partial<CheckedBmsInstance>, news: CheckedBmsInstance) =>
  before.imageId !== undefined && !isDeepStrictEqual(before[input], news[input]);

/** Whether something that is installed with the image is another. */
export const imageChanges = (before: Partial<CheckedBmsInstance>, news: CheckedBmsInstance) =>
  installed.some((input) => differs(input, before, news));

/** Whether the image is to be installed anew on the same machine. */
export const reinstalls = (before: Partial<CheckedBmsInstance>, news: CheckedBmsInstance) =>
  news.onImageChange === "reinstall" && imageChanges(before, news);

/** What must fit together in the inputs of a bare-metal machine, and with those of the last run. */
export const rules: ReadonlyArray<ValidationRule<CheckedBmsInstance>> = [
  ...installed.map((input): ValidationRule<CheckedBmsInstance> => ({
    inputs: [input, "onImageChange"],
    property: input,
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && differs(input, prior, news)
        ? 'changes what is installed. Say what to do in onImageChange: "reinstall" (the local disks are lost), "replace" (a new machine) or "ignore"'
        : undefined,
  })),
  {
    inputs: ["password", "onImageChange", ...installed],
    property: "password",
    validate: (news, prior) =>
      prior?.password !== undefined && prior.password !== news.password && !reinstalls(prior, news)
        ? "cannot change on an installed machine: the API sets it with the image only"
        : undefined,
  },
  ...paymentRules,
  {
    inputs: ["instanceChargeType", "prepaidMonth"],
    property: "prepaidMonth",
    validate(news, prior) {
      if (news.instanceChargeType === "PrePaid" && news.prepaidMonth === undefined)
        return "is needed with PrePaid: how many months are paid ahead";
      // A machine that was made prepaid elsewhere has no months on record.
      return prior?.prepaidMonth !== undefined && prior.prepaidMonth !== news.prepaidMonth
        ? "cannot change once the machine is prepaid: renewal pays for further months"
        : undefined;
    },
  },
  {
    inputs: ["instanceChargeType", "renewal"],
    property: "renewal",
    validate: ({ instanceChargeType, renewal }) =>
      instanceChargeType === "PostPaid" && renewal !== undefined ? "goes with PrePaid only" : undefined,
  },
];
