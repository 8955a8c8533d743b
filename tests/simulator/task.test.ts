import { createCloud, realClock, scaledClock } from "../../simulator/index";
import { last, newWorld, refusalOf, region } from "./world";

describe("a task", () => {
  it("is NEW, then DOING, then FINISH as the clock goes", () => {
    const { clock, cloud, task } = newWorld();
    const { TaskId } = cloud.call("network", "CreateVdc", { RegionId: region });
    expect(TaskId).toMatch(/^\d+$/);
    const seen = [0, 99, 1, 899, 1].map((ms) => {
      clock.advance(ms);
      return task(TaskId);
    });
    expect(seen).toMatchObject([
      { Status: "NEW" },
      { Status: "NEW" },
      { Status: "DOING" },
      { Status: "DOING" },
      { Status: "FINISH" },
    ]);
  });

  it("has its effect at its end, whoever asks first", () => {
    const { clock, cloud, vdc } = newWorld();
    cloud.call("network", "DeleteVdc", { VdcId: vdc() });
    clock.advance(999);
    expect(cloud.counts().vdcs).toBe(1);
    clock.advance(1);
    expect(cloud.counts().vdcs).toBe(0);
  });

  it("of no length is over with the reply", () => {
    const { cloud, task } = newWorld({ taskMs: 0 });
    const { TaskId } = cloud.call("network", "CreateVdc", { RegionId: region });
    expect(task(TaskId)).toMatchObject({ Status: "FINISH" });
  });

  it("that nobody knows is refused", () => {
    const { cloud } = newWorld();
    expect(refusalOf(() => cloud.call("ccs", "DescribeTask", { TaskId: "1" }))).toEqual({
      status: 400,
      code: "InvalidTaskID.Malformed",
    });
  });

  it("says its id again beside its data", () => {
    const { cloud } = newWorld();
    const TaskId = String(cloud.call("network", "CreateVdc", { RegionId: region }).TaskId);
    expect(cloud.call("ccs", "DescribeTask", { TaskId })).toMatchObject({
      Code: "Success",
      Message: "Success.",
      TaskId,
    });
  });

  it("of a network tells no resource id", () => {
    const { cloud, task, vdc } = newWorld();
    const { TaskId } = cloud.call("network", "CreatePrivateNetwork", { VdcId: vdc() });
    expect(task(TaskId)).toMatchObject({ ResourceId: "" });
  });

  it("ends before one that ends later, though both are found ended at once", () => {
    const { clock, cloud } = newWorld();
    cloud.call("ccs", "CreateSecurityGroup", { SecurityGroupName: "a", Description: "", SecurityGroupType: "private" });
    const { id: SecurityGroupId } = last(cloud.state().securityGroups);
    const rule = {
      Action: "1",
      Description: "",
      TargetAddress: "0.0.0.0/0",
      Direction: "all",
      Protocol: "ICMP",
      RuleType: "ip",
    } as const;
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...rule, Priority: "1" });
    cloud.settle();
    const { id: RuleId } = last(cloud.state().rules);
    for (const Priority of ["30", "20"]) {
      cloud.call("ccs", "ModifySecurityGroupRulePriority", { SecurityGroupId, BindData: [{ RuleId, Priority }] });
      clock.advance(500);
    }
    clock.advance(100_000);
    expect(cloud.state().rules).toMatchObject([{ priority: 20 }]);
    expect(cloud.ledger.slice(-2)).toMatchObject([
      { effects: [{ kind: "changed" }] },
      { effects: [{ kind: "changed" }] },
    ]);
  });

  it("is settled at once where a test says so", () => {
    const { cloud, shownVdc } = newWorld({ taskMs: 3_600_000 });
    cloud.call("network", "CreateVdc", { RegionId: region });
    cloud.settle();
    expect(shownVdc(last(cloud.state().vdcs).id).VdcStatus).toBe("ok");
  });
});

describe("a cloud", () => {
  it("gives the same ids again from the same seed, and others from another", () => {
    const ids = (seed: number) => {
      const { cloud, instance, vdc } = newWorld({ seed });
      instance(vdc());
      return JSON.stringify(cloud.state());
    };
    expect(ids(1)).toBe(ids(1));
    expect(ids(1)).not.toBe(ids(2));
  });

  it("may run on a clock that is faster than the machine's", () => {
    const clock = scaledClock(1000);
    const [real, fast] = [realClock.now(), clock.now()];
    while (realClock.now() < real + 3);
    expect(clock.now() - fast).toBeGreaterThanOrEqual(2000);
  });

  it("tells what a region sells", () => {
    const reply = createCloud().call("ccs", "DescribeAvailableResource", { RegionId: region });
    expect(reply.Data).toMatchObject({ RegionStatus: "1", RegionId: region });
    expect(JSON.stringify(reply.Data)).toContain(
      '{"ImageId":"Centos_8.0_64","ImageType":"centos","GicDisplayName":"Centos 8.0 64位"}',
    );
    expect(JSON.stringify(reply.Data)).toContain('{"Type":"ssd_disk","MinSize":50,"MaxSize":4000,"Step":50}');
    expect(refusalOf(() => createCloud().call("ccs", "DescribeAvailableResource", { RegionId: "x" })).code).toBe(
      "InvalidRegionID.Malformed",
    );
  });
});
