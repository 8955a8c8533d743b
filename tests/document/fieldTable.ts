import type { FieldFacts, TypeWord } from "./facts";
import { readLiteral, type Literal } from "./literal";
import type { Table } from "./markdown";

/** Reports something in a table that cannot be read literally. */
export type Note = (kind: string, where: string) => void;

const typeWords: Record<string, TypeWord> = {
  string: "string",
  strint: "string",
  int: "int",
  integer: "int",
  interger: "int",
  float: "float",
  bool: "bool",
  boolean: "bool",
  list: "list",
  array: "list",
  dict: "object",
  object: "object",
};

interface Row {
  name: string;
  type: TypeWord;
  required: boolean | undefined;
  value: string;
  description: string;
}

/** The fields that a table lists: with a column for requiredness those of a request, else those of a reply. */
export function fieldsOfTable(table: Table, note: Note): FieldFacts[] {
  const withRequired = isRequest(table);
  const rows: Row[] = [];
  for (const cells of table.rows) {
    const [name = "", typeCell = "", ...others] = cells;
    const type = typeWords[typeCell.toLowerCase()];
    const last = rows.at(-1);
    if (type !== undefined && /^[A-Za-z]/.test(name)) {
      const required = withRequired ? others.shift() === "Yes" : undefined;
      rows.push({ name, type, required, value: others[0] ?? "", description: others.slice(1).join(" ") });
    } else if (last !== undefined) spill(last, cells, note);
    else note("row before the first field", name);
  }
  return rows.flatMap((row) => fieldsOfRow(row, note));
}

/** Whether a table lists the fields of a request. */
export const isRequest = ({ head }: Table): boolean => head[2] === "Default";

/** Adds a row that only goes on with the one before. */
function spill(last: Row, [first = "", ...others]: string[], note: Note): void {
  if (isOpen(last.value)) {
    note("spilled value", last.name);
    last.value += `\n${first}`;
    last.description += others.join(" ");
  } else {
    note("spilled text", last.name);
    last.description += [first, ...others].join(" ");
  }
}

function isOpen(value: string): boolean {
  const bare = value.replace(/"[^"\n]*"/g, "");
  return bare.replace(/[^[{]/g, "").length > bare.replace(/[^\]}]/g, "").length;
}

function fieldsOfRow(row: Row, note: Note): FieldFacts[] {
  const example = exampleOf(row, note);
  const values = valuesOf(row);
  let { type, required } = row;
  if (type === "string" && typeof example === "object" && example !== null) {
    note("typed as text", row.name);
    type = Array.isArray(example) ? "list" : "object";
  }
  let names = [row.name];
  if (row.name.includes("/")) {
    note("two names", row.name);
    names = row.name.split("/");
    required = false;
  }
  const place = /^(\w+)[(（]\w+[)）]$/.exec(row.name);
  if (place !== null) {
    note("place in the name", row.name);
    names = [place[1] ?? ""];
  }
  return names.map((name) => ({ name, type, required, values, example }));
}

function exampleOf({ name, type, ...row }: Row, note: Note): Literal | undefined {
  // A cell that lists the values of the field has the first one as its example.
  const value = listedIn(row.value)?.[0] ?? row.value;
  if (value === "") return undefined;
  const named = /^\w+:\s*(?=\{)/.exec(value);
  if (named !== null) note("name before the value", name);
  const bare = value.slice(named?.[0].length ?? 0);
  if (/^[[{]/.test(bare)) {
    const read = readLiteral(bare);
    if (read === undefined) note("value unreadable", name);
    for (const fault of read?.faults ?? []) note(fault, name);
    return read?.value;
  }
  if (type === "string") return bare.replace(/^"(.*)"$/, "$1");
  if (type === "int" || type === "float") return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
  if (type === "bool") return bare.toLowerCase() === "true";
  return undefined;
}

/** The alternatives that a row lists, in one of the many ways the document has for it. */
function valuesOf({ description, type, value }: Row): string[] | undefined {
  if (type !== "string" && type !== "int") return undefined;
  const listed =
    listedIn(value)?.join(",") ??
    /\{(\w+(?:,\s*\w+)+)\}/.exec(description)?.[1] ??
    /\((\w+(?:[/,]\s*\w+)+)\)/.exec(description)?.[1] ??
    /[:：]\s*(\w+(?:\s*[/,]\s*\w+)+)\s*$/.exec(description)?.[1] ??
    /^(\w+(?:,\s*\w+)+)$/.exec(description)?.[1];
  return listed?.split(/[/,]/).map((one) => one.trim());
}

/** The alternatives that a value consists of. */
const listedIn = (value: string): string[] | undefined =>
  /^\w+(、\w+)+$|^[A-Z]+(\/[A-Z]+)+$/.test(value) ? value.split(/[、/]/) : undefined;
