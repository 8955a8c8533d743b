import { readFileSync } from "node:fs";
import { join } from "node:path";

const pages = join(__dirname, "../../docs/resources");

/** What the reference says of each input of a kind: its TSDoc text, from which the page is generated. */
export function inputTexts(kind: string): Map<string, string> {
  const page = readFileSync(join(pages, `${kind.charAt(0).toLowerCase()}${kind.slice(1)}.md`), "utf8");
  const [, inputs = ""] = /^## Inputs\n(.*?)^## /ms.exec(page) ?? [];
  const rows = [...inputs.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
  return new Map(rows.map(([, input = "", cells = ""]) => [input, cells.split(" | ").at(-1) ?? ""]));
}
