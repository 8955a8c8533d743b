#!/usr/bin/env node
import { parseArgs } from "node:util";
import { startSimulator, type SimulatorOptions } from "./index";
import { presetNames, type Preset } from "./account/switches";

const help = `Usage: cds-simulator [options]

Answers the CapitalOnline (CDS) cloud API on 127.0.0.1 until it is stopped.

  --port N                  port; 0, the default, takes a free one
  --task-ms N               how long a task takes, in milliseconds; 1000 by default
  --access-key-id K         the access key id that it knows; simulator-key by default
  --access-key-secret S     its secret; simulator-secret by default
  --seed N                  seed of ids; 1 by default
  --preset NAME             which guesses it makes: documented (the default), vendor or strict
  --state-file FILE         keeps the account in FILE, so that it survives a restart
  --help                    prints this
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

function read(args: string[]): SimulatorOptions | "help" {
  const { values } = parse(args);
  if (values.help === true) return "help";
  return {
    port: number("port", values.port, 65_535),
    taskMs: number("task-ms", values["task-ms"]),
    seed: number("seed", values.seed),
    preset: preset(values.preset),
    accessKeyId: text("access-key-id", values["access-key-id"]),
    accessKeySecret: text("access-key-secret", values["access-key-secret"]),
    stateFile: text("state-file", values["state-file"]),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new Error(`${reasonOf(error)}; cds-simulator --help lists the options`);
  }
}

function number(name: string, given: string | undefined, most = 2 ** 31): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given) || Number(given) > most)
    throw new Error(`--${name} must be a whole number from 0 to ${most}, not "${given}"`);
  return Number(given);
}

function text(name: string, given: string | undefined): string | undefined {
  if (given === "") throw new Error(`--${name} must not be empty`);
  return given;
}

function preset(given: string | undefined): Preset | undefined {
  const known = presetNames.find((name) => name === given);
  if (given !== undefined && known === undefined)
    throw new Error(`--preset must be ${presetNames.join(" or ")}, not "${given}"`);
  return known;
}

/** The first sentence of an error, on one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\. |\n/, 1)[0] ?? message;
}

async function main(): Promise<void> {
  const settings = read(process.argv.slice(2));
  if (settings === "help") {
    process.stdout.write(help);
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
  process.stderr.write(`cds-simulator: ${reasonOf(error)}\n`);
  process.exit(2);
}

main().catch(fail);
