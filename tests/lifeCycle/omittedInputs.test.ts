import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { rule, server, vdc } from "./parents";

// What the program leaves out of an adopted thing stays what it is, also where there is a default for new ones.

const start = () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  /** Has the stack forget a resource, and goes on in another process; gives the id. */
  const forget = (name: string) => {
    const { id } = stack.of(name);
    stack.resources.delete(name);
    stack.continueWith(world.startProvider());
    return id;
  };
  return { ...world, stack, forget, next: () => stack.continueWith(world.startProvider()) };
};

it.each([
  ["security group", "group", { description: "by hand" }],
  ["rule", "rule", { description: "by hand" }],
])("the description of a %s", async (_, name, more) => {
  const { cloud, forget, next, stack } = start();
  const group: Declared = { name: "group", kind: "SecurityGroup", args: () => ({ securityGroupType: "private" }) };
  const [it, parents] = name === "group" ? [group, []] : [rule(), [group]];
  const with_ = (others: object): Declared => ({ ...it, args: (of) => ({ ...it.args(of), ...others }) });
  await stack.up([...parents, with_(more)]);
  const adopt = forget(name);
  const program = [...parents, with_({ adopt })];
  await stack.up(program);
  next();
  await stack.refresh();
  expect((await stack.preview(program)).at(-1)).toEqual({ name, does: "same" });
  const changed = with_({ adopt, ...(name === "group" ? { securityGroupName: "renamed" } : { priority: 20 }) });
  await stack.up([...parents, changed]);
  expect([...cloud.state().securityGroups, ...cloud.state().rules].map(({ description }) => description)).toContain(
    "by hand",
  );
});

it("the image of a machine, which may be written down later, and changed only then", async () => {
  const { cloud, forget, next, stack } = start();
  await stack.up([vdc, server({ imageId: "Ubuntu_18.04_64" })]);
  const adopt = forget("server");
  await stack.up([vdc, server({ adopt })]);
  expect(stack.of("server").outputs).not.toHaveProperty("imageId");
  next();
  await stack.up([vdc, server({ adopt, imageId: "Ubuntu_18.04_64", onImageChange: "reinstall" })]);
  expect(cloud.ledger.filter(({ action }) => action === "ResetImage")).toEqual([]);
  next();
  expect(await stack.preview([vdc, server({ adopt, onImageChange: "reinstall" })])).toContainEqual({
    name: "server",
    does: "same",
  });
  await stack.up([vdc, server({ adopt, imageId: "Centos_8.2_64", onImageChange: "reinstall" })]);
  expect(cloud.ledger.filter(({ action }) => action === "ResetImage")).toHaveLength(1);
});
