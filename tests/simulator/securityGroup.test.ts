import { last, newWorld, refusalOf } from "./world";

const ssh = {
  Action: "1",
  Description: "ssh",
  TargetAddress: "10.0.0.0/8;192.168.1.1",
  TargetPort: "0",
  LocalPort: "22",
  Direction: "all",
  Priority: "10",
  Protocol: "TCP",
  RuleType: "ip",
} as const;

function withGroup(type: "public" | "private" = "private") {
  const world = newWorld();
  const { cloud } = world;
  const create = { SecurityGroupName: "web", Description: "for the web", SecurityGroupType: type };
  const reply = cloud.call("ccs", "CreateSecurityGroup", create);
  const { id: SecurityGroupId } = last(cloud.state().securityGroups);
  const rules = () => {
    const { Data } = cloud.call("ccs", "DescribeSecurityGroupAttribute", { SecurityGroupId });
    return Data;
  };
  return { ...world, reply, SecurityGroupId, rules };
}

function withMember() {
  const world = withGroup();
  const VdcId = world.vdc();
  const PrivateId = world.privateNetwork(VdcId);
  const InstanceId = world.instance(VdcId, { PrivateIp: [{ PrivateId }] });
  const { cloud, SecurityGroupId } = world;
  const join = () => cloud.call("ccs", "JoinSecurityGroup", { SecurityGroupId, BindData: [{ InstanceId, PrivateId }] });
  return { ...world, InstanceId, join, PrivateId, VdcId };
}

describe("a security group", () => {
  it("is made, renamed and deleted without a task", () => {
    const { cloud, reply, SecurityGroupId } = withGroup();
    expect(reply).toEqual({ Code: "Success", Message: "Success.", Data: {}, TaskId: "" });
    cloud.call("ccs", "ModifySecurityGroupAttribute", {
      SecurityGroupId,
      SecurityGroupName: "db",
      Description: "for the db",
    });
    expect(cloud.call("ccs", "DescribeSecurityGroups", {})).toMatchObject({
      TaskId: "",
      Data: {
        SecurityGroupCount: 1,
        SecurityGroup: [
          {
            SecurityGroupId,
            SecurityGroupName: "db",
            Description: "for the db",
            SecurityGroupType: "private",
            BindInstanceCount: 0,
          },
        ],
      },
    });
    cloud.call("ccs", "DeleteSecurityGroup", { SecurityGroupId });
    expect(cloud.call("ccs", "DescribeSecurityGroups", { SecurityGroupId }).Data).toEqual({
      SecurityGroupCount: 0,
      SecurityGroup: [],
    });
    expect(refusalOf(() => cloud.call("ccs", "DescribeSecurityGroupAttribute", { SecurityGroupId })).status).toBe(400);
  });

  it("is found by type and by a part of its name", () => {
    const { cloud } = withGroup();
    const count = (request: Parameters<typeof cloud.call<"ccs", "DescribeSecurityGroups">>[2]) =>
      cloud.call("ccs", "DescribeSecurityGroups", request).Data;
    expect(count({ Keyword: "we", SecurityGroupType: "private" })).toMatchObject({ SecurityGroupCount: 1 });
    expect(count({ Keyword: "db" })).toMatchObject({ SecurityGroupCount: 0 });
    expect(count({ SecurityGroupType: "public" })).toMatchObject({ SecurityGroupCount: 0 });
  });

  it("takes a machine in, counts it, and keeps it updating meanwhile", () => {
    const { cloud, InstanceId, join, PrivateId, SecurityGroupId, shownInstance } = withMember();
    join();
    expect(shownInstance(InstanceId).InstanceStatus).toBe("updating");
    cloud.settle();
    join();
    cloud.settle();
    expect(cloud.state().memberships).toMatchObject([
      { groupId: SecurityGroupId, instanceId: InstanceId, networkId: PrivateId },
    ]);
    expect(cloud.call("ccs", "DescribeSecurityGroups", {}).Data).toMatchObject({
      SecurityGroup: [{ BindInstanceCount: 1, BindInterfaceCount: 1, BindVdcCount: 1 }],
    });
    cloud.call("ccs", "LeaveSecurityGroup", { SecurityGroupId, BindData: [{ InstanceId, PrivateId }] });
    cloud.settle();
    expect(cloud.counts().memberships).toBe(0);
  });

  it("takes only interfaces of its own kind that the machine has", () => {
    const { cloud, InstanceId, privateNetwork, publicNetwork, SecurityGroupId, VdcId } = withMember();
    const bind = (network: { PrivateId?: string; PublicId?: string }) => () =>
      cloud.call("ccs", "JoinSecurityGroup", { SecurityGroupId, BindData: [{ InstanceId, ...network }] });
    expect(refusalOf(bind({ PublicId: publicNetwork(VdcId) })).code).toBe("InvalidInterfaceID.Malformed");
    expect(refusalOf(bind({ PrivateId: privateNetwork(VdcId) })).code).toBe("InvalidInterfaceID.Malformed");
  });

  it("is deleted with its members and rules where that is forced, by a task", () => {
    const { cloud, join, SecurityGroupId } = withMember();
    join();
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh });
    cloud.settle();
    const reply = cloud.call("ccs", "ForceDeleteSecurityGroup", { SecurityGroupId });
    expect(reply).toEqual({ Code: "Success", Message: "Success.", Data: {}, TaskId: expect.stringMatching(/^\d+$/) });
    expect(cloud.counts()).toMatchObject({ securityGroups: 1, memberships: 1, rules: 1 });
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ securityGroups: 0, memberships: 0, rules: 0, instances: 1 });
    expect(refusalOf(() => cloud.call("ccs", "ForceDeleteSecurityGroup", { SecurityGroupId }))).toEqual({
      status: 400,
      code: "InvalidInterfaceID.Malformed",
    });
  });

  it("is not deleted while it has members; they go with the machine", () => {
    const { cloud, InstanceId, join, SecurityGroupId } = withMember();
    join();
    cloud.settle();
    expect(refusalOf(() => cloud.call("ccs", "DeleteSecurityGroup", { SecurityGroupId })).status).toBe(400);
    cloud.call("ccs", "DeleteInstance", { InstanceIds: [InstanceId] });
    cloud.settle();
    cloud.call("ccs", "DeleteSecurityGroup", { SecurityGroupId });
    expect(cloud.counts()).toMatchObject({ securityGroups: 0, memberships: 0 });
  });
});

describe("a rule", () => {
  it("appears when its task has ended, with numbers where texts were sent", () => {
    const { clock, cloud, rules, SecurityGroupId } = withGroup();
    expect(cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh })).toMatchObject({
      Data: {},
      TaskId: expect.any(String),
    });
    expect(rules()).toMatchObject({ SecurityGroupRuleCount: 0, SecurityGroupRules: [] });
    clock.advance(1000);
    expect(rules()).toEqual({
      SecurityGroupType: "private",
      SecurityGroupName: "web",
      SecurityGroupRuleCount: 1,
      SecurityGroupRules: [
        {
          RuleId: last(cloud.state().rules).id,
          Status: "ok",
          TargetAddress: ssh.TargetAddress,
          TargetPort: "0",
          LocalPort: "22",
          Direction: "all",
          Protocol: "TCP",
          Priority: 10,
          Action: 1,
          Type: "ip",
          CreateTime: "2024-01-01 08:00:00",
          Description: "ssh",
        },
      ],
    });
  });

  it("changes its description at once and its priority by a task, and is removed", () => {
    const { cloud, rules, SecurityGroupId } = withGroup();
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh });
    cloud.settle();
    const RuleId = last(cloud.state().rules).id;
    expect(cloud.call("ccs", "ModifySecurityGroupRule", { SecurityGroupId, RuleId, Description: "shell" }).TaskId).toBe(
      "",
    );
    cloud.call("ccs", "ModifySecurityGroupRulePriority", { SecurityGroupId, BindData: [{ RuleId, Priority: "99" }] });
    expect(rules()).toMatchObject({ SecurityGroupRules: [{ Description: "shell", Priority: 10 }] });
    cloud.settle();
    expect(rules()).toMatchObject({ SecurityGroupRules: [{ Description: "shell", Priority: 99 }] });
    const remove = () => cloud.call("ccs", "RemoveSecurityGroupRule", { SecurityGroupId, RuleIds: [RuleId] });
    remove();
    cloud.settle();
    expect(cloud.counts().rules).toBe(0);
    expect(refusalOf(remove).code).toBe("InvalidInterfaceID.Malformed");
  });

  it("goes with its group, even one that is still being made", () => {
    const { cloud, SecurityGroupId } = withGroup();
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh });
    cloud.settle();
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh });
    cloud.call("ccs", "DeleteSecurityGroup", { SecurityGroupId });
    cloud.settle();
    expect(cloud.counts()).toMatchObject({ securityGroups: 0, rules: 0 });
  });

  it("keeps its priority when none is given", () => {
    const { cloud, rules, SecurityGroupId } = withGroup();
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh });
    cloud.settle();
    const RuleId = last(cloud.state().rules).id;
    cloud.call("ccs", "ModifySecurityGroupRulePriority", { SecurityGroupId, BindData: [{ RuleId }] });
    cloud.settle();
    expect(rules()).toMatchObject({ SecurityGroupRules: [{ Priority: 10 }] });
  });

  it("for ICMP has no ports, for the others it must have them", () => {
    const { cloud, SecurityGroupId } = withGroup();
    const { LocalPort, TargetPort, ...rest } = ssh;
    cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...rest, Protocol: "ICMP" });
    expect(
      refusalOf(() => cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...rest, LocalPort })).code,
    ).toBe("ParameterIsEmpty");
    expect(
      refusalOf(() => cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...rest, TargetPort })).code,
    ).toBe("ParameterIsEmpty");
  });

  it.each([
    { TargetAddress: "10.0.0.0/33" },
    { TargetAddress: "10.0.0.0/8,10.1.1.1" },
    { TargetAddress: "00:50:56:00:00:01" },
    { LocalPort: "70000" },
    { Priority: "0" },
    { Priority: "101" },
    { Direction: "sideways" },
  ])("with %j is refused", (part) => {
    const { cloud, SecurityGroupId } = withGroup();
    const add = () => cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId, ...ssh, ...part });
    expect(refusalOf(add)).toEqual({ status: 400, code: "ParameterInvalid" });
  });
});
