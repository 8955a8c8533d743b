import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registry } from "../../provider/resources/registry";
import { root, World, type Project } from "./workspace";

jest.setTimeout(180_000);

const recorded = join(root, "tests/upgrade");

// What a released version has left, with its program: recorded by tools/record.mjs, and kept for ever.
describe.each(readdirSync(recorded))("a stack of version %s", (version) => {
  const fixture = (file: string) => join(recorded, version, file);
  const folder = mkdtempSync(join(tmpdir(), "pulumi-cds-upgrade-"));
  let world: World;
  let project: Project;

  beforeAll(async () => {
    copyFileSync(fixture("account.json"), join(folder, "account.json"));
    world = await World.open(40, join(folder, "account.json"));
    project = await world.project("recorded", { "index.js": readFileSync(fixture("index.js"), "utf8") });
    await project.pulumi(["config", "set", "--secret", "password", "Open-sesame42"]);
    expect(await project.pulumi(["stack", "import", "--file", fixture("stack.json")])).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("holds one of every kind that this version knew, under names that are known today", () => {
    const kinds = [...project.stored().values()].flatMap(({ urn }) => /dynamic\/cds:(\w+)::/.exec(urn)?.[1] ?? []);
    expect([...new Set(kinds)].filter((kind) => !(kind in registry))).toEqual([]);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(19);
  });

  it("is previewed as it is, without a change", async () => {
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
  });

  it("is refreshed without a difference", async () => {
    expect(await project.refresh("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
  });

  it("is changed in place", async () => {
    const settings = { qos: "10", size: "200", priority: "20" };
    for (const [key, value] of Object.entries(settings)) await project.pulumi(["config", "set", key, value]);
    const changed = await project.previewAndUp();
    expect(changed).toMatchObject({ code: 0, errors: [] });
    expect(changed.out).toContain("~ 3 updated");
    expect(await project.preview("--expect-no-changes")).toMatchObject({ code: 0, errors: [] });
  });

  it("is destroyed, and leaves an empty account", async () => {
    expect(await project.destroy()).toMatchObject({ code: 0, errors: [] });
    expect(world.counts()).toEqual({});
  });
});
