// A disk attached to a bare-metal instance
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_F" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const server = new cds.BmsInstance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
  password: new pulumi.Config().requireSecret("password"),
  networkIds: [inside.id],
});

const data = new cds.Disk("data", {
  regionId: vdc.regionId,
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
  instanceId: server.id,
});

export const diskId = data.id;
