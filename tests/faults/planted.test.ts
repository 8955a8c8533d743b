import { randomScenario } from "./faults";
import { plantedBugs } from "./planted";
import { runScenario } from "./trial";

const maxSeeds = 300;
const maxMs = 100_000;

it.each(plantedBugs)(
  "a planted $name is found",
  async ({ modes, path, plant }) => {
    let found = "";
    await jest.isolateModulesAsync(async () => {
      jest.doMock(path, () => plant(jest.requireActual<object>(path)));
      const broken = await import("./trial");
      const started = performance.now();
      for (let seed = 1; seed <= maxSeeds && found === "" && performance.now() - started < maxMs; seed++) {
        for (const mode of modes) {
          const scenario = randomScenario(seed, mode);
          const [violation] = (await broken.runScenario(scenario)).violations;
          // What is broken without the bug proves nothing of it.
          if (violation !== undefined && (await runScenario(scenario)).violations.length === 0)
            found = `seed ${seed}, ${mode}: ${violation.type}`;
        }
      }
      jest.dontMock(path);
    });
    process.stdout.write(`${found}\n`);
    expect(found).toContain("seed");
  },
  120_000,
);
