import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { iron, ironInside, ironVdc } from "./bareMetalParents";
import { group, inside, outside, serverWith, vdc } from "./parents";

// A deletion that is refused names what is in its way.

const onNetworks = serverWith((of) => ({
  networkInterfaces: [{ privateNetworkId: of("inside") }, { publicNetworkId: of("outside") }],
}));
const onInside = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] }));
const member: Declared = {
  name: "member",
  kind: "SecurityGroupAttachment",
  args: (of) => ({ securityGroupId: of("group"), instanceId: of("server"), privateNetworkId: of("inside") }),
};
const networks = [vdc, inside, outside];

/** A stack that has forgotten some of its resources: the account still has them. */
async function forgetting(program: readonly Declared[], ...names: string[]) {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up(program);
  for (const name of names) stack.resources.delete(name);
  stack.continueWith(world.startProvider());
  return { ...world, stack };
}

it("of a private network, a machine with an interface on it", async () => {
  const { stack } = await forgetting([...networks, onNetworks], "server");
  await expect(stack.up([vdc, outside])).rejects.toThrow(
    /^PrivateNetwork "inside": DeletePrivateNetwork refused: .* It still holds an interface of instance server-[a-z2-7]{8} \([0-9a-f-]{36}\): remove that first$/,
  );
});

it("of a public network, a machine with an interface on it", async () => {
  const { stack } = await forgetting([...networks, onNetworks], "server");
  await expect(stack.up([vdc, inside])).rejects.toThrow(
    /^PublicNetwork "outside": DeletePublicNetwork refused: .* It still holds an interface of instance server-/,
  );
});

it("of a private network, a GPN that connects it", async () => {
  const { cloud, stack } = await forgetting([vdc, inside]);
  const point = { VdcId: stack.of("vdc").id, PrivateId: stack.of("inside").id, AccessPointType: "vdc" } as const;
  cloud.call("network", "CreateGPN", { Name: "corp", Qos: 5, AccessPoint: [point], PopAccessPoint: [] });
  cloud.settle();
  await expect(stack.up([vdc])).rejects.toThrow(
    /^PrivateNetwork "inside": DeletePrivateNetwork refused: .* It still holds an access point of GPN corp \(/,
  );
});

it("of a security group, how many members it has", async () => {
  const { stack } = await forgetting([vdc, inside, group, onInside, member], "member");
  await expect(stack.up([vdc, inside, onInside])).rejects.toThrow(
    /^SecurityGroup "group": DeleteSecurityGroup refused: .* It still holds 1 interface of instances, which no action names: remove that first$/,
  );
});

it("of a VDC, its bare-metal machines and networks", async () => {
  const { stack } = await forgetting([ironVdc, ironInside, iron()], "iron", "inside");
  await expect(stack.up([])).rejects.toThrow(
    /^Vdc "vdc": DeleteVdc refused: .* It still holds bare-metal instance iron-[a-z2-7]{8} \(.*\), private network inside-[a-z2-7]{8} \(/,
  );
});
