import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateFunctions } from "../../tools/generate/functions";

const file = join(__dirname, "../../sdk/functions.ts");

it("are generated: sdk/functions.ts says what the definitions and the catalogue say", () => {
  const text = generateFunctions();
  if (process.env["CDS_GENERATE"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
