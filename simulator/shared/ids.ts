import { createHash } from "node:crypto";

/** Derives an id from a string: the same for the same string, regardless of the seed. */
export function deriveId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a string has the format of the cloud's ids. */
export const isUuid = (text: string): boolean => uuid.test(text);
