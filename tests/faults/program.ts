import { kinds, type Place } from "./kinds";
import type { Random } from "./random";
import { referencesIn, type Declared } from "./scenario";

const kindNames = Object.keys(kinds);

/** How often a resource has a name of the program's own. */
const namedShare = 0.2;

/** A random program: about as many resources as asked for, with what they need. */
export function randomProgram(
  random: Random,
  size: number,
  only: readonly string[] = kindNames,
  from: readonly Declared[] = [],
): Declared[] {
  let program = [...from];
  for (let tries = 0; program.length < size && tries < 4 * size; tries++)
    program = withOneMore(random, program, random.pick(only));
  return program;
}

/** A program with one more resource of a kind, and with what it needs; as it was where there is no place for it. */
export function withOneMore(random: Random, program: readonly Declared[], kind: string): Declared[] {
  const { make, name, needs = [] } = kinds[kind] ?? {};
  let grown = [...program];
  for (const needed of needs)
    if (!grown.some((other) => other.kind === needed)) grown = withOneMore(random, grown, needed);
  const args = make?.(placeIn(random, grown));
  if (args === undefined) return [...program];
  const isNamed = name !== undefined && random.chance(namedShare);
  const number = 1 + Math.max(0, ...grown.map((other) => Number(other.name.replace(/^\D*/, ""))));
  const label = `${kind[0]?.toLowerCase()}${kind.slice(1)}${number}`;
  const named = isNamed ? { [name]: random.pick(["prod", `own${number}`]) } : {};
  return [...grown, { name: label, kind, args: { ...args, ...named } }];
}

/** A program with a random change: a resource more or less, or other arguments of one. */
export function edited(random: Random, program: readonly Declared[], only: readonly string[] = kindNames): Declared[] {
  const chance = random.next();
  if (chance < 0.3) return withOneMore(random, program, random.pick(only));
  if (chance < 0.5) return withoutOne(random, program);
  const changeable = program.filter(({ kind }) => (kinds[kind]?.edits ?? []).length > 0);
  if (changeable.length === 0) return withOneMore(random, program, random.pick(only));
  const { name } = random.pick(changeable);
  return program.map((declared) => (declared.name === name ? editedResource(random, program, declared) : declared));
}

/** A resource with a random change that the provider accepts. */
export function editedResource(random: Random, program: readonly Declared[], declared: Declared): Declared {
  const edit = random.pick(kinds[declared.kind]?.edits ?? [(args) => args]);
  return { ...declared, args: edit(declared.args, placeIn(random, program)) };
}

/** A program without one resource, and without what refers to it. */
export function without(program: readonly Declared[], name: string): Declared[] {
  const gone = new Set([name]);
  // Whatever refers to a resource stands behind it.
  for (const declared of program)
    if (referencesIn(declared.args).some((other) => gone.has(other))) gone.add(declared.name);
  return program.filter((declared) => !gone.has(declared.name));
}

function withoutOne(random: Random, program: readonly Declared[]): Declared[] {
  const leaves = program.filter(({ name }) => !program.some((other) => referencesIn(other.args).includes(name)));
  return leaves.length === 0 ? [...program] : without(program, random.pick(leaves).name);
}

function placeIn(random: Random, program: readonly Declared[]): Place {
  const all = (kind: string) => program.filter((declared) => declared.kind === kind);
  return {
    random,
    all,
    find(kind, fits = () => true) {
      const candidates = all(kind).filter(fits);
      return candidates.length === 0 ? undefined : random.pick(candidates);
    },
  };
}
