import { existsSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { registry } from "../../provider/resources/registry";
import { recordedProvider } from "../coverage/operations";
import { virtualWorld } from "../engine/inProcess";

const programOf = (kind: string) =>
  join(__dirname, "../../examples/resources", `${kind.charAt(0).toLowerCase()}${kind.slice(1)}.ts`);

/** Runs a program whose resources are made, for real, in a simulated cloud of its own. */
async function run(program: string) {
  const world = virtualWorld();
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
  pulumi.runtime.setAllConfig({ "project:password": "Correct-horse1" }, ["project:password"]);
  await import(program);
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

/** Without the marks of secrets, as the engine hands inputs to a provider. */
const plain = (inputs: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      pulumi.runtime.isRpcSecret(value) ? pulumi.runtime.unwrapRpcSecret(value) : value,
    ]),
  );

describe.each(Object.keys(registry))("%s", (kind) => {
  it("has an example", () => {
    expect(existsSync(programOf(kind))).toBe(true);
  });

  it("is made by its example, which leaves an empty account after its destroy", async () => {
    const { cloud, destroy, failures, kinds } = await run(programOf(kind));
    expect(failures).toEqual([]);
    expect(kinds).toContain(kind);
    await destroy();
    expect(Object.values(cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
});
