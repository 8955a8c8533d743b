// A tag for several instances
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const web = new cds.Tag("web", {});

for (const name of ["first", "second"])
  new cds.Instance(name, {
    regionId: vdc.regionId,
    vdcId: vdc.id,
    cpu: 2,
    ram: 4,
    instanceType: "Standard",
    password: new pulumi.Config().requireSecret("password"),
    networkInterfaces: [],
    tags: [web.tagName],
  });
