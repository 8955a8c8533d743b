import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf, programsOf, root } from "../docs/pages";

const page = "docs/testing.md";
const commands = {
  jest: [join(root, "node_modules/jest/bin/jest.js")],
  tsc: [join(root, "node_modules/typescript/bin/tsc")],
  node: ["--test", "index.test.js"],
};

let folder: string;
beforeEach(() => {
  // Inside the package, so that it finds itself by its name.
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/testing-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes what docs/testing.md shows of these files, as a project of its own. */
function write(...files: string[]): void {
  const shown = programsOf(page).filter(({ file }) => files.includes(file));
  expect(shown.map(({ file }) => file).sort()).toEqual([...files].sort());
  for (const { file, text } of shown) writeFileSync(join(folder, file), text);
  const tsconfig = blocksOf(page).find(({ language }) => language === "json");
  writeFileSync(join(folder, "tsconfig.json"), tsconfig?.text ?? "");
}

/** Runs a script of Node there; what it prints, and how it ends. */
async function run(args: string[]): Promise<{ code: number | null; printed: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(JEST_|NODE_|PULUMI_)/.test(name));
  // Keys and an address that no request may reach.
  const keys = { CDS_ENDPOINT: "http://127.0.0.1:9", CDS_ACCESS_KEY_ID: "key", CDS_ACCESS_KEY_SECRET: "secret" };
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...Object.fromEntries(inherited), ...keys } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  await once(child, "close");
  return { code: child.exitCode, printed };
}

describe("the tests that docs/testing.md shows pass as they stand there", () => {
  it("with jest", async () => {
    write("index.ts", "index.test.ts", "jest.config.js");
    const { code, printed } = await run(commands.jest);
    expect(printed).toContain("Tests:       3 passed, 3 total");
    expect(code).toBe(0);
  }, 60_000);

  it("with node:test", async () => {
    write("index.ts", "index.test.js");
    expect(await run(commands.tsc)).toEqual({ code: 0, printed: "" });
    const { code, printed } = await run(commands.node);
    expect(printed).toContain("# pass 2");
    expect(code).toBe(0);
  }, 60_000);
});
