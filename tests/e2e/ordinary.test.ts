import { World, type Project } from "./workspace";

// What ordinary Pulumi programs do, through the real CLI and the real plugin process.

jest.setTimeout(180_000);

let world: World;
beforeAll(async () => (world = await World.open()));
afterAll(() => world.close());

const program = (text: string) => ({
  "index.js": `const pulumi = require("@pulumi/pulumi");\nconst cds = require("pulumi-cds");\n${text}`,
});

describe("a stack", () => {
  const vdcIn = (region: string) => `const vdc = new cds.Vdc("main", { regionId: "${region}" });`;
  const body = (region: string, port = "80;443") => `
    pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
      type.endsWith("cds:Vdc") ? { props, opts: { ...opts, customTimeouts: { create: "7m" }, protect: true } } : undefined);
    ${vdcIn(region)}
    const group = new cds.SecurityGroup("web", { securityGroupType: "public" });
    new cds.Rule("http", {
      securityGroupId: group.id, action: "allow", protocol: "TCP", targetAddress: "192.0.2.1", localPort: "${port}", priority: 1,
    });
  `;
  let made: Project;
  beforeAll(async () => (made = await world.project("stack", program(body("CN_Beijing_A")))));

  it("is created as a saved plan says", async () => {
    expect(await made.preview("--save-plan", "plan.json")).toMatchObject({ code: 0 });
    expect(await made.up("--plan", "plan.json")).toMatchObject({ code: 0, errors: [] });
    expect(world.counts()).toEqual({ vdcs: 1, securityGroups: 1, rules: 1 });
  });

  it("has the options that a stack transformation sets", () => {
    expect(made.storedOf("main")).toMatchObject({ protect: true, outputs: { __timeouts: { create: "7m" } } });
  });

  it("has nothing to do where a rule is spelt another way", async () => {
    made.write(program(body("CN_Beijing_A", "443;80").replace("192.0.2.1", "192.0.2.1/32")));
    expect(await made.up("--expect-no-changes")).toMatchObject({ code: 0 });
  });

  it("names in every line what the line is about, also with --diff", async () => {
    made.write(program(body("CN_Nowhere_A").replace("protect: true", "protect: false")));
    expect((await made.preview("--diff")).printed).toMatch(
      /warning: Vdc "main": regionId: "CN_Nowhere_A" is not a region/,
    );
  });

  it("goes with its destroy", async () => {
    made.write(program(body("CN_Beijing_A").replace("protect: true", "protect: false")));
    expect(await made.up()).toMatchObject({ code: 0 });
    expect(await made.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({});
  });
});

it("a dynamic provider of the program's own shares the plugin process undisturbed", async () => {
  const made = await world.project(
    "shared",
    program(`
      const own = {
        async create() {
          const { getProject, getStack } = require("@pulumi/pulumi");
          console.error("told by the engine: mine");
          let stack = "";
          try { stack = getStack(); } catch (error) { stack = error.message; }
          return { id: "own", outs: { project: getProject(), stack } };
        },
      };
      class Own extends pulumi.dynamic.Resource {
        constructor(name, opts) { super(own, name, { project: undefined, stack: undefined }, opts); }
      }
      const before = new Own("before");
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" }, { dependsOn: before });
      const after = new Own("after", { dependsOn: vdc });
      exports.before = pulumi.all([before.project, before.stack]);
      exports.after = pulumi.all([after.project, after.stack]);
    `),
  );
  const up = await made.up();
  expect(up).toMatchObject({ code: 0 });
  expect(up.printed.match(/told by the engine: mine/g)?.length).toBeGreaterThanOrEqual(2);
  const { before, after } = made.outputs();
  expect(before).toContain("shared");
  expect(after).toEqual(before);
  expect(await made.destroy()).toMatchObject({ code: 0 });
});

describe("a preview", () => {
  let made: Project;
  beforeAll(async () => (made = await world.project("refused", program(""))));
  const preview = (text: string, environment: Record<string, string | undefined> = {}) => {
    made.write(program(text));
    made.environment = environment;
    return made.preview();
  };
  const two = 'for (const name of ["one", "two"]) new cds.Vdc(name, { regionId: "CN_Beijing_A" });';

  it("without keys is one error, in one line, and works offline where that is set", async () => {
    const failed = await preview(two, { CDS_ACCESS_KEY_ID: undefined });
    expect(failed.code).not.toBe(0);
    expect(failed.errors).toEqual([expect.stringMatching(/has a problem: the run would fail: Set cds:accessKeyId/)]);
    expect(await made.pulumi(["config", "set", "cds:offlinePreview", "true"])).toMatchObject({ code: 0 });
    expect(await made.preview()).toMatchObject({ code: 0, errors: [] });
    expect(await made.pulumi(["config", "rm", "cds:offlinePreview"])).toMatchObject({ code: 0 });
  });

  it("with keys that the API refuses is one error", async () => {
    const failed = await preview(two, { CDS_ACCESS_KEY_SECRET: "another-secret" });
    expect(failed.code).not.toBe(0);
    expect(failed.errors).toEqual([expect.stringMatching(/the run would fail: DescribeTags refused: The signature/)]);
  });

  it("never prints what is marked as a secret, whatever is wrong with it", async () => {
    const failed = await preview(`
      const hidden = (text) => pulumi.secret("hunter22" + text);
      new cds.Instance("server", {
        regionId: hidden(" "), vdcId: "vdc", cpu: hidden(""), ram: 4, instanceType: hidden(""), imageId: hidden(" "),
        password: hidden(" "), instanceName: hidden("x".repeat(200)), dataDisks: { a: { size: hidden(""), type: "ssd_disk" } },
        tags: [hidden("y".repeat(100))], pasword: hidden("z"),
      });
    `);
    expect(failed.code).not.toBe(0);
    for (const input of ["regionId", "cpu", "imageId", "password", "instanceName", "dataDisks", "tags", "pasword"])
      expect(failed.printed).toContain(input);
    expect(failed.printed).not.toContain("hunter22");
  });

  it("tells what a function did wrong once, without warnings of Node's", async () => {
    const failed = await preview('exports.id = cds.getVdcOutput({ vdcName: "none" }).vdcId;');
    expect(failed.errors).toEqual(['getVdc: there is no VDC with vdcName "none"']);
    expect(failed.printed).not.toMatch(/PromiseRejectionHandledWarning|^\s+at /m);
  });

  it("tells what stands against a plan before the ids of its resources are known", async () => {
    const overlapping = await preview(`
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      const manual = (mask) => ({ vdcId: vdc.id, type: "manual", address: "10.0.0.0", mask });
      new cds.PrivateNetwork("wide", manual(16));
      new cds.PrivateNetwork("narrow", manual(24));
    `);
    expect(overlapping.errors).toEqual([
      expect.stringMatching(/overlaps with that of "(wide|narrow)" in the same VDC$/),
    ]);
    const far = await preview(`
      const vdc = new cds.Vdc("main", { regionId: "CN_Shanghai_A" });
      new cds.Instance("server", {
        regionId: "CN_Beijing_A", vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "Standard", password: "Open-sesame42",
      });
    `);
    expect(far.errors).toEqual([
      expect.stringMatching(/regionId: is CN_Beijing_A, and the VDC "main" is in CN_Shanghai_A/),
    ]);
  });

  it("compares what is to be adopted, and says that nothing is created", async () => {
    world.cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    world.cloud.settle();
    const [vdc] = world.cloud.state().vdcs;
    const adopt = (region: string) => preview(`new cds.Vdc("main", { regionId: "${region}", adopt: "${vdc?.id}" });`);
    expect((await adopt("CN_Beijing_A")).printed).toContain(
      `Vdc "main": ${vdc?.id} will be adopted as it is: nothing is created`,
    );
    expect((await adopt("CN_Shanghai_A")).errors).toEqual([
      expect.stringMatching(/regionId is "CN_Beijing_A", not "CN_Shanghai_A"/),
    ]);
    world.cloud.call("network", "DeleteVdc", { VdcId: vdc?.id ?? "" });
    world.cloud.settle();
  });
});

it("what a resource transform of the engine sets counts, timeouts and secrets alike", async () => {
  // The language host of this CLI is older than transforms: an inline program talks to the engine itself.
  const made = await world.project("transforms", {
    "inline.js": `
      const { LocalWorkspace } = require("@pulumi/pulumi/automation");
      const pulumi = require("@pulumi/pulumi");
      const cds = require("pulumi-cds");
      const password = "From-a-transform1";
      class Site extends pulumi.ComponentResource {
        constructor(name) {
          const slow = ({ type, props, opts }) =>
            type.endsWith("PrivateNetwork") ? { props, opts: { ...opts, customTimeouts: { create: "8m" } } } : undefined;
          super("test:index:Site", name, {}, { transforms: [slow] });
          const vdc = new cds.Vdc(name, { regionId: "CN_Beijing_A" }, { parent: this });
          new cds.PrivateNetwork(name, { vdcId: vdc.id }, { parent: this });
          new cds.Instance(name, {
            regionId: vdc.regionId, vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "Standard", password: "Not-this-one1",
          }, { parent: this, customTimeouts: { create: "5m" } });
        }
      }
      const program = async () => {
        pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
          type.endsWith("Instance") ? { props: { ...props, password }, opts: { ...opts, customTimeouts: { create: "9m" } } } : undefined);
        new Site("site");
        await new Promise((resolve) => setTimeout(resolve, 1000));
        pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
          type.endsWith("Tag") ? { props, opts: { ...opts, customTimeouts: { delete: "3m" } } } : undefined);
        new cds.Tag("late", {});
      };
      (async () => {
        const stack = await LocalWorkspace.createStack({ stackName: "inline", projectName: "inline", program });
        await stack.up();
        const again = await stack.up();
        const { deployment } = await stack.exportStack();
        await stack.destroy();
        const shown = Object.fromEntries(deployment.resources.filter(({ type }) => type.includes("cds:")).map(({ type, inputs }) => [
          type.split(":").at(-1), { ...inputs.__timeouts, secret: inputs.password && Object.keys(inputs.password).length > 1 },
        ]));
        console.log(JSON.stringify({ shown, again: again.summary.resourceChanges }));
      })();
    `,
  });
  const { err, out } = await world.run(process.execPath, ["inline.js"], made.folder, {
    PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
    PATH: process.env["PATH"],
  });
  expect(err).toBe("");
  expect(JSON.parse(out)).toEqual({
    shown: {
      Vdc: {},
      PrivateNetwork: { create: "8m" },
      Instance: { create: "9m", secret: true },
      Tag: { delete: "3m" },
    },
    again: { same: 6 },
  });
});
