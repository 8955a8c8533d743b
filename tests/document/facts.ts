import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Literal } from "./literal";

const literal: z.ZodType<Literal> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(literal), z.record(z.string(), literal)]),
);

const typeWord = z.enum(["string", "int", "float", "bool", "list", "object"]);

const field = z.strictObject({
  name: z.string(),
  type: typeWord,
  required: z.boolean().optional(),
  /** The values of the field, where the document lists them. */
  values: z.array(z.string()).optional(),
  /** The value that the table gives as an example. */
  example: literal.optional(),
  /** The fields that the table lists after this one although they belong inside of it. */
  inside: z.array(z.lazy(() => innerField)).optional(),
});

const innerField = z.strictObject({ name: z.string(), type: typeWord, required: z.boolean().optional() });

const error = z.strictObject({ status: z.int(), code: z.string() });

const action = z.strictObject({
  name: z.string(),
  method: z.enum(["GET", "POST"]),
  /** Null where the document has none. */
  path: z.string().nullable(),
  request: z.array(field),
  reply: z.array(field),
  errors: z.array(error),
  /** Requests from code samples; a string that starts with `$` is the name of a variable. */
  requests: z.array(z.strictObject({ from: z.string(), fields: z.record(z.string(), literal) })),
  /** What the samples of replies look like: the value of Code, where an id of a task is, the JSON type at each path. */
  replies: z.array(
    z.strictObject({
      from: z.string(),
      code: z.string().optional(),
      task: z.string().optional(),
      shape: z.record(z.string(), z.string()),
    }),
  ),
});

/** The schema of the file of facts. */
export const factsSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), actions: z.array(action) })),
  appendices: z.strictObject({
    regions: z.array(z.strictObject({ id: z.string(), bareMetal: z.boolean() })),
    instanceTypes: z.array(z.string()),
    bandwidthTypes: z.array(z.string()),
    images: z.array(z.string()),
  }),
});

export type Facts = z.output<typeof factsSchema>;
export type ActionFacts = z.output<typeof action>;
export type FieldFacts = z.output<typeof field>;
export type TypeWord = z.output<typeof typeWord>;

/** The file of facts. */
export const factsFile = join(__dirname, "facts.json");

/** The facts about the document that the repository holds. */
export const readFacts = (): Facts => factsSchema.parse(JSON.parse(readFileSync(factsFile, "utf8")));

/** The facts as a list of actions, each known by group and name. */
export const actionsOf = (facts: Facts): (ActionFacts & { group: string; key: string })[] =>
  facts.groups.flatMap(({ actions, name: group }) =>
    actions.map((one) => ({ ...one, group, key: `${group}.${one.name}` })),
  );
