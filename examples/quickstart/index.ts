import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const outside = new cds.PublicNetwork("outside", {
  vdcId: vdc.id,
  type: "Bandwidth_BGP",
  billingMethod: "BandwIdth",
  qos: 5,
  ipNum: 4,
});

const web = new cds.SecurityGroup("web", { securityGroupType: "public" });

new cds.Rule("https", {
  securityGroupId: web.id,
  action: "allow",
  protocol: "TCP",
  targetAddress: "0.0.0.0/0",
  localPort: "443",
  priority: 10,
});

const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  imageId: "Ubuntu_18.04_64",
  // For the simulator only: keep a real one with `pulumi config set --secret`.
  password: "Quick-start1",
  dataDisks: { data: { size: 100, type: "ssd_disk" } },
  networkInterfaces: [{ publicNetworkId: outside.id }, { privateNetworkId: inside.id }],
  securityGroups: [{ securityGroupId: web.id, publicNetworkId: outside.id }],
  tags: ["quickstart"],
});

export const vdcId = vdc.id;
export const publicIps = server.publicIps;
export const privateIps = server.privateIps;
