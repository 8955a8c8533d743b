import { kinds } from "./kinds";
import { withOneMore } from "./program";
import { Random } from "./random";
import { type Declared, type Kill, type Scenario, type Violation } from "./scenario";
import { runScenario } from "./trial";

/** An operation on a resource of a kind, while which something is killed. */
export interface Drill {
  kind: string;
  /** `replace` by other arguments, `--replace` by the user's order. */
  operation: "create" | "update" | "replace" | "--replace" | "refresh" | "delete" | "destroy";
  /** What is there before. */
  before: readonly Declared[];
  after: readonly Declared[];
  /** Whether tasks take long and listings lag. */
  isSlow: boolean;
}

/** Those who can be killed. */
export const whoDies: readonly Kill["who"][] = ["provider", "cli", "both"];

/** What killing at every step of a drill has shown. */
export interface DrillResult {
  drill: Drill;
  /** How many steps its command takes. */
  points: number;
  /** How often something was killed. */
  kills: number;
  violations: { scenario: Scenario; violation: Violation }[];
}

/** More arguments of what is changed and deleted, so that there is something to change and to delete. */
const richer: Readonly<Record<string, Record<string, unknown>>> = {
  Instance: { tags: ["web"], dataDisks: { a: { size: 100, type: "ssd_disk" } }, powerState: "running" },
  BmsInstance: { powerState: "running" },
  SecurityGroup: { description: "ours" },
};

/** Changes of an input that replaces, of kinds without one in their edits. */
const replacements: Readonly<Record<string, Record<string, unknown>>> = {
  PrivateNetwork: { name: "moved" },
  PublicNetwork: { name: "moved" },
  PublicIpSegment: { count: 16 },
  Rule: { protocol: "UDP" },
  InstanceDisk: { type: "high_disk" },
  Tag: { tagName: "moved" },
  Template: { templateName: "moved" },
  Gpn: { qos: 10 },
  SecurityGroup: { securityGroupType: "public" },
  BmsInstance: { computeId: "eb41773f-c944-4831-810b-9db4826996f2" },
};

/** Kinds of which there is no place for a second one beside the first. */
const single = ["RuleSet", "NetworkInterface", "SecurityGroupAttachment", "GpnAccessPoint", "DiskAttachment"];

/** Every operation on every kind, but for updates of kinds that have none. */
export function drills(isSlow = false): Drill[] {
  return Object.keys(kinds).flatMap((kind): Drill[] => {
    const random = new Random(1);
    const after = withOneMore(random, [], kind);
    const it = after.at(-1);
    if (it === undefined) return [];
    const before = after.slice(0, -1);
    const place = { random, all: () => [], find: () => undefined };
    const rich = { ...it, args: { ...it.args, ...richer[kind] } };
    const full = [...before, rich];
    const edits = (kinds[kind]?.edits ?? []).map((edit) => [...before, { ...rich, args: edit(rich.args, place) }]);
    const replaced = [...before, { ...rich, args: { ...rich.args, ...replacements[kind] } }];
    return [
      { kind, operation: "create", before, after: full, isSlow },
      ...edits.map((changed): Drill => ({ kind, operation: "update", before: full, after: changed, isSlow })),
      // There and back: what is stopped is started, what was added is taken away.
      ...(kinds[kind]?.edits ?? []).map((edit, index): Drill => {
        const changed = edits[index] ?? full;
        const again = changed.map((declared) =>
          declared.name === it.name ? { ...declared, args: edit(declared.args, place) } : declared,
        );
        return { kind, operation: "update", before: changed, after: again, isSlow };
      }),
      ...(replacements[kind] === undefined
        ? []
        : [{ kind, operation: "replace", before: full, after: replaced, isSlow } as const]),
      ...(single.includes(kind) ? [] : [{ kind, operation: "--replace", before: full, after: full, isSlow } as const]),
      { kind, operation: "refresh", before: full, after: full, isSlow },
      { kind, operation: "delete", before: full, after: before, isSlow },
      { kind, operation: "destroy", before: full, after: [], isSlow },
    ];
  });
}

/** Runs a drill once for every step of its command, or for every nth, and for each of those who can be killed there. */
export async function runDrill(drill: Drill, { every = 1, offset = 0 } = {}): Promise<DrillResult> {
  const { outcomes, violations } = await runScenario(scenarioOf(drill));
  const points = outcomes.at(-1)?.steps.length ?? 0;
  const result: DrillResult = { drill, points, kills: 0, violations: [] };
  // What is broken without a kill is not broken by one.
  if (violations[0] !== undefined) result.violations.push({ scenario: scenarioOf(drill), violation: violations[0] });
  for (let at = 1 + offset; at <= points; at += every) {
    for (const who of whoDies) {
      const scenario = scenarioOf(drill, { who, at });
      const [violation] = (await runScenario(scenario)).violations;
      result.kills += 1;
      if (violation !== undefined) result.violations.push({ scenario, violation });
    }
  }
  return result;
}

/** A drill as a scenario, with or without a kill. */
export function scenarioOf({ after, before, isSlow, operation }: Drill, kill?: Kill): Scenario {
  const does = operation === "refresh" || operation === "destroy" ? operation : "up";
  const replace = operation === "--replace" ? after.at(-1)?.name : undefined;
  return {
    seed: 1,
    taskMs: { default: isSlow ? 90_000 : 1_000 },
    switches: { listedDiskIds: true, ...(isSlow && { listingLagMs: 20_000 }) },
    latencyMs: 0,
    parallel: 4,
    more: 1,
    stages: [
      ...(before.length > 0 ? [{ commands: [{ stack: "a", does: "up", program: before }] } as const] : []),
      { commands: [{ stack: "a", does, program: after, replace, kill }] },
    ],
  };
}

/** What messages call a drill: those of one kind with the same name differ in the values. */
export const labelOfDrill = ({ after, before, isSlow, kind, operation }: Drill): string => {
  const changed = Object.entries(after.at(-1)?.args ?? {}).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before.at(-1)?.args[key]),
  );
  const what = operation === "update" || operation === "replace" ? ` ${changed.map(([key]) => key).join(", ")}` : "";
  return `${kind} ${operation}${what}${isSlow ? ", slow" : ""}`;
};
