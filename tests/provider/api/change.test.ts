import { change, sendWhenIdle, type Change } from "../../../provider/api/change";
import { ApiError, TaskFailedError, UnknownOutcomeError, WaitTimeoutError } from "../../../provider/api/errors";
import type { WireReply } from "../../../provider/api/io";
import { seededBytes } from "../virtual";
import { failureOf, lostReply, newWorld, refusal, success, type Answers } from "../world";

/** A world with one VDC in it; renaming it and deleting it work, unless the answers say otherwise. */
function vdcWorld(answers: Answers = {}) {
  const vdc = { name: "old", there: true };
  const world = newWorld({
    DescribeVdc: () => success(vdc.there ? [{ VdcId: "v", VdcName: vdc.name }] : []),
    DescribeTask: () => success({ Status: "FINISH" }),
    ModifyVdcName: () => rename(),
    DeleteVdc: () => remove(),
    ...answers,
  });
  const rename = () => {
    vdc.name = "new";
    return success();
  };
  const remove = () => {
    vdc.there = false;
    return success({}, { TaskId: "7" });
  };
  const look = async () => (await world.api.network.DescribeVdc({ VdcId: "v" })).data[0];
  const renaming: Change<string> = {
    send: () => world.api.network.ModifyVdcName({ VdcId: "v", VdcName: "new" }),
    observe: async () => ((await look())?.VdcName === "new" ? "renamed" : undefined),
    unmetCondition: "v still has its old name",
  };
  const deleting: Change<string> = {
    send: () => world.api.network.DeleteVdc({ VdcId: "v" }),
    observe: async () => ((await look()) === undefined ? "gone" : undefined),
    unmetCondition: "v is still there",
  };
  return { ...world, vdc, rename, remove, renaming, deleting, events: () => world.calls.map(({ action }) => action) };
}

/** Whether one of somebody's tasks of 200 ms is running at a time; the pauses between them are about as long as told. */
function tasksOf200Ms(pauseMs: number, seed: number) {
  const draw = seededBytes(seed);
  const ends: number[] = [];
  return (at: number) => {
    while ((ends.at(-1) ?? 0) < at) {
      const [byte = 0] = draw(1);
      ends.push((ends.at(-1) ?? 0) + (2 * pauseMs * byte) / 255 + 200);
    }
    const end = ends.find((candidate) => candidate >= at) ?? 0;
    return at > end - 200;
  };
}

/** Fails the first so many times. */
function troubled(times: number, trouble: () => never, then: () => ReturnType<typeof success>) {
  let left = times;
  return () => (left-- > 0 ? trouble() : then());
}

describe("a change", () => {
  it("is sent once and waited for", async () => {
    const { callsOf, context, renaming } = vdcWorld();
    expect([await change(context, renaming), callsOf("ModifyVdcName").length]).toEqual(["renamed", 1]);
  });

  it("waits for its task, and then until it shows", async () => {
    const world = vdcWorld({
      DeleteVdc: () => success({}, { TaskId: "7" }),
      DescribeTask: ({ at }) => success({ Status: at < 20_000 ? "DOING" : "FINISH" }),
      DescribeVdc: ({ at }) => success(at < 30_000 ? [{ VdcId: "v" }] : []),
    });
    await change(world.context, world.deleting);
    expect([world.elapsed() >= 30_000, world.elapsed() < 35_000]).toEqual([true, true]);
  });

  it("fails when its task fails", async () => {
    const { context, deleting } = vdcWorld({
      DeleteVdc: () => success({}, { TaskId: "7" }),
      DescribeTask: () => success({ Status: "ERROR" }),
    });
    expect(await failureOf(change(context, deleting))).toBeInstanceOf(TaskFailedError);
  });

  it("fails at the deadline when it never shows", async () => {
    const { context, deleting } = vdcWorld({ DeleteVdc: () => success() });
    expect((await failureOf(change(context, deleting))).message).toBe(
      "DeleteVdc is not done after 1800 s: v is still there. It may still succeed: run `pulumi up` again, or give it more time with customTimeouts",
    );
  });

  it("fails at once when it is refused", async () => {
    const { callsOf, context, elapsed, renaming } = vdcWorld({ ModifyVdcName: () => refusal("InvalidName.Malformed") });
    const error = await failureOf(change(context, renaming));
    expect([error instanceof ApiError, callsOf("ModifyVdcName").length, elapsed()]).toEqual([true, 1, 0]);
  });
});

describe("a change whose reply is lost", () => {
  it.each(["ModifyVdcName", "DeleteVdc"])(
    "is not sent again when a look shows that it is there: %s",
    async (action) => {
      const world = vdcWorld({
        [action]: () => {
          if (action === "DeleteVdc") world.remove();
          else world.rename();
          return lostReply();
        },
      });
      await change(world.context, action === "DeleteVdc" ? world.deleting : world.renaming);
      expect(world.callsOf(action)).toHaveLength(1);
    },
  );

  it.each(["ModifyVdcName", "DeleteVdc"])("is sent again when it is not there: %s", async (action) => {
    const world = vdcWorld({
      ModifyVdcName: troubled(1, lostReply, () => world.rename()),
      DeleteVdc: troubled(1, lostReply, () => world.remove()),
    });
    await change(world.context, action === "DeleteVdc" ? world.deleting : world.renaming);
    expect(world.callsOf(action)).toHaveLength(2);
  });

  it("is looked for between one send and the next", async () => {
    const world = vdcWorld({ ModifyVdcName: troubled(1, lostReply, () => world.rename()) });
    await change(world.context, world.renaming);
    const [first = 0, second = 0] = world.events().flatMap((action, at) => (action === "ModifyVdcName" ? [at] : []));
    expect(new Set(world.events().slice(first + 1, second))).toEqual(new Set(["DescribeVdc"]));
  });

  it("is given a minute to show before it is sent again", async () => {
    const world = vdcWorld({ ModifyVdcName: troubled(1, lostReply, () => world.rename()) });
    await change(world.context, world.renaming);
    expect(world.callsOf("ModifyVdcName").map(({ at }) => at)).toEqual([0, 60_000]);
  });

  it("is not sent again when it shows within a minute", async () => {
    const world = vdcWorld({
      ModifyVdcName: lostReply,
      DescribeVdc: ({ at }) => success([{ VdcId: "v", VdcName: at < 55_000 ? "old" : "new" }]),
    });
    await change(world.context, world.renaming);
    expect(world.callsOf("ModifyVdcName")).toHaveLength(1);
  });

  it("is not sent again when nobody can look whether it is there", async () => {
    const { callsOf, context, renaming } = vdcWorld({ ModifyVdcName: lostReply, DescribeVdc: lostReply });
    await failureOf(change(context, renaming));
    expect(callsOf("ModifyVdcName")).toHaveLength(1);
  });

  it("is sent three times at the most", async () => {
    const { callsOf, context, renaming } = vdcWorld({ ModifyVdcName: lostReply });
    const error = await failureOf(change(context, renaming));
    expect([callsOf("ModifyVdcName").length, error instanceof UnknownOutcomeError]).toEqual([3, true]);
  });

  it("is done when the second send is refused because the first was carried out", async () => {
    let sends = 0;
    const world = vdcWorld({
      ModifyVdcName: (): WireReply => {
        if (++sends === 1) return lostReply();
        world.rename();
        return refusal("ParameterInvalid", "it has that name already");
      },
    });
    expect(await change(world.context, world.renaming)).toBe("renamed");
  });

  it("is not known to have failed when the second send is refused and nothing shows: the first may have been carried out", async () => {
    let sends = 0;
    const { context, renaming } = vdcWorld({
      ModifyVdcName: (): WireReply => (++sends === 1 ? lostReply() : refusal("ParameterInvalid", "not again")),
    });
    const error = await failureOf(change(context, renaming));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.message).toMatch(
      /^ModifyVdcName got no usable reply: .*; sent again: ModifyVdcName refused: not again/,
    );
  });

  it.each([
    ["an act", "StopInstance"],
    ["relative", "AddPublicIp"],
    ["a purchase of a child", "CreateDisk"],
    ["a purchase", "CreateVdc"],
  ] as const)("is never sent again when it is %s", async (_, action) => {
    const { api, callsOf, context, renaming } = vdcWorld({ [action]: lostReply });
    const sends = {
      StopInstance: () => api.ccs.StopInstance({ InstanceId: "i" }),
      AddPublicIp: () => api.network.AddPublicIp({ PublicId: "p", Number: 4 }),
      CreateDisk: () => api.ccs.CreateDisk({ InstanceId: "i" }),
      CreateVdc: () => api.network.CreateVdc({ RegionId: "CN_Beijing_A" }),
    };
    const error = await failureOf(change(context, { ...renaming, send: sends[action] }));
    expect([callsOf(action).length, error instanceof UnknownOutcomeError]).toEqual([1, true]);
  });

  it("is done when an act shows its effect after all", async () => {
    const { api, context, renaming, vdc } = vdcWorld({
      StopInstance: () => {
        vdc.name = "new";
        return lostReply();
      },
    });
    const send = () => api.ccs.StopInstance({ InstanceId: "i" });
    expect(await change(context, { ...renaming, send })).toBe("renamed");
  });
});

describe("a change that nothing shows", () => {
  it("is sent again after a lost reply, whatever a look finds", async () => {
    let losses = 1;
    const world = vdcWorld({ ModifyVdcName: (): WireReply => (losses-- > 0 ? lostReply() : world.rename()) });
    const reached = () => Promise.resolve("settled");
    await change(world.context, { ...world.renaming, observe: reached, isObservable: false });
    expect(world.callsOf("ModifyVdcName")).toHaveLength(2);
  });

  it("is not sent again after a lost reply when a second send would add to the first", async () => {
    const { api, callsOf, context, renaming } = vdcWorld({ AddPublicIp: lostReply });
    const send = () => api.network.AddPublicIp({ PublicId: "p", Number: 4 });
    const reached = () => Promise.resolve("settled");
    const error = await failureOf(change(context, { ...renaming, send, observe: reached, isObservable: false }));
    expect([callsOf("AddPublicIp").length, error instanceof UnknownOutcomeError]).toEqual([1, true]);
  });
});

describe("a delete of what is not found", () => {
  it("is done when the thing is gone", async () => {
    const world = vdcWorld({
      DeleteVdc: () => {
        world.remove();
        return refusal("VdcNotFound");
      },
    });
    expect(await change(world.context, world.deleting)).toBe("gone");
  });

  it("fails when the thing is there all the same", async () => {
    const { context, deleting } = vdcWorld({ DeleteVdc: () => refusal("InvalidVdcId.Malformed", "bad id") });
    expect((await failureOf(change(context, deleting))).message).toBe(
      "DeleteVdc refused: bad id (InvalidVdcId.Malformed, HTTP 400)",
    );
  });
});

describe("a busy refusal", () => {
  const busy = () => refusal("IncorrectVdcStatus", "the VDC is busy", 403);
  /** A world that refuses DeleteVdc until then. */
  const busyUntil = (ms: number) => {
    const world = vdcWorld({ DeleteVdc: ({ at }): WireReply => (at < ms ? busy() : world.remove()) });
    return world;
  };

  it("is waited out until the parent has settled", async () => {
    const { callsOf, context, deleting, elapsed } = busyUntil(30_000);
    const parent = () => Promise.resolve({ isIdle: elapsed() >= 30_000 });
    await change(context, { ...deleting, parent });
    expect([callsOf("DeleteVdc").length, elapsed() < 35_000]).toEqual([2, true]);
  });

  it("is waited out as often as it takes", async () => {
    let refusals = 3;
    const world = vdcWorld({ DeleteVdc: (): WireReply => (refusals-- > 0 ? busy() : world.remove()) });
    let reads = 0;
    const parent = () => Promise.resolve({ isIdle: ++reads % 2 === 0 });
    expect(await change(world.context, { ...world.deleting, parent })).toBe("gone");
  });

  it("shows what it waits for", async () => {
    const { context, deleting, elapsed, statuses } = busyUntil(400);
    await change(context, { ...deleting, parent: () => Promise.resolve({ isIdle: elapsed() >= 400 }) });
    expect(statuses).toEqual(["DeleteVdc: refused until other work there has ended (IncorrectVdcStatus)"]);
  });

  it("ends at the deadline", async () => {
    const { callsOf, context, deleting } = busyUntil(Infinity);
    const error = await failureOf(change(context, { ...deleting, parent: () => Promise.resolve({ isIdle: false }) }));
    expect([error instanceof WaitTimeoutError, callsOf("DeleteVdc").length]).toEqual([true, 1]);
  });

  it("that stays names what is in the way", async () => {
    const { context, deleting, elapsed } = busyUntil(Infinity);
    const parent = () => Promise.resolve({ isIdle: elapsed() >= 30_000 });
    const holds = () => Promise.resolve(["instance web (i-1)", "private network a (p-1)"]);
    const { message } = await failureOf(change(context, { ...deleting, parent, blockers: holds }));
    expect(message).toBe(
      "DeleteVdc refused: the VDC is busy (IncorrectVdcStatus, HTTP 403). It still holds instance web (i-1), private network a (p-1): remove that first",
    );
  });

  it("says what the API says when nothing is in the way, or nobody can look", async () => {
    for (const holds of [() => Promise.resolve([]), () => Promise.reject(new Error("no reply"))]) {
      const { context, deleting } = busyUntil(Infinity);
      const parent = () => Promise.resolve({ isIdle: true });
      expect((await failureOf(change(context, { ...deleting, parent, blockers: holds }))).message).toBe(
        "DeleteVdc refused: the VDC is busy (IncorrectVdcStatus, HTTP 403)",
      );
    }
  });

  it("is tried again at growing gaps while the parent looks idle", async () => {
    const { callsOf, context, deleting } = busyUntil(1_000);
    await change(context, { ...deleting, parent: () => Promise.resolve({ isIdle: true }) });
    expect(callsOf("DeleteVdc").map(({ at }) => Math.round(at))).toEqual([0, 250, 513, 788, 1078]);
  });

  it("fails when the parent has looked idle for a minute", async () => {
    const { callsOf, context, deleting, elapsed } = busyUntil(Infinity);
    const error = await failureOf(change(context, { ...deleting, parent: () => Promise.resolve({ isIdle: true }) }));
    expect(error.message).toBe("DeleteVdc refused: the VDC is busy (IncorrectVdcStatus, HTTP 403)");
    expect([elapsed() >= 60_000, elapsed() <= 65_000, callsOf("DeleteVdc").length < 60]).toEqual([true, true, true]);
  });

  it("fails at the deadline while the parent looks idle", async () => {
    const { context, deleting, elapsed } = busyUntil(Infinity);
    const parent = () => Promise.resolve({ isIdle: true });
    const error = await failureOf(change({ ...context, deadline: 10_000 }, { ...deleting, parent }));
    expect([error instanceof ApiError, elapsed()]).toEqual([true, 10_000]);
  });

  it("starts counting anew when the parent has been busy in between", async () => {
    const { context, deleting, elapsed } = busyUntil(95_000);
    const parent = () => Promise.resolve({ isIdle: elapsed() < 40_000 || elapsed() >= 45_000 });
    expect(await change(context, { ...deleting, parent })).toBe("gone");
  });

  it.each([100, 300, 1_000])(
    "is outlasted where calls take 200 ms and another party works for 200 ms again and again, with pauses of %i ms",
    async (pauseMs) => {
      for (let seed = 1; seed <= 20; seed++) {
        const isWorking = tasksOf200Ms(pauseMs, seed);
        const world = vdcWorld({
          async DeleteVdc() {
            await world.io.sleep(100);
            const reply = isWorking(world.elapsed()) ? busy() : world.remove();
            await world.io.sleep(100);
            return reply;
          },
        });
        const parent = async () => {
          await world.io.sleep(100);
          const state = { isIdle: !isWorking(world.elapsed()) };
          await world.io.sleep(100);
          return state;
        };
        expect(await change(world.context, { ...world.deleting, parent })).toBe("gone");
      }
    },
  );

  it("fails at once when the parent is gone", async () => {
    const { callsOf, context, deleting } = busyUntil(Infinity);
    await failureOf(change(context, { ...deleting, parent: () => Promise.resolve(undefined) }));
    expect(callsOf("DeleteVdc")).toHaveLength(1);
  });

  it("fails at once where there is no parent", async () => {
    const { callsOf, context, deleting } = busyUntil(Infinity);
    await failureOf(change(context, deleting));
    expect(callsOf("DeleteVdc")).toHaveLength(1);
  });

  it("lets a purchase go out again, since nothing has happened", async () => {
    const { api, callsOf, context, elapsed } = vdcWorld({
      CreatePrivateNetwork: ({ at }) => (at < 30_000 ? busy() : success({}, { TaskId: "7" })),
    });
    const send = () => api.network.CreatePrivateNetwork({ VdcId: "v" });
    await sendWhenIdle(context, send, () => Promise.resolve({ isIdle: elapsed() >= 30_000 }));
    expect(callsOf("CreatePrivateNetwork")).toHaveLength(2);
  });
});
