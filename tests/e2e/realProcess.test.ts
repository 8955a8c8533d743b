import { registry } from "../../provider/resources/registry";
import { startSimulator, type Simulator } from "../../simulator";
import { startProviderProcess, type ProviderProcess } from "../engine/providerProcess";
import { Stack } from "../engine/stack";
import { changed, everyKind } from "../lifeCycle/everyKind";

// The tables of all kinds run inside this process; here one of every kind goes through the plugin host of Pulumi's SDK.

describe("one of every kind, in a real provider process,", () => {
  let simulator: Simulator;
  let process: ProviderProcess;
  let stack: Stack;
  const allSame = everyKind().map(({ name }) => ({ name, does: "same" }));
  const given = (kind: string, args = {}) => ({
    __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
    __urn: "urn:pulumi:test::tests::x::got",
    ...args,
  });

  /** A provider process for a command. */
  const start = () =>
    startProviderProcess({
      CDS_ENDPOINT: simulator.endpoint,
      CDS_ACCESS_KEY_ID: "simulator-key",
      CDS_ACCESS_KEY_SECRET: "simulator-secret",
    });

  /** Goes on with a new process, as the next command would. */
  async function next() {
    await process.stop();
    process = await start();
  }

  beforeAll(async () => {
    simulator = await startSimulator({ taskMs: 20 });
    process = await start();
    stack = new Stack(() => process.provider);
    await stack.up(everyKind());
  });
  afterAll(async () => {
    await process.stop();
    await simulator.close();
  });

  it("has nothing left to do, before and after a refresh", async () => {
    await next();
    expect(await stack.preview(everyKind())).toEqual(allSame);
    await next();
    await stack.refresh();
    expect(await stack.preview(everyKind())).toEqual(allSame);
  });

  it.each(Object.entries(registry))(
    "%s is read by get, if any action shows it",
    async (kind, { lookupInput: foundBy }) => {
      const recorded = [...stack.resources.values()].find((resource) => resource.kind === kind);
      const { id = "", outputs = {} } = recorded ?? {};
      const found = process.provider.read(id, given(kind, foundBy && { [foundBy.input]: outputs[foundBy.input] }));
      if (kind === "Snapshot") await expect(found).rejects.toThrow("no action of the API reads a Snapshot");
      else expect(await found).toMatchObject({ id });
    },
  );

  it("is changed in place", async () => {
    await next();
    const steps = await stack.up(everyKind(changed));
    expect(steps.filter(({ does }) => does !== "same").map(({ does }) => does)).toEqual(Array(6).fill("update"));
    await next();
    expect(await stack.preview(everyKind(changed))).toEqual(allSame);
  });

  it("goes down to an empty account", async () => {
    await next();
    await stack.destroy();
    expect(Object.values(simulator.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});
