import { modes, randomScenario } from "./faults";
import { shrunkReport } from "./figures";
import { drills, labelOfDrill, scenarioOf, whoDies } from "./killPoints";
import { reportOf } from "./report";
import { runScenario } from "./trial";

// What takes some seconds; `npm run test:faults` does as much as it is asked for.
const seeds = 6;
const earlySteps = 40;

it.each(modes)("random programs end with what they say, once: %s", async (mode) => {
  for (let seed = 1; seed <= seeds; seed++) {
    const scenario = randomScenario(seed, mode);
    const [violation] = (await runScenario(scenario)).violations;
    expect(violation && (await shrunkReport(scenario, violation.type))).toBeUndefined();
  }
});

it.each(drills().map((drill, index) => [labelOfDrill(drill), drill, index] as const))(
  "what was killed is completed by the next run: %s",
  async (_, drill, index) => {
    const who = whoDies[index % whoDies.length] ?? "both";
    const scenario = scenarioOf(drill, { who, at: 1 + ((7 * index) % earlySteps) });
    const result = await runScenario(scenario);
    expect(result.violations.length > 0 ? reportOf(scenario, result) : undefined).toBeUndefined();
  },
);
