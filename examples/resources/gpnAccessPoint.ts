import * as cds from "pulumi-cds";

// What it connects is left to others: to other stacks, say, that know its id.
const backbone = new cds.Gpn("backbone", { qos: 10 });

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
const network = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const point = new cds.GpnAccessPoint("join", { gpnId: backbone.id, vdcId: vdc.id, privateNetworkId: network.id });

export const accessPointId = point.id;
