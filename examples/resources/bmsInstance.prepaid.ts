// A prepaid bare-metal instance
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
  instanceChargeType: "PrePaid",
  prepaidMonth: 1,
  autoRenew: 0,
  // To pay for two more months later, add: renewal: { months: 2, on: "2025-01" }
  // Without this, a destroy is refused. The API may refuse it all the same.
  allowPrepaidDelete: true,
});

export const expireDate = server.expireDate;
