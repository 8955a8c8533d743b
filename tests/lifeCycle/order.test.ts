import { z } from "zod";
import { registry } from "../../provider/resources/registry";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { iron, ironArgs, ironInside, ironVdc } from "./bareMetalParents";
import { group, inside, otherGroup, outside, serverWith, vdc } from "./parents";
import type { Of } from "./facts";

// Lists say what there is, in any order: two programs that differ in nothing but that are one program.

const second: Declared = { ...inside, name: "second" };
const third: Declared = { ...inside, name: "third" };
const networks = (of: Of) => [
  { privateNetworkId: of("inside") },
  { publicNetworkId: of("outside") },
  { privateNetworkId: of("second") },
];
interface Listed {
  parents: readonly Declared[];
  kind: string;
  /** The arguments with the list in this order. */
  args(of: Of, order: <T>(list: T[]) => T[]): object;
}

/** Every list of every kind, by its place in the inputs. */
const lists: Record<string, Listed> = {
  "Instance.networkInterfaces": {
    parents: [vdc, inside, outside, second],
    kind: "Instance",
    args: (of, order) => serverWith(() => ({ networkInterfaces: order(networks(of)) })).args(of),
  },
  "Instance.securityGroups": {
    parents: [vdc, inside, outside, second, group, otherGroup],
    kind: "Instance",
    args: (of, order) =>
      serverWith(() => ({
        networkInterfaces: networks(of),
        securityGroups: order([
          { securityGroupId: of("group"), privateNetworkId: of("inside") },
          { securityGroupId: of("otherGroup"), privateNetworkId: of("inside") },
          { securityGroupId: of("group"), privateNetworkId: of("second") },
        ]),
      })).args(of),
  },
  "Instance.tags": {
    parents: [vdc],
    kind: "Instance",
    args: (of, order) => serverWith(() => ({ tags: order(["web", "blue", "old"]) })).args(of),
  },
  "BmsInstance.networkIds": {
    parents: [ironVdc, ironInside, second, third],
    kind: "BmsInstance",
    args: (of, order) => ({ ...ironArgs(of), networkIds: order([of("inside"), of("second"), of("third")]) }),
  },
  "Gpn.accessPoints": {
    parents: [vdc, inside, second, third],
    kind: "Gpn",
    args: (of, order) => ({
      qos: 5,
      accessPoints: order(
        ["inside", "second", "third"].map((name) => ({ vdcId: of("vdc"), privateNetworkId: of(name) })),
      ),
    }),
  },
  "Template.regionIds": {
    parents: [vdc, serverWith(() => ({}))],
    kind: "Template",
    args: (of, order) => ({
      instanceId: of("server"),
      regionIds: order(["CN_Beijing_A", "US_Dallas_A", "CN_Shanghai_A"]),
    }),
  },
  "RuleSet.rules": {
    parents: [group],
    kind: "RuleSet",
    args: (of, order) => ({
      securityGroupId: of("group"),
      rules: order(
        ["22", "80", "443"].map((localPort) => ({
          action: "allow",
          protocol: "TCP",
          targetAddress: "10.0.0.0/8",
          localPort,
          priority: 10,
        })),
      ),
    }),
  },
};

/** Those whose order means something: the places of partitions on the disk. */
const ordered = ["BmsInstance.partitions"];

/** The places of all lists in a schema. */
function listsIn(schema: unknown, place: string): string[] {
  const { additionalProperties, items, properties = {}, type, ...unions } = jsonSchema.parse(schema);
  const parts = [
    items,
    additionalProperties,
    ...(unions.anyOf ?? []),
    ...(unions.allOf ?? []),
    ...(unions.oneOf ?? []),
  ];
  return [
    ...(type === "array" ? [place] : []),
    ...parts.filter((part) => typeof part === "object").flatMap((part) => listsIn(part, `${place}.*`)),
    ...Object.entries(properties).flatMap(([name, part]) => listsIn(part, `${place}.${name}`)),
  ];
}

const some = z.array(z.unknown()).optional();
const jsonSchema = z.looseObject({
  type: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: some,
  allOf: some,
  oneOf: some,
});

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const changes = () =>
    world.cloud.ledger.filter(({ action }) => !action.startsWith("Describe")).map(({ action }) => action);
  return { ...world, changes, stack, next: () => stack.continueWith(world.startProvider()) };
}

it("every list of every kind is tried here, or has an order that means something", () => {
  const found = Object.entries(registry).flatMap(([kind, { inputs }]) =>
    listsIn(z.toJSONSchema(z.object(inputs), { io: "input", unrepresentable: "any" }), kind),
  );
  expect(found.toSorted()).toEqual([...Object.keys(lists), ...ordered].toSorted());
});

it.each(Object.entries(lists))("%s may be written in any order", async (_, { parents, kind, args }) => {
  const program = (order: <T>(list: T[]) => T[]): Declared[] => [
    ...parents,
    { name: "it", kind, args: (of) => ({ ...args(of, order) }) },
  ];
  const [forth, back] = [program((list) => list), program((list) => list.toReversed())];
  const turned = program(([first, ...rest]) => [...rest, ...(first === undefined ? [] : [first])]);
  const same = forth.map(({ name }) => ({ name, does: "same" }));
  const { changes, next, stack } = start();
  await stack.up(forth);
  const sent = changes();
  for (const other of [back, turned]) {
    next();
    expect(await stack.preview(other)).toEqual(same);
    expect(await stack.up(other)).toEqual(same);
    await stack.refresh();
    expect(await stack.preview(other)).toEqual(same);
  }
  await stack.refresh();
  expect(await stack.preview(forth)).toEqual(same);
  expect(changes()).toEqual(sent);
});

it("the partitions of a machine keep their order", async () => {
  const { stack } = start();
  const [root, data, swap] = ["/", "/data", "swap"].map((path) => ({ path, size: 10 }));
  await stack.up([ironVdc, ironInside, iron("it", { partitions: [root, data, swap] })]);
  await expect(stack.preview([ironVdc, ironInside, iron("it", { partitions: [root, swap, data] })])).rejects.toThrow(
    "partitions: changes what is installed",
  );
});

it("lists that another edit puts in another order are left as they are, with what was added elsewhere", async () => {
  const { changes, cloud, next, stack } = start();
  const parents = [vdc, inside, outside, second, group, otherGroup];
  const it = (cpu: number, order: <T>(list: T[]) => T[]) =>
    serverWith((of) => ({
      cpu,
      networkInterfaces: order([{ privateNetworkId: of("inside") }, { publicNetworkId: of("outside") }]),
      securityGroups: order([
        { securityGroupId: of("group"), privateNetworkId: of("inside") },
        { securityGroupId: of("otherGroup"), privateNetworkId: of("inside") },
      ]),
      tags: order(["web", "blue"]),
    }));
  await stack.up([...parents, it(2, (list) => list)]);
  cloud.call("ccs", "BatchAddNetworkInterfaces", {
    InstanceIds: [stack.of("server").id],
    VdcId: stack.of("vdc").id,
    PrivateId: stack.of("second").id,
  });
  cloud.settle();
  const sent = changes().length;
  next();
  await stack.up([...parents, it(4, (list) => list.toReversed())]);
  expect(changes().slice(sent)).toEqual(["StopInstance", "ModifyInstanceSpec", "StartInstance"]);
});
