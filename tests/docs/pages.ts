import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "../..");

/** A block of code on a page. */
export interface Block {
  /** What follows the opening fence, such as `ts`. */
  language: string;
  text: string;
  /** The line of the page that it starts on. */
  line: number;
}

/** A program that a page shows: the name of its file, and its source. */
export interface Program {
  file: string;
  text: string;
}

/** The pages of the package, as paths from the root. */
export const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path}`),
];

export const textOf = (page: string) => readFileSync(join(root, page), "utf8");

/** The blocks of code of a page, in order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of textOf(page).split("\n").entries()) {
    const fence = /^```(\w*)$/.exec(line);
    if (open === undefined && fence !== null) open = { language: fence[1] ?? "", text: "", line: index + 1 };
    else if (open !== undefined && fence !== null) {
      blocks.push(open);
      open = undefined;
    } else if (open !== undefined) open.text += `${line}\n`;
  }
  return blocks;
}

/** The page without its blocks of code, and without code in a line. */
export const proseOf = (page: string) =>
  textOf(page)
    .replace(/^```.*?^```$/gms, "")
    .replace(/`[^`\n]*`/g, "``");

/**
 * The programs of a page. A block that imports something, or starts with a comment that is the name of a file, starts a
 * program; any other block goes on with the program before it.
 */
export function programsOf(page: string): Program[] {
  const programs: Program[] = [];
  for (const { language, line, text } of blocksOf(page).filter(({ language }) => /^[jt]s$/.test(language))) {
    const named = /^\/\/ ([\w.]+\.[jt]s)\n/.exec(text)?.[1];
    const last = programs.at(-1);
    const starts = named !== undefined || /^import |\brequire\(/m.test(text);
    if (starts || last === undefined || !last.file.endsWith(language))
      programs.push({ file: named ?? `line${line}.${language}`, text });
    else last.text += text;
  }
  return programs;
}
