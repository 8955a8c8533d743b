/** A table: what its head says, and the cells of each row below. */
export interface Table {
  head: string[];
  rows: string[][];
}

/** A fenced block with the language that its fence names. */
export interface Fence {
  language: string;
  text: string;
}

/** The text of a piece of Markdown without its emphasis, entities and escapes. */
export function plain(text: string): string {
  const entities: Record<string, string> = { quot: '"', amp: "&", "#39": "'", lt: "<", gt: ">" };
  return text
    .replaceAll("**", "")
    .replace(/\\([\\_*[\]])/g, "$1")
    .replace(/&(quot|amp|#39|lt|gt);/g, (_, name: string) => entities[name] ?? "")
    .trim();
}

/** The tables among these lines. Rows of dashes are left out, also where they stand in the middle. */
export function tablesIn(lines: readonly string[]): Table[] {
  const tables: Table[] = [];
  let current: Table | undefined;
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells === undefined) current = undefined;
    else if (current === undefined) tables.push((current = { head: cells, rows: [] }));
    else if (!cells.every((cell) => /^-+$/.test(cell))) current.rows.push(cells);
  }
  return tables;
}

function cellsOf(line: string): string[] | undefined {
  const trimmed = line.trim();
  if (!trimmed.startsWith("|")) return undefined;
  const inside = trimmed.replace(/^\|/, "").replace(/\|$/, "");
  return inside.split("|").map(plain);
}

/** The fenced blocks among these lines, and the lines outside of them. */
export function fencesIn(lines: readonly string[]): { fences: Fence[]; outside: string[] } {
  const fences: Fence[] = [];
  const outside: string[] = [];
  let open: { mark: string; language: string; lines: string[] } | undefined;
  for (const line of lines) {
    const fence = /^\s*(```|~~~)(\w*)/.exec(line);
    if (open === undefined && fence !== null) open = { mark: fence[1] ?? "", language: fence[2] ?? "", lines: [] };
    else if (open === undefined) outside.push(line);
    else if (fence?.[1] === open.mark) {
      fences.push({ language: open.language, text: open.lines.join("\n") });
      open = undefined;
    } else open.lines.push(line);
  }
  return { fences, outside };
}
