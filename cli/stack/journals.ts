import { Journal, type JournalEntry } from "../../provider/pulumi/journal";
import { backendOf, stackFolder } from "../../provider/pulumi/journalFolder";
import type { Shell } from "../shell";
import { stackNameOf } from "./stackExport";

/** What the journal of this machine knows. */
export interface Journals {
  /** Operations on the given stacks. */
  entries: JournalEntry[];
  /** Operations on other stacks, and on stacks of these names in other backends. */
  others: JournalEntry[];
  /** Whether no stack has a journal there. */
  isMissing: boolean;
}

/** Reads the journals of all stacks in a folder; what cannot be read is noted. */
export async function readJournals(shell: Shell, root: string, stacks: readonly string[]): Promise<Journals> {
  const storage = shell.openStorage(root);
  const folders = await storage.list("stacks").catch(() => {
    throw new Error(`the journal in ${root} cannot be read: name its folder with --journal or CDS_JOURNAL`);
  });
  const backend = backendOf(shell.environment);
  const journals: Journals = { entries: [], others: [], isMissing: folders.length === 0 };
  for (const folder of folders.toSorted()) {
    const path = `stacks/${folder}`;
    for (const entry of await new Journal(storage, path, shell.note).entries()) {
      const isGiven = stacks.includes(stackNameOf(entry.urn)) && path === stackFolder(entry.urn, backend);
      journals[isGiven ? "entries" : "others"].push(entry);
    }
  }
  return journals;
}
