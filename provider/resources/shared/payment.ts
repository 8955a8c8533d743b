import type { Protection, ValidationRule } from "../../lifecycle/resource";

/** How a machine is paid, for cloud and bare-metal ones alike. */
interface Payment {
  instanceChargeType: "PostPaid" | "PrePaid";
  autoRenew?: 0 | 1;
  prepaidMonth?: number;
  allowPrepaidDelete: boolean;
}

/** What must fit together in how a machine is paid, and with the last run. */
export const paymentRules: ReadonlyArray<ValidationRule<Payment>> = [
  {
    inputs: ["instanceChargeType"],
    property: "instanceChargeType",
    validate: (news, prior) =>
      prior?.instanceChargeType === "PrePaid" && news.instanceChargeType === "PostPaid"
        ? "cannot go back from PrePaid to PostPaid: the API has no way for it"
        : undefined,
  },
  {
    inputs: ["instanceChargeType", "autoRenew", "prepaidMonth"],
    property: "instanceChargeType",
    validate: ({ instanceChargeType, autoRenew, prepaidMonth }) =>
      instanceChargeType === "PostPaid" && (autoRenew ?? prepaidMonth) !== undefined
        ? "must be PrePaid when autoRenew or prepaidMonth is given"
        : undefined,
  },
];

/** What keeps a machine that has been paid ahead from being replaced, unless that is wanted. */
export const prepaidProtection = ({
  allowPrepaidDelete,
  instanceChargeType,
}: Partial<Payment>): Protection | undefined =>
  instanceChargeType === "PrePaid" && allowPrepaidDelete !== true
    ? {
        input: "allowPrepaidDelete",
        state: "is not set, so that what has been paid ahead is not lost",
        remedy: "set it to true",
      }
    : undefined;

/** Refuses to delete what has been paid ahead, unless that is wanted. */
export function validatePrepaidDelete(
  what: string,
  prepaid: boolean,
  { allowPrepaidDelete }: Pick<Payment, "allowPrepaidDelete">,
) {
  if (prepaid && !allowPrepaidDelete)
    throw new Error(
      `${what} is prepaid: what has been paid would be lost. Set allowPrepaidDelete: true, run \`pulumi up\`, then delete it; or delete it in the console`,
    );
}
