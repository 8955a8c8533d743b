// A VDC
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });

export const vdcId = vdc.id;
export const name = vdc.vdcName;
