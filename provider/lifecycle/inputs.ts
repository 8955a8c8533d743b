import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Open } from "../catalogue/open";
import { regions, type RegionCode } from "../catalogue/regions";
import { withArticle, didYouMean, unknownName } from "./messages";

/** What Pulumi has to know of an input beyond its type. */
export interface InputMetadata {
  /** A change makes a new thing and deletes the old one. */
  replaceOnChanges?: true;
  /** A change is refused at preview. */
  immutable?: true;
  /** Never shown, and encrypted in the state. */
  secret?: true;
  /** Longest name; the input is filled from the logical name when it is not given. */
  maxNameLength?: number;
  /** Filled from the setting `cds:regionId` when it is not given. */
  fromRegionSetting?: true;
  /** Joined by the names of the setting `cds:defaultTags`. */
  fromTagsSetting?: true;
  /** Read once, when the thing is made; later changes mean nothing. */
  createOnly?: true;
  /** Left out, it stays what it was; given where none is recorded, it is believed. */
  optionalComputed?: true;
  /** A word to Pulumi alone, which is recorded before anything is sent. */
  clientOnly?: true;
  /** The kinds of things that it may be the id of. */
  idOf?: readonly string[];
  /** Whether two values mean the same; by default they must be equal. */
  isEquivalent?(a: unknown, b: unknown): boolean;
  /** What to warn about a value that is accepted. */
  warn?: WarningRule;
}

/** Says what is doubtful about a value; undefined when nothing is. The text holds the value only where it may be shown. */
type WarningRule<Value = unknown> = (value: Value, options: { show: boolean }) => string | undefined;

const registry = z.registry<{ facts: InputMetadata }>();

/** The facts of an input, whatever was wrapped around it afterwards: `.optional()`, `.default()` or `.transform()`, say. */
export function metadataOf(schema: z.ZodType): InputMetadata {
  const layers = [...innerSchemas(schema).map(metadataOf), registry.get(schema)?.facts ?? {}];
  return layers.reduce((facts, layer) => ({ ...facts, ...layer }));
}

/** What a schema was wrapped around: the one of `.optional()`, say, or the two of a `.pipe()`, of which the first counts more. */
export const innerSchemas = ({ def }: z.ZodType): z.ZodType[] =>
  ["innerType" in def && def.innerType, "out" in def && def.out, "in" in def && def.in].filter(
    (inner) => inner instanceof z.ZodType,
  );

function withMetadata<Schema extends z.ZodType>(schema: Schema, facts: InputMetadata): Schema {
  const copy = schema.clone();
  registry.add(copy, { facts: { ...metadataOf(schema), ...facts } });
  return copy;
}

/** An input whose change makes a new thing and deletes the old one. */
export const replaceOnChanges = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { replaceOnChanges: true });

/** An input that cannot change while the thing lives; a change is refused at preview. */
export const immutable = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { immutable: true });

/** An input that stays what it was where the program leaves it out. */
export const optionalComputed = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { optionalComputed: true });

/** A list of tags, which the setting `cds:defaultTags` adds to. */
export const withDefaultTags = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { fromTagsSetting: true });

/** An input that tells Pulumi what it may do, and changes nothing in the cloud. */
export const clientOnly = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { clientOnly: true });

/** An input that is never shown, and encrypted in the state. */
export const secret = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { secret: true });

/** An input of which some spellings mean the same. */
export const equivalentBy = <Schema extends z.ZodType>(same: (a: unknown, b: unknown) => boolean, schema: Schema) =>
  withMetadata(schema, { isEquivalent: same });

/** A display name, made from the logical name and a random part when it is not given. */
export const name = (max: number) =>
  withMetadata(z.string().min(1).max(max).prefault(""), { maxNameLength: max, optionalComputed: true });

const regionCodes = regions.map(({ id }) => id);

/** A region code, as an item of a list, say. */
export const regionCode: z.ZodType<RegionCode, RegionCode> = z
  .string()
  .refine((text) => /^[A-Z]{2,5}_[A-Za-z]+_[A-Z]+$/.test(text), {
    error: "must be a region code such as CN_Beijing_A; getRegions lists all",
    params: { known: regionCodes },
  });

/** The code of a region; a well-formed one that is not in the document's list is accepted with a warning. */
export const regionId = () =>
  withMetadata(regionCode.prefault(""), {
    fromRegionSetting: true,
    warn: (value, options) => warnUnlessKnownRegion(value, options),
  });

/** The id of a thing of this API, of one of these kinds. */
export const idOf = (...kinds: readonly string[]) =>
  withMetadata(
    z
      .string()
      .min(1, `must be the id of ${withArticle(kinds.join(" or "))}`)
      .refine(
        (id) => !id.startsWith("pending:"),
        `is the id of ${withArticle(kinds.join(" or "))} whose creation is not settled yet: run \`pulumi up\` again`,
      ),
    { idOf: kinds },
  );

/** An input of which some values are accepted with a warning. */
export const warnWhen = <Schema extends z.ZodType>(doubt: WarningRule<z.output<Schema>>, schema: Schema) =>
  withMetadata(schema, {
    warn: (value, options) => {
      const read = schema.safeParse(value);
      return read.success ? doubt(read.data, options) : undefined;
    },
  });

/** A text out of an open list: others are accepted with a warning when they are well formed. `listing` says what lists them. */
export const openEnum = <const Known extends string>(known: readonly Known[], what: string, listing: string) => {
  const schema: z.ZodType<Open<Known>, Open<Known>> = z.string().refine((text) => /^[\w.-]+$/.test(text), {
    error: `must be ${what}, such as ${known[0]}; ${listing}`,
    params: { known },
  });
  return withMetadata(schema, { warn: warnUnlessListed(known, what, listing) });
};

/**
 * A text out of a closed list. Case does not count in what is given; what is sent is spelled as in the list. The type
 * takes any text: `{ type: "ssd_disk" }` in a constant of its own is `{ type: string }` to the compiler.
 */
export const enumIgnoringCase = <const Known extends string>(
  known: readonly Known[],
): z.ZodType<Open<Known>, Open<Known>> =>
  z.preprocess((given: Open<Known>) => known.find((value) => equalsIgnoringCase(value, given)) ?? given, z.enum(known));

/** An object inside an input, in which nothing may be misspelt. */
export const nestedObject = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const known = Object.keys(shape);
  const strange = (keys: readonly unknown[]) =>
    keys.map((key) => unknownName(String(key), "known here", known)).join(", ");
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" && Array.isArray(keys)
        ? `${strange(keys)}; known are ${known.join(", ")}`
        : undefined,
  });
};

/** A number out of an open list: others are accepted with a warning. */
export const openNumberEnum = (known: readonly number[], what: string) =>
  withMetadata(z.int().min(1), {
    warn: (value, options) =>
      typeof value === "number" && !known.includes(value)
        ? `${shown(value, options)}is not ${what} (${known.join(", ")}); it is sent as it is`
        : undefined,
  });

/** A list in which order does not count. */
export const asSet = <Schema extends z.ZodType>(schema: Schema) =>
  equivalentBy((a, b) => Array.isArray(a) && Array.isArray(b) && isDeepStrictEqual(sorted(a), sorted(b)), schema);

/** Whether a list names everything once. */
export const hasUniqueItems = (list: unknown[]) => new Set(sorted(list)).size === list.length;

/** Texts that differ in nothing but case. */
export const equalsIgnoringCase = (a: unknown, b: unknown) =>
  typeof a === "string" && typeof b === "string" && a.toLowerCase() === b.toLowerCase();

const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(withSortedKeys(item))).sort();

// The engine orders the parts of a value by their names, the API by its own mind.
const withSortedKeys = (item: unknown) =>
  typeof item === "object" && item !== null ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) : item;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The value that a text begins with, where it may be shown. */
const shown = (value: unknown, options: { show: boolean }) => (options.show ? `${JSON.stringify(value)} ` : "");

/** Says of a text that it is not among those known, which one is near, and what lists them. */
export const warnUnlessListed =
  (known: readonly string[], what: string, listing: string): WarningRule =>
  (value, options) =>
    typeof value === "string" && !known.includes(value) && !uuid.test(value)
      ? `${shown(value, options)}is not ${what}${options.show ? didYouMean(value, known) : ""}; ${listing}; it is sent as it is`
      : undefined;

/** Says of a region code that the document does not list it. */
export const warnUnlessKnownRegion = warnUnlessListed(
  regionCodes,
  "a region that this version knows",
  "getRegions lists all",
);

/** Marks what is wrong with which parts of a value are given, whatever they are. */
export const presence = { presence: true };

/** Whether a name ends in this random part, and so can be nobody else's. */
export const endsWithNonce = (name: string, nonce: string) => name.endsWith(`-${nonce}`);

/** For kinds that can be read: taking over what exists. */
export const adoptable = {
  /** Id of an existing one to take over instead of making one: nothing is made or changed, and a program that says anything else than what the API shows fails with what differs. Read when the resource is made; a later change changes nothing in the cloud. */
  adopt: withMetadata(z.string().min(1).optional(), { createOnly: true }),
};

/** For kinds that hold data or money. */
export const protectable = {
  /** Whether it is kept from deletion, from replacement, and from updates that destroy what it holds: false by default. To let go of it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection: clientOnly(equivalentBy((a, b) => (a ?? false) === (b ?? false), z.boolean().default(false))),
};

/** A value that does something once, each time it is another than the last, and nothing when the thing is made. */
export const trigger = () => optionalComputed(z.string().min(1).optional());

/** Whether a trigger is pulled by going from one value to the other. */
export const isTriggered = (before: string | undefined, now: string | undefined) => now !== undefined && now !== before;
