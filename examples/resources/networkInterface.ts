// A network interface on a private network
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

// Omit `networkInterfaces`: each network interface is a NetworkInterface.
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
});

export const address = networkInterface.address;
