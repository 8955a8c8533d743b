import { createHash } from "node:crypto";

/** An id that follows from a text: the same for the same text, whatever the seed. */
export function derivedId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text looks like the ids that the cloud gives out. */
export const isUuid = (text: string): boolean => uuid.test(text);
