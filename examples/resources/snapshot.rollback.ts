// Roll a disk back to a snapshot
import * as pulumi from "@pulumi/pulumi";
import * as cds from "pulumi-cds";

const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

// Each new value of the setting, such as `pulumi config set rollback 2025-01-31`, rolls the disk back once.
const backup = new cds.Snapshot("backup", {
  diskId: data.id,
  rollbackTrigger: new pulumi.Config().get("rollback"),
});

export const snapshotId = backup.id;
