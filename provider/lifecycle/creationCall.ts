import { sendWhenIdle } from "../api/change";
import type { Reply } from "../api/client";
import { TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../api/errors";
import { visibleWithinMs, waitFor, type WaitOptions } from "../api/wait";
import type { Context } from "./context";
import {
  GoneError,
  keyOf,
  manualResolution,
  UndecidableError,
  UnfinishedError,
  UnresolvedError,
  type Creation,
} from "./creation";
import { existing, findResult, hasBusyParent, lookFor } from "./findResult";
import type { PendingCall } from "./state";

/** The reply to a call; or the result of an earlier one, which has shown instead. */
type Sent = { reply: Reply & { newId?: string } } | { earlier: string };

/** One call that creates something, from the request to the id of what is ready. */
export class CreationCall<Inputs, Item> {
  readonly #pending: PendingCall;

  constructor(
    private readonly context: Context,
    private readonly creation: Creation<Inputs, Item>,
    private readonly inputs: Inputs,
    /** Whether the name alone identifies the result. */
    private readonly hasUniqueName: boolean,
    /** Looks for the result of an earlier call, which may show while this one is refused. */
    private readonly findEarlier: () => Promise<string | undefined> = () => Promise.resolve(undefined),
  ) {
    // The state would hold it in plain text, under a name that the engine knows of no secret.
    const request = context.secretInputs.length === 0 ? creation.request?.(inputs) : undefined;
    this.#pending = { action: creation.action, sentAt: context.io.now(), ...(request && { request }) };
  }

  /** Sends it, unless the result of the earlier call shows. */
  async run(): Promise<{ id: string; foundEarlier: boolean }> {
    try {
      return await this.#run();
    } catch (error) {
      // Nothing was created: nothing has to be looked for.
      if (!(error instanceof UnresolvedError || error instanceof UnfinishedError))
        forgetCall(this.context, (call) => call === this.#pending);
      throw error;
    }
  }

  async #run(): Promise<{ id: string; foundEarlier: boolean }> {
    const { context, creation, inputs } = this;
    const parent = () => creation.parent?.(context, inputs) ?? Promise.resolve(undefined);
    let sent: Sent;
    try {
      sent = await sendWhenIdle(context, () => this.#send(), parent);
    } catch (error) {
      // Where a read failed, of the parent say, the call itself was not sent.
      if (!(error instanceof UnknownOutcomeError) || error.actionClass === "read") throw error;
      return { id: await this.#waitUntilReady(await this.#findAfterLostReply(error)), foundEarlier: false };
    }
    if ("earlier" in sent) return { id: sent.earlier, foundEarlier: true };
    return { id: await this.#resultOf(sent.reply), foundEarlier: false };
  }

  /** One attempt, with a new look at what exists: while the parent was busy, that may have changed. */
  async #send(): Promise<Sent> {
    const { context, creation, inputs } = this;
    const earlier = await this.findEarlier();
    if (earlier !== undefined) return { earlier };
    const before = this.hasUniqueName ? undefined : await this.#listKeys();
    Object.assign(this.#pending, { sentAt: context.io.now(), before });
    if (!context.pending.includes(this.#pending)) {
      // The earlier one is proved to have had no effect.
      forgetCall(context, ({ action }) => action === creation.action);
      context.pending.push(this.#pending);
    }
    await context.persist();
    return { reply: await creation.send(context, inputs) };
  }

  async #listKeys(): Promise<string[]> {
    const listed = (await this.creation.list?.(this.context, this.inputs)) ?? [];
    return listed.map((item) => keyOf(this.creation, item)).filter((key) => key !== undefined);
  }

  async #resultOf(reply: Reply & { newId?: string }): Promise<string> {
    const { action } = this.creation;
    if (reply.taskIds.length === 0 && reply.newId === undefined)
      return this.#waitUntilReady(
        await this.#findAfterLostReply(new Error(`${action} was accepted, but nothing new shows`)),
      );
    const { newId, service, taskIds } = reply;
    Object.assign(this.#pending, {
      ...(taskIds.length > 0 && { taskIds, service }),
      ...(newId !== undefined && { newId }),
    });
    await this.context.persist();
    return this.#waitForTasks(reply);
  }

  #waitUntilReady(id: string): Promise<string> {
    return waitUntilReady(this.context, this.creation, this.inputs, id).catch((error: unknown) => {
      throw error instanceof UnfinishedError ? new UnfinishedError(error.id, error.state, error, this.#pending) : error;
    });
  }

  async #findAfterLostReply(cause: Error): Promise<string> {
    const pending = this.#pending;
    if (this.creation.list === undefined) throw new UnresolvedError(pending, cause, manualResolution("it"));
    const found = await this.#lookFor().catch((error: unknown) => {
      if (error instanceof UndecidableError) throw new UnresolvedError(pending, error);
      return undefined;
    });
    if (found === undefined) throw new UnresolvedError(pending, cause);
    return found;
  }

  async #lookFor(tasks?: { ids: readonly string[] }): Promise<string | undefined> {
    const found = await lookFor(this.context, this.creation, this.inputs, this.#pending, { tasks });
    if (found !== undefined) this.context.run.claim(found);
    return found;
  }

  async #waitForTasks(reply: Reply & { newId?: string }): Promise<string> {
    const { context, creation, inputs } = this;
    const pending = this.#pending;
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
      if (error instanceof UndecidableError) throw new UnresolvedError(pending, error);
      if (error instanceof TaskFailedError) throw await this.#afterFailedTask(error, id);
      id ??= await this.#findNewId(resourceIdsOf(error)).catch(() => undefined);
      throw id === undefined ? new UnresolvedError(pending, error) : new UnfinishedError(id, "waiting", error, pending);
    }
    if (id === undefined)
      throw new UnresolvedError(pending, new Error(`${creation.action} ended, but nothing new shows`));
    if (status === "ready") return id;
    throw new UnfinishedError(id, "broken", new Error(`${creation.action} ended, but ${id} is broken`), pending);
  }

  /** A failed task may leave something behind, and be known to have failed before the listing shows that. */
  async #afterFailedTask(failure: TaskFailedError, id: string | undefined): Promise<Error> {
    const { context, creation, inputs } = this;
    if (creation.list === undefined)
      return id === undefined ? failure : new UnfinishedError(id, "broken", failure, this.#pending);
    try {
      const named = creation.idFromTask === true ? failure.resourceIds : [];
      const left =
        id === undefined ? await this.#lookFor({ ids: named }) : await existing(context, creation, inputs, id);
      return left === undefined ? failure : new UnfinishedError(left, "broken", failure, this.#pending);
    } catch (error) {
      return id === undefined
        ? new UnresolvedError(this.#pending, error instanceof UndecidableError ? error : failure)
        : new UnfinishedError(id, "broken", failure, this.#pending);
    }
  }

  /** The id of the new resource: what the task names, if that exists; or what is new in the listing. */
  async #findNewId(resourceIds: readonly string[]): Promise<string | undefined> {
    const { context, creation, inputs } = this;
    const [fromTask] = creation.idFromTask === true ? resourceIds : [];
    const exists = fromTask !== undefined && (await creation.find(context, fromTask, inputs)) !== undefined;
    const id = exists ? fromTask : await findResult(context, creation, inputs, this.#pending, resourceIds);
    if (id !== undefined) context.run.claim(id);
    return id;
  }
}

/** Waits until an existing resource is ready; throws an UnfinishedError when it is broken or does not become ready in time, and a GoneError when it does not exist any more. */
export async function waitUntilReady<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
): Promise<string> {
  context.run.claim(id);
  let absentSince: number | undefined;
  const wait: WaitOptions<"ready" | "broken" | "gone"> = {
    action: creation.action,
    taskIds: [],
    unmetCondition: `${id} is not ready`,
    observe: async () => {
      const item = await creation.find(context, id, inputs);
      const isAbsent = item === undefined && !(await hasBusyParent(context, creation, inputs));
      absentSince = isAbsent ? (absentSince ?? context.io.elapsed()) : undefined;
      if (absentSince !== undefined && context.io.elapsed() - absentSince >= visibleWithinMs) return "gone";
      return item === undefined ? undefined : settled(creation.status(item));
    },
  };
  const status = await waitFor(context, wait).catch((error: unknown) => {
    throw error instanceof Error ? new UnfinishedError(id, "waiting", error) : error;
  });
  if (status === "gone") throw new GoneError(`${id} does not exist any more`);
  if (status === "broken") throw new UnfinishedError(id, "broken", new Error(`${id} is broken`));
  return id;
}

async function finalStatus<Inputs, Item>(
  context: Context,
  creation: Creation<Inputs, Item>,
  inputs: Inputs,
  id: string,
) {
  const item = await creation.find(context, id, inputs);
  return item === undefined ? undefined : settled(creation.status(item));
}

/** The ids that the tasks of a failed wait have named. */
const resourceIdsOf = (error: Error) =>
  error instanceof TaskFailedError || error instanceof WaitTimeoutError ? error.resourceIds : [];

/** Forgets calls of an operation whose results are known: whoever has bought them records that before anything else is sent. */
export function forgetCall({ pending }: Context, isMeant: (call: PendingCall) => boolean): void {
  for (const call of pending.filter(isMeant)) pending.splice(pending.indexOf(call), 1);
}

const settled = <Status extends string>(status: Status | "busy") => (status === "busy" ? undefined : status);
