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
  return resource.delete(context, id, state);
}

/** Refuses to forget a creation that turns out to have taken effect, or that nothing can show. */
async function forgetPending(context: Context, { creation, kind }: AnyResource, state: State): Promise<void> {
  const [call] = pendingCalls(state);
  if ("attach" in creation || call === undefined) return;
  if (creation.list === undefined) throw new Error(manualResolution(call.action));
  const found = await findEarlier(context, creation, state, call);
  if (found !== undefined)
    throw new Error(
      `The ${kind} that an earlier run requested exists by now, as ${found}. Run \`pulumi refresh\`, then delete again`,
    );
}
