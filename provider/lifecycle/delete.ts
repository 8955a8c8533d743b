import type { Context } from "./context";
import { manualResolution } from "./creation";
import { findEarlier } from "./findResult";
import type { AnyResource } from "./resource";
import { isPending, pendingCalls, type State } from "./state";

/** Deletes it; a resource whose creation has an unknown outcome is looked for first. */
export async function deleteResource(context: Context, resource: AnyResource, id: string, state: State): Promise<void> {
  if (isPending(id)) return forgetPending(context, resource, state);
  if (state["deleteProtection"] === true && state.__unfinished !== "broken")
    throw new Error(`${id} is protected: set deleteProtection to false, run \`pulumi up\`, then delete it`);
  context.pending.push(...pendingCalls(state));
  return resource.delete(context, id, state);
}

/** A creation whose outcome is unknown is deleted where it turns out to have taken effect, and refused where nothing can show that. */
async function forgetPending(context: Context, resource: AnyResource, state: State): Promise<void> {
  const { creation } = resource;
  const [call] = pendingCalls(state);
  if ("attach" in creation || call === undefined) return;
  if (creation.list === undefined) throw new Error(manualResolution(call.action));
  const found = await context.locks.hold(creation.lock(state), () => findEarlier(context, creation, state, call));
  if (found === undefined) return;
  context.warn(`${call.action} of an earlier run has created ${found}: it is deleted`);
  await deleteResource(context, resource, found, state);
}
