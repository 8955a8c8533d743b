import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { lock } from "proper-lockfile";
import writeFileAtomic from "write-file-atomic";
import type { Storage } from "./storage";

// A dead process cannot renew its locks: after this time they count as free.
const staleMs = 5_000;
const renewEveryMs = 1_000;
const retryEveryMs = 200;

/** A storage in a folder of the file system. */
export function fileStorage(root: string): Storage {
  const at = (path: string) => join(root, path);
  return {
    async list(folder) {
      return readdir(at(folder)).catch(ifMissing([]));
    },
    read: (path) => readFile(at(path), "utf8").catch(ifMissing(undefined)),
    async write(path, text) {
      await mkdir(dirname(at(path)), { recursive: true, mode: 0o700 });
      await writeFileAtomic(at(path), text, { mode: 0o600 });
    },
    remove: (path) => rm(at(path), { force: true }),
    async hold(path, work) {
      const release = await acquire(at(path));
      try {
        return await work();
      } finally {
        await release().catch(() => undefined);
      }
    },
  };
}

async function acquire(path: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return await lock(path, {
      realpath: false,
      stale: staleMs,
      update: renewEveryMs,
      // Whoever holds it is at work, and its operation has a timeout of its own.
      retries: { forever: true, minTimeout: retryEveryMs, maxTimeout: retryEveryMs },
      // A process that stood still for so long goes on: what it has begun cannot be taken back.
      onCompromised: () => undefined,
    });
  } catch {
    // Where nothing can be written, nothing can be locked: no reason to stop. The journal reports it.
    return () => Promise.resolve();
  }
}

const ifMissing =
  <Value>(value: Value) =>
  (error: NodeJS.ErrnoException): Value => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
