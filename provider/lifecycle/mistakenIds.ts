import { z } from "zod";
import { ApiError, type ApiErrorKind } from "../api/errors";
import { withArticle, NotFoundError } from "./messages";
import { shapeOf, type AnyResource, type Context } from "./resource";
import { identify, type AccountResource } from "../resources/identify";
import { metadataOf, innerSchemas } from "./inputs";

type Account = Pick<Context, "api">;
type Values = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, z.ZodType>>;
type Things = ReadonlyMap<unknown, AccountResource>;

/** Where an id stands. */
interface Place {
  /** As in "networkInterfaces.0.privateNetworkId". */
  path: string;
  /** The values that it stands among. */
  among: Values;
  /** The input among them that takes a thing of this kind. */
  inputFor(kind: string): string | undefined;
}

/** An id, and the kinds of which it may be. */
interface Reference extends Place {
  id: string;
  kinds: readonly string[];
}

/** Does the work; an error that may come of an id of another kind says so too, and is otherwise what it was. */
export async function explainMistakenIds<T>(
  context: Account,
  resource: AnyResource,
  inputs: Values,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && mayComeOfAnId(error)) {
      const { adopt } = inputs;
      const own = typeof adopt === "string" ? [ownReference(resource, "adopt", adopt)] : [];
      error.message += await describeMistakes(context, [...own, ...referencesIn(shapeOf(resource), inputs)]);
    }
    throw error;
  }
}

/** What to add where nothing was found under an id: what it is the id of instead, as far as a listing tells. */
export const mistakenIdsOfGet = (context: Account, resource: AnyResource, id: string, given: Values): Promise<string> =>
  describeMistakes(context, [ownReference(resource, "", id), ...referencesIn(shapeOf(resource), given)]);

const unrelated: readonly ApiErrorKind[] = ["balance", "busy", "credentials", "internal", "throttled"];

const mayComeOfAnId = (error: Error): boolean =>
  error instanceof NotFoundError ||
  (error instanceof ApiError && !unrelated.includes(error.kind)) ||
  (error.cause instanceof Error && mayComeOfAnId(error.cause));

/** The sentences on mistaken ids, to be put behind a message; empty where there is none. */
async function describeMistakes(context: Account, references: readonly Reference[]): Promise<string> {
  if (references.length === 0) return "";
  const things = await identify(
    context,
    references.map(({ id }) => id),
  );
  return references
    .flatMap((reference) => describeMistake(things, reference) ?? [])
    .map((sentence) => `. ${sentence}`)
    .join("");
}

function describeMistake(things: Things, { among, id, inputFor, kinds, path }: Reference): string | undefined {
  const thing = things.get(id);
  if (thing === undefined) return undefined;
  const is = `${path === "" ? "" : `${path}: `}${id} is ${thing.text}`;
  if (!kinds.includes(thing.kind)) {
    const input = inputFor(thing.kind);
    return input === undefined ? `${is}, not ${withArticle(kinds.join(" or "))}` : `${is}: give it as ${input}`;
  }
  // A group takes interfaces on one sort of network.
  const network = things.get(among["privateNetworkId"] ?? among["publicNetworkId"]);
  const refused = thing.type === "public" ? "PrivateNetwork" : thing.type === "private" ? "PublicNetwork" : undefined;
  return network !== undefined && network.kind === refused
    ? `${is}, which does not go with ${network.text}`
    : undefined;
}

/** The id of the thing itself; a set of rules has that of its group. */
const ownReference = ({ kind }: AnyResource, path: string, id: string): Reference => ({
  id,
  path,
  kinds: kind === "RuleSet" ? [kind, "SecurityGroup"] : [kind],
  among: {},
  inputFor: () => undefined,
});

/** The ids among values, at any depth. */
const referencesIn = (shape: Shape, among: Values, before = ""): Reference[] =>
  Object.entries(shape).flatMap(([property, schema]) => {
    const takes = (kind: string, other: string) => metadataOf(shape[other] ?? schema).idOf?.includes(kind) === true;
    const inputFor = (kind: string) => Object.keys(shape).find((other) => other !== property && takes(kind, other));
    return idsIn(schema, among[property], { path: `${before}${property}`, among, inputFor });
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
