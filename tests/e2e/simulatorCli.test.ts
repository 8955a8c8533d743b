import { spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transpileModule, ModuleKind, ScriptTarget } from "typescript";
import { signedQuery } from "../simulator/sign";
import { region } from "../simulator/world";

const root = join(__dirname, "../..");
const built = mkdtempSync(join(tmpdir(), "cds-simulator-cli-"));

// Compiled here, so that the test needs no build and never uses an old one.
beforeAll(() => {
  for (const room of ["simulator", "provider/catalogue"])
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const target = join(built, room, file.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      const source = readFileSync(join(root, room, file), "utf8");
      const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
      writeFileSync(target, transpileModule(source, { compilerOptions }).outputText);
    }
  symlinkSync(join(root, "node_modules"), join(built, "node_modules"));
}, 30_000);
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(built, { recursive: true });
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [join(built, "simulator/cli.js"), ...args]);
  children.push(child);
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += String(chunk)));
  child.stderr.on("data", (chunk) => (output.err += String(chunk)));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, ...output })),
  );
  const ready = new Promise<string>((resolve) =>
    child.stdout.on("data", () => {
      const endpoint = /^cds-simulator listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(output.out)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    }),
  );
  return { child, ended, ready };
}

describe("cds-simulator", () => {
  it("says on its first line where it listens, and stops at SIGTERM with its account kept", async () => {
    const stateFile = join(built, "state.json");
    const { child, ended, ready } = run(
      "--port",
      "0",
      "--task-ms",
      "5",
      "--access-key-id",
      "k",
      "--access-key-secret",
      "s3cret",
      "--state-file",
      stateFile,
    );
    const endpoint = await ready;
    const query = signedQuery({ action: "CreateVdc", method: "POST", keyId: "k", secret: "s3cret" });
    const reply = await fetch(`${endpoint}/network/?${query}`, {
      method: "POST",
      body: JSON.stringify({ RegionId: region }),
    });
    expect(reply.status).toBe(200);
    child.kill("SIGTERM");
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe(`cds-simulator listening on ${endpoint}`);
    expect(out).not.toContain("s3cret");
    expect(JSON.parse(readFileSync(stateFile, "utf8"))).toMatchObject({ rows: { vdcs: [{ regionId: region }] } });
  });

  it.each([
    [["--port", "http"], "--port must be a whole number from 0 to 65535"],
    [["--port", "70000"], "--port must be a whole number from 0 to 65535"],
    [["--task-ms", "-1"], "'--task-ms'"],
    [["--preset", "kind"], '--preset must be documented or vendor or strict, not "kind"'],
    [["--access-key-id", ""], "--access-key-id must not be empty"],
    [["--colour", "blue"], "Unknown option '--colour'"],
    [["extra"], "Unexpected argument 'extra'"],
    [["--state-file", __filename], "is not a state file"],
    [["--state-file", "/nowhere/at/all.json"], "cannot be written: ENOENT"],
  ])("given %j ends with 2 and one clear line", async (args, text) => {
    const { code, err, out } = await run(...args).ended;
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(text);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("makes the guesses that it is told to make", async () => {
    const endpoint = await run("--preset", "vendor").ready;
    const reply = await fetch(`${endpoint}/ccs/?${signedQuery({ action: "DescribeVdc" })}`);
    expect(reply.status).toBe(200);
  });

  it("says so when its port is taken", async () => {
    const first = run();
    const { port } = new URL(await first.ready);
    expect(await run("--port", port).ended).toMatchObject({ code: 2, err: expect.stringContaining("is in use") });
    first.child.kill("SIGINT");
    expect((await first.ended).code).toBe(0);
  });

  it("explains itself", async () => {
    const { code, out } = await run("--help").ended;
    expect(code).toBe(0);
    expect(out).toContain("--state-file FILE");
    expect(existsSync(join(built, "simulator/cli.js"))).toBe(true);
  });
});
