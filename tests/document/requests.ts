import type { ActionFacts, FieldFacts } from "./facts";
import type { Literal } from "./literal";
import { meanings, omitted, special } from "./meanings";
import { misprints } from "./misprints";

/** A request of the document, made to mean something in the prepared account. */
export interface SampleRequest {
  /** The action, and where the sample stands. */
  title: string;
  fields: Record<string, Literal>;
}

type Facts = ActionFacts & { key: string };

/** The requests that the document has for an action: the examples of its table, and its code samples by where they stand. */
export function requestsOf(facts: Facts): { from: string; request: SampleRequest }[] {
  return [
    { from: facts.key, request: tableRequest(facts) },
    ...facts.requests.map(({ fields, from }) => ({
      from,
      request: translated(facts, from === facts.key ? "code" : from, fields),
    })),
  ];
}

/** The same request with the value that the document prints for one field. */
export function asPrinted(facts: Facts, field: string): SampleRequest {
  const request = tableRequest(facts);
  const printed = facts.request.find(({ name }) => name === field)?.example;
  if (printed === undefined) throw new Error(`the table of ${facts.key} has no example for ${field}`);
  return { ...request, fields: { ...request.fields, [field]: printed } };
}

/** Every field of the table with its example, or with what it must hold where the table has none. */
function tableRequest(facts: Facts): SampleRequest {
  const examples = facts.request.map(({ example, name }): [string, Literal | undefined] => [name, example]);
  const given = examples.filter(([name, example]) => example !== undefined || known(facts.key, "table", name));
  return translated(facts, "table", Object.fromEntries(given.map(([name, example]) => [name, example ?? ""])));
}

function translated(facts: Facts, place: string, fields: Record<string, Literal>): SampleRequest {
  const title = `${facts.key} ${place}`;
  const kept = Object.entries(fields).filter(([name]) => omitted[facts.key]?.includes(name) !== true);
  const translate = ([name, value]: [string, Literal]): [string, Literal] => {
    const meant = misprints[`${title} ${name}`]?.instead ?? meaning(facts.key, place, name, value);
    return [name, isCommaList(facts, name) && Array.isArray(meant) ? meant.map(String).join(",") : meant];
  };
  return { title, fields: Object.fromEntries(kept.map(translate)) };
}

const isCommaList = ({ request }: { request: FieldFacts[] }, name: string) =>
  request.find((field) => field.name === name)?.type === "string";

/** What a name stands for with this action and in this sample. */
function known(key: string, place: string, name: string): Literal | undefined {
  const kind = place === "table" ? "table" : "code";
  return special[`${key} ${kind}`]?.[name] ?? special[key]?.[name] ?? meanings[name];
}

/** A value of a sample with ids and variables replaced at any depth. */
function meaning(key: string, place: string, name: string, value: Literal): Literal {
  const variable = typeof value === "string" && value.startsWith("$");
  const meant = (variable ? known(key, place, value) : undefined) ?? known(key, place, name);
  if (meant !== undefined && !(Array.isArray(value) && !Array.isArray(meant))) return meant;
  if (Array.isArray(value)) return value.map((item) => meaning(key, place, name, item));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, meaning(key, place, inner, one)]));
  if (variable) throw new Error(`nothing is known of ${value} in ${key} ${place}`);
  return value;
}
