import fc from "fast-check";
import { createApi } from "../../../provider/api/client";
import { RefusedError, TaskFailedError, WaitTimeoutError } from "../../../provider/api/errors";
import type { WireReply } from "../../../provider/api/io";
import type { DataOf, Services } from "../../../provider/api/actions";
import {
  becomeReady,
  findEarlier,
  make,
  UnfinishedError,
  UnresolvedError,
  type Creation,
  type Pending,
} from "../../../provider/resources/creation";
import type { Context } from "../../../provider/resources/contract";
import { account, failureOf, lostReply, newWorld, refusal, success } from "../world";

type Item = DataOf<Services["network"]["actions"]["DescribeVdc"]>[number];

interface Inputs {
  name: string;
  /** The lock it is made under; by default its name. */
  lock?: string;
}

const nonce = "abcd2345";
/** A name that holds the nonce: it tells a thing from all others. */
const marked: Inputs = { name: `web-${nonce}` };
/** A name that the user has chosen: others may have it too. */
const chosen: Inputs = { name: "web" };
const both = [
  ["a marked name", marked],
  ["a chosen name", chosen],
] as const;

/** How the cloud behaves when something is made. */
interface Behaviour {
  /** Which replies to CreateVdc are lost, before or after their effect; by number, the first is 0. */
  loses?: (send: number) => "before" | "after" | undefined;
  /** How long a new thing stays out of the listing. */
  lagMs?: number;
  /** How long its task takes; undefined when there is none. */
  taskMs?: number;
  /** How the task ends. */
  ending?: "FINISH" | "ERROR";
  /** Whether the task says what it makes. */
  taskNames?: boolean;
  /** Whether anything is made. */
  makes?: boolean;
  /** The status of a new thing when its task is over. */
  status?: string;
  /** What is there already, by name. */
  already?: readonly string[];
  /** How the listing answers so many milliseconds after the last send, -1 before the first; undefined for well. */
  listing?: (sinceSend: number) => WireReply | undefined;
  /** How CreateVdc is answered, if not well. */
  refuses?: (send: number) => WireReply | undefined;
  minutes?: number;
}

/** A cloud in which VDCs are made, in virtual time. */
function newCloud(behaviour: Behaviour = {}) {
  const { already = [], ending = "FINISH", lagMs = 0, makes = true, status = "ok", taskMs, taskNames } = behaviour;
  const things = already.map((name, at) => ({ id: `old-${at + 1}`, name, visibleAt: 0, readyAt: 0 }));
  const made: string[] = [];
  let sends = 0;
  let sentAt: number | undefined;
  const world = newWorld(
    {
      CreateVdc: ({ at, parameters }) => {
        const send = sends++;
        sentAt = at;
        const refused = behaviour.refuses?.(send);
        if (refused !== undefined) return refused;
        const loss = behaviour.loses?.(send);
        if (loss === "before") return lostReply();
        const id = `new-${send + 1}`;
        if (makes) {
          made.push(id);
          things.push({
            id,
            name: String(parameters["VdcName"]),
            visibleAt: at + lagMs,
            readyAt: at + (taskMs ?? 0),
          });
        }
        return loss === "after" ? lostReply() : success({}, taskMs === undefined ? {} : { TaskId: `${at} ${id}` });
      },
      DescribeTask: ({ at, parameters }) => {
        const [begun = "", id = ""] = String(parameters["TaskId"]).split(" ");
        const over = at >= Number(begun) + (taskMs ?? 0);
        return success({ Status: over ? ending : "DOING", ...(taskNames === true ? { ResourceId: id } : {}) });
      },
      DescribeVdc: ({ at }) =>
        behaviour.listing?.(sentAt === undefined ? -1 : at - sentAt) ??
        success(
          things
            .filter(({ visibleAt }) => at >= visibleAt)
            .map(({ id, name, readyAt }) => ({
              VdcId: id,
              VdcName: name,
              VdcStatus: at < readyAt ? "busy" : id.startsWith("old") ? "ok" : status,
            })),
        ),
    },
    { minutes: behaviour.minutes },
  );
  const creation: Creation<Inputs, Item> = {
    action: "CreateVdc",
    lock: ({ lock, name }) => lock ?? name,
    marked: ({ name }, drawn) => name.endsWith(`-${drawn}`),
    list: async ({ api }) => (await api.network.DescribeVdc({})).data,
    find: async ({ api }, id) => (await api.network.DescribeVdc({})).data.find(({ VdcId }) => VdcId === id),
    idOf: ({ VdcId }) => VdcId,
    matches: ({ VdcName }, { name }) => VdcName === name,
    condition: ({ VdcStatus }) => (VdcStatus === "ok" ? "ready" : VdcStatus === "error" ? "broken" : "busy"),
    idFromTask: taskNames,
    send: ({ api }, { name }) => api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: name }),
  };
  return {
    ...world,
    creation,
    /** The ids of what has been made. */
    made,
    sends: () => sends,
    make: (inputs: Inputs, more: { earlier?: Pending; context?: Partial<Context>; creation?: typeof creation } = {}) =>
      make(
        { ...world.context, ...more.context },
        more.creation ?? creation,
        inputs,
        nonce,
        more.earlier && { inputs, pending: more.earlier },
      ),
  };
}

/** What an UnresolvedError keeps. */
async function pendingOf(promise: Promise<unknown>): Promise<Pending> {
  const error = await failureOf(promise);
  if (!(error instanceof UnresolvedError)) throw error;
  return error.pending;
}

const once = (loss: "before" | "after") => (send: number) => (send === 0 ? loss : undefined);

describe.each(both)("making a thing with %s", (_, inputs) => {
  it("sends the call once and gives the new id", async () => {
    const { make: makeOne, sends } = newCloud({ taskMs: 20_000, already: ["web", "db"] });
    expect([await makeOne(inputs), sends()]).toEqual([{ id: "new-1", foundEarlier: false }, 1]);
  });

  it("comes back when it is ready", async () => {
    const { elapsed, make: makeOne } = newCloud({ taskMs: 20_000 });
    await makeOne(inputs);
    expect([elapsed() >= 20_000, elapsed() < 22_000]).toEqual([true, true]);
  });

  it("waits until it shows in the listing", async () => {
    const { elapsed, make: makeOne } = newCloud({ taskMs: 5_000, lagMs: 40_000 });
    expect([(await makeOne(inputs)).id, elapsed() >= 40_000]).toEqual(["new-1", true]);
  });

  it("finds it where the API names no task", async () => {
    const { make: makeOne } = newCloud({ lagMs: 40_000, already: ["web"] });
    expect((await makeOne(inputs)).id).toBe("new-1");
  });

  it("finds it where the reply is lost after the effect, and sends nothing again", async () => {
    const { make: makeOne, sends } = newCloud({ loses: once("after"), lagMs: 40_000, already: ["web"] });
    expect([(await makeOne(inputs)).id, sends()]).toEqual(["new-1", 1]);
  });

  it("waits until it is ready also when its reply is lost", async () => {
    const { elapsed, make: makeOne } = newCloud({ loses: once("after"), taskMs: 90_000 });
    await makeOne(inputs);
    expect(elapsed()).toBeGreaterThanOrEqual(90_000);
  });

  it("is left unresolved a minute after its reply is lost before the effect, and sends nothing again", async () => {
    const { elapsed, make: makeOne, sends } = newCloud({ loses: once("before"), already: ["web"] });
    const error = await failureOf(makeOne(inputs));
    expect([error instanceof UnresolvedError, sends(), elapsed()]).toEqual([true, 1, 60_000]);
  });

  it("is left unresolved where the API says Success and nothing shows", async () => {
    const { make: makeOne } = newCloud({ makes: false, already: ["web"] });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(UnresolvedError);
  });

  it("is left unresolved at the deadline when nothing shows after its task", async () => {
    const { make: makeOne } = newCloud({ taskMs: 1_000, makes: false, minutes: 5 });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(UnresolvedError);
  });

  it("fails plainly when its task fails and nothing is there", async () => {
    const { make: makeOne } = newCloud({ taskMs: 5_000, ending: "ERROR", makes: false, already: ["web"] });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(TaskFailedError);
  });

  it("keeps a thing whose task fails as broken", async () => {
    const { make: makeOne } = newCloud({ taskMs: 5_000, ending: "ERROR" });
    expect(await failureOf(makeOne(inputs))).toMatchObject({
      name: "UnfinishedError",
      id: "new-1",
      state: "broken",
      message: expect.stringMatching(/^CreateVdc failed: task \S+ new-1 ended with ERROR after 5\.?\d* s$/),
    });
  });

  it("keeps a thing that comes out broken as broken", async () => {
    const { make: makeOne } = newCloud({ taskMs: 5_000, status: "error" });
    expect(await failureOf(makeOne(inputs))).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "broken" });
  });

  it("keeps a thing that is not ready at the deadline as waiting", async () => {
    const { make: makeOne } = newCloud({ taskMs: 1_000, status: "building", minutes: 5 });
    expect(await failureOf(makeOne(inputs))).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "waiting" });
  });

  it("keeps a thing whose task is not over at the deadline as waiting", async () => {
    const { make: makeOne } = newCloud({ taskMs: 3_600_000, minutes: 5 });
    expect(await failureOf(makeOne(inputs))).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "waiting" });
  });

  it("passes a refusal on, and leaves nothing behind", async () => {
    const { make: makeOne } = newCloud({ refuses: () => refusal("QuotaExceed.Vdc", "too many") });
    expect(await failureOf(makeOne(inputs))).toMatchObject({ name: "RefusedError", kind: "quota" });
  });

  it("leaves nothing behind when no call went out because the address is not the API", async () => {
    const { io, make: makeOne, sends } = newCloud();
    const send: typeof io.send = (request) =>
      request.url.includes("Action=DescribeTags") ? Promise.resolve({ status: 200, body: "<html>" }) : io.send(request);
    const context = { api: createApi(account, { ...io, send }) };
    const error = await failureOf(makeOne(inputs, { context }));
    expect([error instanceof UnresolvedError, sends()]).toEqual([false, 0]);
  });

  it("is left unresolved when the keys are refused after it was accepted", async () => {
    const { make: makeOne } = newCloud({
      taskMs: 1_000,
      lagMs: 5_000,
      listing: (sinceSend) => (sinceSend >= 0 ? refusal("SignatureDoesNotMatch", "no", 403) : undefined),
    });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(UnresolvedError);
  });

  it("is left unresolved when the keys are refused after its reply was lost", async () => {
    const { make: makeOne } = newCloud({
      loses: once("after"),
      lagMs: 5_000,
      listing: (sinceSend) => (sinceSend >= 0 ? refusal("SignatureDoesNotMatch", "no", 403) : undefined),
    });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(UnresolvedError);
  });

  it("keeps a thing as waiting when the keys are refused while it is being made", async () => {
    const { make: makeOne } = newCloud({
      taskMs: 60_000,
      loses: once("after"),
      listing: (sinceSend) => (sinceSend > 20_000 ? refusal("SignatureDoesNotMatch", "no", 403) : undefined),
    });
    expect(await failureOf(makeOne(inputs))).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "waiting" });
  });

  it("is left unresolved when its task fails and nobody can look", async () => {
    const { make: makeOne } = newCloud({
      taskMs: 5_000,
      ending: "ERROR",
      listing: (sinceSend) => (sinceSend >= 0 ? { status: 503, body: "<html>" } : undefined),
    });
    expect(await failureOf(makeOne(inputs))).toBeInstanceOf(UnresolvedError);
  });
});

describe("what is kept of an unresolved call", () => {
  it("is what was sent and when, for a marked name", async () => {
    const { make: makeOne, start } = newCloud({ loses: once("before"), already: ["web"] });
    expect(await pendingOf(makeOne(marked))).toEqual({ action: "CreateVdc", sentAt: start });
  });

  it("is also what was there before, for a chosen name", async () => {
    const { make: makeOne, start } = newCloud({ loses: once("before"), already: ["web", "db"] });
    expect(await pendingOf(makeOne(chosen))).toEqual({
      action: "CreateVdc",
      sentAt: start,
      before: ["old-1", "old-2"],
    });
  });

  it("is when the call was sent at last, not when it was first refused", async () => {
    const cloud = newCloud({
      loses: (send) => (send === 1 ? "before" : undefined),
      refuses: (send) => (send === 0 ? refusal("IncorrectVdcStatus", "busy", 403) : undefined),
    });
    const creation = { ...cloud.creation, parent: () => Promise.resolve({ settled: cloud.elapsed() >= 30_000 }) };
    const { sentAt } = await pendingOf(cloud.make(marked, { creation }));
    expect(sentAt - cloud.start).toBeGreaterThanOrEqual(30_000);
  });

  it("comes with a text that says what to do, after a lost reply", async () => {
    const { make: makeOne } = newCloud({ loses: once("before") });
    expect((await failureOf(makeOne(marked))).message).toBe(
      "CreateVdc got no usable reply: the connection was closed without a reply. It may or may not have been carried out. Run `pulumi up` again: it looks for the result first and makes nothing twice",
    );
  });

  it("comes with a text that says what to do, after a Success without effect", async () => {
    const { make: makeOne } = newCloud({ makes: false });
    expect((await failureOf(makeOne(marked))).message).toBe(
      "CreateVdc was accepted, but nothing new shows. It may or may not have been carried out. Run `pulumi up` again: it looks for the result first and makes nothing twice",
    );
  });
});

describe("the listing before the call", () => {
  it("is not asked for where the name alone tells", async () => {
    const { calls, make: makeOne } = newCloud({ taskMs: 0 });
    await makeOne(marked);
    expect(calls[0]?.action).not.toBe("DescribeVdc");
  });

  it("keeps the call from being sent when it fails", async () => {
    const { make: makeOne, sends } = newCloud({ listing: () => refusal("InvalidRegionID.Malformed", "bad region") });
    const error = await failureOf(makeOne(chosen));
    expect([error instanceof RefusedError, sends()]).toEqual([true, 0]);
  });
});

describe("of several things with one name", () => {
  it("the one that was not there before is taken", async () => {
    const { make: makeOne } = newCloud({ loses: once("after"), already: ["web", "web", "web"] });
    expect((await makeOne(chosen)).id).toBe("new-1");
  });

  it("none that was there before is taken, though its name is right", async () => {
    const { make: makeOne } = newCloud({ loses: once("before"), already: ["web"] });
    expect(await failureOf(makeOne(chosen))).toBeInstanceOf(UnresolvedError);
  });

  it("none with another name is taken, though it is new", async () => {
    const cloud = newCloud({ loses: (send) => (send === 0 ? "before" : undefined) });
    const [first] = await Promise.allSettled([
      cloud.make(chosen),
      cloud.io.sleep(1_000).then(() => cloud.make({ name: "db" })),
    ]);
    expect(first.status).toBe("rejected");
  });

  it("two made under one lock are two", async () => {
    const { make: makeOne } = newCloud({ loses: () => "after", lagMs: 30_000 });
    const made = await Promise.all([makeOne(chosen), makeOne(chosen)]);
    expect(made.map(({ id }) => id).sort()).toEqual(["new-1", "new-2"]);
  });

  it.each([0, 30_000])("those made side by side are as many, shown after %i ms", async (lagMs) => {
    const { make: makeOne } = newCloud({ loses: () => "after", lagMs });
    const made = await Promise.all([
      makeOne({ ...chosen, lock: "a" }),
      makeOne({ ...chosen, lock: "b" }),
      makeOne({ ...chosen, lock: "c" }),
    ]);
    expect(made.map(({ id }) => id).sort()).toEqual(["new-1", "new-2", "new-3"]);
  });

  it.each([0, 30_000])("those made side by side are as many, with tasks of %i ms", async (taskMs) => {
    const { make: makeOne } = newCloud({ taskMs });
    const made = await Promise.all([makeOne({ ...chosen, lock: "a" }), makeOne({ ...chosen, lock: "b" })]);
    expect(made.map(({ id }) => id).sort()).toEqual(["new-1", "new-2"]);
  });

  it("one that another creation has taken is not taken again", async () => {
    const { context, make: makeOne } = newCloud({ loses: once("after"), already: [] });
    context.claimed.add("new-1");
    expect(await failureOf(makeOne(chosen))).toBeInstanceOf(UnresolvedError);
  });

  it("one is taken and the other new one named in a warning", async () => {
    const cloud = newCloud({ loses: () => "after", lagMs: 30_000 });
    const stranger = failureOf(cloud.api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: "web" }));
    await Promise.all([cloud.make(chosen), stranger]);
    expect(cloud.warnings).toEqual([
      "CreateVdc shows 2 new things where one was asked for: new-1 is taken, look at new-2",
    ]);
  });
});

describe("the id that a task names", () => {
  it("is taken", async () => {
    const { make: makeOne } = newCloud({ taskMs: 5_000, taskNames: true, already: ["web"] });
    expect((await makeOne(chosen)).id).toBe("new-1");
  });

  it("is not taken where nothing has it: the listing decides", async () => {
    const cloud = newCloud({ taskMs: 5_000, taskNames: true });
    const creation: typeof cloud.creation = {
      ...cloud.creation,
      find: (context, id, inputs) =>
        cloud.elapsed() < 10_000 ? Promise.resolve(undefined) : cloud.creation.find(context, id, inputs),
    };
    expect((await cloud.make(marked, { creation })).id).toBe("new-1");
  });
});

describe("the id that a reply carries", () => {
  /** A cloud whose reply names the new thing. */
  function telling(behaviour?: Behaviour) {
    const cloud = newCloud(behaviour);
    const { send } = cloud.creation;
    const creation: typeof cloud.creation = {
      ...cloud.creation,
      list: undefined,
      send: async (context, inputs) => ({ ...(await send(context, inputs)), newId: `new-${cloud.sends()}` }),
    };
    return { ...cloud, make: () => cloud.make(chosen, { creation }) };
  }

  it.each([undefined, 20_000])("is taken, and waited for, where its task takes %s ms", async (taskMs) => {
    const { elapsed, make: makeOne } = telling({ already: ["web"], taskMs, taskNames: false });
    expect([(await makeOne()).id, elapsed() >= (taskMs ?? 0)]).toEqual(["new-1", true]);
  });

  it("is kept as broken when its task fails", async () => {
    const { make: makeOne } = telling({ taskMs: 5_000, ending: "ERROR" });
    expect(await failureOf(makeOne())).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "broken" });
  });

  it("is kept as waiting when it is not ready at the deadline", async () => {
    const { make: makeOne } = telling({ status: "building", minutes: 5 });
    expect(await failureOf(makeOne())).toMatchObject({ name: "UnfinishedError", id: "new-1", state: "waiting" });
  });

  it("is not looked for where the reply is lost: only the user can tell", async () => {
    const { elapsed, make: makeOne, sends } = telling({ loses: once("after") });
    const error = await failureOf(makeOne());
    expect([error instanceof UnresolvedError, elapsed(), sends()]).toEqual([true, 0, 1]);
    expect(error.message).toMatch(/closed without a reply\. No action shows what became of it: look for its result/);
  });
});

describe("a listing that leaves the ids of some out", () => {
  const says =
    /CreateVdc has been carried out, but the API does not show the id of the result: look it up in the console and give it as `adopt`$/;

  /** A cloud whose listing shows no id of what is new. */
  function nameless(behaviour?: Behaviour) {
    const cloud = newCloud(behaviour);
    const creation: typeof cloud.creation = {
      ...cloud.creation,
      keyOf: ({ VdcId }) => `made as ${VdcId}`,
      idOf: ({ VdcId }) => (VdcId.startsWith("old") ? VdcId : undefined),
    };
    return { ...cloud, creation };
  }

  it.each([
    ["its reply is lost", { loses: once("after") }],
    ["the API names no task", {}],
    ["its task names nothing", { taskMs: 5_000 }],
  ])("tells that there is a new one, and that its id is the user's to find, where %s", async (_, behaviour) => {
    const { creation, make: makeOne, sends } = nameless({ ...behaviour, already: ["web"] });
    const error = await failureOf(makeOne(chosen, { creation }));
    expect([error instanceof UnresolvedError, sends()]).toEqual([true, 1]);
    expect(error.message).toMatch(says);
  });

  it("says the same in the next run, and sends nothing", async () => {
    const cloud = nameless({ loses: once("after"), already: ["web"] });
    const earlier = await pendingOf(cloud.make(chosen, { creation: cloud.creation }));
    const again = cloud.make(chosen, { earlier, creation: cloud.creation, context: { claimed: new Set() } });
    expect((await failureOf(again)).message).toMatch(says);
    expect(cloud.sends()).toBe(1);
  });

  it("keeps what was there before by what tells them apart", async () => {
    const { creation, make: makeOne } = nameless({ loses: once("before"), already: ["web"] });
    expect((await pendingOf(makeOne(chosen, { creation }))).before).toEqual(["made as old-1"]);
  });
});

describe("a busy refusal of a creation", () => {
  const busy = () => refusal("IncorrectVdcStatus", "the VDC is busy", 403);

  it("is waited out, and the call goes out again", async () => {
    const cloud = newCloud({ refuses: (send) => (send === 0 ? busy() : undefined), taskMs: 0 });
    const creation = { ...cloud.creation, parent: () => Promise.resolve({ settled: cloud.elapsed() >= 30_000 }) };
    expect([(await cloud.make(chosen, { creation })).id, cloud.sends()]).toEqual(["new-2", 2]);
  });

  it("leaves nothing behind when the parent cannot be read", async () => {
    const cloud = newCloud({ refuses: busy, listing: (sinceSend) => (sinceSend >= 0 ? lostReply() : undefined) });
    const parent = async ({ api }: Context) => (await api.network.DescribeVdc({}), { settled: true });
    const error = await failureOf(cloud.make(marked, { creation: { ...cloud.creation, parent } }));
    expect(error).not.toBeInstanceOf(UnresolvedError);
  });
});

describe.each(both)("the run after an unresolved call for %s", (_, inputs) => {
  const earlierOf = async (cloud: ReturnType<typeof newCloud>) => pendingOf(cloud.make(inputs));
  /** Nothing in a new process is claimed yet. */
  const anew = { context: { claimed: new Set<string>() } };

  it("takes what the earlier call has made, and sends nothing", async () => {
    const blind = (sinceSend: number) => (sinceSend >= 0 && sinceSend < 90_000 ? lostReply() : undefined);
    const cloud = newCloud({ loses: once("after"), already: ["web"], listing: blind });
    const earlier = await earlierOf(cloud);
    await cloud.io.sleep(60_000);
    expect([await cloud.make(inputs, { earlier, ...anew }), cloud.sends()]).toEqual([
      { id: "new-1", foundEarlier: true },
      1,
    ]);
  });

  it("waits until what the earlier call has made is ready", async () => {
    const blind = (sinceSend: number) => (sinceSend >= 0 && sinceSend < 90_000 ? lostReply() : undefined);
    const cloud = newCloud({ loses: once("after"), taskMs: 200_000, listing: blind });
    const earlier = await earlierOf(cloud);
    await cloud.io.sleep(60_000);
    await cloud.make(inputs, { earlier, ...anew });
    expect(cloud.elapsed()).toBeGreaterThanOrEqual(200_000);
  });

  it("makes one where the earlier call has made none", async () => {
    const cloud = newCloud({ loses: once("before"), already: ["web"] });
    const earlier = await earlierOf(cloud);
    expect([await cloud.make(inputs, { earlier }), cloud.made]).toEqual([
      { id: "new-2", foundEarlier: false },
      ["new-2"],
    ]);
  });

  it("makes one only a minute after the earlier call was sent", async () => {
    const cloud = newCloud();
    const earlier = { action: "CreateVdc", sentAt: cloud.start - 20_000, before: [] };
    await cloud.make(inputs, { earlier });
    expect(cloud.callsOf("CreateVdc").map(({ at }) => at)).toEqual([40_000]);
  });

  it("takes what shows within a minute of the earlier call", async () => {
    const cloud = newCloud({ lagMs: 40_000 });
    await cloud.api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: inputs.name });
    const earlier = { action: "CreateVdc", sentAt: cloud.start, before: [] };
    expect([await cloud.make(inputs, { earlier }), cloud.sends()]).toEqual([{ id: "new-1", foundEarlier: true }, 1]);
  });

  it("sends nothing while nobody can look what the earlier call has made", async () => {
    const cloud = newCloud({
      loses: once("after"),
      listing: (sinceSend) => (sinceSend >= 0 ? lostReply() : undefined),
    });
    const earlier = await earlierOf(cloud);
    await failureOf(cloud.make(inputs, { earlier, ...anew }));
    expect(cloud.sends()).toBe(1);
  });

  it("says that it cannot look, and not that there is nothing", async () => {
    const cloud = newCloud({ listing: () => lostReply() });
    const earlier = { action: "CreateVdc", sentAt: cloud.start - 100_000, before: [] };
    const found = findEarlier(cloud.context, cloud.creation, inputs, earlier);
    expect((await failureOf(found)).message).toMatch(/^DescribeVdc got no usable reply/);
  });
});

describe("waiting for a thing that exists", () => {
  it("claims it at once", async () => {
    const { context, creation } = newCloud({ already: ["web"] });
    await becomeReady(context, creation, chosen, "old-1");
    expect(context.claimed).toEqual(new Set(["old-1"]));
  });

  it("says at the deadline what is not ready", async () => {
    const { context, creation } = newCloud({ minutes: 1 });
    expect((await failureOf(becomeReady(context, creation, chosen, "vdc-9"))).message).toContain("vdc-9 is not ready");
  });
});

describe("an unfinished thing", () => {
  it("keeps the text of what went wrong", () => {
    const cause = new WaitTimeoutError("CreateVdc", "v is not ready", 60_000, []);
    expect(new UnfinishedError("v", "waiting", cause).message).toBe(cause.message);
  });
});

describe("however the cloud behaves", () => {
  const behaviours = fc.record({
    loss: fc.constantFrom(undefined, "before" as const, "after" as const),
    lagMs: fc.integer({ min: 0, max: 59_000 }),
    taskMs: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: undefined }),
    taskNames: fc.boolean(),
    blindMs: fc.integer({ min: 0, max: 90_000 }),
    already: fc.array(fc.constantFrom("web", "db"), { maxLength: 3 }),
    pauseMs: fc.integer({ min: 30_000, max: 120_000 }),
    inputs: fc.constantFrom(marked, chosen),
  });

  it("this run or the next ends with exactly one new thing, and knows which", async () => {
    await fc.assert(
      fc.asyncProperty(behaviours, async ({ blindMs, inputs, loss, pauseMs, ...rest }) => {
        const cloud = newCloud({
          ...rest,
          loses: (send) => (send === 0 ? loss : undefined),
          listing: (sinceSend) =>
            cloud.sends() === 1 && sinceSend >= 0 && sinceSend < blindMs ? { status: 503, body: "" } : undefined,
        });
        const first: { id: string } | Error = await cloud.make(inputs).catch((error: Error) => error);
        if (first instanceof Error && !(first instanceof UnresolvedError)) throw first;
        if (first instanceof UnresolvedError) await cloud.io.sleep(pauseMs);
        const { id } =
          first instanceof UnresolvedError
            ? await cloud.make(inputs, { earlier: first.pending, context: { claimed: new Set() } })
            : first;
        expect(cloud.made).toEqual([id]);
      }),
      { numRuns: 50 },
    );
  });
});
