import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

jest.setTimeout(180_000);

const root = join(__dirname, "../..");

// The same kind of program, with Pulumi alone and with this package. Its times: `tsc -p . --extendedDiagnostics`.
const alone = `
  import * as pulumi from "@pulumi/pulumi";
  class Vdc extends pulumi.CustomResource {
    constructor(name: string, args: { regionId: pulumi.Input<string> }) {
      super("cds:index:Vdc", name, { ...args });
    }
  }
  export const id = new Vdc("main", { regionId: "CN_Beijing_A" }).id;
`;
const ours = `
  import * as pulumi from "@pulumi/pulumi";
  import * as cds from "pulumi-cds";
  const vdc = new cds.Vdc("main", { regionId: cds.Regions.CN_Beijing_A });
  const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });
  const disk: cds.InstanceDataDisk = { size: 100, type: "ssd_disk" };
  const server = new cds.Instance("server", {
    regionId: vdc.regionId,
    vdcId: vdc.id,
    cpu: 2,
    ram: 4,
    instanceType: pulumi.output("Standard"),
    password: new pulumi.Config().requireSecret("password"),
    dataDisks: { data: disk },
    networkInterfaces: [{ privateNetworkId: inside.id }],
  });
  // As programs of 0.1.0 write it: the compiler takes the texts for any text.
  const machine = { vdcId: vdc.id, imageId: "Ubuntu_18.04_64", dataDisks: { data: { size: 100, type: "ssd_disk" } } };
  const args: cds.InstanceArgs = { ...machine, cpu: 2, ram: 4, instanceType: "Standard", password: server.password };
  new cds.Instance("other", args);
  export const ips: pulumi.Output<string[]> = server.privateIps;
  export const size = server.dataDisks.apply((disks) => disks?.["data"]?.size);
  export const found: cds.Vdc = cds.Vdc.get("found", "id");
  export const vdcs = cds.getVdcsOutput({}, { dependsOn: inside }).length;
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cds-compile-"));
  // Each package under its own name, as npm would lay them out.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles a program with all libraries checked, and gives the compiler's figures. */
function compile(program: string, options: object): Map<string, number> {
  writeFileSync(join(folder, "index.ts"), program);
  const compilerOptions = { target: "es2022", strict: true, types: ["node"], noEmit: true, ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return new Map(
    [...stdout.matchAll(/^([\w ]+): +(\d+)K?$/gm)].map(([, name = "", figure]) => [name, Number(figure)] as const),
  );
}

const node10 = { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" };

describe("a program that imports the package", () => {
  it("compiles without skipLibCheck, at 1.15 times the cost of Pulumi alone at most", () => {
    const [without, withUs] = [compile(alone, node10), compile(ours, node10)];
    for (const figure of ["Files", "Symbols", "Types", "Instantiations", "Memory used"])
      expect([figure, (withUs.get(figure) ?? NaN) / (without.get(figure) ?? NaN) < 1.15]).toEqual([figure, true]);
  });

  it("compiles as an ES module too", () => {
    expect(compile(ours, { module: "nodenext", moduleResolution: "nodenext" }).get("Files")).toBeGreaterThan(0);
  });

  it("reaches no declarations but those of Pulumi", () => {
    const texts = ["resources", "functions", "function", "values", "provider", "resource", "index"].map((name) =>
      readFileSync(join(root, "dist/sdk", `${name}.d.ts`), "utf8"),
    );
    const named = texts.flatMap((text) => [...text.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, from]) => from));
    expect(new Set(named)).toEqual(
      new Set(["@pulumi/pulumi", "./resources", "./functions", "./values", "./provider", "./resource"]),
    );
  });
});
