import { z } from "zod";
import { ApiError, type ApiErrorKind } from "../api/errors";
import type { AccountResource, Context } from "./context";
import { innerSchemas, metadataOf } from "./inputs";
import { NotFoundError, withArticle } from "./messages";
import { shapeOf, type AnyResource } from "./resource";
import type { Values } from "./state";

type Account = Pick<Context, "identify">;
type Shape = Readonly<Record<string, z.ZodType>>;
type Identified = ReadonlyMap<unknown, AccountResource>;

/** Where an id is given. */
interface Place {
  /** As in "networkInterfaces.0.privateNetworkId". */
  path: string;
  /** The values beside it. */
  siblings: Values;
  /** The input beside it that takes the id of a resource of this kind. */
  inputFor(kind: string): string | undefined;
}

/** An id, and the kinds of which it may be. */
interface Reference extends Place {
  id: string;
  kinds: readonly string[];
}

/** Does the work; adds to an error that an id of another kind may have caused what the id belongs to. */
export async function explainMistakenIds<T>(
  context: Account,
  resource: AnyResource,
  inputs: Values,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && mayBeCausedByAnId(error)) {
      const { adopt } = inputs;
      const own = typeof adopt === "string" ? [ownReference(resource, "adopt", adopt)] : [];
      error.message += await describeMistakes(context, [...own, ...referencesIn(shapeOf(resource), inputs)]);
    }
    throw error;
  }
}

/** What to add to the error of a `get` that finds nothing: what its ids belong to, as far as a listing shows. */
export const mistakenIdsOfGet = (context: Account, resource: AnyResource, id: string, given: Values): Promise<string> =>
  describeMistakes(context, [ownReference(resource, "", id), ...referencesIn(shapeOf(resource), given)]);

const unrelated: readonly ApiErrorKind[] = ["balance", "busy", "credentials", "internal", "throttled"];

const mayBeCausedByAnId = (error: Error): boolean =>
  error instanceof NotFoundError ||
  (error instanceof ApiError && !unrelated.includes(error.kind)) ||
  (error.cause instanceof Error && mayBeCausedByAnId(error.cause));

/** The sentences on mistaken ids, to be appended to a message; empty where there is none. */
async function describeMistakes(context: Account, references: readonly Reference[]): Promise<string> {
  if (references.length === 0) return "";
  const identified = await context.identify(references.map(({ id }) => id));
  return references
    .flatMap((reference) => describeMistake(identified, reference) ?? [])
    .map((sentence) => `. ${sentence}`)
    .join("");
}

function describeMistake(
  identified: Identified,
  { id, inputFor, kinds, path, siblings }: Reference,
): string | undefined {
  const resource = identified.get(id);
  if (resource === undefined) return undefined;
  const is = `${path === "" ? "" : `${path}: `}${id} is ${resource.label}`;
  if (!kinds.includes(resource.kind)) {
    const input = inputFor(resource.kind);
    return input === undefined ? `${is}, not ${withArticle(kinds.join(" or "))}` : `${is}: give it as ${input}`;
  }
  const incompatible = Object.values(siblings)
    .map((sibling) => identified.get(sibling))
    .find((sibling) => sibling !== undefined && sibling.kind === resource.incompatibleKind);
  return incompatible && `${is}, which cannot be combined with ${incompatible.label}`;
}

/** The id of the resource itself. */
const ownReference = ({ kind, sharesIdWith }: AnyResource, path: string, id: string): Reference => ({
  id,
  path,
  kinds: sharesIdWith === undefined ? [kind] : [kind, sharesIdWith],
  siblings: {},
  inputFor: () => undefined,
});

/** The ids in values, at any depth. */
const referencesIn = (shape: Shape, siblings: Values, before = ""): Reference[] =>
  Object.entries(shape).flatMap(([property, schema]) => {
    const takes = (kind: string, other: string) => metadataOf(shape[other] ?? schema).idOf?.includes(kind) === true;
    const inputFor = (kind: string) => Object.keys(shape).find((other) => other !== property && takes(kind, other));
    return idsIn(schema, siblings[property], { path: `${before}${property}`, siblings, inputFor });
  });

function idsIn(schema: unknown, value: unknown, place: Place): Reference[] {
  if (!(schema instanceof z.ZodType)) return [];
  const { idOf: kinds } = metadataOf(schema);
  if (kinds !== undefined && typeof value === "string") return [{ ...place, id: value, kinds }];
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => idsIn(schema.element, item, { ...place, path: `${place.path}.${index}` }));
  if (schema instanceof z.ZodObject && typeof value === "object")
    return referencesIn(schema.shape, { ...value }, `${place.path}.`);
  return idsIn(innerSchemas(schema).at(-1), value, place);
}
