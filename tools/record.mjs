// Records what a released version leaves behind, for tests/upgrade: `node tools/record.mjs VERSION [FOLDER]`. The program
// tests/upgrade/VERSION/index.js is run by the package that is built in FOLDER (by default, this one), against its simulator;
// the state of the stack and the account of the simulator are kept beside the program.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { getPulumi } from "./pulumi.mjs";
import { Stop, main, root, run, say } from "./steps.mjs";

await main(async () => {
  const [version, from = root] = process.argv.slice(2);
  if (version === undefined) throw new Stop("Usage: node tools/record.mjs VERSION [FOLDER]");
  const fixture = join(root, "tests/upgrade", version);
  const folder = mkdtempSync(join(tmpdir(), "pulumi-cds-record-"));
  const account = join(folder, "account.json");
  const keys = { id: "recorded-key-id", secret: "recorded-key-secret" };
  const cli = resolve(from, "dist/simulator/cli.js");
  const given = { "state-file": account, "task-ms": "50", "access-key-id": keys.id, "access-key-secret": keys.secret };
  const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const simulator = spawn(process.execPath, [cli, ...options]);
  try {
    const [line] = await once(simulator.stdout, "data");
    const [endpoint] = /http:\S+/.exec(String(line));
    const { path, env } = await getPulumi();
    for (const name of ["backend", "project"]) mkdirSync(join(folder, name));
    const project = join(folder, "project");
    symlinkSync(resolve(from, "node_modules"), join(project, "node_modules"));
    cpSync(join(fixture, "index.js"), join(project, "index.js"));
    writeFileSync(join(project, "Pulumi.yaml"), "name: recorded\nruntime: nodejs\n");
    writeFileSync(join(project, "package.json"), '{ "name": "recorded" }\n');
    const settings = {
      ...env,
      CDS_ENDPOINT: endpoint,
      CDS_ACCESS_KEY_ID: keys.id,
      CDS_ACCESS_KEY_SECRET: keys.secret,
      PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_CONFIG_PASSPHRASE: "a passphrase",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    };
    const pulumi = async (...args) => {
      const { code, output } = await run(path, [...args, "--non-interactive"], { cwd: project, env: settings });
      if (code !== 0) throw new Stop(output);
      return output;
    };
    await pulumi("stack", "init", "dev");
    await pulumi("config", "set", "--secret", "password", "Open-sesame42");
    say(await pulumi("up", "--yes", "--skip-preview", "--suppress-progress"));
    await pulumi("stack", "export", "--file", join(folder, "stack.json"));
    simulator.kill("SIGTERM");
    await once(simulator, "exit");
    for (const name of ["stack.json", "account.json"])
      writeFileSync(
        join(fixture, name),
        `${JSON.stringify(JSON.parse(readFileSync(join(folder, name), "utf8")), null, 1)}\n`,
      );
  } finally {
    simulator.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
