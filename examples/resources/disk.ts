// An empty disk
import * as cds from "pulumi-cds";

const data = new cds.Disk("data", {
  regionId: "CN_Beijing_F",
  // `getDiskGoods` returns the id for a performance.
  goodsId: "000003e8-f3fb-11ea-800c-000000000064",
  size: 100,
});

export const diskId = data.id;
