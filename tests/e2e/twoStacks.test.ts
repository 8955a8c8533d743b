import { World } from "./workspace";

jest.setTimeout(120_000);

let world: World;
beforeEach(async () => {
  world = await World.open(400);
});
afterEach(() => world.close());

it("two stacks that run at once, and buy equal disks for one machine of a third, get one each", async () => {
  const owner = await world.project("owner", {
    "index.js": `
      const cds = require("pulumi-cds");
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      const size = { cpu: 2, ram: 4, instanceType: "Standard", password: "Open-sesame42" };
      new cds.Instance("server", { regionId: vdc.regionId, vdcId: vdc.id, ...size });
    `,
  });
  expect(await owner.up()).toMatchObject({ code: 0, errors: [] });
  const instanceId = owner.storedOf("server").id;
  const buying = `new (require("pulumi-cds").InstanceDisk)("disk", { instanceId: "${instanceId}", size: 100, type: "ssd_disk" });`;
  const buyers = [
    await world.project("one", { "index.js": buying }),
    await world.project("other", { "index.js": buying }),
  ];
  const runs = await Promise.all(buyers.map((buyer) => buyer.up()));
  expect(runs).toMatchObject([
    { code: 0, errors: [] },
    { code: 0, errors: [] },
  ]);
  const ids = buyers.map((buyer) => buyer.storedOf("disk").id);
  expect(new Set(ids)).toEqual(new Set(world.cloud.state().disks.map(({ id }) => id)));
  expect(world.changes().filter((action) => action === "CreateDisk")).toHaveLength(2);
  for (const buyer of buyers) expect(await buyer.preview("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
});
