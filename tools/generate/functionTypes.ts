import { join } from "node:path";
import ts from "typescript";
import { camel } from "../../provider/functions/camel";
import type { AnyFunction } from "../../provider/functions/definition";
import { functions } from "../../provider/functions/functions";
import { programOf } from "./program";

const source = join(__dirname, "../../provider/functions/functions.ts");

/** What a function takes and returns, read from the types of its definition. */
export interface Signature {
  name: string;
  definition: AnyFunction;
  args: ts.Type;
  result: ts.Type;
}

/** Reads the types of all functions. */
export function readFunctions(): { checker: ts.TypeChecker; signatures: Signature[] } {
  const program = programOf(source);
  const checker = program.getTypeChecker();
  return { checker, signatures: signaturesIn(program, checker) };
}

function signaturesIn(program: ts.Program, checker: ts.TypeChecker): Signature[] {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  const table = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === "functions");
  if (table === undefined) throw new Error(`${source} exports no functions`);
  return Object.entries<AnyFunction>(functions).map(([name, definition]) => {
    const property = checker.getTypeOfSymbol(table).getProperty(name);
    const method = property && checker.getTypeOfSymbol(property).getProperty("call");
    const [signature] = method === undefined ? [] : checker.getTypeOfSymbol(method).getCallSignatures();
    const args = signature?.parameters[1];
    const result = signature && checker.getAwaitedType(signature.getReturnType());
    if (args === undefined || result === undefined) throw new Error(`${name} has no readable type`);
    return { name, definition, args: checker.getTypeOfSymbol(args), result };
  });
}

export const isOptional = (property: ts.Symbol) => (property.flags & ts.SymbolFlags.Optional) !== 0;

/** Whether an argument is the region, with a setting as its default. */
export const isRegionFromSetting = (property: ts.Symbol, definition: AnyFunction) =>
  definition.regionFromSetting && camel(property.name) === "regionId";

/** Whether an argument is optional. */
export const mayBeOmitted = (property: ts.Symbol, definition: AnyFunction) =>
  isOptional(property) || isRegionFromSetting(property, definition);
