import { failureOf } from "../world";
import { one, thingWorld } from "./things";

const box = (more: object = {}) => one("Box", { place: "here", ...more });

/** A world with a box that is there before Pulumi. */
function worldWithBox(more: object = {}) {
  const world = thingWorld();
  world.boxes.push({ VdcId: "box-0", VdcName: "by hand", RegionId: "here", ...more });
  return world;
}

describe("adopting", () => {
  it("takes over what exists, under the name that it has", async () => {
    const { boxes, callsOf, stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    expect(stack.of("it")).toMatchObject({ id: "box-0", outputs: { place: "here", label: "by hand" } });
    expect([boxes.length, callsOf("CreateVdc").length]).toEqual([1, 0]);
  });

  it("names all that differs", async () => {
    const { stack } = worldWithBox();
    const { message } = await failureOf(stack.up(box({ place: "there", label: "web", size: 2, adopt: "box-0" })));
    expect(message).toBe(
      'Box "it": adopt: box-0 differs from the program: place is "here", not "there"; label is "by hand", not "web"; size is 1, not 2. Declare it as it is; change it once it is adopted',
    );
  });

  it("leaves alone what the program leaves out", async () => {
    const { stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    expect(stack.of("it").outputs).not.toHaveProperty("size");
  });

  it("shows no change afterwards, with or without `adopt`, and after a rename elsewhere neither", async () => {
    const { boxes, nextCommand, stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    nextCommand();
    expect(await stack.up(box())).toEqual([{ name: "it", does: "same" }]);
    Object.assign(boxes[0] ?? {}, { VdcName: "renamed" });
    await stack.refresh();
    expect(await stack.preview(box())).toEqual([{ name: "it", does: "same" }]);
    expect(stack.of("it").outputs).toMatchObject({ label: "renamed" });
  });

  it("renames it where the program gives a name later", async () => {
    const { stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    expect(await stack.preview(box({ label: "web" }))).toEqual([{ name: "it", does: "update" }]);
  });

  it("has a replacement made under a name of its own", async () => {
    const { boxes, stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    await stack.up(box({ place: "there" }));
    expect(boxes.map(({ RegionId, VdcName }) => [RegionId, VdcName])).toEqual([
      ["there", expect.stringMatching(/^it-[a-z2-7]{8}$/)],
    ]);
  });

  it("of what the resource manages already is refused at preview, before anything is deleted for it", async () => {
    const { boxes, callsOf, stack } = worldWithBox();
    await stack.up(box({ adopt: "box-0" }));
    const moved = box({ place: "there", adopt: "box-0" });
    for (const run of [() => stack.preview(moved), () => stack.up(moved)])
      expect((await failureOf(run())).message).toBe(
        'Box "it": box-0 is managed by this resource already: remove `adopt` to create a new one',
      );
    expect([boxes.length, callsOf("DeleteVdc").length]).toEqual([1, 0]);
  });

  it("settles a creation of which nobody knew the outcome", async () => {
    const { boxes, callsOf, nextCommand, stack, upset } = thingWorld();
    upset("CreateVdc", "lost before");
    await failureOf(stack.up(box()));
    expect(stack.of("it").id).toMatch(/^pending:/);
    boxes.push({ VdcId: "box-0", VdcName: "by hand", RegionId: "here" });
    nextCommand();
    await stack.up(box({ adopt: "box-0" }));
    expect([stack.of("it").id, callsOf("CreateVdc").length, callsOf("DeleteVdc").length]).toEqual(["box-0", 1, 0]);
    expect(stack.of("it").outputs).not.toHaveProperty("__pending");
  });
});

describe("a creation of which nobody knew the outcome", () => {
  it("stays open when the adoption that was to settle it fails", async () => {
    const { nextCommand, stack, upset } = thingWorld();
    upset("CreateVdc", "lost before");
    await failureOf(stack.up(box()));
    const before = stack.of("it");
    nextCommand();
    expect((await failureOf(stack.up(box({ adopt: "nothing" })))).message).toBe(
      'Box "it": adopt: there is no Box with the id nothing in this account',
    );
    expect(stack.of("it")).toMatchObject({ id: before.id, outputs: { __pending: before.outputs["__pending"] } });
  });
});

describe("a protected thing", () => {
  it("is not deleted, and not sent for deletion", async () => {
    const { callsOf, stack } = thingWorld();
    await stack.up(box({ deleteProtection: true }));
    expect((await failureOf(stack.destroy())).message).toBe(
      'Box "it": box-1 is protected: set deleteProtection to false, run `pulumi up`, then delete it',
    );
    expect(callsOf("DeleteVdc")).toEqual([]);
  });

  it("that came out broken is replaced all the same: nothing is lost with it", async () => {
    const { boxes, callsOf, stack } = thingWorld();
    await stack.up(box({ deleteProtection: true }));
    const { outputs } = stack.of("it");
    stack.resources.set("it", { ...stack.of("it"), outputs: { ...outputs, __unfinished: "broken" }, failed: true });
    expect(await stack.up(box({ deleteProtection: true }))).toEqual([{ name: "it", does: "replace" }]);
    expect([boxes.length, callsOf("DeleteVdc").length]).toEqual([1, 1]);
  });

  it("whose creation is open is settled all the same", async () => {
    const { boxes, nextCommand, stack, upset } = thingWorld();
    upset("CreateVdc", "lost before");
    await failureOf(stack.up(box({ deleteProtection: true })));
    nextCommand();
    await stack.up(box({ deleteProtection: true }));
    expect([boxes.length, stack.of("it").id]).toEqual([1, "box-1"]);
  });
});
