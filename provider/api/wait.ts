import type { Api } from "./client";
import { NotSentError, ApiError, TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "./errors";
import type { Io } from "./io";

/** What waiting works with. */
export interface WaitContext {
  api: Api;
  io: Io;
  /** When to give up, as a point on the clock of `io.elapsed`. */
  deadline: number;
  /** Shows the progress, for as long as it lasts. */
  status(text: string): void;
}

const firstGapMs = 250;
const gapShare = 0.05;
const longestGapMs = 8_000;
const errorGapMs = 1_000;
const longestErrorGapMs = 10_000;
/** How long a new task, or a new resource, may stay invisible. */
export const visibleWithinMs = 60_000;

/** The pause before the next poll: short at first, then a twentieth of the time waited. */
export const pollIntervalAfter = (waitedMs: number) => Math.min(firstGapMs + gapShare * waitedMs, longestGapMs);

/** What to wait for: tasks, and what shows that they are done. */
export interface WaitOptions<Effect> {
  /** The action that was called. */
  action: string;
  /** Its tasks. */
  taskIds: readonly string[];
  /** The service that it was called on; needed where there are tasks. */
  service?: string;
  /** What is said while that does not show, as in "vdc-1 is still there". */
  unmetCondition: string;
  /** Whether `observe` proves nothing of the tasks: then tasks that no service knows are given a minute. */
  isInconclusive?: boolean;
  /** Looks for it; undefined while it does not show. It may use the ids that the tasks name. */
  observe(resourceIds: readonly string[]): Promise<Effect | undefined>;
}

/** Waits until the tasks are done and their effect shows. */
export async function waitFor<Effect>(context: WaitContext, awaited: WaitOptions<Effect>): Promise<Effect> {
  const { io } = context;
  const started = io.elapsed();
  const resourceIds: string[] = [];
  const pending = new Map(awaited.taskIds.map((id) => [id, { lastRead: started, status: "not seen yet" }]));
  let errorGap = errorGapMs;
  for (;;) {
    let isUnreadable = false;
    for (const [taskId, task] of pending) {
      const result = await readTask(context.api, awaited.service, taskId).catch(ignoreTransient);
      if (result === "unknown" && awaited.isInconclusive !== true) {
        pending.delete(taskId);
        continue;
      }
      if (result === "unknown" || result === undefined) {
        isUnreadable = true;
        // A task that cannot be read any more proves nothing: then its effect alone decides.
        if (io.elapsed() - task.lastRead >= visibleWithinMs) pending.delete(taskId);
        continue;
      }
      resourceIds.push(...result.resourceIds.filter((id) => !resourceIds.includes(id)));
      task.lastRead = io.elapsed();
      task.status = result.status;
      if (result.state === "failed")
        throw new TaskFailedError(awaited.action, taskId, result.status, io.elapsed() - started, resourceIds);
      if (result.state === "done") pending.delete(taskId);
    }
    if (pending.size === 0) {
      const effect = await awaited.observe(resourceIds).catch((error: unknown) => ignoreTransient(error));
      if (effect !== undefined) return effect;
    }
    const waited = io.elapsed() - started;
    const [first] = pending;
    const waitsFor = first === undefined ? awaited.unmetCondition : `task ${first[0]} is ${first[1].status}`;
    if (io.elapsed() >= context.deadline) throw new WaitTimeoutError(awaited.action, waitsFor, waited, resourceIds);
    context.status(`${awaited.action}: ${waitsFor}`);
    const gap = isUnreadable ? Math.max(errorGap, pollIntervalAfter(waited)) : pollIntervalAfter(waited);
    errorGap = isUnreadable ? Math.min(errorGap * 2, longestErrorGapMs) : errorGapMs;
    await io.sleep(Math.max(1, Math.min(gap, context.deadline - io.elapsed())));
  }
}

/** Polls until something shows, at growing intervals, for `forMs` at most. Undefined means that the last poll did not find it; a last poll that fails throws. */
export async function pollFor<Effect>(
  context: WaitContext,
  forMs: number,
  observe: () => Promise<Effect | undefined>,
): Promise<Effect | undefined> {
  const { io } = context;
  const started = io.elapsed();
  for (;;) {
    const isLast = io.elapsed() - started >= forMs;
    const found = await (isLast ? observe() : observe().catch((error: unknown) => ignoreTransient(error)));
    if (found !== undefined || isLast) return found;
    const waited = io.elapsed() - started;
    await io.sleep(Math.max(0, Math.min(pollIntervalAfter(waited), forMs - waited)));
  }
}

/** The status of a task; `unknown` where no service knows it. */
async function readTask(api: Api, service: string | undefined, taskId: string) {
  if (service === "bms") return readBmsTask(api, taskId);
  if (service !== "storage") return readCloudTask(api, taskId);
  // No document says which service knows the tasks of storage, if any does.
  return readCloudTask(api, taskId)
    .catch((error: unknown) => (isRefusal(error) ? readBmsTask(api, taskId) : Promise.reject(error)))
    .catch((error: unknown) => (isRefusal(error) ? ("unknown" as const) : Promise.reject(error)));
}

async function readCloudTask(api: Api, taskId: string) {
  const { data } = await api.ccs.DescribeTask({ TaskId: taskId });
  return taskResult(data?.Status, [...(data?.ResourceIds ?? []), ...(data?.ResourceId ?? "").split(",")]);
}

async function readBmsTask(api: Api, taskId: string) {
  const { data } = await api.bms.DescribeBmsTask({ TaskId: taskId });
  return taskResult(data?.Status, data?.BareMetalIds ?? []);
}

const taskResult = (status = "without a status", resourceIds: readonly string[]) => ({
  status,
  state: stateOf(status),
  resourceIds: [...new Set(resourceIds)].filter((id) => id !== ""),
});

const isRefusal = (error: unknown) =>
  error instanceof ApiError && error.kind !== "credentials" && error.kind !== "throttled";

// The document knows FINISH and ERROR, in either case; the synonyms are those of sibling services.
function stateOf(status: string): "pending" | "done" | "failed" {
  if (/^(finish(ed)?|success|succeed|done)$/i.test(status)) return "done";
  return /^(error|fail(ed)?)$/i.test(status) ? "failed" : "pending";
}

/** While waiting, transient errors are ignored; wrong keys are not. */
export function ignoreTransient(error: unknown): undefined {
  if (error instanceof ApiError && error.kind !== "credentials") return undefined;
  if (error instanceof UnknownOutcomeError || error instanceof NotSentError) return undefined;
  throw error;
}
