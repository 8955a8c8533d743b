import type { Command, Scenario } from "./scenario";
import type { Result } from "./trial";

/** A scenario and what came of it, for a reader; the last line is to be run again. */
export function reportOf(scenario: Scenario, { hits, outcomes, violations }: Result): string {
  const { latencyMs, more, parallel, seed, stages, switches, taskMs } = scenario;
  let index = 0;
  return [
    ...violations.map(({ type, what }) => `${type}: ${what}`),
    `  world: seed ${seed}, taskMs ${brief(taskMs)}, switches ${brief(switches ?? {})}, latency ${latencyMs}, parallel ${parallel}, ${more} more ups`,
    ...stages.flatMap(({ commands, foreign, gapMs = 2_000 }) => [
      `  after ${gapMs} ms${foreign === undefined ? "" : `, others do ${brief(foreign)}`}:`,
      ...commands.flatMap((command) => {
        const outcome = outcomes[index++];
        const killed = command.kill && outcome?.steps[command.kill.at - 1];
        return [
          ...linesOf(command),
          ...(killed === undefined ? [] : [`      killed at: ${killed}`]),
          `      ${outcome?.error ?? (outcome?.wasKilled === true ? "was killed" : "succeeded")}`,
        ];
      }),
    ]),
    `  faults that hit: ${hits.join(", ") || "none"}`,
    `  again: ${JSON.stringify(scenario)}`,
  ].join("\n");
}

function linesOf({ does, faults = [], jump, kill, preview, program, replace, skewMs, stack }: Command): string[] {
  const more = {
    ...(preview && { preview }),
    ...(replace && { replace }),
    ...(kill && { kill }),
    ...(jump && { jump }),
    ...(skewMs && { skewMs }),
  };
  return [
    `    ${stack}: ${does} ${Object.keys(more).length > 0 ? brief(more) : ""}`,
    ...program.map(({ args, kind, name }) => `      ${name}: ${kind} ${brief(args)}`),
    ...faults.map((fault) => `      fault ${brief(fault)}`),
  ];
}

/** A value as a program would write it. */
const brief = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/\{"\$ref":"([^"]*)"\}/g, "$1")
    .replaceAll(/"([a-zA-Z_]\w*)":/g, "$1: ")
    .replaceAll(",", ", ");
