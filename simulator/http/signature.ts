import { createHmac, timingSafeEqual } from "node:crypto";
import { Refusal } from "../refusals/refusal";

/** The fields that every request carries in its query. */
const common = [
  "Action",
  "AccessKeyId",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureVersion",
  "Timestamp",
  "Version",
] as const;

/** What the cloud checks a signature with. */
export interface Keys {
  accessKeyId: string;
  accessKeySecret: string;
}

/** A query whose signature is right. */
export interface SignedQuery {
  nonce: string;
  /** When the caller says it was signed, in milliseconds since 1970. */
  signedAt: number;
  /** The action's own fields. */
  fields: Record<string, string>;
}

/** Decodes a query; a pair that is there twice counts once, as vendor clients send some. */
export function decodeQuery(query: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of query.split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const name = decode(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? "" : decode(part.slice(at + 1));
    if (pairs.has(name) && pairs.get(name) !== value)
      throw new Refusal(400, "ParameterInvalid", `The query has "${name}" twice, with different values.`);
    pairs.set(name, value);
  }
  return pairs;
}

/** Checks key and signature; the codes of its refusals are this simulator's own, since no document tells them. */
export function verify(method: string, query: ReadonlyMap<string, string>, keys: Keys): SignedQuery {
  for (const name of common)
    if (!query.get(name)) throw new Refusal(400, "MissingParameter", `The query lacks "${name}".`);
  expect(query, "SignatureMethod", "HMAC-SHA1");
  expect(query, "SignatureVersion", "1.0");
  expect(query, "Version", "2019-08-08");
  if (query.get("AccessKeyId") !== keys.accessKeyId)
    throw new Refusal(403, "InvalidAccessKeyId.NotFound", "The access key id is not known.");
  if (!sameText(query.get("Signature") ?? "", sign(method, query, keys.accessKeySecret)))
    throw new Refusal(
      403,
      "SignatureDoesNotMatch",
      "The signature does not match the request and the access key secret.",
    );
  const names = new Set<string>(common);
  return {
    nonce: query.get("SignatureNonce") ?? "",
    signedAt: moment(query.get("Timestamp") ?? ""),
    fields: Object.fromEntries([...query].filter(([name]) => !names.has(name))),
  };
}

function sign(method: string, query: ReadonlyMap<string, string>, secret: string): string {
  const canonical = [...query]
    .filter(([name]) => name !== "Signature")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
  return createHmac("sha1", secret)
    .update(`${method}&%2F&${encode(canonical)}`)
    .digest("base64");
}

/** RFC 3986: encodeURIComponent leaves five signs alone that must be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Refusal(400, "ParameterInvalid", "The query is not percent-encoded UTF-8.");
  }
}

function expect(query: ReadonlyMap<string, string>, name: string, value: string): void {
  if (query.get(name) !== value) throw new Refusal(400, "ParameterInvalid", `"${name}" must be ${value}.`);
}

function moment(timestamp: string): number {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp) ? Date.parse(timestamp) : NaN;
  if (Number.isNaN(ms))
    throw new Refusal(400, "InvalidTimeStamp.Format", "Timestamp must read like 2019-09-22T05:37:47Z.");
  return ms;
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
