import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { shapeOf, type AnyResource } from "./resource";
import { factsOf } from "./inputs";
import { known } from "./unknown";

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
export function diff(resource: AnyResource, state: Values, given: Values): Difference {
  const news = { ...lastingOf(resource, state), ...given };
  const judged = resource.judge?.(state, news);
  const differing = Object.entries(shapeOf(resource)).filter(
    ([property, schema]) =>
      !isLeftAlone(schema, news[property]) &&
      !equal(schema, state[property], news[property]) &&
      judged?.ignored?.includes(property) !== true,
  );
  const changed = differing.map(([property]) => property);
  const replaces = differing
    .filter(([property, schema]) => factsOf(schema).replaces === true || judged?.replaces?.includes(property) === true)
    .filter(([property, schema]) => !isBelieved(schema, state[property]))
    .map(([property]) => property);
  return {
    changed,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && deletesFirst(resource, state, news),
    warnings: warningsOf(resource, state, news, changed, replaces),
  };
}

function warningsOf(resource: AnyResource, state: Values, news: Values, changed: string[], replaces: string[]) {
  if (replaces.length > 0)
    return resource.loses === undefined
      ? []
      : [`a new ${replaces.join(" and ")} makes a new one in its place: lost with the old one: ${resource.loses}`];
  if (changed.length === 0) return [];
  return [...lossesOf(resource, state, news), ...(resource.warnings?.(state, known(news)) ?? [])];
}

/** What an update would destroy, as far as is known. */
export const lossesOf = (resource: AnyResource, state: Values, news: Values): string[] =>
  resource.losses?.(state, known(news)) ?? [];

/** Whether an input says nothing of the thing as it lives: `adopt`, and what is left out and lasts, such as the name of an adopted thing. */
export const isLeftAlone = (schema: z.ZodType, wanted: unknown): boolean => {
  const { lasting, onlyAtCreation } = factsOf(schema);
  return onlyAtCreation === true || (lasting === true && wanted === undefined);
};

/** Whether any value is taken for what it was: that of a lasting input of which nothing is recorded. */
export const isBelieved = (schema: z.ZodType, was: unknown): boolean =>
  factsOf(schema).lasting === true && was === undefined;

/** The values that last. */
export const lastingOf = (resource: AnyResource, values: Values): Values =>
  Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => factsOf(schema).lasting === true && values[property] !== undefined)
      .map(([property]) => [property, values[property]]),
  );

/** Whether two values of an input mean the same. */
export function equal(schema: z.ZodType, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) || factsOf(schema).same?.(a, b) === true;
}

/** Whether a replacement has to wait until the old thing is gone. */
export const deletesFirst = (resource: AnyResource, state: Values, news: Values): boolean =>
  resource.deleteFirst?.(state, known(news)) === true;
