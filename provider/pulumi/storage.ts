/** What outlives the process on this machine: the files of the journal, and locks that other processes respect. */
export interface Storage {
  /** The names in a folder; none where it does not exist. */
  list(folder: string): Promise<string[]>;
  /** The text under a path; undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** Writes a text; resolves once it is on the disk. */
  write(path: string, text: string): Promise<void>;
  /** Removes a text, if there is one. */
  remove(path: string): Promise<void>;
  /** Runs the work while no other process of this machine runs any under the same path; a dead process holds nothing. */
  hold<T>(path: string, work: () => Promise<T>): Promise<T>;
}

/** A storage that forgets everything with the process. */
export function memoryStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    list: (folder) => {
      const inside = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`));
      return Promise.resolve([...new Set(inside.map((path) => path.slice(folder.length + 1).split("/", 1)[0] ?? ""))]);
    },
    read: (path) => Promise.resolve(texts.get(path)),
    write: (path, text) => Promise.resolve(void texts.set(path, text)),
    remove: (path) => Promise.resolve(void texts.delete(path)),
    hold: (_, work) => work(),
  };
}
