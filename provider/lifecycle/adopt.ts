import { z } from "zod";
import { NotFoundError } from "./messages";
import { shapeOf, type AnyResource, type Context, type ReadResult } from "./resource";
import { isEquivalent, isUnmanaged, computedValuesOf } from "./diff";
import { metadataOf } from "./inputs";
import { holdsUnknown, withoutUnknowns } from "./unknown";

type Inputs = Readonly<Record<string, unknown>>;

/** Takes over what exists: reads it, and makes and changes nothing. */
export async function adopt(context: Context, resource: AnyResource, id: string, inputs: Inputs) {
  const seen: ReadResult<Inputs, object> | undefined = await resource.read(context, id, withoutUnknowns(inputs));
  if (seen === undefined)
    throw new NotFoundError(`adopt: there is no ${resource.kind} with the id ${id} in this account`);
  const differences = Object.entries(shapeOf(resource)).flatMap(([property, schema]) => {
    const [wanted, found] = [inputs[property], seen.inputs[property]];
    if (found === undefined || holdsUnknown(wanted)) return [];
    if (isUnmanaged(schema, wanted) || isEquivalent(schema, wanted, found)) return [];
    if (wanted === undefined && !isUnchangeable(schema)) return [];
    const isSecret = metadataOf(schema).secret === true || context.secretInputs.includes(property);
    const shown = (value: unknown) => (value === undefined ? "left out" : isSecret ? "***" : JSON.stringify(value));
    return [`${property} is ${shown(found)}, not ${shown(wanted)}`];
  });
  if (differences.length > 0)
    throw new Error(
      `adopt: ${id} is not what the program says: ${differences.join("; ")}. Write down what there is; once it is adopted, change it`,
    );
  return { id, state: { ...computedValuesOf(resource, seen.inputs), ...inputs, ...seen.outputs } };
}

/** Left out, what may change is not managed; what may not has a meaning then too, such as all ports. */
const isUnchangeable = (schema: z.ZodType) =>
  metadataOf(schema).replaceOnChanges === true || metadataOf(schema).immutable === true;
