import { documentedCodes, statusOf } from "../../simulator/refusals/codes";
import { ConnectionLost } from "../../simulator/index";
import { signedQuery } from "./sign";
import { instanceOrder, last, newWorld, region } from "./world";

const createVdc = { action: "CreateVdc" };
const body = { RegionId: region, VdcName: "a" };

describe("a fault", () => {
  it.each([
    ["lost-before", 0],
    ["lost-after", 1],
  ] as const)("%s breaks the connection, and leaves %i data centres", async (effect, created) => {
    const { ask, cloud } = newWorld();
    cloud.fault({ action: "CreateVdc", effect });
    await expect(ask("network", createVdc, body)).rejects.toBeInstanceOf(ConnectionLost);
    expect(cloud.counts().vdcs).toBe(created);
    expect(last(cloud.ledger)).toMatchObject({ action: "CreateVdc", outcome: "lost", fault: effect });
    expect(last(cloud.ledger).effects).toHaveLength(created);
    await ask("network", createVdc, body);
    expect(cloud.counts().vdcs).toBe(created + 1);
  });

  it.each([
    ["status-503", 503, "Service Unavailable", 0],
    ["html", 502, "<html>", 0],
    ["throttled", 429, '{"Code":"Throttling"', 0],
    ["truncated", 200, '{"Code":"Succ', 1],
  ] as const)("%s answers so, and leaves what it says", async (effect, status, start, created) => {
    const { cloud } = newWorld();
    cloud.fault({ action: "CreateVdc", effect });
    const answer = await cloud.handle({
      method: "POST",
      url: `/network?${signedQuery({ method: "POST", action: "CreateVdc" })}`,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(status);
    expect(answer.body.startsWith(start)).toBe(true);
    expect(cloud.counts().vdcs).toBe(created);
    if (effect === "truncated") expect(() => JSON.parse(answer.body)).toThrow(SyntaxError);
  });

  it.each(documentedCodes.map((code) => [code, statusOf(code)] as const))(
    "refused with %s answers with HTTP status %i, and nothing happens",
    async (code, status) => {
      const { ask, cloud } = newWorld();
      cloud.fault({ action: "CreateVdc", effect: "refused", code });
      expect(await ask("network", createVdc, body)).toMatchObject({ status, Code: code });
      expect(cloud.counts().vdcs).toBe(0);
      expect(last(cloud.ledger)).toMatchObject({ outcome: "refused", code, status, fault: "refused", effects: [] });
      expect(await ask("network", createVdc, body)).toMatchObject({ Code: "Success" });
    },
  );

  it("can be refused with every code of the document, and with any other", async () => {
    expect(new Set(documentedCodes).size).toBe(65);
    const { ask, cloud } = newWorld();
    cloud.fault({ action: "CreateVdc", effect: "refused", code: "TaskDuplicate" });
    expect(await ask("network", createVdc, body)).toMatchObject({ status: 400, Code: "TaskDuplicate" });
  });

  it("hits the nth call of its action, as often as it is told, and no other action", async () => {
    const { ask, cloud } = newWorld();
    cloud.fault({ action: "DescribeVdc", nth: 2, times: 2, effect: "throttled" });
    const statuses: number[] = [];
    for (let call = 0; call < 5; call += 1) {
      await ask("ccs", { action: "DescribeTags" }, {});
      statuses.push((await ask("network", { action: "DescribeVdc" })).status);
    }
    expect(statuses).toEqual([200, 429, 429, 200, 200]);
  });

  it("does not hit calls made behind the client's back", async () => {
    const { ask, cloud, vdc } = newWorld();
    cloud.fault({ action: "CreateVdc", effect: "lost-before" });
    vdc();
    await expect(ask("network", createVdc, body)).rejects.toThrow("without a reply");
  });

  it("is refused when it is none", () => {
    const { cloud } = newWorld();
    expect(() => cloud.fault({ action: "", effect: "html" })).toThrow();
    expect(() => cloud.fault({ action: "CreateVdc", effect: "html", nth: 0 })).toThrow();
    expect(() => cloud.fault({ action: "CreateVdc", effect: "refused" })).toThrow("code");
    expect(() => cloud.fault({ action: "CreateVdc", effect: "html", code: "VdcNotFound" })).toThrow("code");
  });
});

describe("a task that fails", () => {
  it("leaves no data centre behind, and no network", async () => {
    const { ask, clock, cloud, task, vdc } = newWorld();
    const VdcId = vdc();
    for (const [action, order] of [
      ["CreateVdc", { ...body, PublicNetwork: { Type: "Bandwidth_BGP", BillingMethod: "Traffic", Qos: 5, IPNum: 4 } }],
      ["CreatePrivateNetwork", { VdcId }],
    ] as const) {
      cloud.fault({ action, effect: "task-error" });
      const { TaskId } = await ask("network", { action }, order);
      clock.advance(500);
      expect(task(TaskId)).toMatchObject({ Status: "DOING" });
      clock.advance(500);
      expect(task(TaskId)).toMatchObject({ Status: "ERROR" });
      expect(last(cloud.ledger.filter((entry) => entry.action === action)).effects.map(({ kind }) => kind)).toContain(
        "deleted",
      );
    }
    expect(cloud.counts()).toMatchObject({ vdcs: 1, publicNetworks: 0, segments: 0, privateNetworks: 0 });
  });

  it("leaves a machine in the state error, which can only be deleted", async () => {
    const { ask, cloud, shownInstance, vdc } = newWorld();
    cloud.fault({ action: "CreateInstance", effect: "task-error" });
    await ask("ccs", { action: "CreateInstance" }, { ...instanceOrder, VdcId: vdc() });
    cloud.settle();
    const { id } = last(cloud.state().instances);
    expect(shownInstance(id).InstanceStatus).toBe("error");
    expect(await ask("ccs", { action: "StopInstance", query: { InstanceId: id } })).toMatchObject({
      status: 403,
      Code: "IncorrectInstanceStatus",
    });
    await ask("ccs", { action: "DeleteInstance" }, { InstanceIds: [id] });
    cloud.settle();
    expect(cloud.counts().instances).toBe(0);
  });

  it("leaves a machine that it was to change as it was", async () => {
    const { ask, cloud, instance, shownInstance, vdc } = newWorld();
    const id = instance(vdc());
    cloud.fault({ action: "StopInstance", effect: "task-error" });
    await ask("ccs", { action: "StopInstance", query: { InstanceId: id } });
    cloud.settle();
    expect(shownInstance(id).InstanceStatus).toBe("running");
  });
});

describe("a task that is stuck", () => {
  it("goes on until it is settled, and keeps its thing busy", async () => {
    const { ask, clock, cloud, shownVdc, task } = newWorld();
    cloud.fault({ action: "CreateVdc", effect: "task-stuck" });
    const { TaskId } = await ask("network", createVdc, body);
    clock.advance(10 * 86_400_000);
    const { id } = last(cloud.state().vdcs);
    expect(task(TaskId)).toMatchObject({ Status: "DOING" });
    expect(shownVdc(id).VdcStatus).toBe("creating");
    cloud.settle();
    expect(task(TaskId)).toMatchObject({ Status: "FINISH" });
  });
});
