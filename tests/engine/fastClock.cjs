// Preloaded into a Node process: its clock and its timers run FAST_CLOCK times as fast, so that waits of minutes take seconds.
const Module = require("node:module");

const speed = Number(process.env.FAST_CLOCK ?? "1");
// The engine starts programs and the provider alike; only the provider waits.
const isProvider = process.argv.some((argument) => argument.includes("dynamic-provider"));

if (speed > 1 && isProvider) {
  const realNow = Date.now.bind(Date);
  // Processes that follow one another have one clock when they are told where it starts.
  const start = Number(process.env.FAST_CLOCK_SINCE ?? realNow());
  const RealDate = Date;
  const realElapsed = performance.now.bind(performance);
  const realTimeout = globalThis.setTimeout;
  // Locks between processes compare the clock with the times of files, which are real.
  globalThis[Symbol.for("real time")] = { Date: RealDate, setTimeout: realTimeout };
  const { _compile } = Module.prototype;
  Module.prototype._compile = function compile(content, filename, ...rest) {
    const isLock = /[\\/]node_modules[\\/](proper-lockfile|retry)[\\/]/.test(filename);
    const prefix = isLock ? 'const { Date, setTimeout } = globalThis[Symbol.for("real time")];' : "";
    return _compile.call(this, prefix + content, filename, ...rest);
  };
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [globalThis.Date.now()] : given));
    }
    static now() {
      return start + (realNow() - start) * speed;
    }
  };
  performance.now = () => realElapsed() * speed;
  const faster = (handler, ms, ...rest) => realTimeout(handler, (ms ?? 0) / speed, ...rest);
  // Node's own code looks for the promise form on the function.
  Object.defineProperties(faster, Object.getOwnPropertyDescriptors(realTimeout));
  globalThis.setTimeout = faster;
}
