// A disk from a snapshot
import * as cds from "pulumi-cds";

const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

const backup = new cds.Snapshot("backup", { diskId: data.id });

// It has the region, the size and the performance of the first disk.
const copy = new cds.Disk("copy", { snapshotId: backup.id });

export const copyId = copy.id;
