import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { server, vdc } from "./parents";

// What the setting `cds:defaultTags` does to instances, over several runs.

/** A stack whose next runs have this setting; none where it is left out. */
function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const set = (defaultTags?: string) =>
    stack.continueWith(world.startProvider({}, defaultTags === undefined ? {} : { "cds:defaultTags": defaultTags }));
  const tagsOfMachine = () =>
    world.cloud
      .state()
      .instances.flatMap(({ tagIds }) => tagIds.map(nameOf))
      .toSorted();
  const nameOf = (id: string) => world.cloud.state().tags.find((tag) => tag.id === id)?.name ?? id;
  return { ...world, set, stack, tagsOfMachine };
}

const program = (more: object = {}): Declared[] => [vdc, server(more)];
const doesTo = async (steps: Promise<Array<{ name: string; does: string }>>) =>
  (await steps).find(({ name }) => name === "server")?.does;

it("a machine that names no tags has the default ones", async () => {
  const { set, stack, tagsOfMachine } = start();
  set('["prod","team-a"]');
  await stack.up(program());
  expect(tagsOfMachine()).toEqual(["prod", "team-a"]);
  expect(stack.of("server").outputs).toMatchObject({ tags: ["prod", "team-a"] });
  expect(await doesTo(stack.preview(program()))).toBe("same");
});

it("a machine that names tags has both, each once", async () => {
  const { set, stack, tagsOfMachine } = start();
  set('["prod","web"]');
  await stack.up(program({ tags: ["web", "db"] }));
  expect(tagsOfMachine()).toEqual(["db", "prod", "web"]);
});

it("another setting is an update that preview shows", async () => {
  const { set, stack, tagsOfMachine } = start();
  set('["prod"]');
  await stack.up(program({ tags: ["web"] }));
  set('["test"]');
  expect(await doesTo(stack.preview(program({ tags: ["web"] })))).toBe("update");
  await stack.up(program({ tags: ["web"] }));
  expect(tagsOfMachine()).toEqual(["test", "web"]);
  set();
  await stack.up(program({ tags: ["web"] }));
  expect(tagsOfMachine()).toEqual(["web"]);
});

it("the same names in another order are no change", async () => {
  const { set, stack } = start();
  set('["prod","team-a"]');
  await stack.up(program({ tags: ["web"] }));
  set("team-a,prod,web");
  expect(await doesTo(stack.preview(program({ tags: ["web"] })))).toBe("same");
});

it("no setting, or an empty list, changes nothing", async () => {
  const { set, stack } = start();
  await stack.up(program());
  expect(stack.of("server").outputs).not.toHaveProperty("tags");
  set("[]");
  expect(await doesTo(stack.preview(program()))).toBe("same");
});

it("a first setting takes off no tag that was put on elsewhere; after a refresh preview shows it", async () => {
  const { cloud, set, stack, tagsOfMachine } = start();
  await stack.up(program());
  cloud.call("ccs", "CreateTag", { TagName: "by hand" });
  cloud.call("ccs", "AddInstancesTags", { InstanceIds: stack.of("server").id, AddTagIds: cloud.state().tags[0]?.id });
  cloud.settle();
  set('["prod"]');
  await stack.up(program());
  expect(tagsOfMachine()).toEqual(["by hand", "prod"]);
  await stack.refresh();
  expect(stack.of("server").inputs["tags"]).toEqual(expect.arrayContaining(["by hand"]));
  expect(await doesTo(stack.preview(program()))).toBe("update");
});

it("a machine without the tags can be adopted: they come with the update after that", async () => {
  const { set, stack, tagsOfMachine } = start();
  await stack.up(program());
  const { id: adopt } = stack.of("server");
  stack.resources.delete("server");
  set('["prod"]');
  await stack.preview(program({ adopt }));
  await stack.up(program({ adopt }));
  expect([stack.of("server").id, tagsOfMachine()]).toEqual([adopt, []]);
  set('["prod"]');
  expect(await doesTo(stack.preview(program({ adopt })))).toBe("update");
  await stack.up(program({ adopt }));
  expect(tagsOfMachine()).toEqual(["prod"]);
  expect(await doesTo(stack.preview(program({ adopt })))).toBe("same");
});

it("a malformed setting is refused at preview, with what to do, and concerns machines alone", async () => {
  const { set, stack } = start();
  set('{"prod":true}');
  expect(await stack.preview([vdc])).toMatchObject([{ does: "create" }]);
  await expect(stack.preview(program())).rejects.toThrow(
    "tags: cds:defaultTags (or defaultTags of the cds.Provider) must be a list of tag names of 1 to 64 characters each: set them with `pulumi config set --path 'cds:defaultTags[0]' prod`",
  );
});
