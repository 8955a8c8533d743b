import { UnresolvedError } from "../../../provider/lifecycle/creation";
import { failureOf } from "../world";
import { Run } from "../../../provider/pulumi/run";
import { marked, chosen, Behaviour, newCloud, pendingOf, once } from "./cloudOfVdcs";

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

  it("one that another creation has taken is not taken again", async () => {
    const { context, make: makeOne } = newCloud({ loses: once("after"), already: [] });
    context.run.claim("new-1");
    expect(await failureOf(makeOne(chosen))).toBeInstanceOf(UnresolvedError);
  });

  it("none is taken by guess where more show than were asked for, and all are named", async () => {
    const cloud = newCloud({ loses: () => "after", lagMs: 30_000 });
    const stranger = failureOf(cloud.api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: "web" }));
    const [error] = await Promise.all([failureOf(cloud.make(chosen)), stranger]);
    expect(error).toBeInstanceOf(UnresolvedError);
    expect(error.message).toBe(
      "CreateVdc shows 2 new resources where one was requested: new-1, new-2. None is taken by guess: give the id of the one that belongs here as `adopt`",
    );
  });

  it("one of two is taken where two equal requests are open", async () => {
    const cloud = newCloud({ already: [] });
    for (const _ of [1, 2]) await cloud.api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: "web" });
    const run = new Run();
    const earlier = { action: "CreateVdc", sentAt: cloud.start, before: [] };
    run.viewOf("another").markOpen(JSON.stringify(["CreateVdc", "web"]));
    expect((await cloud.make(chosen, { earlier, context: { run: run.viewOf("this") } })).id).toBe("new-1");
    expect((await cloud.make(chosen, { earlier, context: { run: run.viewOf("another") } })).id).toBe("new-2");
  });

  it("the one that its task names is taken", async () => {
    const cloud = newCloud({ taskMs: 5_000, taskNames: true });
    const creation = { ...cloud.creation, idFromTask: undefined };
    const stranger = cloud.api.network.CreateVdc({ RegionId: "CN_Beijing_A", VdcName: "web" });
    const [made] = await Promise.all([cloud.make(chosen, { creation }), stranger]);
    expect([cloud.made, made.id]).toEqual([["new-1", "new-2"], "new-2"]);
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
    expect(error.message).toMatch(/closed without a reply\. No action shows the outcome of it: look for its result/);
  });
});

describe("a listing that leaves the ids of some out", () => {
  const says =
    /CreateVdc has taken effect, but the API does not show the id of the result: look it up in the console and give it as `adopt`$/;

  /** A cloud whose listing shows no id of what is new. */
  function nameless(behaviour?: Behaviour) {
    const cloud = newCloud(behaviour);
    const creation: typeof cloud.creation = {
      ...cloud.creation,
      getKey: ({ VdcId }) => `made as ${VdcId}`,
      getId: ({ VdcId }) => (VdcId.startsWith("old") ? VdcId : undefined),
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
    const again = cloud.make(chosen, { earlier, creation: cloud.creation, context: { run: new Run().viewOf("") } });
    expect((await failureOf(again)).message).toMatch(says);
    expect(cloud.sends()).toBe(1);
  });

  it("keeps what was there before by what tells them apart", async () => {
    const { creation, make: makeOne } = nameless({ loses: once("before"), already: ["web"] });
    expect((await pendingOf(makeOne(chosen, { creation }))).before).toEqual(["made as old-1"]);
  });
});
