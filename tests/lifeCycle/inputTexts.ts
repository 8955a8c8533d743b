import { readFileSync } from "node:fs";
import { join } from "node:path";

const classes = readFileSync(join(__dirname, "../../sdk/resources.ts"), "utf8");

/** What the editor says of each input of a kind: its TSDoc text, from which the reference is generated too. */
export function inputTexts(kind: string): Map<string, string> {
  const [, inputs = ""] = new RegExp(`^export interface ${kind}Args {\n(.*?)^}`, "ms").exec(classes) ?? [];
  const texts = [...inputs.matchAll(/^ {2}\/\*\* (.*) \*\/\n {2}(\w+)/gm)];
  return new Map(texts.map(([, text = "", input = ""]) => [input, text]));
}
