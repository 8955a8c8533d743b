import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startProviderProcess, type ProviderProcess } from "../engine/providerProcess";
import { closing } from "../provider/server";
import { descendantsOf, isRunning } from "./processes";
import { World } from "./workspace";

jest.setTimeout(120_000);

async function eventually(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; !holds() && Date.now() < end;) await sleep(50);
  return holds();
}

describe("after a kill of the CLI", () => {
  let world: World;
  let cli: ChildProcess;
  let providers: number[] = [];
  beforeEach(async () => {
    world = await World.open(8_000);
  });
  afterEach(async () => {
    const started = [cli.pid ?? 0, ...providers].filter((pid) => pid > 0 && isRunning(pid));
    for (const pid of started) process.kill(pid, "SIGKILL");
    await world.close();
  });

  it("the provider process finishes a creation, and then ends by itself", async () => {
    const project = await world.project("killed", {
      "index.js": `
        const cds = require("pulumi-cds");
        new cds.Vdc("main", { regionId: "CN_Beijing_A" });
      `,
    });
    cli = spawn(process.env["PULUMI_BIN"] ?? "", ["up", "--yes", "--skip-preview", "--stack", "dev"], {
      cwd: project.folder,
      env: world.environment,
      stdio: "ignore",
    });
    const calls = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action);
    expect(await eventually(() => calls("CreateVdc").length > 0, 60_000)).toBe(true);
    providers = descendantsOf(cli.pid ?? 0, "dynamic-provider");
    expect(providers).toHaveLength(1);
    cli.kill("SIGKILL");

    // Once the task has ended, the creation reads what it has created.
    const read = () => calls("DescribeVdc").filter(({ n }) => n > (calls("DescribeTask").at(-1)?.n ?? Infinity));
    expect(await eventually(() => read().length > 0, 20_000)).toBe(true);
    expect([world.cloud.state().vdcs.map(({ busy }) => busy), providers.filter(isRunning)]).toEqual([
      [undefined],
      providers,
    ]);
    expect(await eventually(() => !providers.some(isRunning), 30_000)).toBe(true);
  });
});

describe("a provider process whose engine is gone", () => {
  const urn = "urn:pulumi:test::tests::x::main";
  const ours = {
    __provider: 'exports.handler=()=>require("pulumi-cds/provider").Vdc',
    __urn: urn,
    regionId: "CN_Beijing_A",
  };
  /** Another dynamic provider, that does this whenever it checks. */
  const doing = (work: string) => ({
    __provider: `exports.handler = () => ({ check: async (_, inputs) => { ${work}; return { inputs }; } })`,
  });
  let provider: ProviderProcess;
  let engine: net.Server;
  const folder = mkdtempSync(join(tmpdir(), "pulumi-cds-e2e-"));
  const socketPath = join(folder, "socket");
  const local = net.createServer();
  beforeAll(() => new Promise<void>((listening) => local.listen(socketPath, listening)));
  afterEach(() => provider.stop());
  afterAll(() => {
    local.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts one beside an engine; its clock is fast, so that minutes pass in seconds. */
  async function start(speed: number) {
    engine = net.createServer((socket) => socket.resume());
    provider = await startProviderProcess({ SOCKET: socketPath }, {}, speed, `127.0.0.1:${await closing(engine)}`);
    await provider.provider.check({}, ours);
  }
  function killEngine() {
    provider.disconnect();
    engine.close();
  }

  it("ends after some seconds, and not before", async () => {
    await start(10);
    provider.disconnect();
    expect(await eventually(provider.hasEnded, 2_000)).toBe(false);
    killEngine();
    expect(await eventually(provider.hasEnded, 5_000)).toBe(true);
  });

  it.each([
    ["waits for a timer", "setInterval(() => {}, 1000)"],
    ["waits for a program", `require("node:child_process").spawn("sleep", ["15"])`],
    ["has a connection", `require("node:net").connect(process.env.SOCKET)`],
  ])("goes on while another provider of the program %s, for ten minutes at most", async (_, work) => {
    await start(100);
    await provider.provider.check({}, doing(work));
    killEngine();
    expect(await eventually(provider.hasEnded, 3_000)).toBe(false);
    expect(await eventually(provider.hasEnded, 15_000)).toBe(true);
  });
});
