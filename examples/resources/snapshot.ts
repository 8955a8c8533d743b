// A snapshot of a disk
import * as cds from "pulumi-cds";

const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

const backup = new cds.Snapshot("backup", { diskId: data.id });

export const snapshotId = backup.id;
