import type { Cloud } from "../../simulator";
import { shapeOf, type AnyResource } from "../../provider/lifecycle/resource";
import { registry } from "../../provider/resources/registry";
import { virtualWorld, type VirtualWorld } from "../engine/inProcess";
import type { Properties } from "../engine/provider";
import { Stack, type Declared } from "../engine/stack";
import { adoption } from "./adoption";
import { inputTexts } from "./inputTexts";
import { protection } from "./protection";
import type { Edit, Life, LifeCycle, Of } from "./facts";

const kinds: ReadonlyMap<string, AnyResource> = new Map(Object.entries(registry));
/** Inputs that the tests of what kinds have in common are about: no table names them. */
const common = ["adopt", "deleteProtection"];
const wording = {
  inPlace: /in place|buys the difference|onImageChange|changes nothing in the cloud|each time it changes/,
  common: /changes nothing in the cloud/,
  replaces: /changing it replaces|up to `onImageChange`/i,
  refused: /refused at preview|refuses it at preview|no way back/,
};

/** Takes a kind through its whole life, against the simulator, in virtual time; `e2e/realProcess.test.ts` shows that a real process does the same. */
export function lifeCycle(facts: LifeCycle): void {
  const { drift = {}, inPlace = {}, parents = [], refused = {} } = facts;
  const definition = kinds.get(facts.kind);
  if (definition === undefined) throw new Error(`${facts.kind} is not in the registry`);
  const inputs = Object.keys(shapeOf(definition));
  const keepsId = facts.keepsId ?? "attach" in definition.creation;
  let world: VirtualWorld;
  let stack: Stack;
  let atRest: ReturnType<Cloud["counts"]>;

  const program = (args: (of: Of) => Properties = () => ({})): Declared[] => [
    ...parents,
    { name: "it", kind: facts.kind, args: (of) => withoutUndefined({ ...facts.minimal(of), ...args(of) }) },
  ];
  const of: Of = (name) => stack.of(name).id;
  const provider = () => world.startProvider()(facts.kind);
  const next = () => stack.continueWith(world.startProvider());
  const does = async (steps: ReturnType<Stack["up"]>) => (await steps).find((step) => step.name === "it")?.does;
  const allSame = [...parents, { name: "it" }].map(({ name }) => ({ name, does: "same" as const }));
  const given = () => ({
    __provider: `exports.handler=()=>require("pulumi-cds/provider").${facts.kind}`,
    __urn: "urn:pulumi:test::tests::x::got",
    ...facts.getState?.(of),
  });
  const absentId = () => facts.absentId?.(of) ?? "00000000-0000-0000-0000-000000000000";
  const life: Life = {
    facts,
    inputs,
    stack: () => stack,
    cloud: () => world.cloud,
    provider,
    next,
    of,
    program,
    without: parents,
    does,
    allSame,
    given,
    absentId,
  };

  beforeAll(async () => {
    world = virtualWorld(undefined, facts.switches);
    stack = new Stack(world.startProvider());
    await stack.up(parents);
    atRest = world.cloud.counts();
  });
  afterAll(async () => {
    await stack.destroy();
    expect(Object.values(world.cloud.counts()).filter((count) => count !== 0)).toEqual([]);
  });
  beforeEach(next);
  afterEach(async () => {
    await stack.up(parents);
    expect(world.cloud.counts()).toEqual(atRest);
  });

  async function change({ from = () => ({}), to, shows }: Edit, what: "update" | "replace") {
    await stack.up(program(from));
    const before = of("it");
    const changed = program((of) => ({ ...from(of), ...to(of) }));
    expect(await does(stack.preview(changed))).toBe(what);
    expect(await does(stack.up(changed))).toBe(what);
    if (what === "update") expect(of("it")).toBe(before);
    else expect(of("it")).not.toBe(before);
    shows?.(world.cloud, of("it"), of);
    expect(await stack.preview(changed)).toEqual(allSame);
    await stack.refresh();
    expect(await stack.preview(changed)).toEqual(allSame);
  }

  describe(facts.kind, () => {
    it("is created, has nothing left to do, and is gone after destroy", async () => {
      expect(await does(stack.preview(program()))).toBe("create");
      expect(await does(stack.up(program()))).toBe("create");
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
        outside(world.cloud, of("it"), of);
        world.cloud.settle();
        expect(await stack.preview(program(from))).toEqual(allSame);
        await stack.refresh();
        expect(await does(stack.preview(program(from)))).toBe("update");
        expect(await does(stack.up(program(from)))).toBe("update");
        await stack.refresh();
        expect(await stack.preview(program(from))).toEqual(allSame);
      });
    }

    if (facts.noGet === undefined) {
      it("is created anew after it was deleted outside", async () => {
        await stack.up(program());
        const before = of("it");
        facts.removeOutside(world.cloud, before, of);
        world.cloud.settle();
        await stack.refresh();
        expect(stack.resources.has("it")).toBe(false);
        expect(await does(stack.up(program()))).toBe("create");
        expect(of("it") === before).toBe(keepsId);
        expect(await stack.preview(program())).toEqual(allSame);
      });
    } else {
      it("stays what it is in a refresh, since nothing shows that it was deleted outside", async () => {
        await stack.up(program());
        const before = structuredClone(stack.of("it"));
        facts.removeOutside(world.cloud, before.id, of);
        world.cloud.settle();
        await stack.refresh();
        expect(stack.of("it")).toEqual(before);
        expect(await stack.preview(program())).toEqual(allSame);
      });
    }

    it("is deleted without complaint when it is gone already", async () => {
      await stack.up(program());
      facts.removeOutside(world.cloud, of("it"), of);
      world.cloud.settle();
      await stack.up(parents);
      expect(stack.resources.has("it")).toBe(false);
    });

    const { noGet } = facts;
    if (noGet === undefined) {
      it("is read by get, which fails when there is none", async () => {
        await stack.up(program());
        const got = await provider().read(of("it"), given());
        expect(got.id).toBe(of("it"));
        expect(got.outputs).toMatchObject(await readable());
        await expect(provider().read(absentId(), given())).rejects.toThrow(
          `There is no ${facts.kind} with the id ${absentId()}`,
        );
      });

      const { lookupInput: foundBy } = definition;
      it(
        foundBy?.required === true ? `is not read without its ${foundBy.input}` : "is read without more than its id",
        async () => {
          await stack.up(program());
          expect(Object.keys(facts.getState?.(of) ?? {})).toEqual(foundBy === undefined ? [] : [foundBy.input]);
          const alone = withoutUndefined({ ...given(), ...(foundBy && { [foundBy.input]: undefined }) });
          const got = provider().read(of("it"), alone);
          if (foundBy?.required === true)
            await expect(got).rejects.toThrow(`give { ${foundBy.input} } as the state of`);
          else expect((await got).outputs).toMatchObject(await readable());
        },
      );
    } else {
      it("is not read by get, which says why", async () => {
        await stack.up(program());
        await expect(provider().read(of("it"), given())).rejects.toThrow(noGet);
      });
    }

    if ("attach" in definition.creation) {
      it("is joined a second time without harm", async () => {
        await stack.up(program());
        const before = { id: of("it"), counts: world.cloud.counts() };
        stack.resources.delete("it");
        expect(await does(stack.up(program()))).toBe("create");
        expect({ id: of("it"), counts: world.cloud.counts() }).toEqual(before);
        expect(await stack.preview(program())).toEqual(allSame);
      });
    }

    if (inputs.includes("adopt")) adoption(life);
    if (inputs.includes("deleteProtection")) protection(life);

    it("says of every input what a change does, and the tables above hold it to that", () => {
      const texts = inputTexts(facts.kind);
      const named = (table: object) => Object.keys(table).map((name) => name.split(" ")[0] ?? name);
      const tables = [
        [named(inPlace), wording.inPlace],
        [named(refused), wording.refused],
        [named(facts.replaces), wording.replaces],
        [common.filter((input) => inputs.includes(input)), wording.common],
      ] as const;
      expect(inputs.filter((input) => !tables.some(([tested]) => tested.includes(input)))).toEqual([]);
      for (const [tested, words] of tables)
        for (const input of tested) expect(`${input}: ${texts.get(input)}`).toMatch(words);
    });

    /** What a get has to find: all that the stack knows, but for what the API never shows. */
    async function readable(): Promise<Properties> {
      const { id, outputs } = stack.of("it");
      const again = await provider().read(id, outputs);
      const hidden = (key: string) =>
        key.startsWith("__") || common.includes(key) || facts.unreadable?.includes(key) === true;
      return Object.fromEntries(Object.entries(again.outputs).filter(([key]) => !hidden(key)));
    }
  });
}

const withoutUndefined = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
