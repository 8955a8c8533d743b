import type { ValidationRule } from "../../../lifecycle/resource";
import type { CheckedTemplate } from "./inputs";

/** What must fit together in the inputs of a template. */
export const rules: ReadonlyArray<ValidationRule<CheckedTemplate>> = [
  {
    inputs: ["instanceId"],
    property: "instanceId",
    validate: ({ adopt, instanceId }, prior) =>
      instanceId === undefined && adopt === undefined && prior === undefined
        ? "is needed: a template is made from an instance"
        : undefined,
  },
];
