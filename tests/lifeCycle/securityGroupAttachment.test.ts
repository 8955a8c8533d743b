import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { group, inside, otherGroup, outside, serverWith, vdc } from "./parents";
import { lifeCycle } from "./suite";

const server = serverWith((of) => ({
  networkInterfaces: [{ privateNetworkId: of("inside") }, { publicNetworkId: of("outside") }],
}));
const second: Declared = {
  ...serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("inside") }] })),
  name: "second",
};
const publicGroup: Declared = {
  name: "publicGroup",
  kind: "SecurityGroup",
  args: () => ({ securityGroupType: "public" }),
};

lifeCycle({
  kind: "SecurityGroupAttachment",
  parents: [vdc, inside, outside, group, otherGroup, publicGroup, server, second],
  minimal: (of) => ({
    securityGroupId: of("group"),
    instanceId: of("server"),
    privateNetworkId: of("inside"),
  }),
  replaces: {
    securityGroupId: { to: (of) => ({ securityGroupId: of("otherGroup") }) },
    instanceId: { to: (of) => ({ instanceId: of("second") }) },
    "publicNetworkId with a public group": {
      to: (of) => ({ securityGroupId: of("publicGroup"), privateNetworkId: undefined, publicNetworkId: of("outside") }),
    },
    "privateNetworkId with a private group": {
      from: (of) => ({
        securityGroupId: of("publicGroup"),
        privateNetworkId: undefined,
        publicNetworkId: of("outside"),
      }),
      to: (of) => ({ securityGroupId: of("group"), privateNetworkId: of("inside"), publicNetworkId: undefined }),
    },
  },
  invalid: [
    ["an interface on two networks", () => ({ publicNetworkId: "p" }), /privateNetworkId: needs either/],
    ["a missing group", () => ({ securityGroupId: undefined }), /securityGroupId: is required/],
  ],
  removeOutside: (cloud, _, of) =>
    cloud.call("ccs", "LeaveSecurityGroup", {
      SecurityGroupId: of("group"),
      BindData: [{ InstanceId: of("server"), PrivateId: of("inside") }],
    }),
});

const attachment: Declared = {
  name: "attachment",
  kind: "SecurityGroupAttachment",
  args: (of) => ({ securityGroupId: of("group"), instanceId: of("server"), privateNetworkId: of("inside") }),
};

it("is gone with its interface, and deleted without a call then", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const before = [vdc, inside, outside, group, server];
  await stack.up([...before, attachment]);
  world.cloud.call("ccs", "BatchDeleteNetworkInterfaces", {
    InstanceIds: [stack.of("server").id],
    VdcId: stack.of("vdc").id,
    PrivateId: stack.of("inside").id,
  });
  world.cloud.settle();
  await stack.up(before);
  expect(world.cloud.ledger.some(({ action }) => action === "LeaveSecurityGroup")).toBe(false);
});

it("is left alone by a machine whose securityGroups is left out", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const renamed: Declared = { ...server, args: (of) => ({ ...server.args(of), instanceName: "renamed" }) };
  await stack.up([vdc, inside, outside, group, server, attachment]);
  await stack.up([vdc, inside, outside, group, renamed, attachment]);
  await stack.refresh();
  expect(await stack.preview([vdc, inside, outside, group, renamed, attachment])).toEqual(
    ["vdc", "inside", "outside", "group", "server", "attachment"].map((name) => ({ name, does: "same" })),
  );
  expect(world.cloud.counts()).toMatchObject({ memberships: 1 });
});
