// Billed by the 95th percentile, with a ceiling
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const network = new cds.PublicNetwork("outside", {
  vdcId: vdc.id,
  type: "Bandwidth_BGP",
  billingMethod: "BandwIdth_95",
  qos: 100,
  floatBandwidth: 200,
  ipNum: 8,
});

export const addresses = network.segments;
