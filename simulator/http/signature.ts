import { createHmac, timingSafeEqual } from "node:crypto";
import { Refusal } from "../refusals/refusal";

/** Parameters that the query of every request has. */
const commonParameters = [
  "Action",
  "AccessKeyId",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureVersion",
  "Timestamp",
  "Version",
] as const;

/** The access key that requests are signed with. */
export interface AccessKey {
  accessKeyId: string;
  accessKeySecret: string;
}

/** A query with a valid signature. */
export interface SignedQuery {
  nonce: string;
  /** Time of the signature as the caller states it, in milliseconds since 1970. */
  signedAt: number;
  /** The fields of the action. */
  fields: Record<string, string>;
}

/** Decodes a query; the same pair twice counts once, since vendor clients send duplicates. */
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

/** Verifies key and signature; the codes of its refusals are guesses, since no document has them. */
export function verifySignature(method: string, query: ReadonlyMap<string, string>, keys: AccessKey): SignedQuery {
  for (const name of commonParameters)
    if (!query.get(name)) throw new Refusal(400, "MissingParameter", `The query lacks "${name}".`);
  checkParameter(query, "SignatureMethod", "HMAC-SHA1");
  checkParameter(query, "SignatureVersion", "1.0");
  checkParameter(query, "Version", "2019-08-08");
  if (query.get("AccessKeyId") !== keys.accessKeyId)
    throw new Refusal(403, "InvalidAccessKeyId.NotFound", "The access key id is not known.");
  if (!equalsInConstantTime(query.get("Signature") ?? "", sign(method, query, keys.accessKeySecret)))
    throw new Refusal(
      403,
      "SignatureDoesNotMatch",
      "The signature does not match the request and the access key secret.",
    );
  const names = new Set<string>(commonParameters);
  return {
    nonce: query.get("SignatureNonce") ?? "",
    signedAt: parseTimestamp(query.get("Timestamp") ?? ""),
    fields: Object.fromEntries([...query].filter(([name]) => !names.has(name))),
  };
}

function sign(method: string, query: ReadonlyMap<string, string>, secret: string): string {
  const canonical = [...query]
    .filter(([name]) => name !== "Signature")
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
  return createHmac("sha1", secret)
    .update(`${method}&%2F&${encode(canonical)}`)
    .digest("base64");
}

/** RFC 3986 also encodes five characters that encodeURIComponent leaves as they are. */
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

function checkParameter(query: ReadonlyMap<string, string>, name: string, value: string): void {
  if (query.get(name) !== value) throw new Refusal(400, "ParameterInvalid", `"${name}" must be ${value}.`);
}

function parseTimestamp(timestamp: string): number {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp) ? Date.parse(timestamp) : NaN;
  if (Number.isNaN(ms))
    throw new Refusal(400, "InvalidTimeStamp.Format", "Timestamp must have the format of 2019-09-22T05:37:47Z.");
  return ms;
}

function equalsInConstantTime(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
