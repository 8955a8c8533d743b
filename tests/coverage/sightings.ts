import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";

export const root = join(__dirname, "../..");

/** What a run of all tests has seen, a line each; `npm test` begins it anew. */
const log = join(root, ".cache/tests/sightings.jsonl");

// A part of the tests proves nothing, and must not add to what all of them have seen.
const keeps = process.env["KEEP_SIGHTINGS"] !== undefined;

const sighting = z.object({
  /** The file of tests, from the project's root. */
  file: z.string(),
  /** What a simulated cloud has answered there as it was asked to, such as `network.CreateVdc`. */
  action: z.string(),
  /** What called it, where that is known: `Vdc.create`, `getVdcs`. */
  usedBy: z.string().optional(),
});

/** An action that was answered in a file of tests. */
export type Sighting = z.output<typeof sighting>;

const kept = new Set<string>();

/** Keeps a sighting of the file of tests that runs, once. */
export function keep(seen: Omit<Sighting, "file">): void {
  const key = `${seen.action} ${seen.usedBy}`;
  if (!keeps || kept.has(key)) return;
  const file = relative(root, expect.getState().testPath ?? "").replaceAll("\\", "/");
  const line = JSON.stringify({ file, ...seen });
  kept.add(key);
  appendFileSync(log, `${line}\n`);
}

/** Tests of the simulator alone, which drive nothing of the provider's. */
const ofSimulator = /^tests\/(simulator|document)\//;

/** All sightings of the last run of all tests. */
export function readSightings(): Sighting[] {
  if (!existsSync(log)) throw new Error("Nothing was seen yet: run `npm test`, all tests of which have to pass");
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  return lines.map((line) => sighting.parse(JSON.parse(line))).filter(({ file }) => !ofSimulator.test(file));
}
