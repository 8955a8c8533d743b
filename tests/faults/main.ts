import { modes, type Mode } from "./faults";
import { linesOf, runSeeds } from "./figures";

/** `node main.js FROM COUNT [MODE]`: prints figures and reports. */
async function main([from = "1", count = "100", mode = ""]: readonly string[]): Promise<void> {
  const only = modes.filter((candidate: Mode) => mode === "" || candidate === mode);
  const started = performance.now();
  const figures = await runSeeds(Number(from), Number(count), { only });
  const lines = [...figures.reports, ...linesOf(figures), `${Math.round(performance.now() - started) / 1000} s`];
  process.stdout.write(`${lines.join("\n\n")}\n`);
  process.exitCode = figures.violations.size === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
