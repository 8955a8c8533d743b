import { fastClock, keys, World, type Ended, type Project } from "./workspace";

jest.setTimeout(120_000);

const password = "Open-sesame42";
const otherPassword = "Open-barley43";

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

const program = (given: string, instanceType = "Standard") => ({
  "index.js": `
    const cds = require("pulumi-cds");
    const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
    const server = new cds.Instance("server", {
      regionId: vdc.regionId, vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "${instanceType}", password: "${given}",
    });
    exports.password = server.password;
  `,
});

/** Asserts that no secret is in what was printed, nor in anything that Pulumi has written. */
function expectNothingTold(project: Project, runs: Ended[], secrets = [keys.id, keys.secret, password, otherPassword]) {
  const told = [...runs.map(({ printed }) => printed), project.written()].join("\n");
  const places = secrets.flatMap((secret) => told.match(new RegExp(`.{0,100}${secret}`, "g")) ?? []);
  expect(places).toEqual([]);
}

const encrypted = { ciphertext: expect.stringMatching(/^v1:/) };

describe("neither a key nor a password is told", () => {
  it("over a whole life", async () => {
    const project = await world.project("life", program(password));
    const runs = [await project.previewAndUp("--diff")];
    project.write(program(otherPassword));
    runs.push(await project.previewAndUp("--diff"));
    expect(runs.at(-1)?.out).toContain("~ 1 updated");
    runs.push(await project.pulumi(["stack", "export"]), await project.pulumi(["stack", "output"]));
    runs.push(await project.refresh("--diff"));
    expect(project.storedOf("server")).toMatchObject({
      inputs: { password: encrypted },
      outputs: { password: encrypted },
    });
    expectNothingTold(project, runs);
    // Pulumi itself logs the arguments of resources here; the keys are none of them.
    const verbose = await project.destroy("--logtostderr", "-v=9");
    expectNothingTold(project, [verbose], [keys.id, keys.secret]);
    expect([...runs, verbose].filter(({ code }) => code !== 0)).toEqual([]);
  });

  it("when a creation fails, whichever way", async () => {
    const project = await world.project("failures", program(password, "Nonsense"));
    project.environment = fastClock();
    const runs = [await project.up("--diff")];
    expect(runs.at(-1)?.printed).toMatch(/CreateInstance refused: /);
    project.write(program(password));
    world.cloud.fault({ action: "CreateInstance", effect: "lost-before" });
    runs.push(await project.up("--diff"));
    expect(runs.at(-1)?.printed).toContain("CreateInstance got no usable reply");
    expect(project.storedOf("server")).toMatchObject({
      id: expect.stringMatching(/^pending:/),
      inputs: { password: encrypted },
      outputs: { password: encrypted },
    });
    world.cloud.fault({ action: "CreateInstance", effect: "task-error" });
    runs.push(await project.up("--diff"));
    expect(runs.at(-1)?.printed).toMatch(/CreateInstance failed: task \d+ ended with ERROR/);
    expect(runs.map(({ code }) => code)).not.toContain(0);
    expectNothingTold(project, runs);
  });

  it("when the keys are secret settings of the stack", async () => {
    const project = await world.project("settings", program(password));
    project.environment = { CDS_ACCESS_KEY_ID: undefined, CDS_ACCESS_KEY_SECRET: undefined };
    await project.pulumi(["config", "set", "--secret", "cds:accessKeyId", keys.id]);
    await project.pulumi(["config", "set", "--secret", "cds:accessKeySecret", keys.secret]);
    const runs = [await project.up(), await project.pulumi(["config"]), await project.refresh()];
    expect(project.storedOf("default").inputs).toMatchObject({ "cds:accessKeySecret": encrypted });
    expect(world.counts()).toMatchObject({ instances: 1 });
    runs.push(await project.destroy());
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expectNothingTold(project, runs);
  });

  it("when check refuses the password", async () => {
    const project = await world.project("refused", program("sesame"));
    const shown = await project.preview("--diff");
    expect(shown.code).not.toBe(0);
    expect(shown.printed).toContain("password: must have at least 8 characters");
    expect(shown.printed + project.written()).not.toContain("sesame");
  });
});
