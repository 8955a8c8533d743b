import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { realIo } from "../provider/api/realIo";
import type { Io } from "../provider/api/io";
import { fileStorage } from "../provider/pulumi/fileStorage";
import type { Storage } from "../provider/pulumi/storage";

/** What a command is given by the world that it runs in; everything that tests replace. */
export interface Shell {
  environment: NodeJS.ProcessEnv;
  io: Io;
  /** The text of a file; of the standard input for `-`. */
  read(file: string): Promise<string>;
  openStorage(folder: string): Storage;
  /** Prints a result. */
  print(text: string): void;
  /** Prints a line beside the result. */
  note(line: string): void;
  /** Shows how far long work has come, on a terminal only; the next line replaces it, an empty one removes it. */
  progress(line: string): void;
}

/** The shell of this process. */
export const processShell: Shell = {
  environment: process.env,
  io: realIo,
  read: (file) => (file === "-" ? text(process.stdin) : readFile(file, "utf8")),
  openStorage: fileStorage,
  print: (result) => void process.stdout.write(result),
  note: (line) => void process.stderr.write(`pulumi-cds: ${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
  },
};
