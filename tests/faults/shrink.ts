import { without } from "./program";
import { referencesIn, type Command, type Scenario, type Stage, type Violation } from "./scenario";
import { runScenario } from "./trial";

/** The most scenarios that are tried while one is shrunk. */
const maxTries = 300;

/** The smallest scenario that can be found which still violates the same promise. */
export async function shrink(scenario: Scenario, type: Violation["type"]): Promise<Scenario> {
  let smallest = scenario;
  let tries = 0;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smaller(smallest)) {
      if (!isComplete(candidate)) continue;
      if (++tries > maxTries) return smallest;
      const { violations } = await runScenario(candidate);
      if (!violations.some((violation) => violation.type === type)) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** Whether every reference leads to a resource of the same program, or of one before. */
function isComplete({ stages }: Scenario): boolean {
  const names = new Set<string>();
  return stages.every(({ commands, foreign }) => {
    const isKnown = referencesIn(foreign ?? []).every((name) => names.has(name));
    for (const { program } of commands) for (const { name } of program) names.add(name);
    return (
      isKnown &&
      commands.every(({ program }) => program.every(({ args }) => referencesIn(args).every((name) => names.has(name))))
    );
  });
}

/** Scenarios with one thing less, the largest things first. */
function* smaller(scenario: Scenario): Generator<Scenario> {
  const { stages, switches, taskMs } = scenario;
  for (const index of stages.keys()) if (stages.length > 1) yield { ...scenario, stages: stages.toSpliced(index, 1) };
  const names = new Set(
    stages.flatMap(({ commands }) => commands.flatMap(({ program }) => program.map(({ name }) => name))),
  );
  for (const name of names)
    yield withCommands(scenario, (command) => ({ ...command, program: without(command.program, name) }));
  for (const [index, stage] of stages.entries()) {
    const instead = (changed: Stage): Scenario => ({ ...scenario, stages: stages.with(index, changed) });
    if (stage.commands.length > 1)
      for (const which of stage.commands.keys())
        yield instead({ ...stage, commands: stage.commands.toSpliced(which, 1) });
    if (stage.foreign !== undefined) yield instead({ ...stage, foreign: undefined });
    for (const [which, command] of stage.commands.entries())
      for (const changed of smallerCommands(command))
        yield instead({ ...stage, commands: stage.commands.with(which, changed) });
    if (stage.gapMs !== undefined && stage.gapMs !== 2_000) yield instead({ ...stage, gapMs: 2_000 });
  }
  for (const key of Object.keys(taskMs)) if (key !== "default") yield { ...scenario, taskMs: omit(taskMs, key) };
  if (taskMs.default !== 1_000) yield { ...scenario, taskMs: { ...taskMs, default: 1_000 } };
  for (const key of Object.keys(switches ?? {}))
    if (key !== "listedDiskIds") yield { ...scenario, switches: omit(switches ?? {}, key) };
  if (scenario.latencyMs > 0) yield { ...scenario, latencyMs: 0 };
  if (scenario.parallel > 1) yield { ...scenario, parallel: 1 };
}

function* smallerCommands(command: Command): Generator<Command> {
  const { faults = [], kill, jump, skewMs, preview, program, replace } = command;
  if (replace !== undefined) yield { ...command, replace: undefined };
  if (kill !== undefined) yield { ...command, kill: undefined };
  for (const index of faults.keys()) yield { ...command, faults: faults.toSpliced(index, 1) };
  for (const [index, fault] of faults.entries())
    if ((fault.times ?? 1) > 1) yield { ...command, faults: faults.with(index, { ...fault, times: undefined }) };
  if (jump !== undefined) yield { ...command, jump: undefined };
  if (skewMs !== undefined) yield { ...command, skewMs: undefined };
  if (preview !== undefined) yield { ...command, preview: undefined };
  if (kill !== undefined && kill.who !== "both") yield { ...command, kill: { ...kill, who: "both" } };
  for (const [index, declared] of program.entries()) {
    const optional = Object.keys(declared.args).filter((key) => optionalInputs.includes(key));
    for (const key of optional)
      yield { ...command, program: program.with(index, { ...declared, args: omit(declared.args, key) }) };
  }
}

const optionalInputs = [
  "dataDisks",
  "networkInterfaces",
  "securityGroups",
  "tags",
  "powerState",
  "instanceName",
  "vdcName",
  "name",
  "description",
  "securityGroupName",
];

const withCommands = (scenario: Scenario, change: (command: Command) => Command): Scenario => ({
  ...scenario,
  stages: scenario.stages.map((stage) => ({ ...stage, commands: stage.commands.map(change) })),
});

const omit = <T extends object>(given: T, key: string): T =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys that are left out here are optional
  Object.fromEntries(Object.entries(given).filter(([name]) => name !== key)) as T;
