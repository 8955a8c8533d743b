import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { valueSets } from "../../tools/generate/values";

const root = join(__dirname, "../..");
const file = join(root, "program.ts");
let version = 0;
let text = "";

// The package is found by its name, as in a user's project: so an editor reads its published declarations.
const editor = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "1"),
  getScriptSnapshot: (name) => {
    const content = name === file ? text : existsSync(name) ? readFileSync(name, "utf8") : undefined;
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCompilationSettings: () => ({
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  }),
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  realpath: ts.sys.realpath,
});

/** Types a program, in which | is the cursor. */
function type(program: string): number {
  const lines = `import * as pulumi from "@pulumi/pulumi";\nimport * as cds from "pulumi-cds";\n${program}`;
  text = lines.replace("|", "");
  version += 1;
  return lines.indexOf("|");
}

/** What the editor offers at |. */
const offers = (program: string) =>
  editor.getCompletionsAtPosition(file, type(program), {})?.entries.map(({ name }) => name) ?? [];

/** What the editor shows for the word at |. */
function hover(program: string): string {
  const info = editor.getQuickInfoAtPosition(file, type(program));
  const parts = [info?.displayParts, info?.documentation].map((each) => ts.displayPartsToString(each));
  return parts.join("\n").replace(/\s+/g, " ");
}

const idsOf = (constant: string) =>
  valueSets.find((set) => set.constant === constant)?.values.map(({ id }) => id) ?? [];

it.each([
  ["Regions", 'new cds.Vdc("x", { regionId: "|" });'],
  ["Regions", 'new cds.BmsInstance("x", { regionId: "|" });'],
  ["Regions", 'new cds.Instance("x", { regionId: "|" });'],
  ["Regions", 'new cds.Template("x", { regionIds: ["|"] });'],
  ["Regions", 'new cds.Provider("x", { regionId: "|" });'],
  ["Regions", 'cds.getVdcs({ regionId: "|" });'],
  ["Regions", 'cds.getVdcsOutput({ regionId: "|" });'],
  ["Regions", 'cds.getBmsGoods({ regionId: "|" });'],
  ["Regions", 'cds.getInstancePriceOutput({ regionId: "|" });'],
  ["Images", 'new cds.Instance("x", { imageId: "|" });'],
  ["Images", 'cds.getInstancePrice({ imageId: "|" });'],
  ["InstanceTypes", 'new cds.Instance("x", { instanceType: "|" });'],
  ["InstanceTypes", 'cds.getInstanceTypes({ instanceType: "|" });'],
  ["InstanceTypes", 'cds.getInstancePriceOutput({ instanceType: "|" });'],
  ["LineTypes", 'new cds.PublicNetwork("x", { type: "|" });'],
  ["BillingMethods", 'new cds.PublicNetwork("x", { billingMethod: "|" });'],
  ["DataDiskTypes", 'new cds.Instance("x", { dataDisks: { data: { size: 1, type: "|" } } });'],
  ["DataDiskTypes", 'new cds.InstanceDisk("x", { type: "|" });'],
  ["DataDiskTypes", 'cds.getInstancePrice({ dataDisks: { data: { size: 1, type: "|" } } });'],
  ["SystemDiskTypes", 'new cds.Instance("x", { systemDisk: { type: "|" } });'],
  ["SystemDiskTypes", 'cds.getInstancePriceOutput({ systemDisk: { type: "|" } });'],
])("offers the %s at %s", (constant, program) => {
  expect(offers(program).sort()).toEqual([...idsOf(constant)].sort());
});

it.each(valueSets.map(({ constant }) => constant))("offers what is in cds.%s, each under an identifier", (constant) => {
  const names = offers(`cds.${constant}.|`);
  expect(names.sort()).toEqual(
    idsOf(constant)
      .map((id) => id.replaceAll(".", "_"))
      .sort(),
  );
  expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
});

it("shows what a class is, and its arguments by their name", () => {
  expect(hover('new cds.Inst|ance("x", {});')).toBe(
    "constructor Instance(name: string, args: cds.InstanceArgs, opts?: pulumi.CustomResourceOptions): cds.Instance " +
      "A cloud instance with its disks, network interfaces, tags and security groups.",
  );
});

it("shows the type and the sentence of an input, and of an output", () => {
  expect(hover('new cds.Vdc("x", { region|Id: "CN_Beijing_A" });')).toMatch(
    /^\(property\) VdcArgs\.regionId\?: pulumi\.Input<cds\.Region \| undefined> Region of the VDC, /,
  );
  expect(hover("declare const vdc: cds.Vdc; vdc.region|Id;")).toMatch(
    /^\(property\) Vdc\.regionId: pulumi\.Output<string> Region of the VDC, /,
  );
});
