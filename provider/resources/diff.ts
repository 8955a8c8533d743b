import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { shapeOf, type AnyResource } from "./contract";
import { factsOf } from "./inputs";

/** What an update would do. */
export interface Difference {
  /** The inputs that change, by what they mean. */
  changed: string[];
  /** Those of them that need a new thing. */
  replaces: string[];
  deleteBeforeReplace: boolean;
  warnings: string[];
}

/** Compares what is with what is wanted; a value not known yet counts as a change. */
export function diff(
  resource: AnyResource,
  state: Readonly<Record<string, unknown>>,
  news: Readonly<Record<string, unknown>>,
): Difference {
  const judged = resource.judge?.(state, news);
  const differing = Object.entries(shapeOf(resource)).filter(
    ([property, schema]) =>
      !equal(schema, state[property], news[property]) && judged?.ignored?.includes(property) !== true,
  );
  const changed = differing.map(([property]) => property);
  const replaces = differing
    .filter(([property, schema]) => factsOf(schema).replaces === true || judged?.replaces?.includes(property) === true)
    .map(([property]) => property);
  return {
    changed,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && resource.deleteFirst?.(state, news) === true,
    warnings: changed.length > 0 && replaces.length === 0 ? (resource.warnings?.(state, news) ?? []) : [],
  };
}

/** Whether two values of an input mean the same. */
export function equal(schema: z.ZodType, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) || factsOf(schema).same?.(a, b) === true;
}
