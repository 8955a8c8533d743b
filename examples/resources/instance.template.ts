// An instance from a template
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const password = new pulumi.Config().requireSecret("password");
const size = { cpu: 2, ram: 4, instanceType: "Standard" };
const place = { regionId: vdc.regionId, vdcId: vdc.id, networkInterfaces: [] };

const golden = new cds.Instance("golden", { ...place, ...size, password });

const image = new cds.Template("web", { instanceId: golden.id });

const server = new cds.Instance("server", {
  ...place,
  ...size,
  password,
  imageId: image.id,
  // A new image replaces the instance.
  onImageChange: "replace",
});

export const instanceId = server.id;
