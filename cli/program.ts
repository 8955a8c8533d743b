import { Command, CommanderError } from "commander";
import { messageOf } from "../provider/lifecycle/messages";
import { addOrphans } from "./orphans/command";
import type { Shell } from "./shell";

/** How a command ends, for scripts: 1 is a result, and 2 says that there is none. */
export const exitCodes = { ok: 0, found: 1, failed: 2 } as const;

/** Runs the command line; gives its exit code. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  let code: number = exitCodes.ok;
  const program = new Command("pulumi-cds")
    .description("Tools around the stacks and accounts of pulumi-cds.")
    .exitOverride()
    .configureOutput({ writeOut: shell.print, writeErr: shell.print, outputError: () => undefined });
  addOrphans(program, shell, (found) => (code = found ? exitCodes.found : exitCodes.ok));
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.code.startsWith("commander.help");
    // Without a command, the help is what tells the user which there are.
    if (isHelp) return args.length === 0 ? exitCodes.failed : exitCodes.ok;
    shell.progress("");
    shell.note(oneLine(messageOf(error)));
    return exitCodes.failed;
  }
}

const oneLine = (text: string) => text.replace(/^error: /, "").replaceAll(/\s*\n\s*/g, " ");
