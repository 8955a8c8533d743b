// A point of presence
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const backbone = new cds.Gpn("backbone", { qos: 10 });

// `getAccessPoints({ type: "pop" })` lists the points of presence.
const point = new cds.GpnAccessPoint("office", {
  gpnId: backbone.id,
  popId: new pulumi.Config().require("popId"),
});

export const accessPointId = point.id;
