import { randomUUID } from "node:crypto";
import type { Cloud } from "../../simulator";
import { goodsIdOf } from "../../simulator/goods/storageGoods";
import { disk, diskArgs, iron, ironInside, ironVdc, snapshot } from "./bareMetalParents";
import { lifeCycle } from "./suite";

const shows = (wanted: object) => (cloud: Cloud, id: string) =>
  expect(cloud.state().storageDisks).toContainEqual(expect.objectContaining({ id, ...wanted }));

lifeCycle({
  kind: "Disk",
  parents: [ironVdc, ironInside, iron(), iron("other"), disk("disk"), snapshot()],
  minimal: () => diskArgs,
  inPlace: {
    size: { to: () => ({ size: 150 }), shows: shows({ size: 150 }) },
    "size of a clone": {
      from: (of) => ({ snapshotId: of("snapshot"), goodsId: undefined, regionId: undefined, size: undefined }),
      to: () => ({ size: 200 }),
      shows: shows({ size: 200 }),
    },
    iops: { to: () => ({ iops: 3000 }), shows: shows({ iops: 3000 }) },
    bandwidth: { to: () => ({ bandwidth: 200 }), shows: shows({ bandwidth: 200 }) },
    instanceId: {
      to: (of) => ({ instanceId: of("iron") }),
      shows: (cloud, id, of) => shows({ bareMetalId: of("iron") })(cloud, id),
    },
    "instanceId to another machine": {
      from: (of) => ({ instanceId: of("iron") }),
      to: (of) => ({ instanceId: of("other") }),
      shows: (cloud, id, of) => shows({ bareMetalId: of("other") })(cloud, id),
    },
    "instanceId taken away": {
      from: (of) => ({ instanceId: of("iron") }),
      to: () => ({ instanceId: undefined }),
      shows: shows({ bareMetalId: "" }),
    },
  },
  replaces: {
    regionId: { to: () => ({ regionId: "CN_Beijing_I" }) },
    snapshotId: {
      to: (of) => ({ snapshotId: of("snapshot"), goodsId: undefined, regionId: undefined, size: undefined }),
      shows: shows({ size: 100, iops: 1000 }),
    },
  },
  refused: {
    name: { to: () => ({ name: "renamed" }), says: /name: cannot change on an existing resource/ },
    goodsId: {
      to: () => ({ goodsId: goodsIdOf({ iops: 2000, bandwidth: 100 }) }),
      says: /goodsId: cannot change on an existing resource/,
    },
    "size to a smaller one": { to: () => ({ size: 50 }), says: /size: cannot shrink from 100 to 50 GB/ },
  },
  drift: {
    iops: {
      from: () => ({ iops: 2000 }),
      outside: (cloud, id) => cloud.call("storage", "ChangeIops", { DiskId: id, Iops: 500 }),
    },
    bandwidth: {
      from: () => ({ bandwidth: 50 }),
      outside: (cloud, id) => cloud.call("storage", "ChangeBandwidth", { DiskId: id, Bw: 500 }),
    },
    instanceId: {
      from: (of) => ({ instanceId: of("iron") }),
      outside: (cloud, id) => cloud.call("storage", "DetachDisk", { DiskId: id }),
    },
  },
  invalid: [
    ["neither goods nor snapshot", () => ({ goodsId: undefined }), /goodsId: give either goodsId/],
    ["both goods and snapshot", () => ({ snapshotId: randomUUID() }), /goodsId: give either goodsId/],
    ["goods without a size", () => ({ size: undefined }), /size: is required for an empty disk/],
    ["goods without a site", () => ({ regionId: undefined }), /regionId: is required with goodsId/],
    [
      "a clone at a site",
      () => ({ goodsId: undefined, snapshotId: randomUUID() }),
      /regionId: cannot be combined with snapshotId: a clone is at the site of its snapshot/,
    ],
    ["a site in words", () => ({ regionId: "Beijing" }), /regionId: must be the UUID of a site or a region code/],
    ["no bytes", () => ({ size: 0 }), /size: must be at least 1/],
  ],
  unreadable: ["goodsId", "snapshotId", "instanceId"],
  removeOutside: (cloud, id) => cloud.call("storage", "DeleteDisk", { DiskId: id }),
});
