import { z } from "zod";
import { shapeOf } from "../../../provider/lifecycle/resource";
import { metadataOf, regionId, replaceOnChanges, secret, type InputMetadata } from "../../../provider/lifecycle/inputs";
import { registry } from "../../../provider/resources/registry";

/** The parts of a schema that it is built of. */
const partsOf = (schema: z.ZodType): z.ZodType[] =>
  Object.values(schema.def)
    .flatMap((part: unknown) => (typeof part === "object" && part !== null ? [part, ...Object.values(part)] : []))
    .filter((part) => part instanceof z.ZodType);

/** Containers hold values of their own; whatever else has parts is wrapped around them, and is the same value. */
const isContainer = (schema: z.ZodType) =>
  ["array", "object", "record", "tuple", "map", "set", "union"].includes(schema.def.type);

const everyInput = Object.entries(registry).flatMap(([kind, resource]) =>
  Object.entries(shapeOf(resource)).map(([input, schema]) => [`${kind}.${input}`, schema] as const),
);

/** A schema with all that is inside it, each with what it is wrapped around. */
function layersOf(schema: z.ZodType): Array<readonly [outer: z.ZodType, inner: z.ZodType]> {
  const around = isContainer(schema) ? [] : partsOf(schema).map((inner) => [schema, inner] as const);
  return [...around, ...partsOf(schema).flatMap(layersOf)];
}

const missing = (outer: InputMetadata, inner: InputMetadata) => Object.keys(inner).filter((fact) => !(fact in outer));

/** Facts that the life cycle asks of whole inputs only: deep inside one nobody would heed them. */
const ofWholeInputs: readonly string[] = [
  "replaceOnChanges",
  "immutable",
  "secret",
  "maxNameLength",
  "fromRegionSetting",
  "createOnly",
  "optionalComputed",
  "clientOnly",
] satisfies (keyof InputMetadata)[];
const insideOf = (schema: z.ZodType): z.ZodType[] =>
  partsOf(schema).flatMap((part) => (isContainer(schema) ? [part] : []).concat(insideOf(part)));

describe("what an input says of itself", () => {
  it.each<[string, (schema: z.ZodType) => z.ZodType]>([
    ["optional", (schema) => schema.optional()],
    ["nullable", (schema) => schema.nullable()],
    ["with a default", (schema) => schema.default("x")],
    ["with a default that is checked", (schema) => schema.prefault("x")],
    ["with something in place of what is wrong", (schema) => schema.catch("x")],
    ["read only", (schema) => schema.readonly()],
    ["needed after all", (schema) => schema.optional().nonoptional()],
    ["refined", (schema) => schema.refine(() => true)],
    ["refined with more to say", (schema) => schema.superRefine(() => undefined)],
    ["described", (schema) => schema.describe("a thing")],
    ["transformed", (schema) => schema.transform(String)],
    ["piped on", (schema) => schema.pipe(z.unknown())],
    ["at the end of a pipe", (schema) => z.unknown().pipe(schema)],
    ["prepared", (schema) => z.preprocess(String, schema)],
    [
      "all of this",
      (schema) =>
        secret(
          schema
            .optional()
            .refine(() => true)
            .transform(String),
        ).default("x"),
    ],
  ])("stays said when it is %s", (_, wrap) => {
    expect(metadataOf(wrap(replaceOnChanges(regionId())))).toMatchObject({
      replaceOnChanges: true,
      fromRegionSetting: true,
    });
  });

  it.each(everyInput)("stays said: %s, in whatever it is wrapped", (_, schema) => {
    expect(layersOf(schema).flatMap(([outer, inner]) => missing(metadataOf(outer), metadataOf(inner)))).toEqual([]);
  });

  it.each(everyInput)("is said of the whole: %s, not deep inside where nobody heeds it", (_, schema) => {
    const unheeded = insideOf(schema).flatMap((part) => Object.keys(metadataOf(part)));
    expect(unheeded.filter((fact) => ofWholeInputs.includes(fact))).toEqual([]);
  });
});
