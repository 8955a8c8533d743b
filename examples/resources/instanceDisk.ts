// A data disk
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

// Omit `dataDisks`: each data disk is an InstanceDisk.
const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
});

const data = new cds.InstanceDisk("data", { instanceId: server.id, size: 100, type: "ssd_disk" });

export const diskId = data.id;
