import { diskArgs } from "../lifeCycle/bareMetalParents";
import { closedPort } from "../provider/server";
import { fastClock, keys, World, type Ended, type Project } from "./workspace";

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

const program = (text: string) => ({ "index.js": `const cds = require("pulumi-cds");\n${text}` });
const vdc = program('new cds.Vdc("main", { regionId: "CN_Beijing_A" });');

/** Asserts that a run failed with just these lines, shown without a stack. */
function expectFailure({ code, errors, printed }: Ended, ...lines: string[]) {
  expect(errors).toEqual(lines);
  expect(code).not.toBe(0);
  expect(printed).not.toMatch(/^\s+at .*[:)]\d*/m);
}

/** Asserts the same, and that nothing was made. */
function expectRefusal(ended: Ended, ...lines: string[]) {
  expectFailure(ended, ...lines);
  expect(world.counts()).toEqual({});
}

describe("an account that cannot be reached", () => {
  let project: Project;
  beforeAll(async () => (project = await world.project("account", vdc)));

  const up = (environment: Record<string, string | undefined>) => {
    project.environment = { ...fastClock(), ...environment };
    return project.up();
  };

  it("for want of keys: says which to set, and how", async () => {
    expectRefusal(
      await up({ CDS_ACCESS_KEY_ID: undefined, CDS_ACCESS_KEY_SECRET: undefined }),
      'Vdc "main": Set cds:accessKeyId (pulumi config set --secret cds:accessKeyId ...; or accessKeyId of the cds.Provider, which takes nothing from the stack), or the environment variable CDS_ACCESS_KEY_ID',
    );
  });

  it("for want of the secret: says which to set, and how", async () => {
    expectRefusal(
      await up({ CDS_ACCESS_KEY_SECRET: " " }),
      'Vdc "main": Set cds:accessKeySecret (pulumi config set --secret cds:accessKeySecret ...; or accessKeySecret of the cds.Provider, which takes nothing from the stack), or the environment variable CDS_ACCESS_KEY_SECRET',
    );
  });

  it("with a wrong secret: gives the API's words, and what to check", async () => {
    expectRefusal(
      await up({ CDS_ACCESS_KEY_SECRET: "wrong" }),
      expect.stringMatching(
        /^Vdc "main": CreateVdc refused: The signature does not match .* \(SignatureDoesNotMatch, HTTP 403\)\. Check cds:accessKeyId and cds:accessKeySecret, or CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET/,
      ),
    );
  });

  it("where nobody listens: says so, and what to check", async () => {
    const endpoint = `http://127.0.0.1:${await closedPort()}`;
    expectRefusal(
      await up({ CDS_ENDPOINT: endpoint }),
      `Vdc "main": CreateVdc was not sent: ${endpoint} cannot be reached, the connection was refused. Check the network and cds:endpoint (or CDS_ENDPOINT).`,
    );
  });

  it.each([
    ["127.0.0.1:8080", "is not an http(s) address"],
    ["http://api.invalid", "would send signed requests unencrypted"],
  ])("at the endpoint %s: says what is wrong with it, and how to give it", async (endpoint, wrong) => {
    const ended = await up({ CDS_ENDPOINT: endpoint });
    const line = `cds:endpoint (or CDS_ENDPOINT, or endpoint of the cds.Provider) ${wrong}: give it as https://cdsapi.capitalonline.net`;
    expectRefusal(ended, expect.stringContaining(line));
  });
});

describe("a program that asks for what cannot be", () => {
  let made: Project;
  beforeAll(async () => (made = await world.project("program", vdc)));

  const write = (text: string) => made.write(program(text));

  it("in a region that this version does not know: warns at preview, and gives the API's words", async () => {
    write('new cds.Vdc("main", { regionId: "CN_Nowhere_Z" });');
    const ended = await made.previewAndUp();
    const warning =
      'Vdc "main": regionId: "CN_Nowhere_Z" is not a region that this version knows; getRegions lists all; it is sent as it is';
    expect(ended.out.split("Updating (dev)")[0]).toContain(`warning: ${warning}`);
    expectRefusal(
      ended,
      'Vdc "main": CreateVdc refused: There is no region "CN_Nowhere_Z". (InvalidRegionId.Malformed, HTTP 400)',
    );
  });

  it("without a region: says where to give one", async () => {
    write('new cds.Vdc("main", {});');
    expectRefusal(
      await made.preview(),
      expect.stringContaining("is required: give it, or set a default for the stack with"),
    );
  });

  it("with several wrong inputs: shows them all at preview, and the value of none", async () => {
    write(`
      new cds.Instance("server", {
        regionId: "beijing", vdcId: "vdc-1", cpu: 0, ram: 4, instanceType: "Standard", password: "sesame", colour: "red",
      });
    `);
    const ended = await made.preview();
    const problem = "pulumi-nodejs:dynamic/cds:Instance resource 'server' has a problem:";
    expectRefusal(
      ended,
      expect.stringMatching(`^${problem} colour is not an input of Instance; its inputs are regionId, `),
      `${problem} regionId: must be a region code such as CN_Beijing_A; getRegions lists all`,
      `${problem} cpu: must be at least 1`,
      `${problem} password: must have at least 8 characters; needs at least three of lower case letters, upper case letters, digits and other characters`,
    );
    expect(ended.printed).not.toContain("sesame");
  });
});

describe("a refusal by the API", () => {
  it("is told in its words; what was made before stays, and the next run goes on", async () => {
    const first = `
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      const first = new cds.PrivateNetwork("first", { vdcId: vdc.id, type: "manual", address: "10.1.0.0", mask: 16 });
    `;
    const second = 'new cds.PrivateNetwork("second", { vdcId: vdc.id, name: "taken" }, { dependsOn: first });';
    world.cloud.fault({ action: "CreatePrivateNetwork", effect: "refused", code: "ParameterInvalid", nth: 2 });
    const made = await world.project("refusal", program(`${first} ${second}`));
    expectFailure(
      await made.up(),
      expect.stringMatching(
        /^PrivateNetwork "second": CreatePrivateNetwork refused: .* \(ParameterInvalid, HTTP 400\)$/,
      ),
    );
    const before = ["main", "first"].map((name) => made.storedOf(name).id);
    expect(await made.up()).toMatchObject({ code: 0 });
    expect(["main", "first"].map((name) => made.storedOf(name).id)).toEqual(before);
    expect(world.counts()).toEqual({ vdcs: 1, privateNetworks: 2 });
    made.environment = { CDS_ACCESS_KEY_SECRET: "wrong" };
    expectFailure(await made.destroy(), expect.stringContaining("(SignatureDoesNotMatch, HTTP 403)"));
    expect(world.counts()).toEqual({ vdcs: 1, privateNetworks: 2 });
    made.environment = {};
    expect(await made.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({});
  });
});

it("an edit of what a failed run has left half done is judged at preview by what is there", async () => {
  const disk = (more: string) =>
    program(`new cds.Disk("disk", { regionId: "CN_Beijing_F", goodsId: "${diskArgs.goodsId}", ${more} });`);
  const made = await world.project("half-way", disk("size: 100"));
  expect(await made.up()).toMatchObject({ code: 0 });
  world.cloud.fault({ action: "ChangeIops", effect: "refused", code: "ParameterInvalid" });
  made.write(disk("size: 200, iops: 2000"));
  expectFailure(await made.up(), expect.stringContaining("ChangeIops refused"));
  made.write(disk("size: 150, iops: 2000"));
  expectFailure(await made.preview(), expect.stringMatching(/size: cannot shrink from 200 to 150 GB/));
  made.write(disk("size: 200, iops: 2000"));
  expect(await made.up()).toMatchObject({ code: 0 });
  expect(world.cloud.state().storageDisks).toMatchObject([{ size: 200, iops: 2000 }]);
  expect(await made.destroy()).toMatchObject({ code: 0 });
});

describe("settings of the stack", () => {
  it("lead to the account, win over the environment, and give the region", async () => {
    const made = await world.project("settings", program('new cds.Vdc("main", {});'));
    const endpoint = world.environment["CDS_ENDPOINT"];
    const settings = { endpoint, accessKeyId: keys.id, regionId: "CN_Shanghai_A" };
    const plain = Object.entries(settings).flatMap(([key, value]) => ["--plaintext", `cds:${key}=${value}`]);
    await made.pulumi(["config", "set-all", ...plain, "--secret", `cds:accessKeySecret=${keys.secret}`]);
    made.environment = {
      CDS_ENDPOINT: "http://127.0.0.1:1",
      CDS_ACCESS_KEY_ID: "another",
      CDS_ACCESS_KEY_SECRET: "another",
    };
    expect(await made.up()).toMatchObject({ code: 0 });
    expect(world.cloud.state().vdcs).toMatchObject([{ regionId: "CN_Shanghai_A" }]);
    expect(await made.destroy()).toMatchObject({ code: 0 });
  });
});

it("a function that finds nothing says so in one line, and shows no argument that is a secret", async () => {
  const project = await world.project(
    "functions",
    program(`
      const pulumi = require("@pulumi/pulumi");
      exports.vdc = cds.getVdcOutput({ vdcName: new pulumi.Config().requireSecret("name") }).vdcId;
    `),
  );
  await project.pulumi(["config", "set", "--secret", "name", "pot-of-gold"]);
  const failed = await project.preview();
  expectRefusal(failed, 'getVdc: there is no VDC with vdcName "***"');
  expect(failed.printed).not.toContain("pot-of-gold");
});
