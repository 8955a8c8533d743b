// `npm run test:faults`: random programs with random faults and kills, against the simulator, in virtual time, and kills
// at every step of every operation on every kind.
//   -- --seeds N [--from S] [--mode MODE]   random scenarios, N seeds of each mode
//   -- --points EVERY                       kills at every nth step of every operation on every kind
//   -- --slow-points EVERY                  the same, while tasks take 90 s and listings lag by 20 s
//   -- --cli N [--from S]                   N programs under the real CLI, with one kill each
//   -- --scenario FILE [--shrink]           one scenario, the last line of a report
//   [--jobs J] [--reports R]                processes at once; shrunk reports of each type and part
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { getPulumi } from "./pulumi.mjs";
import { Stop, main, root, run, say } from "./steps.mjs";

const built = join(root, ".cache/faults");
const entry = join(built, "tests/faults/main.js");
const seedsAtOnce = 20;
const cliRunsAtOnce = 5;

await main(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string" },
      from: { type: "string", default: "1" },
      mode: { type: "string", default: "" },
      points: { type: "string" },
      "slow-points": { type: "string" },
      cli: { type: "string" },
      scenario: { type: "string" },
      shrink: { type: "boolean", default: false },
      jobs: { type: "string", default: String(cpus().length) },
      reports: { type: "string", default: "1" },
    },
  });
  await install();
  await build();
  const started = Date.now();
  let isBroken = false;
  if (values.scenario !== undefined) {
    const { report } = await part("scenario", values.scenario, values.shrink ? "shrink" : "");
    say(report);
  }
  if (values.seeds !== undefined) {
    const sum = sumOf(
      await several(Number(values.jobs), partsOf(values.from, values.seeds, seedsAtOnce), ([first, count]) =>
        part("seeds", first, count, values.mode, values.reports),
      ),
    );
    for (const report of sum.reports) say(`${report}\n`);
    for (const line of linesOf(sum)) say(line);
    isBroken ||= Object.keys(sum.violations).length > 0;
  }
  if (values.cli !== undefined) {
    const { env } = await getPulumi();
    const parts = await several(Number(values.jobs), partsOf(values.from, values.cli, cliRunsAtOnce), (some) =>
      cliRuns(some, env),
    );
    const lines = parts.flatMap(({ output }) => output.split("\n").filter((line) => /^seed \d+: /.test(line)));
    for (const { code, output } of parts) if (code !== 0 && values.reports !== "0") say(output);
    for (const line of lines) say(line);
    const count = (pattern) => lines.filter((line) => pattern.test(line)).length;
    say(
      `${lines.length} runs of the CLI, ${lines.length - count(/killed never/)} kills, ${count(/; 2 ups/)} needed a second up, ${count(/[1-9]\d* violations/)} with violations`,
    );
    isBroken ||= parts.some(({ code }) => code !== 0);
  }
  for (const [every, pace] of [
    [values.points, "quick"],
    [values["slow-points"], "slow"],
  ]) {
    if (every === undefined) continue;
    const indexes = Array.from({ length: await part("drills") }, (_, index) => index);
    const drills = await several(Number(values.jobs), indexes, (index) => part("drill", index, every, pace));
    for (const { label, report, violations } of drills.filter((drill) => drill.violations.length > 0)) {
      say(`${label}: ${violations.length} violations (${[...new Set(violations)].join(", ")})`);
      if (values.reports !== "0") say(report);
    }
    for (const line of linesOfDrills(drills)) say(line);
    isBroken ||= drills.some(({ violations }) => violations.length > 0);
  }
  say(`${Math.round((Date.now() - started) / 1000)} s`);
  return isBroken ? 1 : 0;
});

async function build() {
  say("Building .cache/faults");
  const flags = ["--target", "es2022", "--module", "commonjs", "--moduleResolution", "bundler", "--types", "node"];
  const places = ["--outDir", built, "--rootDir", root, "--noCheck", "--skipLibCheck", "--ignoreConfig"];
  const tsc = await run(process.execPath, [
    "node_modules/typescript/bin/tsc",
    "tests/faults/main.ts",
    ...flags,
    ...places,
  ]);
  if (tsc.code !== 0) throw new Stop(tsc.output);
}

async function part(...given) {
  const { code, output } = await run(process.execPath, [entry, ...given.map(String)]);
  if (code !== 0) throw new Stop(output);
  return JSON.parse(output);
}

/** Programs under the real CLI, from a first seed on. */
function cliRuns([from, count], env) {
  return run(process.execPath, ["node_modules/jest/bin/jest.js", "tests/e2e/faults.test.ts"], {
    env: { ...env, KILLED_FROM: String(from), KILLED_RUNS: String(count) },
  });
}

/** Seeds in parts: of each the first, and how many there are. */
function partsOf(from, count, size) {
  return Array.from({ length: Math.ceil(Number(count) / size) }, (_, index) => [
    Number(from) + index * size,
    Math.min(size, Number(count) - index * size),
  ]);
}

/** The figures of all parts of a run. */
function sumOf(parts) {
  const reports = parts.flatMap((part) => part.reports);
  const sum = { programs: 0, calls: 0, faults: 0, kills: 0, ups: 0, manual: 0, violations: {}, reports };
  for (const part of parts) {
    for (const key of ["programs", "calls", "faults", "kills", "ups", "manual"]) sum[key] += part[key];
    for (const [type, seeds] of Object.entries(part.violations)) (sum.violations[type] ??= []).push(...seeds);
  }
  return sum;
}

function linesOf({ calls, faults, kills, manual, programs, ups, violations }) {
  return [
    `${programs} programs, ${faults} faults, ${kills} kills, ${ups} ups, ${calls} calls, ${manual} with a manual resolution`,
    ...Object.entries(violations)
      .toSorted(([left], [right]) => left.localeCompare(right))
      .map(([type, seeds]) => `${type}: ${seeds.length} (seeds ${seeds.slice(0, 8).join(", ")})`),
  ];
}

/** The steps of each kind, and of all. */
function linesOfDrills(drills) {
  const lineOf = (label, some) => {
    const sum = (count) => some.reduce((total, drill) => total + count(drill), 0);
    const violations = sum((drill) => drill.violations.length);
    return `${label}: ${some.length} operations of ${sum(({ points }) => points)} steps, ${sum(({ kills }) => kills)} kills, ${violations} violations`;
  };
  const kinds = [...new Set(drills.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      lineOf(
        kind,
        drills.filter((drill) => drill.kind === kind),
      ),
    ),
    lineOf("all kinds", drills),
  ];
}

/** Does several works at once, in order; gives what comes of them. */
async function several(jobs, items, work) {
  const results = [];
  const left = [...items.entries()];
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) results[next[0]] = await work(next[1]);
    }),
  );
  return results;
}
