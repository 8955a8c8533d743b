import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { gpn, group, inside, openServer, outside, rule, serverWith, vdc } from "./parents";

// A list that is declared as a whole, and an item of it by itself: each run would undo what the other declares.

const list = (port: string) => [
  { action: "allow", protocol: "TCP", targetAddress: "10.0.0.0/8", localPort: port, priority: 10 },
];
const ruleSet: Declared = {
  name: "set",
  kind: "RuleSet",
  args: (of) => ({ securityGroupId: of("group"), rules: list("443") }),
};
const connecting: Declared = { ...gpn, args: () => ({ qos: 5, accessPoints: [] }) };
const point: Declared = {
  name: "point",
  kind: "GpnAccessPoint",
  args: (of) => ({ gpnId: of("gpn"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
};
const onOutside = serverWith((of) => ({ networkInterfaces: [{ publicNetworkId: of("outside") }] }));
const card: Declared = {
  name: "card",
  kind: "NetworkInterface",
  args: (of) => ({ instanceId: of("server"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
};

const start = () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  return { ...world, stack, next: () => stack.continueWith(world.startProvider()) };
};

describe.each([
  ["rules of a security group", [group], ruleSet, rule(), "the rules of security group"],
  ["access points of a GPN", [vdc, inside], connecting, point, "the access points of GPN"],
  ["interfaces of a machine", [vdc, inside, outside], onOutside, card, "the interfaces of instance"],
] as const)("%s", (_, parents, whole, item, called) => {
  it("are refused at preview where an item is declared beside the list", async () => {
    const { next, stack } = start();
    await stack.up([...parents, whole]);
    next();
    await expect(stack.preview([...parents, whole, item])).rejects.toThrow(
      new RegExp(`${called} [0-9a-f-]{36} are listed in "${whole.name}": leave out either that list or this resource`),
    );
  });
});

it("of things that are all new, the run itself tells, and makes none of the items", async () => {
  const { cloud, stack } = start();
  await expect(stack.up([vdc, inside, outside, onOutside, card])).rejects.toThrow('are listed in "server"');
  expect(cloud.counts().interfaces).toBe(1);
});

it("rules of a group are refused in whatever order they are declared", async () => {
  const { next, stack } = start();
  await stack.up([group, rule()]);
  next();
  await expect(stack.preview([group, rule(), ruleSet])).rejects.toThrow(
    /the rules of security group [0-9a-f-]{36} are listed here, and "rule" declares one of them/,
  );
});

it("one machine's list says nothing of another's", async () => {
  const { next, stack } = start();
  const other: Declared = { ...card, args: (of) => ({ ...card.args(of), instanceId: of("open") }) };
  const program = [vdc, inside, outside, onOutside, openServer("open"), other];
  await stack.up(program);
  next();
  expect(await stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
});
