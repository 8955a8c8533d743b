import { sendWhenIdle } from "../api/change";
import type { Reply } from "../api/client";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { pollFor, visibleWithinMs, waitFor } from "../api/wait";
import type { Context } from "./context";
import { manualResolution, MissingIdError, UnfinishedError, UnresolvedError, type Creation } from "./creation";
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
  const request = JSON.stringify(creation.identity?.(inputs) ?? [creation.action, creation.lock(inputs)]);
  const markAmbiguous = (error: unknown) => {
    if (!hasUniqueName) run.markAmbiguous(request);
    throw error;
  };
  return context.locks.hold(creation.lock(inputs), async () => {
    if (earlier !== undefined) {
      if (creation.list === undefined)
        throw new Error(manualResolution(`the ${earlier.pending.action} of an earlier run`));
      const found = await findEarlier(context, creation, earlier.inputs, earlier.pending).catch(markAmbiguous);
      if (found !== undefined) {
        run.claim(found);
        return { id: found, foundEarlier: true };
      }
    } else if (!hasUniqueName && run.isAmbiguous(request)) {
      throw new Error(
        `${creation.action} was not sent: the outcome of an equal request is unknown, and the results could not be told apart. Run \`pulumi up\` again`,
      );
    }
    const pending: PendingCall = { action: creation.action, sentAt: context.io.now() };
    if (!hasUniqueName) pending.before = await listKeys(context, creation, inputs);
    const id = await new CreationCall(context, creation, inputs, pending).run().catch((error: unknown) => {
      if (error instanceof UnresolvedError) markAmbiguous(error);
      throw error;
    });
    return { id, foundEarlier: false };
  });
}

/** Buys a part of an existing resource, or takes the one that an earlier update of it has requested; gives its id. */
export async function purchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string> {
  const earlier = await findEarlierPurchase(context, creation, inputs);
  return earlier ?? (await createOnce(context, creation, inputs, "")).id;
}

/** The part that an earlier update has requested, if it was bought. */
export async function findEarlierPurchase<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string | undefined> {
  if (context.earlierPurchase?.action !== creation.action) return undefined;
  const found = await findEarlier(context, creation, inputs, context.earlierPurchase);
  context.earlierPurchase = undefined;
  return found;
}

/** Looks for the result of an earlier call, until it would have to be visible. */
export function findEarlier<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  earlier: PendingCall,
): Promise<string | undefined> {
  const leftMs = Math.min(visibleWithinMs, earlier.sentAt + visibleWithinMs - context.io.now());
  return pollFor(context, Math.max(0, leftMs), () => findNew(context, creation, inputs, earlier));
}

/** Looks once for the result of a call; `claim` reserves it at once, before another creation can see it as free. */
export async function findNew<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  pending: PendingCall,
  { claim = false } = {},
): Promise<string | undefined> {
  const listed = (await creation.list?.(context, inputs)) ?? [];
  const [item, ...others] = listed.filter((candidate) => {
    const key = keyOf(creation, candidate);
    if (key === undefined || pending.before?.includes(key) === true || context.run.isClaimed(key)) return false;
    return creation.matches(candidate, inputs);
  });
  if (item === undefined) return undefined;
  const id = creation.getId(item);
  if (id === undefined)
    throw new MissingIdError(
      `${creation.action} has taken effect, but the API does not show the id of the result: look it up in the console and give it as \`adopt\``,
    );
  if (claim) context.run.claim(id);
  if (others.length > 0)
    context.warn(
      `${creation.action} shows ${others.length + 1} new resources where one was requested: ${id} is taken, check ${others.map((other) => keyOf(creation, other)).join(", ")}`,
    );
  return id;
}

/** Waits until an existing resource is ready; throws an UnfinishedError when it is broken or does not become ready in time. */
export async function waitUntilReady<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
): Promise<string> {
  context.run.claim(id);
  let status: "ready" | "broken";
  try {
    status = await waitFor(context, {
      action: creation.action,
      taskIds: [],
      unmetCondition: `${id} is not ready`,
      observe: () => finalStatus(context, creation, inputs, id),
    });
  } catch (error) {
    throw error instanceof Error ? new UnfinishedError(id, "waiting", error) : error;
  }
  if (status === "broken") throw new UnfinishedError(id, "broken", new Error(`${id} is broken`));
  return id;
}

/** One call that creates something, from the request to the id of what is ready. */
class CreationCall<Inputs, Item> {
  constructor(
    private readonly context: Context,
    private readonly creation: Creation<Inputs, Item>,
    private readonly inputs: Inputs,
    private readonly pending: PendingCall,
  ) {}

  async run(): Promise<string> {
    const { context, creation, inputs } = this;
    const send = () => {
      this.pending.sentAt = context.io.now();
      return creation.send(context, inputs);
    };
    const parent = () => creation.parent?.(context, inputs) ?? Promise.resolve(undefined);
    let reply: Awaited<ReturnType<typeof send>>;
    try {
      reply = await sendWhenIdle(context, send, parent);
    } catch (error) {
      // Where a read failed, of the parent say, the call itself was not sent.
      if (!(error instanceof UnknownOutcomeError) || error.actionClass === "read") throw error;
      return this.#waitUntilReady(await this.#findAfterLostReply(error));
    }
    if (reply.taskIds.length === 0 && reply.newId === undefined) {
      const silent = new Error(`${creation.action} was accepted, but nothing new shows`);
      return this.#waitUntilReady(await this.#findAfterLostReply(silent));
    }
    return this.#waitForTasks(reply);
  }

  #waitUntilReady(id: string): Promise<string> {
    return waitUntilReady(this.context, this.creation, this.inputs, id).catch((error: unknown) => {
      throw error instanceof UnfinishedError ? new UnfinishedError(error.id, error.state, error, this.pending) : error;
    });
  }

  async #findAfterLostReply(cause: Error): Promise<string> {
    const { creation, pending } = this;
    if (creation.list === undefined) throw new UnresolvedError(pending, cause, manualResolution("it"));
    const found = await pollFor(this.context, visibleWithinMs, () => this.#findNew()).catch((error: unknown) => {
      if (error instanceof MissingIdError) throw new UnresolvedError(pending, cause, error.message);
      return undefined;
    });
    if (found === undefined) throw new UnresolvedError(pending, cause);
    return found;
  }

  async #waitForTasks(reply: Reply & { newId?: string }): Promise<string> {
    const { context, creation, inputs, pending } = this;
    let id = reply.newId;
    if (id !== undefined) context.run.claim(id);
    let status: "ready" | "broken";
    try {
      status = await waitFor(context, {
        action: creation.action,
        taskIds: reply.taskIds,
        service: reply.service,
        unmetCondition: "the new resource does not show, or is not ready",
        isInconclusive: creation.list === undefined,
        observe: async (resourceIds) => {
          id ??= await this.#findNewId(resourceIds);
          return id === undefined ? undefined : finalStatus(context, creation, inputs, id);
        },
      });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      id ??= await this.#findNewId(resourceIdsOf(error)).catch(() => {
        throw new UnresolvedError(pending, error);
      });
      const hasFailed = error instanceof TaskFailedError;
      if (id === undefined) throw hasFailed ? error : new UnresolvedError(pending, error);
      if (hasFailed && creation.list !== undefined && (await this.#isGone(id))) throw error;
      throw new UnfinishedError(id, hasFailed ? "broken" : "waiting", error, pending);
    }
    if (id === undefined)
      throw new UnresolvedError(pending, new Error(`${creation.action} ended, but nothing new shows`));
    if (status === "ready") return id;
    throw new UnfinishedError(id, "broken", new Error(`${creation.action} ended, but ${id} is broken`), pending);
  }

  /** The id of the new resource: what the task names, if that exists; or what is new in the listing. */
  async #findNewId(resourceIds: readonly string[]): Promise<string | undefined> {
    const { context, creation, inputs } = this;
    const [fromTask] = creation.idFromTask === true ? resourceIds : [];
    const exists = fromTask !== undefined && (await creation.find(context, fromTask, inputs)) !== undefined;
    if (!exists) return this.#findNew();
    context.run.claim(fromTask);
    return fromTask;
  }

  #findNew(): Promise<string | undefined> {
    return findNew(this.context, this.creation, this.inputs, this.pending, { claim: true });
  }

  /** Whether nothing is left of it; where that cannot be read, it counts as existing. */
  #isGone(id: string): Promise<boolean> {
    return this.creation.find(this.context, id, this.inputs).then(
      (found) => found === undefined,
      () => false,
    );
  }
}

const keyOf = <Item>(creation: Pick<Creation<never, Item>, "getId" | "getKey">, item: Item) =>
  creation.getKey?.(item) ?? creation.getId(item);

async function listKeys<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
): Promise<string[]> {
  const listed = (await creation.list?.(context, inputs)) ?? [];
  return listed.map((item) => keyOf(creation, item)).filter((key) => key !== undefined);
}

async function finalStatus<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
) {
  const item = await creation.find(context, id, inputs);
  const status = item === undefined ? "busy" : creation.status(item);
  return status === "busy" ? undefined : status;
}

const resourceIdsOf = (error: Error) =>
  error instanceof TaskFailedError || error instanceof WaitTimeoutError ? error.resourceIds : [];
