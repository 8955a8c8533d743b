import { z } from "zod";
import type { InstanceType } from "./instanceTypes";
import type { RegionCode } from "./regions";

// Request fields. A query holds nothing but text, and the vendor's own clients send some numbers as text: both are read.

/** A text. */
export const text = z.string();

/** An id that the API gave out; never empty. */
export const id = z.string().min(1);

/** The code of a region. */
export const region: z.ZodType<RegionCode> = z.string().min(1);

/** A machine type. */
export const machineType: z.ZodType<InstanceType> = z.string();

/** A whole number. */
export const whole = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);

/** A whole number between two limits, both allowed. */
export const between = (least: number, most: number) =>
  whole.refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);

/** One of a few whole numbers that the document lists. */
export const oneOfNumbers = (...values: readonly number[]) =>
  whole.refine((value) => values.includes(value), `must be ${values.join(", ")}`);

/** A number that goes over the wire as text; vendor clients send some of them as numbers. */
export const decimalText = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string());

/** A yes or no, sent as a JSON boolean; the document's samples send 1 and 0 too. */
export const flag = z.preprocess(
  (value) => (value === 1 || value === "1" ? true : value === 0 || value === "0" ? false : value),
  z.boolean(),
);

/** 1 for yes, 0 for no. */
export const zeroOrOne = z.preprocess(
  (value) => (value === "0" || value === "1" ? Number(value) : value),
  z.union([z.literal(0), z.literal(1)]),
);

/** Several ids joined by commas, as the batch actions want them. */
export const commaIds = z.string().regex(/^[^,]+(,[^,]+)*$/, "ids joined by commas");

/** One of the values the document lists; a number is taken as its text. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.enum(values));

// Reply fields. Replies leave fields out, print null, and mix texts with numbers; a missing one is undefined.

const orUndefined = <Schema extends z.ZodType>(read: (value: unknown) => unknown, schema: Schema) =>
  z.preprocess((value) => (value === null ? undefined : read(value)), schema.optional()).optional();

/** A text in a reply; a number is taken as its decimal text. */
export const textReply = orUndefined((value) => (typeof value === "number" ? String(value) : value), z.string());

/** The text that a reply is about, such as the id of a thing: without it there is nothing to be done with the rest. */
export const neededText = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().min(1),
);

/** A number in a reply; a decimal text is taken as its number. */
export const numberReply = orUndefined(
  (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
  z.number(),
);

/** The number that a reply is about. */
export const neededNumber = z.preprocess((value) => (typeof value === "string" ? Number(value) : value), z.number());

/** A list in a reply: null and `{}` are the empty list, a lone object is a list of one. */
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

/** An object in a reply that is of no use without its id: an empty one counts as missing. */
export const identifiedReply = <Shape extends z.ZodRawShape>(shape: Shape) =>
  orUndefined((value) => (isNothing(value) ? undefined : value), z.object(shape));

/** An object in a reply whose keys are data. */
export const recordReply = <Item extends z.ZodType>(item: Item) =>
  orUndefined((value) => (isEmptyList(value) || value === "" ? {} : value), z.record(z.string(), item));

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The other names that fields of a reply go by. */
type Aliases = Record<string, readonly string[]>;

/** An object in a reply whose fields go by several names: the first one present counts. */
export const aliasedReply = <Shape extends z.ZodRawShape>(aliases: Aliases, shape: Shape) =>
  orUndefined((value) => renamed(value, aliases, shape), z.object(shape));

/** The same as an item of a list, where none may be missing. */
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
