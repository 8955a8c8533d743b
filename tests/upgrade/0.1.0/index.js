// One of every kind, and the lists that a kind may hold of others. What changes in place is read from the settings.
const pulumi = require("@pulumi/pulumi");
const cds = require("pulumi-cds");

const config = new pulumi.Config();
const password = config.requireSecret("password");

const north = new cds.Vdc("north", { regionId: "CN_Beijing_A" });
const inside = new cds.PrivateNetwork("inside", { vdcId: north.id });
const outside = new cds.PublicNetwork("outside", {
  vdcId: north.id,
  type: "Bandwidth_BGP",
  billingMethod: "BandwIdth",
  qos: config.getNumber("qos") ?? 5,
  ipNum: 4,
});
new cds.PublicIpSegment("block", { vdcId: north.id, publicNetworkId: outside.id, count: 8 });

const blue = new cds.Tag("blue", {});
const server = new cds.Instance("server", {
  regionId: north.regionId,
  vdcId: north.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password,
  tags: [blue.tagName],
});
new cds.InstanceDisk("data", { instanceId: server.id, size: config.getNumber("size") ?? 100, type: "ssd_disk" });
const card = new cds.NetworkInterface("card", {
  instanceId: server.id,
  vdcId: north.id,
  privateNetworkId: inside.id,
});

const back = new cds.SecurityGroup("back", { securityGroupType: "private" });
new cds.Rule("ssh", {
  securityGroupId: back.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "10.0.0.0/8",
  localPort: "22",
  priority: config.getNumber("priority") ?? 10,
});
new cds.SecurityGroupAttachment(
  "member",
  { securityGroupId: back.id, instanceId: server.id, privateNetworkId: inside.id },
  { dependsOn: card },
);
const front = new cds.SecurityGroup("front", { securityGroupType: "public" });
new cds.RuleSet("rules", {
  securityGroupId: front.id,
  rules: [{ action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "443", priority: 10 }],
});
new cds.Template("golden", { instanceId: server.id, powerOn: true });

const backbone = new cds.Gpn("backbone", { qos: 10 });
new cds.GpnAccessPoint("point", { gpnId: backbone.id, vdcId: north.id, privateNetworkId: inside.id });

const metal = new cds.Vdc("metal", { regionId: "CN_Beijing_F" });
const pipe = new cds.PrivateNetwork("pipe", { vdcId: metal.id });
const machine = new cds.BmsInstance("machine", {
  regionId: metal.regionId,
  vdcId: metal.id,
  networkIds: [pipe.id],
  password,
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
});
const disk = new cds.Disk("disk", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});
new cds.DiskAttachment("attached", { diskId: disk.id, instanceId: machine.id });
new cds.Snapshot("kept", { diskId: disk.id });

const west = new cds.Vdc("west", { regionId: "CN_Beijing_A" });
const lan = new cds.PrivateNetwork("lan", {
  vdcId: west.id,
  type: "manual",
  address: "10.20.0.0",
  mask: 16,
});
const group = new cds.SecurityGroup("group", { securityGroupType: "private" });
new cds.Instance(
  "lists",
  {
    regionId: west.regionId,
    vdcId: west.id,
    cpu: 4,
    ram: 8,
    instanceType: "Standard",
    password,
    systemDisk: { size: 40, type: "ssd_system_disk" },
    dataDisks: { logs: { size: 100, type: "ssd_disk" } },
    networkInterfaces: [{ privateNetworkId: lan.id }],
    securityGroups: [{ securityGroupId: group.id, privateNetworkId: lan.id }],
    tags: ["created-by-the-instance"],
    powerState: "running",
    deleteProtection: false,
  },
  { customTimeouts: { create: "30m" } },
);
new cds.Gpn("ring", { qos: 20, accessPoints: [{ vdcId: west.id, privateNetworkId: lan.id }] });
