import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A failure whose message says all that a person needs: no stack is printed. */
export class Stop extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs `work` and shows that it lives: a running second on a terminal, else a line every ten. */
export async function step(label, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const terminal = process.stdout.isTTY;
  say(terminal ? `${label} ...` : label);
  const timer = setInterval(
    () => {
      if (terminal) process.stdout.write(`\r\x1b[K  ${seconds()} s`);
      else say(`  ${seconds()} s`);
    },
    terminal ? 1_000 : 10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (terminal) process.stdout.write("\r\x1b[K");
    if (seconds() > 0) say(`  ${seconds()} s`);
  }
}

const running = new Map();
let interruptedBy;
let lastSignal = 0;

const windows = process.platform === "win32";
// A terminal sends Ctrl-C to every process of its group; a child in a group of its own gets the signal from here.
// Never both: Pulumi takes a second one as "drop everything".
const underTerminal = process.stdin.isTTY === true;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    interruptedBy = signal;
    if (running.size === 0) process.exit(128 + constants.signals[signal]);
    if (Date.now() - lastSignal < 1_000) return;
    lastSignal = Date.now();
    for (const [child, { detached, watch }] of running) {
      if (watch) killGroup(child, "SIGTERM");
      else if (detached || signal !== "SIGINT") child.kill("SIGINT");
    }
  });
}

function killGroup(child, signal) {
  try {
    process.kill(windows ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * Runs a program to its end and gives its exit code and what it printed.
 * `show`: it prints to the terminal itself. `watch`: it is stopped, with what it started, when this
 * folder does not change its size for `stallSeconds`.
 */
export function run(command, args, { cwd = root, env = process.env, show = false, watch, stallSeconds = 6 } = {}) {
  return new Promise((resolve, reject) => {
    if (interruptedBy) throw new Stop("interrupted");
    const detached = !windows && (!underTerminal || watch !== undefined);
    // npm and its like are .cmd files on Windows, which only a shell starts.
    const shell = windows && command === "npm";
    const stdio = show ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(command, args, { cwd, env, detached, shell, stdio });
    running.set(child, { detached, watch });
    let output = "";
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    const guard = watch && stopWhenStalled(child, watch, stallSeconds);
    const end = (settle) => {
      clearInterval(guard);
      running.delete(child);
      settle();
    };
    child.on("error", (error) =>
      end(() => resolve({ code: 127, output: `${command} cannot be started (${error.code})` })),
    );
    child.on("close", (code) =>
      end(() =>
        interruptedBy ? reject(new Stop("interrupted")) : resolve({ code: code ?? 1, output: output.trim() }),
      ),
    );
  });
}

function stopWhenStalled(child, folder, stallSeconds) {
  let size;
  let changed = Date.now();
  return setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) [size, changed] = [now, Date.now()];
    else if (Date.now() - changed > stallSeconds * 1_000) killGroup(child, "SIGKILL");
  }, 500);
}

function sizeOf(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // Something went away between the listing and the look at it: that is life too.
    return Symbol("changed");
  }
}

/** Runs a script's main function; the process ends with its number as exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = interruptedBy ? 128 + constants.signals[interruptedBy] : 1;
    console.error(error instanceof Stop ? error.message : error);
  }
}
