import { createLimiter } from "../../../provider/api/limiter";
import { virtualClock } from "../virtual";

/** A limiter in virtual time, with a record of when calls begin and of how many run at once. */
function newLimiter() {
  const clock = virtualClock();
  const limiter = createLimiter(clock);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  return {
    ...limiter,
    ...clock,
    begun,
    /** Runs so many calls that take 100 ms each, and gives the largest number of them at once. */
    async runMany(count: number): Promise<number> {
      most = 0;
      const call = async () => {
        begun.push(clock.elapsed());
        most = Math.max(most, ++running);
        await clock.sleep(100);
        running--;
      };
      await Promise.all(Array.from({ length: count }, () => limiter.run(call)));
      return most;
    },
  };
}

describe("a limiter", () => {
  it("lets sixteen calls run at a time", async () => {
    expect(await newLimiter().runMany(40)).toBe(16);
  });

  it("gives back what a call gives", async () => {
    const { run } = newLimiter();
    expect(await run(() => Promise.resolve(7))).toBe(7);
  });

  it("goes on after calls that fail", async () => {
    const { run, runMany } = newLimiter();
    const failing = Array.from({ length: 20 }, () => run(() => Promise.reject(new Error("no"))));
    await Promise.allSettled(failing);
    expect(await runMany(20)).toBe(16);
  });

  it("lets all calls wait a second after a throttle", async () => {
    const { begun, runMany, slowDown } = newLimiter();
    slowDown();
    await runMany(20);
    expect(Math.min(...begun)).toBe(1000);
  });

  it("takes throttles that come during a pause for one", async () => {
    const { elapsed, run, slowDown } = newLimiter();
    for (let i = 0; i < 16; i++) slowDown();
    await run(() => Promise.resolve());
    expect(elapsed()).toBe(1000);
  });

  it("pauses twice as long after each further throttle, thirty seconds at the most", async () => {
    const { elapsed, run, slowDown } = newLimiter();
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) {
      const before = elapsed();
      slowDown();
      await run(() => Promise.resolve());
      pauses.push(elapsed() - before);
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it("begins with a second again after thirty clean seconds", async () => {
    const { elapsed, run, sleep, slowDown } = newLimiter();
    slowDown();
    await run(() => Promise.resolve());
    await sleep(30_001);
    const before = elapsed();
    slowDown();
    await run(() => Promise.resolve());
    expect(elapsed() - before).toBe(1000);
  });

  it("lets eight calls run at a time after a throttle, until thirty clean seconds have passed", async () => {
    const { runMany, slowDown } = newLimiter();
    slowDown();
    expect(await runMany(40)).toBe(8);
  });

  it("lets sixteen calls run at a time again after thirty clean seconds", async () => {
    const { run, runMany, sleep, slowDown } = newLimiter();
    slowDown();
    await run(() => Promise.resolve());
    await sleep(30_001);
    await run(() => Promise.resolve());
    expect(await runMany(40)).toBe(16);
  });
});
