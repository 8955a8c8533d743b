import { sendWhenIdle } from "../../../provider/api/change";
import { createLimiter } from "../../../provider/api/limiter";
import { withRecentReads } from "../../../provider/api/recent";
import { pollFor, visibleWithinMs, waitFor } from "../../../provider/api/wait";
import { findEarlier } from "../../../provider/lifecycle/findResult";
import { Host } from "../../../provider/pulumi/host";
import { memoryStorage } from "../../../provider/pulumi/storage";
import { publicIpSegment } from "../../../provider/resources/network/publicIpSegment";
import { newCloud } from "../lifecycle/cloudOfVdcs";
import { account, failureOf, newWorld, refusal, success, type Answers } from "../world";

const dayMs = 24 * 60 * 60_000;

// Somebody sets the clock of the machine, a daylight-saving bug or a virtual machine that has slept: waits go on as they were.
describe.each([
  ["ahead", dayMs],
  ["back", -dayMs],
])("with a clock that is set %s by a day", (_, setMs) => {
  /** A world whose clock is set two seconds after it began. */
  function setWorld(answers: Answers = {}, minutes = 30) {
    const world = newWorld(answers, { minutes });
    const set = world.io.sleep(2_000).then(() => world.setAhead(setMs));
    return { ...world, set };
  }
  const waited = { action: "CreateVdc", taskIds: ["7"], unmetCondition: "v is not there" };

  it("a task is waited for until it ends", async () => {
    const { context, elapsed } = setWorld({
      DescribeTask: ({ at }) => success({ Status: at < 20_000 ? "DOING" : "FINISH" }),
    });
    await waitFor(context, { ...waited, observe: () => Promise.resolve("there") });
    expect([elapsed() >= 20_000, elapsed() <= 21_500]).toEqual([true, true]);
  });

  it("a wait fails at its deadline", async () => {
    const { context, elapsed } = setWorld({ DescribeTask: () => success({ Status: "DOING" }) }, 2);
    const error = await failureOf(waitFor(context, { ...waited, observe: () => Promise.resolve("there") }));
    expect([error.message, elapsed()]).toEqual([
      expect.stringMatching(/^CreateVdc is not done after 120 s: task 7 is DOING/),
      120_000,
    ]);
  });

  it("a task that cannot be read counts for a minute", async () => {
    const { context, elapsed } = setWorld({ DescribeTask: () => refusal("InvalidTaskID.Malformed") });
    await waitFor(context, { ...waited, observe: () => Promise.resolve("there") });
    expect([elapsed() >= 60_000, elapsed() <= 70_000]).toEqual([true, true]);
  });

  it("what may still show is looked for for a minute", async () => {
    const { context, elapsed } = setWorld();
    await pollFor(context, visibleWithinMs, () => Promise.resolve(undefined));
    expect(elapsed()).toBe(60_000);
  });

  it("a call that is refused because something is busy is sent again until its deadline", async () => {
    const { api, context, elapsed } = setWorld({ DeleteVdc: () => refusal("IncorrectVdcStatus") }, 2);
    const send = () => api.network.DeleteVdc({ VdcId: "v" });
    await failureOf(sendWhenIdle(context, send, () => Promise.resolve({ isIdle: false })));
    expect(elapsed()).toBe(120_000);
  });

  it("a throttle pauses as long as it says", async () => {
    const { elapsed, io, set } = setWorld();
    const limiter = createLimiter(io);
    await io.sleep(1_500);
    limiter.slowDown();
    await limiter.run(() => Promise.resolve());
    expect(elapsed()).toBe(2_500);
    await set;
  });

  it("a read is shared for ten seconds", async () => {
    const { api, callsOf, io } = setWorld({ DescribeVdc: () => success([]) });
    const { recent } = withRecentReads(api, io);
    const looks: number[] = [];
    for (const pauseMs of [0, 9_999, 1]) {
      await io.sleep(pauseMs);
      await recent.network.DescribeVdc({});
      looks.push(callsOf("DescribeVdc").length);
    }
    expect(looks).toEqual([1, 1, 2]);
  });

  it("an operation has its time, the time for a lock not counted, and a status line every ten seconds", async () => {
    const { io, elapsed } = setWorld();
    const told: string[] = [];
    const log = { warn: jest.fn(), inform: jest.fn(), status: (__: string, text: string) => told.push(text) };
    const environment = { CDS_ACCESS_KEY_ID: account.accessKeyId, CDS_ACCESS_KEY_SECRET: account.accessKeySecret };
    const host = new Host(io, log, environment, () => Promise.resolve(new Map()), memoryStorage);
    const contextOf = () => host.context({ owner: "", nonce: "", urn: "" }, 60_000, "fresh");
    const [first, second] = [contextOf(), contextOf()];
    const holding = first.locks.hold("vdc v", () => io.sleep(5_000));
    await second.locks.hold("vdc v", () => Promise.resolve());
    await holding;
    expect(second.deadline).toBe(65_000);
    while (elapsed() < 25_000) {
      first.status("waiting");
      await io.sleep(1_000);
    }
    expect(told).toEqual(["waiting (5 s)", "waiting (15 s)"]);
  });

  it("a block of addresses that is not deleted is given a minute", async () => {
    const state = { vdcId: "v", publicNetworkId: "p", count: 4, deleteProtection: false };
    const Segments = [{ SegmentId: "s", Address: "1.2.3.0", Gateway: "1.2.3.1", Mask: 30 }];
    const { context, elapsed } = setWorld({
      DescribeVdc: () => success([{ VdcId: "v", PublicNetwork: [{ PublicId: "p", Segments }] }]),
      DeletePublicIp: () => success(),
    });
    const error = await failureOf(publicIpSegment.delete(context, "s", state));
    expect(error.message).toMatch(/^DeletePublicIp was accepted, but the block s still exists/);
    expect([elapsed() >= 60_000, elapsed() <= 65_000]).toEqual([true, true]);
  });
});

it("a creation of an earlier run is looked for for a minute at most, though the clock was set back since", async () => {
  const cloud = newCloud();
  const pending = { action: "CreateVdc", sentAt: cloud.start + dayMs, before: [] };
  expect(await findEarlier(cloud.context, cloud.creation, { name: "web" }, pending)).toBeUndefined();
  expect(cloud.elapsed()).toBe(60_000);
});
