import { z } from "zod";
import type { Context } from "./context";
import { computedValuesOf, isEquivalent, isUnmanaged } from "./diff";
import { metadataOf } from "./inputs";
import { NotFoundError } from "./messages";
import { shapeOf, type AnyResource, type ReadResult } from "./resource";
import type { Values } from "./state";
import { holdsUnknown, withoutUnknowns } from "./unknown";

/** Takes over an existing resource: reads it, compares it with the declared inputs, and changes nothing. */
export async function adopt(context: Context, resource: AnyResource, id: string, inputs: Values) {
  const found: ReadResult<Values, object> | undefined = await resource.read(context, id, withoutUnknowns(inputs));
  if (found === undefined)
    throw new NotFoundError(`adopt: there is no ${resource.kind} with the id ${id} in this account`);
  const differences = Object.entries(shapeOf(resource)).flatMap(([property, schema]) => {
    const [declared, actual] = [inputs[property], found.inputs[property]];
    if (actual === undefined || holdsUnknown(declared)) return [];
    if (isUnmanaged(schema, declared) || isEquivalent(schema, declared, actual)) return [];
    if (declared === undefined && !isUnchangeable(schema)) return [];
    const isSecret = metadataOf(schema).secret === true || context.secretInputs.includes(property);
    const shown = (value: unknown) => (value === undefined ? "left out" : isSecret ? "***" : JSON.stringify(value));
    return [`${property} is ${shown(actual)}, not ${shown(declared)}`];
  });
  if (differences.length > 0)
    throw new Error(
      `adopt: ${id} differs from the program: ${differences.join("; ")}. Declare it as it is; change it once it is adopted`,
    );
  return { id, state: { ...computedValuesOf(resource, found.inputs), ...inputs, ...found.outputs } };
}

/** An input that can change is not managed where it is left out; for others, leaving them out has a meaning, such as all ports. */
const isUnchangeable = (schema: z.ZodType) =>
  metadataOf(schema).replaceOnChanges === true || metadataOf(schema).immutable === true;
