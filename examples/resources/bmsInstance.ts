import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_F" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const machine = new cds.BmsInstance("machine", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  // From `getBmsGoods`, as is `computeId`; images are listed by `getBmsImages`.
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
  password: new pulumi.Config().requireSecret("password"),
  networkIds: [inside.id],
});

export const machineId = machine.id;
