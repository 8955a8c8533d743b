import { virtualWorld, type VirtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, server, vdc } from "./parents";

// The engine takes a resource under another name for a new one, and deletes the old one in the end.

/** A stack whose provider starts anew with every run, as Pulumi's does. */
function stackOf(world: VirtualWorld) {
  let provider = world.startProvider();
  return {
    stack: new Stack((kind) => provider(kind)),
    restart() {
      provider = world.startProvider();
    },
  };
}

const rules = [{ action: "allow", protocol: "TCP", targetAddress: "10.0.0.0/8", priority: 10 }];
const ruleSet = (name: string, list: object[] = rules): Declared => ({
  name,
  kind: "RuleSet",
  args: (of) => ({ securityGroupId: of("group"), rules: list }),
});

it("an adopted thing outlives the old name of its resource", async () => {
  const world = virtualWorld();
  world.cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
  world.cloud.settle();
  const id = world.cloud.state().vdcs[0]?.id ?? "";
  const adopting = (name: string): Declared => ({
    name,
    kind: "Vdc",
    args: () => ({ regionId: "CN_Beijing_A", adopt: id }),
  });
  const { stack, restart } = stackOf(world);
  await stack.up([adopting("first")]);
  restart();
  await stack.up([adopting("second")]);
  expect(world.cloud.counts().vdcs).toBe(1);
  expect(world.told).toContain(`${id} is not deleted: another resource of this program manages it now`);
  restart();
  await stack.up([]);
  expect(world.cloud.counts().vdcs).toBe(0);
});

it("two resources cannot adopt the same thing", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc]);
  const adopt = stack.of("vdc").id;
  const twin = (name: string): Declared => ({ name, kind: "Vdc", args: () => ({ regionId: "CN_Beijing_A", adopt }) });
  await expect(stack.up([vdc, twin("a"), twin("b")])).rejects.toThrow(
    `adopt: another resource of this program manages ${adopt} already`,
  );
});

it("the rules of a set outlive its old name", async () => {
  const world = virtualWorld();
  const { stack, restart } = stackOf(world);
  await stack.up([group, ruleSet("first")]);
  restart();
  await stack.up([group, ruleSet("second")]);
  expect(world.cloud.counts().rules).toBe(1);
});

it("a machine that breaks in a change is never replaced for it", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, server()]);
  const id = stack.of("server").id;
  world.cloud.fault({ action: "ModifyInstanceSpec", effect: "task-error", times: 3 });
  await expect(stack.up([vdc, server({ cpu: 4 })])).rejects.toThrow();
  const steps = await stack.preview([vdc, server({ cpu: 4 })]);
  expect(steps.find(({ name }) => name === "server")?.does).toBe("update");
  expect(stack.of("server").id).toBe(id);
});
