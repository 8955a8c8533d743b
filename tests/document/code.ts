import { readLiteral, type Literal } from "./literal";
import { fieldsOf } from "./shape";

/** A call in a code sample: the action that it names, and the business fields that it sends. */
export interface CodeSample {
  action: string;
  fields: Record<string, Literal>;
}

/** Reads a code sample; undefined where it calls no action. */
export function readCode(code: string): CodeSample | undefined {
  const action = /^\s*action = "(\w*)"/m.exec(code)?.[1];
  if (action === undefined) return undefined;
  const fields: Record<string, Literal> = {};
  for (const start of code.matchAll(/^\s*(?:body|params?)(?:\s*=\s*|\.update\()(?=\{)/gm)) {
    const read = readLiteral(bracketed(code.slice(start.index + start[0].length)));
    if (read === undefined) throw new Error(`the fields of the sample for ${action} cannot be read`);
    Object.assign(fields, fieldsOf(read.value));
  }
  return { action, fields };
}

/** The string up to the brace that closes the first one. */
function bracketed(text: string): string {
  let depth = 0;
  for (const part of text.matchAll(/"[^"\n]*"|'[^'\n]*'|#[^\n]*|[{}]/g)) {
    if (part[0] === "{") depth += 1;
    if (part[0] === "}") depth -= 1;
    if (depth === 0) return text.slice(0, part.index + 1);
  }
  return text;
}
