import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Account } from "../api/client";
import { hashOf } from "./journal";

/** Pulumi's own folder of this user. */
const pulumiHome = ({ PULUMI_HOME }: NodeJS.ProcessEnv) => PULUMI_HOME || join(homedir(), ".pulumi");

/** The folder of the journal where the settings name none. */
export const defaultJournalRoot = (environment: NodeJS.ProcessEnv) => join(pulumiHome(environment), "pulumi-cds");

/** The stack and the project in a URN. */
export function stackOf(urn: string): { project: string; stack: string } {
  const [, stack = "", project = ""] = /^urn:pulumi:([^:]*)::([^:]*)::/.exec(urn) ?? [];
  return { project, stack };
}

/** The folder of a stack's journal: two stacks of one name differ by their project or their backend. */
export function stackFolder(urn: string, backend: string): string {
  const { project, stack } = stackOf(urn);
  return `stacks/${project}.${stack}.${hashOf(backend)}`;
}

/** The folder of what all stacks with an account share. */
export const accountFolder = ({ accessKeyId, endpoint }: Pick<Account, "accessKeyId" | "endpoint">) =>
  `accounts/${hashOf(`${endpoint} ${accessKeyId}`)}`;

const credentials = z.object({ current: z.string() });

/** The backend that Pulumi is logged in to, as far as this process can know. */
export function backendOf(environment: NodeJS.ProcessEnv): string {
  const { PULUMI_BACKEND_URL, PULUMI_CREDENTIALS_PATH } = environment;
  if (PULUMI_BACKEND_URL) return PULUMI_BACKEND_URL;
  const file = join(PULUMI_CREDENTIALS_PATH || pulumiHome(environment), "credentials.json");
  try {
    return credentials.parse(JSON.parse(readFileSync(file, "utf8"))).current;
  } catch {
    return "";
  }
}
