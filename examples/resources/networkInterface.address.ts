// A fixed address
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", {
  vdcId: vdc.id,
  type: "manual",
  address: "192.168.1.0",
  mask: 24,
});

const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
});

const networkInterface = new cds.NetworkInterface("inside", {
  instanceId: server.id,
  vdcId: vdc.id,
  privateNetworkId: inside.id,
  ipAddress: "192.168.1.20",
});

export const macAddress = networkInterface.macAddress;
