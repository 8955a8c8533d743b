import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClasses } from "../../tools/generate/classes";
import { generateFunctions } from "../../tools/generate/functions";
import { functionsPage } from "../../tools/generate/functionsPage";
import { resourcePages } from "../../tools/generate/resources";
import { generateValues } from "../../tools/generate/values";

const root = join(__dirname, "../..");
const docs = join(root, "docs");
const writes = process.env["CDS_GENERATE"] === "1";

it("are generated: docs/resources says what the code says, a page a kind", () => {
  const folder = join(docs, "resources");
  const pages = resourcePages();
  if (writes) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [file, text] of pages) writeFileSync(join(folder, file), text);
  }
  const written = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  expect(new Map(written)).toEqual(pages);
}, 60_000);

it.each([
  ["sdk/values.ts", "the catalogue says", generateValues],
  ["sdk/resources.ts", "the kinds say", generateClasses],
  ["sdk/functions.ts", "the definitions and the catalogue say", generateFunctions],
  ["docs/functions.md", "the definitions say", functionsPage],
])("are generated: %s says what %s", (path, _, generate) => {
  const file = join(root, path);
  const text = generate();
  if (writes) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
