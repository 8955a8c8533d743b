import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { programOf } from "./program";

const root = join(__dirname, "../..");
const kindsFile = join(root, "tools/generate/kinds.ts");
const registryFile = join(root, "provider/resources/registry.ts");

/** The types and comments of kinds. */
export interface KindTypes {
  checker: ts.TypeChecker;
  /** The types of the arguments and of the outputs. */
  typesOf(kind: string): { given: ts.Type; state: ts.Type };
  /** The comment of the definition, which names its actions. */
  actionsOf(kind: string): string;
  /** The folder of the definition in provider/resources, such as `network`. */
  groupOf(kind: string): string;
}

let kindTypes: KindTypes | undefined;

/** The types and comments in the sources of all kinds; they are type-checked once, for the classes and the pages. */
export const readKinds = (): KindTypes => (kindTypes ??= checkKinds());

function checkKinds(): KindTypes {
  const program = programOf(kindsFile, registryFile);
  const checker = program.getTypeChecker();
  const exportOf = (file: string, name: string): ts.Symbol => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (found === undefined) throw new Error(`${file} exports no ${name}`);
    return (found.flags & ts.SymbolFlags.Alias) === 0 ? found : checker.getAliasedSymbol(found);
  };
  const kinds = checker.getDeclaredTypeOfSymbol(exportOf(kindsFile, "Kinds"));
  const definitions = checker.getTypeOfSymbol(exportOf(registryFile, "registry"));
  const part = (kind: string, name: string) => {
    const both = kinds.getProperty(kind);
    const property = both && checker.getTypeOfSymbol(both).getProperty(name);
    if (property === undefined) throw new Error(`there is no type of what ${kind} is ${name}`);
    return checker.getTypeOfSymbol(property);
  };
  const definition = (kind: string) => definitionOf(checker, definitions.getProperty(kind));
  return {
    checker,
    typesOf: (kind) => ({ given: part(kind, "given"), state: part(kind, "state") }),
    actionsOf: (kind) => commentOf(checker, definition(kind)),
    groupOf: (kind) => groupIn(definition(kind)),
  };
}

function groupIn(definition: ts.Symbol): string {
  const file = definition.valueDeclaration?.getSourceFile().fileName ?? "";
  const [group] = relative(dirname(registryFile), file).split(sep);
  if (group === undefined) throw new Error(`${file} is in no group`);
  return group;
}

/** The text of a comment, on one line. */
export const commentOf = (checker: ts.TypeChecker, symbol: ts.Symbol): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll("\n", " ");

/** The constant that an entry of the registry names. */
function definitionOf(checker: ts.TypeChecker, entry: ts.Symbol | undefined): ts.Symbol {
  const declaration = entry?.valueDeclaration;
  if (declaration === undefined || !ts.isPropertyAssignment(declaration))
    throw new Error("the registry names no constant");
  const symbol = checker.getSymbolAtLocation(declaration.initializer);
  if (symbol === undefined) throw new Error(`${declaration.getText()} names nothing`);
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}
