import type { Context } from "./context";
import { requestOf, UnresolvedError, type Creation } from "./creation";
import { CreationCall, forgetCall } from "./creationCall";
import { findEarlier, findResult } from "./findResult";
import type { PendingCall } from "./state";

/** Creates one and waits until it is ready; or finds the one that an earlier run has requested, ready or not. */
export async function createOnce<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  nonce: string,
  earlier?: { inputs: Inputs; pending: PendingCall },
): Promise<{ id: string; foundEarlier: boolean }> {
  const { run } = context;
  const hasUniqueName = creation.hasUniqueName(inputs, nonce);
  const request = requestOf(creation, inputs);
  return context.locks.hold(creation.lock(inputs), async () => {
    try {
      if (earlier === undefined && !hasUniqueName && !(await run.settleOthers(request)))
        throw new Error(
          `${creation.action} was not sent: the outcome of an equal request is unknown, and the results could not be told apart. Run \`pulumi up\` again`,
        );
      const found =
        earlier && (await (run.outcomeOf(request) ?? findEarlier(context, creation, earlier.inputs, earlier.pending)));
      if (found !== undefined) return await shared({ id: found, foundEarlier: true });
      const lookAgain = async () => earlier && findResult(context, creation, earlier.inputs, earlier.pending);
      return await shared(await new CreationCall(context, creation, inputs, hasUniqueName, lookAgain).run());
    } catch (error) {
      if (!hasUniqueName && (earlier !== undefined || error instanceof UnresolvedError)) run.markOpen(request);
      throw error;
    }
  });

  async function shared(result: { id: string; foundEarlier: boolean }) {
    run.claim(result.id);
    run.clearOpen(request);
    if (!hasUniqueName) await context.machine.claim(result.id);
    forgetCall(context, ({ action }) => action === creation.action);
    return result;
  }
}

/** Buys a part of an existing resource, or takes the one that an earlier update of it has requested; gives its id. */
export async function purchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string> {
  const earlier = context.pending.find(({ action }) => action === creation.action);
  return (await createOnce(context, creation, inputs, "", earlier && { inputs, pending: earlier })).id;
}

/** The part that an earlier update has requested, if it was bought. */
export async function findEarlierPurchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string | undefined> {
  const earlier = context.pending.find(({ action }) => action === creation.action);
  if (earlier === undefined) return undefined;
  const found = await findEarlier(context, creation, inputs, earlier);
  forgetCall(context, ({ action }) => action === creation.action);
  return found;
}
