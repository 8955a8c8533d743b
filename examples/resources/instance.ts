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
  dataDisks: { data: { size: 100, type: "ssd_disk" } },
  networkInterfaces: [{ privateNetworkId: inside.id }],
  tags: ["web"],
});

export const privateIps = server.privateIps;
