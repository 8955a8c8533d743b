import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { otherVdc, outside, serverWith, vdc } from "./parents";
import { lifeCycle } from "./suite";

const elsewhere: Declared = {
  ...outside,
  name: "elsewhere",
  args: (of) => ({ ...outside.args(of), vdcId: of("other") }),
};
const second: Declared = { ...outside, name: "second" };

lifeCycle({
  kind: "PublicIpSegment",
  parents: [vdc, otherVdc, outside, second, elsewhere],
  minimal: (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 8 }),
  replaces: {
    count: {
      to: () => ({ count: 16 }),
      shows: (cloud, id) =>
        expect(cloud.state().segments.find((segment) => segment.id === id)).toMatchObject({ mask: 28 }),
    },
    publicNetworkId: { to: (of) => ({ publicNetworkId: of("second") }) },
    "vdcId with its network": { to: (of) => ({ vdcId: of("other"), publicNetworkId: of("elsewhere") }) },
  },
  invalid: [
    ["a number of addresses that is not on sale", () => ({ count: 5 }), /count: must be one of 4, 8, 16, 32, 64/],
    ["a missing network", () => ({ publicNetworkId: undefined }), /publicNetworkId: is required/],
  ],
  getState: (of) => ({ vdcId: of("vdc") }),
  removeOutside: (cloud, id) => cloud.call("network", "DeletePublicIp", { SegmentId: id }),
});

const block: Declared = {
  name: "block",
  kind: "PublicIpSegment",
  args: (of) => ({ vdcId: of("vdc"), publicNetworkId: of("outside"), count: 4 }),
};

it("does not take part in what the public network counts as its own", async () => {
  const stack = new Stack(virtualWorld().startProvider());
  await stack.up([vdc, outside, block]);
  await stack.refresh();
  expect(await stack.preview([vdc, outside, block])).toEqual(
    [vdc, outside, block].map(({ name }) => ({ name, does: "same" })),
  );
});

it("says so when the cloud answers Success and keeps the block, and is deleted once it can be", async () => {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  await stack.up([vdc, outside, block]);
  const { id, outputs } = stack.of("block");
  // Of four addresses the network itself, the gateway and the last are not for machines.
  const ipAddress = String(outputs["address"]).replace(/\d+$/, (last) => String(Number(last) + 2));
  const user = serverWith((of) => ({ networkInterfaces: [{ publicNetworkId: of("outside"), ipAddress }] }));
  await stack.up([vdc, outside, block, user]);
  const started = world.io.now();
  await expect(world.startProvider()("PublicIpSegment").delete(id, outputs)).rejects.toThrow(
    /DeletePublicIp was accepted, but the block .* still exists \(the API says: Addresses of the segment are in use; it stays\.\)\. If an instance uses one/,
  );
  expect(world.io.now() - started).toBeLessThan(2 * 60_000);
  await stack.destroy();
  expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
});

it.each(['{"Code":"Success"}', '{"Code":"Success","Data":{},"TaskId":"0"}'])(
  "says so within two minutes when all that the cloud answers is %s",
  async (body) => {
    const world = virtualWorld();
    const stack = new Stack(world.startProvider());
    await stack.up([vdc, outside, block]);
    const { send } = world.io;
    world.io.send = async (request) =>
      request.url.includes("Action=DeletePublicIp&") ? { status: 200, body } : send(request);
    const started = world.io.now();
    await expect(stack.up([vdc, outside])).rejects.toThrow(
      /DeletePublicIp was accepted, but the block .* still exists\. If an instance uses one/,
    );
    expect(world.io.now() - started).toBeLessThan(2 * 60_000);
  },
);

it("buys nothing for a network that is in another VDC than the given one", async () => {
  const { cloud, startProvider } = virtualWorld();
  const stack = new Stack(startProvider());
  await stack.up([vdc, otherVdc, outside]);
  const astray: Declared = {
    name: "astray",
    kind: "PublicIpSegment",
    args: (of) => ({ vdcId: of("other"), publicNetworkId: of("outside"), count: 4 }),
  };
  await expect(stack.up([vdc, otherVdc, outside, astray])).rejects.toThrow(
    `AddPublicIp was not sent: VDC ${stack.of("other").id} has no public network ${stack.of("outside").id}`,
  );
  expect(cloud.ledger.map(({ action }) => action)).not.toContain("AddPublicIp");
  expect(stack.resources.has("astray")).toBe(false);
});
