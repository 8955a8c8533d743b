import { resolve } from "node:path";
import type { Command } from "commander";
import { messageOf } from "../../provider/lifecycle/messages";
import { journalRootOf } from "../../provider/pulumi/settings";
import { accountContext } from "../account/context";
import type { Shell } from "../shell";
import { readJournals, type Journals } from "../stack/journals";
import { howToExport, parseStackExport, stackNameOf, type StackExport } from "../stack/stackExport";
import { findOrphans } from "./findOrphans";
import { leadsOf } from "./leads";
import { orphansAsText } from "./text";

interface Options {
  all?: boolean;
  json?: boolean;
  journal?: string;
  stack?: string[];
}

const help = `
Give the exports of all stacks that use the account, written while none of them is being updated:
  pulumi stack export --file stack.json && npx pulumi-cds orphans stack.json
The account and its endpoint are those of CDS_ACCESS_KEY_ID, CDS_ACCESS_KEY_SECRET and CDS_ENDPOINT.
Nothing is deleted or changed. Exit code: 0 nothing found, 1 something found, 2 wrong usage or the API failed.`;

/** Adds the command `orphans`; `ended` is told whether it has found any. */
export function addOrphans(program: Command, shell: Shell, ended: (found: boolean) => void): void {
  program
    .command("orphans")
    .description("List what exists in the account because of a stack, and is in no given stack export.")
    .argument("[exports...]", "files of `pulumi stack export`, or - for the standard input")
    .option("--journal <folder>", "the folder of the journal; default: CDS_JOURNAL, or ~/.pulumi/pulumi-cds")
    .option("--stack <project/stack>", "a stack whose export is empty, and so does not name it; repeatable", append)
    .option("--all", "list also what may belong to other stacks and projects")
    .option("--json", "print a JSON array")
    .addHelpText("after", help)
    .action(async (files: string[], options: Options) => ended(await orphans(files, options, shell)));
}

async function orphans(files: readonly string[], { all = false, ...options }: Options, shell: Shell) {
  if (files.length === 0) throw new Error(`name the stack export, or - for the standard input: ${howToExport}`);
  const context = accountContext(shell);
  const exports = await Promise.all(files.map((file) => readExport(file, shell)));
  const stacks = [...new Set([...exports.flatMap((stack) => stack.stacks), ...(options.stack ?? []).map(validName)])];
  const journals = await readAllJournals(options.journal, stacks, shell);
  if (!all) noteOthers(journals, shell);
  const found = await findOrphans(
    context,
    {
      resources: exports.flatMap(({ resources }) => resources),
      leads: leadsOf(exports, journals.entries, all ? journals.others : []),
    },
    all,
    shell,
  );
  shell.progress("");
  shell.print(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : orphansAsText(found, stacks));
  return found.length > 0;
}

const append = (value: string, given: string[] = []) => [...given, value];

function validName(stack: string): string {
  if (!/^[^/]+\/[^/]+$/.test(stack)) throw new Error(`--stack takes project/stack, such as shop/dev, not ${stack}`);
  return stack;
}

async function readExport(file: string, shell: Shell): Promise<StackExport> {
  const label = file === "-" ? "the standard input" : file;
  const text = await shell.read(file).catch((error: unknown) => {
    throw new Error(`${label} cannot be read (${messageOf(error)}): ${howToExport}`);
  });
  return parseStackExport(label, text);
}

async function readAllJournals(given: string | undefined, stacks: readonly string[], shell: Shell): Promise<Journals> {
  const root = given === undefined ? journalRootOf(undefined, shell.environment) : resolve(given);
  const journals = root === undefined ? undefined : await readJournals(shell, root, stacks);
  if (journals?.isMissing !== false)
    shell.note(
      `there is no journal in ${root ?? "use"}: what has no automatic name, such as a disk or a block of addresses, is not found without it`,
    );
  return journals ?? { entries: [], others: [], isMissing: true };
}

function noteOthers({ others }: Journals, { note }: Shell): void {
  if (others.length === 0) return;
  const names = [...new Set(others.map(({ urn }) => stackNameOf(urn)))].join(", ");
  note(
    `the journal also has ${others.length === 1 ? "an operation" : `${others.length} operations`} of ${names}, of which no given export is, or which have another backend: give their exports too, name a stack whose export is empty with --stack, or list all with --all`,
  );
}
