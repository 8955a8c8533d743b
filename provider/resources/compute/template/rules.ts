import type { Rule } from "../../../lifecycle/resource";
import type { CheckedTemplate } from "./inputs";

/** What must fit together in the inputs of a template. */
export const rules: ReadonlyArray<Rule<CheckedTemplate>> = [
  {
    over: ["instanceId"],
    blames: "instanceId",
    broken: ({ adopt, instanceId }, stays) =>
      instanceId === undefined && adopt === undefined && stays === undefined
        ? "is needed: a template is made from an instance"
        : undefined,
  },
];
