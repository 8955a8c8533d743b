import type { Context } from "./context";
import type { Creation } from "./creation";
import { isEquivalent } from "./diff";
import { findEarlier } from "./findResult";
import { inputsSetByCreate, shapeOf, type AnyResource, type ReadResult } from "./resource";
import { isPending, pendingCalls, type State, type Values } from "./state";

/** Reads it; undefined when it does not exist. Without a recorded state (`get`), all inputs that the API shows are filled in. */
export async function read(
  context: Context,
  resource: AnyResource,
  id: string,
  state: State,
  isRecorded: boolean,
): Promise<{ id: string; state: State; inputs: Values } | undefined> {
  if (isPending(id)) return readPending(context, resource, id, state, isRecorded);
  if (!isRecorded && !("attach" in resource.creation) && listableCreation(resource) === undefined)
    throw new Error(
      `${resource.kind}.get cannot work: no action of the API reads a ${resource.kind}. Pass its id as a string to what needs it, or take it over with \`adopt\``,
    );
  const found: ReadResult<Values, object> | undefined = await resource.read(context, id, state);
  if (found === undefined) return undefined;
  const inputs = isRecorded ? mergeInputs(resource, state, found.inputs) : found.inputs;
  return { id, state: { ...inputs, ...found.outputs, ...hiddenOutputs(state) }, inputs };
}

async function readPending(context: Context, resource: AnyResource, id: string, state: State, isRecorded: boolean) {
  const creation = listableCreation(resource);
  // Where no action shows the result, it stays pending until the user resolves it.
  if (creation === undefined) return { id, state, inputs: mergeInputs(resource, state, {}) };
  const { __pending, ...inputs } = state;
  const [call] = pendingCalls(state);
  const found = call && (await findEarlier(context, creation, state, call));
  if (found === undefined) return undefined;
  const created: State = { ...inputs, ...inputsSetByCreate(resource, inputs), __unfinished: "waiting" };
  return read(context, resource, found, created, isRecorded);
}

/** Recorded inputs as the user wrote them, changed only where the API shows a value that is not equivalent. */
function mergeInputs(resource: AnyResource, state: State, found: Values): Values {
  return Object.fromEntries(
    Object.entries(shapeOf(resource))
      .filter(([property]) => state[property] !== undefined)
      .map(([property, schema]) => {
        const shown = found[property];
        const isUnchanged = shown === undefined || isEquivalent(schema, state[property], shown);
        return [property, isUnchanged ? state[property] : shown];
      }),
  );
}

/** What updates have recorded for the next one: a refresh keeps it. */
const hiddenOutputs = (state: State) =>
  Object.fromEntries(Object.entries(state).filter(([property]) => property.startsWith("__")));

/** How it is created, where an action lists the results. */
const listableCreation = ({ creation }: AnyResource): Creation<Values, unknown> | undefined =>
  !("attach" in creation) && creation.list !== undefined ? creation : undefined;
