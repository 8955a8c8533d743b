// Preloaded into a Node process: its clock and its timers run FAST_CLOCK times as fast, so that waits of minutes take seconds.
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
