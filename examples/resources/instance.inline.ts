// Disks, network interfaces, security groups and tags inline
import * as pulumi from "@pulumi/pulumi";
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

const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
  systemDisk: { size: 40, type: "ssd_system_disk" },
  dataDisks: {
    data: { size: 100, type: "ssd_disk" },
    logs: { size: 200, type: "high_disk" },
  },
  networkInterfaces: [{ publicNetworkId: outside.id }, { privateNetworkId: inside.id }],
  securityGroups: [{ securityGroupId: web.id, publicNetworkId: outside.id }],
  tags: ["web"],
});

export const publicIps = server.publicIps;
export const dataDiskIds = server.dataDiskIds;
