import { dirname } from "node:path";
import ts from "typescript";
import { blocksOf, programsOf } from "../docs/pages";
import { World } from "./workspace";

jest.setTimeout(180_000);

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

const compiled = (text: string) =>
  ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
    .outputText;

/** A program of a page, by a word of it, as JavaScript, with what stands for ids filled in. */
function programWith(page: string, word: string, ids: Record<string, string> = {}): string {
  const text = programsOf(page).find((program) => program.text.includes(word))?.text ?? "";
  expect(text).not.toBe("");
  return compiled(filled(text, ids));
}

const filled = (text: string, ids: Record<string, string>) =>
  Object.entries(ids).reduce((given, [what, id]) => given.replaceAll(`<id of the ${what}>`, id), text);

/** A VDC with a private network and a machine on it, made by hand. */
function accountMadeByHand() {
  const { cloud } = world;
  cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "main" });
  cloud.settle();
  const vdc = cloud.state().vdcs[0]?.id ?? "";
  cloud.call("network", "CreatePrivateNetwork", { VdcId: vdc, Name: "inside", Type: "auto" });
  cloud.settle();
  const network = cloud.state().privateNetworks[0]?.id ?? "";
  const size = { Cpu: 4, Ram: 4, InstanceType: "Standard", ImageId: "Ubuntu_18.04_64", Password: "Correct-horse1" };
  const where = { RegionId: "CN_Beijing_A", VdcId: vdc, PrivateIp: [{ PrivateId: network, IP: ["auto"] }] };
  cloud.call("ccs", "CreateInstance", { ...where, ...size, InstanceName: "server" });
  cloud.settle();
  const instance = cloud.state().instances[0]?.id ?? "";
  return { VDC: vdc, "private network": network, instance };
}

describe("what the guides show", () => {
  it("runs a program by the Automation API against the simulator", async () => {
    const script = 'require("./deploy.js").createAndDelete().then((told) => console.log(JSON.stringify(told)))';
    const { folder } = await world.project("automation", {
      "deploy.js": programWith("docs/testing.md", "createAndDelete"),
    });
    const PATH = [dirname(process.env["PULUMI_BIN"] ?? ""), process.env["PATH"]].join(":");
    const { err, out } = await world.run(process.execPath, ["--eval", script], folder, { PATH });
    expect(err).toBe("");
    expect(JSON.parse(out)).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/), created: 1, left: 0 });
  });

  it("adopts an account: says what differs, then creates and changes nothing", async () => {
    const ids = accountMadeByHand();
    const program = programWith("docs/guides/existing.md", "adopt:", ids);
    const project = await world.project("adopted", { "index.js": program });
    await project.pulumi(["config", "set", "--secret", "password", "Correct-horse1"]);
    expect((await project.preview()).printed).toContain("cpu is 4, not 2");
    project.write({ "index.js": program.replace("cpu: 2", "cpu: 4") });
    expect(await project.previewAndUp()).toMatchObject({ code: 0 });
    expect(world.changes()).toEqual([]);
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(project.storedOf("server").id).toBe(ids.instance);
  });

  it("takes an import file, which a refresh and an update make whole without a change", async () => {
    const ids = accountMadeByHand();
    const file = blocksOf("docs/guides/existing.md").find(({ language }) => language === "json")?.text ?? "";
    const project = await world.project("imported", {
      "index.js": 'new (require("pulumi-cds").Vdc)("main", { regionId: "CN_Beijing_A", vdcName: "main" });',
      "import.json": filled(file, ids),
    });
    const options = ["--yes", "--skip-preview", "--suppress-progress", "--generate-code=false", "--protect=false"];
    expect(await project.pulumi(["import", "--file", "import.json", ...options])).toMatchObject({ code: 0 });
    expect(await project.refresh()).toMatchObject({ code: 0 });
    expect(await project.up()).toMatchObject({ code: 0 });
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(project.storedOf("main").id).toBe(ids.VDC);
    expect(world.changes()).toEqual([]);
  });

  it("names what `pulumi import` with a type, a name and an id fails with", async () => {
    const project = await world.project("refused", { "index.js": "" });
    const type = "pulumi-nodejs:dynamic/cds:Vdc";
    const ended = await project.pulumi(["import", "--yes", "--generate-code=false", type, "main", "vdc-1"]);
    expect(ended.code).not.toBe(0);
    expect(ended.printed).toMatch(/reading 'toJavaScript'|code must be a string, not undefined/);
  });
});

describe("what keeps a resource", () => {
  const program = (rest: string) => ({
    "index.js": `
      const cds = require("pulumi-cds");
      const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      const line = { vdcId: vdc.id, type: "Bandwidth_BGP", billingMethod: "BandwIdth", qos: 5, ipNum: 4 };
      ${rest}
    `,
  });

  it.each([
    ["deleteProtection is told by the run alone", "{ ...line, deleteProtection: true }", true],
    ["Pulumi's own protect is told at preview", "line, { protect: true }", false],
  ])("%s when the resource is removed from the program", async (_, kept, isPreviewed) => {
    const project = await world.project("kept", program(`new cds.PublicNetwork("outside", ${kept});`));
    expect(await project.up()).toMatchObject({ code: 0 });
    project.write(program(""));
    expect((await project.preview()).code === 0).toBe(isPreviewed);
    expect((await project.up()).code).not.toBe(0);
    expect(world.counts()).toMatchObject({ publicNetworks: 1 });
  });
});
