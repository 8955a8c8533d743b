import { z } from "zod";

// Request fields. A query holds nothing but text, and the vendor's own clients send some numbers as text: both are read.

/** A text. */
export const text = z.string();

/** An id that the API gave out; never empty. */
export const id = z.string().min(1);

/** A whole number. */
export const whole = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);

/** A whole number between two limits, both allowed. */
export const between = (least: number, most: number) =>
  whole.refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);

/** A yes or no, sent as a JSON boolean. */
export const flag = z.boolean();

/** 1 for yes, 0 for no. */
export const zeroOrOne = z.preprocess(
  (value) => (value === "0" || value === "1" ? Number(value) : value),
  z.union([z.literal(0), z.literal(1)]),
);

/** Several ids joined by commas, as the batch actions want them. */
export const commaIds = z.string().regex(/^[^,]+(,[^,]+)*$/, "ids joined by commas");

/** One of the values the document lists. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => z.enum(values);

// Reply fields. Replies leave fields out, print null, and mix texts with numbers; a missing one is undefined.

const orUndefined = <Schema extends z.ZodType>(read: (value: unknown) => unknown, schema: Schema) =>
  z.preprocess((value) => (value === null ? undefined : read(value)), schema.optional()).optional();

/** A text in a reply; a number is taken as its decimal text. */
export const textReply = orUndefined((value) => (typeof value === "number" ? String(value) : value), z.string());

/** The id by which a thing in a reply is known; without it there is nothing to be done with the thing. */
export const idReply = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string().min(1));

/** A number in a reply; a decimal text is taken as its number. */
export const numberReply = orUndefined(
  (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
  z.number(),
);

/** A list in a reply: null is the empty list, a lone object is a list of one. */
export const listReply = <Item extends z.ZodType>(item: Item) =>
  z
    .preprocess(
      (value) => (value === null || value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
      z.array(item),
    )
    .default([]);

/** An object in a reply. */
export const objectReply = <Shape extends z.ZodRawShape>(shape: Shape) =>
  orUndefined((value) => value, z.object(shape));

/** An object in a reply whose fields go by several names: the first one present counts. */
export const aliasedReply = <Shape extends z.ZodRawShape>(aliases: Record<string, readonly string[]>, shape: Shape) =>
  orUndefined((value) => {
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
  }, z.object(shape));
