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

const fenced = /^( *)```(\w*)$[^]*?^ *```$/gm;

export const textOf = (page: string) => readFileSync(join(root, page), "utf8");

/** The blocks of code of a page, in order; those of a list without its indentation. */
export const blocksOf = (page: string): Block[] =>
  [...textOf(page).matchAll(fenced)].map(({ 0: whole, 1: indent = "", 2: language = "", index }) => {
    const lines = whole.split("\n").slice(1, -1);
    const text = lines.map((line) => `${line.slice(indent.length)}\n`).join("");
    return { language, text, line: textOf(page).slice(0, index).split("\n").length };
  });

/** The page without its blocks of code. */
export const proseOf = (page: string) => textOf(page).replace(fenced, "");

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
