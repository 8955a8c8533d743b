// Billed by traffic
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const network = new cds.PublicNetwork("outside", {
  vdcId: vdc.id,
  type: "Bandwidth_BGP",
  billingMethod: "Traffic",
  // With billing by traffic, the bandwidth cannot change later.
  qos: 50,
  ipNum: 4,
});

export const addresses = network.segments;
