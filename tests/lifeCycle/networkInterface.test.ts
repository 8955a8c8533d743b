import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { inside, openServer, otherVdc, outside, vdc } from "./parents";
import { lifeCycle } from "./suite";

const server = openServer("server");
const second = openServer("second");
const far = openServer("far", "other");
const farInside: Declared = { ...inside, name: "farInside", args: (of) => ({ vdcId: of("other") }) };

lifeCycle({
  kind: "NetworkInterface",
  parents: [vdc, otherVdc, inside, outside, farInside, server, second, far],
  minimal: (of) => ({ instanceId: of("server"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
  inPlace: {
    ipAddress: {
      to: () => ({ ipAddress: "10.240.0.20" }),
      shows: (cloud) => expect(cloud.state().interfaces).toMatchObject([{ address: "10.240.0.20" }]),
    },
    "ipAddress given from the first, and left to the API later": {
      from: () => ({ ipAddress: "10.240.0.20" }),
      to: () => ({ ipAddress: undefined }),
      shows: (cloud) => expect(cloud.state().interfaces).toMatchObject([{ address: "10.240.0.20" }]),
    },
    "connected to unplugged": {
      to: () => ({ connected: false }),
      shows: (cloud) => expect(cloud.state().interfaces).toMatchObject([{ connected: 0 }]),
    },
    "connected to plugged in": {
      from: () => ({ connected: false }),
      to: () => ({ connected: true }),
      shows: (cloud) => expect(cloud.state().interfaces).toMatchObject([{ connected: 1 }]),
    },
    password: { to: () => ({ password: "Correct-horse1" }) },
  },
  replaces: {
    instanceId: { to: (of) => ({ instanceId: of("second") }) },
    "instanceId with the address": {
      from: () => ({ ipAddress: "10.240.0.20" }),
      to: (of) => ({ instanceId: of("second") }),
    },
    "publicNetworkId in the place of a private one": {
      to: (of) => ({ privateNetworkId: undefined, publicNetworkId: of("outside") }),
    },
    "privateNetworkId in the place of a public one": {
      from: (of) => ({ privateNetworkId: undefined, publicNetworkId: of("outside") }),
      to: (of) => ({ privateNetworkId: of("inside"), publicNetworkId: undefined }),
    },
    "vdcId with all that is in it": {
      to: (of) => ({ vdcId: of("other"), instanceId: of("far"), privateNetworkId: of("farInside") }),
    },
  },
  drift: {
    ipAddress: {
      from: () => ({ ipAddress: "10.240.0.20" }),
      outside: (cloud, id, of) =>
        cloud.call("ccs", "ModifyIpAddress", { InstanceId: of("server"), InterfaceId: id, Address: "10.240.0.21" }),
    },
    connected: {
      outside: (cloud, id, of) =>
        cloud.call("ccs", "DisconnectNetworkInterface", { InstanceId: of("server"), InterfaceId: id }),
    },
  },
  invalid: [
    ["an interface on two networks", () => ({ publicNetworkId: "p" }), /privateNetworkId: needs either/],
    ["an interface on no network", () => ({ privateNetworkId: undefined }), /privateNetworkId: needs either/],
    ["an address in words", () => ({ ipAddress: "auto" }), /ipAddress: must be an IPv4 address/],
    ["a password that is too simple", () => ({ password: "aaaaaaaaaa" }), /: password: needs at least three of/],
  ],
  unreadable: ["password"],
  getState: (of) => ({ instanceId: of("server") }),
  removeOutside: (cloud, _, of) =>
    cloud.call("ccs", "BatchDeleteNetworkInterfaces", {
      InstanceIds: [of("server")],
      VdcId: of("vdc"),
      PrivateId: of("inside"),
    }),
});

it("is left alone by a machine whose networkInterfaces is left out", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  const card: Declared = {
    name: "card",
    kind: "NetworkInterface",
    args: (of) => ({ instanceId: of("server"), vdcId: of("vdc"), privateNetworkId: of("inside") }),
  };
  const renamed: Declared = { ...server, args: (of) => ({ ...server.args(of), instanceName: "renamed" }) };
  await stack.up([vdc, inside, server, card]);
  await stack.refresh();
  await stack.up([vdc, inside, renamed, card]);
  await stack.refresh();
  expect(await stack.preview([vdc, inside, renamed, card])).toEqual(
    ["vdc", "inside", "server", "card"].map((name) => ({ name, does: "same" })),
  );
  expect(world.cloud.counts()).toMatchObject({ interfaces: 1 });
});
