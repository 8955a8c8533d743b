import { runSeeds } from "./figures";
import { drills, labelOfDrill, runDrill } from "./killPoints";
import { reportOf } from "./report";
import { runScenario } from "./trial";

// A part that takes some seconds; `npm run test:faults` runs as much as it is asked for.
const seeds = 12;
const everyNthPoint = 23;

it("random programs with random faults and kills end with what they say, once", async () => {
  const { reports } = await runSeeds(1, seeds, { maxReports: 1 });
  expect(reports.join("\n\n")).toBe("");
});

it.each(drills().map((drill, index) => [labelOfDrill(drill), drill, index] as const))(
  "%s survives being killed at any step",
  async (_, drill, index) => {
    const { violations } = await runDrill(drill, { every: everyNthPoint, offset: index % everyNthPoint });
    const [first] = violations;
    expect(first && reportOf(first.scenario, await runScenario(first.scenario))).toBeUndefined();
  },
);
