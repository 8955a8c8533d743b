import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { metadataOf } from "./inputs";
import { shapeOf, type AnyResource } from "./resource";
import type { Values } from "./state";
import { withoutUnknowns } from "./unknown";

/** What an update would do. */
export interface Difference {
  /** The inputs that change: their values are not equivalent. */
  changed: string[];
  /** Those of them that replace the resource. */
  replaces: string[];
  deleteBeforeReplace: boolean;
  warnings: string[];
}

/** Compares the state with the declared inputs; an unknown value counts as a change. */
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
  const { lostOnReplace } = resource;
  if (replaces.length > 0)
    return lostOnReplace === undefined
      ? []
      : [`a change of ${replaces.join(" and ")} replaces it, and loses ${lostOnReplace}`];
  if (changed.length === 0) return [];
  return [...dataLossesOf(resource, state, news), ...(resource.warnings?.(state, withoutUnknowns(news)) ?? [])];
}

/** What an update would destroy, as far as is known. */
export const dataLossesOf = (resource: AnyResource, state: Values, news: Values): string[] =>
  resource.dataLosses?.(state, withoutUnknowns(news)) ?? [];

/** Whether an input does not describe the resource: it counts at creation only, or it is optional computed and left out. */
export const isUnmanaged = (schema: z.ZodType, declared: unknown): boolean => {
  const { createOnly, optionalComputed } = metadataOf(schema);
  return createOnly === true || (optionalComputed === true && declared === undefined);
};

/** Whether the state holds no value of an optional computed input: then any declared value is accepted as the actual one. */
export const isUnrecorded = (schema: z.ZodType, recorded: unknown): boolean =>
  metadataOf(schema).optionalComputed === true && recorded === undefined;

/** The values of optional computed inputs. */
export const computedValuesOf = (resource: AnyResource, values: Values): Values =>
  Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property, schema]) => metadataOf(schema).optionalComputed === true && values[property] !== undefined)
      .map(([property]) => [property, values[property]]),
  );

/** Whether two values of an input are equivalent. */
export const isEquivalent = (schema: z.ZodType, a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(a, b) || metadataOf(schema).isEquivalent?.(a, b) === true;

/** Whether a replacement has to delete the old resource first. */
export const needsDeleteBeforeReplace = (resource: AnyResource, state: Values, news: Values): boolean =>
  resource.deleteBeforeReplace?.(state, withoutUnknowns(news)) === true;
