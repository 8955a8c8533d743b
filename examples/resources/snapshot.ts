import * as cds from "pulumi-cds";

const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

const kept = new cds.Snapshot("kept", { diskId: data.id });

/** A second disk, with what is on the first. */
const copy = new cds.Disk("copy", { snapshotId: kept.id });

export const copyId = copy.id;
