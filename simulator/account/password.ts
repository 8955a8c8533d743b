import { createHash } from "node:crypto";
import { malformed } from "../refusals/refusal";

/** Hashes the password of an instance, null without one; refuses an invalid password. */
export function hashPassword(action: string, instanceId: string, password: string | undefined): string | null {
  if (password === undefined) return null;
  if (password.length < 8 || password.length > 30)
    throw malformed(action, "Password", "Password must have 8 to 30 characters.");
  return createHash("sha256").update(`${instanceId}\n${password}`).digest("hex");
}
