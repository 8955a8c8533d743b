import type { ValidationRule } from "../../../lifecycle/resource";
import type { CheckedTemplate } from "./inputs";

/** The rules over several inputs of a template. */
export const rules: ReadonlyArray<ValidationRule<CheckedTemplate>> = [
  {
    inputs: ["instanceId"],
    property: "instanceId",
    validate: ({ adopt, instanceId }, prior) =>
      instanceId === undefined && adopt === undefined && prior === undefined
        ? "is required: a template is created from an instance"
        : undefined,
  },
];
