import { modes, randomScenario, type Mode } from "./faults";
import { reportOf } from "./report";
import type { Scenario, Violation } from "./scenario";
import { shrink } from "./shrink";
import { runScenario } from "./trial";

/** What a number of random scenarios has shown. */
export interface Figures {
  programs: number;
  calls: number;
  faults: number;
  kills: number;
  ups: number;
  /** Ended with a message that asks for a look into the console, as documented. */
  manual: number;
  /** The seeds of the violations, by type and mode. */
  violations: Record<string, number[]>;
  reports: string[];
}

/** Runs random scenarios; of each type of violation the first few are shrunk and reported. */
export async function runSeeds(
  from: number,
  count: number,
  { maxReports = 3, only = modes }: { maxReports?: number; only?: readonly Mode[] } = {},
): Promise<Figures> {
  const figures: Figures = {
    programs: 0,
    calls: 0,
    faults: 0,
    kills: 0,
    ups: 0,
    manual: 0,
    violations: {},
    reports: [],
  };
  for (let seed = from; seed < from + count; seed++) {
    for (const mode of only) {
      const scenario = randomScenario(seed, mode);
      const result = await runScenario(scenario);
      figures.programs += 1;
      figures.calls += result.calls;
      figures.faults += result.hits.length;
      figures.kills += result.outcomes.filter(({ wasKilled }) => wasKilled).length;
      figures.ups += result.ups;
      if (result.isManual) figures.manual += 1;
      const [first] = result.violations;
      if (first === undefined) continue;
      const key = `${mode}: ${first.type}`;
      const seeds = figures.violations[key] ?? [];
      figures.violations[key] = [...seeds, seed];
      if (seeds.length < maxReports)
        figures.reports.push(`${key}, seed ${seed}\n${await shrunkReport(scenario, first.type)}`);
    }
  }
  return figures;
}

/** The report of the smallest scenario that violates the same promise. */
export async function shrunkReport(scenario: Scenario, type: Violation["type"]): Promise<string> {
  const smallest = await shrink(scenario, type);
  return reportOf(smallest, await runScenario(smallest));
}
