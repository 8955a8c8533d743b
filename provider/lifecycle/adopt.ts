import { z } from "zod";
import { AbsentError } from "./messages";
import { shapeOf, type AnyResource, type Context, type Seen } from "./resource";
import { equal, isLeftAlone, lastingOf } from "./diff";
import { factsOf } from "./inputs";
import { holdsUnknown, known } from "./unknown";

type Inputs = Readonly<Record<string, unknown>>;

/** Takes over what exists: reads it, and makes and changes nothing. */
export async function adopt(context: Context, resource: AnyResource, id: string, inputs: Inputs) {
  const seen: Seen<Inputs, object> | undefined = await resource.read(context, id, known(inputs));
  if (seen === undefined)
    throw new AbsentError(`adopt: there is no ${resource.kind} with the id ${id} in this account`);
  const differences = Object.entries(shapeOf(resource)).flatMap(([property, schema]) => {
    const [wanted, found] = [inputs[property], seen.inputs[property]];
    if (found === undefined || holdsUnknown(wanted)) return [];
    if (isLeftAlone(schema, wanted) || equal(schema, wanted, found)) return [];
    if (wanted === undefined && !isForLife(schema)) return [];
    const isSecret = factsOf(schema).secret === true || context.secretInputs.includes(property);
    const shown = (value: unknown) => (value === undefined ? "left out" : isSecret ? "***" : JSON.stringify(value));
    return [`${property} is ${shown(found)}, not ${shown(wanted)}`];
  });
  if (differences.length > 0)
    throw new Error(
      `adopt: ${id} is not what the program says: ${differences.join("; ")}. Write down what there is; once it is adopted, change it`,
    );
  return { id, state: { ...lastingOf(resource, seen.inputs), ...inputs, ...seen.outputs } };
}

/** Left out, what may change is not managed; what may not has a meaning then too, such as all ports. */
const isForLife = (schema: z.ZodType) => factsOf(schema).replaces === true || factsOf(schema).fixed === true;
