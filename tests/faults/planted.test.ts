import { randomScenario } from "./faults";
import { plantedBugs } from "./planted";
import { runScenario } from "./trial";

const maxSeeds = 300;
const maxMs = 110_000;

for (const { from, modes, name, path, plant } of plantedBugs) {
  const title = `a planted bug is found: ${name}`;
  it(
    title,
    async () => {
      let found = "";
      await jest.isolateModulesAsync(async () => {
        jest.doMock(path, () => plant(jest.requireActual<object>(path)));
        const broken = await import("./trial");
        const started = performance.now();
        for (let seed = from; seed < from + maxSeeds && found === ""; seed++) {
          if (performance.now() - started > maxMs) break;
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
      process.stdout.write(`${title}: ${found}\n`);
      expect(found).not.toBe("");
    },
    120_000,
  );
}
