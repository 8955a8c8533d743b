import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, World, type Project } from "./workspace";

jest.setTimeout(120_000);

const example = (file: string) => readFileSync(join(root, "examples/quickstart", file), "utf8");

let world: World;
let project: Project;
beforeAll(async () => {
  world = await World.open();
  const files = ["index.ts", "package.json", "tsconfig.json"];
  project = await world.project("quickstart", Object.fromEntries(files.map((file) => [file, example(file)])));
});
afterAll(() => world.close());

/** Changes the program as an editor would. */
function edit(from: string, to: string) {
  const text = readFileSync(join(project.folder, "index.ts"), "utf8");
  if (!text.includes(from)) throw new Error(`${from} is not in the program`);
  project.write({ "index.ts": text.replace(from, to) });
}

const ids = (...names: string[]) => names.map((name) => project.storedOf(name).id);
const everything = ["main", "inside", "outside", "web", "https", "server"];

const done = { code: 0, printed: expect.not.stringMatching(/error|warning/i) };

// The types are checked by the first two runs; leaving that out of the others saves a minute.
const untyped = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

describe("the quickstart", () => {
  it("shows no generated name in its first preview, since none is drawn yet, but the price", async () => {
    const shown = await project.preview("--diff");
    expect(shown).toMatchObject(done);
    expect(shown.out).toContain("+ 7 to create");
    expect(shown.out).toMatch(/instanceName *: \[unknown\]/);
    expect(shown.out).toMatch(/vdcName *: \[unknown\]/);
    expect(shown.out).toMatch(/pricePerMonth *: 252$/m);
    expect(world.cloud.ledger.map(({ action }) => action).sort()).toEqual(["DescribeInstancePrice", "DescribeTags"]);
  });

  it("makes what its program says", async () => {
    const made = await project.up();
    expect(made).toMatchObject(done);
    expect(made.out).toContain("+ 7 created");
    expect(world.counts()).toEqual({
      vdcs: 1,
      privateNetworks: 1,
      publicNetworks: 1,
      segments: 1,
      securityGroups: 1,
      rules: 1,
      instances: 1,
      disks: 1,
      interfaces: 2,
      memberships: 1,
      tags: 1,
    });
    expect(world.cloud.state().instances).toMatchObject([{ cpu: 2, ram: 4, imageId: "Ubuntu_18.04_64" }]);
    expect(project.outputs()).toEqual({
      pricePerMonth: 252,
      vdcId: ids("main")[0],
      publicIps: [expect.stringMatching(/^\d+(\.\d+){3}$/)],
      privateIps: [expect.stringMatching(/^\d+(\.\d+){3}$/)],
    });
  });

  it("changes nothing when it is previewed and run again", async () => {
    project.environment = untyped;
    const calls = world.cloud.ledger.length;
    const again = await project.previewAndUp("--expect-no-changes");
    expect(again).toMatchObject(done);
    expect(again.out.match(/ 7 unchanged/g)).toHaveLength(2);
    expect(world.changes(calls)).toEqual([]);
  });

  it("changes the server's cores and the number of addresses in place", async () => {
    const before = ids(...everything);
    edit("cpu: 2", "cpu: 4");
    edit("ipNum: 4", "ipNum: 16");
    const shown = await project.preview("--diff");
    expect(shown.code).toBe(0);
    expect(shown.out).toContain("~ 2 to update");
    expect(shown.out).toMatch(/~ ipNum: 4 => 16/);
    expect(shown.out).toMatch(/~ cpu *: 2 => 4/);
    expect(shown.printed).toContain(
      'warning: Instance "server": a change of cpu stops the instance and starts it again',
    );
    const changed = await project.up();
    expect(changed.code).toBe(0);
    expect(changed.out).toContain("~ 2 updated");
    expect(ids(...everything)).toEqual(before);
    expect(world.cloud.state().instances).toMatchObject([{ cpu: 4, status: "running" }]);
    expect(project.storedOf("outside").outputs["segments"]).toHaveLength(3);
  });

  it("plans another network for another name, and moves the server to it", async () => {
    const [network] = ids("inside");
    const others = everything.filter((name) => name !== "inside");
    const before = ids(...others);
    edit("{ vdcId: vdc.id }", '{ vdcId: vdc.id, name: "quiet" }');
    const shown = await project.preview("--diff");
    expect(shown).toMatchObject(done);
    expect(shown.out).toContain("+-1 to replace");
    expect(shown.out).toMatch(/~ name: "inside-\w{8}" => "quiet"/);
    const replaced = await project.up();
    expect(replaced).toMatchObject(done);
    expect(replaced.out).toContain("+-1 replaced");
    expect(ids("inside")[0]).not.toBe(network);
    expect(ids(...others)).toEqual(before);
    expect(world.cloud.state().privateNetworks).toMatchObject([{ id: ids("inside")[0], name: "quiet" }]);
  });

  it("shows at a refresh what was changed behind its back, and puts it right", async () => {
    const [server = ""] = ids("server");
    const name = project.storedOf("server").inputs["instanceName"];
    world.cloud.call("ccs", "ModifyInstanceName", { InstanceId: server, InstanceName: "renamed by hand" });
    const seen = await project.refresh("--diff");
    expect(seen).toMatchObject(done);
    expect(seen.out).toContain("~ 1 updated");
    expect(seen.out).toMatch(/~ instanceName: "server-\w{8}" => "renamed by hand"/);
    const righted = await project.up();
    expect(righted).toMatchObject(done);
    expect(world.cloud.state().instances).toMatchObject([{ id: server, name }]);
  });

  it("plans a new world in another region, and moves there with everything that has to", async () => {
    const [web, https] = ids("web", "https");
    const before = ids("main", "inside", "outside", "server");
    edit("CN_Beijing_A", "CN_Shanghai_A");
    const moved = await project.previewAndUp();
    expect(moved).toMatchObject({ code: 0, printed: expect.not.stringContaining("error") });
    expect(moved.printed).toContain("replaces it, and loses its disks, with all data on them");
    expect(moved.out).toContain("+-4 to replace");
    expect(moved.out).toContain("+-4 replaced");
    expect(ids("web", "https")).toEqual([web, https]);
    for (const [at, name] of ["main", "inside", "outside", "server"].entries())
      expect(ids(name)).not.toEqual([before[at]]);
    expect(world.cloud.state()).toMatchObject({
      vdcs: [{ id: ids("main")[0], regionId: "CN_Shanghai_A" }],
      instances: [{ id: ids("server")[0], vdcId: ids("main")[0] }],
    });
  });

  it("is taken down to an empty account", async () => {
    expect(await project.destroy()).toMatchObject(done);
    expect(world.counts()).toEqual({});
    expect(project.stored().size).toBe(0);
  });
});
