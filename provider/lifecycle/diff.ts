import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { shapeOf, type AnyResource } from "./resource";
import { metadataOf } from "./inputs";
import { withoutUnknowns } from "./unknown";

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
  const news = { ...computedValuesOf(resource, state), ...given };
  const customized = resource.customizeDiff?.(state, news);
  const differing = Object.entries(shapeOf(resource)).filter(
    ([property, schema]) =>
      !isUnmanaged(schema, news[property]) &&
      !isEquivalent(schema, state[property], news[property]) &&
      customized?.ignored?.includes(property) !== true,
  );
  const changed = differing.map(([property]) => property);
  const replaces = differing
    .filter(
      ([property, schema]) =>
        metadataOf(schema).replaceOnChanges === true || customized?.replaces?.includes(property) === true,
    )
    .filter(([property, schema]) => !isUnrecorded(schema, state[property]))
    .map(([property]) => property);
  return {
    changed,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && needsDeleteBeforeReplace(resource, state, news),
    warnings: warningsOf(resource, state, news, changed, replaces),
  };
}

function warningsOf(resource: AnyResource, state: Values, news: Values, changed: string[], replaces: string[]) {
  if (replaces.length > 0)
    return resource.lostOnReplace === undefined
      ? []
      : [
          `a new ${replaces.join(" and ")} makes a new one in its place: lost with the old one: ${resource.lostOnReplace}`,
        ];
  if (changed.length === 0) return [];
  return [...dataLossesOf(resource, state, news), ...(resource.warnings?.(state, withoutUnknowns(news)) ?? [])];
}

/** What an update would destroy, as far as is known. */
export const dataLossesOf = (resource: AnyResource, state: Values, news: Values): string[] =>
  resource.dataLosses?.(state, withoutUnknowns(news)) ?? [];

/** Whether an input says nothing of the thing as it lives: `adopt`, and what is left out and lasts, such as the name of an adopted thing. */
export const isUnmanaged = (schema: z.ZodType, wanted: unknown): boolean => {
  const { optionalComputed: lasting, createOnly: onlyAtCreation } = metadataOf(schema);
  return onlyAtCreation === true || (lasting === true && wanted === undefined);
};

/** Whether any value is taken for what it was: that of a lasting input of which nothing is recorded. */
export const isUnrecorded = (schema: z.ZodType, was: unknown): boolean =>
  metadataOf(schema).optionalComputed === true && was === undefined;

/** The values that last. */
export const computedValuesOf = (resource: AnyResource, values: Values): Values =>
  Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => metadataOf(schema).optionalComputed === true && values[property] !== undefined)
      .map(([property]) => [property, values[property]]),
  );

/** Whether two values of an input mean the same. */
export function isEquivalent(schema: z.ZodType, a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) || metadataOf(schema).isEquivalent?.(a, b) === true;
}

/** Whether a replacement has to wait until the old thing is gone. */
export const needsDeleteBeforeReplace = (resource: AnyResource, state: Values, news: Values): boolean =>
  resource.deleteBeforeReplace?.(state, withoutUnknowns(news)) === true;
