import type { Context } from "../lifecycle/context";
import { deleteResource } from "../lifecycle/delete";
import { findEarlier } from "../lifecycle/findResult";
import { messageOf } from "../lifecycle/messages";
import { isPending, pendingCalls, type EarlierCreation } from "../lifecycle/state";
import type { Bridge } from "./bridge";
import { readHidden } from "./hiddenInputs";
import type { JournalEntry } from "./journal";
import { pick, type Properties } from "./properties";

/** The creations that killed runs have begun under this URN, and that the engine knows nothing of; that of an existing resource has ended. */
export async function interruptedCreations(bridge: Bridge, urn: string): Promise<JournalEntry[]> {
  const { host, resource } = bridge;
  const entries = (await host.journalOf(urn).creationsOf(urn)).filter(({ kind }) => kind === resource.kind);
  if (entries.length === 0) return [];
  const recorded = await host.recordedStack(urn);
  return entries.filter(
    ({ id, nonce }) =>
      !host.run.isKnown(nonce) && !host.run.isOwned(bridge.keyOf(id)) && recorded?.nonces.has(nonce) !== true,
  );
}

/** What such a creation has left; nothing, where it had not sent anything. */
export function earlierCreation(
  bridge: Bridge,
  declared: Properties,
  { id, secrets, state: recorded }: JournalEntry,
): EarlierCreation | undefined {
  // A password that is not known is set again; what else is secret is taken to be what it is now.
  const hidden = secrets.filter((input) => !bridge.secretInputs.includes(input));
  const state = { ...pick(declared, hidden), ...recorded };
  const inputs = bridge.inputsOf(state);
  if (!isPending(id)) return { inputs, reached: { id, state } };
  const [pending] = pendingCalls(state);
  return pending && { inputs, pending };
}

/** Deletes what interrupted replacements of a resource have created: the program, or the user, has decided otherwise since. */
export async function discardInterrupted(bridge: Bridge, id: string, declared: Properties): Promise<void> {
  const { host } = bridge;
  const { urn } = readHidden(declared);
  for (const { nonce } of await interruptedCreations(bridge, urn)) {
    const entry = await host.journalOf(urn).reread(urn, nonce);
    if (entry === undefined) continue;
    const context = bridge.context({ ...declared, __nonce: nonce }, "delete");
    const created = await findCreated(bridge, context, earlierCreation(bridge, declared, entry));
    if (created !== undefined && created !== id && !host.run.isOwned(bridge.keyOf(created)))
      await discard(bridge, context, created, entry);
    await host.journalOf(urn).forget(urn, nonce);
  }
}

async function findCreated({ resource }: Bridge, context: Context, earlier: EarlierCreation | undefined) {
  const { creation } = resource;
  if (earlier?.reached !== undefined) return earlier.reached.id;
  const { inputs, pending } = earlier ?? {};
  if (inputs === undefined || pending === undefined || "attach" in creation) return undefined;
  return context.locks.hold(creation.lock(inputs), () => findEarlier(context, creation, inputs, pending));
}

async function discard({ host, resource }: Bridge, context: Context, id: string, { state, urn }: JournalEntry) {
  try {
    await deleteResource(context, resource, id, { ...state, deleteProtection: false });
    host.log.warn(urn, `${id} is deleted: a run that was interrupted had created it to replace this one`);
  } catch (error) {
    host.log.warn(
      urn,
      `a run that was interrupted has created ${id} to replace this one, and it cannot be deleted (${messageOf(error)}): delete it in the console`,
    );
  }
}
