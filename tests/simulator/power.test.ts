import { newWorld, refusalOf } from "./world";

function withMachines() {
  const world = newWorld();
  const VdcId = world.vdc();
  const ids = [world.instance(VdcId), world.instance(VdcId)];
  const [first = "", second = ""] = ids;
  const statuses = () => ids.map((id) => world.shownInstance(id).InstanceStatus);
  return { ...world, first, second, both: ids.join(","), statuses };
}

describe("several machines", () => {
  it("are stopped and started together, by one task", () => {
    const { both, cloud, first, second, statuses, task } = withMachines();
    const { TaskId } = cloud.call("ccs", "StopInstances", { InstanceIds: both });
    expect(statuses()).toEqual(["stopping", "stopping"]);
    expect(task(TaskId)).toMatchObject({ ResourceId: `${first},${second}` });
    cloud.settle();
    expect(statuses()).toEqual(["stop", "stop"]);
    cloud.call("ccs", "StartInstances", { InstanceIds: both });
    expect(statuses()).toEqual(["starting", "starting"]);
    cloud.settle();
    expect(statuses()).toEqual(["running", "running"]);
  });

  it("are restarted together, and run again", () => {
    const { both, cloud, statuses } = withMachines();
    cloud.call("ccs", "RebootInstances", { InstanceIds: both });
    expect(statuses()).toEqual(["updating", "updating"]);
    cloud.settle();
    expect(statuses()).toEqual(["running", "running"]);
  });

  it("stay as they are when one of them cannot be turned", () => {
    const { both, cloud, second, statuses } = withMachines();
    cloud.call("ccs", "StopInstance", { InstanceId: second });
    cloud.settle();
    expect(refusalOf(() => cloud.call("ccs", "RebootInstances", { InstanceIds: both }))).toEqual({
      status: 403,
      code: "IncorrectInstanceStatus",
    });
    expect(statuses()).toEqual(["running", "stop"]);
  });
});

describe("a machine", () => {
  it("is restarted only while it runs", () => {
    const { cloud, first, statuses } = withMachines();
    expect(cloud.call("ccs", "RebootInstance", { InstanceId: first })).toEqual({
      Code: "Success",
      TaskId: expect.stringMatching(/^\d+$/),
    });
    expect(statuses()[0]).toBe("updating");
    cloud.settle();
    cloud.call("ccs", "StopInstance", { InstanceId: first });
    cloud.settle();
    expect(refusalOf(() => cloud.call("ccs", "RebootInstance", { InstanceId: first })).code).toBe(
      "IncorrectInstanceStatus",
    );
  });

  it.each(["RebootInstance", "StartInstance"] as const)(
    "with a bad id is refused by %s in its own spelling",
    (action) => {
      const { cloud } = newWorld();
      const code = action === "RebootInstance" ? "InvalidInstanceId.Malformed" : "InvalidInstanceID.Malformed";
      expect(refusalOf(() => cloud.call("ccs", action, { InstanceId: "x" }))).toEqual({ status: 400, code });
    },
  );

  it("changes its spec while it runs where that is switched on", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld({ switches: { changesWhileRunning: true } });
    const InstanceId = instance(vdc());
    cloud.call("ccs", "ModifyInstanceSpec", { InstanceId, Cpu: 8 });
    cloud.settle();
    expect(shownInstance(InstanceId)).toMatchObject({ Cpu: 8, InstanceStatus: "running" });
  });

  it("has a console whose address leads to no real machine, and changes from time to time", () => {
    const { clock, cloud, first } = withMachines();
    const console = () => cloud.call("ccs", "CreateInstanceHtmlConsoleURL", { InstanceId: first });
    const reply = console();
    expect(reply).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: { URL: expect.stringMatching(/^https:\/\/console\.invalid\/web_console\/.+os_type=ubuntu&instance=/) },
      TaskId: "",
    });
    clock.advance(1000);
    expect(console()).not.toEqual(reply);
  });
});
