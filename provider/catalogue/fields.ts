import { z } from "zod";
import type { InstanceType } from "./instanceTypes";
import type { RegionCode } from "./regions";

// Request fields. A query has only strings, and the vendor's own clients send some numbers as strings: both are accepted.

/** A string. */
export const string = z.string();

/** An id from the API; never empty. */
export const id = z.string().min(1);

/** The code of a region. */
export const region: z.ZodType<RegionCode> = z.string().min(1);

/** An instance type. */
export const instanceType: z.ZodType<InstanceType> = z.string();

/** An integer. */
export const integer = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);

/** An integer between two limits, both included. */
export const integerBetween = (least: number, most: number) =>
  integer.refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);

/** One of the integers that the document lists. */
export const oneOfIntegers = (...values: readonly number[]) =>
  integer.refine((value) => values.includes(value), `must be ${values.join(", ")}`);

/** A number that is sent as a string; vendor clients send some of them as numbers. */
export const numericString = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string());

/** A boolean, sent as a JSON boolean; the document's samples also send 1 and 0. */
export const boolean = z.preprocess(
  (value) => (value === 1 || value === "1" ? true : value === 0 || value === "0" ? false : value),
  z.boolean(),
);

/** 1 for yes, 0 for no. */
export const zeroOrOne = z.preprocess(
  (value) => (value === "0" || value === "1" ? Number(value) : value),
  z.union([z.literal(0), z.literal(1)]),
);

/** Several ids joined by commas, for the batch actions. */
export const joinedIds = z.string().regex(/^[^,]+(,[^,]+)*$/, "ids joined by commas");

/** One of the values that the document lists; a number is read as a string. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.enum(values));

// Reply fields. Replies omit fields, have null, and mix strings with numbers; a missing field is undefined.

const orUndefined = <Schema extends z.ZodType>(read: (value: unknown) => unknown, schema: Schema) =>
  z.preprocess((value) => (value === null ? undefined : read(value)), schema.optional()).optional();

/** A string in a reply; a number is read as a string. */
export const stringReply = orUndefined((value) => (typeof value === "number" ? String(value) : value), z.string());

/** A string that a reply must have, such as the id of a resource: without it the rest is of no use. */
export const requiredString = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().min(1),
);

/** A number in a reply; a decimal string is read as a number. */
export const numberReply = orUndefined(
  (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
  z.number(),
);

/** A number that a reply must have. */
export const requiredNumber = z.preprocess((value) => (typeof value === "string" ? Number(value) : value), z.number());

/** A list in a reply; null and `{}` are read as an empty list, a single object as a list of one. */
export const listReply = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (isNothing(value) ? [] : Array.isArray(value) ? value : [value]), z.array(item)).default([]);

const isNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0);

/** An object in a reply. */
export const objectReply = <Shape extends z.ZodRawShape>(shape: Shape) =>
  orUndefined((value) => (value === "" ? undefined : value), z.object(shape));

/** An object in a reply that is of no use without its id: an empty one is read as missing. */
export const identifiedReply = <Shape extends z.ZodRawShape>(shape: Shape) =>
  orUndefined((value) => (isNothing(value) ? undefined : value), z.object(shape));

/** An object in a reply whose keys are data. */
export const recordReply = <Item extends z.ZodType>(item: Item) =>
  orUndefined((value) => (isEmptyList(value) || value === "" ? {} : value), z.record(z.string(), item));

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Alternative names of the fields of a reply. */
type Aliases = Record<string, readonly string[]>;

/** An object in a reply whose fields have several names: the first one present is read. */
export const aliasedReply = <Shape extends z.ZodRawShape>(aliases: Aliases, shape: Shape) =>
  orUndefined((value) => renamed(value, aliases, shape), z.object(shape));

/** The same as an item of a list, where it cannot be missing. */
export const aliasedItem = <Shape extends z.ZodRawShape>(aliases: Aliases, shape: Shape) =>
  z.preprocess((value) => renamed(value, aliases, shape), z.object(shape));

function renamed(value: unknown, aliases: Aliases, shape: z.ZodRawShape): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const given = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.keys(shape).map((name) => [
      name,
      [name, ...(aliases[name] ?? [])]
        .map((alias) => given.get(alias))
        .find((found) => found !== undefined && found !== null),
    ]),
  );
}
