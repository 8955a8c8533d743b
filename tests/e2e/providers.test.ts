import { startSimulator, type Simulator } from "../../simulator";
import { keys, World } from "./workspace";

jest.setTimeout(120_000);

const otherKeys = { id: "other-key-id-1234", secret: "other-key-secret-5678" };

let world: World;
let other: Simulator;
beforeEach(async () => {
  world = await World.open();
  other = await startSimulator({ taskMs: 40, accessKeyId: otherKeys.id, accessKeySecret: otherKeys.secret });
});
afterEach(() => Promise.all([world.close(), other.close()]));

const program = (provider: string, rest = "") => ({
  "index.js": `
    const pulumi = require("@pulumi/pulumi");
    const cds = require("pulumi-cds");
    const config = new pulumi.Config();
    const here = new cds.Vdc("here", { regionId: "CN_Beijing_A", vdcName: "here" });
    const other = new cds.Provider("other", ${provider});
    const there = new cds.Vdc("there", { regionId: "CN_Shanghai_A", vdcName: "there" }, { provider: other });
    ${rest}
  `,
});

const namesIn = (cloud: World["cloud"]) => cloud.state().vdcs.map(({ name }) => name);

/** A project whose other account's keys are secrets of the stack. */
async function projectWithTwoAccounts(rest?: string) {
  const given = `{ accessKeyId: config.requireSecret("id"), accessKeySecret: config.requireSecret("secret"), endpoint: "${other.endpoint}" }`;
  const project = await world.project("accounts", program(given, rest));
  await project.pulumi(["config", "set", "--secret", "id", otherKeys.id]);
  await project.pulumi(["config", "set", "--secret", "secret", otherKeys.secret]);
  return project;
}

describe("two providers with different keys in one program", () => {
  it("each make, read and delete in their own account, and tell no key", async () => {
    const project = await projectWithTwoAccounts(`
      const one = { dependsOn: [here] }, two = { dependsOn: [there], provider: other };
      exports.here = cds.getVdcsOutput({}, one).apply((vdcs) => vdcs.map((vdc) => vdc.vdcName));
      exports.there = cds.getVdcsOutput({}, two).apply((vdcs) => vdcs.map((vdc) => vdc.vdcName));
    `);
    const shown = await project.previewAndUp("--diff");
    expect(shown).toMatchObject({ code: 0 });
    expect([namesIn(world.cloud), namesIn(other.cloud)]).toEqual([["here"], ["there"]]);
    expect(project.outputs()).toEqual({ here: ["here"], there: ["there"] });
    expect(project.storedOf("other").inputs).toMatchObject({
      "cds:accessKeyId": { ciphertext: expect.stringMatching(/^v1:/) },
      "cds:accessKeySecret": { ciphertext: expect.stringMatching(/^v1:/) },
    });
    expect(await project.up("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.refresh("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.destroy()).toMatchObject({ code: 0 });
    expect([namesIn(world.cloud), namesIn(other.cloud)]).toEqual([[], []]);

    const told = shown.printed + project.written();
    expect([keys, otherKeys].flatMap(({ id, secret }) => [id, secret]).filter((key) => told.includes(key))).toEqual([]);
  });

  it("let a function ask as a promise, inside a component too", async () => {
    const project = await projectWithTwoAccounts(`
      const component = new pulumi.ComponentResource("my:index:Part", "part", {}, { providers: [other] });
      exports.asked = cds.getVdcs({}, { provider: other }).then((vdcs) => vdcs.length);
      exports.inside = cds.getVdcs({}, { parent: component }).then((vdcs) => vdcs.length);
    `);
    other.cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    other.cloud.settle();
    expect(await project.up()).toMatchObject({ code: 0 });
    expect(await project.up()).toMatchObject({ code: 0 });
    expect(project.outputs()).toEqual({ asked: 2, inside: 2 });
  });
});

it("a provider whose keys come from other environment variables leaves nothing of them in the state", async () => {
  const mapped = `{ endpoint: "${other.endpoint}" }, { envVarMappings: { OTHER_ID: "CDS_ACCESS_KEY_ID", OTHER_SECRET: "CDS_ACCESS_KEY_SECRET" } }`;
  const project = await world.project(
    "mapped",
    program(mapped, "exports.there = cds.getVdcsOutput({}, { provider: other, dependsOn: there }).length;"),
  );
  project.environment = { OTHER_ID: otherKeys.id, OTHER_SECRET: otherKeys.secret };
  expect(await project.up()).toMatchObject({ code: 0 });
  expect(project.outputs()).toEqual({ there: 1 });
  expect(namesIn(other.cloud)).toEqual(["there"]);
  expect(project.storedOf("other").inputs).not.toHaveProperty("cds:accessKeyId");
  expect(await project.destroy()).toMatchObject({ code: 0 });
});

it("new keys of a provider are no reason to touch what it manages", async () => {
  const withSecret = (secret: string) =>
    program(`{ accessKeyId: "${otherKeys.id}", accessKeySecret: "${secret}", endpoint: "${other.endpoint}" }`);
  const project = await world.project("rotated", withSecret(otherKeys.secret));
  expect(await project.up()).toMatchObject({ code: 0 });
  const before = other.cloud.ledger.length;
  project.write(withSecret("rotated-away"));
  expect(await project.preview()).toMatchObject({ code: 0, out: expect.not.stringContaining("replace") });
  expect(await project.up()).toMatchObject({ code: 0 });
  expect(other.cloud.ledger.slice(before)).toEqual([]);
});

it("wrong keys of a provider are said with the way to put them right, and nothing is made", async () => {
  const project = await world.project(
    "wrong",
    program(`{ accessKeyId: "${otherKeys.id}", accessKeySecret: "wrong", endpoint: "${other.endpoint}" }`),
  );
  const failed = await project.up();
  expect(failed.code).not.toBe(0);
  expect(failed.errors).toEqual([expect.stringMatching(/ refused: .*Check cds:accessKeyId/)]);
  expect(project.stored().has("there")).toBe(false);
});
