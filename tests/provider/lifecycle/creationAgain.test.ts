import fc from "fast-check";
import { waitUntilReady } from "../../../provider/lifecycle/creationCall";
import { findEarlier } from "../../../provider/lifecycle/findResult";
import { UnresolvedError } from "../../../provider/lifecycle/creation";
import type { Context } from "../../../provider/lifecycle/context";
import { Run } from "../../../provider/pulumi/run";
import { failureOf, lostReply, refusal } from "../world";
import { marked, chosen, both, newCloud, pendingOf, once } from "./cloudOfVdcs";

describe("a busy refusal of a creation", () => {
  const busy = () => refusal("IncorrectVdcStatus", "the VDC is busy", 403);

  it("is waited out, and the call goes out again", async () => {
    const cloud = newCloud({ refuses: (send) => (send === 0 ? busy() : undefined), taskMs: 0 });
    const creation = { ...cloud.creation, parent: () => Promise.resolve({ isIdle: cloud.elapsed() >= 30_000 }) };
    expect([(await cloud.make(chosen, { creation })).id, cloud.sends()]).toEqual(["new-2", 2]);
  });

  it("leaves nothing behind when the parent cannot be read", async () => {
    const cloud = newCloud({ refuses: busy, listing: (sinceSend) => (sinceSend >= 0 ? lostReply() : undefined) });
    const parent = async ({ api }: Context) => (await api.network.DescribeVdc({}), { isIdle: true });
    const error = await failureOf(cloud.make(marked, { creation: { ...cloud.creation, parent } }));
    expect(error).not.toBeInstanceOf(UnresolvedError);
  });
});

describe.each(both)("the run after an unresolved call for %s", (_, inputs) => {
  const earlierOf = async (cloud: ReturnType<typeof newCloud>) => pendingOf(cloud.make(inputs));
  /** Nothing in a new process is claimed yet. */
  const anew = { context: { run: new Run().viewOf("") } };

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

  it("makes one only after looking for a minute, whatever the clock says", async () => {
    const cloud = newCloud();
    const earlier = { action: "CreateVdc", sentAt: cloud.start - 20_000, before: [] };
    await cloud.make(inputs, { earlier });
    expect(cloud.callsOf("CreateVdc").map(({ at }) => at)).toEqual([60_000]);
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
    await waitUntilReady(context, creation, chosen, "old-1");
    expect(context.run.claimedIds()).toEqual(["old-1"]);
  });

  it("says at the deadline what is not ready", async () => {
    const { context, creation } = newCloud({ minutes: 1, already: ["web"] });
    const busy: typeof creation = { ...creation, status: () => "busy" };
    expect((await failureOf(waitUntilReady(context, busy, chosen, "old-1"))).message).toContain("old-1 is not ready");
  });

  it("asks after a minute whether it still exists, and waits no longer", async () => {
    const { context, creation, elapsed } = newCloud();
    const error = await failureOf(waitUntilReady(context, creation, chosen, "vdc-9"));
    expect([error.name, error.message]).toEqual(["GoneError", "vdc-9 does not exist any more"]);
    expect(elapsed()).toBeLessThan(70_000);
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
            ? await cloud.make(inputs, { earlier: first.pending, context: { run: new Run().viewOf("") } })
            : first;
        expect(cloud.made).toEqual([id]);
      }),
      { numRuns: 50 },
    );
  });
});
