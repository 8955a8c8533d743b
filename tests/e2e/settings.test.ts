import { startProxy } from "../provider/proxy";
import { World } from "./workspace";

jest.setTimeout(120_000);

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

const program = (given: string, options = "") => ({
  "index.js": `
    const cds = require("pulumi-cds");
    const provider = ${given};
    const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" }, { provider });
    const size = { cpu: 2, ram: 4, instanceType: "Standard", password: "Correct-horse1" };
    new cds.Instance("web", { regionId: vdc.regionId, vdcId: vdc.id, ...size${options} }, { provider });
  `,
});
const tagNames = () => world.cloud.state().tags.map(({ name }) => name);

it("default tags of the stack are in the preview of its machines, and a new one is an update", async () => {
  const project = await world.project("tags", program("undefined", ', tags: ["web"]'));
  await project.pulumi(["config", "set", "--path", "cds:defaultTags[0]", "prod"]);
  const shown = await project.previewAndUp("--diff");
  expect(shown).toMatchObject({ code: 0 });
  expect(shown.printed).toMatch(/tags\s*: \[\s*\[0\]: "web"\s*\[1\]: "prod"/);
  expect(tagNames()).toEqual(["web", "prod"]);
  expect(await project.up("--expect-no-changes")).toMatchObject({ code: 0 });
  await project.pulumi(["config", "set", "--path", "cds:defaultTags[1]", "2024"]);
  const changed = await project.preview("--diff");
  expect(changed.printed).toMatch(/~ 1 to update/);
  expect(changed.printed).toMatch(/\+ \[\d\]: "2024"/);
  await project.pulumi(["config", "set", "cds:defaultTags", '["prod"']);
  expect((await project.preview()).printed).toContain(
    "tags: cds:defaultTags (or defaultTags of the cds.Provider) must be",
  );
});

it("default tags of a provider that change are an update of its machines", async () => {
  const project = await world.project("tags", program('new cds.Provider("own", { defaultTags: ["prod"] })'));
  expect(await project.up()).toMatchObject({ code: 0 });
  expect(tagNames()).toEqual(["prod"]);
  project.write(program('new cds.Provider("own", { defaultTags: ["test"] })'));
  const changed = await project.preview();
  expect(changed.printed).toMatch(/~ 2 to update/);
  expect(changed.printed).not.toMatch(/to replace/);
  expect(await project.up()).toMatchObject({ code: 0 });
  expect(tagNames()).toEqual(["test"]);
});

it("the proxy of the stack is what its resources are made through, and nothing tells its password", async () => {
  const { address, asked } = await startProxy();
  const project = await world.project("proxy", program("undefined"));
  const proxy = address.replace("//", "//someone:SECRETword@");
  await project.pulumi(["config", "set", "--secret", "cds:proxy", proxy]);
  const shown = await project.previewAndUp("--diff");
  expect(shown).toMatchObject({ code: 0 });
  expect(new Set(asked.map(({ target }) => target))).toEqual(
    new Set([new URL(world.environment["CDS_ENDPOINT"] ?? "").host]),
  );
  expect(world.cloud.counts()).toMatchObject({ instances: 1 });
  expect(shown.printed + project.written()).not.toContain("SECRETword");
});
