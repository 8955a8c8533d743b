// An instance on a private network
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  imageId: "Ubuntu_18.04_64",
  password: new pulumi.Config().requireSecret("password"),
  networkInterfaces: [{ privateNetworkId: inside.id }],
});

export const privateIps = server.privateIps;
