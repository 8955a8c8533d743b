import { faultSchema } from "../../simulator/http/faults";
import { edited, randomProgram } from "./program";
import { Random } from "./random";
import { others } from "./others";
import type { Command, Declared, Effect, Fault, Kill, Scenario, Stage } from "./scenario";

/** What may go wrong in a random scenario. */
export type Mode = (typeof modes)[number];

/** All of them; in `likes` and `likes, killed` a program has several resources that only the listing tells apart. */
export const modes = [
  "faults",
  "kills",
  "both",
  "likes",
  "likes, killed",
  "side by side",
  "side by side, killed",
] as const;

const callFaults: readonly Effect[] = [...faultSchema.shape.effect.options, "not-sent", "delayed", "replayed"];

// Codes of what may pass, of what a proxy or an older delivery causes, and of what nobody has documented.
const codes = [
  "IncorrectVdcStatus",
  "TaskDuplicate",
  "IncorrectInstanceStatus",
  "OrderResourceError",
  "TaskToCoreFaild",
  "SignatureNonceUsed",
  "LogicError",
  "NotEnoughBalance",
  "SomethingElse",
];

/** A random scenario; the same for the same seed and mode. */
export function randomScenario(seed: number, mode: Mode): Scenario {
  const random = new Random(seed * 7_919 + modes.indexOf(mode));
  const taskMs = randomDurations(random);
  return {
    seed,
    taskMs,
    switches: {
      // Of a disk that is listed without its id, a lost reply leaves nothing but the console.
      listedDiskIds: true,
      ...(random.chance(0.3) && { listingLagMs: random.pick([2_000, 10_000, 50_000]) }),
      ...(random.chance(0.3) && { taskHiddenMs: random.pick([1_000, 3_000]) }),
      ...(random.chance(0.2) && { busyCode: "TaskDuplicate" }),
      ...(random.chance(0.2) && { vdcBusyByInstances: true }),
      ...(random.chance(0.2) && { absent: "empty" }),
      ...(random.chance(0.2) && { refuseWith200: true }),
    },
    latencyMs: random.pick([0, 20, 200]),
    parallel: random.pick([1, 4, 16]),
    isFolderBackend: seed % 2 === 0,
    // A task that outlasts the timeout of its operation takes one more command to end.
    more:
      (mode.endsWith("kills") || mode.endsWith("killed") ? 1 : 2) +
      (Object.values(taskMs).some((ms) => ms >= 25 * 60_000) ? 2 : 0),
    stages: mode.startsWith("side by side") ? sideBySide(random, mode) : oneAfterTheOther(random, mode),
  };
}

function oneAfterTheOther(random: Random, mode: Mode): Stage[] {
  const isAlike = mode.startsWith("likes");
  let program = (isAlike ? likes(random) : randomProgram(random, random.int(1, 6))).map((declared) =>
    withOptions(random, declared),
  );
  const stages: Stage[] = random.chance(0.3) ? [quiet(program)] : [];
  const count = stages.length + random.int(1, 3);
  while (stages.length < count) {
    const before = stages.at(-1);
    const isQuiet = before?.commands[0]?.faults === undefined && before?.commands[0]?.kill === undefined;
    // After a kill the same program comes again: what is open of a resource that has left the program, nobody asks for.
    const isEdited = before !== undefined && before.commands[0]?.kill === undefined && random.chance(0.7);
    const earlier = program;
    if (isEdited) program = edited(random, program, isAlike ? alike : undefined);
    // Inside of what is ours only at the end: a later program may remove that, with everything in it.
    const isLast = stages.length === count - 1;
    const foreign =
      isQuiet && (isLast || before === undefined) && random.chance(0.5)
        ? others(random, earlier, program, before === undefined)
        : [];
    stages.push({
      gapMs: random.pick([2_000, 2_000, 30_000, 3_600_000]),
      ...(foreign.length > 0 && { foreign }),
      commands: [randomCommand(random, mode, "a", program)],
    });
  }
  return stages;
}

const quiet = (program: readonly Declared[]): Stage => ({ commands: [{ stack: "a", does: "up", program }] });

/** A resource with options of Pulumi's own. */
function withOptions(random: Random, declared: Declared): Declared {
  return {
    ...declared,
    ...(random.chance(0.1) && { timeouts: { create: "90m", update: "90m", delete: "90m" } }),
    ...(declared.args["password"] !== undefined && random.chance(0.3) && { secrets: ["password"] }),
  };
}

/** Kinds of which nothing but the listing tells two apart. */
const alike = ["InstanceDisk", "PublicIpSegment"];

/** Several equal resources of one kind, beside some others. */
function likes(random: Random): Declared[] {
  const first = randomProgram(random, 1, [random.pick(alike)]);
  const it = first.at(-1);
  const others = Array.from({ length: random.int(1, 4) }, (_, index) => it && { ...it, name: `like${index + 90}` });
  return [...first, ...others.filter((declared) => declared !== undefined)];
}

/** Two stacks that add likes to the resources of a third, at the same time. */
function sideBySide(random: Random, mode: Mode): Stage[] {
  const parents = randomProgram(random, 5, ["Vdc", "PublicNetwork", "PrivateNetwork", "SecurityGroup", "Instance"]);
  const [first, second] = ["b", "c"].map((stack) => {
    const children = childrenIn(random, parents, stack);
    return randomCommand(random, mode, stack, children);
  });
  return [
    { commands: [{ stack: "a", does: "up", program: parents }] },
    { gapMs: 2_000, commands: [first, second].filter((command) => command !== undefined) },
  ];
}

/** Resources of another stack, inside of those of the first. */
function childrenIn(random: Random, parents: readonly Declared[], stack: string): Declared[] {
  // Not what there can be only one of, such as an interface of a machine on a network.
  const only = ["PublicIpSegment", "InstanceDisk", "InstanceDisk", "Rule", "PrivateNetwork", "Tag", "Template"];
  const both = randomProgram(random, parents.length + random.int(1, 3), only, parents);
  const own = both.slice(parents.length);
  const renamed = new Map(own.map(({ name }) => [name, `${stack}-${name}`]));
  const text = JSON.stringify(own, (key, value: unknown) => {
    // A tag of the machines of two stacks would have to go with the last of them, of which the other knows nothing.
    if (key === "tags") return [stack];
    if (key === "tagName") return `${stack}-${String(value)}`;
    return key === "name" || key === "$ref" ? (renamed.get(String(value)) ?? value) : value;
  });
  const program: Declared[] = JSON.parse(text);
  return program;
}

function randomCommand(random: Random, mode: Mode, stack: string, program: readonly Declared[]): Command {
  const hasKill = (mode === "kills" || mode === "both" || mode.endsWith("killed")) && random.chance(0.9);
  const hasFaults = (mode === "both" || !hasKill) && random.chance(0.9);
  const isRefresh = random.chance(0.08);
  const replaceable = program.filter(({ kind }) => replaceableKinds.includes(kind));
  return {
    stack,
    does: isRefresh ? "refresh" : "up",
    program,
    ...(replaceable.length > 0 && random.chance(0.1) && { replace: random.pick(replaceable).name }),
    ...(random.chance(0.3) && { preview: true }),
    ...(hasFaults && { faults: Array.from({ length: random.int(1, 3) }, () => randomFault(random)) }),
    ...(hasKill && { kill: randomKill(random) }),
    ...(random.chance(0.05) && { skewMs: random.pick([-1, 1]) * 86_400_000 }),
    ...(random.chance(0.05) && { jump: { afterMs: random.int(100, 20_000), byMs: random.pick([-1, 1]) * 86_400_000 } }),
  };
}

/** Kinds of which a second one can be made beside the first. */
const replaceableKinds = ["InstanceDisk", "PublicIpSegment", "Rule", "Template"];

function randomFault(random: Random): Fault {
  const isWrite = random.chance(0.6);
  const effect = random.pick(callFaults.filter((candidate) => isWrite || !candidate.startsWith("task-")));
  const isOutage = !isWrite && random.chance(0.2);
  return {
    on: isWrite ? "write" : "read",
    nth: isWrite ? random.int(1, 8) : random.int(1, 40),
    ...(isOutage ? { times: 60 } : random.chance(0.3) && { times: random.int(2, 4) }),
    effect,
    ...(effect === "refused" && { code: random.pick(codes) }),
  };
}

/** Killed early rather than late: a run takes from ten to some hundred steps. */
function randomKill(random: Random): Kill {
  return { who: random.pick(["provider", "cli", "both"]), at: Math.ceil(2 ** (random.next() * 8.5)) };
}

function randomDurations(random: Random): Scenario["taskMs"] {
  const usual = random.pick([100, 1_000, 1_000, 5_000, 20_000, 90_000]);
  if (!random.chance(0.3)) return { default: usual };
  const action = random.pick(slowActions);
  return { default: usual, [action]: random.pick([90_000, 600_000, slowest.includes(action) ? 3_000_000 : 1_200_000]) };
}

const slowActions = [
  "CreateInstance",
  "CreateDisk",
  "AddPublicIp",
  "AddSecurityGroupRule",
  "CreatePrivateNetwork",
  "CreateVdc",
  "CreateTemplate",
  "CreateGPN",
  "StopInstance",
  "ModifyInstanceSpec",
  "DeleteInstance",
];
// Of rules, no task shows what is still to come: theirs end before the operation gives up.
const slowest = ["CreateInstance", "CreatePrivateNetwork", "CreateVdc"];
