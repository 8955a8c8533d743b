// Eight more addresses for a public network
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const outside = new cds.PublicNetwork("outside", {
  vdcId: vdc.id,
  type: "Bandwidth_BGP",
  billingMethod: "BandwIdth",
  qos: 5,
  ipNum: 4,
});

const block = new cds.PublicIpSegment("block", { vdcId: vdc.id, publicNetworkId: outside.id, count: 8 });

export const blockId = block.id;
