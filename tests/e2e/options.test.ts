import { goodsIdOf } from "../../simulator/goods/storageGoods";
import { World, type Project } from "./workspace";

jest.setTimeout(120_000);

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

const program = (text: string) => ({ "index.js": `const cds = require("pulumi-cds");\n${text}` });
const project = (text: string): Promise<Project> => world.project("options", program(text));

it("protect keeps a thing from destroy and from replacement", async () => {
  const vdc = (region: string) => `new cds.Vdc("main", { regionId: "${region}" }, { protect: true });`;
  const made = await project(vdc("CN_Beijing_A"));
  expect(await made.up()).toMatchObject({ code: 0 });
  expect((await made.destroy()).printed).toMatch(/cannot be deleted\s+because it is protected/);
  made.write(program(vdc("CN_Shanghai_A")));
  const replaced = await made.up();
  expect(replaced.code).not.toBe(0);
  expect(replaced.printed).toContain("currently marked for protection");
  expect(world.cloud.state().vdcs).toMatchObject([{ regionId: "CN_Beijing_A" }]);
});

it("deleteProtection keeps a thing from a replacement that replaceOnChanges asks for, before anything is bought", async () => {
  const disk = (size: number) => `
    const goodsId = "${goodsIdOf({ iops: 1000, bandwidth: 100 })}";
    new cds.Disk("data", { regionId: "CN_Beijing_F", goodsId, size: ${size}, deleteProtection: true },
      { replaceOnChanges: ["size"] });
  `;
  const made = await project(disk(100));
  expect(await made.up()).toMatchObject({ code: 0 });
  const { id } = made.storedOf("data");
  made.write(program(disk(200)));
  const replaced = await made.up();
  expect(replaced.code).not.toBe(0);
  expect(replaced.errors).toEqual([
    'Disk "data": deleteProtection: is on, and a new one would replace this one: set it to false in an update of its own first',
  ]);
  expect(world.changes()).toEqual(["CreateDisk"]);
  expect(made.storedOf("data").id).toBe(id);
});

it("rules that become one set in a single run are still there after it", async () => {
  const rule = (port: number) =>
    `action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "${port}", priority: 10`;
  const group = 'const { id } = new cds.SecurityGroup("web", { securityGroupType: "public" });';
  const made = await project(`
    ${group}
    new cds.Rule("http", { securityGroupId: id, ${rule(80)} });
    new cds.Rule("https", { securityGroupId: id, ${rule(443)} });
  `);
  expect(await made.up()).toMatchObject({ code: 0 });
  const { rules } = world.cloud.state();
  made.write(
    program(`
      ${group}
      new cds.RuleSet("all", { securityGroupId: id, rules: [{ ${rule(80)} }, { ${rule(443)} }] });
    `),
  );
  const moved = await made.up();
  expect(moved).toMatchObject({ code: 0 });
  expect(moved.out).toContain("is not deleted: another resource of this program manages it now");
  expect(world.cloud.state().rules).toEqual(rules);
  expect(await made.refresh("--expect-no-changes")).toMatchObject({ code: 0 });
});

it("ignoreChanges leaves an input as it is", async () => {
  const group = (description: string) => `
    const group = new cds.SecurityGroup("web", { securityGroupType: "public", description: "${description}" },
      { ignoreChanges: ["description"] });
    exports.description = group.description;
  `;
  const made = await project(group("first"));
  expect(await made.up()).toMatchObject({ code: 0 });
  made.write(program(group("second")));
  expect(await made.up("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(made.outputs()).toEqual({ description: "first" });
  expect(world.cloud.state().securityGroups).toMatchObject([{ description: "first" }]);
});

it("a create timeout that runs out says so, and the next run goes on with the same machine", async () => {
  const made = await project(`
    const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
    new cds.Instance("server", {
      regionId: vdc.regionId, vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "Standard", password: "Open-sesame42",
    }, { customTimeouts: { create: "2s" } });
  `);
  world.cloud.fault({ action: "CreateInstance", effect: "task-stuck" });
  const failed = await made.up();
  expect(failed.code).not.toBe(0);
  expect(failed.errors).toEqual([
    expect.stringMatching(
      /^Instance "server": CreateInstance is not done after [\d.]+ s: .*run `pulumi up` again, or give it more time with customTimeouts$/,
    ),
  ]);
  const [id] = world.cloud.state().instances.map((instance) => instance.id);
  expect(made.storedOf("server").id).toBe(id);
  world.cloud.settle();
  expect(await made.up()).toMatchObject({ code: 0 });
  expect(made.storedOf("server").id).toBe(id);
  expect(world.changes().filter((action) => action === "CreateInstance")).toHaveLength(1);
  expect(await made.preview("--expect-no-changes")).toMatchObject({ code: 0 });
});

it("the option import is refused, with the way that works", async () => {
  const made = await project('new cds.Vdc("main", { regionId: "CN_Beijing_A" }, { import: "vdc-1" });');
  const refused = await made.preview();
  expect(refused.code).not.toBe(0);
  expect(refused.errors).toEqual([
    'main: the option "import" cannot work for a dynamic resource; take over what exists with the argument "adopt", or read it with Vdc.get',
  ]);
  expect(world.cloud.ledger).toEqual([]);
});

describe("get", () => {
  it("reads what exists, for others to build on, and leaves it alone at destroy", async () => {
    world.cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    world.cloud.settle();
    const [vdc] = world.cloud.state().vdcs;
    const made = await project(`
      const vdc = cds.Vdc.get("existing", "${vdc?.id}");
      new cds.PrivateNetwork("inside", { vdcId: vdc.id });
      exports.name = vdc.vdcName;
      exports.region = vdc.regionId;
    `);
    expect(await made.up()).toMatchObject({ code: 0 });
    expect(made.outputs()).toEqual({ name: "by hand", region: "CN_Beijing_A" });
    expect(made.storedOf("existing")).toMatchObject({ external: true });
    expect(world.cloud.state().privateNetworks).toMatchObject([{ vdcId: vdc?.id }]);
    expect(await made.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({ vdcs: 1 });
  });

  it("says what is not there", async () => {
    const made = await project('cds.Vdc.get("existing", "6a2b9c3e-7d1f-4e5a-8b6c-0123456789ab");');
    const missing = await made.preview();
    expect(missing.code).not.toBe(0);
    expect(missing.errors).toEqual([
      'Preview failed: Vdc "existing": There is no Vdc with the id 6a2b9c3e-7d1f-4e5a-8b6c-0123456789ab in this account',
    ]);
  });
});
