// A prepaid instance
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const server = new cds.Instance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
  networkInterfaces: [],
  instanceChargeType: "PrePaid",
  prepaidMonth: 1,
  autoRenew: 0,
  // Without this, a destroy is refused: it would lose what is paid for.
  allowPrepaidDelete: true,
});

export const instanceId = server.id;
