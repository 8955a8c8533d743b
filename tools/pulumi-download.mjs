// The official CLI. The npm package `pulumi` holds none: on its first run it downloads one into PULUMI_HOME.
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { run, step } from "./steps.mjs";

/** Puts the CLI into `folder`/bin, or gives what went wrong. */
export async function download(folder, version) {
  const home = join(folder, "home");
  const TMPDIR = join(folder, "tmp");
  mkdirSync(home);
  mkdirSync(TMPDIR);
  return step(`Downloading the Pulumi CLI ${version}`, async () => {
    const npm = [
      "install",
      `pulumi@${version}`,
      "--no-save",
      "--ignore-scripts",
      "--fetch-retries=0",
      "--prefix",
      home,
    ];
    const watch = folder;
    const got = await run("npm", npm, { cwd: home, watch });
    if (got.code !== 0) return "its downloader, the npm package pulumi, cannot be installed";
    const env = { ...process.env, PULUMI_HOME: home, PULUMI_VERSION: version, TMPDIR };
    const ran = await run(process.execPath, [join(home, "node_modules/pulumi/run.js"), "version"], { env, watch });
    if (ran.code !== 0) return `the official download fails (${ran.output.split("\n").at(-1)})`;
    renameSync(join(home, "versions", version, "bin"), join(folder, "bin"));
  });
}
