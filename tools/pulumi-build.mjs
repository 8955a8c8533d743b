// The CLI from its sources, through the Go module proxy. Two modules, because its two programs pin different releases of one.
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { dependencies } from "./install.mjs";
import { root, run, step } from "./steps.mjs";

export const launcher = "pulumi-resource-pulumi-nodejs";
export const sdk = join(root, "node_modules/@pulumi/pulumi");

const goModule = (name) => join(root, "tools/pulumi", name);
const goModFile = (name) => readFileSync(join(goModule(name), "go.mod"), "utf8");

/** The release of Pulumi that a module's go.mod names. */
export const pinned = (name) => /pulumi\/(?:pkg|sdk)\/v3 v([\d.]+)/.exec(goModFile(name))[1];
export const goNeeded = /^go (\d+\.\d+)/m.exec(goModFile("cli"))[1];

/** Puts the CLI, the language host and the launcher of dynamic providers into `folder`/bin, or gives what went wrong. */
export async function build(folder) {
  if ((await run("go", ["version"])).code !== 0) return "no Go to build it with";
  await dependencies();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const failed =
    (await goBuild(
      "cli",
      "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
      bin,
      ["-tags", "osusergo,grpcnotrace"],
      "3 to 7 minutes, once",
    )) ??
    (await goBuild(
      "language-nodejs",
      "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
      bin,
      [],
      "seconds",
    ));
  if (failed) return failed;
  for (const name of [launcher, `${launcher}.cmd`]) {
    copyFileSync(join(sdk, name), join(bin, name));
    chmodSync(join(bin, name), 0o755);
  }
}

async function goBuild(module, target, bin, flags, duration) {
  const version = pinned(module);
  const ldflags = `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${version}`;
  // A go.work of the user's, or a vendor flag, would change what is built.
  const env = { HOME: homedir(), ...process.env, GOWORK: "off", GOFLAGS: "-mod=readonly" };
  const args = ["build", "-trimpath", ...flags, "-ldflags", ldflags, "-o", bin + "/", target];
  const { code, output } = await step(`Building Pulumi's ${module} ${version} with Go (${duration})`, () =>
    run("go", args, { cwd: goModule(module), env }),
  );
  if (code !== 0) return `go build of ${module} fails: ${output.split("\n").at(-1)}`;
}
