import { diskWith, snapshot } from "../lifeCycle/bareMetalParents";
import { everyKind } from "../lifeCycle/everyKind";
import { inside, openServer, outside, server, vdc } from "../lifeCycle/parents";
import { cliWorld } from "./world";

const place = { RegionId: "CN_Beijing_A" };

describe("of a stack with one of every kind", () => {
  let world: ReturnType<typeof cliWorld>;
  const program = everyKind();
  beforeAll(async () => {
    world = cliWorld();
    await world.stack.up(program);
  });

  it("nothing is left over", async () => {
    const { code, notes, out } = await world.cli(["orphans", "-"], { "-": world.stackExport() });
    expect({ code, notes }).toEqual({ code: 0, notes: [] });
    expect(out).toBe("Nothing was found that belongs to tests/test and is in no given export.\n");
  });

  // The rules of a set are rules.
  const singles = program.filter(({ name }) => name !== "rules");
  it.each(singles.map(({ kind, name }) => [kind, name]))(
    "the journal tells of a %s whose result the engine has lost: %s",
    async (kind, name) => {
      const { code, found } = await world.orphans(world.stackExport({ without: [name] }));
      expect(code).toBe(1);
      expect(found).toEqual([
        expect.objectContaining({
          kind,
          id: world.stack.of(name).id,
          certainty: "certain",
          evidence: expect.stringMatching(
            `^journal: creation of ${kind} ${name} begun 20\\S+Z by a run whose result no export has`,
          ),
        }),
      ]);
    },
  );

  it("and of the rules of a RuleSet", async () => {
    const { found } = await world.orphans(world.stackExport({ without: ["rules"] }));
    expect(found).toEqual([expect.objectContaining({ kind: "Rule", partOf: world.stack.of("front").id })]);
  });

  it("nothing is changed, in the account or in the journal", async () => {
    const [version, names] = [world.cloud.version, await world.storage.list("stacks")];
    await world.orphans(world.stackExport({ without: ["server", "vdc"] }), "--all");
    expect([world.cloud.version, await world.storage.list("stacks")]).toEqual([version, names]);
  });
});

describe("after a run that was killed", () => {
  it("while it created an instance, that is found, and its disks are not listed beside it", async () => {
    const { cloud, orphans, stack, upKilledAfter } = cliWorld();
    await stack.up([vdc]);
    await upKilledAfter("CreateInstance", [vdc, server({ dataDisks: { data: { size: 100, type: "ssd_disk" } } })]);
    const { code, found } = await orphans();
    expect(code).toBe(1);
    const [instance] = cloud.state().instances;
    expect(found).toEqual([
      {
        kind: "Instance",
        id: instance?.id,
        name: instance?.name,
        regionId: "CN_Beijing_A",
        vdcId: stack.of("vdc").id,
        certainty: "certain",
        evidence: expect.stringMatching(/^journal: creation of Instance server begun 20\S+Z by an interrupted run$/),
      },
    ]);
  });

  it("while it created a disk, the one that was bought is found, and none that others have added", async () => {
    const { cloud, orphans, stack, upKilledAfter } = cliWorld();
    const machine = openServer("server");
    await stack.up([vdc, machine]);
    const data = {
      name: "data",
      kind: "InstanceDisk",
      args: (of: (name: string) => string) => ({ instanceId: of("server"), size: 100, type: "ssd_disk" }),
    };
    await upKilledAfter("CreateDisk", [vdc, machine, data]);
    cloud.call("ccs", "CreateDisk", {
      InstanceId: stack.of("server").id,
      DataDisks: [{ Size: 300, Type: "ssd_disk" }],
    });
    cloud.settle();
    const { found } = await orphans();
    expect(found).toEqual([expect.objectContaining({ kind: "InstanceDisk", partOf: stack.of("server").id })]);
  });

  it("while it enlarged a public network, the block of addresses is found", async () => {
    const { orphans, stack, upKilledAfter } = cliWorld();
    await stack.up([vdc, outside]);
    await upKilledAfter("AddPublicIp", [vdc, { ...outside, args: (of) => ({ ...outside.args(of), ipNum: 8 }) }]);
    const { found } = await orphans();
    expect(found).toEqual([
      expect.objectContaining({
        kind: "PublicIpSegment",
        partOf: stack.of("outside").id,
        evidence: expect.stringMatching(/^journal: update of PublicNetwork outside begun/),
      }),
    ]);
  });

  it("while it created a tag for an instance, the tag is found, and no other", async () => {
    const { cloud, orphans, stack, upKilledAfter } = cliWorld();
    await stack.up([vdc, server()]);
    await upKilledAfter("CreateTag", [vdc, server({ tags: ["blue"] })]);
    cloud.call("ccs", "CreateTag", { TagName: "red" });
    const { found } = await orphans();
    expect(found).toEqual([expect.objectContaining({ kind: "Tag", name: "blue" })]);
  });

  it("while it took a snapshot, that is told, though no action shows it", async () => {
    const { orphans, stack, upKilledAfter } = cliWorld();
    await stack.up([diskWith(() => ({}))]);
    await upKilledAfter("CreateSnapshot", [diskWith(() => ({})), snapshot()]);
    const { found } = await orphans();
    expect(found).toEqual([
      {
        kind: "Snapshot",
        name: expect.stringMatching(/^snapshot-/),
        certainty: "certain",
        evidence: expect.stringMatching(/ by an interrupted run \(no action shows whether it exists\)$/),
      },
    ]);
  });

  it("what has been deleted since is not listed", async () => {
    const { cloud, orphans, stack, stackExport } = cliWorld();
    await stack.up([vdc, inside]);
    const text = stackExport({ without: ["inside"] });
    cloud.call("network", "DeletePrivateNetwork", { PrivateId: stack.of("inside").id });
    cloud.settle();
    expect(await orphans(text)).toEqual({ code: 0, notes: [], found: [] });
  });

  it("the pending operations of the stack tell as much without a journal", async () => {
    const { orphans, ...world } = cliWorld({ CDS_JOURNAL: "off" });
    await world.stack.up([vdc, { ...vdc, name: "named", args: () => ({ regionId: "CN_Beijing_A", vdcName: "own" }) }]);
    const creating = ["vdc", "named"].map((name) => {
      const { inputs, kind } = world.stack.of(name);
      const type = `pulumi-nodejs:dynamic/cds:${kind}`;
      return { type: "creating", resource: { urn: `urn:pulumi:test::tests::${type}::${name}`, type, inputs } };
    });
    const { found, notes: noted } = await orphans(world.stackExport({ without: ["vdc", "named"], creating }));
    expect(found).toMatchObject(
      [
        {
          id: world.stack.of("vdc").id,
          certainty: "certain",
          evidence: "pending operation of tests/test: creation of Vdc vdc",
        },
        { id: world.stack.of("named").id, certainty: "likely", evidence: /with this name$/ },
      ].map((expected) => ({ ...expected, evidence: expect.stringMatching(expected.evidence) })),
    );
    expect(noted).toEqual([expect.stringMatching(/^there is no journal in /)]);
  });
});

describe("by its name, what no stack has", () => {
  it("may be another generation of a resource; with --all, any automatic name counts", async () => {
    const { cloud, orphans, stack } = cliWorld();
    await stack.up([vdc]);
    for (const VdcName of ["vdc-abcd2345", "other-abcd2345", "vdc-abcd2341", "vdc"])
      cloud.call("network", "CreateVdc", { ...place, VdcName });
    cloud.settle();
    const generation = {
      kind: "Vdc",
      name: "vdc-abcd2345",
      certainty: "likely",
      evidence: "automatic name of Vdc vdc (another generation)",
    };
    expect((await orphans()).found).toMatchObject([generation]);
    expect((await orphans(undefined, "--all")).found).toMatchObject([
      generation,
      { name: "other-abcd2345", certainty: "possible", evidence: "looks like an automatic name of some project" },
    ]);
  });

  it("is no orphan where another given export has it", async () => {
    const { cli, cloud, stack, stackExport } = cliWorld();
    await stack.up([vdc]);
    cloud.call("network", "CreateVdc", { ...place, VdcName: "vdc-abcd2345" });
    cloud.settle();
    const other = cloud.state().vdcs.find(({ name }) => name === "vdc-abcd2345")?.id;
    const files = { "a.json": stackExport(), "b.json": stackExport().replaceAll(stack.of("vdc").id, String(other)) };
    expect((await cli(["orphans", "a.json", "b.json"], files)).code).toBe(0);
    expect((await cli(["orphans", "a.json"], files)).code).toBe(1);
  });
});

it("the journal of a stack without an export counts with --all only, and is pointed out", async () => {
  const { orphans, stack, stackExport } = cliWorld();
  await stack.up([vdc]);
  const text = stackExport()
    .replaceAll("urn:pulumi:test::tests", "urn:pulumi:prod::shop")
    .replace(stack.of("vdc").id, "x");
  expect(await orphans(text)).toMatchObject({
    code: 1,
    notes: [expect.stringMatching(/^the journal also has an operation of tests\/test, of which no given/)],
    found: [{ certainty: "likely" }],
  });
  expect((await orphans('{"deployment":null}', "--stack", "tests/test")).found).toMatchObject([
    { id: stack.of("vdc").id, certainty: "certain" },
  ]);
  expect((await orphans('{"deployment":{}}', "--all")).found).toMatchObject([
    {
      id: stack.of("vdc").id,
      certainty: "possible",
      evidence: expect.stringMatching(/of tests\/test, which no given/),
    },
  ]);
});

it("the table has a line for each, and what to do next", async () => {
  const { cli, stack, stackExport } = cliWorld();
  await stack.up([vdc, inside, server()]);
  const { out } = await cli(["orphans", "-"], { "-": stackExport({ without: ["inside", "server"] }) });
  const lines = out.split("\n");
  expect(lines[0]).toMatch(/^KIND +ID +NAME +PLACE +CERTAINTY +EVIDENCE$/);
  expect(
    lines.filter((line) => /^(PrivateNetwork|Instance) +\S+ +\S+ +CN_Beijing_A, VDC \S+ +certain /.test(line)),
  ).toHaveLength(2);
  expect(out).toContain("Run `pulumi up` first");
  expect(out).not.toContain("Correct-horse1");
});
