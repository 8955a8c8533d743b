import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type Cloud, type CloudOptions, createCloud } from "./http/cloud";

const writeDelayMs = 200;

/** Creates a cloud with the account of a state file, or an empty account if the file does not exist. */
export function loadCloud(file: string, options: CloudOptions): Cloud {
  if (!existsSync(file)) return createCloud(options);
  const text = readFileSync(file, "utf8");
  try {
    return createCloud({ ...options, saved: JSON.parse(text) });
  } catch {
    throw new Error(`${file} is not a state file of this version: delete it, or choose another file`);
  }
}

/** Keeps a state file up to date: shortly after each change, and on demand. */
export class StateFile {
  #written: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Writes the file at once, so that an unwritable file fails at the start. */
  constructor(
    readonly file: string,
    readonly cloud: Cloud,
  ) {
    this.write();
  }

  /** Schedules a write of the latest changes. */
  scheduleWrite(): void {
    if (this.#timer !== undefined || this.cloud.version === this.#written) return;
    this.#timer = setTimeout(() => this.#writeOrReport(), writeDelayMs);
  }

  /** Writes the file now, if anything has changed; completely or not at all. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { version } = this.cloud;
    if (version === this.#written) return;
    const temporaryFile = `${this.file}.${process.pid}.tmp`;
    // The file has hashes of passwords.
    try {
      writeFileSync(temporaryFile, JSON.stringify(this.cloud.save()), { mode: 0o600 });
      renameSync(temporaryFile, this.file);
    } catch (error) {
      throw new Error(`The state file cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    this.#written = version;
  }

  #writeOrReport(): void {
    try {
      this.write();
    } catch (error) {
      process.stderr.write(`cds-simulator: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
