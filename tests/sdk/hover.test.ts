import { join } from "node:path";
import ts from "typescript";
import { functions as definitions } from "../../provider/functions/functions";
import { registry } from "../../provider/resources/registry";

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

const symbolOf = (name: string) => {
  const symbol = exported.find((candidate) => candidate.name === name);
  if (symbol === undefined) throw new Error(`${name} is not exported`);
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
};
const typeOf = (name: string) => checker.getDeclaredTypeOfSymbol(symbolOf(name));

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

const isOurs = (property: ts.Symbol) =>
  property.declarations?.some((declaration) => declaration.getSourceFile().fileName.includes("/dist/sdk/")) === true &&
  !property.name.includes("#");
const silent = (symbols: readonly ts.Symbol[]) =>
  symbols.filter((symbol) => symbol.getDocumentationComment(checker).length === 0).map(({ name }) => name);
const has = (name: string, flag: ts.SymbolFlags) => (symbolOf(name).flags & flag) !== 0;
const names = exported.map(({ name }) => name);
const classes = names.filter((name) => has(name, ts.SymbolFlags.Class));
const functions = names.filter((name) => has(name, ts.SymbolFlags.Function));
const constants = names.filter((name) => has(name, ts.SymbolFlags.Variable));
const types = names.filter((name) => has(name, ts.SymbolFlags.Interface));

it("offers a class and its arguments for every kind, and for providers", () => {
  expect(classes.sort()).toEqual([...Object.keys(registry), "Provider"].sort());
  expect(types).toEqual(expect.arrayContaining(classes.map((name) => `${name}Args`)));
});

it("offers every function in both forms", () => {
  const both = Object.keys(definitions).flatMap((name) => [name, `${name}Output`]);
  expect(functions.sort()).toEqual(both.sort());
});

it.each(names)("shows in the editor what %s is", (name) => {
  expect(symbolOf(name).getDocumentationComment(checker)).not.toEqual([]);
});

it.each(types)("shows a comment on every part of %s in the editor", (name) => {
  expect(typeOf(name).getProperties()).not.toEqual([]);
  expect(undocumented(typeOf(name), name)).toEqual([]);
});

it.each(classes)("shows a comment on every property of a %s in the editor", (name) => {
  expect(silent(typeOf(name).getProperties().filter(isOurs))).toEqual([]);
});

it.each(["Regions", "InstanceTypes", "LineTypes"])("shows what each of %s is", (name) => {
  expect(silent(checker.getTypeOfSymbol(symbolOf(name)).getProperties())).toEqual([]);
});

it("offers what is known of open and closed sets as constants", () => {
  expect(constants.sort()).toEqual([
    "BillingMethods",
    "DataDiskTypes",
    "Images",
    "InstanceTypes",
    "LineTypes",
    "Regions",
    "SystemDiskTypes",
  ]);
});

it("names the parts of arguments and of outputs", () => {
  expect(types).toEqual(
    expect.arrayContaining([
      "BmsInstancePartition",
      "BmsInstanceRenewal",
      "GpnAccessPointTarget",
      "InstanceDataDisk",
      "InstanceNetworkInterface",
      "InstanceSystemDisk",
      "PublicNetworkSegment",
      "SecurityGroupRule",
    ]),
  );
});

it("shows them at depth", () => {
  expect(undocumented(typeOf("InstanceArgs"), "Instance")).toEqual([]);
  const disks = typeOf("InstanceArgs").getProperty("dataDisks");
  const [disk] = disks === undefined ? [] : parts(checker.getTypeOfSymbol(disks));
  expect(disk?.getProperties().map((property) => property.name)).toEqual(["size", "type", "iops"]);
});
