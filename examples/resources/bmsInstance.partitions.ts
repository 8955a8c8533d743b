// RAID and partitions
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_F" });

const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });

const server = new cds.BmsInstance("server", {
  regionId: vdc.regionId,
  vdcId: vdc.id,
  goodsId: 7685,
  computeId: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
  imageId: "8",
  password: new pulumi.Config().requireSecret("password"),
  networkIds: [inside.id],
  raid: "1",
  partitions: [
    { path: "/", size: 100 },
    { path: "swap", size: 8 },
  ],
  // A change of the image, the RAID level or the partitions installs the image again and loses the local disks.
  onImageChange: "reinstall",
});

export const instanceId = server.id;
