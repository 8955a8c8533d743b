import { randomKilledRun, runKilled } from "./killed";

jest.setTimeout(120_000);

// A few of them; `npm run test:faults -- --cli 50` runs as many as it is asked for.
const count = Number(process.env["KILLED_RUNS"] ?? "3");
const from = Number(process.env["KILLED_FROM"] ?? "23");

it.each(Array.from({ length: count }, (_, index) => from + index))(
  "what was killed under the real CLI is completed by a plain up: seed %i",
  async (seed) => {
    const plan = randomKilledRun(seed);
    const { about, ups, violations } = await runKilled(plan);
    process.stdout.write(`seed ${seed}: ${about}; ${ups} ups, ${violations.length} violations\n`);
    expect([violations, violations.length > 0 ? plan : undefined]).toEqual([[], undefined]);
  },
);
