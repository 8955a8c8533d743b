import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsPage } from "../../tools/generate/functionsPage";
import { resourcePages } from "../../tools/generate/resources";

const docs = join(__dirname, "../../docs");
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

it("are generated: docs/functions.md says what the definitions say", () => {
  const file = join(docs, "functions.md");
  const text = functionsPage();
  if (writes) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
