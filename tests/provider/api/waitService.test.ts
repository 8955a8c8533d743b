import { TaskFailedError } from "../../../provider/api/errors";
import { waitFor, type WaitOptions } from "../../../provider/api/wait";
import { failureOf, lostReply, newWorld, refusal, success } from "../world";

const awaited: WaitOptions<string> = {
  action: "CreateVdc",
  taskIds: ["7"],
  unmetCondition: "vdc-1 is not ready",
  observe: () => Promise.resolve("there"),
};

describe("the tasks of bare metal", () => {
  it("are asked for where they are known, and tell the machines", async () => {
    const { callsOf, context } = newWorld({
      DescribeBmsTask: ({ at }) =>
        success({ Status: at < 20_000 ? "init" : "succeed", BareMetalIds: ["bm-1", "bm-2"] }),
    });
    const fact = (ids: readonly string[]) => Promise.resolve(ids.join());
    expect(await waitFor(context, { ...awaited, service: "bms", observe: fact })).toBe("bm-1,bm-2");
    expect(callsOf("DescribeTask")).toEqual([]);
  });
});

describe("the tasks of storage", () => {
  const storage = { ...awaited, service: "storage" };
  const unknown = () => refusal("TaskNotFound", "no such task");

  it("are those of the cloud, if it knows them", async () => {
    const { callsOf, context, elapsed } = newWorld({
      DescribeTask: ({ at }) => success({ Status: at < 20_000 ? "DOING" : "FINISH" }),
    });
    await waitFor(context, storage);
    expect([elapsed() >= 20_000, callsOf("DescribeBmsTask").length]).toEqual([true, 0]);
  });

  it("are those of bare metal, if the cloud does not know them", async () => {
    const { context, elapsed } = newWorld({
      DescribeTask: unknown,
      DescribeBmsTask: ({ at }) => success({ Status: at < 20_000 ? "init" : "succeed" }),
    });
    await waitFor(context, storage);
    expect(elapsed()).toBeGreaterThanOrEqual(20_000);
  });

  it("fail where either says so", async () => {
    const { context } = newWorld({ DescribeTask: unknown, DescribeBmsTask: () => success({ Status: "fail" }) });
    expect(await failureOf(waitFor(context, storage))).toBeInstanceOf(TaskFailedError);
  });

  it("say nothing where nobody knows them: the fact decides at once", async () => {
    const { context, elapsed } = newWorld({ DescribeTask: unknown, DescribeBmsTask: unknown });
    const fact = () => Promise.resolve(elapsed() >= 5_000 ? "there" : undefined);
    expect(await waitFor(context, { ...storage, observe: fact })).toBe("there");
    expect(elapsed()).toBeLessThan(6_000);
  });

  it("are given a minute where nobody knows them and no fact shows anything", async () => {
    const { context, elapsed } = newWorld({ DescribeTask: unknown, DescribeBmsTask: unknown });
    await waitFor(context, { ...storage, isInconclusive: true });
    expect(elapsed()).toBeGreaterThanOrEqual(60_000);
  });

  it("do not hide that the keys are refused", async () => {
    const refused = () => refusal("SignatureDoesNotMatch", "no", 403);
    const { context, elapsed } = newWorld({ DescribeTask: refused, DescribeBmsTask: refused });
    expect((await failureOf(waitFor(context, storage))).message).toContain("SignatureDoesNotMatch");
    expect(elapsed()).toBe(0);
  });

  it("outlast trouble on the way", async () => {
    const { context, elapsed } = newWorld({
      DescribeTask: ({ at }) => (at < 20_000 ? lostReply() : success({ Status: "FINISH" })),
    });
    await waitFor(context, storage);
    expect(elapsed()).toBeGreaterThanOrEqual(20_000);
  });
});
