// `npm run generate`: writes what is generated from the code (sdk/functions.ts), and docs/actions.md from what the last
// run of all tests has seen.
import { main, run } from "./steps.mjs";

await main(async () => {
  const jest = (...args) =>
    run(process.execPath, ["node_modules/jest/bin/jest.js", ...args], {
      env: { ...process.env, CDS_GENERATE: "1" },
      show: true,
    });
  const functions = await jest("tests/functions/generated");
  const actions = await jest("--testMatch", "**/tests/coverage/*.last.ts");
  return functions.code || actions.code;
});
