import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { blocksOf, pages, programsOf, proseOf, root, textOf } from "./pages";

/** The compiler's options that the README gives to users. */
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: ["node", "jest"],
  typeRoots: [join(root, "node_modules/@types")],
  strict: true,
  skipLibCheck: true,
  checkJs: true,
  noEmit: true,
};

/** What the compiler says of all programs of all pages, with their pages. */
function complaints(folder: string): string[] {
  const files = pages.flatMap((page) =>
    programsOf(page).map(({ file, text }) => {
      const path = join(folder, page, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    }),
  );
  return ts.getPreEmitDiagnostics(ts.createProgram(files, options)).flatMap(({ code, file, messageText, start }) => {
    // JavaScript has no place for types.
    if (file?.fileName.endsWith(".js") === true && code >= 7000 && code < 8000) return [];
    const where = file === undefined ? "" : relative(folder, file.fileName);
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    return [`${where}, its line ${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`];
  });
}

it("the code blocks of all pages compile against the types that the package publishes", () => {
  // Inside the package, so that it finds itself by its name.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache/pages-"));
  try {
    expect(complaints(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

it("every block of code says its language", () => {
  const mute = pages.flatMap((page) =>
    blocksOf(page)
      .filter(({ language }) => language === "")
      .map(({ line }) => `${page}:${line}`),
  );
  expect(mute).toEqual([]);
});

describe("a setting that a page names", () => {
  // The settings stand in the code as the words that config.ts asks for.
  const config = readFileSync(join(root, "provider/pulumi/settings.ts"), "utf8");
  const existing = new Set(
    [...config.matchAll(/cds:([a-z]\w*)|\("([a-z]\w*)"/g)].map(([, full, short]) => full ?? short),
  );

  // The page on the design also names those that are not there yet.
  const naming = pages.filter((page) => /\bcds:[a-z]/.test(textOf(page)));

  it.each(naming)("exists: %s", (page) => {
    const named = [...textOf(page).matchAll(/(?<![\w/])cds:([a-z]\w*)(?![\w:])/g)].map(([, key]) => key);
    expect(named.filter((key) => !existing.has(key))).toEqual([]);
  });

  it("is set for the stack by every `pulumi config set cds:...` of a shell block", () => {
    const commands = pages.flatMap((page) =>
      blocksOf(page)
        .filter(({ language }) => language === "sh")
        .flatMap(({ text }) => text.split("\n")),
    );
    const keys = commands.flatMap((command) => /^pulumi config set (?:--secret )?(\S+)/.exec(command)?.[1] ?? []);
    expect(keys.filter((key) => key.startsWith("cds:"))).not.toEqual([]);
    expect(keys.filter((key) => key.startsWith("cds:") && !existing.has(key.slice("cds:".length)))).toEqual([]);
  });
});

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page: string) =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => {
    const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "");
    return words.replaceAll(" ", "-");
  });

it.each(pages)("every link of %s leads to a page of the package, and to a heading of it", (page) => {
  const prose = proseOf(page).replace(/`[^`\n]*`/g, "``");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const broken = targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path = "", anchor] = target.split("#");
    const to = path === "" ? page : join(dirname(page), path);
    return !pages.includes(to) || (anchor !== undefined && !anchorsOf(to).includes(anchor));
  });
  expect(broken).toEqual([]);
});
