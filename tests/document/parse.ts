import { innerFields, partialSamples, unnamedReferences } from "./corrections";
import type { ActionFacts, Facts, FieldFacts } from "./facts";
import { readLiteral } from "./literal";
import { fencesIn, plain, tablesIn, type Fence, type Table } from "./markdown";
import { fieldsOfTable, isRequest, type Note } from "./fieldTable";
import { readCode } from "./code";
import { fieldsOf, shapeOf, taskPlaceOf } from "./shape";

/** What the document says, and every place that could not be taken as it stands, as `kind: place`. */
export interface Parsed {
  facts: Facts;
  met: string[];
}

/** The groups of actions as their headings name them, in the document's order. */
const groupNames: Record<string, string> = {
  Instance: "instance",
  Security: "securityGroup",
  Template: "template",
  VDC: "network",
  "Bare Metal Service": "bms",
  "BMS Storage": "storage",
  Billing: "billing",
  "Glacier Storage": "product",
  Others: "others",
};

interface Section {
  group: string;
  heading: string;
  lines: string[];
}

/** Reads the API document. */
export function parseDocument(document: string): Parsed {
  const met = new Set<string>();
  const { appendix, reference, sections } = split(document.split("\n"));
  const groups: Facts["groups"] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    const parsed = parseSection(section, (kind, place) => met.add(`${kind}: ${place}`));
    if (last?.name === section.group) last.actions.push(parsed);
    else groups.push({ name: section.group, actions: [parsed] });
  }
  addReferences(reference, groups, (kind, place) => met.add(`${kind}: ${place}`));
  return { facts: { groups, appendices: appendicesOf(appendix) }, met: [...met] };
}

function split(lines: readonly string[]) {
  const sections: Section[] = [];
  const appendix: string[] = [];
  const reference: string[] = [];
  let group: string | undefined;
  let into: string[] = [];
  for (const line of lines) {
    const heading = /^\*\*(.+)\*\*$/.exec(line.trim())?.[1];
    const numbered = /^\d+\.(\w+)$/.exec(heading ?? "")?.[1];
    if (heading === "Appendix 1") into = appendix;
    else if (heading === "Reference" && into === appendix) into = reference;
    else if (heading !== undefined && groupNames[heading] !== undefined) group = groupNames[heading];
    else if (numbered !== undefined && group !== undefined && into !== reference) {
      into = [];
      sections.push({ group, heading: numbered, lines: into });
    } else into.push(line);
  }
  return { appendix, reference, sections };
}

function parseSection({ group, heading, lines }: Section, note: Note): ActionFacts {
  const { fences, outside } = fencesIn(lines);
  const fieldTypes = (pattern: RegExp) =>
    outside.map((line) => pattern.exec(plain(line))).find((found) => found !== null);
  const name = fieldTypes(/^Action\s*[:：]\s*(\w+)/)?.[1] ?? heading;
  const key = `${group}.${name}`;
  if (name !== heading) note("other name in the heading", key);
  const address = fieldTypes(/^(?:URL|RUL)\s*[:：]\s*([\w.]+)(\/\S+)/);
  if (address === undefined) note("no address", key);
  else if (address[1] !== "cdsapi.capitalonline.net") note("other host", key);
  const method = fieldTypes(/^Request by\s*[:：]\s*(GET|POST)/i)?.[1];
  const tables = tablesIn(outside);
  const inRequest: Note = (kind, field) => note(kind, `${key} request ${field}`);
  const inReply: Note = (kind, field) => note(kind, `${key} reply ${field}`);
  const requestTable = tables.find(isRequest);
  if (requestTable === undefined) note("no request table", key);
  const request = requestTable === undefined ? [] : fieldsOfTable(requestTable, inRequest);
  const replyTable = tables.find((table) => !isRequest(table) && !isErrors(table));
  return {
    name,
    method: method === "GET" ? "GET" : "POST",
    path: address?.[2] ?? null,
    request: nest(key, request, inRequest),
    reply: (replyTable === undefined ? [] : fieldsOfTable(replyTable, inReply)).map(withoutExample),
    errors: errorsOf(tables.find(isErrors), (kind, code) => note(kind, `${key} errors ${code}`)),
    requests: fences.flatMap((fence) => requestOf(fence, key, note)),
    replies: fences.flatMap((fence) => (fence.language === "json" ? replyOf(fence, key, note) : [])),
  };
}

const isErrors = ({ head }: Table): boolean => head[0] === "httpcode";

/** Puts the fields that a table lists flat where they belong. */
function nest(key: string, fields: FieldFacts[], note: Note): FieldFacts[] {
  const correction = innerFields[key];
  if (correction === undefined) return fields;
  const inside = fields.filter(({ name }) => correction.fields.includes(name));
  for (const { name } of inside) note("inner field listed flat", name);
  return fields
    .filter((one) => !inside.includes(one))
    .map((one) =>
      one.name === correction.list
        ? { ...one, inside: inside.map(({ name, required, type }) => ({ name, type, required })) }
        : one,
    );
}

/** A reply's example matters only for the fields inside of it. */
function withoutExample({ example, ...field }: FieldFacts): FieldFacts {
  const inner = Array.isArray(example) ? example[0] : undefined;
  if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return field;
  const inside = Object.entries(inner).map(([name, value]) => ({
    name,
    type: typeof value === "number" ? ("int" as const) : ("string" as const),
  }));
  return { ...field, inside };
}

function errorsOf(table: Table | undefined, note: Note): ActionFacts["errors"] {
  const errors: ActionFacts["errors"] = [];
  for (const [status = "", code = ""] of table?.rows ?? []) {
    if (!/^\d{3}$/.test(status)) note("no status", code);
    else if (errors.some((known) => known.code === code)) note("row twice", code);
    else errors.push({ status: Number(status), code });
  }
  return errors;
}

function requestOf({ language, text }: Fence, key: string, note: Note): ActionFacts["requests"] {
  const sample = language === "python" ? readCode(text) : undefined;
  if (sample === undefined) return [];
  if (!key.endsWith(`.${sample.action}`)) note("other action in the code", key);
  return [{ from: key, fields: sample.fields }];
}

function replyOf({ text }: Fence, from: string, note: Note): ActionFacts["replies"] {
  const read = readLiteral(text);
  if (read === undefined) {
    note("sample is not JSON", from);
    return [];
  }
  for (const fault of read.faults) note(fault, `${from} sample`);
  const inside = partialSamples[from];
  if (inside !== undefined) note("only a part of the reply", from);
  const code = fieldsOf(read.value).Code;
  return [
    {
      from,
      code: typeof code === "string" ? code : undefined,
      task: taskPlaceOf(read.value),
      shape: shapeOf(read.value, inside),
    },
  ];
}

/** The samples at the document's end, each a call and its reply. */
function addReferences(lines: readonly string[], groups: Facts["groups"], note: Note): void {
  let from = "";
  let part: string[] = [];
  const parts: { from: string; lines: string[] }[] = [];
  for (const line of lines) {
    const number = /^(\d)\.\s?[A-Za-z]/.exec(plain(line).replace(/\s+/g, " "))?.[1];
    if (number !== undefined && line.trim().startsWith("**")) {
      from = `reference ${number}`;
      parts.push({ from, lines: (part = []) });
    } else part.push(line);
  }
  for (const one of parts) addReference(one.from, fencesIn(one.lines).fences, groups, note);
}

function addReference(from: string, fences: readonly Fence[], groups: Facts["groups"], note: Note): void {
  const [code, reply] = fences;
  const sample = code === undefined ? undefined : readCode(code.text);
  if (sample === undefined) return note("reference that calls nothing", from);
  if (sample.action === "") note("no action in the code", from);
  const key = unnamedReferences[from];
  for (const { actions, name: group } of groups)
    for (const action of actions)
      if (key === undefined ? action.name === sample.action : `${group}.${action.name}` === key) {
        action.requests.push({ from, fields: sample.fields });
        if (reply !== undefined) action.replies.push(...replyOf(reply, from, note));
      }
}

function appendicesOf(lines: readonly string[]): Facts["appendices"] {
  const rows = (head: string) => tablesIn(lines).flatMap((table) => (table.head[0] === head ? table.rows : []));
  const lastCells = (head: string) => rows(head).flatMap((cells) => (cells.at(-1) ?? "") || []);
  return {
    regions: rows("Region Name").map(([, id = "", bareMetal]) => ({ id, bareMetal: bareMetal === "Yes" })),
    instanceTypes: lastCells("Instance Name"),
    bandwidthTypes: lastCells("Bandwidth Type"),
    images: lastCells("OS Type"),
  };
}
