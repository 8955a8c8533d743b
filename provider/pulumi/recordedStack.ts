import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { backendOf, stackOf } from "./journalFolder";

/** What the engine has recorded of a stack. */
export interface RecordedStack {
  /** The nonces of its resources. */
  nonces: ReadonlySet<string>;
  /** The nonces of creations that a killed run has left, by URN. */
  creating: ReadonlyMap<string, string>;
}

const resource = z.object({ urn: z.string(), inputs: z.object({ __nonce: z.string().optional() }).catch({}) });
const file = z.object({
  checkpoint: z.object({
    latest: z.object({
      resources: z.array(resource).catch([]),
      pending_operations: z.array(z.object({ resource, type: z.string() })).catch([]),
    }),
  }),
});

/** Reads it where the backend is a folder; undefined for all other backends. */
export async function readRecordedStack(
  urn: string,
  environment: NodeJS.ProcessEnv,
): Promise<RecordedStack | undefined> {
  const backend = backendOf(environment);
  if (!backend.startsWith("file://")) return undefined;
  const folder = backend.slice("file://".length).replace(/^~(?=\/|$)/, homedir());
  const { project, stack } = stackOf(urn);
  const places = [join(project, `${stack}.json`), `${stack}.json`].map((place) =>
    join(folder, ".pulumi/stacks", place),
  );
  for (const place of places) {
    const text = await readFile(place, "utf8").catch(() => undefined);
    if (text !== undefined) return parse(text);
  }
  return undefined;
}

function parse(text: string): RecordedStack | undefined {
  const { latest } = read(text)?.checkpoint ?? {};
  if (latest === undefined) return undefined;
  const nonces = latest.resources.flatMap(({ inputs }) => inputs.__nonce ?? []);
  const creating = latest.pending_operations
    .filter(({ type }) => type === "creating")
    .flatMap(({ resource: { inputs, urn } }) => (inputs.__nonce === undefined ? [] : [[urn, inputs.__nonce] as const]));
  return { nonces: new Set(nonces), creating: new Map(creating) };
}

function read(text: string) {
  try {
    return file.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
