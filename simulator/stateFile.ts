import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createCloud, type Cloud, type CloudOptions } from "./http/cloud";

const gapMs = 200;

/** Makes a cloud with the account of a state file; with an empty one while there is no such file. */
export function cloudFromFile(file: string, options: CloudOptions): Cloud {
  if (!existsSync(file)) return createCloud(options);
  const text = readFileSync(file, "utf8");
  try {
    return createCloud({ ...options, saved: JSON.parse(text) });
  } catch {
    throw new Error(`${file} is not a state file of this version: delete it, or name another one`);
  }
}

/** Keeps a state file up to date: soon after each change, and for good when told to. */
export class StateFile {
  #written: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Writes the file at once: one that cannot be written shall be known at the start. */
  constructor(
    readonly file: string,
    readonly cloud: Cloud,
  ) {
    this.write();
  }

  /** Sees to it that a change reaches the file within a moment. */
  changed(): void {
    if (this.#timer !== undefined || this.cloud.version === this.#written) return;
    this.#timer = setTimeout(() => this.#writeOrSay(), gapMs);
  }

  /** Writes the file now, if there is anything new; whole or not at all. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { version } = this.cloud;
    if (version === this.#written) return;
    const beside = `${this.file}.${process.pid}.tmp`;
    // The hashes of passwords are in it.
    try {
      writeFileSync(beside, JSON.stringify(this.cloud.save()), { mode: 0o600 });
      renameSync(beside, this.file);
    } catch (error) {
      throw new Error(`The state file cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    this.#written = version;
  }

  #writeOrSay(): void {
    try {
      this.write();
    } catch (error) {
      process.stderr.write(`cds-simulator: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
