// `npm test`: all tests, those with the real Pulumi CLI included. Arguments go to jest.
import { install } from "./install.mjs";
import { getPulumi } from "./pulumi.mjs";
import { main, run, say } from "./steps.mjs";

await main(async () => {
  await install();
  const { env } = await getPulumi();
  say("Running the tests (jest)");
  const { code } = await run(process.execPath, ["node_modules/jest/bin/jest.js", ...process.argv.slice(2)], {
    env,
    show: true,
  });
  return code;
});
