// Access points inline
import * as cds from "pulumi-cds";

const north = new cds.Vdc("north", { regionId: "CN_Beijing_A" });
const south = new cds.Vdc("south", { regionId: "CN_Shanghai_A" });
const northern = new cds.PrivateNetwork("northern", { vdcId: north.id });
const southern = new cds.PrivateNetwork("southern", { vdcId: south.id });

const backbone = new cds.Gpn("backbone", {
  qos: 10,
  accessPoints: [
    { vdcId: north.id, privateNetworkId: northern.id },
    { vdcId: south.id, privateNetworkId: southern.id },
  ],
});

export const gpnId = backbone.id;
