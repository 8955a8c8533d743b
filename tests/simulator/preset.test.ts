import { createCloud, presetNames } from "../../simulator/index";
import { instanceOrder, last, newWorld, refusalOf, region } from "./world";

const now = "2024-01-01T00:00:00Z";

describe("a preset", () => {
  it.each(presetNames)("named %s serves a whole life of a machine", (preset) => {
    const { cloud, instance, privateNetwork, shownInstance, shownVdc, vdc } = newWorld({ preset });
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const InstanceId = instance(VdcId, { PrivateIp: [{ PrivateId }] });
    expect(shownInstance(InstanceId)).toMatchObject({ InstanceStatus: "running", PrivateNetworkInterface: [{}] });
    cloud.call("ccs", "DeleteInstance", { InstanceIds: [InstanceId] });
    cloud.settle();
    cloud.call("network", "DeletePrivateNetwork", { PrivateId });
    cloud.settle();
    expect(shownVdc(VdcId).PrivateNetwork).toEqual([]);
  });

  it("documented is what stands without one", async () => {
    const answers = await Promise.all(
      [{}, { preset: "documented" } as const].map((options) =>
        newWorld(options).ask("network", { action: "CreateVdc" }, { RegionId: region }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it("vendor takes any path and method, shows newer fields, and tells a busy data centre as the vendor's client expects", async () => {
    const { ask, cloud, instance, shownInstance, vdc } = newWorld({ preset: "vendor" });
    const VdcId = vdc();
    expect(await ask("ccs", { action: "DescribeVdc" }, { VdcId })).toMatchObject({ Code: "Success" });
    expect(shownInstance(instance(VdcId)).CreateTime).toBe("2024-01-01 08:00:00");
    const create = () => cloud.call("network", "CreatePrivateNetwork", { VdcId });
    create();
    expect(refusalOf(create).code).toBe("TaskDuplicate");
  });

  it("strict refuses an old timestamp and a nonce used twice, with HTTP status 200", async () => {
    const { ask } = newWorld({ preset: "strict" });
    const call = { action: "DescribeVdc", timestamp: now, nonce: "n" };
    expect(await ask("network", call)).toMatchObject({ status: 200, Code: "Success" });
    expect(await ask("network", call)).toMatchObject({ status: 200, Code: "SignatureNonceUsed" });
    expect(await ask("network", { ...call, timestamp: "2023-12-31T23:00:00Z" })).toMatchObject({
      Code: "InvalidTimeStamp.Expired",
    });
  });

  it("strict lists nothing for an id that is gone", () => {
    const { cloud } = newWorld({ preset: "strict" });
    const VdcId = "f9053ea8-fc23-4032-8a7f-01def77b4cc0";
    expect(cloud.call("network", "DescribeVdc", { VdcId }).Data).toEqual([]);
  });

  it("gives way to a switch", () => {
    const { cloud, task } = newWorld({ preset: "strict", switches: { taskHiddenMs: 0 } });
    expect(task(cloud.call("network", "CreateVdc", { RegionId: region }).TaskId)).toMatchObject({ Status: "NEW" });
  });
});

describe("listings that lag behind", () => {
  const lagging = () => newWorld({ switches: { listingLagMs: 5000 } });

  it("show what was made and what was changed only later, whatever its task says", () => {
    const { clock, cloud, task, vdc } = lagging();
    const VdcId = vdc();
    const names = () => JSON.stringify(cloud.call("network", "DescribeVdc", { VdcId }).Data);
    const { TaskId } = cloud.call("network", "CreatePrivateNetwork", { VdcId, Name: "lan" });
    clock.advance(1000);
    expect(task(TaskId)).toMatchObject({ Status: "FINISH" });
    expect(names()).not.toContain("lan");
    clock.advance(4000);
    expect(names()).toContain("lan");
    cloud.call("network", "ModifyVdcName", { VdcId, VdcName: "renamed" });
    expect(names()).not.toContain("renamed");
    clock.advance(5000);
    expect(names()).toContain("renamed");
  });

  it("show what is gone for a while, while it cannot be used any more", () => {
    const { clock, cloud, vdc } = lagging();
    const VdcId = vdc();
    cloud.call("network", "DeleteVdc", { VdcId });
    clock.advance(1000);
    expect(cloud.call("network", "DescribeVdc", { VdcId }).Data).toMatchObject([{ VdcId }]);
    expect(refusalOf(() => cloud.call("network", "ModifyVdcName", { VdcId, VdcName: "b" })).code).toBe("VdcNotFound");
    clock.advance(5000);
    expect(refusalOf(() => cloud.call("network", "DescribeVdc", { VdcId })).code).toBe("VDCNotFound");
  });

  it("do not give an address twice", () => {
    const { cloud, privateNetwork, vdc } = lagging();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    for (const InstanceName of ["a", "b"])
      cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId, InstanceName, PrivateIp: [{ PrivateId }] });
    expect(cloud.state().interfaces.map(({ address }) => address)).toEqual(["10.240.0.2", "10.240.0.3"]);
  });

  it("show everything once the account is settled, and after a restart", () => {
    const { clock, cloud } = lagging();
    cloud.call("ccs", "CreateTag", { TagName: "web" });
    const tags = (from = cloud) => from.call("ccs", "DescribeTags", {}).Data;
    expect(tags()).toEqual([]);
    const restarted = createCloud({ clock, saved: cloud.save(), switches: { listingLagMs: 5000 } });
    cloud.settle();
    expect(tags()).toMatchObject([{ TagName: "web" }]);
    expect(tags(restarted)).toEqual(tags());
  });
});

describe("a task that is hidden at first", () => {
  it("is unknown, then told, and over as soon as any other", () => {
    const { clock, cloud, task } = newWorld({ switches: { taskHiddenMs: 500 } });
    const { TaskId } = cloud.call("network", "CreateVdc", { RegionId: region });
    expect(refusalOf(() => task(TaskId))).toEqual({ status: 400, code: "InvalidTaskID.Malformed" });
    clock.advance(500);
    expect(task(TaskId)).toMatchObject({ Status: "DOING" });
    clock.advance(500);
    expect(task(TaskId)).toMatchObject({ Status: "FINISH" });
    expect(last(cloud.state().vdcs)).toMatchObject({ regionId: region });
  });
});
