// Access points as resources of their own
import * as cds from "pulumi-cds";

// Omit `accessPoints`: each access point is a GpnAccessPoint.
const backbone = new cds.Gpn("backbone", { qos: 10 });

for (const regionId of ["CN_Beijing_A", "CN_Shanghai_A"]) {
  const vdc = new cds.Vdc(regionId, { regionId });
  const network = new cds.PrivateNetwork(regionId, { vdcId: vdc.id });
  new cds.GpnAccessPoint(regionId, { gpnId: backbone.id, vdcId: vdc.id, privateNetworkId: network.id });
}

export const gpnId = backbone.id;
