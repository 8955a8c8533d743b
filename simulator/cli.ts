#!/usr/bin/env node
import { parseArgs } from "node:util";
import { type Preset, presetNames } from "./account/switches";
import { type SimulatorOptions, startSimulator } from "./index";

const usage = `Usage: cds-simulator [options]

Simulates the API of the CapitalOnline (CDS) cloud on 127.0.0.1 until it is stopped.

  --port N                  port to listen on; default 0, which takes a free one
  --task-ms N               duration of a task in milliseconds; default 1000
  --access-key-id K         the valid access key id; default simulator-key
  --access-key-secret S     the secret of the access key; default simulator-secret
  --seed N                  seed of the ids; default 1
  --preset NAME             behaviour where the document is silent: documented (default), vendor or strict
  --state-file FILE         file that stores the account, so that it survives a restart
  --help                    prints this help
`;

const options = {
  port: { type: "string" },
  "task-ms": { type: "string" },
  "access-key-id": { type: "string" },
  "access-key-secret": { type: "string" },
  seed: { type: "string" },
  preset: { type: "string" },
  "state-file": { type: "string" },
  help: { type: "boolean" },
} as const;

function readOptions(args: string[]): SimulatorOptions | "help" {
  const { values } = parseArguments(args);
  if (values.help === true) return "help";
  return {
    port: integerOption("port", values.port, 65_535),
    taskMs: integerOption("task-ms", values["task-ms"]),
    seed: integerOption("seed", values.seed),
    preset: presetOption(values.preset),
    accessKeyId: stringOption("access-key-id", values["access-key-id"]),
    accessKeySecret: stringOption("access-key-secret", values["access-key-secret"]),
    stateFile: stringOption("state-file", values["state-file"]),
  };
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new Error(`${firstSentenceOf(error)}; cds-simulator --help lists the options`);
  }
}

function integerOption(name: string, given: string | undefined, limit = 2 ** 31): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given) || Number(given) > limit)
    throw new Error(`--${name} must be a whole number from 0 to ${limit}, not "${given}"`);
  return Number(given);
}

function stringOption(name: string, given: string | undefined): string | undefined {
  if (given === "") throw new Error(`--${name} must not be empty`);
  return given;
}

function presetOption(given: string | undefined): Preset | undefined {
  const known = presetNames.find((name) => name === given);
  if (given !== undefined && known === undefined)
    throw new Error(`--preset must be ${presetNames.join(" or ")}, not "${given}"`);
  return known;
}

/** The first sentence of an error, on one line. */
function firstSentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\. |\n/, 1)[0] ?? message;
}

async function main(): Promise<void> {
  const settings = readOptions(process.argv.slice(2));
  if (settings === "help") {
    process.stdout.write(usage);
    return;
  }
  const simulator = await startSimulator(settings);
  const { accessKeyId = "simulator-key", accessKeySecret } = settings;
  process.stdout.write(`cds-simulator listening on ${simulator.endpoint}\n`);
  process.stdout.write(
    `access key id ${accessKeyId}, secret ${accessKeySecret === undefined ? "simulator-secret" : "as given"}\n`,
  );
  const stop = () => void simulator.close().then(() => process.exit(0), fail);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function fail(error: unknown): void {
  process.stderr.write(`cds-simulator: ${firstSentenceOf(error)}\n`);
  process.exit(2);
}

main().catch(fail);
