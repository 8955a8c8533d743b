import { virtualWorld } from "../engine/inProcess";
import { Stack, type Declared } from "../engine/stack";
import { farVdc, gpn, inside, openServer, otherVdc, server, serverWith, vdc } from "./parents";

// What a preview tells of the run that follows: what cannot work is refused, and nothing is promised that is not sure.

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function start() {
  const world = virtualWorld();
  const stack = new Stack(world.startProvider());
  return { ...world, stack, next: () => stack.continueWith(world.startProvider()) };
}

const one = (name: string, kind: string, args: Declared["args"]): Declared => ({ name, kind, args });
const urnOf = ({ kind, name }: Declared) => `urn:pulumi:test::tests::pulumi-nodejs:dynamic/cds:${kind}::${name}`;
/** The same resource as its class registers it while the id of another is not known yet. */
const referring = (declared: Declared, references: Record<string, Declared>): Declared => ({
  ...declared,
  args: (of) => ({
    ...declared.args(of),
    __references: Object.fromEntries(Object.entries(references).map(([path, other]) => [path, urnOf(other)])),
  }),
});
const range = (name: string, address: string, mask: number, home = "vdc") =>
  one(name, "PrivateNetwork", (of) => ({ vdcId: of(home), type: "manual", address, mask }));

describe("a preview of what does not exist yet", () => {
  it("promises neither a name nor anything else that is drawn", async () => {
    const { startProvider } = start();
    const registered = { regionId: "CN_Beijing_A", __urn: urnOf(vdc), __preview: unknown };
    const { inputs } = await startProvider()("Vdc").check({}, registered);
    expect(inputs).toEqual({ regionId: "CN_Beijing_A", vdcName: unknown, __nonce: unknown, __urn: urnOf(vdc) });
  });

  it("proves the keys with one call, however much is to be created", async () => {
    const { cloud, stack } = start();
    await stack.preview([vdc, otherVdc, farVdc, gpn]);
    expect(cloud.ledger.map(({ action }) => action)).toEqual(["DescribeTags"]);
  });

  it("asks nothing where there is nothing to do", async () => {
    const { cloud, next, stack } = start();
    await stack.up([vdc]);
    next();
    const before = cloud.ledger.length;
    await stack.preview([vdc]);
    expect(cloud.ledger.slice(before)).toEqual([]);
  });

  it("fails at a change as well when the keys are refused", async () => {
    const { stack, startProvider } = start();
    await stack.up([vdc]);
    stack.continueWith(startProvider({ CDS_ACCESS_KEY_SECRET: "another-secret" }));
    const renamed = { ...vdc, args: () => ({ ...vdc.args(() => ""), vdcName: "other" }) };
    await expect(stack.preview([renamed])).rejects.toThrow(/^Vdc "vdc": the run would fail: DescribeTags refused/);
  });
});

describe("two manual private networks with addresses in common", () => {
  const says = /overlaps with that of "wide" in the same VDC/;

  it("are refused in a VDC that is there", async () => {
    const { stack } = start();
    await stack.up([vdc]);
    const program = [vdc, range("wide", "10.0.0.0", 16), range("narrow", "10.0.7.0", 24)];
    await expect(stack.preview(program)).rejects.toThrow(says);
  });

  it("are refused in a VDC that is created with them", async () => {
    const { stack } = start();
    const inNew = (declared: Declared) => referring(declared, { vdcId: vdc });
    const program = [vdc, inNew(range("wide", "10.0.0.0", 16)), inNew(range("narrow", "10.0.7.0", 24))];
    await expect(stack.preview(program)).rejects.toThrow(says);
  });

  it("may be in two VDCs", async () => {
    const { stack } = start();
    const program = [
      vdc,
      otherVdc,
      referring(range("wide", "10.0.0.0", 16), { vdcId: vdc }),
      referring(range("narrow", "10.0.7.0", 24, "other"), { vdcId: otherVdc }),
    ];
    expect((await stack.preview(program)).map(({ does }) => does)).toEqual(Array(4).fill("create"));
  });

  it("are refused where one that exists moves into the other's range", async () => {
    const { next, stack } = start();
    await stack.up([vdc, range("wide", "10.0.0.0", 16), range("other", "10.1.0.0", 16)]);
    next();
    const moved = [vdc, range("wide", "10.0.0.0", 16), range("other", "10.0.7.0", 24)];
    await expect(stack.preview(moved)).rejects.toThrow(says);
  });

  it("are refused where two swap their ranges in one run", async () => {
    const { next, stack } = start();
    await stack.up([vdc, range("a", "10.0.0.0", 16), range("b", "10.1.0.0", 16)]);
    next();
    const swapped = [vdc, range("a", "10.1.0.0", 16), range("b", "10.0.0.0", 16)];
    await expect(stack.preview(swapped)).rejects.toThrow(/in a run of its own first/);
  });

  it("are left to the run where one is no longer declared, which no preview is told", async () => {
    const { next, stack } = start();
    await stack.up([vdc, range("wide", "10.0.0.0", 16)]);
    next();
    expect(await stack.preview([vdc, range("narrow", "10.0.7.0", 24)])).toContainEqual({
      name: "narrow",
      does: "create",
    });
  });
});

describe("an instance in another region than its VDC", () => {
  const moved = (home: Declared) => ({
    ...openServer("server", home.name),
    args: (of: (name: string) => string) => ({ ...openServer("server", home.name).args(of), regionId: "CN_Beijing_A" }),
  });
  const says = /regionId: is CN_Beijing_A, and the VDC "far" is in CN_Shanghai_A/;

  it("is refused where the VDC is there", async () => {
    const { stack } = start();
    await stack.up([farVdc]);
    await expect(stack.preview([farVdc, moved(farVdc)])).rejects.toThrow(says);
  });

  it("is refused where the VDC is created with it", async () => {
    const { stack } = start();
    await expect(stack.preview([farVdc, referring(moved(farVdc), { vdcId: farVdc })])).rejects.toThrow(says);
  });

  it("is refused by a run that nobody has previewed, before it is sent", async () => {
    const { cloud, stack } = start();
    await expect(stack.up([farVdc, moved(farVdc)])).rejects.toThrow(says);
    expect(cloud.ledger.filter(({ action }) => action === "CreateInstance")).toEqual([]);
  });
});

describe("a manual private network that has to be deleted before its replacement is created", () => {
  const on = (network: string) => serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of(network) }] }));
  const connects = one("gpn", "Gpn", (of) => ({
    qos: 5,
    accessPoints: [{ vdcId: of("vdc"), privateNetworkId: of("net") }],
  }));

  it.each([
    ["an instance", on("net")],
    ["a GPN", connects],
  ])("is refused while %s stays on it", async (_, user) => {
    const { next, stack } = start();
    await stack.up([vdc, range("net", "10.0.0.0", 24), user]);
    next();
    await expect(stack.preview([vdc, range("net", "10.0.0.0", 16), user])).rejects.toThrow(
      /the PrivateNetwork "net" has to be deleted before its replacement can be created/,
    );
  });

  it("may go when nothing is on it", async () => {
    const { next, stack } = start();
    await stack.up([vdc, range("net", "10.0.0.0", 24), inside, on("inside")]);
    next();
    expect(await stack.preview([vdc, range("net", "10.0.0.0", 16), inside, on("inside")])).toContainEqual({
      name: "net",
      does: "replace",
    });
  });

  it("may go before others when the ranges have nothing in common", async () => {
    const { next, stack } = start();
    await stack.up([vdc, range("net", "10.0.0.0", 24), on("net")]);
    next();
    expect(await stack.preview([vdc, range("net", "10.9.0.0", 24), on("net")])).toContainEqual({
      name: "net",
      does: "replace",
    });
  });
});

it("a network that is deleted first says what is still on it, whoever put it there", async () => {
  const { next, stack, told } = start();
  const on = serverWith((of) => ({ networkInterfaces: [{ privateNetworkId: of("net") }] }));
  await stack.up([vdc, range("net", "10.0.0.0", 24), on]);
  next();
  await stack.preview([vdc, range("net", "10.0.0.0", 16)]);
  expect(told.join()).toMatch(
    /it is deleted before the one that replaces it, and is still used by an interface of instance/,
  );
});

describe("what names no network", () => {
  it.each([
    ["an access point in a GPN", one("it", "Gpn", () => ({ qos: 5, accessPoints: [{ vdcId: unknown }] }))],
    ["an access point by itself", one("it", "GpnAccessPoint", () => ({ gpnId: unknown, vdcId: unknown }))],
    ["an interface", one("it", "NetworkInterface", () => ({ instanceId: unknown, vdcId: unknown }))],
    ["a membership", one("it", "SecurityGroupAttachment", () => ({ instanceId: unknown, securityGroupId: unknown }))],
    ["an interface of an instance", { ...server({ networkInterfaces: [{}] }), name: "it" }],
  ])("is refused before the ids of the others are known: %s", async (_, it) => {
    const { stack } = start();
    await stack.up([vdc]);
    await expect(stack.preview([vdc, it])).rejects.toThrow(/needs either/);
  });

  it("is left to the run where an unknown value may turn out to be absent", async () => {
    const { stack } = start();
    await stack.up([vdc]);
    const both = server({ networkInterfaces: [{ privateNetworkId: unknown, publicNetworkId: "network" }] });
    expect(await stack.preview([vdc, both])).toContainEqual({ name: "server", does: "create" });
  });
});

describe("a preview of an adoption", () => {
  const adopting = (id: string, regionId = "CN_Beijing_A") => one("it", "Vdc", () => ({ regionId, adopt: id }));

  it("says that nothing is created, and changes nothing", async () => {
    const { cloud, stack, told } = start();
    cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    cloud.settle();
    const [{ id } = { id: "" }] = cloud.state().vdcs;
    await stack.preview([adopting(id)]);
    expect(told).toEqual([`${id} will be adopted as it is: nothing is created`]);
  });

  it("names what differs", async () => {
    const { cloud, stack } = start();
    cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    cloud.settle();
    const [{ id } = { id: "" }] = cloud.state().vdcs;
    await expect(stack.preview([adopting(id, "CN_Shanghai_A")])).rejects.toThrow(
      `${id} differs from the program: regionId is "CN_Beijing_A", not "CN_Shanghai_A"`,
    );
  });

  it("fails for an id that nothing has", async () => {
    const { stack } = start();
    await expect(stack.preview([adopting("nothing")])).rejects.toThrow("adopt: there is no Vdc with the id nothing");
  });

  it("compares what is known, while a parent is not there yet", async () => {
    const { cloud, stack } = start();
    await stack.up([vdc, inside]);
    const id = stack.of("inside").id;
    const adopted = one("again", "PrivateNetwork", () => ({ vdcId: unknown, adopt: id }));
    await stack.preview([vdc, inside, adopted]);
    expect(cloud.counts()).toMatchObject({ privateNetworks: 1 });
  });
});

describe("no message shows what the program has marked as a secret", () => {
  const secretOnes = (names: string[]) => ({ __secrets: names });

  it.each([
    ["a refused value", { regionId: "not-a-region" }, ["regionId"]],
    ["a value with a warning", { regionId: "EU_Atlantis_A" }, ["regionId"]],
    ["a name that is too long", { regionId: "CN_Beijing_A", vdcName: "hunter22".repeat(10) }, ["vdcName"]],
  ])("%s", async (_, args, names) => {
    const { stack, told } = start();
    const run = stack.preview([one("it", "Vdc", () => ({ ...args, ...secretOnes(names) }))]);
    const message = await run.then(
      () => "",
      (error: unknown) => String(error),
    );
    expect(`${message}${told.join()}`).not.toBe("");
    for (const secret of ["not-a-region", "Atlantis", "hunter22"])
      expect(`${message}${told.join()}`).not.toContain(secret);
  });

  it("the region of a VDC, to an instance in another", async () => {
    const { stack } = start();
    const hidden = { ...farVdc, args: () => ({ ...farVdc.args(() => ""), ...secretOnes(["regionId"]) }) };
    await expect(stack.preview([hidden, referring(openServer("server", "far"), { vdcId: farVdc })])).rejects.toThrow(
      'regionId: is CN_Beijing_A, and the VDC "far" is in another: give the regionId of the VDC',
    );
  });

  it("what a rule would tell of short or derived values", async () => {
    const { next, stack } = start();
    const network = (mask: number, names: string[]) =>
      one("it", "PrivateNetwork", (of) => ({
        vdcId: of("vdc"),
        type: "manual",
        address: "10.77.66.55",
        mask,
        ...secretOnes(names),
      }));
    await expect(stack.preview([vdc, network(17, ["address", "mask"])])).rejects.toThrow(
      /address: does not fit \(looked at: address, mask\); the reason would show a secret$/,
    );
    const disk = (size: number) =>
      server({ dataDisks: { a: { size, type: "ssd_disk" } }, ...secretOnes(["dataDisks.a.size"]) });
    await stack.up([vdc, disk(150)]);
    next();
    await expect(stack.preview([vdc, disk(100)])).rejects.toThrow(/^Instance "server": dataDisks: does not fit/);
  });

  it("but what stands beside a secret is told", async () => {
    const { cloud, stack } = start();
    cloud.fault({ action: "CreateInstance", effect: "refused", code: "InvalidParameter" });
    const disks = server({ dataDisks: { a: { size: 150, type: "ssd_disk" } }, ...secretOnes(["dataDisks.a.size"]) });
    await expect(stack.up([vdc, disks])).rejects.toThrow(/^Instance "server": CreateInstance refused: /);
  });

  it("what an adoption finds another", async () => {
    const { cloud, stack } = start();
    cloud.call("network", "CreateVdc", { RegionId: "CN_Beijing_A", VdcName: "by hand" });
    cloud.settle();
    const [{ id } = { id: "" }] = cloud.state().vdcs;
    const args = { regionId: "CN_Beijing_A", vdcName: "hunter22", adopt: id, ...secretOnes(["vdcName"]) };
    await expect(stack.up([one("it", "Vdc", () => args)])).rejects.toThrow("vdcName is ***, not ***");
  });
});

it("a private network given as a public one buys no instance", async () => {
  const { cloud, stack } = start();
  await stack.up([vdc, inside]);
  const mistaken = serverWith((of) => ({ networkInterfaces: [{ publicNetworkId: of("inside") }] }));
  await expect(stack.up([vdc, inside, mistaken])).rejects.toThrow(
    /networkInterfaces\.0\.publicNetworkId: .* is the PrivateNetwork .*: give it as privateNetworkId/,
  );
  expect(cloud.counts()).toMatchObject({ instances: 0 });
});
