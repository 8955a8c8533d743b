import ts from "typescript";
import { z } from "zod";
import { innerSchemas, metadataOf } from "../../provider/lifecycle/inputs";
import { commentOf } from "./kindTypes";
import { joined } from "./markdown";
import { isOpen, valueSetOf } from "./values";

/** An input or an output of a resource, or a property of an object in one. */
export interface Property {
  /** Where it is, such as `dataDisks.size`: its heading on the page. */
  path: string;
  /** Its type, such as "list of string". */
  type: string;
  optional: boolean;
  comment: string;
  /** The schema of an input. */
  schema: z.ZodType | undefined;
  /** The properties of the object that it is, or that it is a list or a map of. */
  properties: Property[];
}

/** Schemas by the names of properties: they give the order, and the facts of inputs. */
type Schemas = Readonly<Record<string, z.core.$ZodType | undefined>>;

/** Reads the properties of a type, in the order of its schemas. */
export function propertiesOf(checker: ts.TypeChecker, type: ts.Type, schemas: Schemas, parent = ""): Property[] {
  const names = Object.keys(schemas);
  const rank = ({ name }: ts.Symbol) => (names.includes(name) ? names.indexOf(name) : names.length);
  const symbols = checker.getPropertiesOfType(type).toSorted((a, b) => rank(a) - rank(b));
  return symbols.map((symbol) => {
    const plain = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    const path = parent + symbol.name;
    const found = Object.hasOwn(schemas, symbol.name) ? schemas[symbol.name] : undefined;
    const schema = found instanceof z.ZodType ? found : undefined;
    const object = objectIn(checker, plain);
    return {
      path,
      type: typeName(checker, plain),
      optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
      comment: commentOf(checker, symbol),
      schema,
      properties: object === undefined ? [] : propertiesOf(checker, object, schemasIn(schema), `${path}.`),
    };
  });
}

/** A property and all inside it. */
export const withNested = (property: Property): Property[] => [property, ...property.properties.flatMap(withNested)];

/** The object that a type is, or that it is a list or a map of. */
export function objectIn(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const element = elementOf(checker, type);
  if (element !== undefined) return objectIn(checker, element);
  return (type.flags & ts.TypeFlags.Object) === 0 && !type.isIntersection() ? undefined : type;
}

/** What a list or a map holds. */
const elementOf = (checker: ts.TypeChecker, type: ts.Type) =>
  (type.flags & ts.TypeFlags.Object) === 0
    ? undefined
    : (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String));

/** The schemas of the object that a schema is of, however it is wrapped. */
function schemasIn(schema: z.ZodType | undefined): Schemas {
  if (schema === undefined) return {};
  if (schema instanceof z.ZodObject) return schema.shape;
  return Object.assign({}, ...schemasInside(schema).map(schemasIn));
}

/** The kinds whose ids a schema takes, one or a list of them. */
export function idKindsOf(schema: z.ZodType | undefined): readonly string[] {
  if (schema === undefined) return [];
  return metadataOf(schema).idOf ?? schemasInside(schema).flatMap(idKindsOf);
}

/** The schemas of the items of a list or a map, and those that a schema is wrapped around. */
function schemasInside(schema: z.ZodType): z.ZodType[] {
  const { def } = schema;
  const items = ["element" in def && def.element, "valueType" in def && def.valueType];
  return [...items.filter((item) => item instanceof z.ZodType), ...innerSchemas(schema)];
}

/** A type in words, such as "list of string". */
export function typeName(checker: ts.TypeChecker, type: ts.Type): string {
  const element = elementOf(checker, type);
  if (element !== undefined) {
    const item = typeName(checker, checker.getNonNullableType(element));
    return checker.isArrayLikeType(type) ? `list of ${item}` : `map of ${item}`;
  }
  if (isOpen(type)) return `string (\`cds.${valueSetOf(type).constant}\`)`;
  if ((type.flags & ts.TypeFlags.String) !== 0) return "string";
  if ((type.flags & ts.TypeFlags.Number) !== 0) return "number";
  if ((type.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.BooleanLike)) !== 0) return "boolean";
  // The compiler's own order is that in which it has met them, which any edit elsewhere may change.
  if (type.isUnion()) return joined(type.types.map((part) => `\`${checker.typeToString(part)}\``).sort(byValue), "or");
  return (type.flags & ts.TypeFlags.Object) === 0 && !type.isIntersection() ? checker.typeToString(type) : "object";
}

const byValue = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
