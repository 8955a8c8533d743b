import { readdirSync, readFileSync } from "node:fs";

/** A process of this machine. */
interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The processes that a process has started, and those that these have started, whose command holds a text. */
export function descendantsOf(pid: number, text: string): number[] {
  const all = allProcesses();
  const below = (parent: number): Process[] =>
    all.filter((candidate) => candidate.parent === parent).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid).flatMap((found) => (found.command.includes(text) ? [found.pid] : []));
}

/** Whether a process runs; one that has ended and that nobody has waited for does not. */
export const isRunning = (pid: number): boolean => !["", "Z"].includes(stateOf(pid)[0] ?? "");

function allProcesses(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const pid = Number(name);
      return { pid, parent: Number(stateOf(pid)[1]), command: textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " ") };
    });
}

/** The state of a process, and its parent. */
const stateOf = (pid: number): string[] => textOf(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];

/** The text of a file; empty where the process has ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
