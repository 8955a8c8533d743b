import { instanceOrder, last, newWorld, refusalOf, region } from "./world";

const incorrectStatus = { status: 403, code: "IncorrectInstanceStatus" };

describe("a machine", () => {
  it("is updating while it is made, then running, and its task tells its id", () => {
    const { clock, cloud, shownInstance, task, vdc } = newWorld();
    const VdcId = vdc();
    const { TaskId } = cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId, Password: "secret-password" });
    const { id } = last(cloud.state().instances);
    expect(shownInstance(id)).toMatchObject({
      InstanceStatus: "updating",
      InstanceName: "web",
      VdcName: "a",
      RegionId: region,
    });
    clock.advance(1000);
    expect(shownInstance(id)).toMatchObject({
      InstanceStatus: "running",
      InstanceChargeType: "PostPaid",
      Cpu: 1,
      Ram: 2,
      Tags: [],
    });
    expect(task(TaskId)).toEqual({ Status: "FINISH", ResourceId: id, ResourceIds: [id], TaskType: "orderCreateVM" });
  });

  it("is shown as the document shows one", () => {
    const { cloud, instance, privateNetwork, publicNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const [PrivateId, PublicId] = [privateNetwork(VdcId), publicNetwork(VdcId)];
    const InstanceId = instance(VdcId, {
      PublicIp: ["auto"],
      PrivateIp: [{ PrivateId, IP: ["auto"] }],
      DataDisks: [{ Size: 50, Type: "ssd_disk" }],
    });
    expect(cloud.call("ccs", "DescribeInstances", { InstanceId })).toEqual({
      Code: "Success",
      Message: "Success.",
      Data: {
        Instances: [
          {
            InstanceId,
            InstanceName: "web",
            InstanceStatus: "running",
            InstanceChargeType: "PostPaid",
            RegionId: region,
            VdcId,
            VdcName: "a",
            Cpu: 1,
            Ram: 2,
            Disks: {
              SystemDisk: { IOPS: 200, Size: 20 },
              DataDisks: [{ DiskId: last(cloud.state().disks).id, DiskType: "ssd_disk", Size: 50, IopsSize: 500 }],
              LeftDataDiskNum: 13,
            },
            PublicNetworkInterface: [
              {
                InterfaceId: expect.any(String),
                PublicId,
                Name: "公网1",
                IP: "198.18.0.2",
                MAC: expect.stringMatching(/^00:50:56:/),
                Connected: 1,
              },
            ],
            PrivateNetworkInterface: [
              {
                InterfaceId: expect.any(String),
                PrivateId,
                Name: "私网1",
                IP: "10.240.0.2",
                MAC: expect.stringMatching(/^00:50:56:/),
                Connected: 1,
              },
            ],
            Tags: [],
          },
        ],
        PageNumber: 1,
        PageCount: 1,
      },
    });
  });

  it("is one of several with one order, each with an address of its own", () => {
    const { cloud, privateNetwork, task, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const order = { ...instanceOrder, VdcId, Amount: 3, PrivateIp: [{ PrivateId, IP: ["10.240.0.9"] }] };
    const { TaskId } = cloud.call("ccs", "CreateInstance", order);
    cloud.settle();
    expect(cloud.state().interfaces.map(({ address }) => address)).toEqual(["10.240.0.9", "10.240.0.2", "10.240.0.3"]);
    expect(task(TaskId)).toMatchObject({ ResourceIds: cloud.state().instances.map(({ id }) => id) });
  });

  it.each([
    [{ RegionId: "CN_Shanghai_A" }, 400, "InvalidRegionId.Malformed"],
    [{ VdcId: "00000000-0000-4000-8000-000000000000" }, 400, "InvalidVdcId.Malformed"],
    [{ InstanceName: "" }, 400, "InvalidInstanceName.Malformed"],
    [{ InstanceType: "Abacus" }, 400, "InvalidInstanceType.ValueUnauthorized"],
    [{ Password: "short" }, 400, "InvalidPassword.Malformed"],
    [{ ImageId: "BeOS_5" }, 404, "InvalidLaunchTemplateVersion.NotFound"],
    [{ Cpu: 3 }, 400, "ParameterInvalid"],
    [{ Amount: 100 }, 400, "ParameterInvalid"],
    [{ DataDisks: [{ Size: 75, Type: "ssd_disk" }] }, 400, "InvalidDataDiskSize.ValueNotSupported"],
    [{ DataDisks: [{ Size: 50, Type: "floppy" }] }, 400, "InvalidInstanceTypeDisk.ValueUnauthorized"],
    [
      { DataDisks: Array.from({ length: 15 }, () => ({ Size: 50, Type: "ssd_disk" })) },
      400,
      "InvalidDataDiskSize.ValueNotSupported",
    ],
    [{ SystemDisk: { Size: 15 } }, 400, "InvalidDataDiskSize.ValueNotSupported"],
    [{ SystemDisk: { Type: "system_disk", IOPS: 1 } }, 400, "ParameterInvalid"],
    [{ PublicIp: ["auto"] }, 400, "IpNotEnough"],
    [{ PublicIp: ["nonsense"] }, 400, "InvalidPublicIpAddress.Malformed"],
    [{ PublicIp: ["8.8.8.8"] }, 403, "InvalidIp.Address"],
    [{ PrivateIp: [{ PrivateId: "nonsense" }] }, 400, "InvalidPrivateId.Malformed"],
  ])("ordered with %j is refused, and nothing is left behind", (part, status, code) => {
    const { cloud, vdc } = newWorld();
    const order = { ...instanceOrder, VdcId: vdc(), ...part };
    expect(refusalOf(() => cloud.call("ccs", "CreateInstance", order))).toEqual({ status, code });
    expect(cloud.counts()).toMatchObject({ instances: 0, disks: 0, interfaces: 0 });
  });

  it("is refused while its data centre is busy, and does not make it busy itself", () => {
    const { cloud, shownVdc, vdc } = newWorld();
    const VdcId = vdc();
    cloud.call("network", "CreatePrivateNetwork", { VdcId });
    expect(refusalOf(() => cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId })).code).toBe(
      "IncorrectVdcStatus",
    );
    cloud.settle();
    cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId });
    expect(shownVdc(VdcId).VdcStatus).toBe("ok");
    cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId });
    expect(cloud.counts().instances).toBe(2);
  });

  it("makes its data centre busy where that is switched on", () => {
    const { cloud, shownVdc, vdc } = newWorld({ switches: { vdcBusyByInstances: true } });
    const VdcId = vdc();
    cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId });
    expect(shownVdc(VdcId).VdcStatus).toBe("updating");
  });

  it("is stopped and started, and refuses to be where it is", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    expect(refusalOf(() => cloud.call("ccs", "StartInstance", { InstanceId }))).toEqual(incorrectStatus);
    cloud.call("ccs", "StopInstance", { InstanceId });
    expect(shownInstance(InstanceId).InstanceStatus).toBe("stopping");
    cloud.settle();
    expect(shownInstance(InstanceId).InstanceStatus).toBe("stop");
    expect(refusalOf(() => cloud.call("ccs", "StopInstance", { InstanceId }))).toEqual(incorrectStatus);
    cloud.call("ccs", "StartInstance", { InstanceId });
    expect(shownInstance(InstanceId).InstanceStatus).toBe("starting");
  });

  it("refuses everything while it is busy", () => {
    const { cloud, instance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    cloud.call("ccs", "StopInstance", { InstanceId });
    for (const change of [
      () => cloud.call("ccs", "StartInstance", { InstanceId }),
      () => cloud.call("ccs", "StopInstance", { InstanceId }),
      () => cloud.call("ccs", "ModifyInstanceSpec", { InstanceId, Cpu: 2 }),
      () => cloud.call("ccs", "ModifyInstanceName", { InstanceId, InstanceName: "b" }),
      () => cloud.call("ccs", "ModifyInstanceChargeType", { InstanceId, InstanceChargeType: "PrePaid" }),
      () => cloud.call("ccs", "ResetImage", { InstanceId, ImageId: "Centos_7.6_64" }),
      () => cloud.call("ccs", "ResetInstancesPassword", { InstanceIds: InstanceId, Password: "12345678" }),
      () => cloud.call("ccs", "CreateDisk", { InstanceId, DataDisks: [{ Size: 50, Type: "ssd_disk" }] }),
      () => cloud.call("ccs", "ExtendSystemDisk", { InstanceId, Size: 100 }),
      () => cloud.call("ccs", "DeleteInstance", { InstanceIds: [InstanceId] }),
    ])
      expect(refusalOf(change)).toEqual(incorrectStatus);
  });

  it("must be stopped for another spec or image", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    const changes = [
      () => cloud.call("ccs", "ModifyInstanceSpec", { InstanceId, Cpu: 4, Ram: 8, InstanceType: "High" }),
      () => cloud.call("ccs", "ResetImage", { InstanceId, ImageId: "Centos_7.6_64" }),
    ];
    for (const change of changes) expect(refusalOf(change)).toEqual(incorrectStatus);
    cloud.call("ccs", "StopInstance", { InstanceId });
    cloud.settle();
    for (const change of changes) {
      change();
      cloud.settle();
    }
    expect(shownInstance(InstanceId)).toMatchObject({ Cpu: 4, Ram: 8, InstanceStatus: "stop" });
    expect(cloud.state().instances).toMatchObject([{ type: "High", imageId: "Centos_7.6_64" }]);
  });

  it("is renamed and paid ahead without a task, and not paid by use again", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    expect(cloud.call("ccs", "ModifyInstanceName", { InstanceId, InstanceName: "b" }).TaskId).toBe("");
    const toPrePaid = () =>
      cloud.call("ccs", "ModifyInstanceChargeType", { InstanceId, InstanceChargeType: "PrePaid" });
    expect(toPrePaid()).toMatchObject({ TaskId: "0", Data: { order_audit: 0 } });
    expect(shownInstance(InstanceId)).toMatchObject({ InstanceName: "b", InstanceChargeType: "PrePaid" });
    expect(refusalOf(toPrePaid).status).toBe(400);
    expect(
      refusalOf(() => cloud.call("ccs", "ModifyInstanceChargeType", { InstanceId, InstanceChargeType: "PostPaid" }))
        .status,
    ).toBe(400);
  });

  it("gets another password by a task of its own, told as a number", () => {
    const { cloud, instance, task, vdc } = newWorld();
    const VdcId = vdc();
    const ids = [instance(VdcId, { Password: "first-password" }), instance(VdcId)];
    const before = cloud.state().instances.map(({ passwordHash }) => passwordHash);
    const reply = cloud.call("ccs", "ResetInstancesPassword", {
      InstanceIds: ids.join(","),
      Password: "second-password",
    });
    expect(reply.Data).toEqual(ids.map((InstanceId) => ({ InstanceId, TaskId: expect.any(Number) })));
    cloud.settle();
    const after = cloud.state().instances.map(({ passwordHash }) => passwordHash);
    expect(before).toEqual([expect.any(String), null]);
    expect(after).toEqual([expect.not.stringMatching(String(before[0])), expect.any(String)]);
    const taskIds = last(cloud.ledger).taskId?.split(",") ?? [];
    expect(taskIds.map((id) => task(id))).toMatchObject([{ Status: "FINISH" }, { Status: "FINISH" }]);
  });

  it("vanishes with its disks, interfaces and memberships", () => {
    const { cloud, instance, privateNetwork, vdc } = newWorld();
    const VdcId = vdc();
    const PrivateId = privateNetwork(VdcId);
    const InstanceId = instance(VdcId, { PrivateIp: [{ PrivateId }], DataDisks: [{ Size: 100, Type: "high_disk" }] });
    const reply = cloud.call("ccs", "DeleteInstance", { InstanceIds: [InstanceId] });
    expect(reply).toEqual({ Code: "Success", TaskId: expect.any(String), RequestId: expect.any(String) });
    expect(cloud.counts().instances).toBe(1);
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ instances: 0, disks: 0, interfaces: 0 });
    expect(refusalOf(() => cloud.call("ccs", "DescribeInstances", { InstanceId }))).toEqual({
      status: 400,
      code: "InstanceNotFound",
    });
  });

  it("is listed by tens unless more are asked for, and never more than a hundred at once", () => {
    const { cloud, vdc } = newWorld();
    const VdcId = vdc();
    for (const Amount of [99, 12]) cloud.call("ccs", "CreateInstance", { ...instanceOrder, VdcId, Amount });
    expect(cloud.call("ccs", "DescribeInstances", {}).Data).toMatchObject({
      Instances: { length: 10 },
      PageNumber: 1,
      PageCount: 12,
    });
    expect(cloud.call("ccs", "DescribeInstances", { PageNumber: 12 }).Data).toMatchObject({ Instances: { length: 1 } });
    expect(cloud.call("ccs", "DescribeInstances", { PageSize: 500 }).Data).toMatchObject({
      Instances: { length: 100 },
      PageCount: 2,
    });
    expect(cloud.call("ccs", "DescribeInstances", { PageNumber: 13 }).Data).toMatchObject({
      Instances: [],
      PageCount: 12,
    });
  });

  it("is found by data centre and by public address", () => {
    const { cloud, instance, publicNetwork, vdc } = newWorld();
    const [one, other] = [vdc(), vdc()];
    publicNetwork(one);
    const InstanceId = instance(one, { PublicIp: ["auto"] });
    instance(other);
    expect(cloud.call("ccs", "DescribeInstances", { VdcId: one }).Data).toMatchObject({ Instances: [{ InstanceId }] });
    expect(cloud.call("ccs", "DescribeInstances", { PublicIp: ["198.18.0.2"] }).Data).toMatchObject({
      Instances: [{ InstanceId }],
    });
    expect(cloud.call("ccs", "DescribeInstances", { PublicIp: ["198.18.0.3"] }).Data).toMatchObject({ Instances: [] });
  });
});

describe("a disk", () => {
  it("is bought, grown and deleted while its machine is updating", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    cloud.call("ccs", "CreateDisk", { InstanceId, DataDisks: [{ Size: 50, Type: "ssd_disk", IOPS: 2 }] });
    expect(shownInstance(InstanceId)).toMatchObject({ InstanceStatus: "updating", Disks: { DataDisks: [] } });
    cloud.settle();
    const DiskId = last(cloud.state().disks).id;
    cloud.call("ccs", "ResizeDisk", { InstanceId, DiskId, DataSize: 100 });
    cloud.settle();
    expect(shownInstance(InstanceId).Disks).toMatchObject({
      DataDisks: [{ DiskId, DiskType: "ssd_disk", Size: 100 }],
      LeftDataDiskNum: 13,
    });
    cloud.call("ccs", "DeleteDisk", { InstanceId, DiskIds: [DiskId] });
    cloud.settle();
    expect(cloud.counts().disks).toBe(0);
    expect(refusalOf(() => cloud.call("ccs", "DeleteDisk", { InstanceId, DiskIds: [DiskId] })).status).toBe(400);
  });

  it("never shrinks", () => {
    const { cloud, instance, vdc } = newWorld();
    const InstanceId = instance(vdc(), { DataDisks: [{ Size: 100, Type: "ssd_disk" }], SystemDisk: { Size: 60 } });
    const DiskId = last(cloud.state().disks).id;
    const tooSmall = { status: 403, code: "InvalidDiskSize.TooSmall" };
    expect(refusalOf(() => cloud.call("ccs", "ResizeDisk", { InstanceId, DiskId, DataSize: 50 }))).toEqual(tooSmall);
    expect(refusalOf(() => cloud.call("ccs", "ExtendSystemDisk", { InstanceId, Size: 50 }))).toEqual(tooSmall);
  });

  it("of the system is grown to the size that is given, with an empty message", () => {
    const { cloud, instance, shownInstance, vdc } = newWorld();
    const InstanceId = instance(vdc());
    const reply = cloud.call("ccs", "ExtendSystemDisk", { InstanceId, Size: 100 });
    expect(reply).toEqual({ Code: "Success", Data: { order_audit: 0 }, Message: "", TaskId: expect.any(String) });
    cloud.settle();
    expect(shownInstance(InstanceId).Disks?.SystemDisk).toMatchObject({ Size: 100 });
  });
});
