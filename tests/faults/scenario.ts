import type { CloudOptions, FaultEffect } from "../../simulator";
import type { Properties } from "../engine/provider";

/** A resource as a program declares it: plain data, in which `{ $ref: "vdc" }` stands for the id of another. */
export interface Declared {
  name: string;
  kind: string;
  args: Properties;
  timeouts?: Readonly<Record<string, string>>;
  /** The paths of what the program marks as secrets. */
  secrets?: readonly string[];
}

/** What goes wrong with a call. Beside the faults of the simulator: no connection; delivered only after the caller has given up; delivered twice, with the answer to the second. */
export type Effect = FaultEffect | "not-sent" | "delayed" | "replayed";

/** A fault of one run. */
export interface Fault {
  /** An action, or any call that reads or that changes something. */
  on: string;
  /** Which of these calls of the run, from 1. */
  nth: number;
  /** How many in a row; one by default. */
  times?: number;
  effect: Effect;
  /** For a refusal. */
  code?: string;
}

/** Who is killed, and at which of the steps that the run takes, from 1. */
export interface Kill {
  who: "provider" | "cli" | "both";
  at: number;
}

/** One command on one stack. */
export interface Command {
  stack: string;
  does: "up" | "refresh" | "destroy";
  program: readonly Declared[];
  /** Whether a preview comes before it, in a process of its own. */
  preview?: boolean;
  /** The resource that `--replace` names. */
  replace?: string;
  faults?: readonly Fault[];
  kill?: Kill;
  /** The wall clock is set otherwise by this much, from the start of the command. */
  skewMs?: number;
  /** The wall clock jumps while the command runs. */
  jump?: { afterMs: number; byMs: number };
}

/** Something that somebody else does in the account, without any fault. */
export interface Foreign {
  service: "ccs" | "network" | "gpn" | "storage" | "bms";
  action: string;
  request: Properties;
  /** What removes it again, where it is inside of something of ours: `{ $new: true }` stands for its id. */
  undo?: { service: Foreign["service"]; action: string; request: Properties };
}

/** Commands that run side by side, after what others have done. */
export interface Stage {
  /** Milliseconds that pass before. */
  gapMs?: number;
  foreign?: readonly Foreign[];
  commands: readonly Command[];
}

/** Everything that happens in a world, as plain data: to be printed, shrunk and run again. */
export interface Scenario {
  seed: number;
  /** How long tasks take, by action. */
  taskMs: Readonly<Record<string, number>> & { default: number };
  switches?: CloudOptions["switches"];
  /** How long a request takes at most, there and back. */
  latencyMs: number;
  /** How many operations the engine runs at once. */
  parallel: number;
  /** Whether the backend is a folder: then a plugin process can read what the engine has recorded. */
  isFolderBackend?: boolean;
  stages: readonly Stage[];
  /** How many more plain `up`s may be needed once everything works again. */
  more: number;
}

/** A violation of the promises. */
export interface Violation {
  type:
    | "bought twice"
    | "leaked"
    | "missing"
    | "shared id"
    | "foreign touched"
    | "wrong attributes"
    | "stuck"
    | "slow to recover"
    | "endless"
    | "not a fixed point"
    | "unfinished state"
    | "left after destroy"
    | "secret shown"
    | "crashed";
  what: string;
}

/** The names of the resources to which these arguments refer. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("$ref" in value) return [String(value.$ref)];
  return Object.values(value).flatMap(referencesIn);
}

/** The arguments with ids in place of references. */
export function resolve(value: unknown, idOf: (name: string) => string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) return idOf(String(value.$ref));
  if (Array.isArray(value)) return value.map((item) => resolve(item, idOf));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, idOf)]));
}

/** The references in a value, each as its path and the name that it refers to. */
export function pathsOf(value: unknown, path: readonly string[] = []): [path: string, name: string][] {
  if (typeof value !== "object" || value === null) return [];
  if ("$ref" in value) return [[path.join("."), String(value.$ref)]];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => pathsOf(item, [...path, key]));
}
