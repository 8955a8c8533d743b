import { createLocks } from "../../../provider/api/locks";
import { virtualClock } from "../virtual";

describe("a lock", () => {
  it("lets one work at a time, in the order of asking", async () => {
    const { sleep } = virtualClock();
    const { hold } = createLocks();
    const events: string[] = [];
    const work = (name: string, ms: number) => async () => {
      events.push(`${name} begins`);
      await sleep(ms);
      events.push(`${name} ends`);
    };
    await Promise.all([hold("vdc", work("a", 30)), hold("vdc", work("b", 10)), hold("vdc", work("c", 20))]);
    expect(events).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("does not hold up work under another key", async () => {
    const clock = virtualClock();
    const start = clock.now();
    const { hold } = createLocks();
    await Promise.all([hold("a", () => clock.sleep(100)), hold("b", () => clock.sleep(100))]);
    expect(clock.now() - start).toBe(100);
  });

  it("gives the turn on when work fails", async () => {
    const { hold } = createLocks();
    const failed = hold("vdc", () => Promise.reject(new Error("no")));
    const next = hold("vdc", () => Promise.resolve("done"));
    expect(await Promise.allSettled([failed, next])).toMatchObject([
      { status: "rejected" },
      { status: "fulfilled", value: "done" },
    ]);
  });
});
