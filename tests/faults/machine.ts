import type { Storage } from "../../provider/pulumi/storage";
import type { Clock } from "./clock";
import type { Process } from "./process";

/** How long a lock of a killed process stays. */
const staleMs = 5_000;
/** How long it takes until a text is on the disk. */
const writeMs = 1;

interface Lock {
  holder: Process | undefined;
  waiting: { process: Process; take: () => void }[];
}

/** A computer: its disk and its locks are shared by the processes that run on it. */
export class Machine {
  readonly texts = new Map<string, string>();
  /** Every text that was ever written. */
  readonly written: string[] = [];
  readonly #locks = new Map<string, Lock>();

  constructor(private readonly clock: Clock) {}

  /** The storage as one process sees it. */
  storageFor(process: Process): (folder: string) => Storage {
    return (folder) => {
      const inside = (path: string) => `${folder}/${path}`;
      return {
        list: async (path) => {
          await process.step(`list ${path}`);
          const prefix = `${inside(path)}/`;
          const paths = [...this.texts.keys()].filter((key) => key.startsWith(prefix));
          return paths.map((key) => key.slice(prefix.length)).filter((name) => !name.includes("/"));
        },
        read: async (path) => {
          await process.step(`read ${path}`);
          return this.texts.get(inside(path));
        },
        write: (path, text) => this.#change(process, `write ${path}`, () => this.#put(inside(path), text)),
        remove: (path) => this.#change(process, `remove ${path}`, () => this.texts.delete(inside(path))),
        hold: (path, work) => this.#hold(process, inside(path), work),
      };
    };
  }

  #put(path: string, text: string): void {
    this.texts.set(path, text);
    this.written.push(text);
  }

  async #change(process: Process, label: string, change: () => void): Promise<void> {
    await process.step(label);
    await this.clock.sleep(writeMs, process.isAlive);
    change();
    await process.step(`${label}, done`);
  }

  async #hold<T>(process: Process, path: string, work: () => Promise<T>): Promise<T> {
    await process.step(`hold ${path}`);
    const lock = this.#locks.get(path) ?? { holder: undefined, waiting: [] };
    this.#locks.set(path, lock);
    await new Promise<void>((take) => {
      lock.waiting.push({ process, take });
      this.#passOn(lock);
    });
    let isFree = false;
    const free = () => {
      if (isFree) return;
      isFree = true;
      lock.holder = undefined;
      this.#passOn(lock);
    };
    process.onDeath(() => void this.clock.sleep(staleMs).then(free));
    try {
      await process.step(`hold ${path}, taken`);
      return await work();
    } finally {
      if (process.isAlive()) free();
    }
  }

  #passOn(lock: Lock): void {
    while (lock.holder === undefined) {
      const next = lock.waiting.shift();
      if (next === undefined) return;
      if (!next.process.isAlive()) continue;
      lock.holder = next.process;
      next.take();
    }
  }
}
