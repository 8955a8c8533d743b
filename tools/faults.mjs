// `npm run test:faults`: random programs with random faults and kills, against the simulator, in virtual time, and kills
// at every step of every operation on every kind.
//   -- --seeds N [--from S] [--mode MODE]   random scenarios, N seeds of each mode
//   -- --points [EVERY]                     kills at every step, or at every nth
//   -- --scenario FILE [--shrink]           one scenario, the last line of a report
//   [--jobs J] [--reports R]                processes at once; shrunk reports of each type and part
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { Stop, main, root, run, say } from "./steps.mjs";

const built = join(root, ".cache/faults");
const entry = join(built, "tests/faults/main.js");
const seedsAtOnce = 20;

await main(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string" },
      from: { type: "string", default: "1" },
      mode: { type: "string", default: "" },
      points: { type: "string" },
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
    const [from, count] = [Number(values.from), Number(values.seeds)];
    const parts = Array.from({ length: Math.ceil(count / seedsAtOnce) }, (_, index) => from + index * seedsAtOnce);
    const sum = sumOf(
      await several(Number(values.jobs), parts, (first) =>
        part("seeds", first, Math.min(seedsAtOnce, from + count - first), values.mode, values.reports),
      ),
    );
    for (const report of sum.reports) say(`${report}\n`);
    for (const line of linesOf(sum)) say(line);
    isBroken ||= Object.keys(sum.violations).length > 0;
  }
  if (values.points !== undefined) {
    const indexes = Array.from({ length: await drillCount() }, (_, index) => index);
    const drills = await several(Number(values.jobs), indexes, (index) => part("drill", index, values.points || "1"));
    for (const { label, points, report, runs, violations } of drills) {
      say(
        `${label}: ${points} steps, killed ${runs - 1} times, ${violations.length} violations ${[...new Set(violations)].join(", ")}`,
      );
      if (report !== "" && values.reports !== "0") say(report);
    }
    const sum = (key) => drills.reduce((total, drill) => total + drill[key], 0);
    say(
      `${sum("points")} steps, ${sum("runs")} runs, ${drills.reduce((total, { violations }) => total + violations.length, 0)} violations`,
    );
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

async function drillCount() {
  return createRequire(import.meta.url)(join(built, "tests/faults/killPoints.js")).drills().length;
}

/** The figures of all parts of a run. */
function sumOf(parts) {
  const sum = { programs: 0, calls: 0, faults: 0, kills: 0, ups: 0, manual: 0, violations: {}, reports: [] };
  for (const part of parts) {
    for (const key of ["programs", "calls", "faults", "kills", "ups", "manual"]) sum[key] += part[key];
    for (const [type, seeds] of Object.entries(part.violations)) (sum.violations[type] ??= []).push(...seeds);
    sum.reports.push(...part.reports);
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
