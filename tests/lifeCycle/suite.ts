import { join } from "node:path";
import type { Simulator } from "../../simulator";
import { startSimulator } from "../../simulator";
import { startProviderProcess, type ProviderProcess } from "../engine/providerProcess";
import type { Properties } from "../engine/provider";
import { Stack, type Declared } from "../engine/stack";
import { inputTexts } from "./inputTexts";

type Of = (name: string) => string;
type Cloud = Simulator["cloud"];

/** One change of the program: from what, to what. */
export interface Edit {
  /** Arguments beside the minimal ones before the change. */
  from?(of: Of): Properties;
  /** Arguments that the change sets; undefined takes one away. */
  to(of: Of): Properties;
  /** What the cloud has to show afterwards. */
  shows?(cloud: Cloud, id: string, of: Of): void;
}

/** The facts of a kind by which its life is tested. */
export interface LifeCycle {
  kind: string;
  /** Its inputs' file, from the project's root. */
  file: string;
  /** What has to exist for it. */
  parents?: readonly Declared[];
  /** The fewest arguments that make one. */
  minimal(of: Of): Properties;
  /** By input: a change that keeps the thing. */
  inPlace?: Record<string, Edit>;
  /** By input: a change that makes a new one. */
  replaces: Record<string, Edit>;
  /** By input: a change that preview refuses, and what it says. */
  refused?: Record<string, Edit & { says: RegExp }>;
  /** By input: a change made behind Pulumi's back, which refresh finds and the next run puts right. */
  drift?: Record<string, { from?(of: Of): Properties; outside(cloud: Cloud, id: string, of: Of): void }>;
  /** Arguments that check refuses, and what it says. */
  invalid: ReadonlyArray<readonly [name: string, args: (of: Of) => Properties, says: RegExp]>;
  /** What the API does not show, so that no `get` can find it. */
  unreadable?: readonly string[];
  /** What `get` needs beside the id. */
  getState?(of: Of): Properties;
  /** Deletes it behind Pulumi's back. */
  removeOutside(cloud: Cloud, id: string, of: Of): void;
}

const root = join(__dirname, "../..");
const wording = {
  inPlace: /in place|buys the difference|onImageChange|changes nothing in the cloud/,
  replaces: /changing it replaces|up to `onImageChange`/i,
  refused: /refused at preview|refuses it at preview|no way back/,
};

/** Takes a kind through its whole life, against the simulator, through a real provider process. */
export function lifeCycle(facts: LifeCycle): void {
  const { drift = {}, inPlace = {}, parents = [], refused = {} } = facts;
  let simulator: Simulator;
  let process: ProviderProcess;
  let stack: Stack;
  let atRest: ReturnType<Cloud["counts"]>;

  const program = (args: (of: Of) => Properties = () => ({})): Declared[] => [
    ...parents,
    { name: "it", kind: facts.kind, args: (of) => withoutUndefined({ ...facts.minimal(of), ...args(of) }) },
  ];
  const of: Of = (name) => stack.of(name).id;
  const stepOf = (steps: { name: string; does: string }[]) => steps.find((step) => step.name === "it")?.does;
  const allSame = [...parents.map(({ name }) => ({ name, does: "same" })), { name: "it", does: "same" }];

  beforeAll(async () => {
    simulator = await startSimulator({ taskMs: 20 });
    process = await startProviderProcess({
      CDS_ENDPOINT: simulator.endpoint,
      CDS_ACCESS_KEY_ID: "simulator-key",
      CDS_ACCESS_KEY_SECRET: "simulator-secret",
    });
    stack = new Stack(() => process.provider);
    await stack.up(parents);
    atRest = simulator.cloud.counts();
  });
  afterAll(async () => {
    await stack.destroy();
    expect(Object.values(simulator.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
    await process.stop();
    await simulator.close();
  });
  afterEach(async () => {
    await stack.up(parents);
    expect(simulator.cloud.counts()).toEqual(atRest);
  });

  async function change({ from = () => ({}), to, shows }: Edit, does: "update" | "replace") {
    await stack.up(program(from));
    const before = of("it");
    const changed = program((of) => ({ ...from(of), ...to(of) }));
    expect(stepOf(await stack.preview(changed))).toBe(does);
    expect(stepOf(await stack.up(changed))).toBe(does);
    if (does === "update") expect(of("it")).toBe(before);
    else expect(of("it")).not.toBe(before);
    shows?.(simulator.cloud, of("it"), of);
    expect(await stack.preview(changed)).toEqual(allSame);
    await stack.refresh();
    expect(await stack.preview(changed)).toEqual(allSame);
  }

  describe(facts.kind, () => {
    it("is created, has nothing left to do, and is gone after destroy", async () => {
      expect(stepOf(await stack.preview(program()))).toBe("create");
      expect(stepOf(await stack.up(program()))).toBe("create");
      expect(await stack.preview(program())).toEqual(allSame);
    });

    it("shows no change after a refresh", async () => {
      await stack.up(program());
      const before = structuredClone(stack.of("it"));
      await stack.refresh();
      expect(stack.of("it")).toEqual(before);
      expect(await stack.preview(program())).toEqual(allSame);
    });

    for (const [input, edit] of Object.entries(inPlace)) it(`changes ${input} in place`, () => change(edit, "update"));

    for (const [input, edit] of Object.entries(facts.replaces))
      it(`is replaced when ${input} changes`, () => change(edit, "replace"));

    for (const [input, { from = () => ({}), to, says }] of Object.entries(refused)) {
      it(`refuses at preview to change ${input}`, async () => {
        await stack.up(program(from));
        await expect(stack.preview(program((of) => ({ ...from(of), ...to(of) })))).rejects.toThrow(says);
      });
    }

    it.each(facts.invalid)("refuses %s before anything is made", async (_, args, says) => {
      await stack.up(parents);
      await expect(stack.preview(program(args))).rejects.toThrow(says);
    });

    for (const [input, { from, outside }] of Object.entries(drift)) {
      it(`finds at refresh that ${input} has changed outside, and puts it right`, async () => {
        await stack.up(program(from));
        outside(simulator.cloud, of("it"), of);
        simulator.cloud.settle();
        expect(await stack.preview(program(from))).toEqual(allSame);
        await stack.refresh();
        expect(stepOf(await stack.preview(program(from)))).toBe("update");
        expect(stepOf(await stack.up(program(from)))).toBe("update");
        await stack.refresh();
        expect(await stack.preview(program(from))).toEqual(allSame);
      });
    }

    it("is created anew after it was deleted outside", async () => {
      await stack.up(program());
      const before = of("it");
      facts.removeOutside(simulator.cloud, before, of);
      simulator.cloud.settle();
      await stack.refresh();
      expect(stack.resources.has("it")).toBe(false);
      expect(stepOf(await stack.up(program()))).toBe("create");
      expect(of("it")).not.toBe(before);
      expect(await stack.preview(program())).toEqual(allSame);
    });

    it("is deleted without complaint when it is gone already", async () => {
      await stack.up(program());
      facts.removeOutside(simulator.cloud, of("it"), of);
      simulator.cloud.settle();
      await stack.up(parents);
      expect(stack.resources.has("it")).toBe(false);
    });

    it("is read by get, which fails when there is none", async () => {
      await stack.up(program());
      const provider = `exports.handler=()=>require("pulumi-cds/provider").${facts.kind}`;
      const given = { __provider: provider, __urn: "urn:pulumi:test::tests::x::got", ...facts.getState?.(of) };
      const got = await process.provider.read(of("it"), given);
      expect(got.id).toBe(of("it"));
      expect(got.outputs).toMatchObject(await readable());
      await expect(process.provider.read("00000000-0000-0000-0000-000000000000", given)).rejects.toThrow(
        /There is no .* with the id 00000000/,
      );
    });

    it("says of every input what a change does, and the tables above hold it to that", () => {
      const texts = inputTexts(join(root, facts.file));
      const named = (table: object) => Object.keys(table).map((name) => name.split(" ")[0] ?? name);
      const tables = [
        [named(inPlace), wording.inPlace],
        [named(refused), wording.refused],
        [named(facts.replaces), wording.replaces],
      ] as const;
      expect([...texts.keys()].filter((input) => !tables.some(([inputs]) => inputs.includes(input)))).toEqual([]);
      for (const [inputs, words] of tables)
        for (const input of inputs) expect(`${input}: ${texts.get(input)}`).toMatch(words);
    });

    /** What a get has to find: all that the stack knows, but for what the API never shows. */
    async function readable(): Promise<Properties> {
      const { id, outputs } = stack.of("it");
      const again = await process.provider.read(id, outputs);
      const hidden = (key: string) => key.startsWith("__") || facts.unreadable?.includes(key) === true;
      return Object.fromEntries(Object.entries(again.outputs).filter(([key]) => !hidden(key)));
    }
  });
}

const withoutUndefined = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
