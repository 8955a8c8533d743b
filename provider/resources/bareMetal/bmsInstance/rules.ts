import { isDeepStrictEqual } from "node:util";
import type { ValidationRule } from "../../../lifecycle/resource";
import { paymentRules } from "../../shared/payment";
import type { CheckedBmsInstance } from "./inputs";

// For an adopted instance, `raid` and `partitions` that are declared later count as changes, since the API does not show
// them: `onImageChange: "ignore"` keeps the instance as it is. The same applies to `publicKey` of a cloud instance.

/** The inputs that take effect when the image is installed. */
export const installedInputs = ["imageId", "raid", "partitions"] as const;

const isChanged = (
  input: (typeof installedInputs)[number],
  prior: Partial<CheckedBmsInstance>,
  news: CheckedBmsInstance,
) => prior.imageId !== undefined && !isDeepStrictEqual(prior[input], news[input]);

/** Whether the image, or what is installed with it, changes. */
export const imageChanges = (prior: Partial<CheckedBmsInstance>, news: CheckedBmsInstance) =>
  installedInputs.some((input) => isChanged(input, prior, news));

/** Whether the image is to be installed again on the same instance. */
export const reinstalls = (prior: Partial<CheckedBmsInstance>, news: CheckedBmsInstance) =>
  news.onImageChange === "reinstall" && imageChanges(prior, news);

/** The rules over several inputs of a bare-metal instance, and over changes of them. */
export const rules: ReadonlyArray<ValidationRule<CheckedBmsInstance>> = [
  ...installedInputs.map((input): ValidationRule<CheckedBmsInstance> => ({
    inputs: [input, "onImageChange"],
    property: input,
    validate: (news, prior) =>
      news.onImageChange === "fail" && prior && isChanged(input, prior, news)
        ? 'changes what is installed: set onImageChange to "reinstall" (the local disks are lost), "replace" (a new instance) or "ignore"'
        : undefined,
  })),
  {
    inputs: ["password", "onImageChange", ...installedInputs],
    property: "password",
    validate: (news, prior) =>
      prior?.password !== undefined && prior.password !== news.password && !reinstalls(prior, news)
        ? "cannot change on an installed instance: the API sets it only when it installs the image"
        : undefined,
  },
  ...paymentRules,
  {
    inputs: ["instanceChargeType", "prepaidMonth"],
    property: "prepaidMonth",
    validate(news, prior) {
      if (news.instanceChargeType === "PrePaid" && news.prepaidMonth === undefined)
        return "is required with PrePaid: the number of months to pay in advance";
      // The state holds no months for an instance that was changed to PrePaid elsewhere.
      return prior?.prepaidMonth !== undefined && prior.prepaidMonth !== news.prepaidMonth
        ? "cannot change once the instance is prepaid: use renewal to pay for further months"
        : undefined;
    },
  },
  {
    inputs: ["instanceChargeType", "renewal"],
    property: "renewal",
    validate: ({ instanceChargeType, renewal }) =>
      instanceChargeType === "PostPaid" && renewal !== undefined ? "requires PrePaid" : undefined,
  },
];
