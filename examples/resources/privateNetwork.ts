// An address range chosen by the API
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

const network = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

export const networkId = network.id;
export const segments = network.segments;
