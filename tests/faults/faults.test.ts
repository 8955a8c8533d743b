import { modes, randomScenario } from "./faults";
import { shrunkReport } from "./figures";
import { drills, labelOfDrill, runDrill } from "./killPoints";
import { reportOf } from "./report";
import { runScenario } from "./trial";

// What takes some seconds; `npm run test:faults` does as much as it is asked for.
const seeds = 6;
const everyNthStep = 41;

it.each(modes)("random programs end with what they say, once: %s", async (mode) => {
  for (let seed = 1; seed <= seeds; seed++) {
    const scenario = randomScenario(seed, mode);
    const [violation] = (await runScenario(scenario)).violations;
    expect(violation && (await shrunkReport(scenario, violation.type))).toBeUndefined();
  }
});

it.each(drills().map((drill, index) => [labelOfDrill(drill), drill, index] as const))(
  "what was killed at any step is completed by the next run: %s",
  async (_, drill, index) => {
    const { violations } = await runDrill(drill, { every: everyNthStep, offset: index % everyNthStep });
    const [first] = violations;
    expect(first && reportOf(first.scenario, await runScenario(first.scenario))).toBeUndefined();
  },
);
