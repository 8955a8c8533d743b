import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, rule } from "./parents";

// One rule in two spellings is one rule: in the program, and in what the API shows.

const plain = { targetAddress: "10.0.0.0/8;192.0.2.1", targetPort: "1024-65535", localPort: "80;443" };
const twisted = {
  targetAddress: "192.0.2.1/32;10.1.2.3/8;192.0.2.1",
  targetPort: "1024-65535",
  localPort: "443-443;80",
};
const plainMac = { ruleType: "mac", targetAddress: "00:16:3e:00:00:0a;00:16:3e:00:00:0b" };
const twistedMac = { ruleType: "mac", targetAddress: "00:16:3E:00:00:0B;00:16:3E:00:00:0A" };
const spellings = [
  ["addresses and ports", plain, twisted],
  ["hardware addresses", plainMac, twistedMac],
] as const;

const one = (more: object): Declared => rule(more);
const set = (...rules: object[]): Declared => ({
  name: "rule",
  kind: "RuleSet",
  args: (of) => ({
    securityGroupId: of("group"),
    rules: rules.map((more) => ({ action: "allow", protocol: "TCP", priority: 10, ...more })),
  }),
});
const forms = [
  ["Rule", one],
  ["RuleSet", set],
] as const;

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const changes = () =>
    world.cloud.ledger.filter(({ action }) => !action.startsWith("Describe")).map(({ action }) => action);
  return { ...world, changes, stack };
}

/** From now on the API shows its rules in another spelling than they were given in. */
function respell({ io }: ReturnType<typeof start>) {
  const { send } = io;
  const shown = new Map<string, string>([
    [plain.targetAddress, twisted.targetAddress],
    [`"${plain.targetPort}"`, `"01024-65535"`],
    [plain.localPort, twisted.localPort],
    [plainMac.targetAddress, twistedMac.targetAddress],
  ]);
  io.send = async (request) => {
    const reply = await send(request);
    return { ...reply, body: [...shown].reduce((body, [from, to]) => body.replaceAll(from, to), reply.body) };
  };
}

const same = [
  { name: "group", does: "same" },
  { name: "rule", does: "same" },
];

describe.each(forms)("a %s", (_, form) => {
  it.each(spellings)("does not change when its %s are spelt otherwise", async (_, before, after) => {
    const { changes, stack } = start();
    await stack.up([group, form(before)]);
    const sent = changes();
    expect(await stack.preview([group, form(after)])).toEqual(same);
    expect(await stack.up([group, form(after)])).toEqual(same);
    await stack.refresh();
    expect(await stack.preview([group, form(after)])).toEqual(same);
    expect(changes()).toEqual(sent);
  });

  it.each(spellings)("stays as the user spells it when the API shows its %s otherwise", async (_, given) => {
    const world = start();
    const { changes, stack } = world;
    await stack.up([group, form(given)]);
    const [sent, before] = [changes(), structuredClone(stack.of("rule"))];
    respell(world);
    await stack.refresh();
    expect(stack.of("rule")).toEqual(before);
    expect(await stack.up([group, form(given)])).toEqual(same);
    expect(changes()).toEqual(sent);
  });

  it.each(spellings)("is changed in place, and its %s spelt otherwise in passing", async (_, before, after) => {
    const { changes, cloud, stack } = start();
    await stack.up([group, form(before)]);
    const sent = changes().length;
    await stack.up([group, form({ ...after, priority: 20 })]);
    expect(changes().slice(sent)).toEqual(["ModifySecurityGroupRulePriority"]);
    expect(cloud.state().rules).toMatchObject([{ priority: 20, targetAddress: before.targetAddress }]);
  });

  it.each(spellings)("is adopted though its %s are spelt otherwise", async (_, before, after) => {
    const { changes, stack } = start();
    await stack.up([group, form(before)]);
    const [sent, { id }] = [changes(), stack.of("rule")];
    stack.resources.delete("rule");
    const adopting = (): Declared => ({ ...form(after), args: (of) => ({ ...form(after).args(of), adopt: id }) });
    await stack.up([group, adopting()]);
    await stack.refresh();
    expect(await stack.preview([group, adopting()])).toEqual(same);
    expect(changes()).toEqual(sent);
  });

  it.each(spellings)("is found again after a lost reply though the API shows its %s otherwise", async (_, given) => {
    const world = start();
    const { cloud, stack } = world;
    await stack.up([group]);
    respell(world);
    cloud.fault({ action: "AddSecurityGroupRule", effect: "lost-after" });
    await stack.up([group, form(given)]);
    expect(cloud.counts()).toMatchObject({ rules: 1 });
    expect(await stack.preview([group, form(given)])).toEqual(same);
  });

  it.each(spellings)("is found by the next run though its %s are spelt otherwise by then", async (_, given, after) => {
    const world = start();
    const { cloud, stack } = world;
    await stack.up([group]);
    cloud.fault({ action: "AddSecurityGroupRule", effect: "lost-after" });
    const show = world.hide("AddSecurityGroupRule", "DescribeSecurityGroupAttribute");
    await expect(stack.up([group, form(given)])).rejects.toThrow("AddSecurityGroupRule");
    show();
    stack.continueWith(world.startProvider());
    await stack.up([group, form(after)]);
    expect(cloud.counts()).toMatchObject({ rules: 1 });
    expect(await stack.preview([group, form(after)])).toEqual(same);
  });
});

it("a Rule that does another thing with the same traffic goes first, however that is spelt", async () => {
  const { changes, stack } = start();
  await stack.up([group, one(plain)]);
  const sent = changes().length;
  await stack.up([group, one({ ...twisted, action: "deny" })]);
  expect(changes().slice(sent)).toEqual(["RemoveSecurityGroupRule", "AddSecurityGroupRule"]);
});

it("a RuleSet refuses one rule in two spellings", async () => {
  const { stack } = start();
  await expect(stack.preview([group, set(plain, { ...twisted, priority: 20 })])).rejects.toThrow(
    "rules: rules 0 and 1 match the same traffic with the same action: remove one",
  );
});

it("a RuleSet takes over a rule that is there in another spelling", async () => {
  const { changes, cloud, stack } = start();
  await stack.up([group]);
  cloud.call("ccs", "AddSecurityGroupRule", {
    SecurityGroupId: stack.of("group").id,
    Action: "1",
    Description: "Managed by Pulumi",
    TargetAddress: plain.targetAddress,
    TargetPort: plain.targetPort,
    LocalPort: plain.localPort,
    Direction: "all",
    Priority: "10",
    Protocol: "TCP",
    RuleType: "ip",
  });
  cloud.settle();
  const sent = changes();
  await stack.up([group, set(twisted)]);
  expect(changes()).toEqual(sent);
});
