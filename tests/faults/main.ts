import { readFileSync } from "node:fs";
import { modes } from "./faults";
import { runSeeds, shrunkReport } from "./figures";
import { drills, labelOfDrill, runDrill } from "./killPoints";
import { reportOf } from "./report";
import type { Scenario } from "./scenario";
import { runScenario } from "./trial";

const commands: Readonly<Record<string, (given: readonly string[]) => Promise<unknown>>> = {
  /** Random scenarios: from which seed, how many, of which mode. */
  seeds: ([from = "1", count = "1", mode = "", reports = "1"]) =>
    runSeeds(Number(from), Number(count), {
      only: modes.filter((candidate) => mode === "" || candidate === mode),
      maxReports: Number(reports),
    }),
  /** How many drills there are. */
  drills: () => Promise.resolve(drills().length),
  /** One drill at every nth step. */
  async drill([index = "0", nth = "1", pace = ""]) {
    const drill = drills(pace === "slow")[Number(index)];
    if (drill === undefined) return undefined;
    const every = Number(nth);
    const { kills, points, violations } = await runDrill(drill, { every, offset: Number(index) % every });
    const [first] = violations;
    return {
      kind: drill.kind,
      label: labelOfDrill(drill),
      points,
      kills,
      violations: violations.map(({ violation }) => violation.type),
      report: first === undefined ? "" : reportOf(first.scenario, await runScenario(first.scenario)),
    };
  },
  /** One scenario, as a report has printed it; shrunk, if it is asked for. */
  async scenario([file = "", how = ""]) {
    const scenario: Scenario = JSON.parse(readFileSync(file, "utf8"));
    const result = await runScenario(scenario);
    const [first] = result.violations;
    if (first !== undefined && how === "shrink") return { report: await shrunkReport(scenario, first.type) };
    return { report: reportOf(scenario, result) };
  },
};

/** A part of a run in a process of its own, for tools/faults.mjs: prints what came of it as JSON. */
async function main([command = "", ...given]: readonly string[]): Promise<void> {
  const result = await commands[command]?.(given);
  process.stdout.write(JSON.stringify(result ?? null));
}

void main(process.argv.slice(2));
