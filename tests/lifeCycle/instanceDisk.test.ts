import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { otherServer, server, vdc } from "./parents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "InstanceDisk",
  parents: [vdc, server(), otherServer],
  minimal: (of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" }),
  inPlace: {
    size: {
      to: () => ({ size: 200 }),
      shows: (cloud) => expect(cloud.state().disks.map(({ size }) => size)).toEqual([200]),
    },
  },
  replaces: {
    instanceId: { to: (of) => ({ instanceId: of("otherServer") }) },
    type: { to: () => ({ type: "high_disk" }) },
    iops: { to: () => ({ iops: 1 }) },
  },
  refused: {
    "size to a smaller one": {
      from: () => ({ size: 200 }),
      to: () => ({ size: 100 }),
      says: /size: cannot shrink from 200 to 100 GB/,
    },
  },
  invalid: [
    ["a size of nothing", () => ({ size: 0 }), /size: must be at least 1/],
    ["a type of no disk", () => ({ type: "ssd" }), /type: must be one of ssd_disk, high_disk/],
    ["performance packs on a plain disk", () => ({ type: "high_disk", iops: 1 }), /iops: iops requires type ssd_disk/],
  ],
  getState: (of) => ({ instanceId: of("server") }),
  removeOutside: (cloud, id, of) => cloud.call("ccs", "DeleteDisk", { InstanceId: of("server"), DiskIds: [id] }),
});

const disk = (more: object = {}): Declared => ({
  name: "disk",
  kind: "InstanceDisk",
  args: (of) => ({ instanceId: of("server"), size: 100, type: "ssd_disk", ...more }),
});

it("says before a replacement what is lost, and what causes it", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, server(), disk()]);
  await stack.preview([vdc, server(), disk({ type: "high_disk" })]);
  expect(world.told).toContainEqual("a change of type replaces it, and loses all data on it");
});

it("lives beside the data disks that the machine itself names", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const own = (sizes: number[]) =>
    server({ dataDisks: Object.fromEntries(sizes.map((size) => [`disk${size}`, { size, type: "ssd_disk" }])) });
  await stack.up([vdc, own([100]), disk()]);
  const id = stack.of("disk").id;
  await stack.up([vdc, own([100, 150]), disk()]);
  await stack.up([vdc, own([]), disk()]);
  expect(world.cloud.state().disks).toMatchObject([{ id, size: 100 }]);
  await stack.refresh();
  expect(await stack.preview([vdc, own([]), disk()])).toEqual(
    ["vdc", "server", "disk"].map((name) => ({ name, does: "same" })),
  );
});

it("is found by its id alone", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, server(), disk()]);
  const { outputs } = await world.startProvider()("InstanceDisk").read(stack.of("disk").id, { __urn: "urn::got" });
  expect(outputs).toMatchObject({ instanceId: stack.of("server").id, size: 100, type: "ssd_disk" });
});
