import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_F" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const machine = new cds.BmsInstance("machine", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
  password: new pulumi.Config().requireSecret("password"),
  networkIds: [inside.id],
});

// Without `instanceId`, a disk leaves to others where it is attached.
const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

new cds.DiskAttachment("data", { diskId: data.id, instanceId: machine.id });
