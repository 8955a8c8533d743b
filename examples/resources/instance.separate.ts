// Disks, network interfaces and security groups as resources of their own
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const backend = new cds.SecurityGroup("backend", { securityGroupType: "private" });

// Omit `dataDisks`, `networkInterfaces` and `securityGroups`.
const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
});

new cds.InstanceDisk("data", { instanceId: server.id, size: 100, type: "ssd_disk" });

const networkInterface = new cds.NetworkInterface("inside", {
  instanceId: server.id,
  vdcId: vdc.id,
  privateNetworkId: inside.id,
});

new cds.SecurityGroupAttachment("backend", {
  securityGroupId: backend.id,
  // The id from the network interface: the attachment waits for it.
  instanceId: networkInterface.instanceId,
  privateNetworkId: inside.id,
});
