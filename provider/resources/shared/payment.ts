import type { Protection, ValidationRule } from "../../lifecycle/resource";

/** How an instance is paid: the inputs that cloud and bare-metal instances have in common. */
interface Payment {
  instanceChargeType: "PostPaid" | "PrePaid";
  autoRenew?: 0 | 1;
  prepaidMonth?: number;
  allowPrepaidDelete: boolean;
}

/** The rules over these inputs, and over changes of them. */
export const paymentRules: ReadonlyArray<ValidationRule<Payment>> = [
  {
    inputs: ["instanceChargeType"],
    property: "instanceChargeType",
    validate: (news, prior) =>
      prior?.instanceChargeType === "PrePaid" && news.instanceChargeType === "PostPaid"
        ? "cannot change from PrePaid to PostPaid: no action of the API does that"
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

// An instance that was changed to prepaid elsewhere, and is replaced before any refresh, is bought again before the
// deletion of the old one is refused.

/** What protects a prepaid instance from replacement. */
export const prepaidProtection = ({
  allowPrepaidDelete,
  instanceChargeType,
}: Partial<Payment>): Protection | undefined =>
  instanceChargeType === "PrePaid" && allowPrepaidDelete !== true
    ? {
        input: "allowPrepaidDelete",
        state: "is not set, so that the paid period is not lost",
        remedy: "set it to true",
      }
    : undefined;

/** Refuses to delete a prepaid instance, unless the program allows it. */
export function validatePrepaidDelete(
  label: string,
  isPrepaid: boolean,
  { allowPrepaidDelete }: Pick<Payment, "allowPrepaidDelete">,
) {
  if (isPrepaid && !allowPrepaidDelete)
    throw new Error(
      `${label} is prepaid, and its paid period would be lost. Set allowPrepaidDelete: true, run \`pulumi up\`, then delete it; or delete it in the console`,
    );
}
