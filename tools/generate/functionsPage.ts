import { z } from "zod";
import { camel } from "../../provider/functions/camel";
import type { AnyFunction } from "../../provider/functions/definition";
import { functions } from "../../provider/functions/functions";
import { table } from "./markdown";

const head = `# The functions

Generated from the code by \`npm run generate\`: do not edit.

They read, and change nothing. Each has two forms: \`getVdc({ ... })\` gives a promise, \`getVdcOutput({ ... })\` takes outputs of resources and gives an output. An argument with a question mark may be left out; \`regionId\` comes from the setting \`cds:regionId\` then. Names are found exactly, and a function that finds one thing fails when there is none, or several. The types and the fields of what they give are in the editor.
`;

/** The text of docs/functions.md. */
export function functionsPage(): string {
  const rows = Object.entries<AnyFunction>(functions).map(([name, definition]) => [
    `\`${name}\``,
    definition.description,
    Object.entries(definition.args)
      .map(([field, schema]) => `\`${camel(field)}${mayBeLeftOut(definition, field, schema) ? "?" : ""}\``)
      .join(", ") || "none",
    definition.actions.join(", ") || "none: known without asking",
  ]);
  return `${head}\n${table(["function", "what it gives", "arguments", "action"], rows)}\n`;
}

const mayBeLeftOut = (definition: AnyFunction, field: string, schema: z.core.$ZodType) =>
  z.safeParse(schema, undefined).success || (definition.regionFromSetting && camel(field) === "regionId");
