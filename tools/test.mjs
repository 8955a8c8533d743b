// `npm test`: all tests, those with the real Pulumi CLI included, then a look at what they have seen.
// Arguments go to jest, for a part of the tests. Results of a run of all are kept in .cache/tests.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { getPulumi } from "./pulumi.mjs";
import { main, root, run, say } from "./steps.mjs";

const results = ".cache/tests";

await main(async () => {
  const part = process.argv.slice(2);
  await install();
  const { env } = await getPulumi();
  const jest = (args, more) =>
    run(process.execPath, ["node_modules/jest/bin/jest.js", ...args], { env: { ...env, ...more }, show: true });
  const kept = (name) => ["--json", `--outputFile=${results}/${name}.json`];

  say("Running the tests (jest)");
  if (part.length > 0) return (await jest(part)).code;
  rmSync(join(root, results), { recursive: true, force: true });
  mkdirSync(join(root, results), { recursive: true });
  const all = await jest(kept("all"), { KEEP_SIGHTINGS: "yes" });
  if (all.code !== 0) {
    // Tests that failed have not seen all that there is to see.
    rmSync(join(root, results, "sightings.jsonl"), { force: true });
    return all.code;
  }
  say("Comparing what they have seen with the catalogue and docs/actions.md");
  return (await jest(["--testMatch", "**/tests/coverage/*.last.ts", ...kept("last")])).code;
});
