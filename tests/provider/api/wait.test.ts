import fc from "fast-check";
import { TaskFailedError, WaitTimeoutError } from "../../../provider/api/errors";
import { pollIntervalAfter, pollFor, waitFor, type WaitOptions } from "../../../provider/api/wait";
import { failureOf, lostReply, newWorld, refusal, success, type Answers } from "../world";

const awaited: WaitOptions<string> = {
  action: "CreateVdc",
  taskIds: ["7"],
  unmetCondition: "vdc-1 is not ready",
  observe: () => Promise.resolve("there"),
};

/** A world in which the task is DOING until then, and FINISH afterwards. */
const finishingAt = (ms: number) => taskWorld(({ at }) => success({ Status: at < ms ? "DOING" : "FINISH" }));

/** A world that answers DescribeTask in this way. */
function taskWorld(answer: NonNullable<Answers[string]>, options?: { minutes?: number }) {
  const world = newWorld({ DescribeTask: answer }, options);
  return {
    ...world,
    /** When the task was asked for. */
    looks: () => world.callsOf("DescribeTask").map(({ at }) => at),
  };
}

const gapsOf = (times: readonly number[]) => times.slice(1).map((at, i) => at - (times[i] ?? 0));

const durations = fc.integer({ min: 0, max: 29 * 60_000 });

/** Waits for a fact that holds from then on; tells how often it was looked for, and how late it was seen. */
async function waitedFor(duration: number) {
  const { context, elapsed } = newWorld({});
  let looks = 0;
  const fact = () => Promise.resolve(++looks > 0 && elapsed() < duration ? undefined : "there");
  await waitFor(context, { ...awaited, taskIds: [], observe: fact });
  return { looks, lateness: elapsed() - duration };
}

describe("waiting for a task", () => {
  it("looks at once, and then at gaps of 0.25 s and a twentieth of the time waited", async () => {
    const { context, looks } = finishingAt(3_000);
    await waitFor(context, awaited);
    expect(looks().map(Math.round)).toEqual([0, 250, 513, 788, 1078, 1381, 1700, 2036, 2387, 2757, 3144]);
  });

  it("looks every eight seconds at the end", async () => {
    const { context, looks } = finishingAt(10 * 60_000);
    await waitFor(context, awaited);
    expect(new Set(gapsOf(looks().filter((at) => at > 160_000)).map(Math.round))).toEqual(new Set([8000]));
  });

  it.each(["FINISH", "finish", "Finished", "SUCCESS", "succeed", "Done"])("ends with %s", async (Status) => {
    const { context } = taskWorld(() => success({ Status }));
    expect(await waitFor(context, awaited)).toBe("there");
  });

  it.each(["ERROR", "error", "Failed", "FAIL"])("fails with %s", async (Status) => {
    const { context } = taskWorld(() => success({ Status }));
    expect(await failureOf(waitFor(context, awaited))).toBeInstanceOf(TaskFailedError);
  });

  it.each(["NEW", "DOING", "doing", "init", "", "PAUSED", "FINISHING", undefined])(
    "goes on with %j",
    async (Status) => {
      const { context, elapsed } = taskWorld(({ at }) => success({ Status: at < 5_000 ? Status : "FINISH" }));
      await waitFor(context, awaited);
      expect(elapsed()).toBeGreaterThanOrEqual(5_000);
    },
  );

  it("goes on when the reply has no data", async () => {
    const { context, elapsed } = taskWorld(({ at }) => success(at < 5_000 ? null : { Status: "FINISH" }));
    await waitFor(context, awaited);
    expect(elapsed()).toBeGreaterThanOrEqual(5_000);
  });

  it("ends when the last of several tasks has ended", async () => {
    const { context, elapsed } = taskWorld(({ at, parameters }) =>
      success({ Status: at < (parameters["TaskId"] === "7" ? 20_000 : 5_000) ? "DOING" : "FINISH" }),
    );
    await waitFor(context, { ...awaited, taskIds: ["6", "7", "8"] });
    expect(elapsed()).toBeGreaterThanOrEqual(20_000);
  });

  it("does not ask again for a task that has ended", async () => {
    const { callsOf, context } = taskWorld(({ at, parameters }) =>
      success({ Status: parameters["TaskId"] === "7" && at < 20_000 ? "DOING" : "FINISH" }),
    );
    await waitFor(context, { ...awaited, taskIds: ["6", "7"] });
    expect(callsOf("DescribeTask").filter(({ parameters }) => parameters["TaskId"] === "6")).toHaveLength(1);
  });

  it("fails as soon as one of several tasks fails", async () => {
    const { context, elapsed } = taskWorld(({ parameters }) =>
      success({ Status: parameters["TaskId"] === "8" ? "ERROR" : "DOING" }),
    );
    await failureOf(waitFor(context, { ...awaited, taskIds: ["7", "8"] }));
    expect(elapsed()).toBe(0);
  });

  it("shows which task it waits for", async () => {
    const { context, statuses } = finishingAt(100);
    await waitFor(context, awaited);
    expect(statuses).toEqual(["CreateVdc: task 7 is DOING"]);
  });
});

describe("waiting for a fact", () => {
  it("begins when the tasks are done", async () => {
    const { context, elapsed } = finishingAt(20_000);
    const looks: number[] = [];
    const fact = () => Promise.resolve(looks.push(elapsed()));
    await waitFor(context, { ...awaited, observe: fact });
    expect(looks).toEqual([elapsed()]);
  });

  it("looks some seventy times in the first 155 seconds, then every eight, however long it lasts", async () => {
    await fc.assert(
      fc.asyncProperty(durations, async (duration) => {
        const growing = Math.log1p(Math.min(duration, 155_000) / 5_000) / Math.log(1.05);
        const steady = Math.max(0, duration - 155_000) / 8_000;
        expect((await waitedFor(duration)).looks).toBeLessThanOrEqual(growing + steady + 3);
      }),
    );
  });

  it("comes back at most 0.25 s and a twentieth of its length late, and never more than eight seconds", async () => {
    await fc.assert(
      fc.asyncProperty(durations, async (duration) => {
        expect((await waitedFor(duration)).lateness).toBeLessThanOrEqual(Math.min(250 + duration / 20, 8_000));
      }),
    );
  });

  it("goes on until it holds, though the task has ended", async () => {
    const { context, elapsed } = finishingAt(5_000);
    const fact = () => Promise.resolve(elapsed() < 40_000 ? undefined : "there");
    await waitFor(context, { ...awaited, observe: fact });
    expect([elapsed() >= 40_000, elapsed() < 43_000]).toEqual([true, true]);
  });

  it("gives what was found", async () => {
    const { context } = newWorld({});
    expect(await waitFor(context, { ...awaited, taskIds: [] })).toBe("there");
  });

  it.each([[0], [false], [""], [null]])("takes %j for found", async (found) => {
    const { context } = newWorld({});
    expect(await waitFor(context, { ...awaited, taskIds: [], observe: () => Promise.resolve(found) })).toBe(found);
  });

  it("asks for no task where there is none", async () => {
    const { calls, context } = newWorld({});
    await waitFor(context, { ...awaited, taskIds: [] });
    expect(calls).toEqual([]);
  });

  it("hears what the tasks say they make, each thing once", async () => {
    const { context } = taskWorld(({ at }) =>
      success({
        Status: at < 1_000 ? "DOING" : "FINISH",
        ResourceId: "a,b",
        ResourceIds: at < 1_000 ? null : ["b", "c"],
      }),
    );
    expect(await waitFor(context, { ...awaited, observe: (ids) => Promise.resolve(ids) })).toEqual(["a", "b", "c"]);
  });

  it("shows what is missing", async () => {
    const { context, elapsed, statuses } = newWorld({});
    const fact = () => Promise.resolve(elapsed() < 100 ? undefined : "there");
    await waitFor(context, { ...awaited, taskIds: [], observe: fact });
    expect(statuses).toEqual(["CreateVdc: vdc-1 is not ready"]);
  });

  it.each([
    ["a refusal", () => refusal("VDCNotFound")],
    ["a lost reply", () => lostReply()],
    ["HTML", () => ({ status: 503, body: "<html>" })],
  ])("outlasts %s", async (_, trouble) => {
    const { api, context, elapsed } = newWorld({
      DescribeVdc: ({ at }) => (at < 60_000 ? trouble() : success([{ VdcId: "v" }])),
    });
    const fact = async () => (await api.network.DescribeVdc({})).data[0]?.VdcId;
    expect([await waitFor(context, { ...awaited, taskIds: [], observe: fact }), elapsed() < 75_000]).toEqual([
      "v",
      true,
    ]);
  });

  it("passes a mistake in the program on", async () => {
    const { context } = newWorld({});
    const fact = () => Promise.reject(new RangeError("a mistake"));
    expect(await failureOf(waitFor(context, { ...awaited, taskIds: [], observe: fact }))).toBeInstanceOf(RangeError);
  });
});

describe("a task that cannot be read", () => {
  const unknownTask = () => refusal("InvalidTaskID.Malformed");

  it("is waited for when it shows within a minute", async () => {
    const { context, elapsed } = taskWorld(({ at }) =>
      at < 55_000 ? unknownTask() : success({ Status: at < 200_000 ? "DOING" : "FINISH" }),
    );
    await waitFor(context, awaited);
    expect(elapsed()).toBeGreaterThanOrEqual(200_000);
  });

  it("leaves the decision to the fact after a minute", async () => {
    const { context, elapsed } = taskWorld(unknownTask);
    await waitFor(context, awaited);
    expect([elapsed() >= 60_000, elapsed() <= 70_000]).toEqual([true, true]);
  });

  it("leaves the decision to the fact a minute after it was last seen", async () => {
    const { context, elapsed } = taskWorld(({ at }) => (at < 100_000 ? success({ Status: "DOING" }) : unknownTask()));
    await waitFor(context, awaited);
    expect([elapsed() >= 150_000, elapsed() <= 175_000]).toEqual([true, true]);
  });

  it("does not hide another that fails", async () => {
    const { context } = taskWorld(({ at, parameters }) =>
      parameters["TaskId"] === "7" ? unknownTask() : success({ Status: at < 5_000 ? "DOING" : "ERROR" }),
    );
    const error = await failureOf(waitFor(context, { ...awaited, taskIds: ["7", "8"] }));
    expect(error.message).toContain("task 8 ended with ERROR");
  });

  it("is asked for at gaps from one second, doubling up to ten", async () => {
    const { context, looks } = taskWorld(unknownTask);
    await waitFor(context, awaited);
    expect(gapsOf(looks()).slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it("is asked for at short gaps again once it has been read", async () => {
    const { context, looks } = taskWorld(({ at }) =>
      at < 3_000 ? unknownTask() : success({ Status: at < 4_000 ? "DOING" : "FINISH" }),
    );
    await waitFor(context, awaited);
    expect(gapsOf(looks().filter((at) => at >= 3_000)).every((gap) => gap < 1_000)).toBe(true);
  });

  it.each([
    ["lost replies", lostReply],
    ["HTML", () => ({ status: 502, body: "<html>" })],
    ["throttles", () => refusal("Throttling", "slow down", 429)],
    ["trouble inside", () => refusal("InternalError", "oops", 500)],
  ])("for twenty minutes of %s does not end the wait", async (_, trouble) => {
    const { context, elapsed } = taskWorld(({ at }) => (at < 20 * 60_000 ? trouble() : success({ Status: "FINISH" })));
    const fact = () => Promise.resolve(elapsed() < context.deadline - 10 * 60_000 ? undefined : "there");
    expect(await waitFor(context, { ...awaited, observe: fact })).toBe("there");
  });

  it("because the keys are refused ends the wait at once", async () => {
    const { context, elapsed } = taskWorld(() => refusal("SignatureDoesNotMatch", "no", 403));
    const error = await failureOf(waitFor(context, awaited));
    expect([error.message.startsWith("DescribeTask refused: no"), elapsed()]).toEqual([true, 0]);
  });
});

describe("a wait that fails", () => {
  it("names action, task, its last status and the time that has passed", async () => {
    const { context } = taskWorld(({ at }) => success({ Status: at < 12_000 ? "DOING" : "Error" }));
    expect((await failureOf(waitFor(context, awaited))).message).toBe(
      "CreateVdc failed: task 7 ended with Error after 13 s",
    );
  });

  it("tells what the task was making", async () => {
    const { context } = taskWorld(() => success({ Status: "ERROR", ResourceId: "vdc-1" }));
    expect(await failureOf(waitFor(context, awaited))).toMatchObject({ resourceIds: ["vdc-1"] });
  });

  it("at the deadline names action, task, its last status and the time that has passed", async () => {
    const { context } = taskWorld(() => success({ Status: "DOING" }), { minutes: 2 });
    expect((await failureOf(waitFor(context, awaited))).message).toBe(
      "CreateVdc is not done after 120 s: task 7 is DOING. It may still succeed: run `pulumi up` again, or give it more time with customTimeouts",
    );
  });

  it("at the deadline names a task that nobody has seen", async () => {
    const { context } = taskWorld(() => refusal("InvalidTaskID.Malformed"), { minutes: 0.5 });
    expect((await failureOf(waitFor(context, awaited))).message).toContain("task 7 is not seen yet");
  });

  it("at the deadline names the fact that is missing", async () => {
    const { context } = taskWorld(() => success({ Status: "FINISH" }), { minutes: 2 });
    const fact = () => Promise.resolve(undefined);
    expect((await failureOf(waitFor(context, { ...awaited, observe: fact }))).message).toContain(
      "120 s: vdc-1 is not ready. ",
    );
  });

  it("at the deadline tells what the task is making", async () => {
    const { context } = taskWorld(() => success({ Status: "DOING", ResourceId: "vdc-1" }), { minutes: 2 });
    expect(await failureOf(waitFor(context, awaited))).toMatchObject({ resourceIds: ["vdc-1"] });
  });

  it("fails at the deadline exactly, after a last look", async () => {
    const { context, looks } = taskWorld(() => success({ Status: "DOING" }), { minutes: 2 });
    await failureOf(waitFor(context, awaited));
    expect(looks().at(-1)).toBe(120_000);
  });

  it("looks once even when the deadline has passed", async () => {
    const { context, looks } = taskWorld(() => success({ Status: "DOING" }), { minutes: 0 });
    const error = await failureOf(waitFor(context, awaited));
    expect([looks(), error instanceof WaitTimeoutError]).toEqual([[0], true]);
  });
});

describe("gapAfter", () => {
  it.each([
    [0, 250],
    [1_000, 300],
    [60_000, 3_250],
    [155_000, 8_000],
    [3_600_000, 8_000],
  ])("after %i ms is %i ms", (waited, gap) => {
    expect(pollIntervalAfter(waited)).toBe(gap);
  });
});

describe("lookFor", () => {
  it("finds what is there at once", async () => {
    const { context, elapsed } = newWorld({});
    expect([await pollFor(context, 60_000, () => Promise.resolve("there")), elapsed()]).toEqual(["there", 0]);
  });

  it("finds what shows in time", async () => {
    const { context, elapsed } = newWorld({});
    const fact = () => Promise.resolve(elapsed() < 59_000 ? undefined : "there");
    expect(await pollFor(context, 60_000, fact)).toBe("there");
  });

  it("looks a last time at the end, and then gives up", async () => {
    const { context, elapsed } = newWorld({});
    const looks: number[] = [];
    const found = await pollFor(context, 60_000, () => {
      looks.push(elapsed());
      return Promise.resolve(undefined);
    });
    expect([found, looks.at(-1)]).toEqual([undefined, 60_000]);
  });

  it("looks at growing gaps", async () => {
    const { context, elapsed } = newWorld({});
    const looks: number[] = [];
    await pollFor(context, 60_000, () => {
      looks.push(elapsed());
      return Promise.resolve(undefined);
    });
    const gaps = gapsOf(looks.slice(0, -1));
    expect([gaps[0], gaps.every((gap, i) => i === 0 || gap > (gaps[i - 1] ?? 0))]).toEqual([250, true]);
  });

  it("looks once when there is no time", async () => {
    const { context } = newWorld({});
    let looks = 0;
    await pollFor(context, 0, () => Promise.resolve(looks++ ? "twice" : undefined));
    expect(looks).toBe(1);
  });

  it("outlasts trouble on the way", async () => {
    const { api, context } = newWorld({
      DescribeVdc: ({ at }) => (at < 20_000 ? lostReply() : success([{ VdcId: "v" }])),
    });
    expect(await pollFor(context, 60_000, async () => (await api.network.DescribeVdc({})).data[0]?.VdcId)).toBe("v");
  });
});
