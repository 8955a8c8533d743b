import { last, newWorld, refusalOf, region } from "./world";

describe("the ledger", () => {
  it("has every call in order, with its outcome and its task", async () => {
    const { ask, clock, cloud } = newWorld();
    await ask("network", { action: "CreateVdc" }, { RegionId: region });
    clock.advance(5);
    await ask("network", { action: "CreateVdc" }, { RegionId: "x" });
    await ask("network", { action: "DescribeVdc", secret: "wrong" });
    await ask("network", { action: "MakeCoffee" });
    expect(cloud.ledger).toMatchObject([
      {
        n: 1,
        at: Date.UTC(2024, 0, 1),
        action: "CreateVdc",
        service: "network",
        outcome: "ok",
        status: 200,
        taskId: expect.stringMatching(/^\d+$/),
      },
      {
        n: 2,
        at: Date.UTC(2024, 0, 1) + 5,
        outcome: "refused",
        code: "InvalidRegionId.Malformed",
        status: 400,
        effects: [],
      },
      { n: 3, action: "DescribeVdc", outcome: "refused", code: "SignatureDoesNotMatch", status: 403 },
      { n: 4, action: "", service: "", outcome: "refused", code: "UnsupportedAction", status: 404 },
    ]);
  });

  it("puts effects down to the call, those of its task too", () => {
    const { clock, cloud, instance, publicNetwork, vdc } = newWorld();
    const VdcId = vdc();
    publicNetwork(VdcId);
    const id = instance(VdcId, { DataDisks: [{ Size: 50, Type: "ssd_disk" }] });
    expect(last(cloud.ledger).effects).toEqual([
      { kind: "created", resource: "Instance", id },
      { kind: "created", resource: "InstanceDisk", id: last(cloud.state().disks).id },
    ]);
    cloud.call("ccs", "DeleteInstance", { InstanceIds: [id] });
    const { n } = last(cloud.ledger);
    expect(cloud.ledger[n - 1]?.effects).toEqual([]);
    clock.advance(1000);
    expect(cloud.ledger[n - 1]?.effects).toEqual([
      { kind: "deleted", resource: "InstanceDisk", id: expect.any(String) },
      { kind: "deleted", resource: "Instance", id },
    ]);
  });

  it("marks calls that were made behind the client's back, refused ones too", () => {
    const { cloud } = newWorld();
    refusalOf(() => cloud.call("network", "DeleteVdc", { VdcId: "x" }));
    expect(cloud.ledger).toMatchObject([{ direct: true, outcome: "refused", code: "InvalidVdcId.Malformed" }]);
  });
});

describe("no password", () => {
  it("stands in the ledger, the state or the saved account", async () => {
    const { ask, cloud, instance, vdc } = newWorld();
    const canary = "Canary-4711!";
    const id = instance(vdc(), { Password: canary });
    await ask("ccs", { action: "ResetInstancesPassword" }, { InstanceIds: id, Password: `${canary}2` });
    await ask("ccs", { action: "ResetInstancesPassword" }, { InstanceIds: "x", Password: canary });
    const kept = JSON.stringify([cloud.ledger, cloud.state(), cloud.save()]);
    expect(kept).not.toContain("Canary");
    expect(kept).not.toContain("simulator-secret");
  });
});

describe("the state", () => {
  it("counts and lists everything, and says what is busy", () => {
    const { cloud, privateNetwork, vdc } = newWorld();
    expect(Object.values(cloud.counts()).every((count) => count === 0)).toBe(true);
    const VdcId = vdc();
    cloud.call("network", "DeletePrivateNetwork", { PrivateId: privateNetwork(VdcId) });
    expect(cloud.state()).toMatchObject({
      counts: {
        vdcs: 1,
        publicNetworks: 0,
        privateNetworks: 1,
        instances: 0,
        disks: 0,
        securityGroups: 0,
        rules: 0,
        tags: 0,
      },
      vdcs: [{ id: VdcId, name: "a", regionId: region, busy: "updating" }],
      privateNetworks: [{ vdcId: VdcId, busy: "deleting" }],
      tasks: [{ status: "FINISH" }, { status: "FINISH" }, { status: "NEW", type: "deletePrivateNetwork" }],
    });
  });
});
