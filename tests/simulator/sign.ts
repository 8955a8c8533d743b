import { createHmac, randomUUID } from "node:crypto";

/** The parameters to sign; nonce and timestamp default to new ones. */
export interface Unsigned {
  method?: "GET" | "POST";
  action: string;
  query?: Record<string, string>;
  keyId?: string;
  secret?: string;
  nonce?: string;
  timestamp?: string;
}

/** The constants of the vectors in wire.md 1.2. */
export const vectorKeys = { keyId: "AKEXAMPLE0123456789abcdef", secret: "SKexample/+=fedcba9876543210" };
export const vectorCall = {
  ...vectorKeys,
  nonce: "1c276ff3-dcfb-11e9-bcd1-1c36bbed2c63",
  timestamp: "2019-09-22T05:37:47Z",
};

/** Signs a query, without any code of the simulator or the client. */
export function signedQuery(unsigned: Unsigned): string {
  const { action, keyId = "simulator-key", method = "GET", query = {}, secret = "simulator-secret" } = unsigned;
  const all: Record<string, string> = {
    AccessKeyId: keyId,
    Action: action,
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: unsigned.nonce ?? randomUUID(),
    SignatureVersion: "1.0",
    Timestamp: unsigned.timestamp ?? `${new Date().toISOString().slice(0, 19)}Z`,
    Version: "2019-08-08",
    ...query,
  };
  const canonical = Object.keys(all)
    .sort()
    .map((name) => `${percent(name)}=${percent(all[name] ?? "")}`)
    .join("&");
  const signature = createHmac("sha1", secret)
    .update([method, "%2F", percent(canonical)].join("&"))
    .digest("base64");
  return `${canonical}&Signature=${percent(signature)}`;
}

function percent(text: string): string {
  return [...Buffer.from(text, "utf8")]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, "0").toUpperCase()}`;
    })
    .join("");
}
