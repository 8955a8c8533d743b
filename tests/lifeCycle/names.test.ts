import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk, iron, ironInside, ironVdc, snapshot } from "./bareMetalParents";
import { gpn, inside, outside, server, vdc } from "./parents";

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  return { ...world, stack, next: () => stack.continueWith(world.startProvider()) };
}

const image: Declared = { name: "image", kind: "Template", args: (of) => ({ instanceId: of("server") }) };

it.each([
  ["PrivateNetwork", "inside", [vdc, inside]],
  ["PublicNetwork", "outside", [vdc, outside]],
  ["Gpn", "gpn", [gpn]],
  ["Template", "image", [vdc, server(), image]],
  ["Disk", "disk", [disk()]],
  ["BmsInstance", "iron", [ironVdc, ironInside, iron()]],
] as const)("a %s that is renamed in the console, and has no name in the program, stays", async (_, name, program) => {
  const { io, next, stack, told } = start();
  await stack.up(program);
  const { send } = io;
  io.send = async (request) => {
    const reply = await send(request);
    return { ...reply, body: reply.body.replace(new RegExp(`\\b${name}-[a-z2-7]{8}`, "g"), "by hand") };
  };
  next();
  await stack.refresh();
  told.length = 0;
  expect(await stack.preview(program)).toContainEqual({ name, does: "same" });
  expect(told).toEqual([]);
});

describe("the name of a thing that was adopted without one", () => {
  const kinds = [
    ["Disk", [], (more: object) => disk("it", more), "name"],
    ["Snapshot", [disk()], (more: object) => ({ ...snapshot(more), name: "it" }), "snapshotName"],
    [
      "Gpn",
      [],
      (more: object): Declared => ({
        name: "it",
        kind: "Gpn",
        args: () => ({ qos: 5, deleteProtection: true, ...more }),
      }),
      "name",
    ],
    ["BmsInstance", [ironVdc, ironInside], (more: object) => iron("it", more), "instanceName"],
  ] as const;

  async function adopted(parents: readonly Declared[], it: (more: object) => Declared, property: string) {
    const world = start();
    await world.stack.up([...parents, it({ [property]: "data" })]);
    const adopt = world.stack.of("it").id;
    world.stack.resources.delete("it");
    world.next();
    await world.stack.up([...parents, it({ adopt })]);
    world.next();
    return { ...world, adopt };
  }

  it.each(kinds)("may be written down: %s", async (_, parents, it, property) => {
    const { adopt, next, stack } = await adopted(parents, it, property);
    const named = [...parents, it({ adopt, [property]: "data" })];
    await stack.up(named);
    next();
    expect(await stack.preview(named)).toContainEqual({ name: "it", does: "same" });
    expect(stack.of("it").id).toBe(adopt);
  });

  it.each(kinds.filter(([kind]) => kind !== "Snapshot"))(
    "is refused at preview where it is another: %s",
    async (_, parents, it, property) => {
      const { stack } = await adopted(parents, it, property);
      await expect(stack.preview([...parents, it({ [property]: "other" })])).rejects.toThrow(
        new RegExp(
          `${property}: cannot change on an existing resource|deleteProtection: is on, and a change of ${property} replaces`,
        ),
      );
    },
  );
});
