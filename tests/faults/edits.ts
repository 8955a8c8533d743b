import type { Properties } from "../engine/provider";
import type { Random } from "./random";

/** A change of arguments. */
export type Edit = (args: Properties, given: { random: Random }) => Properties;

/** A value as a number. */
export const number = (value: unknown): number => (typeof value === "number" ? value : 0);

/** A value as a list. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A value as an object. */
export const table = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** Makes an input larger; where it is left out, from what it is by default. */
export const grow =
  (input: string, by: number, from = 0): Edit =>
  (args) => ({ ...args, [input]: (args[input] === undefined ? from : number(args[input])) + by });

/** Gives an input another name. */
export const rename =
  (input: string): Edit =>
  (args, { random }) => ({ ...args, [input]: `renamed${random.int(1, 9)}` });

/** Changes an input from one value to another, and back. */
export const flip =
  (input: string, one: unknown, other: unknown): Edit =>
  (args) => ({ ...args, [input]: args[input] === one ? other : one });
