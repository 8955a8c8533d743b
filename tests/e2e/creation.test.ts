import { fastClock, World, type Ended, type Project } from "./workspace";

jest.setTimeout(120_000);

let world: World;
let project: Project;
beforeEach(async () => {
  world = await World.open();
  project = await world.project("drill", {
    "index.js": `
      const cds = require("pulumi-cds");
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });
      new cds.Instance("server", {
        regionId: vdc.regionId, vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "Standard", password: "Open-sesame42",
      }, { dependsOn: inside });
    `,
  });
  project.environment = fastClock();
});
afterEach(() => world.close());

const lose = (action: string, effect: "lost-before" | "lost-after") => world.cloud.fault({ action, effect });

/** Asserts that a run failed with one line, about a creation that may or may not have happened, and keeps that in mind. */
function expectUnresolved({ code, errors }: Ended, action: "CreateVdc" | "CreateInstance") {
  expect(code).not.toBe(0);
  expect(errors).toEqual([
    `${action === "CreateVdc" ? 'Vdc "main"' : 'Instance "server"'}: ${action} got no usable reply: the connection was closed without a reply. It may or may not have taken effect. Run \`pulumi up\` again: it looks for the result first, and creates nothing twice`,
  ]);
  expect(project.storedOf(action === "CreateVdc" ? "main" : "server").id).toMatch(/^pending:/);
}

/** Asserts that there is exactly one of each, that state and dependents know it, and that nothing is left to do. */
async function expectOneOfEach() {
  const [vdc, inside, server] = ["main", "inside", "server"].map((name) => project.storedOf(name));
  expect(world.counts()).toEqual({ vdcs: 1, privateNetworks: 1, instances: 1 });
  expect(world.cloud.state()).toMatchObject({
    vdcs: [{ id: vdc?.id }],
    privateNetworks: [{ id: inside?.id, vdcId: vdc?.id }],
    instances: [{ id: server?.id, vdcId: vdc?.id }],
  });
  for (const dependent of [inside, server])
    expect(dependent).toMatchObject({ inputs: { vdcId: vdc?.id }, outputs: { vdcId: vdc?.id } });
  expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
  expect(JSON.stringify([...project.stored().values()])).not.toContain("pending:");
}

describe("replies to creations are lost", () => {
  it("before the effect: each run says so, and the next makes the one thing and goes on", async () => {
    lose("CreateVdc", "lost-before");
    expectUnresolved(await project.up(), "CreateVdc");
    expect(world.counts()).toEqual({});
    lose("CreateInstance", "lost-before");
    expectUnresolved(await project.up(), "CreateInstance");
    expect(world.counts()).toEqual({ vdcs: 1, privateNetworks: 1 });
    expect(await project.up()).toMatchObject({ code: 0, errors: [] });
    await expectOneOfEach();
  });

  it("before the effect: a refresh finds nothing, and the next run makes the one thing", async () => {
    lose("CreateVdc", "lost-before");
    expectUnresolved(await project.up(), "CreateVdc");
    expect(await project.refresh()).toMatchObject({ code: 0, errors: [] });
    expect(project.stored().has("main")).toBe(false);
    expect(await project.up()).toMatchObject({ code: 0, errors: [] });
    await expectOneOfEach();
  });

  it("before the effect, twice: a refresh gives nothing that lives to the next run to delete", async () => {
    lose("CreateVdc", "lost-before");
    expectUnresolved(await project.up(), "CreateVdc");
    lose("CreateInstance", "lost-before");
    expectUnresolved(await project.up(), "CreateInstance");
    // Had that run left behind what stood for the VDC, this would give it the living VDC's id.
    expect(await project.refresh()).toMatchObject({ code: 0, errors: [] });
    expect(project.stored().has("server")).toBe(false);
    expect(await project.up()).toMatchObject({ code: 0, errors: [] });
    expect(world.changes()).not.toContain("DeleteVdc");
    await expectOneOfEach();
  });

  it("after the effect: the same run finds the one thing", async () => {
    lose("CreateVdc", "lost-after");
    lose("CreateInstance", "lost-after");
    expect(await project.up()).toMatchObject({ code: 0, errors: [] });
    await expectOneOfEach();
  });

  it("after the effect, and nothing can be looked up: a later run finds the one thing", async () => {
    const { handle } = world.cloud;
    world.cloud.handle = async (request) =>
      request.url.includes("Action=DescribeVdc&") ? { status: 503, body: "Service Unavailable" } : handle(request);
    lose("CreateVdc", "lost-after");
    expectUnresolved(await project.up(), "CreateVdc");
    const still = await project.up();
    expect(still.code).not.toBe(0);
    expect(still.errors).toEqual([expect.stringContaining("DescribeVdc got no usable reply: HTTP 503")]);
    world.cloud.handle = handle;
    expect(await project.up()).toMatchObject({ code: 0, errors: [] });
    expect(world.changes().filter((action) => action === "CreateVdc")).toHaveLength(1);
    await expectOneOfEach();
  });
});
