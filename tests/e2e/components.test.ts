import { componentClass, componentDependencies, componentProgram, dependenciesIn } from "./component";
import { World } from "./workspace";

jest.setTimeout(180_000);

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

it("five children of a component, some of which use the ids of others, depend on those and on nothing else", async () => {
  const made = await world.project("component", { "index.js": componentProgram("web") });
  expect(await made.previewAndUp()).toMatchObject({ code: 0, errors: [] });
  expect(world.counts()).toEqual({
    vdcs: 1,
    privateNetworks: 1,
    securityGroups: 1,
    instances: 1,
    interfaces: 1,
    memberships: 1,
    tags: 1,
  });
  expect(dependenciesIn(made)).toEqual(componentDependencies("web"));
  expect(await made.up("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await made.refresh("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await made.destroy()).toMatchObject({ code: 0 });
  expect(world.counts()).toEqual({});
});

it("components in components, each with an explicit provider, live beside one without", async () => {
  const made = await world.project("nested", {
    "index.js": `
      ${componentClass}
      class Region extends pulumi.ComponentResource {
        constructor(name, opts) {
          super("test:index:Region", name, {}, opts);
          new Site(name + "-site", { parent: this });
          this.vdcs = cds.getVdcsOutput({}, { parent: this, dependsOn: this }).length;
          this.registerOutputs({});
        }
      }
      const provider = new cds.Provider("account", {});
      new Site("one");
      exports.vdcs = new Region("two", { providers: [provider] }).vdcs;
    `,
  });
  expect(await made.previewAndUp()).toMatchObject({ code: 0, errors: [] });
  expect(world.counts()).toMatchObject({ vdcs: 2, instances: 2 });
  expect(await made.up("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await made.destroy()).toMatchObject({ code: 0 });
  expect(world.counts()).toEqual({});
});
