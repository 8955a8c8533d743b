import { z } from "zod";
import { createCloud, virtualClock, type Cloud, type CloudOptions } from "../../simulator/index";

export const region = "CN_Beijing_A";
/** A region in the samples of bare-metal instances. */
export const bareMetalRegion = "CN_Beijing_F";

const publicOrder = {
  Type: "Bandwidth_BGP",
  BillingMethod: "BandwIdth",
  Qos: 20,
  IPNum: 16,
  AutoRenew: 1,
  FloatBandwidth: 24,
} as const;

const machineOrder = {
  RegionId: region,
  InstanceType: "Standard",
  Cpu: 4,
  Ram: 4,
  Password: "EcsV587!",
  SystemDisk: { Size: 60, Type: "ssd_system_disk" },
};

/** The product line of bare-metal instances in the samples. */
export const compute = { GoodsId: 7685, ComputeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9" };

const bareMetalOrder = {
  RegionId: bareMetalRegion,
  ...compute,
  Password: "Tester123",
  AutoRenew: 1,
  PrepaidMonth: 1,
  ImageId: "2",
  Amount: 1,
} as const;

// The samples ask for September and October 2019: the account is older, and asked later.
const begun = Date.UTC(2019, 7, 20);
/** When the requests of the document are sent. */
export const requested = Date.UTC(2019, 9, 20);

/** Fills an account with something of everything, so that whatever a sample names is there; gives it with the ids. */
function prepare() {
  const clock = virtualClock(begun);
  const cloud = createCloud({ clock });
  const { call, settle } = cloud;
  const idOf = idsIn(cloud);
  /** Ends a task and returns the id of the resource that it created. */
  const made = (table: Table, name: string) => {
    settle();
    return idOf(table, name);
  };

  call("network", "CreateVdc", { RegionId: region, VdcName: "Beijing" });
  const VdcId = made("vdcs", "Beijing");
  call("network", "CreateVdc", { RegionId: region, VdcName: "empty" });
  const emptyVdc = made("vdcs", "empty");
  call("network", "CreateVdc", { RegionId: bareMetalRegion, VdcName: "bare" });
  const bareVdc = made("vdcs", "bare");

  const publicNetwork = (vdc: string, Name: string) => {
    call("network", "CreatePublicNetwork", { VdcId: vdc, Name, ...publicOrder });
    return made("publicNetworks", Name);
  };
  const privateNetwork = (vdc: string, Name: string) => {
    call("network", "CreatePrivateNetwork", { VdcId: vdc, Name });
    return made("privateNetworks", Name);
  };
  const network = {
    public: publicNetwork(VdcId, "public"),
    sparePublic: publicNetwork(VdcId, "spare public"),
    barePublic: publicNetwork(bareVdc, "bare public"),
    private: privateNetwork(VdcId, "private"),
    spare: privateNetwork(VdcId, "spare"),
    joined: privateNetwork(VdcId, "joined"),
    barePrivate: privateNetwork(bareVdc, "bare private"),
    secondJoined: privateNetwork(bareVdc, "second joined"),
  };

  const machine = (InstanceName: string) => {
    call("ccs", "CreateInstance", {
      VdcId,
      ...machineOrder,
      InstanceName,
      DataDisks: [
        { Size: 50, Type: "ssd_disk" },
        { Size: 100, Type: "high_disk" },
      ],
      PublicIp: ["auto"],
      PrivateIp: [{ PrivateId: network.private, IP: ["auto"] }],
    });
    return made("instances", InstanceName);
  };
  const machines = { running: machine("running"), second: machine("second"), stopped: machine("stopped") };
  call("ccs", "StopInstance", { InstanceId: machines.stopped });
  settle();

  const tag = (TagName: string) => {
    call("ccs", "CreateTag", { TagName });
    return idOf("tags", TagName);
  };
  const tags = { used: tag("used"), free: tag("free") };
  call("ccs", "AddInstancesTags", { InstanceIds: machines.running, AddTagIds: tags.used });

  const group = (SecurityGroupName: string, SecurityGroupType: "public" | "private") => {
    call("ccs", "CreateSecurityGroup", { SecurityGroupName, Description: "test", SecurityGroupType });
    return idOf("securityGroups", SecurityGroupName);
  };
  const groups = {
    used: group("test", "private"),
    public: group("test public", "public"),
    free: group("free", "private"),
  };
  const rule = (Description: string, Priority: string) => {
    call("ccs", "AddSecurityGroupRule", {
      SecurityGroupId: groups.used,
      Action: "1",
      Description,
      TargetAddress: "0.0.0.0/0",
      TargetPort: "0",
      LocalPort: "22",
      Direction: "all",
      Priority,
      Protocol: "TCP",
      RuleType: "ip",
    });
    settle();
    return idOf("rules", Description);
  };
  const rules = [rule("first", "1"), rule("second", "2")];
  const BindData = [{ InstanceId: machines.running, PrivateId: network.private }];
  call("ccs", "JoinSecurityGroup", { SecurityGroupId: groups.used, BindData });
  settle();

  call("ccs", "CreateTemplate", { InstanceId: machines.stopped, DisplayName: "test", PowerOn: false });
  const template = made("templates", "test");

  call("network", "CreateGPN", {
    Name: "gpn",
    Qos: 5,
    AccessPoint: [
      { VdcId, AccessPointType: "vdc", PrivateId: network.joined },
      { VdcId: bareVdc, AccessPointType: "vdc", PrivateId: network.secondJoined },
    ],
    PopAccessPoint: [],
  });
  const gpn = made("gpns", "gpn");

  const bareMetal = (InstanceName: string, InstanceChargeType: "PostPaid" | "PrePaid" = "PostPaid") => {
    const reply = call("bms", "CreateBmsInstance", {
      ...bareMetalOrder,
      InstanceChargeType,
      VdcId: bareVdc,
      InstanceName,
      PipeIds: [network.barePrivate, network.barePublic],
    });
    return { id: made("bareMetals", InstanceName), task: taskIds.parse(reply.Data).TaskIds[0] ?? "" };
  };
  const { id: runningMetal, task: bareMetalTask } = bareMetal("bms003");
  const bareMetals = {
    running: runningMetal,
    stopped: bareMetal("stopped").id,
    prepaid: bareMetal("prepaid", "PrePaid").id,
  };
  call("bms", "OperateBmsPower", { BaremetalIds: [bareMetals.stopped], Operate: "stop" });
  settle();

  const goods = goodsId.parse(
    call("storage", "DescribeGoodsId", { RegionId: bareMetalRegion, Bw: 2000, Iops: 8000, Type: "ssd" }).Data,
  ).GoodsId;
  const disk = (Name: string, RegionId: string) => {
    call("storage", "CreateDisk", { RegionId, Name, Size: 500, Num: 1, GoodsId: goods });
    return made("storageDisks", Name);
  };
  const disks = {
    // Both samples of DescribeDisks ask for a disk by name, one of them at a site.
    attached: disk("disk-hk-A", bareMetalRegion),
    atSite: disk("test1", "35304122-8504-400c-a61c-56ba244c5dda"),
    detached: disk("detached", bareMetalRegion),
  };
  for (const DiskId of [disks.attached, disks.atSite])
    call("storage", "AttachDisk", { InstanceId: bareMetals.running, DiskId });
  settle();
  call("storage", "CreateSnapshot", { DiskId: disks.detached, SnapshotName: "snapshot" });
  const snapshot = made("snapshots", "snapshot");

  const task = call("ccs", "RebootInstance", { InstanceId: machines.second }).TaskId ?? "";
  settle();
  clock.advance(requested - begun);

  const state = cloud.state();
  return {
    saved: cloud.save(),
    ids: {
      VdcId,
      emptyVdc,
      bareVdc,
      network,
      machines,
      dataDisks: state.disks.filter(({ instanceId }) => instanceId === machines.running).map(({ id }) => id),
      interfaces: state.interfaces.filter(({ instanceId }) => instanceId === machines.running),
      segments: {
        used: state.segments.find(({ networkId }) => networkId === network.public)?.id ?? "",
        free: state.segments.find(({ networkId }) => networkId === network.sparePublic)?.id ?? "",
      },
      tags,
      groups,
      rules,
      template,
      gpn,
      bareMetals,
      bareMetalTask,
      goods,
      disks,
      snapshot,
      task: String(task),
      ...pointsOfPresence(cloud),
    },
  };
}

type State = ReturnType<Cloud["state"]>;
type Table = Exclude<keyof State, "counts" | "tasks">;

const named = z.object({ id: z.string(), name: z.string().optional(), description: z.string().optional() });
const taskIds = z.object({ TaskIds: z.array(z.string()) });
const goodsId = z.object({ GoodsId: z.string() });
const pops = z.object({ Pop: z.array(z.object({ PopId: z.string(), CityId: z.string() })) });
const vdcs = z.object({ Vdc: z.array(z.object({ VdcId: z.string(), CityId: z.string() })) });

const idsIn = (cloud: Cloud) => (table: Table, name: string) => {
  const row = z
    .array(named)
    .parse(cloud.state()[table])
    .find((one) => (one.name ?? one.description) === name);
  if (row === undefined) throw new Error(`${table} has no ${name}`);
  return row.id;
};

function pointsOfPresence({ call }: Cloud) {
  const [pop] = pops.parse(call("network", "DescribeAccessInfo", { Type: "pop" }).Data).Pop;
  const [vdc] = vdcs.parse(call("network", "DescribeAccessInfo", { Type: "vdc" }).Data).Vdc;
  return { pop: { id: pop?.PopId ?? "", city: pop?.CityId ?? "" }, city: vdc?.CityId ?? "" };
}

const { ids, saved } = prepare();

/** The ids in the prepared account. */
export { ids };

/** A separate cloud with the prepared account, two months after the creation of its resources. */
export function preparedCloud(options: CloudOptions = {}) {
  const clock = virtualClock(requested);
  return { clock, cloud: createCloud({ clock, seed: 2, saved, ...options }) };
}
