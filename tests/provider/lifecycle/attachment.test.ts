import { failureOf } from "../world";
import { one, thingWorld } from "./things";

const link = (more: object = {}) => one("Link", { diskId: "disk", instanceId: "machine", ...more });

describe("joining", () => {
  it("has an id that is made of what it joins", async () => {
    const { links, stack } = thingWorld();
    await stack.up(link());
    expect([stack.of("it").id, links]).toEqual(["disk/machine", ["disk/machine"]]);
  });

  it.each(["lost before", "lost after"] as const)("is done once though a reply is %s its effect", async (how) => {
    const { links, stack, upset } = thingWorld();
    upset("AttachDisk", how);
    await stack.up(link());
    expect(links).toEqual(["disk/machine"]);
    expect(await stack.preview(link())).toEqual([{ name: "it", does: "same" }]);
  });

  it("leaves nothing behind where it was refused", async () => {
    const { stack, upset } = thingWorld();
    upset("AttachDisk", "refused");
    await failureOf(stack.up(link()));
    expect(stack.resources.has("it")).toBe(false);
  });

  /** A world in which the machine never shows what was joined. */
  async function unfinished() {
    const world = thingWorld();
    world.cloud.attaches = false;
    const { message } = await failureOf(world.stack.up(link()));
    world.cloud.attaches = true;
    world.nextCommand();
    return { ...world, message };
  }

  it("is kept under its id where it does not show in time", async () => {
    const { message, stack } = await unfinished();
    expect(message).toContain("disk is not attached");
    expect(stack.of("it")).toMatchObject({ id: "disk/machine", outputs: { __unfinished: "waiting" } });
  });

  it("is joined anew by the next run", async () => {
    const { links, stack } = await unfinished();
    expect(await stack.up(link())).toEqual([{ name: "it", does: "update" }]);
    expect(links).toEqual(["disk/machine"]);
    expect(await stack.preview(link())).toEqual([{ name: "it", does: "same" }]);
  });

  it("that did not happen is dropped by a refresh", async () => {
    const { stack } = await unfinished();
    await stack.refresh();
    expect(stack.resources.has("it")).toBe(false);
  });

  it("that is not finished can be deleted", async () => {
    const { links, stack } = await unfinished();
    await stack.destroy();
    expect([links, stack.resources.size]).toEqual([[], 0]);
  });

  it("gives up the old link for a new one", async () => {
    const { links, stack } = thingWorld();
    await stack.up(link());
    await stack.up(link({ diskId: "other" }));
    expect([stack.of("it").id, links]).toEqual(["other/machine", ["other/machine"]]);
  });
});
