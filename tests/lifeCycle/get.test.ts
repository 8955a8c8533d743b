import { virtualWorld } from "../engine/inProcess";
import { Stack } from "../engine/stack";
import { inside, outside, serverWith, vdc } from "./parents";

const busy = serverWith((of) => ({
  systemDisk: { size: 60 },
  dataDisks: { data: { size: 100, type: "ssd_disk" } },
  networkInterfaces: [{ privateNetworkId: of("inside") }],
  tags: ["web"],
}));

it("reads of an instance what it is made of, disks by their ids", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, inside, busy]);
  const { outputs } = await world.startProvider()("Instance").read(stack.of("server").id, { __urn: "urn::got" });
  expect(outputs).toMatchObject({
    vdcId: stack.of("vdc").id,
    systemDisk: { size: 60 },
    dataDisks: { [String(world.cloud.state().disks[0]?.id)]: { size: 100, type: "ssd_disk" } },
    networkInterfaces: [{ privateNetworkId: stack.of("inside").id }],
    tags: ["web"],
    powerState: "running",
  });
});

it.each([inside, outside])("finds a network without being told its VDC: $kind", async (network) => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, network]);
  const { outputs } = await world.startProvider()(network.kind).read(stack.of(network.name).id, { __urn: "urn::got" });
  expect(outputs).toMatchObject({ vdcId: stack.of("vdc").id });
});

it("asks for the group of a rule", async () => {
  const provider = virtualWorld().startProvider()("Rule");
  await expect(provider.read("rule-id", {})).rejects.toThrow(
    "A rule is read within its group: give { securityGroupId } as the state of Rule.get",
  );
});
