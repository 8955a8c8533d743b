import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Open } from "../catalogue/open";
import { regions, type RegionCode } from "../catalogue/regions";
import { withArticle, didYouMean, unknownName } from "./messages";

/** What the life cycle has to know of an input beyond its type. */
export interface InputMetadata {
  /** A change replaces the resource. */
  replaceOnChanges?: true;
  /** A change is refused at preview. */
  immutable?: true;
  /** Never shown, and encrypted in the state. */
  secret?: true;
  /** The maximum length of a name; the default is made from the logical name. */
  maxNameLength?: number;
  /** The default is the setting `cds:regionId`. */
  fromRegionSetting?: true;
  /** The names in the setting `cds:defaultTags` are added. */
  fromTagsSetting?: true;
  /** Read at creation only; later changes have no effect. */
  createOnly?: true;
  /** Optional and computed: left out, it keeps its value; given where the state holds none, it is accepted as the actual value. */
  optionalComputed?: true;
  /** It concerns Pulumi only, and is recorded before anything is sent. */
  clientOnly?: true;
  /** The kinds of which it may be the id. */
  idOf?: readonly string[];
  /** Whether two values are equivalent; by default they must be equal. */
  isEquivalent?(a: unknown, b: unknown): boolean;
  /** A warning about a value that is accepted. */
  warn?: WarningRule;
}

/** The warning about a value, if there is one. The text contains the value only where it may be shown. */
type WarningRule<Value = unknown> = (value: Value, options: { show: boolean }) => string | undefined;

const registry = z.registry<{ metadata: InputMetadata }>();

/** The metadata of an input, whatever was wrapped around it afterwards: `.optional()`, `.default()` or `.transform()`, for example. */
export function metadataOf(schema: z.ZodType): InputMetadata {
  const known = merged.get(schema);
  if (known !== undefined) return known;
  const layers = [...innerSchemas(schema).map(metadataOf), registry.get(schema)?.metadata ?? {}];
  const metadata = layers.reduce((outer, layer) => ({ ...outer, ...layer }));
  merged.set(schema, metadata);
  return metadata;
}

// Asked for every input in every check, diff and read: zod's registry alone would be most of their time.
const merged = new WeakMap<z.ZodType, InputMetadata>();

/** The schemas inside a wrapper: one of `.optional()`, for example, and two of a `.pipe()`, of which the first takes precedence. */
export const innerSchemas = ({ def }: z.ZodType): z.ZodType[] =>
  ["innerType" in def && def.innerType, "out" in def && def.out, "in" in def && def.in].filter(
    (inner) => inner instanceof z.ZodType,
  );

function withMetadata<Schema extends z.ZodType>(schema: Schema, metadata: InputMetadata): Schema {
  const copy = schema.clone();
  registry.add(copy, { metadata: { ...metadataOf(schema), ...metadata } });
  return copy;
}

/** An input whose change replaces the resource. */
export const replaceOnChanges = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { replaceOnChanges: true });

/** An input of an existing resource that cannot change: a change is refused at preview, since a replacement would lose data. */
export const immutable = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { immutable: true });

/** An input that keeps its value where the program leaves it out. */
export const optionalComputed = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { optionalComputed: true });

/** A list of tags to which the setting `cds:defaultTags` adds. */
export const withDefaultTags = <Schema extends z.ZodType>(schema: Schema) =>
  withMetadata(schema, { fromTagsSetting: true });

/** An input that concerns Pulumi only, and changes nothing in the cloud. */
export const clientOnly = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { clientOnly: true });

/** An input that is never shown, and encrypted in the state. */
export const secret = <Schema extends z.ZodType>(schema: Schema) => withMetadata(schema, { secret: true });

/** An input with several spellings of one value. */
export const equivalentBy = <Schema extends z.ZodType>(
  isEquivalent: (a: unknown, b: unknown) => boolean,
  schema: Schema,
) => withMetadata(schema, { isEquivalent });

/** A display name; the default is the logical name with a random suffix. */
export const name = (max: number) =>
  withMetadata(z.string().min(1).max(max).prefault(""), { maxNameLength: max, optionalComputed: true });

const regionCodes = regions.map(({ id }) => id);

/** A region code without a default, such as an item of a list. */
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

/** The id of a resource of one of these kinds. */
export const idOf = (...kinds: readonly string[]) =>
  withMetadata(
    z
      .string()
      .min(1, `must be the id of ${withArticle(kinds.join(" or "))}`)
      .refine(
        (id) => !id.startsWith("pending:"),
        `is the id of ${withArticle(kinds.join(" or "))} whose creation has an unknown outcome: run \`pulumi up\` again`,
      ),
    { idOf: kinds },
  );

/** An input of which some values are accepted with a warning. */
export const warnWhen = <Schema extends z.ZodType>(rule: WarningRule<z.output<Schema>>, schema: Schema) =>
  withMetadata(schema, {
    warn: (value, options) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? rule(parsed.data, options) : undefined;
    },
  });

/** A string of an open set: other well-formed values are accepted with a warning. `listing` says what lists all values. */
export const openEnum = <const Known extends string>(known: readonly Known[], what: string, listing: string) => {
  const schema: z.ZodType<Open<Known>, Open<Known>> = z.string().refine((text) => /^[\w.-]+$/.test(text), {
    error: `must be ${what}, such as ${known[0]}; ${listing}`,
    params: { known },
  });
  return withMetadata(schema, { warn: warnUnlessListed(known, what, listing) });
};

/**
 * A string of a closed set. Case is ignored in what is given; what is sent is spelled as in the set. The type accepts
 * any string: `{ type: "ssd_disk" }` in a constant of its own is `{ type: string }` to the compiler.
 */
export const enumIgnoringCase = <const Known extends string>(
  known: readonly Known[],
): z.ZodType<Open<Known>, Open<Known>> =>
  z.preprocess((given: Open<Known>) => known.find((value) => equalsIgnoringCase(value, given)) ?? given, z.enum(known));

/** An object inside an input; unknown properties are refused. */
export const nestedObject = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const known = Object.keys(shape);
  const unknownNames = (keys: readonly unknown[]) =>
    keys.map((key) => unknownName(String(key), "known here", known)).join(", ");
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" && Array.isArray(keys)
        ? `${unknownNames(keys)}; known are ${known.join(", ")}`
        : undefined,
  });
};

/** A number of an open set: other values are accepted with a warning. */
export const openNumberEnum = (known: readonly number[], what: string) =>
  withMetadata(z.int().min(1), {
    warn: (value, options) =>
      typeof value === "number" && !known.includes(value)
        ? `${shown(value, options)}is not ${what} (${known.join(", ")}); it is sent as it is`
        : undefined,
  });

/** A list whose order is ignored. */
export const asSet = <Schema extends z.ZodType>(schema: Schema) =>
  equivalentBy((a, b) => Array.isArray(a) && Array.isArray(b) && isDeepStrictEqual(sorted(a), sorted(b)), schema);

/** Whether no two items of a list are equal. */
export const hasUniqueItems = (list: unknown[]) => new Set(sorted(list)).size === list.length;

/** Whether two values are strings that differ in case only. */
export const equalsIgnoringCase = (a: unknown, b: unknown) =>
  typeof a === "string" && typeof b === "string" && a.toLowerCase() === b.toLowerCase();

const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(withSortedKeys(item))).sort();

// The engine sorts the properties of a value by name, the API does not.
const withSortedKeys = (item: unknown) =>
  typeof item === "object" && item !== null ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) : item;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The value as the beginning of a message, where it may be shown. */
const shown = (value: unknown, options: { show: boolean }) => (options.show ? `${JSON.stringify(value)} ` : "");

/** Warns that a string is none of the known values, and suggests the nearest. */
export const warnUnlessListed =
  (known: readonly string[], what: string, listing: string): WarningRule =>
  (value, options) =>
    typeof value === "string" && !known.includes(value) && !uuid.test(value)
      ? `${shown(value, options)}is not ${what}${options.show ? didYouMean(value, known) : ""}; ${listing}; it is sent as it is`
      : undefined;

/** Warns that the API document does not list a region code. */
export const warnUnlessKnownRegion = warnUnlessListed(
  regionCodes,
  "a region that this version knows",
  "getRegions lists all",
);

/** Marks an issue that depends only on which parts of a value are given, not on their values. */
export const presence = { presence: true };

/** Whether a name ends with the nonce of a creation, and so identifies its result. */
export const endsWithNonce = (name: string, nonce: string) => name.endsWith(`-${nonce}`);

/** The logical name with the random part of a creation, which identifies its result. */
export const automaticName = (logicalName: string, nonce: string, maxLength: number) =>
  `${logicalName.slice(0, maxLength - nonce.length - 1).replace(/[\uD800-\uDBFF]$/, "")}-${nonce}`;

/** The nonce at the end of a name that may be an automatic one. */
export const nonceIn = (name: string): string | undefined => /-([a-z2-7]{8})$/.exec(name)?.[1];

/** The input with which a resource takes over an existing one. */
export const adoptable = {
  /** Id of an existing resource to take over instead of creating one: nothing is created or changed, and the run fails with the differences where the program does not match what the API shows. Read at creation only; a later change changes nothing in the cloud. */
  adopt: withMetadata(z.string().min(1).optional(), { createOnly: true }),
};

/** The input that protects kinds that hold data or money. */
export const protectable = {
  /** Whether deletion, replacement and updates that destroy data are refused: false by default. To delete it, set this to false in an update of its own first. Changing it changes nothing in the cloud. */
  deleteProtection: clientOnly(equivalentBy((a, b) => (a ?? false) === (b ?? false), z.boolean().default(false))),
};

/** A value that triggers an action once, each time it changes, and not at creation. */
export const trigger = () => optionalComputed(z.string().min(1).optional());

/** Whether a change of its value triggers the action. */
export const isTriggered = (prior: string | undefined, declared: string | undefined) =>
  declared !== undefined && declared !== prior;
