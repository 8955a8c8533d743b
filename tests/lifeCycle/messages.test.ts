import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { disk } from "./bareMetalParents";
import { inside, server, vdc } from "./parents";

// What is said, when, and what is not said.

const start = () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const next = () => {
    world.told.length = 0;
    stack.continueWith(world.startProvider());
  };
  return { ...world, stack, next };
};

const image = (more: object = {}): Declared => ({
  name: "image",
  kind: "Template",
  args: (of) => ({ instanceId: of("server"), regionIds: ["CN_Beijing_A"], ...more }),
});

it("a refresh warns of nothing: what it finds would be undone by the next up only", async () => {
  const { cloud, next, stack, told } = start();
  await stack.up([vdc, server(), image()]);
  cloud.call("ccs", "SyncTemplate", { TemplateId: stack.of("image").id, RegionId: "CN_Shanghai_A" });
  cloud.settle();
  next();
  await stack.refresh();
  expect(told).toEqual([]);
  await stack.preview([vdc, server(), image()]);
  expect(told).toEqual(["the template is deleted in CN_Shanghai_A"]);
});

it("where protection cannot be lifted because of what has come about elsewhere, the error says what else to do", async () => {
  const { cloud, next, stack } = start();
  await stack.up([vdc, server(), image({ deleteProtection: true })]);
  cloud.call("ccs", "SyncTemplate", { TemplateId: stack.of("image").id, RegionId: "CN_Shanghai_A" });
  cloud.settle();
  next();
  await stack.refresh();
  await expect(stack.preview([vdc, server(), image()])).rejects.toThrow(
    "deleteProtection: is on, and the template is deleted in CN_Shanghai_A: take the change back, write down what has changed elsewhere, or set it to false in an update of its own first",
  );
  await stack.up([vdc, server(), image({ regionIds: ["CN_Beijing_A", "CN_Shanghai_A"] })]);
});

it("a preview says of a failed creation that a new one takes its place", async () => {
  const { cloud, next, stack, told } = start();
  cloud.fault({ action: "CreateInstance", effect: "task-error" });
  await expect(stack.up([vdc, server()])).rejects.toThrow("CreateInstance failed");
  next();
  await stack.preview([vdc, server()]);
  expect(told).toContain("its creation has failed: a new one replaces it");
});

it("a preview says of what an earlier run has not finished that this one goes on", async () => {
  const { cloud, next, stack, told } = start();
  const hurried: Declared = { ...inside, args: (of) => ({ ...inside.args(of), __timeouts: { create: "5s" } }) };
  await stack.up([vdc]);
  cloud.fault({ action: "CreatePrivateNetwork", effect: "task-stuck" });
  await expect(stack.up([vdc, hurried])).rejects.toThrow("is not done after 5");
  next();
  await stack.preview([vdc, hurried]);
  expect(told).toEqual(["an earlier run has not finished it: this run completes it with what is declared now"]);
});

it("a preview fails once, and at once, for want of keys", async () => {
  const { stack, startProvider } = start();
  stack.continueWith(startProvider({ CDS_ACCESS_KEY_ID: "" }));
  await expect(stack.preview([vdc])).rejects.toThrow(/^: the run would fail: Set cds:accessKeyId /);
  expect(await stack.preview([vdc])).toEqual([{ name: "vdc", does: "create" }]);
});

it("a get that looks under a parent says which, where nothing is found", async () => {
  const { stack, startProvider } = start();
  await stack.up([vdc, inside, { ...vdc, name: "other" }]);
  const state = { vdcId: stack.of("other").id };
  await expect(startProvider()("PrivateNetwork").read(stack.of("inside").id, state)).rejects.toThrow(
    `There is no PrivateNetwork with the id ${stack.of("inside").id} where vdcId is ${state.vdcId}`,
  );
});

it("an id of another kind is not said to have been there", async () => {
  const { stack } = start();
  await stack.up([vdc]);
  const taken = (of: (name: string) => string) => ({ diskId: of("vdc") });
  await expect(stack.up([vdc, { name: "snapshot", kind: "Snapshot", args: taken }])).rejects.toThrow(
    /^Snapshot "snapshot": there is no disk [0-9a-f-]{36} in this account/,
  );
});

it("every mistake of an input is told at once", async () => {
  const { stack } = start();
  const wrong = {
    name: "set",
    kind: "RuleSet",
    args: () => ({ securityGroupId: "sg", rules: [{}, { priority: 200 }] }),
  };
  await expect(stack.preview([wrong])).rejects.toThrow(
    /0\.action: .*; 0\.protocol: .*; 0\.targetAddress: is required; 0\.priority: is required; 1\.action/,
  );
});

it("a disk that was grown elsewhere, and is smaller in the program, is told to be written down", async () => {
  const { cloud, next, stack } = start();
  await stack.up([disk()]);
  cloud.call("storage", "ExpansionSize", { DiskId: stack.of("disk").id, Size: 100 });
  cloud.settle();
  next();
  await stack.refresh();
  await expect(stack.preview([disk()])).rejects.toThrow(
    "size: cannot shrink from 200 to 100 GB: write 200 if it was grown elsewhere",
  );
});
