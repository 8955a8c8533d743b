// A template in several regions
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const golden = new cds.Instance("golden", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  cpu: 2,
  ram: 4,
  instanceType: "Standard",
  password: new pulumi.Config().requireSecret("password"),
  networkInterfaces: [],
});

const image = new cds.Template("web", {
  instanceId: golden.id,
  // The region of the instance, and one that the template is copied to.
  regionIds: [vdc.regionId, "CN_Shanghai_A"],
});

export const imageId = image.id;
