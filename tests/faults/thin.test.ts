import type { Scenario } from "./scenario";
import { runScenario } from "./trial";

const program = [
  { name: "vdc", kind: "Vdc", args: { regionId: "CN_Beijing_A" } },
  { name: "inside", kind: "PrivateNetwork", args: { vdcId: { $ref: "vdc" } } },
];

it("recovers from one lost reply", async () => {
  const scenario: Scenario = {
    seed: 1,
    taskMs: { default: 1_000 },
    latencyMs: 50,
    parallel: 8,
    more: 1,
    stages: [{ commands: [{ stack: "a", does: "up", program, preview: true, faults: [{ on: "CreatePrivateNetwork", nth: 1, effect: "lost-after" }] }] }],
  };
  const started = performance.now();
  for (let seed = 1; seed <= 50; seed++) await runScenario({...scenario, seed});
  console.log((performance.now() - started) / 50);
  const result = await runScenario(scenario);
  console.log(result);
  expect(result.violations).toEqual([]);
});
