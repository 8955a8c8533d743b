import { createHash } from "node:crypto";
import { malformed } from "../refusals/refusal";

/** The hash of a machine's password, null when there is none; refuses what the cloud would not take. */
export function passwordHash(action: string, instanceId: string, password: string | undefined): string | null {
  if (password === undefined) return null;
  if (password.length < 8 || password.length > 30)
    throw malformed(action, "Password", "Password must have 8 to 30 characters.");
  return createHash("sha256").update(`${instanceId}\n${password}`).digest("hex");
}
