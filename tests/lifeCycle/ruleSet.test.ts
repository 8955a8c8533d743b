import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, otherGroup } from "./parents";
import { lifeCycle } from "./suite";

const web = { action: "allow", protocol: "TCP", targetAddress: "0.0.0.0/0", localPort: "80;443", priority: 10 };
const ping = { action: "allow", protocol: "ICMP", targetAddress: "10.0.0.0/8", priority: 20 };
const rest = { action: "deny", protocol: "TCP", targetAddress: "0.0.0.0/0", priority: 100 };
const theirs = {
  Action: "1",
  Description: "clicked",
  TargetAddress: "10.1.0.0/16",
  TargetPort: "0",
  LocalPort: "22",
  Direction: "all",
  Priority: "1",
  Protocol: "TCP",
  RuleType: "ip",
} as const;

lifeCycle({
  kind: "RuleSet",
  parents: [group, otherGroup],
  minimal: (of) => ({ securityGroupId: of("group"), rules: [web, ping] }),
  inPlace: {
    "rules one more": {
      to: () => ({ rules: [web, ping, rest] }),
      shows: (cloud) => expect(cloud.state().rules).toHaveLength(3),
    },
    "rules one less": {
      to: () => ({ rules: [ping] }),
      shows: (cloud) => expect(cloud.state().rules).toMatchObject([{ protocol: "ICMP" }]),
    },
    "rules none left": { to: () => ({ rules: [] }), shows: (cloud) => expect(cloud.state().rules).toEqual([]) },
    "rules with other words and another priority": {
      to: () => ({
        rules: [
          { ...web, priority: 11 },
          { ...ping, description: "for the monitor" },
        ],
      }),
      shows: (cloud) =>
        expect(cloud.state().rules).toMatchObject([{ priority: 11 }, { priority: 20, description: "for the monitor" }]),
    },
    "rules with another action": {
      to: () => ({ rules: [{ ...web, action: "deny" }, ping] }),
      shows: (cloud) => expect(cloud.state().rules.map(({ action }) => action)).toEqual([1, 0]),
    },
  },
  replaces: { securityGroupId: { to: (of) => ({ securityGroupId: of("otherGroup") }) } },
  drift: {
    "rules by one more": {
      outside: (cloud, id) => cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId: id, ...theirs }),
    },
    "rules by one less": {
      outside: (cloud, id) =>
        cloud.call("ccs", "RemoveSecurityGroupRule", {
          SecurityGroupId: id,
          RuleIds: [cloud.state().rules[0]?.id ?? ""],
        }),
    },
    "rules by another description": {
      outside: (cloud, id) =>
        cloud.call("ccs", "ModifySecurityGroupRule", {
          SecurityGroupId: id,
          RuleId: cloud.state().rules[0]?.id ?? "",
          Description: "clicked",
        }),
    },
  },
  invalid: [
    [
      "a priority out of range",
      () => ({ rules: [{ ...web, priority: 101 }] }),
      /rules: 0.priority: must be at most 100/,
    ],
    ["ports with ICMP", () => ({ rules: [web, { ...ping, localPort: "22" }] }), /rules: 1: ICMP has no ports/],
    [
      "addresses that are none",
      () => ({ rules: [{ ...web, targetAddress: "example.org" }] }),
      /rules: 0: must be IPv4 addresses or ranges/,
    ],
    ["a misspelt word", () => ({ rules: [{ ...web, ports: "22" }] }), /rules: 0: ports is not known here/],
    [
      "two rules that match the same",
      () => ({ rules: [web, ping, { ...web, priority: 11 }] }),
      /rules: rules 0 and 2 match the same traffic with the same action: remove one/,
    ],
  ],
  removeOutside: (cloud, id) =>
    cloud.call("ccs", "RemoveSecurityGroupRule", {
      SecurityGroupId: id,
      RuleIds: cloud.state().rules.map((rule) => rule.id),
    }),
});

const set = (...rules: object[]): Declared => ({
  name: "set",
  kind: "RuleSet",
  args: (of) => ({ securityGroupId: of("group"), rules }),
});

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const changes = () =>
    world.cloud.ledger.filter(({ action }) => /^(Add|Remove|Modify)/.test(action)).map(({ action }) => action);
  return { ...world, changes, stack };
}

it("does not change when its rules change places, or spell out the defaults", async () => {
  const { stack } = start();
  await stack.up([group, set(web, ping)]);
  expect(await stack.preview([group, set(ping, { ...web, targetPort: "0", ruleType: "ip" })])).toEqual([
    { name: "group", does: "same" },
    { name: "set", does: "same" },
  ]);
});

/** A group that somebody has given a rule by hand. */
async function withTheirs() {
  const world = start();
  await world.stack.up([group]);
  world.cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId: world.stack.of("group").id, ...theirs });
  world.cloud.settle();
  return world;
}

/** The rule by hand, as a program says it. */
const asProgram = {
  action: "allow",
  protocol: "TCP",
  targetAddress: "10.1.0.0/16",
  localPort: "22",
  priority: 1,
  description: "clicked",
};

it("does not begin with a group that has other rules, whether it names some or none, and says what to do", async () => {
  const { changes, cloud, stack } = await withTheirs();
  for (const rules of [[web], []])
    await expect(stack.up([group, set(...rules)])).rejects.toThrow(
      /has rules that are not in the list: .* \(TCP 10\.1\.0\.0\/16 0 22 ip allow\)\. Add them to rules, run `pulumi up`, then remove those that you do not need/,
    );
  expect([changes(), stack.resources.has("set")]).toEqual([["AddSecurityGroupRule"], false]);
  await stack.up([group, set(web, asProgram)]);
  await stack.up([group, set(web)]);
  expect(cloud.state().rules).toMatchObject([{ localPort: "80;443" }]);
});

it("takes over rules that are there, changes and adds first, and removes last what is not wanted any more", async () => {
  const { changes, stack } = await withTheirs();
  await stack.up([group, set(web, asProgram)]);
  expect(changes()).toEqual(["AddSecurityGroupRule", "AddSecurityGroupRule"]);
  await stack.up([group, set({ ...web, priority: 11 }, rest)]);
  expect(changes().slice(2)).toEqual([
    "ModifySecurityGroupRulePriority",
    "AddSecurityGroupRule",
    "RemoveSecurityGroupRule",
  ]);
});

it("leaves alone a rule that neither it nor a refresh knows of, in an update and when it goes, and says so", async () => {
  const { cloud, stack, told } = start();
  await stack.up([group, set(web)]);
  cloud.call("ccs", "AddSecurityGroupRule", { SecurityGroupId: stack.of("group").id, ...theirs });
  cloud.settle();
  await stack.up([group, set(web, rest)]);
  expect(told.join("\n")).toMatch(
    /rules that were added elsewhere stay, until a `pulumi refresh` shows them to the next run: /,
  );
  await stack.up([group]);
  expect(cloud.state().rules).toMatchObject([{ description: "clicked" }]);
});

it("tells the ids of its rules in their order", async () => {
  const { cloud, stack } = start();
  await stack.up([group, set(rest)]);
  await stack.up([group, set(ping, rest, web)]);
  const idOf = (priority: number) => cloud.state().rules.find((rule) => rule.priority === priority)?.id;
  expect(stack.of("set").outputs).toMatchObject({ ruleIds: [idOf(20), idOf(100), idOf(10)] });
});

it.each(["lost-before", "lost-after"] as const)("adds each rule once when a reply is lost: %s", async (effect) => {
  const world = start();
  const { cloud, stack } = world;
  await stack.up([group]);
  cloud.fault({ action: "AddSecurityGroupRule", effect });
  const show = world.hide("AddSecurityGroupRule", "DescribeSecurityGroupAttribute");
  await expect(stack.up([group, set(web, ping)])).rejects.toThrow("AddSecurityGroupRule");
  show();
  stack.continueWith(world.startProvider());
  await stack.up([group, set(web, ping)]);
  expect(cloud.counts()).toMatchObject({ rules: 2 });
  expect(await stack.preview([group, set(web, ping)])).toEqual([
    { name: "group", does: "same" },
    { name: "set", does: "same" },
  ]);
  await stack.destroy();
  expect(cloud.counts()).toMatchObject({ rules: 0, securityGroups: 0 });
});
