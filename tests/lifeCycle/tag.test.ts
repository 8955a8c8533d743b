import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { server, vdc } from "./parents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "Tag",
  minimal: () => ({}),
  replaces: { tagName: { to: () => ({ tagName: "renamed" }) } },
  invalid: [
    ["a name that is too long", () => ({ tagName: "x".repeat(65) }), /tagName: must have at most 64 characters/],
  ],
  removeOutside: (cloud, id) => cloud.call("ccs", "DeleteTag", { TagId: id }),
});

const tag: Declared = { name: "tag", kind: "Tag", args: () => ({ tagName: "web" }) };

function start() {
  const world = virtualWorld();
  const names = () => world.cloud.state().tags.map(({ name }) => name);
  return { ...world, names, stack: new Stack(world.startProvider()) };
}

it("stays when a machine that had it lets go of it, and when that machine goes", async () => {
  const { names, stack } = start();
  await stack.up([tag, vdc, server({ tags: ["web", "own"] })]);
  expect(names()).toEqual(["web", "own"]);
  await stack.up([tag, vdc, server({ tags: [] })]);
  expect(names()).toEqual(["web"]);
  await stack.up([tag, vdc, server({ tags: ["web"] })]);
  await stack.up([tag]);
  expect(names()).toEqual(["web"]);
  await stack.refresh();
  expect(await stack.preview([tag])).toEqual([{ name: "tag", does: "same" }]);
  await stack.destroy();
  expect(names()).toEqual([]);
});

it("that was there before a machine used it outlives the machine, and one that the machine made does not", async () => {
  const { cloud, names, stack } = start();
  cloud.call("ccs", "CreateTag", { TagName: "theirs" });
  await stack.up([vdc, server({ tags: ["theirs", "own"] })]);
  await stack.refresh();
  await stack.destroy();
  expect(names()).toEqual(["theirs"]);
});

it("that several machines of the program share goes with the last of them", async () => {
  const { names, stack, told } = start();
  const other: Declared = { ...server({ tags: ["web"] }), name: "other" };
  await stack.up([vdc, server({ tags: ["web"] }), other]);
  await stack.up([vdc, other]);
  expect([names(), told]).toEqual([["web"], []]);
  await stack.up([vdc]);
  expect(names()).toEqual([]);
});

it("that could not be deleted with its machine is deleted by the next run", async () => {
  const { cloud, names, stack } = start();
  await stack.up([vdc, server({ tags: ["web"] })]);
  cloud.fault({ action: "DeleteTag", effect: "refused", code: "Forbidden" });
  await expect(stack.up([vdc])).rejects.toThrow("DeleteTag");
  expect(names()).toEqual(["web"]);
  await stack.up([vdc]);
  expect(names()).toEqual([]);
});

it("that could not be deleted when the machine let go of it is deleted by the next run", async () => {
  const { cloud, names, stack } = start();
  await stack.up([vdc, server({ tags: ["web"] })]);
  cloud.fault({ action: "DeleteTag", effect: "refused", code: "Forbidden" });
  await expect(stack.up([vdc, server({ tags: [] })])).rejects.toThrow("DeleteTag");
  await stack.up([vdc, server({ tags: [] })]);
  expect(names()).toEqual([]);
});

it("that a machine has made stays, with a warning, while a foreign one has it", async () => {
  const { cloud, names, stack, told } = start();
  await stack.up([vdc, server({ tags: ["web"] })]);
  const [theirs] = cloud.state().tags;
  const other: Declared = { ...server(), name: "other" };
  await stack.up([vdc, server({ tags: ["web"] }), other]);
  cloud.call("ccs", "AddInstancesTags", { InstanceIds: stack.of("other").id, AddTagIds: theirs?.id ?? "" });
  await stack.up([vdc, other]);
  expect(names()).toEqual(["web"]);
  expect(told).toContainEqual(expect.stringMatching(/^the tag web is not deleted, since another instance has it/));
});

it("is not deleted while a machine has it: the error says which", async () => {
  const { stack, startProvider } = start();
  await stack.up([tag, vdc, server({ instanceName: "front", tags: ["web"] })]);
  const { id, outputs } = stack.of("tag");
  await expect(startProvider()("Tag").delete(id, outputs)).rejects.toThrow(
    `instance front (${stack.of("server").id}) has it: remove it there first`,
  );
});

it("is not made twice under one name: the error says how to take over the other", async () => {
  const { names, stack, startProvider, cloud } = start();
  cloud.call("ccs", "CreateTag", { TagName: "web" });
  const id = String(cloud.state().tags[0]?.id);
  await expect(stack.up([tag])).rejects.toThrow(`there is a tag web already: take it over with \`adopt: "${id}"\``);
  stack.continueWith(startProvider());
  await stack.up([{ ...tag, args: () => ({ tagName: "web", adopt: id }) }]);
  expect([stack.of("tag").id, names()]).toEqual([id, ["web"]]);
});
