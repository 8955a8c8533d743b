import { join } from "node:path";
import ts from "typescript";

// What an editor shows comes from the published declarations, where TypeScript drops comments more readily than in the sources.
const file = join(__dirname, "../../dist/sdk/index.d.ts");
const program = ts.createProgram([file], {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(file);
const moduleSymbol = source && checker.getSymbolAtLocation(source);
const exported = moduleSymbol === undefined ? [] : checker.getExportsOfModule(moduleSymbol);

const typeOf = (name: string) => {
  const symbol = exported.find((candidate) => candidate.name === name);
  if (symbol === undefined) throw new Error(`${name} is not exported`);
  return checker.getDeclaredTypeOfSymbol(
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
};

/** The properties without a comment, at any depth of an arguments type. */
function undocumented(type: ts.Type, path: string): string[] {
  return parts(type).flatMap((part) =>
    part.getProperties().flatMap((property) => {
      const here = `${path}.${property.name}`;
      const missing = property.getDocumentationComment(checker).length === 0 ? [here] : [];
      return [...missing, ...undocumented(checker.getTypeOfSymbol(property), here)];
    }),
  );
}

/** The object types of ours inside an argument: behind inputs, lists and records. */
function parts(type: ts.Type): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap(parts);
  const name = type.symbol?.name;
  if (
    ["Promise", "OutputInstance", "Output"].includes(name) ||
    type.isIntersection() ||
    !(type.flags & ts.TypeFlags.Object)
  )
    return [];
  const element =
    checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return element === undefined ? [type] : parts(element);
}

const classes = exported.map(({ name }) => name).filter((name) => !name.endsWith("Args"));

it("offers a class and its arguments for every kind", () => {
  expect(classes.length).toBeGreaterThanOrEqual(6);
  expect(exported.map(({ name }) => name).sort()).toEqual(classes.flatMap((name) => [name, `${name}Args`]).sort());
});

it.each(classes)("shows a comment on every argument of %s in the editor", (name) => {
  expect(typeOf(`${name}Args`).getProperties()).not.toEqual([]);
  expect(undocumented(typeOf(`${name}Args`), name)).toEqual([]);
});

it("shows them at depth", () => {
  expect(undocumented(typeOf("InstanceArgs"), "Instance")).toEqual([]);
  const disks = typeOf("InstanceArgs").getProperty("dataDisks");
  const [disk] = disks === undefined ? [] : parts(checker.getTypeOfSymbol(disks));
  expect(disk?.getProperties().map((property) => property.name)).toEqual(["size", "type", "iops"]);
});
