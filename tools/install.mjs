// Installs the npm packages and builds dist, each only when it is out of date.
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Stop, main, root, run, step } from "./steps.mjs";

const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

export async function install() {
  await dependencies();
  await build();
}

export async function dependencies() {
  const needed = json("package.json").engines.node.replace(">=", "");
  if (process.versions.node.localeCompare(needed, "en", { numeric: true }) < 0)
    throw new Stop(`Node ${process.versions.node} is too old: install Node ${needed} or newer`);
  if (installed()) return;
  // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages, and a mirror may not have those.
  const { code, output } = await step("Installing npm packages (npm install)", () =>
    run("npm", ["install", "--no-save", "--include=dev", "--loglevel=error"]),
  );
  if (code !== 0) throw new Stop(`${output}\nnpm install failed: put right what it says above, then run this again`);
}

/** Compares contents: git and editors touch the lock file's date without a reason to install. */
function installed() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const wanted = json("package-lock.json").packages;
  const present = json("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    if (!(path in present)) return entry.optional === true;
    return entry.version === present[path].version && entry.integrity === present[path].integrity;
  });
}

async function build() {
  if (fresh()) return;
  dropOrphans();
  const { code, output } = await step("Building dist (npm run build)", () => run("npm", ["run", "--silent", "build"]));
  if (code !== 0) throw new Stop(`${output}\nThe build failed: put right what it says above, then run this again`);
}

function fresh() {
  const built = modified("dist/sdk/index.js");
  const configs = readdirSync(root).filter((name) => /^(tsconfig.*|package)\.json$/.test(name));
  const sources = ["cli", "provider", "sdk", "simulator"].flatMap((room) => [room, ...files(room)]);
  return [...configs, ...sources].every((path) => modified(path) < built);
}

function modified(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Everything under a folder of the project, folders included: removing a file changes only its folder's date. */
function files(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name));
}

/** Output of sources that no longer exist would be published. */
function dropOrphans() {
  for (const path of files("dist")) {
    const source = path.slice("dist/".length).replace(/\.(d\.ts|js)(\.map)?$/, ".ts");
    if (source.endsWith(".ts") && !existsSync(join(root, source))) rmSync(join(root, path));
  }
}

if (process.argv[1] === import.meta.filename) await main(install);
