// A private network
import * as cds from "pulumi-cds";

// Without `accessPoints`: other stacks can add access points by the id of the GPN.
const backbone = new cds.Gpn("backbone", { qos: 10 });

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
const network = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const point = new cds.GpnAccessPoint("inside", { gpnId: backbone.id, vdcId: vdc.id, privateNetworkId: network.id });

export const accessPointId = point.id;
