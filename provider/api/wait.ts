import type { Api } from "./client";
import { NotSentError, ApiError, TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "./errors";
import type { Io } from "./io";

/** What waiting needs to know of the world. */
export interface WaitContext {
  api: Api;
  io: Io;
  /** When to give up, in milliseconds since 1970. */
  deadline: number;
  /** Shows how far it is, for as long as it lasts. */
  status(text: string): void;
}

const firstGapMs = 250;
const gapShare = 0.05;
const longestGapMs = 8_000;
const errorGapMs = 1_000;
const longestErrorGapMs = 10_000;
/** How long a new task, or a new thing, may stay invisible. */
export const visibleWithinMs = 60_000;

/** The pause before the next look: short at first, then a twentieth of the time waited. */
export const pollIntervalAfter = (waitedMs: number) => Math.min(firstGapMs + gapShare * waitedMs, longestGapMs);

/** What to wait for: tasks, and the fact that shows they are done. */
export interface WaitOptions<Fact> {
  /** The action that was called. */
  action: string;
  /** Its tasks. */
  taskIds: readonly string[];
  /** The service that it was called on; needed where there are tasks. */
  service?: string;
  /** What the fact is, as in "vdc-1 is still there". */
  unmetCondition: string;
  /** Whether the fact says nothing of the tasks: where nobody knows those, a minute has to do. */
  isInconclusive?: boolean;
  /** Looks for the fact; undefined while it does not hold. It may use what the tasks say they make. */
  observe(resourceIds: readonly string[]): Promise<Fact | undefined>;
}

/** Waits until the tasks are done and the fact holds. */
export async function waitFor<Fact>(world: WaitContext, awaited: WaitOptions<Fact>): Promise<Fact> {
  const { io } = world;
  const started = io.now();
  const resourceIds: string[] = [];
  const pending = new Map(awaited.taskIds.map((id) => [id, { lastRead: started, status: "not seen yet" }]));
  let errorGap = errorGapMs;
  for (;;) {
    let troubled = false;
    for (const [taskId, task] of pending) {
      const seen = await readTask(world.api, awaited.service, taskId).catch(ignoreTransient);
      if (seen === "unknown" && awaited.isInconclusive !== true) {
        pending.delete(taskId);
        continue;
      }
      if (seen === "unknown" || seen === undefined) {
        troubled = true;
        // A task that cannot be read any more says nothing: then the fact alone decides.
        if (io.now() - task.lastRead >= visibleWithinMs) pending.delete(taskId);
        continue;
      }
      resourceIds.push(...seen.resourceIds.filter((id) => !resourceIds.includes(id)));
      task.lastRead = io.now();
      task.status = seen.status;
      if (seen.state === "failed")
        throw new TaskFailedError(awaited.action, taskId, seen.status, io.now() - started, resourceIds);
      if (seen.state === "done") pending.delete(taskId);
    }
    if (pending.size === 0) {
      const fact = await awaited.observe(resourceIds).catch((error: unknown) => ignoreTransient(error));
      if (fact !== undefined) return fact;
    }
    const waited = io.now() - started;
    const [first] = pending;
    const waitsFor = first === undefined ? awaited.unmetCondition : `task ${first[0]} is ${first[1].status}`;
    if (io.now() >= world.deadline) throw new WaitTimeoutError(awaited.action, waitsFor, waited, resourceIds);
    world.status(`${awaited.action}: ${waitsFor}`);
    const gap = troubled ? Math.max(errorGap, pollIntervalAfter(waited)) : pollIntervalAfter(waited);
    errorGap = troubled ? Math.min(errorGap * 2, longestErrorGapMs) : errorGapMs;
    await io.sleep(Math.max(1, Math.min(gap, world.deadline - io.now())));
  }
}

/** Looks for a fact at growing gaps, for so long at the most. Undefined means that the last look did not find it: one that fails, throws. */
export async function pollFor<Fact>(
  world: WaitContext,
  forMs: number,
  fact: () => Promise<Fact | undefined>,
): Promise<Fact | undefined> {
  const { io } = world;
  const started = io.now();
  for (;;) {
    const isLast = io.now() - started >= forMs;
    const found = await (isLast ? fact() : fact().catch((error: unknown) => ignoreTransient(error)));
    if (found !== undefined || isLast) return found;
    const waited = io.now() - started;
    await io.sleep(Math.max(0, Math.min(pollIntervalAfter(waited), forMs - waited)));
  }
}

/** What a task says of itself; `unknown` where nobody may ever know it. */
async function readTask(api: Api, service: string | undefined, taskId: string) {
  if (service === "bms") return readBmsTask(api, taskId);
  if (service !== "storage") return readCloudTask(api, taskId);
  // No document tells who knows the tasks of storage, if anybody does.
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

/** While waiting, trouble on the way passes; wrong keys do not. */
function ignoreTransient(error: unknown): undefined {
  if (error instanceof ApiError && error.kind !== "credentials") return undefined;
  if (error instanceof UnknownOutcomeError || error instanceof NotSentError) return undefined;
  throw error;
}
