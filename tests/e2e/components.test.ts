import { World, type Project } from "./workspace";

jest.setTimeout(180_000);

let world: World;
beforeEach(async () => (world = await World.open()));
afterEach(() => world.close());

const site = `
  const pulumi = require("@pulumi/pulumi");
  const cds = require("pulumi-cds");
  class Site extends pulumi.ComponentResource {
    constructor(name, opts) {
      super("test:index:Site", name, {}, opts);
      const own = { parent: this };
      const vdc = new cds.Vdc(name, { regionId: "CN_Beijing_A" }, own);
      const inside = new cds.PrivateNetwork(name + "-inside", { vdcId: vdc.id }, own);
      const group = new cds.SecurityGroup(name + "-group", { securityGroupType: "private" }, own);
      const server = new cds.Instance(name + "-server", {
        regionId: vdc.regionId, vdcId: vdc.id, cpu: 2, ram: 4, instanceType: "Standard", password: "Open-sesame42",
        networkInterfaces: [{ privateNetworkId: inside.id }],
        securityGroups: [{ securityGroupId: group.id, privateNetworkId: inside.id }],
      }, own);
      new cds.Tag(name + "-tag", {}, { parent: server });
      this.address = server.privateIps[0];
      this.registerOutputs({ address: this.address });
    }
  }
`;

/** The resources that each resource of the state depends on, by logical name. */
function dependencies(made: Project): Record<string, { all: string[]; byInput: Record<string, string[]> }> {
  const nameOf = (urn: string) => urn.split("::").at(-1) ?? urn;
  return Object.fromEntries(
    [...made.stored()]
      .filter(([, { urn }]) => urn.includes("cds:"))
      .map(([name, { dependencies: all, propertyDependencies: byInput }]) => [
        name,
        {
          all: all.map(nameOf).sort(),
          byInput: Object.fromEntries(
            Object.entries(byInput)
              .map(([input, urns]) => [input, (urns ?? []).map(nameOf).sort()] as const)
              .filter(([, names]) => names.length > 0),
          ),
        },
      ]),
  );
}

it("five children of a component, some of which use the ids of others, depend on those and on nothing else", async () => {
  const made = await world.project("component", { "index.js": `${site} exports.address = new Site("web").address;` });
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
  expect(dependencies(made)).toEqual({
    web: { all: [], byInput: {} },
    "web-inside": { all: ["web"], byInput: { vdcId: ["web"] } },
    "web-group": { all: [], byInput: {} },
    "web-server": {
      all: ["web", "web-group", "web-inside"],
      byInput: {
        regionId: ["web"],
        vdcId: ["web"],
        networkInterfaces: ["web-inside"],
        securityGroups: ["web-group", "web-inside"],
      },
    },
    "web-tag": { all: [], byInput: {} },
  });
  expect(await made.up("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await made.refresh("--expect-no-changes")).toMatchObject({ code: 0 });
  expect(await made.destroy()).toMatchObject({ code: 0 });
  expect(world.counts()).toEqual({});
});

it("components in components, each with an explicit provider, live beside one without", async () => {
  const made = await world.project("nested", {
    "index.js": `
      ${site}
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
