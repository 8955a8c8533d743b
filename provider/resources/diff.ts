import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { shapeOf, type AnyResource } from "./contract";
import { factsOf } from "./inputs";
import { isUnknown } from "./unknown";

type Values = Readonly<Record<string, unknown>>;

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
export function diff(resource: AnyResource, state: Values, news: Values): Difference {
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
    deleteBeforeReplace: replaces.length > 0 && deletesFirst(resource, state, news),
    warnings: changed.length > 0 && replaces.length === 0 ? (resource.warnings?.(state, known(news)) ?? []) : [],
  };
}

/** Whether two values of an input mean the same. */
export function equal(schema: z.ZodType, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) || factsOf(schema).same?.(a, b) === true;
}

/** Whether a replacement has to wait until the old thing is gone. */
export const deletesFirst = (resource: AnyResource, state: Values, news: Values): boolean =>
  resource.deleteFirst?.(state, known(news)) === true;

/** Without what is not known yet. */
const known = (news: Values): Values =>
  Object.fromEntries(Object.entries(news).filter(([, value]) => !isUnknown(value)));
