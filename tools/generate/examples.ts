import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../examples/resources");

/** An example program of a kind. */
export interface Example {
  /** Its file in examples/resources: `instance.ts`, or `instance.prepaid.ts` for a further one. */
  file: string;
  /** Its first line, a comment. */
  title: string;
  /** The program below its title. */
  program: string;
}

/** The examples of a kind: first the one that has no more than its name. */
export function examplesOf(kind: string): Example[] {
  const name = lowerFirst(kind);
  const further = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith(".ts"));
  return [`${name}.ts`, ...further.filter((file) => file !== `${name}.ts`).sort()].map((file) => {
    const [, title, program] = /^\/\/ ([^\n]*)\n(.*)$/s.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    if (title === undefined || program === undefined) throw new Error(`${file} does not begin with its title`);
    return { file, title, program };
  });
}

/** `vdc` for `Vdc`, as files are called. */
export const lowerFirst = (kind: string) => kind.charAt(0).toLowerCase() + kind.slice(1);
