// Adopt an existing instance
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const config = new pulumi.Config();

const vdc = new cds.Vdc("main", { adopt: config.require("vdcId"), regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { adopt: config.require("networkId"), vdcId: vdc.id });

const server = new cds.Instance("server", {
  adopt: config.require("instanceId"),
  // What exists: the preview fails with each difference.
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: config.requireSecret("password"),
  networkInterfaces: [{ privateNetworkId: inside.id }],
});

export const privateIps = server.privateIps;
