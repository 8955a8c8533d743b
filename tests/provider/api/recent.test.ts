import { withRecentReads } from "../../../provider/api/recent";
import { failureOf, newWorld, refusal, success, type Answers } from "../world";

/** A world with both views of its API. */
function viewedWorld(answers: Answers = {}) {
  const world = newWorld({
    DescribeVdc: ({ at }) => success([{ VdcId: `seen at ${at}` }]),
    CreateVdc: () => success(),
    ...answers,
  });
  const { fresh, recent } = withRecentReads(world.api, world.io);
  return { ...world, fresh, recent, looks: () => world.callsOf("DescribeVdc").length };
}

describe("the recent view of an API", () => {
  it("asks once for reads of one listing within ten seconds", async () => {
    const { io, looks, recent } = viewedWorld();
    await recent.network.DescribeVdc({});
    await io.sleep(9_999);
    await recent.network.DescribeVdc({});
    expect(looks()).toBe(1);
  });

  it("asks once for reads of one listing side by side", async () => {
    const { looks, recent } = viewedWorld();
    await Promise.all([1, 2, 3].map(() => recent.network.DescribeVdc({})));
    expect(looks()).toBe(1);
  });

  it("asks again after ten seconds", async () => {
    const { io, looks, recent } = viewedWorld();
    await recent.network.DescribeVdc({});
    await io.sleep(10_000);
    await recent.network.DescribeVdc({});
    expect(looks()).toBe(2);
  });

  it("asks anew for another request", async () => {
    const { looks, recent } = viewedWorld();
    await recent.network.DescribeVdc({});
    await recent.network.DescribeVdc({ VdcId: "v" });
    expect(looks()).toBe(2);
  });

  it.each(["fresh", "recent"] as const)("asks again after a mutating call through the %s view", async (view) => {
    const { looks, [view]: changing, recent } = viewedWorld();
    await recent.network.DescribeVdc({});
    await changing.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    await recent.network.DescribeVdc({});
    expect(looks()).toBe(2);
  });

  it("asks again after a mutating call that failed", async () => {
    const { fresh, looks, recent } = viewedWorld({ CreateVdc: () => refusal("QuotaExceed.Vdc") });
    await recent.network.DescribeVdc({});
    await failureOf(fresh.network.CreateVdc({ RegionId: "CN_Beijing_A" }));
    await recent.network.DescribeVdc({});
    expect(looks()).toBe(2);
  });

  it("does not keep what was read while a mutating call was under way", async () => {
    const { fresh, io, looks, recent } = viewedWorld({
      async CreateVdc() {
        await io.sleep(2_000);
        return success();
      },
    });
    const changing = fresh.network.CreateVdc({ RegionId: "CN_Beijing_A" });
    await io.sleep(1_000);
    await recent.network.DescribeVdc({});
    await changing;
    await recent.network.DescribeVdc({});
    expect(looks()).toBe(2);
  });

  it("asks again after a failure", async () => {
    const { looks, recent } = viewedWorld({ DescribeVdc: () => refusal("VDCNotFound") });
    await failureOf(recent.network.DescribeVdc({}));
    await failureOf(recent.network.DescribeVdc({}));
    expect(looks()).toBe(2);
  });
});

describe("the fresh view of an API", () => {
  it("always asks", async () => {
    const { fresh, looks, recent } = viewedWorld();
    await recent.network.DescribeVdc({});
    await fresh.network.DescribeVdc({});
    await fresh.network.DescribeVdc({});
    expect(looks()).toBe(3);
  });
});
