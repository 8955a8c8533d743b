import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { descendantsOf, isRunning } from "./processes";
import { root, World, type Project } from "./workspace";

jest.setTimeout(120_000);

const main = join(root, "dist/cli/main.js");
let world: World;
let project: Project;
beforeAll(async () => {
  world = await World.open(2_000);
  project = await world.project("shop", {
    "index.js": `
      const cds = require("pulumi-cds");
      new cds.Vdc("main", { regionId: "CN_Beijing_A" });
    `,
  });
});
afterAll(() => world.close());

/** Runs the built command; `more` is set beside the world's environment. */
const orphans = (args: string[], more = {}) =>
  world.run(process.execPath, [main, "orphans", ...args], project.folder, more);

/** Kills an `up` and its provider as soon as a call has reached the cloud. */
async function upKilledAt(action: string): Promise<void> {
  const cli = spawn(process.env["PULUMI_BIN"] ?? "", ["up", "--yes", "--skip-preview", "--stack", "dev"], {
    cwd: project.folder,
    env: world.environment,
    stdio: "ignore",
  });
  const exit = once(cli, "exit");
  while (!world.cloud.ledger.some((entry) => entry.action === action) && cli.exitCode === null) await sleep(20);
  const providers = descendantsOf(cli.pid ?? 0, "dynamic-provider");
  cli.kill("SIGKILL");
  for (const pid of providers.filter(isRunning)) process.kill(pid, "SIGKILL");
  await exit;
}

it("the command lists what a killed run has created, until the next run has taken it over", async () => {
  expect((await project.pulumi(["stack", "export", "--file", "empty.json"])).code).toBe(0);
  expect(await orphans(["empty.json", "--stack", "shop/dev"])).toMatchObject({
    code: 0,
    out: "Nothing was found that belongs to shop/dev and is in no given export.\n",
  });

  await upKilledAt("CreateVdc");
  world.cloud.settle();
  const [vdc] = world.cloud.state().vdcs;
  await project.pulumi(["stack", "export", "--file", "stack.json"]);
  const table = await orphans(["stack.json"]);
  expect(table).toMatchObject({ code: 1, err: "" });
  expect(table.out).toMatch(/^Vdc +\S+ +main-\w{8} +CN_Beijing_A +certain +journal: creation of Vdc main begun 20/m);
  expect(table.printed).not.toContain(world.environment["CDS_ACCESS_KEY_SECRET"]);

  const piped = `"$PULUMI_BIN" stack export --stack dev | "${process.execPath}" "${main}" orphans --json -`;
  const json = await world.run("sh", ["-c", piped], project.folder, { PULUMI_BIN: process.env["PULUMI_BIN"] });
  expect(json).toMatchObject({ code: 1, err: "" });
  expect(JSON.parse(json.out)).toEqual([
    {
      kind: "Vdc",
      id: vdc?.id,
      name: vdc?.name,
      regionId: "CN_Beijing_A",
      certainty: "certain",
      evidence: expect.stringMatching(/^journal: .* by an interrupted run$/),
    },
  ]);

  await project.pulumi(["cancel", "--yes"]);
  expect(await project.up()).toMatchObject({ code: 0 });
  await project.pulumi(["stack", "export", "--file", "stack.json"]);
  expect(await orphans(["stack.json"])).toMatchObject({ code: 0, err: "" });
  expect(world.counts()).toEqual({ vdcs: 1 });
});

it("an API that cannot be reached is one line, and no list", async () => {
  await project.pulumi(["stack", "export", "--file", "stack.json"]);
  const { code, err, out } = await orphans(["stack.json"], { CDS_ENDPOINT: "http://127.0.0.1:9" });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^pulumi-cds: DescribeVdc was not sent: http:\/\/127\.0\.0\.1:9 cannot be reached, .*\n$/);
});
