import { createApi } from "../../../provider/api/client";
import { ApiError, TaskFailedError, WaitTimeoutError } from "../../../provider/api/errors";
import { UnfinishedError, UnresolvedError } from "../../../provider/lifecycle/creation";
import { account, failureOf, refusal } from "../world";
import { marked, chosen, both, newCloud, pendingOf, once } from "./cloudOfVdcs";

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
    const creation = { ...cloud.creation, parent: () => Promise.resolve({ isIdle: cloud.elapsed() >= 30_000 }) };
    const { sentAt } = await pendingOf(cloud.make(marked, { creation }));
    expect(sentAt - cloud.start).toBeGreaterThanOrEqual(30_000);
  });

  it("comes with a text that says what to do, after a lost reply", async () => {
    const { make: makeOne } = newCloud({ loses: once("before") });
    expect((await failureOf(makeOne(marked))).message).toBe(
      "CreateVdc got no usable reply: the connection was closed without a reply. It may or may not have taken effect. Run `pulumi up` again: it looks for the result first, and creates nothing twice",
    );
  });

  it("comes with a text that says what to do, after a Success without effect", async () => {
    const { make: makeOne } = newCloud({ makes: false });
    expect((await failureOf(makeOne(marked))).message).toBe(
      "CreateVdc was accepted, but nothing new shows. It may or may not have taken effect. Run `pulumi up` again: it looks for the result first, and creates nothing twice",
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
    expect([error instanceof ApiError, sends()]).toEqual([true, 0]);
  });
});

describe("an unfinished thing", () => {
  it("keeps the text of what went wrong", () => {
    const cause = new WaitTimeoutError("CreateVdc", "v is not ready", 60_000, []);
    expect(new UnfinishedError("v", "waiting", cause).message).toBe(cause.message);
  });
});
