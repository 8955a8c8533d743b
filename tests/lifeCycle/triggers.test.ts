import { virtualWorld } from "../engine/inProcess";
import { Stack } from "../engine/stack";
import { server, vdc } from "./parents";

function start() {
  const world = virtualWorld();
  const sent = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action).length;
  return { ...world, sent, stack: new Stack(world.startProvider()) };
}

const pull = (value: string, more: object = {}) => [
  vdc,
  server({ rebootTrigger: value, passwordTrigger: value, ...more }),
];

it("acts once each time a trigger changes, and never when the machine is made", async () => {
  const { sent, stack } = start();
  await stack.up(pull("1"));
  expect([sent("RebootInstance"), sent("ResetInstancesPassword")]).toEqual([0, 0]);
  await stack.up(pull("2"));
  expect([sent("RebootInstance"), sent("ResetInstancesPassword")]).toEqual([1, 1]);
  await stack.refresh();
  await stack.up(pull("2"));
  await stack.up(pull("2", { instanceName: "renamed" }));
  expect([sent("RebootInstance"), sent("ResetInstancesPassword")]).toEqual([1, 1]);
});

it("does nothing when a trigger is taken away", async () => {
  const { sent, stack } = start();
  await stack.up(pull("1"));
  await stack.up([vdc, server()]);
  expect([sent("RebootInstance"), sent("ResetInstancesPassword")]).toEqual([0, 0]);
});

it("does nothing when a trigger is taken away and the same is put back", async () => {
  const { sent, stack } = start();
  await stack.up(pull("1"));
  await stack.up(pull("2"));
  await stack.up([vdc, server()]);
  await stack.refresh();
  await stack.up([vdc, server({ instanceName: "renamed" })]);
  await stack.up(pull("2"));
  expect([sent("RebootInstance"), sent("ResetInstancesPassword")]).toEqual([1, 1]);
});

it("sets the password once when it changes together with its trigger", async () => {
  const { sent, stack } = start();
  await stack.up(pull("1"));
  await stack.up(pull("2", { password: "Another-horse2" }));
  expect(sent("ResetInstancesPassword")).toBe(1);
});

it("does not restart a machine that is stopped, and says so", async () => {
  const { sent, stack, told } = start();
  await stack.up(pull("1", { powerState: "stopped" }));
  await stack.up(pull("2", { powerState: "stopped" }));
  expect(sent("RebootInstance")).toBe(0);
  expect(told).toContainEqual(expect.stringMatching(/^rebootTrigger: .* is not running, so it is not restarted/));
});

it.each(["lost-before", "lost-after"] as const)(
  "does not restart it a second time when the reply is lost: %s",
  async (effect) => {
    const world = start();
    const { cloud, sent, stack } = world;
    await stack.up(pull("1"));
    cloud.fault({ action: "RebootInstance", effect });
    await expect(stack.up(pull("2"))).rejects.toThrow(
      /check whether it took effect, and if not, change rebootTrigger again/,
    );
    stack.continueWith(world.startProvider());
    await stack.up(pull("2"));
    await stack.up(pull("2"));
    expect(sent("RebootInstance")).toBe(1);
  },
);

it("says before a replacement that the disks are lost, and what causes it", async () => {
  const { stack, told } = start();
  const moved = server({ imageId: "Centos_8.2_64", onImageChange: "replace" });
  await stack.up([vdc, server({ onImageChange: "replace" })]);
  await stack.preview([vdc, moved]);
  expect(told).toContainEqual("a change of imageId replaces it, and loses its disks, with all data on them");
});
