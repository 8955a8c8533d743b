import { failureOf } from "../world";
import { one, thingWorld } from "./things";

const picture = (more: object = {}) => one("Picture", { diskId: "disk", ...more });

const advice =
  /No action shows the outcome of .*: look for its result in the console\. If it exists, give its id as `adopt`; if it does not, remove this resource from the state with `pulumi state delete`/;

describe("a thing that no action lists", () => {
  it("has the id that the reply carries", async () => {
    const { callsOf, stack } = thingWorld();
    await stack.up(picture());
    expect([stack.of("it").id, callsOf("CreateSnapshot").length]).toEqual(["picture-1", 1]);
    expect(await stack.preview(picture())).toEqual([{ name: "it", does: "same" }]);
  });

  it("is what the state says, in a refresh", async () => {
    const { calls, stack } = thingWorld();
    await stack.up(picture());
    const { id, outputs } = stack.of("it");
    const sent = calls.length;
    await stack.refresh();
    expect(stack.of("it")).toMatchObject({ id, outputs });
    expect(calls).toHaveLength(sent);
  });

  it("leaves nothing behind where it was refused", async () => {
    const { stack, upset } = thingWorld();
    upset("CreateSnapshot", "refused");
    await failureOf(stack.up(picture()));
    expect(stack.resources.has("it")).toBe(false);
  });
});

describe("a lost reply to the call that makes it", () => {
  /** A world in which nobody knows whether there is a picture. */
  async function open() {
    const world = thingWorld();
    world.upset("CreateSnapshot", "lost after");
    const { message } = await failureOf(world.stack.up(picture()));
    world.nextCommand();
    return { ...world, message };
  }

  it("leaves it open, and says what to do", async () => {
    const { elapsed, message, stack } = await open();
    expect(message).toMatch(advice);
    expect(message).not.toContain("Run `pulumi up` again");
    expect(elapsed()).toBe(0);
    expect(stack.of("it")).toMatchObject({
      id: expect.stringMatching(/^pending:/),
      outputs: { __pending: { action: "CreateSnapshot" } },
    });
  });

  it("is not answered by sending it again: the next run says what to do, and the one after it too", async () => {
    const { callsOf, nextCommand, stack } = await open();
    const { id } = stack.of("it");
    for (let run = 0; run < 2; run++) {
      expect((await failureOf(stack.up(picture()))).message).toMatch(advice);
      expect(stack.of("it")).toMatchObject({ id, outputs: { __pending: { action: "CreateSnapshot" } } });
      nextCommand();
    }
    expect(callsOf("CreateSnapshot")).toHaveLength(1);
  });

  it("changes nothing in a refresh", async () => {
    const { stack } = await open();
    const { id, outputs } = stack.of("it");
    await stack.refresh();
    expect(stack.of("it")).toMatchObject({ id, outputs });
  });

  it("is not forgotten by a destroy, which says what to do", async () => {
    const { callsOf, stack } = await open();
    expect((await failureOf(stack.destroy())).message).toMatch(advice);
    expect([stack.resources.has("it"), callsOf("DeleteSnapshot").length]).toEqual([true, 0]);
  });

  it("is settled by giving its id as `adopt`", async () => {
    const { callsOf, nextCommand, stack } = await open();
    await stack.up(picture({ adopt: "picture-1" }));
    expect([stack.of("it").id, callsOf("CreateSnapshot").length]).toEqual(["picture-1", 1]);
    nextCommand();
    expect(await stack.up(picture())).toEqual([{ name: "it", does: "same" }]);
    await stack.destroy();
    expect(callsOf("DeleteSnapshot")).toHaveLength(1);
  });
});
