import ts from "typescript";
import { commentOf } from "./kindTypes";
import { isOpen } from "./values";

/** A property of a type, or of something inside it, as a table shows it. */
export interface Row {
  /** Where it is, such as `dataDisks.<name>.size`. */
  path: string;
  /** Its type in words. */
  type: string;
  optional: boolean;
  /** What its comment says. */
  text: string;
}

/** All properties of a type, each followed by those inside it. */
export function rowsOf(checker: ts.TypeChecker, type: ts.Type, prefix = ""): Row[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const own = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const path = prefix + property.name;
    const row = {
      path,
      type: typeInWords(checker, own),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      text: commentOf(checker, property),
    };
    return [row, ...inside(checker, own, path)];
  });
}

function inside(checker: ts.TypeChecker, type: ts.Type, path: string): Row[] {
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (checker.isArrayLikeType(type) && item !== undefined) return inside(checker, item, `${path}[]`);
  const value = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (value !== undefined) return inside(checker, value, `${path}.<name>`);
  return (type.flags & ts.TypeFlags.Object) === 0 ? [] : rowsOf(checker, type, `${path}.`);
}

function typeInWords(checker: ts.TypeChecker, type: ts.Type): string {
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (checker.isArrayLikeType(type) && item !== undefined) return `list of ${typeInWords(checker, item)}`;
  const value = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (value !== undefined) return `${typeInWords(checker, checker.getNonNullableType(value))} by name`;
  if ((type.flags & ts.TypeFlags.String) !== 0 || isOpen(type)) return "text";
  if ((type.flags & ts.TypeFlags.Number) !== 0) return "number";
  if ((type.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.BooleanLike)) !== 0) return "true or false";
  if (type.isUnion()) return oneOf(type.types.map((part) => checker.typeToString(part)).sort(byValue));
  return (type.flags & ts.TypeFlags.Object) === 0 ? checker.typeToString(type) : "object";
}

// The compiler's own order is that in which it has met them, which any edit elsewhere may change.
const byValue = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });

const oneOf = (values: readonly string[]) =>
  values
    .map((value) => `\`${value}\``)
    .reduce((text, value, at) => `${text}${at === values.length - 1 ? " or " : ", "}${value}`);
