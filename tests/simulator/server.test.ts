import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/index";
import { signedQuery, type Unsigned } from "./sign";
import { region } from "./world";

let simulators: Simulator[] = [];
const folder = mkdtempSync(join(tmpdir(), "cds-simulator-"));

afterEach(async () => {
  await Promise.all(simulators.map((simulator) => simulator.close()));
  simulators = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(options: SimulatorOptions = {}) {
  const simulator = await startSimulator({ taskMs: 0, ...options });
  simulators.push(simulator);
  const get = (path: string) => fetch(simulator.endpoint + path);
  const post = (path: string, body: unknown) =>
    fetch(simulator.endpoint + path, { method: "POST", body: JSON.stringify(body) });
  const ask = (service: string, unsigned: Unsigned, body?: unknown) => {
    const url = `/${service}/?${signedQuery({ method: body === undefined ? "GET" : "POST", ...unsigned })}`;
    return body === undefined ? get(url) : post(url, body);
  };
  return { ...simulator, ask, get, post };
}

const makeVdc = { RegionId: region, VdcName: "a" };

describe("a simulator over HTTP", () => {
  it("listens on a free loopback port and answers signed requests with JSON", async () => {
    const { ask, endpoint } = await start();
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const reply = await ask("network", { action: "CreateVdc" }, makeVdc);
    expect(reply.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await reply.json()).toEqual({ Code: "Success", TaskId: expect.any(String) });
    const listed = await (await ask("network", { action: "DescribeVdc" })).json();
    expect(listed).toMatchObject({ Code: "Success", Data: [{ VdcName: "a", VdcStatus: "ok" }] });
  });

  it("answers refusals with their HTTP status", async () => {
    const { ask } = await start({ accessKeyId: "k", accessKeySecret: "s" });
    const reply = await ask("network", { action: "DescribeVdc" });
    expect(reply.status).toBe(403);
    expect(await reply.json()).toMatchObject({ Code: "InvalidAccessKeyId.NotFound" });
    expect((await ask("network", { action: "DescribeVdc", keyId: "k", secret: "s" })).status).toBe(200);
  });

  it("shows its ledger and its state", async () => {
    const { ask, get } = await start();
    await ask("network", { action: "CreateVdc" }, makeVdc);
    expect(await (await get("/_cds/ledger")).json()).toMatchObject([
      { n: 1, action: "CreateVdc", effects: [{ kind: "created", resource: "Vdc" }] },
    ]);
    expect(await (await get("/_cds/state")).json()).toMatchObject({
      counts: { vdcs: 1, instances: 0 },
      vdcs: [{ name: "a" }],
    });
    expect((await get("/_cds/coffee")).status).toBe(404);
  });

  it("takes faults, and breaks the connection where one says so", async () => {
    const { ask, cloud, post } = await start();
    expect((await post("/_cds/fault", { action: "CreateVdc", effect: "lost-after" })).status).toBe(200);
    await expect(ask("network", { action: "CreateVdc" }, makeVdc)).rejects.toThrow("fetch failed");
    expect(cloud.counts().vdcs).toBe(1);
    const bad = await post("/_cds/fault", { action: "CreateVdc", effect: "meteorite" });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ error: expect.stringContaining("effect") });
  });

  it("settles running tasks when told to", async () => {
    const { ask, cloud, post } = await start({ taskMs: 3_600_000 });
    await ask("network", { action: "CreateVdc" }, makeVdc);
    await post("/_cds/settle", {});
    expect(cloud.state().tasks).toMatchObject([{ status: "FINISH" }]);
  });

  it("refuses a body that is too large", async () => {
    const { ask } = await start();
    expect((await ask("ccs", { action: "DescribeInstances" }, { VdcId: "x".repeat(5_000_000) })).status).toBe(413);
  });

  it("says so when its port is taken", async () => {
    const { endpoint } = await start();
    await expect(startSimulator({ port: Number(new URL(endpoint).port) })).rejects.toThrow("is in use");
  });
});

describe("a state file", () => {
  it("carries the account over a restart, ids, tags and running tasks included", async () => {
    const stateFile = join(folder, "account.json");
    const first = await start({ stateFile, taskMs: 60_000 });
    await first.ask("ccs", { action: "CreateTag" }, { TagName: "blue" });
    await first.ask("network", { action: "CreateVdc" }, makeVdc);
    await first.close();
    const second = await start({ stateFile, taskMs: 60_000 });
    expect({ ...second.cloud.state(), tasks: [] }).toEqual({ ...first.cloud.state(), tasks: [] });
    expect(second.cloud.state()).toMatchObject({ vdcs: [{ busy: "creating" }], tasks: [{ type: "createVdc" }] });
    second.cloud.settle();
    expect(second.cloud.state().tasks).toMatchObject([{ status: "FINISH" }]);
    await second.ask("network", { action: "CreateVdc" }, makeVdc);
    const [one, other] = second.cloud.state().vdcs;
    expect(one?.id).not.toBe(other?.id);
  });

  it("lets a task that was running have its effect after the restart", async () => {
    const stateFile = join(folder, "running.json");
    const first = await start({ stateFile, taskMs: 60_000 });
    await first.ask("network", { action: "CreateVdc" }, makeVdc);
    first.cloud.settle();
    const id = first.cloud.state().vdcs[0]?.id ?? "";
    await first.ask(
      "network",
      { action: "CreatePublicNetwork" },
      { VdcId: id, Type: "Bandwidth_BGP", BillingMethod: "Traffic", Qos: 5, IPNum: 4, AutoRenew: 1, FloatBandwidth: 5 },
    );
    first.cloud.settle();
    await first.ask("network", {
      action: "AddPublicIp",
      query: { PublicId: first.cloud.state().publicNetworks[0]?.id ?? "", Number: "8" },
    });
    await first.close();
    const second = await start({ stateFile });
    expect(second.cloud.counts().segments).toBe(1);
    second.cloud.settle();
    expect(second.cloud.counts().segments).toBe(2);
  });

  it("is written soon after a change, whole, for its owner only, and with nothing beside it", async () => {
    const stateFile = join(folder, "soon.json");
    const { ask } = await start({ stateFile });
    await ask("network", { action: "CreateVdc" }, makeVdc);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(JSON.parse(readFileSync(stateFile, "utf8"))).toMatchObject({ format: 1, rows: { vdcs: [{ name: "a" }] } });
    expect(statSync(stateFile).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  it.each([["not JSON"], ["{}"], ['{"format":1,"savedAt":0}']])("that holds %s is refused", async (text) => {
    const stateFile = join(folder, "bad.json");
    writeFileSync(stateFile, text);
    await expect(startSimulator({ stateFile })).rejects.toThrow(/bad\.json is not a state file/);
  });
});
