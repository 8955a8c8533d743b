import { z } from "zod";

/** What a schema of the catalogue says of one path: `Instances[].Cpu` is a `number`. */
export interface Said {
  type: "string" | "number" | "boolean" | "array" | "object" | "any";
  required: boolean;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a schema of the catalogue says, path by path; keys that are data are `*`. */
export function saidOf(schema: z.ZodType, at = ""): Map<string, Said> {
  const said = new Map<string, Said>();
  visit(z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }), at, true, said);
  return said;
}

function visit(schema: JsonSchema, path: string, required: boolean, said: Map<string, Said>): void {
  if (path !== "") said.set(path, { type: typeOf(schema), required });
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    if (typeof inner === "object")
      visit(inner, path === "" ? name : `${path}.${name}`, schema.required?.includes(name) ?? false, said);
  if (typeof schema.items === "object" && !Array.isArray(schema.items)) visit(schema.items, `${path}[]`, true, said);
  if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, `${path}.*`, false, said);
}

function typeOf(schema: JsonSchema): Said["type"] {
  const type = schema.type ?? schema.anyOf?.map((one) => (typeof one === "object" ? one.type : undefined))[0];
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "string":
    case "boolean":
    case "array":
    case "object":
      return type;
    default:
      return "any";
  }
}
