// `npm run generate`: writes what is generated from the code (sdk/resources.ts, sdk/functions.ts, sdk/values.ts,
// docs/functions.md, docs/resources), and
// docs/actions.md from what the last run of all tests has seen.
import { main, run } from "./steps.mjs";

await main(async () => {
  const jest = (...args) =>
    run(process.execPath, ["node_modules/jest/bin/jest.js", ...args], {
      env: { ...process.env, CDS_GENERATE: "1" },
      show: true,
    });
  const fromCode = await jest("tests/docs/generated", "-t", "are generated");
  const actions = await jest("--testMatch", "**/tests/coverage/*.last.ts");
  return fromCode.code || actions.code;
});
