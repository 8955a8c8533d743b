import { z } from "zod";
import { services } from "../../provider/catalogue/index";
import type { ActionFacts, FieldFacts } from "./facts";
import { requestSchema, type PlacedRow } from "./rowsOfCatalogue";
import { fieldTypesOf, type FieldType } from "./schema";
import { shapeOf } from "./shape";

type Facts = ActionFacts & { key: string };

/** Fields that any reply may have, and that no row describes. */
const envelope = ["Code", "Message", "Msg", "Data", "TaskId", "RequestId"];

const typeOfWord = {
  string: "string",
  int: "number",
  float: "number",
  bool: "boolean",
  list: "array",
  object: "object",
} as const;

/** Every difference between a row and the document, one sentence each. */
export function differences(facts: Facts, placed: PlacedRow): string[] {
  return [
    ...call(facts, placed),
    ...request(facts, placed),
    ...facts.request.flatMap((field) => values(facts.key, field, placed.row.request[field.name])),
    ...replySamples(facts, placed),
    ...replyTable(facts, placed),
    ...replyAdded(facts, placed),
  ];
}

function call({ key, method, path, replies }: Facts, { documentedPath, row, service }: PlacedRow): string[] {
  const tasks = new Set(replies.map(({ task }) => task));
  return [
    ...(method === row.method ? [] : [`${key}: ${row.method} instead of ${method}`]),
    ...(path === documentedPath ? [] : [`${key}: on ${documentedPath} instead of ${path}`]),
    ...(row.path === undefined || row.path === services[service].path ? [] : [`${key}: called on ${row.path}`]),
    ...(tasks.has(row.task) ? [] : [`${key}: task at ${row.task} instead of ${[...tasks].join(" or ")}`]),
  ];
}

function request({ key, request: fields, requests }: Facts, { row }: PlacedRow): string[] {
  const fieldTypes = fieldTypesOf(requestSchema(row));
  const documented = new Map<string, string>();
  for (const field of fields) {
    for (const [path, type] of Object.entries(shapeOf(field.example ?? null, field.name))) documented.set(path, type);
    for (const inner of field.inside ?? []) documented.set(`${field.name}[].${inner.name}`, typeOfWord[inner.type]);
    documented.set(field.name, typeOfWord[field.type]);
  }
  for (const sample of requests)
    for (const path of Object.keys(shapeOf(sample.fields)))
      if (!documented.has(path)) documented.set(path, fieldTypes.get(path)?.type ?? "any");
  const required = [
    ...fields.map((field): [string, boolean] => [field.name, field.required === true]),
    ...fields.flatMap(({ inside = [], name }) =>
      inside.map((inner): [string, boolean] => [`${name}[].${inner.name}`, inner.required === true]),
    ),
  ];
  return [
    ...compare(`${key} request`, documented, fieldTypes),
    ...required.flatMap(([path, needed]) => {
      const is = fieldTypes.get(path)?.required;
      return is === undefined || is === needed ? [] : [`${key} request ${path}: ${is ? "required" : "optional"}`];
    }),
  ];
}

/** Compares both ways: what the document has must be there with its type, and what is there must be documented. */
function compare(at: string, documented: Map<string, string>, fieldTypes: Map<string, FieldType>): string[] {
  return [
    ...[...documented].flatMap(([path, type]) => {
      const is = fieldTypes.get(path)?.type;
      if (is === undefined) return [`${at} ${path}: missing`];
      return is === type || type === "null" ? [] : [`${at} ${path}: ${is} instead of ${type}`];
    }),
    ...[...fieldTypes.keys()].flatMap((path) => (documented.has(path) ? [] : [`${at} ${path}: added`])),
  ];
}

/** What a field accepts must be what the document lists, and no more. */
function values(key: string, field: FieldFacts, schema: unknown): string[] {
  if (!(schema instanceof z.ZodType) || field.values === undefined) return [];
  const asSent = (value: string) => (field.type === "int" ? Number(value) : value);
  const refused = field.values.filter((value) => !schema.safeParse(asSent(value)).success);
  const open = schema.safeParse(asSent(field.type === "int" ? "7" : "something else")).success;
  return [
    ...refused.map((value) => `${key} request ${field.name}: refuses ${value}`),
    ...(open ? [`${key} request ${field.name}: takes more than ${field.values.join(", ")}`] : []),
  ];
}

function replyFieldTypes({ row }: PlacedRow): Map<string, FieldType> {
  return row.data === undefined ? new Map() : fieldTypesOf(row.data, "Data");
}

/** The types at each path of all samples of the reply's data. */
function sampled({ replies }: Facts): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { shape } of replies)
    for (const [path, type] of Object.entries(shape))
      if (path.startsWith("Data.") || path.startsWith("Data["))
        types.set(path, new Set([...(types.get(path) ?? []), ...type.split("|")]));
  return types;
}

function replySamples(facts: Facts, placed: PlacedRow): string[] {
  const fieldTypes = replyFieldTypes(placed);
  return [...sampled(facts)].flatMap(([path, types]) => {
    const is = findFieldType(fieldTypes, path)?.type;
    if (is === undefined) return [`${facts.key} reply ${path}: missing`];
    const others = [...types].filter((type) => type !== is && type !== "null");
    return others.map((type) => `${facts.key} reply ${path}: ${is} instead of ${type}`);
  });
}

/** Finds the type at a path, also where one of its keys is data, or where a sample has an item instead of a list. */
function findFieldType(fieldTypes: Map<string, FieldType>, path: string): FieldType | undefined {
  const withData = fieldTypes.get(path) ?? fieldTypes.get(path.replace(/^Data\.[^.[]+/, "Data.*"));
  return withData ?? [...fieldTypes].find(([one]) => bare(one) === bare(path))?.[1];
}

const bare = (path: string) => path.replaceAll("[]", "");

/** A table lists fields of any depth side by side: each must be somewhere. */
function replyTable({ key, reply }: Facts, placed: PlacedRow): string[] {
  const paths = [...replyFieldTypes(placed).keys()];
  const has = (end: string) => paths.some((path) => path.endsWith(`.${end}`));
  return reply
    .flatMap(({ inside = [], name }) => [name, ...inside.map((inner) => `${name}[].${inner.name}`)])
    .filter((name) => !envelope.includes(name) && !has(name))
    .map((name) => `${key} reply table ${name}: missing`);
}

/** The fields of a row that are neither in the table nor in a sample. */
function replyAdded(facts: Facts, placed: PlacedRow): string[] {
  const inSamples = [...sampled(facts).keys()].map(bare);
  const inTable = new Set(
    facts.reply.flatMap(({ inside = [], name }) => [name, ...inside.map((inner) => `${name}[].${inner.name}`)]),
  );
  return [...replyFieldTypes(placed).keys()]
    .filter((path) => path !== "Data" && !path.endsWith("[]") && !path.includes("*"))
    .filter((path) => !inSamples.includes(bare(path)) && !inTable.has(path.replace(/^.*\./, "")))
    .filter((path) => ![...inTable].some((name) => name.includes("[].") && path.endsWith(`.${name}`)))
    .map((path) => `${facts.key} reply ${path}: added`);
}
