import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { functions } from "../../provider/functions/functions";
import { registry } from "../../provider/resources/registry";
import { valueSets } from "../../tools/generate/values";
import { pages } from "../docs/pages";
import { componentDependencies, componentProgram, dependenciesIn } from "./component";
import { root, World } from "./workspace";

jest.setTimeout(240_000);

/** The newest release of Pulumi's SDK when this was written. */
const newestSdk = "3.276.0";

const { devDependencies } = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const packed = z.tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })]);

let world: World;
let folder: string;
let tarball: z.output<typeof packed>[0];
let files: string[];

beforeAll(async () => {
  world = await World.open();
  const clone = await cleanClone();
  const pack = await world.run("npm", ["pack", "--json", "--pack-destination", world.folder], clone);
  [tarball] = packed.parse(JSON.parse(pack.out));
  files = tarball.files.map(({ path }) => path);
  folder = await installed("elsewhere", devDependencies["@pulumi/pulumi"] ?? "");
});
afterAll(() => world.close());

/** The sources as they stand, with what a clone has and nothing that was built; what an older build has left is in it. */
async function cleanClone(): Promise<string> {
  const clone = join(world.folder, "clone");
  const listed = await world.run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root);
  for (const path of listed.out.split("\0").filter((path) => path !== "" && existsSync(join(root, path))))
    cpSync(join(root, path), join(clone, path));
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
  mkdirSync(join(clone, "dist/sdk"), { recursive: true });
  writeFileSync(join(clone, "dist/sdk/stale.js"), "");
  return clone;
}

/** A new folder with the tarball, this release of Pulumi's SDK, and TypeScript. */
async function installed(name: string, sdk: string): Promise<string> {
  const folder = join(world.folder, name);
  mkdirSync(folder);
  await world.run("npm", ["init", "--yes"], folder);
  const others = [`@pulumi/pulumi@${sdk}`, `typescript@${devDependencies["typescript"]}`];
  const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", join("..", tarball.filename), ...others];
  const { code, printed } = await world.run("npm", install, folder);
  if (code !== 0) throw new Error(printed);
  return folder;
}

/** Runs JavaScript in the project, and gives what it prints as JSON. */
async function evaluate(script: string, ...options: string[]): Promise<unknown> {
  const { code, err, out } = await world.run(process.execPath, [...options, "--eval", script], folder);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

describe("the package, installed from its tarball into an empty project", () => {
  it("holds what users need, and nothing else", () => {
    const rooms = new Set(files.map((path) => path.split("/", 1)[0]));
    expect(rooms).toEqual(
      new Set(["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "dist", "docs", "package.json"]),
    );
    expect(files.filter((path) => path.startsWith("dist/") && !/\.(js|d\.ts)$/.test(path))).toEqual([]);
    expect(files).not.toContain("dist/sdk/stale.js");
    for (const entry of ["sdk", "provider", "simulator"])
      expect(files).toEqual(expect.arrayContaining([`dist/${entry}/index.js`, `dist/${entry}/index.d.ts`]));
    expect(files).toEqual(expect.arrayContaining(pages));
  });

  it("opens by its three doors, for require and for import", async () => {
    const doors = ["pulumi-cds", "pulumi-cds/provider", "pulumi-cds/simulator"];
    const kinds = Object.keys(registry).sort();
    const forms = Object.keys(functions).flatMap((name) => [name, `${name}Output`]);
    const constants = valueSets.map(({ constant }) => constant);
    const opened = [
      [...kinds, "Provider", ...forms, ...constants].sort(),
      kinds,
      expect.arrayContaining(["startSimulator"]),
    ];
    const list =
      "(room) => Object.keys(room).filter((name) => !['default', 'module.exports', '__esModule'].includes(name)).sort()";
    const names = JSON.stringify(doors);
    expect(await evaluate(`console.log(JSON.stringify(${names}.map(require).map(${list})))`)).toEqual(opened);
    const imported = `console.log(JSON.stringify((await Promise.all(${names}.map((door) => import(door)))).map(${list})))`;
    expect(await evaluate(imported, "--input-type=module")).toEqual(opened);
  });

  it("loads no HTTP client and no validation into a program", async () => {
    const script = 'require("pulumi-cds"); console.log(JSON.stringify(Object.keys(require.cache)))';
    const loaded = z.array(z.string()).parse(await evaluate(script));
    expect(loaded).toContainEqual(expect.stringMatching(/node_modules\/pulumi-cds\/dist\/sdk\/index\.js$/));
    expect(
      loaded.filter((path) =>
        /node_modules\/(axios|zod|p-retry)\/|pulumi-cds\/dist\/(provider|simulator)\//.test(path),
      ),
    ).toEqual([]);
  });

  it("runs a TypeScript program, and the same in plain JavaScript", async () => {
    const project = await world.projectIn("elsewhere", folder, {
      "package.json": readFileSync(join(folder, "package.json"), "utf8"),
      "tsconfig.json":
        '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext", "strict": true } }',
      "index.ts": `
        import * as cds from "pulumi-cds";

        const args: cds.VdcArgs = { regionId: "CN_Beijing_A" };
        const vdc = new cds.Vdc("main", args);
        const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });
        export const segments = inside.segments.apply((list) => list.join());
        export const vdcs = cds.getVdcsOutput({}, { dependsOn: inside }).length;
      `,
    });
    expect(await project.up()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({ vdcs: 1, privateNetworks: 1 });
    expect(project.outputs()).toEqual({ segments: expect.stringMatching(/^\d+(\.\d+){3}\/\d+/), vdcs: 1 });
    rmSync(join(folder, "index.ts"));
    project.write({
      "index.js": `
        const cds = require("pulumi-cds");

        const vdc = new cds.Vdc("main", { regionId: "CN_Beijing_A" });
        const inside = new cds.PrivateNetwork("inside", { vdcId: vdc.id });
        exports.segments = inside.segments.apply((list) => list.join());
        exports.vdcs = cds.getVdcsOutput({}, { dependsOn: inside }).length;
      `,
    });
    expect(await project.up("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({});
  });

  it("runs components on the newest SDK as well", async () => {
    const newest = await installed("newest", newestSdk);
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(newest, "package.json"), "utf8")));
    expect(dependencies["@pulumi/pulumi"]).toBe(`^${newestSdk}`);
    const project = await world.projectIn("newest", newest, {
      "package.json": readFileSync(join(newest, "package.json"), "utf8"),
      "index.js": componentProgram("site"),
    });
    expect(await project.previewAndUp()).toMatchObject({ code: 0, errors: [] });
    expect(dependenciesIn(project)).toEqual(componentDependencies("site"));
    expect(await project.up("--expect-no-changes")).toMatchObject({ code: 0 });
    expect(await project.destroy()).toMatchObject({ code: 0 });
    expect(world.counts()).toEqual({});
  });

  it("brings its command line", async () => {
    expect(await world.run("npx", ["pulumi-cds", "orphans", "--help"], folder)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("Usage: pulumi-cds orphans"),
    });
  });

  it("brings the simulator as a command, which says first where it listens", async () => {
    // A group of its own, since npx starts the command through others.
    const child = spawn("npx", ["cds-simulator", "--port", "0"], {
      cwd: folder,
      env: world.environment,
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const lines = createInterface(child.stdout);
    try {
      const [first] = z.tuple([z.string()]).parse(await once(lines, "line"));
      expect(first).toMatch(/^cds-simulator listening on http:\/\/127\.0\.0\.1:\d+$/);
      const reply = await fetch(`${first.split(" ").at(-1)}/_cds/state`);
      expect(await reply.json()).toMatchObject({ vdcs: [] });
    } finally {
      const exit = once(child, "exit");
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await exit;
    }
  });
});
