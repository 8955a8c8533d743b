// Finds or gets a Pulumi CLI. `node tools/pulumi.mjs` prints which one is used.
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { build, goNeeded, launcher, pinned, sdk } from "./pulumi-build.mjs";
import { download } from "./pulumi-download.mjs";
import { Stop, main, root, run, say } from "./steps.mjs";

const languageHost = "pulumi-language-nodejs";
const exe = process.platform === "win32" ? ".exe" : "";
const version = pinned("cli");
// The oldest SDK that the package accepts needs a CLI as new as itself.
const oldest = /\d+\.\d+\.\d+/.exec(
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")).peerDependencies["@pulumi/pulumi"],
)[0];

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-cds");
const cached = join(cache, `pulumi-${version}`);
const cli = (folder) => join(folder, "bin", `pulumi${exe}`);

/** The CLI in use: its path, version and origin, and the environment for children that call it. */
export async function getPulumi() {
  const found = await find();
  say(`Pulumi ${found.version} (${found.origin}): ${found.path}`);
  return { ...found, env: environment(found.path) };
}

async function find() {
  if (process.env.PULUMI_BIN) {
    const path = resolve(process.env.PULUMI_BIN);
    const { version, problem } = await inspect(path);
    if (problem) throw new Stop(`PULUMI_BIN=${process.env.PULUMI_BIN} is not usable: ${problem}`);
    return { path, version, origin: "PULUMI_BIN" };
  }
  const problems = [];
  const onPath = onSearchPath(`pulumi${exe}`);
  if (onPath) {
    const { version, problem } = await inspect(onPath);
    if (!problem) return { path: onPath, version, origin: "PATH" };
    problems.push(`${onPath}: ${problem}`);
  }
  const origins = [
    { origin: "cache", fill: undefined },
    { origin: "official download", fill: download },
    { origin: "built with Go", fill: build },
  ];
  for (const { origin, fill } of origins) {
    const problem = fill ? await intoCache(fill) : (await inspect(cli(cached))).problem;
    if (!problem) return { path: cli(cached), version, origin };
    if (!fill) continue;
    say(`  ${problem}`);
    problems.push(problem);
  }
  const remedy = `install Pulumi >= ${oldest} or Go >= ${goNeeded}, or set PULUMI_BIN to a pulumi executable`;
  throw new Stop(`No Pulumi CLI (${problems.join("; ")}): ${remedy}`);
}

async function inspect(path) {
  if (!executable(path)) return { problem: "no executable file there" };
  const { code, output } = await run(path, ["version"], { env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" } });
  const version = /^v?(\d+\.\d+\.\d+)/m.exec(output)?.[1];
  if (code !== 0 || !version) return { problem: "`pulumi version` fails" };
  if (older(version, oldest)) return { problem: `version ${version} is older than ${oldest}` };
  if (!beside(path, languageHost + exe)) return { problem: `${languageHost} is neither beside it nor on PATH` };
  return { version };
}

function older(version, than) {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onSearchPath(name, folders = []) {
  const all = [...folders, ...(process.env.PATH ?? "").split(delimiter)];
  return all
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(executable);
}

function beside(path, name) {
  return onSearchPath(name, [dirname(path), dirname(realpathSync(path))]);
}

/** Offline, without an account, without a look at the user's own Pulumi settings. */
function environment(path) {
  const folders = [dirname(path), process.env.PATH];
  if (!beside(path, launcher)) folders.push(sdk);
  const env = {
    ...process.env,
    PATH: folders.join(delimiter),
    PULUMI_BIN: path,
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  };
  for (const name of [
    "PULUMI_ACCESS_TOKEN",
    "PULUMI_CONFIG_PASSPHRASE_FILE",
    "PULUMI_IGNORE_AMBIENT_PLUGINS",
    "PULUMI_STACK",
  ])
    delete env[name];
  return env;
}

/** Creates the CLI in a folder of its own and moves it into the cache as a whole; returns what went wrong. */
async function intoCache(fill) {
  mkdirSync(cache, { recursive: true });
  dropOldRemains();
  const folder = mkdtempSync(join(cache, ".new-"));
  try {
    const failed = await fill(folder, version);
    if (failed) return failed;
    const { problem } = await inspect(cli(folder));
    if (problem) return `${fill.name}: ${problem}`;
    await moveIntoCache(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function moveIntoCache(folder) {
  const finished = join(folder, "finished");
  mkdirSync(finished);
  renameSync(join(folder, "bin"), join(finished, "bin"));
  // Another run may have been first. A CLI in the cache that does not work is replaced.
  if (existsSync(cached) && (await inspect(cli(cached))).problem) renameSync(cached, join(folder, "broken"));
  try {
    renameSync(finished, cached);
  } catch (error) {
    if ((await inspect(cli(cached))).problem) throw error;
  }
}

function dropOldRemains() {
  const dayAgo = Date.now() - 86_400_000;
  for (const name of readdirSync(cache).filter((name) => name.startsWith(".new-"))) {
    const folder = join(cache, name);
    if (statSync(folder).mtimeMs < dayAgo) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await main(async () => void (await getPulumi()));
