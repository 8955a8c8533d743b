import { z } from "zod";

/** The type at one path of a catalogue schema: `Instances[].Cpu` is a `number`. */
export interface FieldType {
  type: "string" | "number" | "boolean" | "array" | "object" | "any";
  required: boolean;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The types in a catalogue schema by path; keys that are data are `*`. */
export function fieldTypesOf(schema: z.ZodType, at = ""): Map<string, FieldType> {
  const fieldTypes = new Map<string, FieldType>();
  visit(z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }), at, true, fieldTypes);
  return fieldTypes;
}

function visit(schema: JsonSchema, path: string, required: boolean, fieldTypes: Map<string, FieldType>): void {
  if (path !== "") fieldTypes.set(path, { type: typeOf(schema), required });
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    if (typeof inner === "object")
      visit(inner, path === "" ? name : `${path}.${name}`, schema.required?.includes(name) ?? false, fieldTypes);
  if (typeof schema.items === "object" && !Array.isArray(schema.items))
    visit(schema.items, `${path}[]`, true, fieldTypes);
  if (typeof schema.additionalProperties === "object")
    visit(schema.additionalProperties, `${path}.*`, false, fieldTypes);
}

function typeOf(schema: JsonSchema): FieldType["type"] {
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
