import { presetNames, presets } from "../../simulator/account/switches";
import { registry } from "../../provider/resources/registry";
import { virtualWorld } from "../engine/inProcess";
import { Stack } from "../engine/stack";
import { changed, everyKind } from "./everyKind";

// Where the document is silent, the simulator guesses, in one way or in a harder one: every kind has to live with each.

describe.each(presetNames)("a stack with one of every kind, in a cloud of the preset %s,", (preset) => {
  it("goes up, has nothing left to do before and after a refresh, is changed, and goes down to an empty account", async () => {
    const world = virtualWorld(5_000, presets[preset]);
    const stack = new Stack(world.startProvider());
    const next = () => stack.continueWith(world.startProvider());
    for (const given of [{}, changed]) {
      const declared = everyKind(given);
      await stack.up(declared);
      expect(new Set([...stack.resources.values()].map(({ kind }) => kind)).size).toBe(Object.keys(registry).length);
      const allSame = declared.map(({ name }) => ({ name, does: "same" }));
      next();
      expect(await stack.preview(declared)).toEqual(allSame);
      next();
      await stack.refresh();
      expect(await stack.preview(declared)).toEqual(allSame);
      next();
    }
    await stack.destroy();
    expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});
