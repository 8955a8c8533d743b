import type { Project } from "./workspace";

/** The class of a component with five resources, some of which use the ids of others. */
export const componentClass = `
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

/** A program with one such component. */
export const componentProgram = (name: string) => `${componentClass} exports.address = new Site("${name}").address;`;

/** The resources that each resource of the state depends on, by logical name. */
export function dependenciesIn(made: Project): Record<string, { all: string[]; byInput: Record<string, string[]> }> {
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

/** What the resources of one such component depend on: what the program says. */
export const componentDependencies = (name: string): ReturnType<typeof dependenciesIn> => ({
  [name]: { all: [], byInput: {} },
  [`${name}-inside`]: { all: [name], byInput: { vdcId: [name] } },
  [`${name}-group`]: { all: [], byInput: {} },
  [`${name}-server`]: {
    all: [name, `${name}-group`, `${name}-inside`],
    byInput: {
      regionId: [name],
      vdcId: [name],
      networkInterfaces: [`${name}-inside`],
      securityGroups: [`${name}-group`, `${name}-inside`],
    },
  },
  [`${name}-tag`]: { all: [], byInput: {} },
});
