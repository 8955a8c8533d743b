import { pointsOfPresence } from "../../simulator/goods/pointsOfPresence";
import type { CloudOptions } from "../../simulator";
import { presets } from "../../simulator/account/switches";
import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { farInside, farVdc, gpn, inside, vdc } from "./parents";
import type { Of } from "./facts";

const networks = [vdc, inside, farVdc, farInside];
const near = (of: Of) => ({ vdcId: of("vdc"), privateNetworkId: of("inside") });
const far = (of: Of) => ({ vdcId: of("far"), privateNetworkId: of("farInside") });
const [pop, otherPop] = pointsOfPresence.map(({ id }) => ({ popId: id }));

const connecting = (...points: ReadonlyArray<object | ((of: Of) => object) | undefined>): Declared => ({
  ...gpn,
  args: (of) => ({
    ...gpn.args(of),
    accessPoints: points.map((point) => (typeof point === "function" ? point(of) : point)),
  }),
});
const joining = (name: string, point: (of: Of) => object): Declared => ({
  name,
  kind: "GpnAccessPoint",
  args: (of) => ({ gpnId: of("gpn"), ...point(of) }),
});

function start(switches?: CloudOptions["switches"]) {
  const world = virtualWorld(undefined, switches);
  const stack = new Stack(world.startProvider());
  const connected = () => world.cloud.state().accessPoints.map(({ targetId }) => targetId);
  const sent = (action: string) => world.cloud.ledger.filter((entry) => entry.action === action && !entry.direct);
  const expectEmpty = async () => {
    await stack.destroy();
    expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  };
  return { ...world, stack, connected, sent, expectEmpty };
}

describe("a global private network", () => {
  it("is made with its points in one call, which is verified", async () => {
    const { expectEmpty, sent, stack } = start();
    await stack.up([...networks, connecting(near, far, pop)]);
    expect([sent("CreateGPN").length, sent("AddAccessPoint").length]).toEqual([1, 0]);
    await expectEmpty();
  });

  it("is given the points that it was made without", async () => {
    const { cloud, connected, io, stack } = start();
    const { send } = io;
    io.send = (request) =>
      send({ ...request, body: request.body?.replace(/"PopAccessPoint":\[[^\]]*\]/, '"PopAccessPoint":[]') });
    await stack.up([...networks, connecting(near, pop)]);
    expect(connected()).toEqual([stack.of("inside").id, pop?.popId]);
    expect(cloud.counts()).toMatchObject({ gpns: 1 });
  });

  it.each(["lost-before", "lost-after"] as const)("is connected once when the reply is %s", async (effect) => {
    const { cloud, connected, expectEmpty, stack } = start();
    await stack.up([...networks, connecting(near)]);
    for (const action of ["AddAccessPoint", "DeleteAccessPoint"]) cloud.fault({ action, effect });
    await stack.up([...networks, connecting(far)]);
    expect(connected()).toEqual([stack.of("farInside").id]);
    await expectEmpty();
  });

  it("goes on where an update has stopped", async () => {
    const { cloud, connected, stack, startProvider, sent } = start();
    await stack.up([...networks, connecting(near)]);
    cloud.fault({ action: "AddAccessPoint", effect: "refused", code: "InvalidGpnID.Malformed", nth: 2 });
    const wanted = [...networks, connecting(near, far, pop)];
    await expect(stack.up(wanted)).rejects.toThrow("AddAccessPoint refused");
    expect(connected()).toEqual([stack.of("inside").id, stack.of("farInside").id]);
    stack.continueWith(startProvider());
    await stack.up(wanted);
    expect(connected()).toEqual([stack.of("inside").id, stack.of("farInside").id, pop?.popId]);
    expect(sent("AddAccessPoint")).toHaveLength(3);
    expect(await stack.preview(wanted)).toContainEqual({ name: "gpn", does: "same" });
  });

  it("has nothing changed but what the program has changed, whatever was connected elsewhere", async () => {
    const { cloud, connected, stack } = start();
    await stack.up([...networks, connecting(near)]);
    const PopAdd = [{ PopId: pop?.popId ?? "", CityId: pointsOfPresence[0]?.cityId ?? "", PointType: "Pop" as const }];
    cloud.call("network", "AddAccessPoint", { GpnId: stack.of("gpn").id, PopAdd });
    cloud.settle();
    await stack.up([...networks, connecting(far)]);
    expect(connected()).toEqual([pop?.popId, stack.of("farInside").id]);
  });

  it("is told at preview that a list takes over what was not managed", async () => {
    const { stack, told } = start();
    await stack.up([...networks, gpn]);
    await stack.preview([...networks, connecting(near)]);
    expect(told).toContainEqual(expect.stringContaining("the list is managed from now on"));
  });

  it("names the one that a network is in already, and moves it in two runs", async () => {
    const { connected, stack } = start();
    const other = (...points: Array<(of: Of) => object>): Declared => ({ ...connecting(...points), name: "other" });
    await stack.up([vdc, inside, connecting(near), other()]);
    await expect(stack.up([vdc, inside, other(near), connecting()])).rejects.toThrow(
      /^Gpn "other": AddAccessPoint refused: .* GPN gpn-[a-z2-7]{8} \([0-9a-f-]{36}\) connects it: disconnect it there in a run of its own first$/,
    );
    await stack.up([vdc, inside, other(), connecting()]);
    await stack.up([vdc, inside, other(near), connecting()]);
    expect(connected()).toEqual([stack.of("inside").id]);
  });

  it("is not made with a network that another is in, and names that one", async () => {
    const { cloud, stack } = start();
    await stack.up([vdc, inside, connecting(near)]);
    await expect(stack.up([vdc, inside, connecting(near), { ...connecting(near), name: "other" }])).rejects.toThrow(
      /^Gpn "other": CreateGPN refused: .* GPN gpn-[a-z2-7]{8} \(/,
    );
    expect(cloud.counts().gpns).toBe(1);
  });

  it("is replaced in the run in which its list becomes points of their own", async () => {
    const { connected, expectEmpty, stack } = start();
    await stack.up([vdc, inside, connecting(near)]);
    await stack.up([vdc, inside, { ...gpn, args: () => ({ qos: 7 }) }, joining("point", near)]);
    expect(connected()).toEqual([stack.of("inside").id]);
    await expectEmpty();
  });

  it("refuses a list that names another VDC for a network that is connected", async () => {
    const { stack } = start();
    await stack.up([...networks, connecting(near)]);
    const wrong = (of: Of) => ({ ...near(of), vdcId: of("far") });
    await expect(stack.up([...networks, connecting(wrong)])).rejects.toThrow(
      `accessPoints: private network ${stack.of("inside").id} is in VDC ${stack.of("vdc").id}, not in ${stack.of("far").id}`,
    );
  });

  it("waits for a VDC in which other work is going on", async () => {
    const { cloud, connected, stack } = start();
    await stack.up([...networks, connecting(pop)]);
    cloud.call("network", "CreatePrivateNetwork", { VdcId: stack.of("vdc").id, Name: "other", Type: "auto" });
    await stack.up([...networks, connecting(pop, near)]);
    expect(connected()).toEqual([pop?.popId, stack.of("inside").id]);
  });

  it("says which place cannot be connected", async () => {
    const { stack } = start();
    await stack.up([...networks, connecting(pop)]);
    await expect(stack.up([...networks, connecting(pop, { popId: "nowhere" })])).rejects.toThrow(
      "DescribeAccessInfo does not list point of presence nowhere: it cannot be connected",
    );
  });
});

describe("a global private network that is only deleted without access points", () => {
  it("is deleted after its own", async () => {
    const { expectEmpty, stack } = start({ gpnDeletedWithPoints: false });
    await stack.up([...networks, connecting(near, far)]);
    await expectEmpty();
  });

  it("names those that are not its own", async () => {
    const { cloud, stack } = start({ gpnDeletedWithPoints: false });
    await stack.up([...networks, gpn]);
    const point = { VdcId: stack.of("vdc").id, PrivateId: stack.of("inside").id };
    const CityId = JSON.stringify(cloud.call("network", "DescribeAccessInfo", { Type: "vdc" }).Data).match(
      /"CityId":"([^"]*)"/,
    )?.[1];
    cloud.call("network", "AddAccessPoint", {
      GpnId: stack.of("gpn").id,
      VdcAdd: [{ ...point, CityId: CityId ?? "", PointType: "VDC" }],
    });
    cloud.settle();
    await expect(stack.up(networks)).rejects.toThrow(
      new RegExp(
        `DeleteGpn refused: .* It still holds private network ${point.PrivateId} of VDC vdc-.*: remove that first`,
      ),
    );
    expect(cloud.counts()).toMatchObject({ gpns: 1, accessPoints: 1 });
  });
});

it.each(["vendor", "strict"] as const)("all of this works where the cloud is %s", async (preset) => {
  const { expectEmpty, stack, startProvider } = start(presets[preset]);
  for (const changed of [
    [connecting(near)],
    [connecting(far, pop)],
    [{ ...connecting(far, pop), args: (of: Of) => ({ ...connecting(far).args(of), qos: 6 }) }],
    [connecting()],
    [gpn, joining("a", near)],
    [{ ...gpn, args: () => ({ qos: 7 }) }, joining("a", near)],
  ]) {
    const program = [...networks, ...changed];
    stack.continueWith(startProvider());
    await stack.up(program);
    await stack.refresh();
    expect(await stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
  }
  await expectEmpty();
});

describe("access points of their own", () => {
  const program = [...networks, gpn, joining("a", near), joining("b", far), joining("c", () => pop ?? {})];

  it("join one GPN, and leave it before it is deleted", async () => {
    const { connected, expectEmpty, stack } = start({ gpnDeletedWithPoints: false });
    await stack.up(program);
    expect(connected()).toEqual([stack.of("inside").id, stack.of("farInside").id, pop?.popId]);
    expect(stack.of("a").id).toBe(`${stack.of("gpn").id}/${stack.of("inside").id}`);
    await stack.refresh();
    expect(await stack.preview(program)).toEqual(program.map(({ name }) => ({ name, does: "same" })));
    await expectEmpty();
  });

  it("are joined one after the other when several are asked for at once", async () => {
    const { connected, sent, stack, startProvider } = start();
    await stack.up([...networks, gpn]);
    const provider = startProvider()("GpnAccessPoint");
    const { id } = stack.of("gpn");
    const join = async (point: object, name: string) => {
      const args = { gpnId: id, ...point, __urn: `urn:pulumi:t::t::x::${name}`, __provider: "" };
      return provider.create((await provider.check({}, args)).inputs);
    };
    await Promise.all([
      join(pop ?? {}, "one"),
      join(otherPop ?? {}, "other"),
      join(
        near((name) => stack.of(name).id),
        "x",
      ),
    ]);
    expect(connected()).toHaveLength(3);
    expect(sent("AddAccessPoint")).toHaveLength(3);
  });

  it.each(["lost-before", "lost-after"] as const)("are joined once when the reply is %s", async (effect) => {
    const { cloud, connected, expectEmpty, stack } = start();
    for (const action of ["AddAccessPoint", "DeleteAccessPoint"]) cloud.fault({ action, effect });
    await stack.up(program);
    expect(connected()).toHaveLength(3);
    await expectEmpty();
  });

  it("are gone with their GPN", async () => {
    const { cloud, expectEmpty, stack } = start();
    await stack.up(program);
    cloud.call("gpn", "DeleteGpn", { GpnId: stack.of("gpn").id });
    cloud.settle();
    await stack.up(networks);
    await expectEmpty();
  });
});
