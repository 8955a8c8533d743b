// An address range of your own
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const network = new cds.PrivateNetwork("inside", {
  vdcId: vdc.id,
  type: "manual",
  address: "192.168.1.0",
  mask: 24,
});

export const networkId = network.id;
