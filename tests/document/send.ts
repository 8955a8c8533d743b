import { z } from "zod";
import type { Cloud } from "../../simulator/index";
import { signedQuery } from "../simulator/sign";
import type { Literal } from "./literal";
import { requested } from "./preparedAccount";
import { rows } from "./rowsOfCatalogue";

// Requests are signed at the moment at which the prepared account is asked.
const timestamp = `${new Date(requested).toISOString().slice(0, 19)}Z`;
const answerBody = z.looseObject({ Code: z.string() }).catchall(z.json());

/** Sends a request as a client does: signed, on the path that the document prints, with its fields where the method wants them. */
export async function send(cloud: Cloud, key: string, fields: Record<string, Literal>) {
  const placed = rows.get(key);
  if (placed === undefined) throw new Error(`the catalogue has no ${key}`);
  const { documentedPath, name, row } = placed;
  const { method } = row;
  const inQuery = Object.entries(fields).map(([field, value]): [string, string] => [
    field,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const query = method === "GET" ? Object.fromEntries(inQuery) : {};
  const url = `${documentedPath}/?${signedQuery({ action: name, method, query, timestamp })}`;
  const body = method === "POST" ? JSON.stringify(fields) : undefined;
  const answer = await cloud.handle({ method, url, body });
  return { status: answer.status, reply: answerBody.parse(JSON.parse(answer.body)) };
}
