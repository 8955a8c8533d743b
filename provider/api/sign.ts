import { createHmac } from "node:crypto";

/** What is signed. */
export interface SignedCall {
  method: "GET" | "POST";
  action: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** Used once. */
  nonce: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Parameters of a GET; those of a POST are sent unsigned in its body. */
  query: Readonly<Record<string, string>>;
}

/** The signed query string of a call. */
export function signedQuery(call: SignedCall): string {
  const parameters: Record<string, string> = {
    ...call.query,
    Action: call.action,
    AccessKeyId: call.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: call.nonce,
    SignatureVersion: "1.0",
    Timestamp: new Date(call.now).toISOString().replace(/\.\d+Z$/, "Z"),
    Version: "2019-08-08",
  };
  const canonical = Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
  // %2F stands for "/" whatever the real path is, and the key has no trailing "&", whatever the document's prose says.
  const signature = createHmac("sha1", call.accessKeySecret)
    .update(`${call.method}&%2F&${encode(canonical)}`)
    .digest("base64");
  return `${canonical}&Signature=${encode(signature)}`;
}

/** Percent-encodes as RFC 3986 has it, which encodes ! ' ( ) * too. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
