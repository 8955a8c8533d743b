import { startSimulator, type Simulator } from "../../simulator";
import { startProviderProcess, type ProviderProcess } from "../engine/providerProcess";

let simulator: Simulator;
let process: ProviderProcess | undefined;

beforeAll(async () => {
  simulator = await startSimulator({ taskMs: 20 });
});
afterEach(async () => process?.stop());
afterAll(() => simulator.close());

const settings = () => ({
  "cds:accessKeyId": "simulator-key",
  "cds:accessKeySecret": "simulator-secret",
  "cds:endpoint": simulator.endpoint,
});
const marks = (name: string, kind = "SecurityGroup") => ({
  __provider: `exports.handler=()=>require("pulumi-cds/provider").${kind}`,
  __urn: `urn:pulumi:test::tests::x::${name}`,
});

it("serves the first calls right although they arrive at once, before configure has ended", async () => {
  process = await startProviderProcess({}, settings());
  const { provider } = process;
  const names = ["a", "b", "c", "d", "e"];
  const made = await Promise.all(
    names.map((name) =>
      provider.create({
        securityGroupName: name,
        description: name,
        securityGroupType: "public",
        ...marks(name),
        __nonce: `nonce-${name}`,
      }),
    ),
  );
  expect(simulator.cloud.counts()).toMatchObject({ securityGroups: names.length });
  await Promise.all(made.map(({ id, outputs }) => provider.delete(id, outputs)));
  expect(simulator.cloud.counts()).toMatchObject({ securityGroups: 0 });
});

it("takes the region from the settings where none is given", async () => {
  process = await startProviderProcess({}, { ...settings(), "cds:regionId": "CN_Wuxi_A" });
  const { inputs, failures } = await process.provider.check({}, marks("main", "Vdc"));
  expect(failures).toEqual([]);
  expect(inputs).toMatchObject({ regionId: "CN_Wuxi_A" });
});

it("lets the settings win over the environment", async () => {
  process = await startProviderProcess(
    { CDS_ACCESS_KEY_ID: "other-key", CDS_ENDPOINT: "http://127.0.0.1:1" },
    settings(),
  );
  const given = {
    securityGroupName: "a",
    description: "a",
    securityGroupType: "public",
    ...marks("a"),
    __nonce: "nonce",
  };
  const { id, outputs } = await process.provider.create(given);
  await process.provider.delete(id, outputs);
});

it("says at the first call, and at every other, which setting is missing", async () => {
  process = await startProviderProcess({ CDS_ENDPOINT: simulator.endpoint });
  const { provider } = process;
  for (const name of ["first", "second"]) {
    await expect(provider.create({ ...marks(name), securityGroupName: name })).rejects.toThrow(
      "Set cds:accessKeyId (pulumi config set --secret cds:accessKeyId ...; or accessKeyId of the cds.Provider, which takes nothing from the stack), or the environment variable CDS_ACCESS_KEY_ID",
    );
  }
});

it("prints no error that the engine is told, and will show, but only where it stands", async () => {
  process = await startProviderProcess({ CDS_ENDPOINT: simulator.endpoint });
  await expect(process.provider.delete("some-id", marks("gone"))).rejects.toThrow("Set cds:accessKeyId");
  expect(process.printed()).toBe('x "gone" failed: its error says why\n');
});
