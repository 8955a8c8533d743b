import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { registry } from "../../provider/resources/registry";
import type { Cloud } from "../../simulator";
import { examplesOf } from "../../tools/generate/examples";
import { recordedProvider } from "../coverage/operations";
import { virtualWorld } from "../engine/inProcess";

const folder = join(__dirname, "../../examples/resources");

/** Runs a program whose resources are created, for real, in a simulated cloud of its own. */
async function run(program: string) {
  // The API may refuse to delete prepaid bare-metal instances; here it deletes them.
  const world = virtualWorld(undefined, { prepaidBareMetalDeleted: program === "bmsInstance.prepaid.ts" });
  const settings = settingsFor(program, world.cloud);
  const providerOf = world.startProvider();
  const made: { kind: string; id: string; outputs: Readonly<Record<string, unknown>> }[] = [];
  const failures: unknown[] = [];
  await pulumi.runtime.setMocks({
    async newResource({ inputs, type }) {
      const kind = type.split(":").at(-1) ?? "";
      const provider = recordedProvider(kind, providerOf(kind));
      try {
        const checked = await provider.check({}, plain(inputs));
        if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
        const { id, outputs } = await provider.create(checked.inputs);
        made.push({ kind, id, outputs });
        return { id, state: outputs };
      } catch (error) {
        // Thrown here, it would end the whole process.
        failures.push(error);
        return { id: "failed", state: {} };
      }
    },
    call: () => ({}),
  });
  pulumi.runtime.setAllConfig(settings, ["project:password"]);
  await import(join(folder, program));
  await pulumi.runtime.disconnect();
  return {
    failures,
    kinds: made.map(({ kind }) => kind),
    cloud: world.cloud,
    async destroy() {
      for (const { kind, id, outputs } of made.reverse()) await providerOf(kind).delete(id, outputs);
    },
  };
}

/** What the program reads from its settings; what it adopts is created here. */
function settingsFor(program: string, cloud: Cloud): Record<string, string> {
  const password = "Correct-horse1";
  const settings = { "project:password": password };
  if (program === "gpnAccessPoint.pop.ts") return { ...settings, "project:popId": pointOfPresence(cloud) };
  if (program !== "instance.adopt.ts") return settings;
  const regionId = "CN_Beijing_A";
  cloud.call("network", "CreateVdc", { RegionId: regionId, VdcName: "main" });
  cloud.settle();
  const vdcId = cloud.state().vdcs[0]?.id ?? "";
  cloud.call("network", "CreatePrivateNetwork", { VdcId: vdcId, Name: "inside", Type: "auto" });
  cloud.settle();
  const networkId = cloud.state().privateNetworks[0]?.id ?? "";
  cloud.call("ccs", "CreateInstance", {
    RegionId: regionId,
    VdcId: vdcId,
    Cpu: 2,
    Ram: 4,
    InstanceType: "Standard",
    ImageId: "Ubuntu_18.04_64",
    Password: password,
    InstanceName: "server",
    PrivateIp: [{ PrivateId: networkId, IP: ["auto"] }],
  });
  cloud.settle();
  const instanceId = cloud.state().instances[0]?.id ?? "";
  return {
    ...settings,
    "project:vdcId": vdcId,
    "project:networkId": networkId,
    "project:instanceId": instanceId,
  };
}

function pointOfPresence(cloud: Cloud): string {
  const reply = z
    .object({ Data: z.object({ Pop: z.array(z.object({ PopId: z.string() })) }) })
    .parse(cloud.call("network", "DescribeAccessInfo", { Type: "pop" }));
  return reply.Data.Pop[0]?.PopId ?? "";
}

/** Without the marks of secrets, as the engine hands inputs to a provider. */
const plain = (inputs: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      pulumi.runtime.isRpcSecret(value) ? pulumi.runtime.unwrapRpcSecret(value) : value,
    ]),
  );

describe.each(Object.keys(registry))("%s", (kind) => {
  const [first, ...further] = examplesOf(kind).map(({ file }) => file);

  /** Runs an example, then deletes all that it has created. */
  async function runAndDestroy(program: string) {
    const { cloud, destroy, failures, kinds } = await run(program);
    expect(failures).toEqual([]);
    expect(kinds).toContain(kind);
    await destroy();
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  }

  it("has an example", () => {
    expect(first).toBe(`${kind.charAt(0).toLowerCase()}${kind.slice(1)}.ts`);
  });

  it("is made by its example, which leaves an empty account after its destroy", () => runAndDestroy(first ?? ""));

  for (const program of further)
    it(`is created by the example ${program}, which leaves an empty account after its destroy`, () =>
      runAndDestroy(program));
});

it("every program of examples/resources is an example of a kind", () => {
  const programs = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const known = Object.keys(registry).flatMap((kind) => examplesOf(kind).map(({ file }) => file));
  expect(programs.sort()).toEqual(known.sort());
});
